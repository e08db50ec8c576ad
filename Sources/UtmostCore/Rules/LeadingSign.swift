extension Rule {
    static let leadingSign = Rule(
        "leading-sign", group: .link,
        summary: "A query string for an ad platform that begins with ? or &",
        rationale: """
            Meta, Google and Microsoft put the ? or & themselves. With one more in front, the link has ??, and GA4 does \
            not read the first tag; Microsoft refuses the suffix.
            """,
        examples: [
            .passes(
                """
                Link,Final URL suffix
                https://acme.example/,utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale
                """),
            .fails(
                """
                Link,Final URL suffix
                https://acme.example/,«?»utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale
                """,
                fixed: """
                    Link,Final URL suffix
                    https://acme.example/,utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale
                    """),
        ],
        check: .link { link, entry, drafts in
            guard link.isQueryOnly, let query = link.link.query, query.lowerBound > 0, !link.range.isEmpty else {
                return
            }
            let culprit = link.range.lowerBound..<link.range.lowerBound + 1
            switch entry.text[culprit.lowerBound] {
            case UInt8(ascii: "?"):
                drafts.report(
                    "\"?\" begins the query string; the ad platform adds its own, and GA4 does not read the first tag",
                    at: culprit, remedy: "take it out", fix: .link("", at: culprit, .ask))
            case UInt8(ascii: "&"):
                drafts.report(
                    "\"&\" begins the query string; the ad platform adds its own", at: culprit, remedy: "take it out",
                    fix: .link("", at: culprit, .safe), severity: .warning)
            default: return
            }
        })
}
