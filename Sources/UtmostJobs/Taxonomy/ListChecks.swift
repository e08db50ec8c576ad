import UtmostCore

/// Says why a value may not go on a list, before anything is written.
struct ListChecks {
    let taxonomy: Taxonomy
    let matcher: Matcher

    /// The field that `value` belongs to, if it may go on its list.
    func field(for value: NewValue) throws(JobError) -> Field {
        guard let number = matcher.field(named: value.field) else { throw unknown(value) }
        let field = matcher.fields[number]
        guard case .list = field.kind else { throw Self.noList(field) }
        try refuseKnown(value, field)
        try refuseSpelling(value, field)
        return field
    }

    private func unknown(_ value: NewValue) -> JobError {
        if let param = matcher.params.first(where: { $0.key == value.field }), let field = param.field {
            let name = matcher.fields[field].name
            return JobError(
                "\(param.key) is a parameter; the field that it carries is \"\(name)\"",
                remedy: "Type: utmost taxonomy add \(name) \(value.text)")
        }
        let names = matcher.fields.map(\.name)
        let nearest = SpellingDistance.nearest(to: value.field.utf8.span, among: names)
        return JobError(
            "there is no field \"\(value.field)\"",
            remedy: nearest.first.map { "did you mean \"\($0)\"?" } ?? "its fields: \(names.joined(separator: ", "))")
    }

    /// Why a field has no list, and what there is instead.
    static func noList(_ field: Field) -> JobError {
        switch field.kind {
        case .template(let template, _):
            JobError(
                "\(field.label) is put together from \(template.segments.map { "{\($0.field)}" }.joined(separator: ", ")); "
                    + "it has no list of its own",
                remedy: "add the value to one of those")
        case .pattern:
            JobError("\(field.label) has a pattern and no list: every value that fits is allowed", remedy: nil)
        case .date: JobError("\(field.label) is a date and has no list", remedy: nil)
        case .list, .free:
            JobError(
                "\(field.label) has no list: any word is allowed",
                remedy: "To start one, write \"\(field.name)\": [\"…\"] among the \"fields\"")
        }
    }

    private func refuseKnown(_ value: NewValue, _ field: Field) throws(JobError) {
        if let listed = field.values.first(where: { $0.text == value.text }) {
            throw JobError("\"\(value.text)\" is on the \(field.name) list already: \(place(of: listed))", remedy: nil)
        }
        let folded = Self.folded(value.text)
        if let listed = field.values.first(where: { Self.folded($0.text) == folded }) {
            throw JobError(
                "\"\(value.text)\" is another spelling of \"\(listed.text)\", which is on the \(field.name) list: "
                    + place(of: listed), remedy: nil)
        }
        for alias in value.aliases where alias == value.text {
            throw JobError("\"\(alias)\" cannot be an alias of itself", remedy: nil)
        }
    }

    private func refuseSpelling(_ value: NewValue, _ field: Field) throws(JobError) {
        let bytes = value.text.utf8.span
        if field.letterCase.isBroken(by: bytes) {
            let right = String(decoding: field.letterCase.applied(to: bytes), as: UTF8.self)
            throw JobError(
                "\"\(value.text)\" is not in \(field.letterCase.rawValue) case, as \(field.label) is written",
                remedy: "write \"\(right)\"")
        }
        let signs = value.text.filter { "-_ ".contains($0) && String($0) != field.word }
        if let sign = signs.first {
            let right = String(value.text.map { "-_ ".contains($0) ? Character(field.word) : $0 })
            throw JobError(
                "\"\(value.text)\" has \(sign == " " ? "a space" : "\"\(sign)\"") in it; words of \(field.label) are "
                    + "joined by \"\(field.word)\"",
                remedy: "write \"\(right)\"")
        }
        if value.text.unicodeScalars.contains(where: {
            $0.properties.generalCategory == .control || $0.properties.isWhitespace
        }) {
            throw JobError("\"\(value.text)\" has a blank or an invisible character in it", remedy: "take it out")
        }
        if let most = field.maxLength, value.text.unicodeScalars.count > most {
            throw JobError(
                "\"\(value.text)\" has more than \(most) characters, which is the most for \(field.label)",
                remedy: "Find a shorter one")
        }
    }

    /// `taxonomy.json:12`.
    private func place(of value: ValueDefinition) -> String {
        let source = taxonomy.sources[value.origin.source]
        return "\(source.name):\(LineIndex(source.bytes.span).place(at: value.origin.range.lowerBound).line)"
    }

    /// Lower case, without the signs between words.
    private static func folded(_ text: String) -> String { text.lowercased().filter { !"-_. +".contains($0) } }
}
