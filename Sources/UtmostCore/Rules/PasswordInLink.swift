extension Rule {
    static let passwordInLink = Rule(
        "password-in-link", group: .link,
        summary: "A user name or password in a link",
        rationale: """
            What stands between // and @ is a user name and a password. Everybody who gets the link can read them, and \
            so can every log on the way; browsers warn of such links. utmost never shows them.
            """,
        examples: [
            .passes(
                "https://acme.example/@tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://«me:key@»acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard !link.link.userinfo.isEmpty, link.link.fault == nil, drafts.isOurs(link, entry) else { return }
            drafts.report(
                "a user name or password stands in the link; everybody who gets the link can read it",
                at: link.inText(link.link.userinfo.lowerBound..<link.link.userinfo.upperBound + 1),
                remedy: "take out what stands between \"//\" and \"@\"")
        })
}
