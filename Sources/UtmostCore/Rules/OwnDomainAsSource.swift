extension Rule {
    static let ownDomainAsSource = Rule(
        "own-domain-as-source", group: .combination,
        summary: "The site that the link leads to as its source",
        rationale: """
            A tag says where people come from, and nobody comes to a site from itself. On the site's own pages such a link \
            ends the visit and begins a new one that is credited to the site: the ad that brought the visitor is \
            forgotten.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«www.acme.example»&utm_medium=email&utm_campaign=202608_us_tent_sale"
            ),
        ],
        check: .entry { entry, drafts in
            guard let source = drafts.matcher.sourceField, entry.slots[source].isPresent else { return }
            let slot = entry.slots[source]
            let field = drafts.matcher.fields[source]
            guard !field.lists(slot.number) else { return }
            let text = entry.text.span.extracting(slot.range)
            // Only a host has a dot.
            guard text.firstOffset(of: UInt8(ascii: "."), in: 0..<text.count) < text.count else { return }
            let host = withoutWWW(LetterCase.lower.applied(to: text))
            guard drafts.matcher.isOwn(host.span) || entry.leads(to: host) else { return }
            drafts.report(
                "source \"\(entry.string(slot.range))\" is the site that the link leads to", at: slot.range,
                field: source, remedy: "name where people come from; links within the site carry no tags",
                owner: drafts.matcher.owner(of: field, value: nil), severity: drafts.leniency(field),
                claiming: [slot.range])
        })

    fileprivate static func withoutWWW(_ host: [UInt8]) -> [UInt8] {
        host.starts(with: "www.".utf8) ? Array(host.dropFirst(4)) : host
    }
}

extension Entry {
    /// Whether the link that is judged leads to `host`, with or without `www.` in front.
    fileprivate func leads(to host: [UInt8]) -> Bool {
        guard let link = linkAtWork, link.link.fault == nil else { return false }
        return link.link.withHost(of: text.span.extracting(link.range)) { own in
            Rule.withoutWWW((0..<own.count).map { own[$0] }) == host
        }
    }
}
