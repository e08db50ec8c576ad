extension Rule {
    static let misspeltKey = Rule(
        "misspelt-key", group: .tag,
        summary: "A key that was meant as a tag but is spelt otherwise",
        rationale: """
            GA4 reads nine keys, letter by letter and in lower case. utm_souce, utm-source and UTM_Source are keys that \
            nobody reads: the visit is counted without that tag. So are utm_name and utm_keyword, which old guides and \
            some mail tools write for utm_campaign and utm_term.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&ref=x"),
            .fails(
                "https://acme.example/?«utm_souce»=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&«utm_name»=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«UTM_Content»=a",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=a"
            ),
        ],
        check: .link { link, entry, drafts in
            guard entry.tags[link.tags].contains(where: { $0.meant != nil }) else { return }
            var standing = Set(entry.tags[link.tags].compactMap(\.param))
            for index in link.tags {
                let tag = entry.tags[index]
                guard let meant = tag.meant else { continue }
                let param = drafts.matcher.params[meant]
                // Renaming it beside the right one, or beside another slip of it, would only make two of it.
                let stands = !standing.insert(meant).inserted
                drafts.report(
                    "\"\(entry.string(tag.rawKey))\" should be \"\(param.key)\"; GA4 does not read it as it stands",
                    at: tag.rawKey, field: param.field,
                    remedy: stands ? "\(param.key) stands in this link as well; keep one" : nil,
                    fix: stands
                        ? nil
                        : .link(
                            param.key, at: tag.rawKey,
                            ChannelGuard.safetyOfMoving(param.field.map { drafts.matcher.fields[$0] })))
            }
        })
}
