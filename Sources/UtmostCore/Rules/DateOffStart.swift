extension Rule {
    static let dateOffStart = Rule(
        "date-off-start", group: .name, severity: .warning, isHeuristic: true,
        summary: "A date in a name that is more than a month from the row's start",
        rationale: """
            A name copied from last season keeps its date. Reports by month then show the campaign where it did not run. \
            Names that are up to a month off are left in peace, and so are rows without a start date.
            """,
        examples: [
            .passes(
                """
                Tagged URL,Start date
                https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale,2026-09-20
                """),
            .fails(
                """
                Tagged URL,Start date
                https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=«202508»_us_tent_sale,2026-08-20
                """),
        ],
        check: .entry { entry, drafts in
            guard let start = entry.startDay else { return }
            for number in drafts.matcher.dateFields where entry.slots[number].isPresent {
                let slot = entry.slots[number]
                let field = drafts.matcher.fields[number]
                guard case .date(let format, _) = field.kind,
                    let days = format.days(entry.text.span.extracting(slot.range)),
                    days.lowerBound.number - start.number > mostOff || start.number - days.upperBound.number > mostOff
                else { continue }
                drafts.report(
                    "the \(field.name) \"\(entry.string(slot.range))\" is more than a month from the row's start",
                    at: slot.range, field: number, remedy: "the row starts on \(start); which one is right?",
                    suggestions: [format.text(for: start)], owner: drafts.matcher.owner(of: field, value: nil))
            }
        })

    /// In days: campaigns are named before they start, and go on.
    private static let mostOff = 31
}
