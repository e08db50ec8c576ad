extension Span where Element == UInt8 {
    /// `range` without the blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, self[lower].isASCIIWhitespace { lower += 1 }
        while lower < upper, self[upper - 1].isASCIIWhitespace { upper -= 1 }
        return lower..<upper
    }
}
