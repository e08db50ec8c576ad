extension Entry {
    /// The row's own bytes that `range` was decoded from; `range` itself where nothing was decoded.
    package func raw(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while range.lowerBound >= rawCount {
            guard let piece = pieces.last(where: { $0.range.lowerBound <= range.lowerBound }) else { return range }
            let inPiece = range.lowerBound - piece.range.lowerBound..<range.upperBound - piece.range.lowerBound
            switch piece.coding {
            case .form: range = FormDecoding.rawRange(of: inPiece, in: text.span, piece.source)
            case .cell(let coding): range = coding.rawRange(of: inPiece, in: text.span, piece.source)
            }
        }
        return range
    }

    /// The index of the cell that holds `range`, a range of the row's own bytes.
    package func cell(around range: Range<Int>) -> Int? {
        cells.firstIndex { $0.raw.lowerBound <= range.lowerBound && range.upperBound <= $0.raw.upperBound }
    }

    /// The index of the link that holds `range`, in `text`.
    package func link(around range: Range<Int>) -> Int? {
        links.firstIndex {
            let raw = raw($0.range)
            return raw.lowerBound <= range.lowerBound && range.upperBound <= raw.upperBound
        }
    }
}
