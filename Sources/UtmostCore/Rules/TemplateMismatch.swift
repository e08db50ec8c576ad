extension Rule {
    static let templateMismatch = Rule(
        "template-mismatch", group: .name,
        summary: "A name that does not follow its template",
        rationale: """
            A name such as 202608_us_tent_sale is read back segment by segment: landings per region, product and goal \
            come from it. A segment too few or too many shifts the rest, and the name says nothing any more.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .passes(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale_summit"),
            .fails("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=«202608_us_tent»"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale_a_«b»"),
            .fails("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=«spring»"),
            .fails("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=«202613»_us_tent_sale"),
        ],
        check: .value { value, drafts in
            if value.whole != nil { return drafts.reportForm(of: value, as: value.field.number) }
            guard value.match.verdict == .template, case .template(let template, let fields) = value.field.kind else {
                return
            }
            let owner = drafts.matcher.owner(of: value.field, value: nil)
            for fault in value.match.faults {
                switch fault {
                case .missing(let segment, _):
                    let field = drafts.matcher.fields[fields[segment]]
                    drafts.report(
                        "\"\(value.text)\" has no \(field.name) \(place(of: segment, in: template)): \(choices(field))",
                        at: value.range, field: value.field.number, owner: owner)
                case .extra(let range):
                    let part = String(decoding: value.bytes[range], as: UTF8.self)
                    let culprit = range.isEmpty ? value.range : range
                    drafts.report(
                        part.isEmpty
                            ? "\"\(value.text)\" has two separators with nothing between them"
                            : "\"\(part)\" is one segment too many in \"\(value.text)\"",
                        at: culprit, field: value.field.number,
                        remedy: "\(value.field.label) is \(value.field.definition.template?.text ?? "")", owner: owner)
                case .unlike:
                    drafts.report(
                        "\"\(value.text)\" does not follow \(value.field.definition.template?.text ?? "")",
                        at: value.range, field: value.field.number,
                        remedy: "for example \(example(fields, template, drafts))", owner: owner)
                }
            }
        })

    /// Where a segment stands, for people.
    private static func place(of segment: Int, in template: Template) -> String {
        let required = template.segments.prefix { !$0.isOptional }.count
        if segment == 0 { return "at the start" }
        if segment == required - 1 { return "at the end" }
        return "after the \(template.segments[segment - 1].field)"
    }

    /// What may stand there.
    private static func choices(_ field: Field) -> String {
        switch field.kind {
        case .list:
            let words = field.values.prefix(6).map(\.text)
            if field.values.count > 6 { return words.joined(separator: ", ") + " …" }
            return words.count > 1
                ? words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "") : words.joined()
        case .date(let format, _): return format.text
        case .pattern, .template, .free: return "a word"
        }
    }

    /// A name that follows the template.
    private static func example(_ fields: [Int], _ template: Template, _ drafts: Drafts) -> String {
        let required = template.segments.prefix { !$0.isOptional }.count
        let parts = fields.prefix(required).map { number in
            let field = drafts.matcher.fields[number]
            return switch field.kind {
            case .list: field.values.first?.text ?? field.name
            case .date(let format, _): format.text(for: drafts.asOf)
            case .pattern, .template, .free: field.name
            }
        }
        return "\"\(parts.joined(separator: String(UnicodeScalar(template.separator))))\""
    }
}
