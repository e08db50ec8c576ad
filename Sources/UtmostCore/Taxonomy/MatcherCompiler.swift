/// A matcher, and what compiling the taxonomy brought to light.
package struct MatcherLoad: Sendable {
    package var matcher: Matcher
    package var faults: [TaxonomyFault]
}

extension Matcher {
    /// Compiles `taxonomy`; whatever contradicts itself becomes a fault and is left out.
    package static func compile(_ taxonomy: Taxonomy) -> MatcherLoad {
        var compiler = MatcherCompiler(taxonomy)
        return MatcherLoad(matcher: compiler.compile(), faults: compiler.faults)
    }
}

/// Numbers the fields, builds their vocabularies and turns every name into a number.
struct MatcherCompiler {
    let taxonomy: Taxonomy
    var faults: [TaxonomyFault] = []
    var fields: [Field] = []
    private var definitions: [FieldDefinition] = []
    private(set) var numbers: [String: Int] = [:]
    private var templates: [Int: Template] = [:]

    init(_ taxonomy: Taxonomy) { self.taxonomy = taxonomy }

    mutating func compile() -> Matcher {
        taxonomy.fields.forEach { define($0) }
        readTemplates()
        for param in taxonomy.params {
            for name in [param.field].compactMap(\.self) + param.byMedium.map(\.field) where numbers[name] == nil {
                define(FieldDefinition(name: name, origin: param.origin))
            }
        }
        fields = definitions.indices.map { field($0) }
        checkSeparators()
        let rules = compileRules()
        let params = compileParams()
        return Matcher(taxonomy: taxonomy, fields: fields, params: params, rules: rules, fieldNumbers: numbers)
    }

    private mutating func define(_ definition: FieldDefinition) {
        numbers[definition.name] = definitions.count
        definitions.append(definition)
    }

    /// Reads every template and defines the segments that nobody declared: those are any word.
    private mutating func readTemplates() {
        for number in definitions.indices {
            guard let template = definitions[number].template else { continue }
            let sign = (definitions[number].segment ?? taxonomy.defaults.segment).utf8.first ?? UInt8(ascii: "_")
            do throws(Template.Fault) {
                templates[number] = try Template(template.text, separator: sign)
            } catch {
                fault(.wrongSetting, error.message, remedy: error.remedy, at: template.origin)
                continue
            }
            for segment in templates[number]?.segments ?? [] {
                if let known = numbers[segment.field] {
                    guard definitions[known].template != nil else { continue }
                    fault(
                        .wrongSetting, "the segment \"{\(segment.field)}\" is a template itself",
                        remedy: "write its segments out in \"\(definitions[number].name)\"", at: template.origin)
                    templates[number] = nil
                } else {
                    var definition = FieldDefinition(name: segment.field, origin: template.origin)
                    if segment.field == "date" { definition.date = ("yyyyMM", template.origin) }
                    define(definition)
                }
            }
        }
    }

    private mutating func field(_ number: Int) -> Field {
        var definition = definitions[number]
        if definition.name == "date", definition.date == nil, definition.values == nil, definition.pattern == nil,
            definition.template == nil
        {
            definition.date = ("yyyyMM", definition.origin)
        }
        let listed = definition.values ?? []
        let field = Field(
            number: number, definition: definition, kind: kind(definition, template: templates[number]),
            vocabulary: Vocabulary(listed: listed.map(\.text)), param: param(of: definition.name),
            defaults: taxonomy.defaults)
        return Field(field, vocabulary: vocabularyWithSpellings(of: field))
    }

    /// The number of `word` in the vocabulary of `field`, which learns it where it is new.
    mutating func intern(_ word: String, field: Int) -> Int {
        var vocabulary = fields[field].vocabulary
        if let number = vocabulary.number(of: word.utf8.span) { return number }
        let number = vocabulary.intern(word)
        fields[field] = Field(fields[field], vocabulary: vocabulary)
        return number
    }

    /// The parameter that a field is known by: the first that carries it for any medium.
    private func param(of field: String) -> String? {
        let plain = taxonomy.params.first { $0.field == field }
        return (plain ?? taxonomy.params.first { $0.byMedium.contains { $0.field == field } })?.key
    }

    private mutating func kind(_ definition: FieldDefinition, template: Template?) -> Field.Kind {
        if let template { return .template(template, fields: template.segments.compactMap { numbers[$0.field] }) }
        if definition.values != nil { return .list }
        if let text = definition.pattern {
            do throws(PatternError) {
                return .pattern(try Pattern(text.text))
            } catch {
                fault(
                    .wrongSetting, "the pattern \"\(text.text)\" cannot be read: \(error.reason)", at: text.origin)
            }
        }
        if let text = definition.date {
            guard let format = DateFormat(text.text) else {
                fault(
                    .wrongSetting, "\"\(text.text)\" is no form of a date",
                    remedy: "write it as yyyyMM, yyyy-MM-dd or yyyyQ",
                    at: text.origin)
                return .free
            }
            return .date(format, bounds(definition))
        }
        return .free
    }

    private mutating func bounds(_ definition: FieldDefinition) -> ClosedRange<Day> {
        let ends = [definition.min, definition.max].map { bound -> ClosedRange<Day>? in
            guard let bound else { return nil }
            guard let days = DateFormat.bound(bound.text) else {
                fault(.wrongSetting, "\"\(bound.text)\" is no date", remedy: "write it as 2024-01", at: bound.origin)
                return nil
            }
            return days
        }
        let first = ends[0]?.lowerBound ?? Day(number: -1_000_000)
        let last = ends[1]?.upperBound ?? Day(number: 10_000_000)
        guard first <= last else {
            fault(.wrongSetting, "\"min\" is after \"max\"", at: definition.min?.origin ?? definition.origin)
            return first...first
        }
        return first...last
    }

    mutating func fault(
        _ kind: TaxonomyFault.Kind, _ message: String, remedy: String? = nil, at origin: SettingOrigin,
        suggestions: [String] = []
    ) {
        faults.append(TaxonomyFault(kind, message, remedy: remedy, at: origin, suggestions: suggestions))
    }

    private mutating func compileParams() -> [Param] {
        let medium = numbers["medium"]
        return taxonomy.params.map { param in
            var byMedium: [(medium: Int, field: Int)] = []
            for choice in param.byMedium {
                guard let medium, let field = numbers[choice.field] else { continue }
                byMedium.append((intern(choice.medium, field: medium), field))
            }
            return Param(key: param.key, field: param.field.flatMap { numbers[$0] }, byMedium: byMedium)
        }
    }
}
