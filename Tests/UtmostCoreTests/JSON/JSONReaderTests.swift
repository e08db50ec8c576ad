import Testing
import UtmostTestSupport
import UtmostCore

struct JSONReaderTests {
    @Test(arguments: [
        ("null", JSONNode.Value.null),
        ("true", .bool(true)),
        ("false", .bool(false)),
        ("0", .number(0)),
        ("-0.5e+2", .number(-50)),
        ("1E3", .number(1000)),
        ("12345678901234567890", .number(12_345_678_901_234_567_168)),
        ("1e-999", .number(0)),
        (#""""#, .string("")),
        (#""newsletter""#, .string("newsletter")),
        (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
        (#""é😀""#, .string("é😀")),
        (#""\u00e9\uD83D\ude00\u0000""#, .string("é😀\0")),
        (#""a\u0062c""#, .string("abc")),
        ("[]", .array([])),
        ("{}", .object([])),
        ("[ /* none */ ]", .array([])),
    ])
    func `a value is read, and its range is the whole text`(text: String, value: JSONNode.Value) throws {
        let node = try JSONNode(reading: text.utf8.span)
        #expect(node == JSONNode(value, 0..<text.utf8.count))
    }

    @Test(arguments: [
        "\u{FEFF} «[1, 2]» ", "// a\n«[1,2,]»// b", "/* a\n b **/«[1/**/,/* */2,// c\r\n]»", "\r\n\t«[1,\n2]»\n",
    ])
    func `blanks, comments, a BOM and a trailing comma change nothing`(text: String) throws {
        let marked = MarkedText(text)
        let node = try JSONNode(reading: marked.bytes.span)
        #expect(node.elements?.map(\.value) == [.number(1), .number(2)])
        #expect(node.range == marked.range)
    }

    @Test func `members keep their order and know where they stand`() throws {
        let text = #"{"source": ["é"], "medium": {"cpc": 1}}"#
        let node = try JSONNode(reading: text.utf8.span)
        #expect(node.members?.map(\.key) == ["source", "medium"])
        #expect(node.members?.map(\.keyRange) == [1..<9, 19..<27])
        #expect(node["source"]?.elements?.first == JSONNode(.string("é"), 12..<16))
        #expect(node["medium"]?["cpc"]?.range == 37..<38)
        #expect(node["campaign"] == nil)
        #expect(node["source"]?["x"] == nil)
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `lists may nest 64 levels deep`(opener: String) throws {
        _ = try JSONNode(reading: nested(64, opener).utf8.span)
    }

    @Test(arguments: [65, 100_000], ["[", "{\"a\":"])
    func `deeper lists are refused and crash nothing`(levels: Int, opener: String) {
        let fault = #expect(throws: JSONFault.self) { _ = try JSONNode(reading: nested(levels, opener).utf8.span) }
        let place = 64 * opener.utf8.count
        #expect(fault?.message == "more than 64 levels of { and [ stand inside each other")
        #expect(fault?.range == place..<place + 1)
    }

    private func nested(_ levels: Int, _ opener: String) -> String {
        let closer = opener == "[" ? "]" : "}"
        return String(repeating: opener, count: levels) + "1" + String(repeating: closer, count: levels)
    }

    @Test func `a damaged text is read or refused, and the range is inside it`() {
        for seed in UInt64(0)..<3000 {
            var random = SeededRandom(seed)
            let bytes = damaged(using: &random)
            do {
                let node = try JSONNode(reading: bytes.span)
                #expect(node.range.upperBound <= bytes.count, "seed \(seed)")
            } catch {
                #expect(error.range.upperBound <= bytes.count, "seed \(seed)")
                #expect(!error.message.hasSuffix("."), "seed \(seed)")
            }
        }
    }

    private func damaged(using random: inout SeededRandom) -> [UInt8] {
        var bytes = Array(#"{"a": [1.5e3, "x\u00e9\n", null], /* d */ "é": {"b": true,},} // c"#.utf8)
        for _ in 0...Int.random(in: 0..<4, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1: bytes.remove(at: place)
            case 2, 3: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
            default: bytes = Array(bytes[0...place])
            }
            if bytes.isEmpty { break }
        }
        return bytes
    }
}
