extension Rule {
    static let unknownSuppression = Rule(
        "unknown-suppression", group: .suppression, severity: .warning,
        summary: "Something to ignore that is no rule",
        rationale: """
            A row says what to ignore by the name of a rule, of a group, or of a rule of the team. A name that is none \
            of these silences nothing, and whoever wrote it thinks that it does.
            """,
        examples: [
            .passes(
                """
                Tagged URL,lint-ignore
                https://acme.example/?utm_source=Facebook&utm_medium=social&utm_campaign=202608_us_tent_sale,case: the partner writes it so
                """),
            .fails(
                """
                Tagged URL,lint-ignore
                https://acme.example/?utm_source=Facebook&utm_medium=social&utm_campaign=202608_us_tent_sale,«cases»: the partner writes it so
                """,
                fixed: """
                    Tagged URL,lint-ignore
                    https://acme.example/?utm_source=Facebook&utm_medium=social&utm_campaign=202608_us_tent_sale,case: the partner writes it so
                    """),
        ],
        check: .reported)
}

extension Drafts {
    /// Says that there is no rule `name`, and what may have been meant.
    mutating func reportUnknown(_ name: Suppression.Name, in suppression: Suppression, among known: [String]) {
        rule = Rule.number(of: Rule.unknownSuppression.id) ?? 0
        let nearest = SpellingDistance.nearest(to: name.text.utf8.span, among: known)
        let isAll = suppression.names.count == 1
        let fix =
            nearest.first.map { Draft.Fix.link($0, at: name.range, .ask) }
            ?? .link("", at: isAll ? suppression.removal : name.removal, .ask)
        report(
            "there is no rule \"\(name.text)\" to ignore", at: name.range,
            remedy: nearest.first.map { "did you mean \"\($0)\"?" } ?? Self.grammar, fix: fix, suggestions: nearest)
    }

    /// Says that no rule is named at all.
    mutating func reportNameless(_ suppression: Suppression) {
        rule = Rule.number(of: Rule.unknownSuppression.id) ?? 0
        report(
            "no rule is named to ignore", at: suppression.range, remedy: Self.grammar,
            fix: .link("", at: suppression.removal, .ask))
    }

    private static let grammar =
        "write the name of a rule, a colon and the reason: \"case: agreed with Mo\"; utmost rules lists the names"
}
