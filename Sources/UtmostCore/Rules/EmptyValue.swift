extension Rule {
    static let emptyValue = Rule(
        "empty-value", group: .tag, severity: .warning,
        summary: "A tag without a value",
        rationale: """
            GA4 shows an empty tag as "(not set)", as if it were not there. Usually a template was copied and not filled \
            in. Of a tag that every link needs, missing-tag says so.
            """,
        examples: [
            .passes("https://acme.example/?q=&utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«utm_content=»",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            for index in link.tags {
                let tag = entry.tags[index]
                guard tag.value.isEmpty, let number = tag.param, !tag.isDisplaced, !tag.isCut else { continue }
                let param = drafts.matcher.params[number]
                let isRequired = param.field.map(drafts.matcher.requiredFields.contains) ?? false
                let isElsewhere = entry.tags[link.tags].contains { $0.param == number && !$0.value.isEmpty }
                // Then missing-tag speaks.
                if isRequired, !isElsewhere { continue }
                drafts.report(
                    "\(param.key) is empty; GA4 shows \"(not set)\"",
                    at: tag.rawKey.lowerBound..<tag.rawValue.upperBound, field: param.field,
                    remedy: "fill it in or leave it out",
                    fix: .link(
                        "", at: entry.removal(of: tag, from: link),
                        isElsewhere
                            ? ChannelGuard.safetyOfMoving(param.field.map { drafts.matcher.fields[$0] }) : .safe))
            }
        })
}

extension Entry {
    /// What has to go so that `tag` goes: the sign before it as well, or the one behind it where it is the first.
    func removal(of tag: Tag, from link: EntryLink) -> Range<Int> {
        let item = tag.rawKey.lowerBound..<tag.rawValue.upperBound
        guard let query = link.link.query.map(link.inText) else { return item }
        let amp = UInt8(ascii: "&")
        if item.lowerBound > query.lowerBound {
            let sign = text.span.lastOffset(of: amp, in: query.lowerBound..<item.lowerBound) ?? item.lowerBound
            return sign..<item.upperBound
        }
        if item.upperBound < query.upperBound, text[item.upperBound] == amp {
            return item.lowerBound..<item.upperBound + 1
        }
        // It is all there is, and the ? goes with it.
        return (link.isQueryOnly ? item.lowerBound : item.lowerBound - 1)..<item.upperBound
    }
}
