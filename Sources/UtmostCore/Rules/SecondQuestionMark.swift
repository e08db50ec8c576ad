extension Rule {
    static let secondQuestionMark = Rule(
        "second-question-mark", group: .link,
        summary: "A second ? where the next tag should begin with &",
        rationale: """
            A query begins at the first ? and its parts are parted by &. A second ? becomes a part of the value before \
            it: GA4 sees a source called facebook?utm_medium=cpc and no medium.
            """,
        examples: [
            .passes("https://acme.example/go?next=/a?b=c"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_campaign=202608_us_tent_sale«?»utm_medium=social",
                fixed: "https://acme.example/?utm_source=facebook&utm_campaign=202608_us_tent_sale&utm_medium=social"),
            .fails(
                "https://acme.example/?«?»utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard link.link.marks.contains(.secondQuestionMark), let query = link.link.query else { return }
            let range = link.inText(query)
            let text = entry.text.span
            var offset = text.firstOffset(of: UInt8(ascii: "?"), in: range)
            while offset < range.upperBound {
                let rest = offset + 1..<range.upperBound
                if QueryKey.startsTag(text, rest) {
                    let isFirst = offset == range.lowerBound
                    let culprit = offset..<offset + 1
                    drafts.report(
                        "a second \"?\" where \"\(QueryKey.name(text, rest))\" begins; GA4 reads it as part of the value "
                            + "before it",
                        at: culprit, remedy: isFirst ? "take it out" : "write \"&\"",
                        fix: .link(isFirst ? "" : "&", at: culprit, .ask))
                }
                offset = text.firstOffset(of: UInt8(ascii: "?"), in: rest)
            }
        })
}

/// Looks at the key that a piece of a query starts with.
enum QueryKey {
    /// Whether `range` starts with `utm_…=`.
    static func startsTag(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let name = nameRange(text, range)
        guard name.count > 4, name.upperBound < range.upperBound, text[name.upperBound] == UInt8(ascii: "=") else {
            return false
        }
        return Matcher.equalsIgnoringCase(text.extracting(name.prefix(4)), "utm_".utf8.span)
    }

    /// The key that `range` starts with.
    static func name(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        let name = nameRange(text, range)
        return name.reduce(into: "") { $0.unicodeScalars.append(UnicodeScalar(text[$1])) }
    }

    /// Letters, digits, `_` and `-` at the start of `range`.
    private static func nameRange(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, text[end].isASCIILetter || text[end].isASCIIDigit || text[end] == UInt8(ascii: "_")
            || text[end] == UInt8(ascii: "-")
        { end += 1 }
        return range.lowerBound..<end
    }
}
