extension Rule {
    static let nearDuplicate = Rule(
        "near-duplicate", group: .name, severity: .warning, isHeuristic: true,
        summary: "A rare name one letter away from a usual one",
        rationale: """
            A slip of one letter makes a new row in every report, and the figures of one name are split in two. Numbers \
            and words of one or two letters are meant to differ, and so are two names that are about as frequent.
            """,
        examples: [
            .passes(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=summit-1
                https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=summit-1
                https://acme.example/?utm_source=google&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=summit-1
                https://acme.example/?utm_source=google&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=summit-2
                """),
            .fails(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=«sumit-reel»
                https://acme.example/?utm_source=linkedin&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=summit-reel
                https://acme.example/?utm_source=google&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=summit-reel
                https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=summit-reel
                """),
        ],
        check: .names(
            NameCheck { name, book, drafts in
                for other in book.neighbours(of: name) {
                    let rare = book.rarer(name, other)
                    let usual = book.names[rare == name ? other : name]
                    guard book.names[rare].rows * 3 <= usual.rows, isSlip(book.names[rare].text, for: usual.text) else {
                        continue
                    }
                    let field = drafts.matcher.fields[usual.field]
                    drafts.report(
                        "\(field.label) \"\(book.names[rare].text)\" is one letter away from \"\(usual.text)\"",
                        at: rare,
                        remedy: "\"\(usual.text)\" stands in \(usual.rows) rows; was it meant?",
                        suggestions: [usual.text])
                }
            }))

    /// Words of three letters or more of which several are one letter apart.
    private static let meantToDiffer: Set = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "june", "july", "mon",
        "tue",
        "wed", "thu", "fri", "sat", "sun", "men", "mens", "man", "mans", "usa", "uae", "aus", "aut",
    ]

    /// Whether the word in which two names differ is one that people misspell: no number, and of three letters or more.
    private static func isSlip(_ rare: String, for usual: String) -> Bool {
        // webinar-mar and webinar-may are two months.
        let words = [rare, usual].map { Set($0.lowercased().split { !$0.isLetter }.map(String.init)) }
        let (one, two) = (words[0].subtracting(words[1]), words[1].subtracting(words[0]))
        if !one.isEmpty, !two.isEmpty, one.isSubset(of: meantToDiffer), two.isSubset(of: meantToDiffer) { return false }
        let (left, right) = (Array(rare.utf8), Array(usual.utf8))
        let head = zip(left, right).prefix { $0 == $1 }.count
        let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        return [left, right].allSatisfy { name in
            let differing = name[min(head, name.count)..<max(min(head, name.count), name.count - tail)]
            guard differing.allSatisfy({ $0.isASCIILetter || $0 >= 0x80 }) else { return false }
            let start = name[..<min(head, name.count)].lastIndex { !$0.isASCIILetter }.map { $0 + 1 } ?? 0
            let end = name[min(head, name.count)...].firstIndex { !$0.isASCIILetter } ?? name.count
            return end - start >= 3
        }
    }
}
