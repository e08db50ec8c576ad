extension Rule {
    static let productAsSource = Rule(
        "product-as-source", group: .combination,
        summary: "A platform's ad product where the source belongs",
        rationale: """
            adwords and google-ads are second names for google: GA4 knows the platform's own name, and by it tells search \
            from social. The medium already says that the visit was paid for.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«bing-ads»&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            guard value.field.param == "utm_source", value.whole == nil, !value.isKnown,
                let platform = KnownWords.platform(ofProduct: value.bytes.span)
            else { return }
            drafts.report(
                "source \"\(value.text)\" is an ad product of \(platform)", at: value.range, field: value.field.number,
                remedy: "write where people come from; that it was an ad is the medium's to say",
                fix: drafts.takes(platform, value.field) ? drafts.repair(value, as: platform) : nil,
                owner: drafts.matcher.owner(of: value.field, value: nil),
                severity: drafts.leniency(value.field), claiming: [value.range])
        })
}
