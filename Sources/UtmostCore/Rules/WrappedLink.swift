extension Rule {
    static let wrappedLink = Rule(
        "wrapped-link", group: .destination,
        summary: "A link that goes through a mail program's or a network's own redirect",
        rationale: """
            Outlook, Proofpoint, Facebook and Google replace links by ones that go through their servers first. Copied \
            from there, the link shows their warning page, stops working one day, and names them as the source; tags \
            appended to it stay with them.
            """,
        examples: [
            .passes("https://www.google.com/search?q=tents"),
            .fails(
                "«https://l.facebook.com/l.php?u=https%3A%2F%2Facme.example%2F%3Futm_source%3Dfacebook%26utm_medium%3Dsocial%26utm_campaign%3D202608_us_tent_sale&h=AT0»",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard case .wrapper(let name, let key) = ShortLinks.kind(of: link, entry) else { return }
            let inner = key.flatMap { entry.address(in: link, key: $0) }
            // Somebody else's link through somebody else's server is nobody's business here.
            guard entry.expectsTags || inner.map(drafts.leadsToUs) ?? false || drafts.isOurs(link, entry) else {
                return
            }
            drafts.report(
                "the link goes through \(name), not to your page; tags on it stay there", at: link.range,
                remedy: "write the address that it leads to", fix: inner.map { .link($0, at: link.range, .ask) },
                covers: link.range)
        })
}

extension Entry {
    /// The address that the wrapper `link` carries in `key`.
    fileprivate func address(in link: EntryLink, key: String) -> String? {
        guard let tag = tags[link.tags].first(where: { text[$0.rawKey].elementsEqual(key.utf8) }) else { return nil }
        var address: [UInt8] = []
        FormDecoding.decode(text.span, tag.rawValue, into: &address)
        let inner = Link(address.span)
        guard inner.fault == nil, inner.scheme == .https || inner.scheme == .http else { return nil }
        return String(validating: address, as: UTF8.self)
    }
}

extension Drafts {
    /// Whether `address` is one of our pages, or carries tags.
    fileprivate func leadsToUs(_ address: String) -> Bool {
        let bytes = Array(address.utf8)
        let link = Link(bytes.span)
        let matcher = matcher
        return link.withHost(of: bytes.span) { matcher.isOwn($0) } || address.contains("utm_")
    }
}
