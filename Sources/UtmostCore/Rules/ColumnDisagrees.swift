extension Rule {
    static let columnDisagrees = Rule(
        "column-disagrees", group: .combination,
        summary: "A column that says something else than the link beside it",
        rationale: """
            The link is what people click; the column is what the plan is evaluated by. When they differ, the report and \
            the plan speak of different campaigns.
            """,
        examples: [
            .passes(
                """
                Tagged URL,utm_source
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale,facebook
                """),
            .fails(
                """
                Tagged URL,utm_source
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale,«instagram»
                """),
        ],
        check: .entry { entry, drafts in
            guard !entry.links.isEmpty, !entry.tags.isEmpty else { return }
            for value in entry.values {
                guard case .cell = value.origin, !value.range.isEmpty else { continue }
                let slot = entry.slots[value.field]
                guard slot.isPresent, case .tag = entry.values[slot.value].origin,
                    !entry.text[slot.range].elementsEqual(entry.text[value.range])
                else { continue }
                let field = drafts.matcher.fields[value.field]
                drafts.report(
                    "\(field.label) is \"\(entry.string(value.range))\" in its column and "
                        + "\"\(entry.string(slot.range))\" in the link; people click the link",
                    at: value.range, field: value.field, remedy: "make both the same",
                    owner: drafts.matcher.owner(of: field, value: nil))
            }
        })
}
