/// How a cell's text differs from its bytes in the file, there and back.
package enum CellCoding: Sendable, Equatable {
    /// `""` between quotes is one quote.
    case doubledQuotes
    /// `\"`, `\/`, `\u00e9`: a backslash and what follows it stand for one character.
    case jsonEscapes

    /// Appends what `raw`, a range of `text`, says to `text`.
    package func decode(_ raw: Range<Int>, into text: inout [UInt8]) {
        var offset = raw.lowerBound
        while offset < raw.upperBound {
            let next = end(ofUnitAt: offset, raw, text.span)
            if self == .jsonEscapes, text[offset] == UInt8(ascii: "\\") {
                let scalar = JSONEscape.scalar(text.span, at: offset, upTo: raw.upperBound)
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                text.append(text[offset])
            }
            offset = next
        }
    }

    /// The bytes of `source` that `range`, a range of what it says, was decoded from.
    ///
    /// A part of a character that one escape stands for is the whole escape.
    package func rawRange(of range: Range<Int>, in text: Span<UInt8>, _ source: Range<Int>) -> Range<Int> {
        var offset = source.lowerBound
        var count = 0
        while offset < source.upperBound {
            let next = count + decodedCount(ofUnitAt: offset, source, text)
            guard next <= range.lowerBound else { break }
            count = next
            offset = end(ofUnitAt: offset, source, text)
        }
        let lower = offset
        while count < range.upperBound, offset < source.upperBound {
            count += decodedCount(ofUnitAt: offset, source, text)
            offset = end(ofUnitAt: offset, source, text)
        }
        return lower..<offset
    }

    /// Where the bytes end that stand for one decoded byte, or for one decoded character.
    private func end(ofUnitAt offset: Int, _ source: Range<Int>, _ text: Span<UInt8>) -> Int {
        switch self {
        case .doubledQuotes:
            let quote = UInt8(ascii: "\"")
            let isDoubled = text[offset] == quote && offset + 1 < source.upperBound && text[offset + 1] == quote
            return offset + (isDoubled ? 2 : 1)
        case .jsonEscapes:
            guard text[offset] == UInt8(ascii: "\\") else { return offset + 1 }
            return offset + (JSONEscape.count(text, at: offset, upTo: source.upperBound) ?? 1)
        }
    }

    private func decodedCount(ofUnitAt offset: Int, _ source: Range<Int>, _ text: Span<UInt8>) -> Int {
        guard self == .jsonEscapes, text[offset] == UInt8(ascii: "\\") else { return 1 }
        return UTF8.width(JSONEscape.scalar(text, at: offset, upTo: source.upperBound))
    }
}
