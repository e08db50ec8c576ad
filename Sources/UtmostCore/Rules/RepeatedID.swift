extension Rule {
    static let repeatedID = Rule(
        "repeated-id", group: .sheet,
        summary: "One id with two campaigns",
        rationale: """
            An id is what joins GA4 with the costs of an ad platform. One that stands for two campaigns puts the costs of \
            one on the other. utm_id, and what else the taxonomy calls "unique", is held to this; one campaign may have \
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
                    guard !matcher.uniqueFields.isEmpty, let campaign = matcher.campaignField,
                        entry.slots[campaign].isPresent
                    else { return }
                    let text = entry.text.span
                    for field in matcher.uniqueFields where field != campaign && entry.slots[field].isPresent {
                        let id = text.extracting(entry.slots[field].range)
                        guard !MacroShape.isPresent(in: id) else { continue }
                        keys.append(
                            SheetCheck.Key(
                                key: ByteHash.hash(id, seed: UInt64(truncatingIfNeeded: field)),
                                payload: ByteHash.hash(text.extracting(entry.slots[campaign].range)), subject: field))
                    }
                },
                report: { entry, key, earlier, drafts in
                    let field = drafts.matcher.fields[key.subject]
                    let slot = entry.slots[field.number]
                    drafts.report(
                        "\(field.label) \"\(entry.string(slot.range))\" stands for two campaigns", at: slot.range,
                        field: field.number, remedy: "\(earlier) gives it to another one",
                        owner: drafts.matcher.owner(of: field, value: nil),
                        severity: drafts.matcher.isBuiltin(field) ? .warning : nil)
                })))
}
