/// A tag or a click id that was encoded along with the value before it: `utm_campaign=sale%26gclid%3DTeSt123`.
///
///     sale%26gclid%3DTeSt123
///         └sign┘    └equals┘
struct EncodedTag {
    /// The escaped `&`.
    var sign: Range<Int>
    var key: Range<Int>
    /// The escaped `=`, or a plain one.
    var equals: Range<Int>

    /// The first one in the value at `range`, as it is written.
    static func first(in range: Range<Int>, of text: Span<UInt8>) -> EncodedTag? {
        let percent = UInt8(ascii: "%")
        var offset = text.firstOffset(of: percent, in: range)
        while offset < range.upperBound {
            if let found = tag(at: offset, end: range.upperBound, text) { return found }
            offset = text.firstOffset(of: percent, in: offset + 1..<range.upperBound)
        }
        return nil
    }

    private static func tag(at offset: Int, end: Int, _ text: Span<UInt8>) -> EncodedTag? {
        guard Percent.decode(text, at: offset, end: end) == (UInt8(ascii: "&"), 3) else { return nil }
        let start = offset + 3
        var keyEnd = start
        while keyEnd < end, keyEnd - start < 40, text[keyEnd] != UInt8(ascii: "%"), text[keyEnd] != UInt8(ascii: "=") {
            keyEnd += 1
        }
        guard keyEnd < end else { return nil }
        let (byte, width) = Percent.decode(text, at: keyEnd, end: end)
        guard byte == UInt8(ascii: "=") else { return nil }
        let key = start..<keyEnd
        guard DisplacedTags.keyEnd(text, key) == keyEnd || ClickIDs.contains(text.extracting(key)) else { return nil }
        return EncodedTag(sign: offset..<start, key: key, equals: keyEnd..<keyEnd + width)
    }
}
