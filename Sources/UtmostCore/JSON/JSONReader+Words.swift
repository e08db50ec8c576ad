// Whatever is no text and no list: true, false, null, numbers, and what people write by mistake.
extension JSONReader {
    /// Reads the word or number at `offset`.
    mutating func word(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
        if let fault = wrongQuotes(bytes) ?? stray(bytes) { throw fault }
        let range = offset..<bytes.endOfWord(from: offset)
        let word = bytes.text(range)
        let value: JSONNode.Value
        switch word {
        case "true": value = .bool(true)
        case "false": value = .bool(false)
        case "null": value = .null
        default:
            guard bytes.startsNumber(at: offset) else { throw misspelt(bytes.shortText(range), range) }
            value = .number(try number(bytes, range))
        }
        offset = range.upperBound
        return JSONNode(value, range)
    }

    /// Why the name at `offset`, which does not begin with a double quote, cannot be read.
    func strayName(_ bytes: Span<UInt8>) -> JSONFault {
        if let fault = wrongQuotes(bytes) ?? stray(bytes) { return fault }
        let range = offset..<bytes.endOfWord(from: offset)
        return .nameWithoutQuotes(bytes.shortText(range), range)
    }

    private func misspelt(_ word: String, _ range: Range<Int>) -> JSONFault {
        switch word.lowercased() {
        case "true", "yes", "on": .wordInOtherSpelling(word, "true", range)
        case "false", "no", "off": .wordInOtherSpelling(word, "false", range)
        case "null", "none", "nil", "undefined": .wordInOtherSpelling(word, "null", range)
        case "nan", "infinity", "inf": .noSuchNumber(word, range)
        default: .textWithoutQuotes(word, range)
        }
    }

    /// Single or curly quotes around a text.
    private func wrongQuotes(_ bytes: Span<UInt8>) -> JSONFault? {
        let lineEnd = bytes.endOfLine(from: offset)
        if bytes[offset] == UInt8(ascii: "'") || bytes[offset] == UInt8(ascii: "`") {
            let closer = (offset + 1..<lineEnd).first { bytes[$0] == bytes[offset] }
            let text = bytes.shortText(offset + 1..<(closer ?? bytes.endOfWord(from: offset)))
            return .singleQuotes(text, offset..<(closer ?? offset) + 1)
        }
        let (scalar, opener) = bytes.scalar(at: offset)
        guard scalar.isCurlyQuote else { return nil }
        let straight = (opener.upperBound..<lineEnd).first { bytes[$0] == UInt8(ascii: "\"") }.map { $0..<$0 + 1 }
        let closer = bytes.curlyQuote(in: opener.upperBound..<lineEnd) ?? straight
        let text = bytes.shortText(opener.upperBound..<(closer?.lowerBound ?? bytes.endOfWord(from: offset)))
        return .curlyQuotes(text, offset..<(closer ?? opener).upperBound)
    }

    /// A sign that begins no value: an invisible character, or punctuation.
    private func stray(_ bytes: Span<UInt8>) -> JSONFault? {
        let (scalar, range) = bytes.scalar(at: offset)
        if scalar.properties.isAlphabetic || bytes.startsNumber(at: offset) { return nil }
        if scalar == "_" || scalar == "$" || scalar == "@" { return nil }
        return .strayScalar(scalar, range)
    }
}

extension Span<UInt8> {
    /// Whether the byte at `offset` begins a number, well written or not.
    fileprivate func startsNumber(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            offset + 1 < count && !self[offset + 1].isASCIIWhitespace
        default: self[offset].isASCIIDigit
        }
    }

    /// The first curly quote in `range`.
    func curlyQuote(in range: Range<Int>) -> Range<Int>? {
        // Every sign that `isCurlyQuote` names begins with one of three bytes.
        for offset in range where self[offset] == 0xE2 || self[offset] == 0xC2 || self[offset] == 0xEF {
            let (scalar, place) = scalar(at: offset)
            if scalar.isCurlyQuote { return place }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// Whether word processors write the scalar where a straight quote was typed.
    fileprivate var isCurlyQuote: Bool {
        switch value {
        case 0x2018...0x201F, 0x2032, 0x2033, 0xAB, 0xBB, 0xFF02: true
        default: false
        }
    }
}
