extension Rule {
    static let mixedSpelling = Rule(
        "mixed-spelling", group: .name, severity: .warning, isHeuristic: true,
        summary: "One name in two spellings",
        rationale: """
            GA4 takes spring-sale and spring_sale for two names and splits their figures. Where the taxonomy has no list \
            nobody can say which one is right, but surely not both. All files that are checked together are compared.
            """,
        examples: [
            .passes(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=mud-reel
                https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=mud-reel
                """),
            .fails(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=mud-reel
                https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=«mud_reel»
                """),
        ],
        check: .names(
            NameCheck { name, book, drafts in
                for other in book.otherSpellings(of: name) {
                    let rare = book.rarer(name, other)
                    let usual = book.names[rare == name ? other : name]
                    let field = drafts.matcher.fields[usual.field]
                    drafts.report(
                        "\(field.label) \"\(book.names[rare].text)\" is also written \"\(usual.text)\"; "
                            + "GA4 shows them apart", at: rare,
                        remedy: usual.rows > 1
                            ? "\"\(usual.text)\" stands in \(usual.rows) rows; write one of them"
                            : "write one of them", suggestions: [usual.text])
                }
            }))
}
