extension Rule {
    static let brokenRecord = Rule(
        "broken-record", group: .sheet, severity: .error,
        summary: "A record of JSON that cannot be read",
        rationale: """
            A comma, a quote or a bracket is missing or stands too often, so nobody can tell what the record says. utmost \
            says where, and goes on with the next record.
            """,
        examples: [
            .passes(
                """
                [
                  {"Tagged URL": "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"},
                  {"Tagged URL": null, "Notes": "tents, big"}
                ]
                """),
            .fails(
                """
                [
                  {"Tagged URL": "https://acme.example/" «"Notes"»: "tents"},
                  {"Tagged URL": null}
                ]
                """),
        ],
        check: .reported)
}
