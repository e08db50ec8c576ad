extension Rule {
    static let ampersandInValue = Rule(
        "ampersand-in-value", group: .link, severity: .warning, isHeuristic: true,
        summary: "An & that seems to belong to the value before it",
        rationale: """
            & parts the tags of a link, so that the value of utm_campaign=shoes&boots is shoes: the rest is a key that \
            nobody reads. Where & belongs to a name, it is written %26; better, leave it out.
            """,
        examples: [
            .passes(
                "https://acme.example/?preview&utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .passes(
                "https://acme.example/?utm_campaign=202608_us_tent_sale&utm_medium=social&utm_source=facebook&preview"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=mud«&»rain",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=mud%26rain"
            ),
        ],
        check: .oddLink { link, entry, drafts in
            guard link.tags.count > 1 else { return }
            // The tag whose value may go on.
            var open: Tag?
            for tag in entry.tags[link.tags] {
                guard tag.param == nil, tag.meant == nil else {
                    open = tag.value.isEmpty ? nil : tag
                    continue
                }
                guard let before = open, entry.isBarePiece(tag), !drafts.matcher.lists(before, entry) else {
                    open = nil
                    continue
                }
                let culprit = tag.rawKey.lowerBound - 1..<tag.rawKey.lowerBound
                drafts.report(
                    "\"&\" ends the value; GA4 does not see \"\(entry.string(tag.rawKey))\"", at: culprit,
                    field: before.param.flatMap { drafts.matcher.params[$0].field },
                    remedy: "if it belongs to the value, leave it out or write \"%26\"",
                    // A switch such as &debug is as likely on a stranger's page.
                    fix: .link("%26", at: culprit, .ask), severity: drafts.matcher.isTeams ? nil : .info,
                    claiming: [before.rawValue.lowerBound..<tag.rawKey.upperBound]
                )
            }
        })
}

extension Entry {
    /// Whether `tag` is a piece of a query without an equals sign, and no macro.
    fileprivate func isBarePiece(_ tag: Tag) -> Bool {
        tag.rawValue.isEmpty && tag.rawValue.lowerBound == tag.rawKey.upperBound && !tag.isDisplaced
            && tag.rawKey.lowerBound > 0 && text[tag.rawKey.lowerBound - 1] == UInt8(ascii: "&")
            && !MacroShape.isPresent(in: text.span.extracting(tag.rawKey))
    }
}

extension Matcher {
    /// Whether the value of `tag` is a listed one: then nothing is cut off.
    fileprivate func lists(_ tag: Tag, _ entry: Entry) -> Bool {
        guard let field = (tag.param ?? tag.meant).flatMap({ params[$0].field }) else { return false }
        return fields[field].lists(match(entry.text.span.extracting(tag.value), field: field).canonical)
    }
}
