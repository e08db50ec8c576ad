extension Rule {
    static let signInValue = Rule(
        "sign-in-value", group: .link, severity: .warning, isHeuristic: true,
        summary: "A = or ? in a value that is not encoded",
        rationale: """
            GA4 reads utm_content=size=large as it is meant. Shorteners, redirects and older tools read it otherwise: \
            some cut the value at the second =, some take the ? for the start of a new query.
            """,
        examples: [
            .passes(
                "https://acme.example/?a=b=c&utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=size«=»l",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=size%3Dl"
            ),
        ],
        check: .link { link, entry, drafts in
            for tag in entry.tags[link.tags] where tag.param != nil {
                let text = entry.text.span
                var offset = text.firstOffset(ofEither: UInt8(ascii: "="), UInt8(ascii: "?"), in: tag.rawValue)
                guard offset < tag.rawValue.upperBound, !MacroShape.isPresent(in: text.extracting(tag.rawValue)) else {
                    continue
                }
                while offset < tag.rawValue.upperBound {
                    let culprit = offset..<offset + 1
                    let isEquals = text[offset] == UInt8(ascii: "=")
                    drafts.report(
                        "\"\(isEquals ? "=" : "?")\" inside a value is not encoded; some tools cut the value off there",
                        at: culprit, field: tag.param.flatMap { drafts.matcher.params[$0].field },
                        fix: .link(isEquals ? "%3D" : "%3F", at: culprit, .safe))
                    offset = text.firstOffset(
                        ofEither: UInt8(ascii: "="), UInt8(ascii: "?"), in: offset + 1..<tag.rawValue.upperBound)
                }
            }
        })
}
