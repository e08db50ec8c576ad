extension Rule {
    static let repeatedID = Rule(
        "repeated-id", group: .sheet,
        summary: "One id with two campaigns",
        rationale: """
            An id is what joins GA4 with the costs of an ad platform. One that stands for two campaigns puts the costs of \
            one on the other. Only fields that the taxonomy calls "unique" are held to this; one campaign may have \
            several ids.
            """,
        examples: [
            .passes(
                """
                Tagged URL
                https://acme.example/a?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_id=AB123456
                https://acme.example/b?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_id=AB123456
                """),
            .fails(
                """
                Tagged URL
                https://acme.example/a?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_id=AB123456
                https://acme.example/a?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_lead&utm_id=«AB123456»
                """),
        ],
        check: .sheet(
            SheetCheck(
                fault: .conflicting, scope: .run,
                keys: { entry, matcher, keys in
                    guard let field = matcher.uniqueField, entry.slots[field].isPresent,
                        let campaign = matcher.field(named: "campaign"),
                        entry.slots[campaign].isPresent
                    else { return }
                    let text = entry.text.span
                    let id = text.extracting(entry.slots[field].range)
                    guard !MacroShape.isPresent(in: id) else { return }
                    keys.append(
                        SheetCheck.Key(
                            key: ByteHash.hash(id),
                            payload: ByteHash.hash(text.extracting(entry.slots[campaign].range))))
                },
                report: { entry, _, earlier, drafts in
                    guard let field = drafts.matcher.uniqueField.map({ drafts.matcher.fields[$0] }) else { return }
                    let slot = entry.slots[field.number]
                    drafts.report(
                        "\(field.label) \"\(entry.string(slot.range))\" stands for two campaigns", at: slot.range,
                        field: field.number, remedy: "\(earlier) gives it to another one",
                        owner: drafts.matcher.owner(of: field, value: nil))
                })))
}
