extension Rule {
    static let inventedKey = Rule(
        "invented-key", group: .tag, severity: .warning,
        summary: "A key that looks like a tag and is none",
        rationale: """
            GA4 reads nine keys that begin with utm_ and no others: what stands in utm_audience or utm_placement is in no \
            report. Keys that another tool of yours reads belong under "params" in the taxonomy.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&ref=x"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«utm_audience»=customers",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_term=customers"
            ),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&«utm_placement»=feed"
            ),
        ],
        check: .link { link, entry, drafts in
            let text = entry.text.span
            for tag in entry.tags[link.tags] where tag.param == nil && tag.meant == nil {
                guard DisplacedTags.keyEnd(text, tag.rawKey) == tag.rawKey.upperBound else { continue }
                let key = entry.string(tag.rawKey)
                let name = String(key.lowercased().dropFirst("utm_".count))
                let param = drafts.matcher.field(named: name).flatMap { drafts.matcher.fields[$0].param }
                    .flatMap { drafts.matcher.param($0.utf8.span) }
                let stands = param.map { number in entry.tags[link.tags].contains { $0.param == number } } ?? true
                let right = param.map { drafts.matcher.params[$0].key }
                drafts.report(
                    "GA4 does not read \"\(key)\"; no report shows it", at: tag.rawKey,
                    remedy: right.map { "\(name) goes into \($0)" }
                        ?? "leave it out, or list it in the taxonomy if another tool reads it",
                    fix: stands ? nil : right.map { .link($0, at: tag.rawKey, .ask) })
            }
        })
}
