extension Rule {
    static let `case` = Rule(
        "case", group: .value,
        summary: "A value that differs from the agreed one in upper and lower case only",
        rationale: """
            GA4 compares values letter by letter: Facebook and facebook are two sources in every report. Its channels \
            do not mind the case, so this fix never moves a visit.
            """,
        examples: [
            .passes("https://acme.example/?Token=ABC&utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«Facebook»&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=«202608_US_tent_sale»",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .value { value, drafts in
            switch value.match.verdict {
            case .otherCase(let number):
                // The whole of a template's value is put right at once.
                if let whole = value.whole, whole.letterCase == value.field.letterCase, whole.letterCase != .any { return }
                drafts.reportSpelling(value, listed: number)
            case .good, .template, .offPattern, .offDate, .outsideDates:
                guard value.whole == nil, value.field.letterCase.isBroken(by: value.bytes.span) else { return }
                let listed: Bool = if case .list = value.field.kind { true } else { false }
                guard !listed else { return }
                let cased = value.field.letterCase.applied(to: value.bytes.span)
                let right = String(decoding: cased, as: UTF8.self)
                let consequence = value.field.plural.map { "; GA4 shows them as two \($0)" } ?? ""
                drafts.report(
                    "\"\(value.text)\" should be \"\(right)\"\(consequence)", at: value.range,
                    field: value.field.number,
                    fix: .value(
                        right, at: value.range,
                        ChannelGuard.safety(value.field, from: value.bytes.span, to: cased.span) == .safe ? .safe : .ask),
                    owner: drafts.matcher.owner(of: value.field, value: nil))
            case .macro, .empty, .alias, .unknown: return
            }
        })
}
