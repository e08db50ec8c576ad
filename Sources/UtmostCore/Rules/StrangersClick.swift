extension Rule {
    static let strangersClick = Rule(
        "strangers-click", group: .destination,
        summary: "Somebody's own click or address, copied with the link",
        rationale: """
            Ad platforms and mail tools append a mark to every click: gclid, fbclid, mc_eid. A link that was copied from \
            the browser keeps it, and from then on every visitor is counted as that one click: GA4 credits Google Ads for \
            visits that came from a newsletter. Some of these marks name the person who was sent the link.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&gclid={gclid}"
            ),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«gclid=Cj0KCQjw»",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?«fbclid=IwAR1»&utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            let text = entry.text.span
            for tag in entry.tags[link.tags] where tag.param == nil && tag.meant == nil && !tag.isDisplaced {
                let key = text.extracting(tag.rawKey)
                guard !tag.rawValue.isEmpty, ClickIDs.contains(key),
                    !MacroShape.isPresent(in: text.extracting(tag.rawValue)), drafts.isOurs(link, entry)
                else { continue }
                drafts.report(
                    "\"\(entry.string(tag.rawKey))\" is the mark of one click from \(ClickIDs.owner(of: key) ?? "an ad"); "
                        + "every visitor would be counted as that one",
                    at: tag.rawKey.lowerBound..<tag.rawValue.upperBound, remedy: "take it out",
                    fix: .link(
                        "", at: entry.removal(of: tag, from: link), ClickIDs.movesChannel(key) ? .ask : .safe))
            }
        })
}

extension Drafts {
    /// Whether a link is one that we tag, or leads to us: other people's links are theirs to write.
    func isOurs(_ link: EntryLink, _ entry: Entry) -> Bool {
        if entry.expectsTags || entry.tags[link.tags].contains(where: { $0.param != nil || $0.meant != nil }) {
            return true
        }
        let matcher = matcher
        return link.link.hostKind != .none
            && link.link.withHost(of: entry.text.span.extracting(link.range)) { matcher.isOwn($0) }
    }
}
