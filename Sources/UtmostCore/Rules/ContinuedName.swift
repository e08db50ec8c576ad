extension Rule {
    static let continuedName = Rule(
        "continued-name", group: .name, severity: .info, isHeuristic: true,
        summary: "A campaign that is called like another one and goes on",
        rationale: """
            One team writes q2-pricing, another q2-pricing-launch, and the campaign is two rows. Where several names go \
            on from the same one, that is how they are meant to be made.
            """,
        examples: [
            .passes(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale
                https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale
                """),
            .fails(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale_summer-camp
                https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale_«summer-camp-launch»
                """),
        ],
        check: .names(
            NameCheck { name, book, drafts in
                // Other things may well be called after one another.
                let field = drafts.matcher.fields[book.names[name].field]
                guard field.param == nil || field.param == "utm_campaign" else { return }
                // The shorter one may come later than the one that goes on.
                if let shorter = book.beginning(of: name) {
                    drafts.reportContinued(shorter, by: name, book)
                }
                if let longer = book.onlyContinuation(of: name) { drafts.reportContinued(name, by: longer, book) }
            }))
}

extension NameDrafts {
    fileprivate mutating func reportContinued(_ shorter: Int, by longer: Int, _ book: NameBook) {
        guard book.onlyContinuation(of: shorter) == longer else { return }
        let field = matcher.fields[book.names[longer].field]
        report(
            "\(field.label) \"\(book.names[longer].text)\" goes on from \"\(book.names[shorter].text)\"", at: longer,
            remedy: "if both are one campaign, write one of them", suggestions: [book.names[shorter].text])
    }
}
