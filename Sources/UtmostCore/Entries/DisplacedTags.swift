/// Finds tags that stand where GA4 does not see them.
enum DisplacedTags {
    /// What stands before a tag in a query instead of a plain `&`, so that GA4 reads the tag as part of what is before it.
    struct Sign {
        enum Kind {
            /// `utm_source=a?utm_medium=b`.
            case questionMark
            /// `utm_source=a;utm_medium=b`.
            case semicolon
            /// `utm_source=a&amp;utm_medium=b`.
            case entity
        }

        var kind: Kind
        var range: Range<Int>
    }

    /// Whether `range` of a link with `marks` may hold a sign: what most queries do not have to be looked through for.
    static func maySign(_ marks: Marks, in range: Range<Int>, of text: Span<UInt8>) -> Bool {
        marks.contains(.secondQuestionMark) || text.firstOffset(of: UInt8(ascii: ";"), in: range) < range.upperBound
    }

    /// The first sign in a query behind which a tag begins.
    static func sign(in range: Range<Int>, of text: Span<UInt8>) -> Sign? {
        let (mark, semicolon) = (UInt8(ascii: "?"), UInt8(ascii: ";"))
        var offset = text.firstOffset(ofEither: mark, semicolon, in: range)
        while offset < range.upperBound {
            if startsTag(text, offset + 1..<range.upperBound) {
                if text[offset] == mark { return Sign(kind: .questionMark, range: offset..<offset + 1) }
                let start = entityStart(endingAt: offset + 1, from: range.lowerBound, text)
                return Sign(kind: start == nil ? .semicolon : .entity, range: (start ?? offset)..<offset + 1)
            }
            offset = text.firstOffset(ofEither: mark, semicolon, in: offset + 1..<range.upperBound)
        }
        return nil
    }

    /// Where the first tag of a fragment begins: at its start, or behind `?`, `&` or `;`.
    static func start(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
        var start = range.lowerBound
        while start < range.upperBound {
            if startsTag(text, start..<range.upperBound) { return start }
            while start < range.upperBound, !isSign(text[start]) { start += 1 }
            start += 1
        }
        return nil
    }

    /// Where `&#38;` or `&#x26;` ends whose `#` begins what looks like the fragment at `range`, if a tag follows it.
    static func numericEntityEnd(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
        let hash = range.lowerBound - 1
        guard hash > 0, text[hash - 1] == UInt8(ascii: "&") else { return nil }
        let end = text.firstOffset(of: UInt8(ascii: ";"), in: range.prefix(8))
        guard end < range.upperBound, text[end] == UInt8(ascii: ";") else { return nil }
        let digits = String(decoding: (range.lowerBound..<end).map { text[$0] }, as: UTF8.self).lowercased()
        let isHex = digits.hasPrefix("x")
        guard Int(digits.dropFirst(isHex ? 1 : 0), radix: isHex ? 16 : 10) == Int(UInt8(ascii: "&")) else { return nil }
        return startsTag(text, end + 1..<range.upperBound) ? end + 1 : nil
    }

    /// Where the first tag of host and path begins, behind `&` or `/`: `https://acme.example/p&utm_source=a`.
    static func startBeforeQuery(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
        // Paths have few equals signs, and a tag has one.
        guard text.firstOffset(of: UInt8(ascii: "="), in: range) < range.upperBound else { return nil }
        var offset = text.firstOffset(ofEither: UInt8(ascii: "&"), UInt8(ascii: "/"), in: range)
        while offset < range.upperBound {
            if startsTag(text, offset + 1..<range.upperBound) { return offset + 1 }
            offset = text.firstOffset(ofEither: UInt8(ascii: "&"), UInt8(ascii: "/"), in: offset + 1..<range.upperBound)
        }
        return nil
    }

    /// Where `&amp;` begins that ends at `end`, or `&amp;amp;` and so on; nil where none does.
    private static func entityStart(endingAt end: Int, from first: Int, _ text: Span<UInt8>) -> Int? {
        var start = end
        while start - 4 >= first, text.extracting(start - 4..<start).equalsIgnoringCase("amp;".utf8.span) { start -= 4 }
        guard start < end, start > first, text[start - 1] == UInt8(ascii: "&") else { return nil }
        return start - 1
    }

    /// Whether `range` starts with `utm_…=`.
    static func startsTag(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let end = keyEnd(text, range) else { return false }
        return end < range.upperBound && text[end] == UInt8(ascii: "=")
    }

    /// The end of the key `utm_…` that `range` starts with.
    static func keyEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.count > 4,
            text.extracting(range.lowerBound..<range.lowerBound + 4).equalsIgnoringCase("utm_".utf8.span)
        else { return nil }
        var end = range.lowerBound + 4
        while end < range.upperBound, isKey(text[end]) { end += 1 }
        return end > range.lowerBound + 4 ? end : nil
    }

    private static func isKey(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";")
    }
}
