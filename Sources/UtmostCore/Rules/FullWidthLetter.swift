extension Rule {
    static let fullWidthLetter = Rule(
        "full-width-letter", group: .value, severity: .warning,
        summary: "Letters or digits in the wide form of Asian keyboards",
        rationale: """
            An input method left on types ｓａｌｅ instead of sale: other characters, and so another row in every report.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=«%EF%BD%93%EF%BD%81%EF%BD%8C%EF%BD%85-1»",
                fixed:
                    "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=sale-1"
            ),
        ],
        check: .value { value, drafts in
            guard value.whole == nil, !value.isKnown, !value.isPlain,
                value.text.unicodeScalars.contains(where: isWideWord)
            else { return }
            let text = narrow(value.text)
            drafts.report(
                "\"\(value.text)\" is written in wide letters; \"\(text)\" is another value to GA4", at: value.range,
                field: value.field.number, fix: drafts.repair(value, as: text),
                owner: drafts.matcher.owner(of: value.field, value: nil), severity: drafts.leniency(value.field),
                claiming: [value.range])
        })

    private static func isWideWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// Each wide sign stands as far behind its usual form as the others.
    private static func narrow(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isWide = 0xFF01...0xFF5E ~= scalar.value
            result.unicodeScalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return result
    }
}
