/// Finds tags that stand where GA4 does not see them.
enum DisplacedTags {
    /// The first `?` in a query behind which a tag begins.
    static func mark(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
        var offset = text.firstOffset(of: UInt8(ascii: "?"), in: range)
        while offset < range.upperBound {
            if startsTag(text, offset + 1..<range.upperBound) { return offset }
            offset = text.firstOffset(of: UInt8(ascii: "?"), in: offset + 1..<range.upperBound)
        }
        return nil
    }

    /// Where the first tag of a fragment begins: at its start, or behind `?` or `&`.
    static func start(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
        var start = range.lowerBound
        while start < range.upperBound {
            if startsTag(text, start..<range.upperBound) { return start }
            start = text.firstOffset(ofEither: UInt8(ascii: "?"), UInt8(ascii: "&"), in: start..<range.upperBound) + 1
        }
        return nil
    }

    /// Whether `range` starts with `utm_…=`.
    private static func startsTag(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var end = range.lowerBound
        while end < range.upperBound, isKey(text[end]) { end += 1 }
        guard end - range.lowerBound > 4, end < range.upperBound, text[end] == UInt8(ascii: "=") else { return false }
        return text.extracting(range.lowerBound..<range.lowerBound + 4).equalsIgnoringCase("utm_".utf8.span)
    }

    private static func isKey(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
