extension Rule {
    static let raggedRow = Rule(
        "ragged-row", group: .sheet, severity: .warning,
        summary: "A row with more cells than the header has",
        rationale: """
            Usually a comma in a value is not quoted, and everything behind it has moved one column to the right: what \
            stands under \"utm_medium\" is no medium.
            """,
        examples: [
            .passes("Tagged URL,Notes\nhttps://acme.example/,a"),
            .fails("Tagged URL,Notes\nhttps://acme.example/,a,«b»"),
        ],
        check: .reported)
}
