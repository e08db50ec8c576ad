extension Rule {
    static let tagsAfterFragment = Rule(
        "tags-after-fragment", group: .link,
        summary: "Tags behind a #, where GA4 does not look",
        rationale: """
            What stands behind # never leaves the browser, and GA4 reads tags from the query only. The visit is counted \
            as if it had no tags. Tags go between the path and the #.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale#sizes"),
            .fails(
                "https://acme.example/tents«#sizes?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale»",
                fixed:
                    "https://acme.example/tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale#sizes"
            ),
        ],
        check: .link { link, entry, drafts in
            guard let fragment = link.link.fragment, !fragment.isEmpty else { return }
            let range = link.inText(fragment)
            let text = entry.text.span
            // The # of an entity, or of a value that begins with it, is no fragment's.
            guard DisplacedTags.numericEntityEnd(in: range, of: text) == nil,
                !entry.tags[link.tags].contains(where: \.isCut)
            else { return }
            guard let start = DisplacedTags.start(in: range, of: text) else { return }
            let hash = range.lowerBound - 1
            let culprit = hash..<range.upperBound
            let tags = entry.string(start..<range.upperBound)
            // What is left of the fragment: its part before the tags, without the sign that led them in.
            let anchorEnd = start > range.lowerBound ? start - 1 : start
            let anchor = anchorEnd > range.lowerBound ? "#" + entry.string(range.lowerBound..<anchorEnd) : ""
            drafts.report(
                "tags stand behind \"#\", where GA4 does not see them", at: culprit,
                remedy: "write the tags before the \"#\"",
                fix: .link((link.link.query == nil ? "?" : "&") + tags + anchor, at: culprit, .ask))
        })
}
