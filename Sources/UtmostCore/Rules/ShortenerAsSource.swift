extension Rule {
    static let shortenerAsSource = Rule(
        "shortener-as-source", group: .combination,
        summary: "A shortener as source or medium",
        rationale: """
            bit.ly only passes a visit on; the same short link stands in a post, a mail and on paper. Named as source or \
            medium it hides where people came from. Bitly's campaigns write medium bitly by themselves.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=facebook&utm_medium=«bitly»&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=«bit.ly»&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            guard value.field.param == "utm_source" || value.field.param == "utm_medium", value.whole == nil,
                !value.isKnown, KnownWords.isShortener(value.bytes.span)
            else { return }
            drafts.report(
                "\(value.field.label) \"\(value.text)\" is a shortener, which only passes visits on", at: value.range,
                field: value.field.number,
                remedy: value.field.param == "utm_source"
                    ? "name the place where the link is posted" : "say how people came, such as social or email",
                owner: drafts.matcher.owner(of: value.field, value: nil),
                severity: drafts.leniency(value.field), claiming: [value.range])
        })
}
