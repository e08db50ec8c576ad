extension Rule {
    static let taggedOwnLink = Rule(
        "tagged-own-link", group: .destination,
        summary: "Tags on a link from our own site to our own site",
        rationale: """
            Tags say where a visitor came from. On a link inside the site they say that the visitor came from there: \
            GA4 forgets the ad or the mail that really brought them and credits the banner. Files that are published on \
            your site are named by "siteFiles" under "domains" in the taxonomy.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .passes("https://acme.example/tents?size=2", file: "web/index.html"),
            .fails(
                "https://acme.example/tents?size=2&«utm_source=website&utm_medium=banner»#sizes",
                fixed: "https://acme.example/tents?size=2#sizes", file: "web/index.html"),
        ],
        check: .link { link, entry, drafts in
            guard entry.isOnOwnSite, link.link.hostKind != .none, let query = link.link.query.map(link.inText) else {
                return
            }
            let matcher = drafts.matcher
            let isOwn = link.link.withHost(of: entry.text.span.extracting(link.range)) { matcher.isOwn($0) }
            guard isOwn else { return }
            let found = entry.tags[link.tags].filter { $0.param != nil || $0.meant != nil }
            guard let first = found.first, let last = found.last else { return }
            let kept = entry.tags[link.tags]
                .filter { $0.param == nil && $0.meant == nil && query.contains($0.rawKey.lowerBound) }
                .map { entry.string($0.rawKey.lowerBound..<$0.rawValue.upperBound) }
            let isPlain = !entry.tags[link.tags].contains(where: \.isDisplaced)
            drafts.report(
                "tags on a link from your site to your site; GA4 forgets where the visitor really came from",
                at: first.rawKey.lowerBound..<max(first.rawValue.upperBound, last.rawValue.upperBound),
                remedy: "take the tags out",
                fix: isPlain
                    ? .link(
                        kept.isEmpty ? "" : "?" + kept.joined(separator: entry.isMarkup ? "&amp;" : "&"),
                        at: query.lowerBound - 1..<query.upperBound, .ask)
                    : nil,
                covers: link.range)
        })
}
