/// What machines write anew each time: times, random keys, sessions.
enum Runaway {
    /// What kind of it stands in `text`, whole or between signs; nil for anything that a person may have named.
    static func kind(of text: Span<UInt8>) -> String? {
        guard text.count >= 12 else { return nil }
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end].isASCIILetter || text[end].isASCIIDigit { end += 1 }
            if let kind = kind(ofWord: text.extracting(start..<end)) { return kind }
            if isUUID(text, from: start) { return "a random key" }
            start = end + 1
        }
        return holdsTime(text) ? "a time" : nil
    }

    private static func kind(ofWord word: Span<UInt8>) -> String? {
        var (digits, letters, hex) = (0, 0, 0)
        for offset in word.indices {
            if word[offset].isASCIIDigit { digits += 1 } else { letters += 1 }
            if word[offset].isHexDigit { hex += 1 }
        }
        // Milliseconds of the years 2017 to 2033.
        if word.count == 13, letters == 0, word[0] == UInt8(ascii: "1"), 0x35...0x39 ~= word[1] { return "a time" }
        // 32 digits of a hash or more; words have no ten digits among their letters.
        if word.count >= 32, hex == word.count, digits >= 8, letters >= 4 { return "a random key" }
        if word.count == 26, word[0] == UInt8(ascii: "0"), digits >= 6, letters >= 8 { return "a random key" }
        return nil
    }

    /// `9b2f4c1e-7d3a-4e0b-8f6c-2a1d5e7b9c30`.
    private static func isUUID(_ text: Span<UInt8>, from start: Int) -> Bool {
        guard start + 36 <= text.count else { return false }
        return (0..<36).allSatisfy { offset in
            let byte = text[start + offset]
            return [8, 13, 18, 23].contains(offset) ? byte == UInt8(ascii: "-") : byte.isHexDigit
        }
    }

    /// `2026-08-15T10:22`: a day alone is a name, a minute is not.
    private static func holdsTime(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 16 else { return false }
        return (0...text.count - 16).contains { start in
            let shape = "0000-00-00T00:00".utf8.span
            return (0..<16).allSatisfy { offset in
                let (byte, wanted) = (text[start + offset], shape[offset])
                return switch wanted {
                case UInt8(ascii: "0"): byte.isASCIIDigit
                case UInt8(ascii: "T"): byte == wanted || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "t")
                default: byte == wanted
                }
            }
        }
    }
}
