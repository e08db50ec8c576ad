extension Rule {
    static let reservedWord = Rule(
        "reserved-word", group: .value,
        summary: "A word that stands for nothing",
        rationale: """
            null, undefined and NaN are what programs write where a value was missing. (not set), (none) and (direct) are \
            what GA4 itself writes where nothing arrived: a tag with one of them cannot be told from no tag.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=«null»&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=«(not%20set)»"
            ),
            .fails("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_«undefined»_tent_sale"),
        ],
        check: .value { value, drafts in
            guard !value.isKnown, value.bytes.count <= 20 else { return }
            let word = value.text.lowercased()
            let isGA4s = ga4sWords.contains(word)
            guard isGA4s || programsWords.contains(word) else { return }
            drafts.report(
                isGA4s
                    ? "\"\(value.text)\" is what GA4 shows where no \(value.field.name) arrived"
                    : "\"\(value.text)\" is what a program writes where a value is missing",
                at: value.range, field: value.field.number,
                remedy: "write the \(value.field.name), or take the tag out",
                owner: drafts.matcher.owner(of: value.field, value: nil), claiming: [value.range])
        })

    private static let ga4sWords: Set<String> = [
        "(not set)", "(none)", "(direct)", "(not provided)", "(other)", "(organic)", "(referral)",
        "(data not available)",
        "not set", "(not-set)",
    ]

    private static let programsWords: Set<String> = [
        "null", "(null)", "undefined", "nan", "[object object]", "none", "nil", "n/a", "<null>", "<none>", "<nil>",
    ]
}
