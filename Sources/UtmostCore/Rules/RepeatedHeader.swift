extension Rule {
    static let repeatedHeader = Rule(
        "repeated-header", group: .sheet, severity: .warning,
        summary: "The same header twice",
        rationale: """
            Two columns claim to be the same thing. utmost judges the first and says so; which of them the next program \
            takes nobody knows.
            """,
        examples: [
            .passes("Tagged URL,utm_source\n"),
            .fails("Tagged URL,utm_source,«utm_source»\n"),
        ],
        check: .reported)
}
