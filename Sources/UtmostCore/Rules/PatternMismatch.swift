extension Rule {
    static let patternMismatch = Rule(
        "pattern-mismatch", group: .value,
        summary: "A value that is not written as its field asks",
        rationale: """
            The taxonomy gives this field a pattern or a form of date, so that values can be sorted, joined with other \
            systems or read back. One that is written otherwise falls out of all of that.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_id=AB123456"),
            .fails("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_id=«12-34»"),
            .fails("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=«202613»_us_tent_sale"),
        ],
        check: .value { value, drafts in
            let field = value.field
            let owner = drafts.matcher.owner(of: field, value: nil)
            switch (value.match.verdict, field.kind) {
            case (.offPattern, .pattern(let pattern)):
                drafts.report(
                    "\"\(value.text)\" is not written as \(field.label) asks", at: value.range, field: field.number,
                    remedy: field.definition.description ?? "the pattern is \(pattern.text)", owner: owner)
            case (.offDate, .date(let format, _)):
                drafts.report(
                    "\"\(value.text)\" is no \(field.name) written as \(format.text)", at: value.range,
                    field: field.number, remedy: "for example \"\(format.text(for: drafts.asOf))\"", owner: owner)
            case (.outsideDates, .date):
                let bounds = [
                    field.definition.min.map { "from \($0.text)" }, field.definition.max.map { "until \($0.text)" },
                ]
                drafts.report(
                    "\"\(value.text)\" is outside the dates of \(field.label)", at: value.range, field: field.number,
                    remedy: "dates go \(bounds.compactMap(\.self).joined(separator: " "))", owner: owner)
            default: return
            }
        })
}
