import Testing
import UtmostTestSupport
import UtmostCore

struct FormDecodingTests {
    @Test(arguments: [
        ("", ""), ("abc", "abc"), ("a+b", "a b"), ("a%20b", "a b"), ("a%2Bb", "a+b"), ("%41%42", "AB"),
        ("%e2%82%ac", "€"),
        ("€", "€"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%%41", "%A"), ("a\tb\nc\rd", "abcd"), ("%4\t1", "A"),
        ("%FF", "\u{FFFD}"), ("%E2%82", "\u{FFFD}"), ("%E2%82x", "\u{FFFD}x"), ("%E2x%82", "\u{FFFD}x\u{FFFD}"),
        ("%C0%80", "\u{FFFD}\u{FFFD}"), ("%ED%A0%80", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("%F0%9F%98%80", "😀"),
        ("%F0%9F%98", "\u{FFFD}"), ("%F4%90%80%80", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("%E2%E2%82%AC", "\u{FFFD}€"),
        ("100%", "100%"), ("50%+off", "50% off"), ("%2525", "%25"), ("{a}", "{a}"), ("%00", "\0"),
    ])
    func `a value is read as forms are`(raw: String, decoded: String) {
        #expect(decode(Array(raw.utf8)) == Array(decoded.utf8))
    }

    @Test(arguments: [
        ("Abc", 0..<1, 0..<1), ("a%20b", 1..<2, 1..<4), ("a%20b", 2..<3, 4..<5), ("a%20b", 0..<3, 0..<5),
        ("%E2%82%AC", 0..<3, 0..<9), ("%E2%82%AC", 1..<2, 3..<6), ("x%FFy", 1..<4, 1..<4), ("x%FFy", 2..<3, 1..<4),
        ("x%FFy", 4..<5, 4..<5), ("a\tb", 1..<2, 2..<3), ("a\tb", 0..<2, 0..<3), ("a+b", 1..<1, 1..<1),
        ("a%20b", 2..<2, 4..<4), ("a%20b", 3..<3, 5..<5), ("a%20b", 0..<9, 0..<5), ("", 0..<0, 0..<0),
        ("€x", 3..<4, 3..<4),
    ])
    func `a range of the decoded value leads back to the raw bytes`(raw: String, decoded: Range<Int>, place: Range<Int>)
    {
        let bytes = Array("<\(raw)>".utf8)
        let range = FormDecoding.rawRange(of: decoded, in: bytes.span, 1..<bytes.count - 1)
        #expect(range == place.lowerBound + 1..<place.upperBound + 1)
    }

    @Test func `decoding agrees with the slow reading of the standard`() {
        var random = SeededRandom(1)
        let alphabet = [
            "a", "+", "%", "4", "1", "e", "F", "é", "€", "😀", "\t", "%E2", "%82", "%AC", "%F0", "%9f", "%20", "&",
        ]
        for _ in 0..<20_000 {
            let raw = Array(random.text(of: alphabet, upTo: 12).utf8)
            #expect(decode(raw) == SlowForm.decode(raw), "\(String(decoding: raw, as: UTF8.self).debugDescription)")
        }
    }

    @Test func `every decoded byte leads back to raw bytes that decode to it`() {
        var random = SeededRandom(2)
        let alphabet = ["a", "+", "%", "%4", "é", "€", "\n", "%E2%82%AC", "%E2%82", "%20"]
        for _ in 0..<5_000 {
            let raw = Array(random.text(of: alphabet, upTo: 8).utf8)
            let whole = decode(raw)
            var previous = 0
            for cut in 0...whole.count {
                let place = FormDecoding.rawRange(of: cut..<cut, in: raw.span, 0..<raw.count)
                #expect(place.isEmpty && place.lowerBound >= previous && place.upperBound <= raw.count)
                previous = place.lowerBound
                let head = FormDecoding.rawRange(of: 0..<cut, in: raw.span, 0..<raw.count)
                guard cut < whole.count, whole[cut] & 0xC0 != 0x80, cut > 0 else { continue }
                #expect(decode(Array(raw[head])) == Array(whole[..<cut]))
            }
        }
    }

    @Test(arguments: [
        ("abc-XYZ_0.9~*", "abc-XYZ_0.9~*"), ("a b", "a%20b"), ("a+b", "a%2Bb"), ("é", "%C3%A9"),
        ("a&b=c#d", "a%26b%3Dc%23d"),
        ("100%", "100%25"), ("", ""),
    ])
    func `a value is written so that it is read back`(value: String, written: String) {
        var output: [UInt8] = []
        FormEncoding.encode(value.utf8.span, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == written)
        #expect(decode(output) == Array(value.utf8))
        output.removeAll()
        FormEncoding.encode(value.utf8.span, space: .plus, into: &output)
        #expect(decode(output) == Array(value.utf8))
    }

    private func decode(_ raw: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        FormDecoding.decode(raw.span, 0..<raw.count, into: &output)
        return output
    }
}

/// Forms read step by step as the standard is written, without a thought for speed.
enum SlowForm {
    /// Drops tabs, escapes what is not ASCII, then decodes the escapes and repairs the outcome.
    static func decode(_ raw: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        let repaired = Array(String(decoding: raw, as: UTF8.self).utf8)
        let escaped = repaired.filter { ![9, 10, 13].contains($0) }.flatMap { byte -> [UInt8] in
            byte < 0x80 ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        var decoded: [UInt8] = []
        var rest = escaped[...]
        while let first = rest.popFirst() {
            let next = String(decoding: rest.prefix(2), as: UTF8.self)
            if first == 0x25, next.utf8.count == 2, next.allSatisfy(\.isHexDigit), let value = UInt8(next, radix: 16) {
                decoded.append(value)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(first == 0x2B ? 0x20 : first)
            }
        }
        return Array(String(decoding: decoded, as: UTF8.self).utf8)
    }

    /// Splits at every `&`, then at the first `=`.
    static func split(_ query: String) -> [[String]] {
        query.split(separator: "&").filter { !$0.allSatisfy(\.isTabOrNewline) }.map { piece in
            piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        }
    }
}

extension Character {
    fileprivate var isTabOrNewline: Bool { "\t\n\r\r\n".contains(self) }
}
