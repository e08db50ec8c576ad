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
            var start = range.lowerBound
            while let sign = DisplacedTags.sign(in: start..<range.upperBound, of: text) {
                start = sign.range.upperBound
                guard sign.kind == .questionMark else { continue }
                let isFirst = sign.range.lowerBound == range.lowerBound
                drafts.report(
                    "a second \"?\" where a tag begins; GA4 reads the tag as part of what stands before it",
                    at: sign.range, remedy: isFirst ? "take it out" : "write \"&\"",
                    fix: .link(isFirst ? "" : "&", at: sign.range, .ask))
            }
        })
}
