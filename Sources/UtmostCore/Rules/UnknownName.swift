extension Rule {
    static let unknownName = Rule(
        "unknown-name", group: .taxonomy, severity: .error,
        summary: "A name of something that does not exist",
        rationale: """
            A rule, a replacement or an extends names a field, a value or a file that is not there, so it cannot do \
            anything.
            """,
        examples: [
            .passes("{ \"fields\": { \"stage\": [\"new\"] }, \"rules\": [{ \"then\": { \"stage\": true } }] }"),
            .fails("{ \"rules\": [{ \"then\": { «\"stage\"»: true } }] }"),
        ],
        check: .taxonomy(.unknownName))
}
