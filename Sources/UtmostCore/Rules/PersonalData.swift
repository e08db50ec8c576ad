extension Rule {
    static let personalData = Rule(
        "personal-data", group: .value,
        summary: "Data about a person in a tag",
        rationale: """
            Whatever stands in a tag is sent to GA4, to every tool on the page and into server logs. GA4's terms forbid \
            data by which a person can be found, and Google deletes the data of properties that send it. utmost never \
            prints all of what it found.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale&utm_content=«jane%40mail.example»"
            ),
            .fails(
                "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale&utm_content=«customer-4821377»"
            ),
        ],
        check: .value { value, drafts in
            guard value.whole == nil, !value.isKnown, let found = PersonalText.first(in: value.bytes.span) else {
                return
            }
            drafts.report(
                "\(value.field.label) carries \(found.kind); GA4's terms forbid data about a person", at: value.range,
                field: value.field.number, remedy: "take it out, and have the tool that wrote it leave it out",
                owner: drafts.matcher.owner(of: value.field, value: nil), claiming: [value.range])
        })
}
