extension Rule {
    static let unfittingValue = Rule(
        "unfitting-value", group: .taxonomy, severity: .warning,
        summary: "A listed value that its own field would not take",
        rationale: """
            The list says that a value is right, and the field's own letters, length or sign between words say that it is \
            not. What is listed wins, and people wonder.
            """,
        examples: [
            .passes("{ \"fields\": { \"region\": { \"case\": \"upper\", \"values\": [\"US\"] } } }"),
            .fails("{ \"fields\": { \"region\": { \"case\": \"upper\", \"values\": [\"US\", «\"uk\"»] } } }"),
        ],
        check: .taxonomy(.unfittingValue))
}
