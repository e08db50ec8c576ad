extension Rule {
    static let unknownKey = Rule(
        "unknown-key", group: .taxonomy, severity: .error,
        summary: "A setting that means nothing there",
        rationale: """
            A misspelt key is a rule that is never applied, and nobody would notice.
            """,
        examples: [
            .passes("{ \"name\": \"Acme\" }"),
            .fails("{ \"fields\": { \"source\": { «\"requierd\"»: true } } }"),
        ],
        check: .taxonomy(.unknownKey))
}
