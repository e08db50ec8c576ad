extension Rule {
    static let missingQuestionMark = Rule(
        "missing-question-mark", group: .link,
        summary: "Tags that no ? leads in",
        rationale: """
            A query begins at the first ?. Without one, the tags are a part of the page's address: GA4 sees no tags, and \
            the page is often not found.
            """,
        examples: [
            .passes("https://acme.example/a&b/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/tents«&»utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed:
                    "https://acme.example/tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
            ),
            .fails(
                "https://acme.example«/»utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard let first = entry.tags[link.tags].first, first.isDisplaced, !link.isQueryOnly else { return }
            let part = link.inText(link.link.host.lowerBound..<link.link.path.upperBound)
            guard part.contains(first.rawKey.lowerBound) else { return }
            let sign = first.rawKey.lowerBound - 1
            let isSlash = entry.text[sign] == UInt8(ascii: "/")
            // What stands between the first & and the first tag was meant as a part of the query, too.
            let start = isSlash ? sign : entry.text.span.firstOffset(of: UInt8(ascii: "&"), in: part)
            let right = isSlash ? "/?" : "?"
            let culprit = start..<start + 1
            var fix = Draft.Fix.link(right, at: culprit, .ask)
            if let query = link.link.query.map(link.inText) {
                // Its ? comes too late, and is an & from then on.
                let between = entry.string(start + 1..<query.lowerBound - 1)
                fix = .link(right + between + (query.isEmpty ? "" : "&"), at: start..<query.lowerBound, .ask)
            }
            drafts.report(
                "no \"?\" stands before the tags; GA4 sees none of them", at: culprit,
                remedy: isSlash ? "write \"/?\"" : "write \"?\" for the first \"&\"", fix: fix)
        })
}
