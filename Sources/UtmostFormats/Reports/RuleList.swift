package import UtmostCore

/// The list of rules, for people and for programs.
package enum RuleList {
    /// A line for each rule, group by group.
    package static func text(_ rules: [Rule]) -> String {
        let width = rules.map(\.id.utf8.count).max() ?? 0
        var text = ""
        for group in RuleGroup.allCases {
            let members = rules.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            text += "\(group.rawValue)\n"
            for rule in members {
                let blanks = String(repeating: " ", count: width - rule.id.utf8.count + 2)
                let severity = rule.severity.rawValue
                text +=
                    "  \(rule.id)\(blanks)\(severity)\(String(repeating: " ", count: 9 - severity.utf8.count))\(rule.summary)\n"
            }
        }
        return text + "\nutmost rules ID explains one.\n"
    }

    /// The document that docs/schemas/rules.json describes.
    package static func json(_ rules: [Rule]) -> [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.key("version")
        writer.number(1)
        writer.key("kind")
        writer.string("rules")
        writer.key("rules")
        writer.beginArray()
        for rule in rules { write(rule, to: &writer) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.take()
    }

    private static func write(_ rule: Rule, to writer: inout JSONWriter) {
        writer.beginObject()
        for (key, text) in [
            ("id", rule.id), ("group", rule.group.rawValue), ("severity", rule.severity.rawValue), ("kind", rule.kind),
            ("summary", rule.summary), ("rationale", rule.rationale),
        ] {
            writer.key(key)
            writer.string(text)
        }
        writer.key("fixable")
        writer.bool(rule.examples.contains { $0.fixed != nil })
        writer.key("page")
        writer.string("docs/rules/\(rule.id).md")
        writer.key("examples")
        writer.beginArray()
        for example in rule.examples { write(example, to: &writer) }
        writer.endArray()
        writer.endObject()
    }

    private static func write(_ example: Example, to writer: inout JSONWriter) {
        let (text, ranges) = example.unmarked
        writer.beginObject()
        writer.key("text")
        writer.string(text)
        writer.key("passes")
        writer.bool(!example.isFailing)
        if !ranges.isEmpty {
            writer.key("ranges")
            writer.beginArray()
            for range in ranges {
                writer.beginObject()
                writer.key("start")
                writer.number(range.lowerBound)
                writer.key("end")
                writer.number(range.upperBound)
                writer.endObject()
            }
            writer.endArray()
        }
        if let fixed = example.fixed {
            writer.key("fixed")
            writer.string(fixed)
        }
        writer.endObject()
    }
}
