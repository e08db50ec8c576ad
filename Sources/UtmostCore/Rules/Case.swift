extension Rule {
    static let `case` = Rule(
        "case", group: .value,
        summary: "A value that differs from the agreed one in upper and lower case only",
        rationale: """
            GA4 compares values letter by letter: Facebook and facebook are two sources in every report. Its channels \
            do not mind the case, so this fix never moves a visit.
            """,
        examples: [
            .passes(
                "https://acme.example/?Token=ABC&utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
            ),
            .fails(
                "https://acme.example/?utm_source=«Facebook»&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=«202608_US_tent_sale»",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            // The whole of a template's value is put right at once.
            guard value.whole == nil else { return }
            switch value.match.verdict {
            case .otherCase(let number): drafts.reportSpelling(value, listed: number)
            case .good, .template, .offPattern, .offDate, .outsideDates:
                if case .list = value.field.kind { return }
                let right = value.cased(drafts.matcher)
                guard right != value.bytes else { return }
                let text = String(decoding: right, as: UTF8.self)
                drafts.report(
                    "\"\(value.text)\" should be \"\(text)\"\(value.field.consequence)", at: value.range,
                    field: value.field.number, fix: drafts.repair(value, as: text, isTaste: true),
                    owner: drafts.matcher.owner(of: value.field, value: nil), severity: severity(of: value, drafts))
            case .macro, .empty, .alias, .unknown: return
            }
        })

    /// Without a team's taxonomy only words that everybody writes small are more than noted.
    private static func severity(of value: JudgedValue, _ drafts: Drafts) -> Severity? {
        guard let lenient = drafts.leniency(value.field) else { return nil }
        let isUsual = KnownWords.isPlatform(value.bytes.span) || KnownWords.isMedium(value.bytes.span)
        return isUsual ? lenient : .info
    }
}

extension JudgedValue {
    /// The value in its field's letters; a segment in its own field's, and a listed one as the list has it.
    fileprivate func cased(_ matcher: Matcher) -> [UInt8] {
        var right = field.letterCase.applied(to: bytes.span)
        for segment in match.segments {
            let part = matcher.fields[segment.field]
            let cased: [UInt8]
            switch (part.kind, segment.match.verdict) {
            case (.list, .good): cased = Array(bytes[segment.range])
            case (.list, .otherCase(let number)): cased = Array(part.values[number].text.utf8)
            default: cased = (part.definition.letterCase ?? field.letterCase).applied(to: bytes[segment.range].span)
            }
            right.replaceSubrange(segment.range, with: cased)
        }
        return right
    }
}
