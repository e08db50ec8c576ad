extension Rule {
    static let runawayValue = Rule(
        "runaway-value", group: .value, severity: .warning, isHeuristic: true,
        summary: "A value that is new with every click: a time, a session, a random number",
        rationale: """
            A time stamp, a session id or a random key in a tag makes a row of its own for every visit. GA4 lumps what \
            does not fit into its tables into "(other)", and the campaign is gone.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_«1786752000123»"
            ),
        ],
        check: .value { value, drafts in
            // Ids are meant to be long; what people search for is theirs.
            guard !value.isKnown, value.field.param != "utm_id", !value.field.definition.unique,
                !value.field.keepsBlanks
            else { return }
            if value.match.verdict == .template, !value.match.segments.isEmpty { return }
            if case .pattern = value.field.kind, value.match.verdict == .good { return }
            guard let kind = Runaway.kind(of: value.bytes.span) else { return }
            drafts.report(
                "\(value.field.label) holds \(kind), which makes a row of its own for every visit", at: value.range,
                field: value.field.number, remedy: "take it out of the tag",
                owner: drafts.matcher.owner(of: value.field, value: nil),
                severity: drafts.matcher.isTeams ? nil : .info, claiming: [value.range])
        })
}
