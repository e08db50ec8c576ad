extension Rule {
    static let toolDefault = Rule(
        "tool-default", group: .value, severity: .warning, isHeuristic: true,
        summary: "A value that a tool writes by itself",
        rationale: """
            Mail tools and ad platforms tag links when nobody has: Klaviyo, Mailchimp, TikTok with medium Paid. Beside the \
            team's own names these are second names for the same thing, and GA4 counts a medium of Paid in no channel.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=«Klaviyo»&utm_medium=email&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            guard value.whole == nil, !value.isKnown, let param = value.field.param,
                let tool = defaults[param]?[value.text]
            else { return }
            let text = String(decoding: value.field.letterCase.applied(to: value.bytes.span), as: UTF8.self)
            drafts.report(
                "\"\(value.text)\" is what \(tool) writes by itself", at: value.range, field: value.field.number,
                remedy: "set your own \(value.field.name) in \(tool)'s settings",
                fix: drafts.takes(text, value.field) ? drafts.repair(value, as: text, isTaste: true) : nil,
                owner: drafts.matcher.owner(of: value.field, value: nil), claiming: [value.range])
        })

    /// By parameter: what is written, letter by letter, and by whom.
    private static let defaults: [String: [String: String]] = [
        "utm_source": [
            "Klaviyo": "Klaviyo", "Mailchimp": "Mailchimp", "MailChimp": "Mailchimp", "TikTok": "TikTok",
            "hs_email": "HubSpot", "hs_automation": "HubSpot",
        ],
        "utm_medium": ["Paid": "TikTok"],
    ]
}
