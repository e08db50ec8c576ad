extension Rule {
    static let typographicSign = Rule(
        "typographic-sign", group: .value,
        summary: "Curly quotes, long dashes or emoji in a value",
        rationale: """
            Word processors turn - into – and " into “, and mail tools take the subject line over, emoji and all. Nobody \
            types these signs into a filter, and tools that read the reports drop or garble them.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale&utm_content=«summit%E2%80%93reel»",
                fixed:
                    "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale&utm_content=summit-reel"
            ),
            .fails(
                "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale_«sale%F0%9F%94%A5»"
            ),
        ],
        check: .value { value, drafts in
            guard !value.isKnown, !value.isPlain else { return }
            let reading = Typography(value.text, dash: value.field.word)
            guard let sign = reading.first else { return }
            // Where there is a list, a pattern or a template, that says what is right, unless the sign alone is wrong.
            if case .free = value.field.kind {
            } else {
                guard value.match.verdict != .good, !reading.hasEmoji, !drafts.takes(value.text, value.field),
                    drafts.takes(reading.repaired, value.field)
                else { return }
            }
            drafts.report(
                "\"\(value.text)\" holds \(sign)", at: value.range, field: value.field.number,
                remedy: reading.hasEmoji
                    ? "leave pictures out of names"
                    : reading.hasApostrophe ? "write it without an apostrophe" : "write \"\(reading.repaired)\"",
                fix: reading.hasEmoji || reading.hasApostrophe
                    ? nil : drafts.repair(value, as: reading.repaired, isTaste: true),
                owner: drafts.matcher.owner(of: value.field, value: nil),
                severity: drafts.leniency(value.whole ?? value.field), claiming: [value.range])
        })
}

/// A text with the signs of word processors, and with those of keyboards.
private struct Typography {
    /// What the first of them is; nil where there is none.
    private(set) var first: String?
    private(set) var hasEmoji = false
    /// Whether such a sign stands between letters, as in l’été: what to write instead is for somebody to say.
    private(set) var hasApostrophe = false
    private(set) var repaired = ""

    init(_ text: String, dash: String) {
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0x2018...0x201F, 0x2032, 0x2033, 0xAB, 0xBB, 0x2039, 0x203A:
                first = first ?? "the quotation mark \(scalar)"
                let isInside = index > 0 && index + 1 < scalars.count
                // One letter before it: an article, which belongs to the next word.
                let isArticle = index == 1 || (index > 1 && !scalars[index - 2].properties.isAlphabetic)
                if isInside, isArticle, scalars[index - 1].properties.isAlphabetic,
                    scalars[index + 1].properties.isAlphabetic
                {
                    hasApostrophe = true
                }
            case 0x2010...0x2015, 0x2212:
                first = first ?? "the long dash \(scalar)"
                while repaired.hasSuffix(" ") { repaired.removeLast() }
                if !repaired.hasSuffix(dash) { repaired += dash }
            case 0x2026: first = first ?? "the three dots …"
            case 0x20 where repaired.hasSuffix(dash): continue
            default:
                repaired.unicodeScalars.append(scalar)
                guard Self.isEmoji(scalar) else { continue }
                hasEmoji = true
                first = first ?? "the emoji \(scalar)"
            }
        }
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmojiPresentation || (scalar.properties.isEmoji && scalar.value >= 0x2190)
    }
}
