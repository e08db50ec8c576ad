extension Rule {
    static let unusedSuppression = Rule(
        "unused-suppression", group: .suppression, severity: .warning,
        summary: "Something to ignore that is not there",
        rationale: """
            A row says to ignore a rule that has nothing against it: what was agreed on has been put right, or the note \
            stands in the wrong row. Left there, it would silence the next mistake. utmost only says so where it has \
            looked: not of a rule that is off or left out of this run, and not of one that compares files.
            """,
        examples: [
            .passes(
                """
                Tagged URL,lint-ignore
                https://acme.example/?utm_source=nobody&utm_medium=social&utm_campaign=202608_us_tent_sale,unknown-value: agreed with Mo until June
                """),
            .fails(
                """
                Tagged URL,lint-ignore
                https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale,«unknown-value»: agreed with Mo until June
                """,
                fixed: """
                    Tagged URL,lint-ignore
                    https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale,
                    """),
            .fails(
                """
                Tagged URL,lint-ignore
                https://acme.example/?utm_source=nobody&utm_medium=social&utm_campaign=202608_us_tent_sale,"ignore[unknown-value, «case»] agreed with Mo"
                """,
                fixed: """
                    Tagged URL,lint-ignore
                    https://acme.example/?utm_source=nobody&utm_medium=social&utm_campaign=202608_us_tent_sale,"ignore[unknown-value] agreed with Mo"
                    """),
        ],
        check: .reported)
}

extension Drafts {
    /// Says that `name` has silenced nothing.
    mutating func reportUnused(_ name: Suppression.Name, in suppression: Suppression) {
        rule = Rule.number(of: Rule.unusedSuppression.id) ?? 0
        let isAll = suppression.names.count == 1
        report(
            "\"\(name.text)\" has nothing to ignore here", at: name.range, remedy: "take it out",
            fix: .link("", at: isAll ? suppression.removal : name.removal, .safe))
    }
}
