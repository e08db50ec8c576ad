extension Rule {
    static let platformAsMedium = Rule(
        "platform-as-medium", group: .combination,
        summary: "A platform where the medium belongs",
        rationale: """
            facebook says where people come from; whether they saw a post or an ad is the medium's to say. GA4 sorts visits \
            into channels by words such as social, cpc and email, and knows no medium that is called facebook.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=facebook&utm_medium=«facebook»&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            guard value.field.param == "utm_medium", value.whole == nil, !value.isKnown,
                KnownWords.isPlatform(value.bytes.span)
            else { return }
            let listed = value.field.values.prefix(6).map(\.text)
            drafts.report(
                "medium \"\(value.text)\" is a platform; it does not say how people came", at: value.range,
                field: value.field.number,
                remedy: "write \(listed.isEmpty ? "social, paid-social, cpc or email" : Words.either(listed))",
                owner: drafts.matcher.owner(of: value.field, value: nil),
                severity: drafts.leniency(value.field), claiming: [value.range])
        })
}
