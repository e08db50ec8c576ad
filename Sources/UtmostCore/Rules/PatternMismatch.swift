extension Rule {
    static let patternMismatch = Rule(
        "pattern-mismatch", group: .value,
        summary: "A value that is not written as its field asks",
        rationale: """
            The taxonomy gives this field a pattern or a form of date, so that values can be sorted, joined with other \
            systems or read back. One that is written otherwise falls out of all of that.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_id=AB123456"
            ),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_id=«12-34»"
            ),
        ],
        check: .value { value, drafts in
            // A segment's fault is its template's: see template-mismatch.
            guard value.whole == nil else { return }
            let field = value.field
            drafts.reportForm(of: value, as: field.number)
        })
}

extension Drafts {
    /// Says that a value is not of its field's pattern or form of date; the finding belongs to the field `number`.
    mutating func reportForm(of value: JudgedValue, as number: Int) {
        let field = value.field
        let owner = matcher.owner(of: field, value: nil)
        switch (value.match.verdict, field.kind) {
        case (.offPattern, .pattern(let pattern)):
            report(
                "\"\(value.text)\" is not written as \(field.label) asks", at: value.range, field: number,
                remedy: field.definition.description ?? pattern.sample.map { "for example \"\($0)\"" }, owner: owner)
        case (.offDate, .date(let format, _)):
            report(
                "\"\(value.text)\" is no \(field.name) written as \(format.text)", at: value.range, field: number,
                remedy: "for example \"\(format.text(for: asOf))\"", owner: owner)
        case (.outsideDates, .date):
            let bounds = [
                field.definition.min.map { "from \($0.text)" }, field.definition.max.map { "until \($0.text)" },
            ]
            report(
                "\"\(value.text)\" is outside the dates of \(field.label)", at: value.range, field: number,
                remedy: "dates go \(bounds.compactMap(\.self).joined(separator: " "))", owner: owner)
        default: return
        }
    }
}
