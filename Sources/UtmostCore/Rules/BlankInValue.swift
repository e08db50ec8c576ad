extension Rule {
    static let blankInValue = Rule(
        "blank-in-value", group: .value,
        summary: "A blank between the words of a value",
        rationale: """
            A blank is written as %20 or + in a link, and mail programs and chats cut links at it. Teams that let blanks in \
            have Summer Sale, summer%20sale and summer+sale in their reports. The field's sign between words stands for it.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_term=summer+tents"
            ),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_«summer%20camp»",
                fixed:
                    "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_summer-camp"
            ),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=«summit+reel»",
                fixed:
                    "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=summit-reel"
            ),
        ],
        check: .value { value, drafts in
            let blank = UInt8(ascii: " ")
            guard !value.isKnown, value.bytes.contains(blank), !value.field.keepsBlanks else { return }
            // A blank at an end, or one that is no usual blank, is another slip.
            guard value.bytes.first != blank, value.bytes.last != blank else { return }
            let words = value.text.split(separator: " ")
            var text: String
            switch value.field.kind {
            case .free: text = words.joined(separator: value.field.word)
            case .list, .date: return
            case .pattern:
                text = words.joined(separator: value.field.word)
                guard value.match.verdict != .good, drafts.takes(text, value.field) else { return }
            case .template(let template, _):
                // Blanks where the segments' sign belongs; else the template says what is wrong.
                text = words.joined(separator: String(UnicodeScalar(template.separator)))
                guard !value.match.faults.isEmpty, drafts.takes(text, value.field) else { return }
            }
            // Capitals are put right with it: one value, one fix.
            if case .free = value.field.kind {
                text = String(decoding: value.field.letterCase.applied(to: text.utf8.span), as: UTF8.self)
            }
            drafts.report(
                "\"\(value.text)\" has a blank between its words", at: value.range, field: value.field.number,
                remedy: "write \"\(text)\"", fix: drafts.repair(value, as: text, isTaste: true),
                owner: drafts.matcher.owner(of: value.field, value: nil),
                severity: drafts.leniency(value.whole ?? value.field),
                claiming: [value.range])
        })
}
