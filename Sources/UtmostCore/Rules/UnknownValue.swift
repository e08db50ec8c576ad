extension Rule {
    static let unknownValue = Rule(
        "unknown-value", group: .value,
        summary: "A value that is not on its list",
        rationale: """
            Every new spelling is a new row in every report. A value that the team has not agreed on cannot be added up \
            with the others, and often lands in another channel.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .passes(
                "https://acme.example/?utm_source={{site_source_name}}&utm_medium=social&utm_campaign=202608_us_tent_sale"
            ),
            .fails("https://acme.example/?utm_source=«facebok»&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_«fr»_tent_sale"),
        ],
        check: .value { value, drafts in
            guard value.match.verdict == .unknown else { return }
            let known = value.field.values.map(\.text)
            let nearest = value.field.vocabulary.nearest(to: value.bytes.span)
            drafts.report(
                "\"\(value.text)\" is not on the \(value.field.label) list", at: value.range, field: value.field.number,
                remedy: remedy(nearest, known), suggestions: nearest,
                owner: drafts.matcher.owner(of: value.field, value: nil))
        })

    /// The nearest values, or all of them where there are few.
    private static func remedy(_ nearest: [String], _ known: [String]) -> String {
        if let first = nearest.first { return "did you mean \"\(first)\"?" }
        if known.count <= 8 { return "on the list: \(known.joined(separator: ", "))" }
        return "on the list: \(known.prefix(8).joined(separator: ", ")) and \(known.count - 8) more"
    }
}
