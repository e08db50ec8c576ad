extension Rule {
    static let unexplainedSuppression = Rule(
        "unexplained-suppression", group: .suppression, severity: .warning,
        summary: "Something to ignore without a reason",
        rationale: """
            In half a year nobody knows why a row was left as it is, and nobody dares to touch it. A few words are \
            enough: who agreed, and until when.
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
                https://acme.example/?utm_source=nobody&utm_medium=social&utm_campaign=202608_us_tent_sale,«unknown-value»
                """,
                fixed: """
                    Tagged URL,lint-ignore
                    https://acme.example/?utm_source=nobody&utm_medium=social&utm_campaign=202608_us_tent_sale,
                    """),
        ],
        check: .reported)
}

extension Drafts {
    /// Says that nobody knows why.
    mutating func reportUnexplained(_ suppression: Suppression) {
        rule = Rule.number(of: Rule.unexplainedSuppression.id) ?? 0
        report(
            "ignored without a reason", at: suppression.range,
            remedy:
                "write who agreed and until when behind it: \"\(suppression.names.first?.text ?? "case"): agreed with …\"",
            fix: .link("", at: suppression.removal, .ask))
    }
}
