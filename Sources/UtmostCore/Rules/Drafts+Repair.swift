extension Drafts {
    /// How loudly a matter of taste is told: `utmost:ga4` alone is nobody's agreement, and strangers' campaigns are
    /// written in any case and language; nil, the rule's own severity, where a team has written a taxonomy.
    func leniency(_ field: Field) -> Severity? {
        if matcher.isTeams { return nil }
        return field.param == "utm_source" || field.param == "utm_medium" ? .warning : .info
    }

    /// The fix that writes `text` for all of `value`; to be asked for where nobody has agreed on anything.
    func repair(_ value: JudgedValue, as text: String, isTaste: Bool = false) -> Draft.Fix? {
        guard !text.isEmpty, !text.utf8.elementsEqual(value.bytes) else { return nil }
        let isSafe = !isTaste || matcher.isTeams
        return .value(
            text, at: value.range,
            isSafe
                ? ChannelGuard.safety(value.whole ?? value.field, from: value.bytes.span, to: text.utf8.span) : .ask)
    }

    /// Whether `text` would be a right value of the field, but perhaps for its spelling.
    func takes(_ text: String, _ field: Field) -> Bool {
        let match = matcher.match(text.utf8.span, field: field.number)
        guard match.verdict == .template else { return match.isFit }
        return match.faults.isEmpty && match.segments.allSatisfy(\.match.isFit)
    }
}

extension Field {
    /// "; GA4 shows them as two sources", where it does.
    var consequence: String { plural.map { "; GA4 shows them as two \($0)" } ?? "" }
}
