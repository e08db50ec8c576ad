extension Rule {
    static let raggedRow = Rule(
        "ragged-row", group: .sheet, severity: .warning,
        summary: "A row with more cells than the header has",
        rationale: """
            Usually a comma in a value is not quoted, and everything behind it has moved one column to the right: what \
            stands under \"utm_medium\" is no medium.
            """,
        examples: [
            .passes(
                """
                Tagged URL,Notes
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale,"tents, big"
                """),
            .fails(
                """
                Tagged URL,Notes
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale,tents,« big»
                """),
        ],
        check: .reported)
}
