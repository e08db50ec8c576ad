extension Rule {
    static let duplicateTag = Rule(
        "duplicate-tag", group: .tag,
        summary: "The same tag twice in one link",
        rationale: """
            Mail tools, shorteners and ad platforms append tags to links that have them already. Which of two values \
            counts depends on who reads the link; two equal ones are only noise. Columns that make one link together, such \
            as a final URL and its suffix or tracking template, count as one link.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«utm_medium=social»",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«utm_medium=cpc»"
            ),
            .fails(
                """
                Link,Final URL suffix
                https://acme.example/?utm_source=facebook,«utm_source=linkedin»&utm_medium=social&utm_campaign=202608_us_tent_sale
                """),
        ],
        check: .link { link, entry, drafts in
            if link.isQueryOnly, entry.links.count > 1 { drafts.reportRepeats(of: link, entry) }
            guard link.tags.count > 1 else { return }
            var firsts = FirstTags()
            for index in link.tags {
                let tag = entry.tags[index]
                guard let param = tag.param, !tag.isDisplaced, let number = firsts.first(of: param, at: index) else {
                    continue
                }
                let first = entry.tags[number]
                // Of an empty one empty-value says enough.
                guard !first.value.isEmpty, !tag.value.isEmpty else { continue }
                let key = drafts.matcher.params[param].key
                let culprit = tag.rawKey.lowerBound..<tag.rawValue.upperBound
                let isSame = entry.text[first.value].elementsEqual(entry.text[tag.value])
                guard isSame else {
                    drafts.report(
                        "\(key) stands twice, as \"\(entry.string(first.value))\" and as \"\(entry.string(tag.value))\"",
                        at: culprit, field: drafts.matcher.params[param].field, remedy: "keep one of them")
                    continue
                }
                // The & before it goes with it; the first of the two stays, so GA4 reads what it read before.
                drafts.report(
                    "\(key) stands twice, both times as \"\(entry.string(tag.value))\"", at: culprit,
                    field: drafts.matcher.params[param].field,
                    fix: .link("", at: culprit.lowerBound - 1..<culprit.upperBound, .safe), severity: .warning)
            }
        })
}

extension Drafts {
    /// Says which tags of `query`, which is appended to the row's links, stand in another of its columns, too.
    fileprivate mutating func reportRepeats(of query: EntryLink, _ entry: Entry) {
        var firsts = FirstTags()
        for link in entry.links where !link.isQueryOnly || link.cell < query.cell {
            for index in link.tags {
                guard let param = entry.tags[index].param, !entry.tags[index].value.isEmpty else { continue }
                _ = firsts.first(of: param, at: index)
            }
        }
        for index in query.tags {
            let tag = entry.tags[index]
            guard let param = tag.param, !tag.value.isEmpty, let number = firsts.first(of: param, at: index),
                entry.tags[number].link != tag.link
            else { continue }
            let first = entry.tags[number]
            let place = name(of: entry.links[first.link], entry)
            let own = name(of: query, entry)
            let isSame = entry.text[first.value].elementsEqual(entry.text[tag.value])
            let key = matcher.params[param].key
            report(
                isSame
                    ? "\(key) stands in \(place) and in \(own), both times as \"\(entry.string(tag.value))\""
                    : "\(key) stands in \(place) as \"\(entry.string(first.value))\" and in \(own) as "
                        + "\"\(entry.string(tag.value))\"; the link carries both",
                at: tag.rawKey.lowerBound..<tag.rawValue.upperBound, field: matcher.params[param].field,
                remedy: "keep it in one of the two columns", severity: isSame ? .warning : nil)
        }
    }

    /// The header of the column that `link` stands in, for people.
    private func name(of link: EntryLink, _ entry: Entry) -> String {
        let column = entry.cells[link.cell].column
        let header = column < columns.count ? columns[column].header : ""
        return header.isEmpty ? "column \(column + 1)" : "\"\(header)\""
    }
}

/// The first tag of each parameter: a few in nearly every link, and nothing is allocated for the usual parameters.
private struct FirstTags {
    private var usual = InlineArray<16, Int>(repeating: -1)
    private var others: [Int: Int] = [:]

    /// The index of the first tag of `param`; nil when it is the one at `index`.
    mutating func first(of param: Int, at index: Int) -> Int? {
        guard param < usual.count else {
            let first = others[param]
            if first == nil { others[param] = index }
            return first
        }
        let first = usual[param]
        if first < 0 { usual[param] = index }
        return first < 0 ? nil : first
    }
}
