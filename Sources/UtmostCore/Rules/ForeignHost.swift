extension Rule {
    static let foreignHost = Rule(
        "foreign-host", group: .destination,
        summary: "Tags on a link to somebody else's site",
        rationale: """
            Tags are read by the site that the link leads to. On a stranger's site they end up in the stranger's reports, \
            and yours show nothing. Often the host is only misspelt. "domains" in the taxonomy names your sites.
            """,
        examples: [
            .passes("https://www.acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .passes("https://press.example/story"),
            .fails("https://«acmee.example»/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard drafts.matcher.hasSites, link.link.hostKind != .none else { return }
            // The host of acme.example&utm_source=a is not what it seems: missing-question-mark says so.
            if let first = entry.tags[link.tags].first, link.inText(link.link.host).contains(first.rawKey.lowerBound) {
                return
            }
            guard entry.tags[link.tags].contains(where: { $0.param != nil }) || entry.expectsTags else { return }
            let matcher = drafts.matcher
            let isSite = link.link.withHost(of: entry.text.span.extracting(link.range)) { matcher.isSite($0) }
            guard !isSite, ShortLinks.kind(of: link, entry) == nil else { return }
            let culprit = link.inText(link.link.host)
            let host = entry.string(culprit)
            let sites = matcher.siteNames
            let nearest = SpellingDistance.nearest(to: host.utf8.span, among: sites)
            drafts.report(
                "\"\(host)\" is not one of your sites; tags sent there never reach your GA4", at: culprit,
                remedy: nearest.first.map { "did you mean \"\($0)\"?" }
                    ?? "your sites: \(sites.prefix(5).joined(separator: ", "))",
                suggestions: nearest, covers: link.range)
        })
}
