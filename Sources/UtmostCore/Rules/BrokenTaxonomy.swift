extension Rule {
    static let brokenTaxonomy = Rule(
        "broken-taxonomy", group: .taxonomy, severity: .error,
        summary: "A taxonomy that cannot be read",
        rationale: """
            Nothing can be checked against a file that is missing, is no JSON, or extends itself in a circle.
            """,
        examples: [
            .passes("{ \"fields\": { \"source\": [\"facebook\"] } }"),
            .fails("{ \"fields\": { \"source\": [\"facebook\" «\"google\"»] } }"),
        ],
        check: .taxonomy(.brokenTaxonomy))
}
