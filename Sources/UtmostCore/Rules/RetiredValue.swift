extension Rule {
    static let retiredValue = Rule(
        "retired-value", group: .value,
        summary: "A value before its first day or after its last",
        rationale: """
            The team has given a value a first or last day. Links that start outside of it mix a finished campaign, or \
            one that nobody has announced yet, with what is running. The row's own start date counts; without one, today.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=«pinterest»&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=«brand-b»&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«old-list»&utm_medium=email&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"),
        ],
        check: .entry { entry, drafts in
            guard drafts.matcher.hasLifetimes else { return }
            let day = entry.startDay ?? drafts.asOf
            for value in entry.values {
                // Every place of the value is judged by its own text, so that link and column are both put right.
                drafts.reportLifetime(value, entry, on: day)
            }
            for (number, slot) in entry.slots.enumerated() where slot.isPresent {
                guard entry.values[slot.value].field != number else { continue }
                drafts.reportLifetime(ofField: number, slot.number, at: slot.range, entry, on: day)
            }
        })
}

extension Drafts {
    fileprivate mutating func reportLifetime(_ value: FieldValue, _ entry: Entry, on day: Day) {
        let field = matcher.fields[value.field]
        let number = field.vocabulary.number(of: entry.text.span.extracting(value.range))
        reportLifetime(ofField: value.field, number, at: value.range, entry, on: day)
    }

    fileprivate mutating func reportLifetime(
        ofField number: Int, _ word: Int?, at range: Range<Int>, _ entry: Entry, on day: Day
    ) {
        let field = matcher.fields[number]
        guard let word, word < field.values.count else { return }
        let value = field.values[word]
        let owner = matcher.owner(of: field, value: word)
        if let until = value.until, until < day {
            let replacement = value.replacedBy?.text
            report(
                "\"\(value.text)\" is retired: its last day was \(until)", at: range, field: number,
                remedy: replacement.map { "use \"\($0)\" instead" },
                fix: replacement.map {
                    .value(
                        $0, at: range,
                        ChannelGuard.safety(field, from: value.text.utf8.span, to: $0.utf8.span))
                },
                owner: owner)
        } else if let from = value.from, day < from {
            report(
                "\"\(value.text)\" starts on \(from), after this row does", at: range, field: number,
                remedy: "wait until then, or use another value", owner: owner)
        }
    }
}
