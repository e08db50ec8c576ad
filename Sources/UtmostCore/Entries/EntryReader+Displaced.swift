// Tags that are not in the query, and queries that are not in a link.
extension EntryReader {
    /// Reads tags that stand in front of the query: `https://acme.example/p&utm_source=a`.
    mutating func readTagsBeforeQuery(_ range: Range<Int>, of number: Int, _ entry: inout Entry) {
        let (host, path) = (entry.links[number].link.host, entry.links[number].link.path)
        let part = host.lowerBound + range.lowerBound..<path.upperBound + range.lowerBound
        guard part.count > 6, let start = DisplacedTags.startBeforeQuery(in: part, of: entry.text.span) else { return }
        readDisplacedTags(start..<part.upperBound, link: number, &entry)
    }

    /// Reads tags behind the `#` of a link whose own tags begin at `firstTag`.
    ///
    /// Where the value in front of the `#` is empty, the `#` was meant as a part of it: `utm_campaign=#sale`.
    mutating func readFragment(_ fragment: Range<Int>, of link: Int, firstTag: Int, _ entry: inout Entry) {
        if let start = DisplacedTags.numericEntityEnd(in: fragment, of: entry.text.span) {
            return readDisplacedTags(start..<fragment.upperBound, link: link, isDisplaced: !entry.isMarkup, &entry)
        }
        var rest = fragment
        if let last = entry.tags.indices.last, last >= firstTag, entry.tags[last].isCut(at: fragment.lowerBound - 1) {
            let end = entry.text.span.firstOffset(of: UInt8(ascii: "&"), in: fragment)
            entry.tags[last].rawValue = fragment.lowerBound - 1..<end
            entry.tags[last].value = entry.tags[last].rawValue
            entry.tags[last].isCut = true
            rest = end..<fragment.upperBound
        }
        guard let start = DisplacedTags.start(in: rest, of: entry.text.span) else { return }
        readDisplacedTags(start..<fragment.upperBound, link: link, &entry)
    }

    /// Reads a tracking template: `{lpurl}?utm_source=google`.
    ///
    /// `{lpurl}` stands for the final URL, so that what follows is appended to it. A template that goes through somebody
    /// else's site may bring tags in ways of its own.
    mutating func readTemplate(_ range: Range<Int>, cell: Int, to entry: inout Entry) {
        let range = Self.trimmed(range, in: entry.text.span)
        guard !range.isEmpty else { return }
        if let end = Link.macroEnd(entry.text.span, range),
            LandingPageMacro.isOne(entry.text.span.extracting(range.lowerBound..<end))
        {
            var start = end
            let signs = [UInt8(ascii: "?"), UInt8(ascii: "&")]
            if start < range.upperBound, signs.contains(entry.text[start]) { start += 1 }
            let stop = entry.text.span.firstOffset(of: UInt8(ascii: "#"), in: start..<range.upperBound)
            if start < stop { appendQuery(start..<stop, ofCell: cell, range, to: &entry) }
        } else {
            entry.hasTagsElsewhere = LandingPageMacro.stands(in: range, of: entry.text.span)
        }
    }
}

/// The macros of Google and Microsoft that stand for the final URL in a tracking template.
enum LandingPageMacro {
    private static let names = [
        "{lpurl}", "{lpurl+2}", "{lpurl+3}", "{unescapedlpurl}", "{escapedlpurl}", "{escapedlpurl+2}",
        "{escapedlpurl+3}",
    ]

    /// Whether `macro` is one of them, in any case, as Microsoft reads it.
    static func isOne(_ macro: Span<UInt8>) -> Bool {
        names.contains { macro.equalsIgnoringCase($0.utf8.span) }
    }

    /// Whether one of them stands anywhere in `range`.
    static func stands(in range: Range<Int>, of text: Span<UInt8>) -> Bool {
        var offset = text.firstOffset(of: UInt8(ascii: "{"), in: range)
        while offset < range.upperBound {
            // None is longer than 20 bytes.
            let near = offset..<min(offset + 20, range.upperBound)
            let end = text.firstOffset(of: UInt8(ascii: "}"), in: near)
            if end < near.upperBound, isOne(text.extracting(offset..<end + 1)) { return true }
            offset = text.firstOffset(of: UInt8(ascii: "{"), in: offset + 1..<range.upperBound)
        }
        return false
    }
}

extension Tag {
    /// Whether a `#` at `offset` cut the value off before it began.
    fileprivate func isCut(at offset: Int) -> Bool {
        rawValue.isEmpty && rawValue.lowerBound == offset && rawKey.upperBound == offset - 1
            && (param != nil || meant != nil)
    }
}
