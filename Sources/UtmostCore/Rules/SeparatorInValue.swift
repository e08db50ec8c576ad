extension Rule {
    static let separatorInValue = Rule(
        "separator-in-value", group: .taxonomy, severity: .error,
        summary: "A value that holds the sign between segments",
        rationale: """
            A template is read back by its separator. A segment value with the same sign in it would be read as two \
            segments.
            """,
        examples: [
            .passes("{ \"fields\": { \"campaign\": \"{region}_{goal}\", \"goal\": [\"sign-up\"] } }"),
            .fails("{ \"fields\": { \"campaign\": \"{region}_{goal}\", \"goal\": [«\"sign_up\"»] } }"),
        ],
        check: .taxonomy(.separatorInValue))
}
