extension Rule {
    static let brokenEscape = Rule(
        "broken-escape", group: .link,
        summary: "A % that begins no escape",
        rationale: """
            In a link % begins an escape of two digits, such as %20. GA4 reads 50%off as it is meant, but many servers \
            refuse the whole link, and people see a page that says "bad request". A plain % is written %25.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_term={{adset.name}}"
            ),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=50«%»off",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=50%25off"
            ),
        ],
        check: .link { link, entry, drafts in
            guard link.link.marks.contains(.percent) else { return }
            let text = entry.text.span
            for tag in entry.tags[link.tags] where tag.param != nil || tag.meant != nil {
                let range = tag.rawValue
                var offset = text.firstOffset(of: UInt8(ascii: "%"), in: range)
                // Of a value with a macro nobody knows which % belongs to whom.
                guard offset < range.upperBound, !MacroShape.isPresent(in: text.extracting(range)) else { continue }
                while offset < range.upperBound {
                    if Percent.decode(text, at: offset, end: range.upperBound).width == 1 {
                        let culprit = offset..<offset + 1
                        drafts.report(
                            "\"%\" without two digits behind it; many servers refuse such a link", at: culprit,
                            field: (tag.param ?? tag.meant).flatMap { drafts.matcher.params[$0].field },
                            remedy: "write \"%25\"", fix: .link("%25", at: culprit, .safe))
                    }
                    offset = text.firstOffset(of: UInt8(ascii: "%"), in: offset + 1..<range.upperBound)
                }
            }
        })
}
