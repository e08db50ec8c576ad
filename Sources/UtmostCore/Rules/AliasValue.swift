extension Rule {
    static let aliasValue = Rule(
        "alias-value", group: .value,
        summary: "Another spelling of a listed value",
        rationale: """
            fb, FB-Ads and facebook are one thing to people and three rows to GA4. The taxonomy knows which one the team \
            has agreed on. Changing a source or medium can change the channel that GA4 counts a visit under, so those \
            fixes wait for somebody's OK.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«fb»&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=«ppc»&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            guard case .alias(let number) = value.match.verdict else { return }
            drafts.reportSpelling(value, listed: number)
        })
}

extension Drafts {
    /// Says that `value` is another spelling of the listed value `number`, and how it should be written.
    mutating func reportSpelling(_ value: JudgedValue, listed number: Int) {
        let listed = value.field.values[number].text
        report(
            "\"\(value.text)\" should be \"\(listed)\"\(value.field.consequence)", at: value.range,
            field: value.field.number,
            fix: .value(
                listed, at: value.range,
                ChannelGuard.safety(value.whole ?? value.field, from: value.bytes.span, to: listed.utf8.span)),
            owner: matcher.owner(of: value.field, value: number))
    }
}
