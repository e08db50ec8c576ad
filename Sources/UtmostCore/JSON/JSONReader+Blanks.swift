// Blanks, comments and the encoding: what stands around the values.
extension JSONReader {
    /// Steps over spaces, line breaks and comments.
    mutating func skipBlanks(_ bytes: Span<UInt8>) throws(JSONFault) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            case UInt8(ascii: "/") where bytes.has(UInt8(ascii: "/"), at: offset + 1): skipLine(bytes)
            case UInt8(ascii: "/") where bytes.has(UInt8(ascii: "*"), at: offset + 1): try skipBlock(bytes)
            case UInt8(ascii: "#"): throw .hashComment(offset..<offset + 1)
            default: return
            }
        }
    }

    private mutating func skipLine(_ bytes: Span<UInt8>) {
        while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    }

    private mutating func skipBlock(_ bytes: Span<UInt8>) throws(JSONFault) {
        let start = offset
        offset += 2
        while !(bytes.has(UInt8(ascii: "*"), at: offset) && bytes.has(UInt8(ascii: "/"), at: offset + 1)) {
            offset += 1
            guard offset < bytes.count else { throw .unclosedComment(start..<start + 2) }
        }
        offset += 2
    }

    /// Refuses a text that is not UTF-8 from end to end.
    func checkEncoding(_ bytes: Span<UInt8>) throws(JSONFault) {
        if bytes.count >= 2 {
            let pair = (bytes[0], bytes[1])
            if pair == (0xFF, 0xFE) || pair == (0xFE, 0xFF) || pair.0 == 0 || pair.1 == 0 { throw .utf16(0..<2) }
        }
        do {
            _ = try UTF8Span(validating: bytes)
        } catch {
            throw .notUTF8(error.byteOffsets)
        }
    }
}

// MARK: Looking at the text

extension Span<UInt8> {
    /// Whether the text begins with the three bytes of a UTF-8 byte order mark.
    var startsWithBOM: Bool { count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF }

    func has(_ byte: UInt8, at offset: Int) -> Bool { offset < count && self[offset] == byte }

    func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { self[$0].isASCIIWhitespace } }

    /// The `}` or `]` at `offset`.
    func closer(at offset: Int) -> UInt8? {
        has(UInt8(ascii: "}"), at: offset) || has(UInt8(ascii: "]"), at: offset) ? self[offset] : nil
    }

    /// Where the last visible byte of the line ends.
    func endOfText(from offset: Int) -> Int {
        var end = endOfLine(from: offset)
        while end > offset + 1, self[end - 1].isASCIIWhitespace { end -= 1 }
        return end
    }

    /// Where the line of `offset` ends, its line break excluded.
    func endOfLine(from offset: Int) -> Int {
        var end = offset
        while end < count, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
        return end
    }

    /// Where the run of bytes without blanks, quotes and JSON signs that begins at `offset` ends; at least one byte on.
    func endOfWord(from offset: Int) -> Int {
        var end = offset + 1
        while end < count, !self[end].endsWord, !startsComment(at: end) { end += 1 }
        return end
    }

    private func startsComment(at offset: Int) -> Bool {
        guard self[offset] == UInt8(ascii: "/") else { return false }
        return has(UInt8(ascii: "/"), at: offset + 1) || has(UInt8(ascii: "*"), at: offset + 1)
    }

    /// The scalar that begins at `offset` of a valid UTF-8 text, and the bytes that spell it.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, range: Range<Int>) {
        var end = offset + 1
        while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
        return (text(offset..<end).unicodeScalars.first ?? "\u{FFFD}", offset..<end)
    }

    /// The bytes of `range` as a string.
    func text(_ range: Range<Int>) -> String {
        let piece = extracting(range)
        guard let valid = try? UTF8Span(validating: piece) else {
            return String(decoding: piece.indices.map { piece[$0] }, as: UTF8.self)
        }
        return String(copying: valid)
    }

    /// The bytes of `range` as a sentence quotes them: without quotes of their own, and not too many.
    func quoted(_ range: Range<Int>) -> String {
        let bare = self[range.lowerBound] == UInt8(ascii: "\"") && range.count > 1
        return "“" + shortText(bare ? range.lowerBound + 1..<range.upperBound - 1 : range) + "”"
    }

    /// The bytes of `range` up to the end of the line, and 40 characters at most.
    func shortText(_ range: Range<Int>) -> String {
        let text = text(range)
        let line = text.prefix { !$0.isNewline }
        return line.count == text.count && line.count <= 40 ? text : "\(line.prefix(40))…"
    }
}

extension UInt8 {
    fileprivate var endsWord: Bool {
        switch self {
        case 0...0x20, 0x7F: true
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "="): true
        default: false
        }
    }
}
