extension Rule {
    static let entityInLink = Rule(
        "entity-in-link", group: .link,
        summary: "An &amp; where the next tag should begin with &",
        rationale: """
            In the source of a web page & is written &amp;, and browsers turn it back. Copied out of there, a link keeps \
            it: GA4 sees a key called amp;utm_medium, which it does not read. In HTML and Markdown files &amp; is right.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook«&amp;»utm_medium=social«&amp;»utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook«&#038;»utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard !entry.isMarkup, !link.tags.isEmpty, let query = link.link.query else { return }
            let range = link.inText(query)
            let text = entry.text.span
            if let fragment = link.link.fragment.map(link.inText),
                let end = DisplacedTags.numericEntityEnd(in: fragment, of: text)
            {
                drafts.reportEntity(at: range.upperBound - 1..<end, entry)
            }
            guard text.firstOffset(of: UInt8(ascii: ";"), in: range) < range.upperBound,
                entry.tags[link.tags].contains(where: { $0.param != nil || $0.meant != nil })
            else { return }
            var start = text.firstOffset(of: UInt8(ascii: "&"), in: range)
            while start < range.upperBound {
                var end = start + 1
                while end + 4 <= range.upperBound,
                    text.extracting(end..<end + 4).equalsIgnoringCase("amp;".utf8.span)
                { end += 4 }
                if end > start + 1 { drafts.reportEntity(at: start..<end, entry) }
                start = text.firstOffset(of: UInt8(ascii: "&"), in: end..<range.upperBound)
            }
        })
}

extension Drafts {
    fileprivate mutating func reportEntity(at culprit: Range<Int>, _ entry: Entry) {
        report(
            "\"\(entry.string(culprit))\" is how web pages write \"&\"; here GA4 does not read the tag behind it",
            at: culprit, fix: .link("&", at: culprit, .ask))
    }
}
