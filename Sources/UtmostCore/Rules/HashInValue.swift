extension Rule {
    static let hashInValue = Rule(
        "hash-in-value", group: .link,
        summary: "A # that cuts a value off",
        rationale: """
            The query ends at the first #, and what stands behind it never leaves the browser. A value that begins with \
            # reaches GA4 empty, and none of the tags behind it arrives.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale#a"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_content=«#»1deal&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_content=%231deal&utm_medium=social&utm_campaign=202608_us_tent_sale"
            ),
        ],
        check: .link { link, entry, drafts in
            guard link.link.fragment != nil else { return }
            for tag in entry.tags[link.tags] where tag.isCut {
                let culprit = tag.rawValue.lowerBound..<tag.rawValue.lowerBound + 1
                drafts.report(
                    "\"#\" cuts the value off; GA4 gets nothing of what stands behind it", at: culprit,
                    field: (tag.param ?? tag.meant).flatMap { drafts.matcher.params[$0].field },
                    remedy: "leave it out, or write \"%23\"", fix: .link("%23", at: culprit, .ask),
                    covers: tag.rawValue)
            }
        })
}
