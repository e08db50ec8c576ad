extension Rule {
    static let swallowedTag = Rule(
        "swallowed-tag", group: .link,
        summary: "A tag or click id that was encoded into the value before it",
        rationale: """
            A tool encoded & and = along with the value, so that what should be the next tag is a part of it: GA4 shows a \
            campaign called summer&gclid=TeSt123, a new one for every click.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_campaign=202608_us_tent_sale«%26utm_medium%3D»social",
                fixed: "https://acme.example/?utm_source=facebook&utm_campaign=202608_us_tent_sale&utm_medium=social"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale«%26gclid%3D»TeSt123",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&gclid=TeSt123"
            ),
        ],
        check: .link { link, entry, drafts in
            guard link.link.marks.contains(.percent) else { return }
            let text = entry.text.span
            for tag in entry.tags[link.tags] where tag.isDisplaced {
                let start = tag.rawKey.lowerBound - 3
                guard start >= link.range.lowerBound,
                    Percent.decode(text, at: start, end: tag.rawKey.lowerBound).width == 3
                else { continue }
                let culprit = start..<tag.rawValue.lowerBound
                let key = entry.string(tag.rawKey)
                drafts.report(
                    "\"\(key)\" is encoded into the value before it; GA4 shows it as a part of that value", at: culprit,
                    remedy: "write \"&\(key)=\"", fix: .link("&\(key)=", at: culprit, .ask))
            }
        })
}
