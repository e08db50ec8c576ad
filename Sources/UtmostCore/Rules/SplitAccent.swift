extension Rule {
    static let splitAccent = Rule(
        "split-accent", group: .value, severity: .warning,
        summary: "An accent that stands behind its letter as a character of its own",
        rationale: """
            é can be one character, or an e and an accent that is drawn over it; Macs write the second kind into file \
            names. Both look the same, and GA4 shows two rows.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_%C3%A9t%C3%A9"
            ),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=«202608_us_tent_sale_e%CC%81te%CC%81»",
                fixed:
                    "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_%C3%A9t%C3%A9"
            ),
        ],
        check: .value { value, drafts in
            guard value.whole == nil, !value.isPlain, let text = Composition.composed(value.text) else { return }
            drafts.report(
                "\"\(value.text)\" has its accents apart from their letters\(value.field.consequence)", at: value.range,
                field: value.field.number, remedy: "type it anew, with é as one character",
                fix: drafts.repair(value, as: text), owner: drafts.matcher.owner(of: value.field, value: nil),
                claiming: [value.range])
        })
}
