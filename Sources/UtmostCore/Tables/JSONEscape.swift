/// The escapes inside a text of JSON, there and back.
enum JSONEscape {
    /// How many bytes the escape at `offset`, a backslash, takes; nil where it is none.
    ///
    /// Halves of a character that stand together are one escape.
    static func count(_ bytes: Span<UInt8>, at offset: Int, upTo end: Int) -> Int? {
        guard offset + 1 < end else { return nil }
        switch bytes[offset + 1] {
        case UInt8(ascii: "u"):
            guard let unit = unit(bytes, at: offset, upTo: end) else { return nil }
            guard (0xD800..<0xDC00).contains(unit), let low = self.unit(bytes, at: offset + 6, upTo: end),
                (0xDC00..<0xE000).contains(low)
            else { return 6 }
            return 12
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return 2
        default: return nil
        }
    }

    /// What the escape at `offset`, which is one, says.
    static func scalar(_ bytes: Span<UInt8>, at offset: Int, upTo end: Int) -> Unicode.Scalar {
        guard offset + 1 < end else { return "\\" }
        switch bytes[offset + 1] {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let unit = unit(bytes, at: offset, upTo: end) else { return "\u{FFFD}" }
            if count(bytes, at: offset, upTo: end) == 12, let low = self.unit(bytes, at: offset + 6, upTo: end) {
                return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
            }
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        case let byte: return Unicode.Scalar(byte)
        }
    }

    /// `text` as it stands between quotes.
    static func escaped(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            return text
        }
        return text.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
            case 0x0A: Array("\\n".utf8)
            case 0x0D: Array("\\r".utf8)
            case 0x09: Array("\\t".utf8)
            case 0..<0x10: Array("\\u000".utf8) + [hex(byte)]
            case 0x10..<0x20: Array("\\u001".utf8) + [hex(byte & 0xF)]
            default: [byte]
            }
        }
    }

    private static func hex(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }

    /// The number of `\uXXXX` at `offset`.
    private static func unit(_ bytes: Span<UInt8>, at offset: Int, upTo end: Int) -> UInt32? {
        guard offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt32 = 0
        for place in offset + 2..<offset + 6 {
            guard let digit = bytes[place].hexDigitValue else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
