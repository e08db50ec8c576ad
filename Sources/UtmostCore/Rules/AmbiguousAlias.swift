extension Rule {
    static let ambiguousAlias = Rule(
        "ambiguous-alias", group: .taxonomy, severity: .error,
        summary: "A spelling that means two things",
        rationale: """
            An alias that is a value of its own, or an alias of two values: the same text in a link would have two \
            meanings, which is what a taxonomy is there to end.
            """,
        examples: [
            .passes("{ \"fields\": { \"source\": { \"values\": { \"facebook\": { \"aliases\": [\"fb\"] } } } } }"),
            .fails(
                "{ \"fields\": { \"source\": { \"values\": { \"facebook\": { \"aliases\": [«\"meta\"»] }, \"meta\": {} } } } }"
            ),
        ],
        check: .taxonomy(.ambiguousAlias))
}
