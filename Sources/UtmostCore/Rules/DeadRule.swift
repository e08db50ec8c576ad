extension Rule {
    static let deadRule = Rule(
        "dead-rule", group: .taxonomy, severity: .error,
        summary: "A rule that can never apply, or never be kept",
        rationale: """
            A rule about a value that is not on the list never applies; two rules that ask different things of the same \
            links cannot both be kept.
            """,
        examples: [
            .passes(
                "{ \"fields\": { \"medium\": [\"email\"] }, \"rules\": [{ \"when\": { \"medium\": \"email\" }, \"then\": { \"source\": true } }] }"
            ),
            .fails(
                "{ \"fields\": { \"medium\": [\"email\"] }, \"rules\": [{ \"when\": { «\"medium\"»: \"e-mial\" }, \"then\": { \"source\": true } }] }"
            ),
        ],
        check: .taxonomy(.deadRule))
}
