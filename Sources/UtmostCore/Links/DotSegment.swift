/// Whether a path segment is a direction, with its dots plain or as `%2e`.
enum DotSegment {
    /// A name.
    case none
    /// `.`
    case here
    /// `..`
    case up

    /// Looks at the bytes at `range`, which hold no slash.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var dots = 0
        var index = range.lowerBound
        while index < range.upperBound, dots < 3 {
            let (byte, width) = Percent.decode(bytes, at: index, end: range.upperBound)
            guard byte == UInt8(ascii: ".") else {
                self = .none
                return
            }
            dots += 1
            index += width
        }
        self = dots == 1 ? .here : dots == 2 ? .up : .none
    }
}
