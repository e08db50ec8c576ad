extension Rule {
    static let lookAlikeLetter = Rule(
        "look-alike-letter", group: .value,
        summary: "A letter of another alphabet that looks like the right one",
        rationale: """
            The Cyrillic а and the Latin a look alike and are different letters. A word with both looks right, matches no \
            list and no filter, and makes a second row that nobody can tell from the first. Words that are Cyrillic or \
            Greek all through are left in peace.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«f%D0%B0cebook»&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            guard value.whole == nil, !value.isKnown, !value.isPlain else { return }
            let reading = LookAlikes(value.text)
            guard let culprit = reading.first else { return }
            drafts.report(
                "\"\(value.text)\" has \(culprit.alphabet) \"\(culprit.letter)\" that only looks right"
                    + value.field.consequence, at: value.range, field: value.field.number,
                remedy: "write \"\(reading.repaired)\" in one alphabet",
                fix: drafts.repair(value, as: reading.repaired),
                owner: drafts.matcher.owner(of: value.field, value: nil), claiming: [value.range])
        })
}
