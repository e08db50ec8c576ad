/// How a cell's text differs from its bytes in the file, there and back.
package enum CellCoding: Sendable, Equatable {
    /// `""` between quotes is one quote.
    case doubledQuotes

    /// Appends what `raw`, a range of `text`, says to `text`.
    package func decode(_ raw: Range<Int>, into text: inout [UInt8]) {
        var offset = raw.lowerBound
        while offset < raw.upperBound {
            let next = end(ofUnitAt: offset, raw, text.span)
            text.append(text[offset])
            offset = next
        }
    }

    /// The bytes of `source` that `range`, a range of what it says, was decoded from.
    package func rawRange(of range: Range<Int>, in text: Span<UInt8>, _ source: Range<Int>) -> Range<Int> {
        var offset = source.lowerBound
        var count = 0
        func advance(to target: Int) -> Int {
            while count < target, offset < source.upperBound {
                offset = end(ofUnitAt: offset, source, text)
                count += 1
            }
            return offset
        }
        let lower = advance(to: range.lowerBound)
        return lower..<advance(to: range.upperBound)
    }

    /// Where the bytes end that stand for one decoded byte.
    private func end(ofUnitAt offset: Int, _ source: Range<Int>, _ text: Span<UInt8>) -> Int {
        let quote = UInt8(ascii: "\"")
        let isDoubled = text[offset] == quote && offset + 1 < source.upperBound && text[offset + 1] == quote
        return offset + (isDoubled ? 2 : 1)
    }
}
