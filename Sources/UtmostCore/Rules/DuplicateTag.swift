extension Rule {
    static let duplicateTag = Rule(
        "duplicate-tag", group: .tag,
        summary: "The same tag twice in one link",
        rationale: """
            Mail tools, shorteners and ad platforms append tags to links that have them already. Which of two values \
            counts depends on who reads the link; two equal ones are only noise.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«utm_medium=social»",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«utm_medium=cpc»"
            ),
        ],
        check: .link { link, entry, drafts in
            guard link.tags.count > 1 else { return }
            for index in link.tags.dropFirst() {
                let tag = entry.tags[index]
                guard let param = tag.param, !tag.isDisplaced,
                    let first = entry.tags[link.tags.lowerBound..<index].first(where: { $0.param == param })
                else { continue }
                let key = drafts.matcher.params[param].key
                let culprit = tag.rawKey.lowerBound..<tag.rawValue.upperBound
                let isSame = entry.text[first.value].elementsEqual(entry.text[tag.value])
                guard isSame else {
                    drafts.report(
                        "\(key) stands twice, as \"\(entry.string(first.value))\" and as \"\(entry.string(tag.value))\"",
                        at: culprit, field: drafts.matcher.params[param].field, remedy: "keep one of them")
                    continue
                }
                // The & before it goes with it; the first of the two stays, so GA4 reads what it read before.
                drafts.report(
                    "\(key) stands twice, both times as \"\(entry.string(tag.value))\"", at: culprit,
                    field: drafts.matcher.params[param].field,
                    fix: .link("", at: culprit.lowerBound - 1..<culprit.upperBound, .safe), severity: .warning)
            }
        })
}
