extension Rule {
    static let tagsOnShortLink = Rule(
        "tags-on-short-link", group: .destination, severity: .warning,
        summary: "Tags on a short link",
        rationale: """
            A short link leads to the address it was made for; most shorteners drop what is appended to it later. The \
            tags belong to the long link, before it is shortened.
            """,
        examples: [
            .passes("https://bit.ly/3xYzabc"),
            .fails("https://«bit.ly»/3xYzabc?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard entry.tags[link.tags].contains(where: { $0.param != nil || $0.meant != nil }) else { return }
            guard case .shortener = ShortLinks.kind(of: link, entry) else { return }
            let matcher = drafts.matcher
            // A short domain of our own is ours to judge.
            let isSite = link.link.withHost(of: entry.text.span.extracting(link.range)) { matcher.isSite($0) }
            guard !isSite else { return }
            let culprit = link.inText(link.link.host)
            drafts.report(
                "tags behind a short link of \"\(entry.string(culprit))\"; most shorteners drop them", at: culprit,
                remedy: "tag the long link, then shorten it", covers: link.range)
        })
}
