extension Rule {
    static let wrongSetting = Rule(
        "wrong-setting", group: .taxonomy, severity: .error,
        summary: "A setting of the wrong kind",
        rationale: """
            The key is right, what it is set to is not: a text where a list belongs, a pattern that cannot be read, a day \
            that no calendar has.
            """,
        examples: [
            .passes("{ \"fields\": { \"source\": { \"values\": { \"facebook\": { \"until\": \"2026-06-30\" } } } } }"),
            .fails("{ \"fields\": { \"source\": { \"values\": { \"facebook\": { \"until\": «\"2026-06-31\"» } } } } }"),
        ],
        check: .taxonomy(.wrongSetting))
}
