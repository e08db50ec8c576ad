extension Rule {
    static let duplicateLink = Rule(
        "duplicate-link", group: .sheet, severity: .warning,
        summary: "The same tagged link in two rows",
        rationale: """
            Two rows with one link cannot be told apart in any report: whatever each was planned for, GA4 shows one row. \
            Usually a row was copied and not finished.
            """,
        examples: [
            .passes(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=a
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=b
                """),
            .fails(
                """
                Tagged URL
                https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale
                «https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale»
                """),
        ],
        check: .sheet(
            SheetCheck(
                fault: .repeated, scope: .file,
                keys: { entry, _, keys in
                    // A link without a single value of ours is nobody's copy.
                    // A text may well say the same link twice: at the button and at the end.
                    guard !entry.isInText, !entry.links.isEmpty, entry.values.contains(where: { !$0.range.isEmpty })
                    else {
                        return
                    }
                    let text = entry.text.span
                    var key: UInt64 = 0
                    for number in entry.links.indices {
                        key = ByteHash.hash(text.extracting(entry.links[number].range), seed: key)
                    }
                    for value in entry.values {
                        guard case .cell = value.origin else { continue }
                        key = ByteHash.joined(key, value.hash)
                    }
                    keys.append(SheetCheck.Key(key: key))
                },
                report: { entry, _, earlier, drafts in
                    guard let link = entry.links.first else { return }
                    drafts.report(
                        "the same link stands further up; no report can tell the two apart", at: link.range,
                        remedy: "it is the link of \(earlier); change one of them or take it out")
                })))
}
