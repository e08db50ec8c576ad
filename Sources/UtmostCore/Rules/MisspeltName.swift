extension Rule {
    static let misspeltName = Rule(
        "misspelt-name", group: .taxonomy, severity: .warning,
        summary: "A segment or field that is declared nowhere, and nearly called like one that is",
        rationale: """
            A template may name segments that are declared nowhere: they take any word. A slip in the name of a segment \
            that has a list then switches that list off, and nobody notices.
            """,
        examples: [
            .passes("{ \"fields\": { \"campaign\": \"{region}_{product}\", \"product\": [\"tent\"] } }"),
            .fails("{ \"fields\": { \"campaign\": «\"{region}_{prodcut}\"», \"product\": [\"tent\"] } }"),
        ],
        check: .taxonomy(.misspeltName))
}
