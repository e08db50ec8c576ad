extension Rule {
    static let tooLong = Rule(
        "too-long", group: .value, severity: .warning,
        summary: "A value that is longer or shorter than its field allows",
        rationale: """
            Reports cut long values off, and two that differ only at the end become one. The length is counted in \
            characters after decoding, as GA4 counts it; GA4 itself keeps 420 of them.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=a"
            ),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=«summit-reel-with-a-very-long-description-of-it»"
            ),
        ],
        check: .value { value, drafts in
            guard value.match.verdict != .macro, value.match.verdict != .empty else { return }
            let length = value.text.unicodeScalars.count
            if value.whole == nil, value.field.param != nil, length > mostInGA4 {
                drafts.report(
                    "\(value.field.label) has \(length) characters; GA4 cuts it off after \(mostInGA4)",
                    at: value.range, field: value.field.number,
                    owner: drafts.matcher.owner(of: value.field, value: nil), severity: .error)
                return
            }
            // The default is for whole values; a segment has the lengths that its own field names.
            let longest = value.whole == nil ? value.field.maxLength : value.field.definition.maxLength
            if let most = longest, length > most {
                drafts.report(
                    "\(value.field.label) has \(length) characters; \(most) are the most", at: value.range,
                    field: value.field.number, owner: drafts.matcher.owner(of: value.field, value: nil))
            } else if let least = value.field.minLength, length < least {
                drafts.report(
                    "\(value.field.label) has \(length) characters; \(least) are the least", at: value.range,
                    field: value.field.number, owner: drafts.matcher.owner(of: value.field, value: nil))
            }
        })

    /// Measured with values of 500 and 1000 characters in BigQuery: more of a tag does not arrive.
    private static let mostInGA4 = 420
}
