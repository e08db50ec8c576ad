/// The slow, obvious reader of hosts, as far as they are ASCII.
enum ReferenceHost {
    enum Reading: Equatable {
        case host(String)
        case refused, noOpinion
    }

    static func read(_ text: String) -> Reading {
        if text.hasPrefix("[") {
            guard text.hasSuffix("]"), let pieces = ipv6(String(text.dropFirst().dropLast())) else { return .refused }
            return .host("[\(written(pieces))]")
        }
        guard let decoded = decoded(text), decoded.utf8.allSatisfy({ $0 < 0x80 }) else { return .noOpinion }
        let host = decoded.lowercased()
        if host.split(separator: ".").contains(where: { $0.hasPrefix("xn--") }) { return .noOpinion }
        let forbidden = "\u{7F} #/:<>?@[\\]^|%"
        if host.isEmpty
            || host.unicodeScalars.contains(where: { $0.value <= 0x1F || forbidden.unicodeScalars.contains($0) })
        {
            return .refused
        }
        guard endsInNumber(host) else { return .host(host) }
        guard let address = ipv4(host) else { return .refused }
        return .host([24, 16, 8, 0].map { String(address >> UInt64($0) & 255) }.joined(separator: "."))
    }

    /// Percent escapes undone; nil where that gives no UTF-8.
    private static func decoded(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let digits = offset + 2 < bytes.count ? String(decoding: bytes[offset + 1...offset + 2], as: UTF8.self) : ""
            let isEscape = bytes[offset] == 0x25 && digits.utf8.count == 2 && !digits.contains { "+-".contains($0) }
            if isEscape, let byte = UInt8(digits, radix: 16) {
                result.append(byte)
                offset += 3
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    private static func parts(_ host: String) -> [Substring] {
        var parts = host.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 1, parts.last == "" { parts.removeLast() }
        return parts
    }

    private static func endsInNumber(_ host: String) -> Bool {
        var parts = host.split(separator: ".", omittingEmptySubsequences: false)
        if parts.last == "" {
            if parts.count == 1 { return false }
            parts.removeLast()
        }
        guard let last = parts.last else { return false }
        if !last.isEmpty, last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        return number(last) != nil
    }

    private static func number(_ part: Substring) -> UInt64? {
        if part.isEmpty { return nil }
        var digits = part
        var radix: UInt64 = 10
        if digits.count >= 2, digits.hasPrefix("0x") || digits.hasPrefix("0X") {
            (digits, radix) = (digits.dropFirst(2), 16)
        } else if digits.count >= 2, digits.hasPrefix("0") {
            (digits, radix) = (digits.dropFirst(), 8)
        }
        var value: UInt64 = 0
        for digit in digits {
            guard digit.isASCII, let one = digit.hexDigitValue, one < Int(radix) else { return nil }
            // Large enough to be refused whatever follows.
            value = min(value * radix + UInt64(one), 1 << 40)
        }
        return value
    }

    private static func ipv4(_ host: String) -> UInt64? {
        let parts = parts(host)
        guard parts.count <= 4 else { return nil }
        var numbers: [UInt64] = []
        for part in parts {
            guard let number = number(part) else { return nil }
            numbers.append(number)
        }
        guard let last = numbers.popLast(), numbers.allSatisfy({ $0 <= 255 }) else { return nil }
        guard last < 1 << (8 * UInt64(4 - numbers.count)) else { return nil }
        return numbers.enumerated().reduce(last) { $0 + $1.element << (8 * UInt64(3 - $1.offset)) }
    }

    /// The eight pieces of an IPv6 address.
    private static func ipv6(_ text: String) -> [UInt16]? {
        let halves = text.components("::")
        guard halves.count <= 2 else { return nil }
        var sides: [[UInt16]] = []
        for (number, half) in halves.enumerated() {
            guard let side = pieces(half, endsAddress: number == halves.count - 1) else { return nil }
            sides.append(side)
        }
        let count = sides.reduce(0) { $0 + $1.count }
        guard halves.count == 2 else { return count == 8 ? sides[0] : nil }
        guard count <= 7 else { return nil }
        return sides[0] + Array(repeating: 0, count: 8 - count) + sides[1]
    }

    private static func pieces(_ text: String, endsAddress: Bool) -> [UInt16]? {
        if text.isEmpty { return [] }
        let words = text.components(":")
        var result: [UInt16] = []
        for (number, word) in words.enumerated() {
            if word.contains("."), endsAddress, number == words.count - 1 {
                let bytes = word.components(".")
                let isPlain = bytes.allSatisfy { byte in
                    !byte.isEmpty && byte.utf8.allSatisfy { (0x30...0x39).contains($0) }
                        && (byte.count == 1 || byte.first != "0") && (Int(byte) ?? 256) <= 255
                }
                guard bytes.count == 4, isPlain else { return nil }
                let numbers = bytes.compactMap { UInt16($0) }
                result += [numbers[0] << 8 | numbers[1], numbers[2] << 8 | numbers[3]]
            } else {
                let isHex = word.utf8.allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
                guard (1...4).contains(word.utf8.count), isHex, let piece = UInt16(word, radix: 16) else { return nil }
                result.append(piece)
            }
        }
        return result
    }

    /// The shortest spelling: the longest run of two or more zeros, the first of equals, becomes `::`.
    private static func written(_ pieces: [UInt16]) -> String {
        var best = 0..<0
        for start in pieces.indices {
            let run = pieces[start...].prefix { $0 == 0 }.count
            if run > best.count { best = start..<start + run }
        }
        guard best.count > 1 else { return pieces.map { String($0, radix: 16) }.joined(separator: ":") }
        let sides = [pieces[..<best.lowerBound], pieces[best.upperBound...]]
        return sides.map { $0.map { String($0, radix: 16) }.joined(separator: ":") }.joined(separator: "::")
    }
}

extension String {
    /// The pieces between all `separator`s, empty ones too.
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
