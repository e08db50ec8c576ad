extension Rule {
    static let plainHTTP = Rule(
        "plain-http", group: .destination, severity: .warning,
        summary: "A link to http:// where the taxonomy asks for https://",
        rationale: """
            http:// costs a redirect, and many redirects to https:// drop the query and every tag in it. Off unless \
            "domains" says "https": "require".
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "«http»://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .oddLink { link, entry, drafts in
            guard link.link.scheme == .http, drafts.matcher.taxonomy.domains.requiresHTTPS, link.link.fault == nil
            else {
                return
            }
            let matcher = drafts.matcher
            let isOwn = link.link.withHost(of: entry.text.span.extracting(link.range)) { matcher.isOwn($0) }
            guard isOwn else { return }
            let culprit = link.inText(link.link.schemeRange)
            drafts.report(
                "\"http\" should be \"https\"; a redirect there may drop the tags", at: culprit,
                fix: .link("https", at: culprit, .safe))
        })
}
