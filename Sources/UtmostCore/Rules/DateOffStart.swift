extension Rule {
    static let dateOffStart = Rule(
        "date-off-start", group: .name, severity: .warning, isHeuristic: true,
        summary: "A date in a name that does not go with the row's start",
        rationale: """
            A name copied from last season keeps its date. Reports by month then show the campaign where it did not run. \
            Campaigns are named up to a month before they start, and links join them while they run; rows without a start \
            date are left in peace.
            """,
        examples: [
            .passes(
                """
                Tagged URL,Start date
                https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale,2026-10-20
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
                    let distance = distance(of: days, from: start)
                else { continue }
                drafts.report(
                    "the \(field.name) \"\(entry.string(slot.range))\" lies \(distance) the row's start",
                    at: slot.range, field: number, remedy: "the row starts on \(start); which one is right?",
                    suggestions: [format.text(for: start)], owner: drafts.matcher.owner(of: field, value: nil))
            }
        })

    /// How far the days of a name are off the day on which its row starts, in words; nil where they may be meant.
    private static func distance(of days: ClosedRange<Day>, from start: Day) -> String? {
        if days.lowerBound.number - start.number > mostAhead { return "more than a month after" }
        return start.number - days.upperBound.number > mostBehind ? "a season or more before" : nil
    }

    /// In days: campaigns are named before they start.
    private static let mostAhead = 31
    /// In days: links join a campaign while it runs, but the same month of last year is a copy.
    private static let mostBehind = 330
}
