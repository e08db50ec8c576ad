package import UtmostCore

/// The merged taxonomy in full form, as plain JSON that docs/schemas/taxonomy.json accepts and that loads as the same.
///
/// It extends nothing, since all is merged already, and lists of other files are written out, so that it means the same
/// wherever it is saved.
package enum TaxonomyJSON {
    /// The text of the file.
    package static func text(_ taxonomy: Taxonomy) -> [UInt8] {
        var writer = JSONWriter(.pretty(levels: 4))
        writer.beginObject()
        writer.key("utmost")
        writer.number(1)
        writer.key("extends")
        writer.beginArray()
        writer.endArray()
        for member in TaxonomyOrder.sorted(taxonomy.root.members) where !["utmost", "extends"].contains(member.key) {
            writer.key(member.key)
            switch member.key {
            case "fields": write(fields: member.setting, taxonomy, to: &writer)
            case "rules", "overrides": write(list: member.setting, to: &writer)
            case "domains":
                write(object: member.setting, lists: ["own", "sites", "siteFiles", "analytics"], to: &writer)
            default: member.setting.write(to: &writer)
            }
        }
        writer.endObject()
        writer.endLine()
        return writer.take()
    }

    private static func write(fields: Setting, _ taxonomy: Taxonomy, to writer: inout JSONWriter) {
        writer.beginObject()
        for field in fields.members {
            writer.key(field.key)
            writer.beginObject()
            for member in field.setting.members where !member.key.hasPrefix("$") {
                writer.key(member.key)
                switch member.key {
                case "values": write(values: member.setting, ofField: field.key, taxonomy, to: &writer)
                case "columns": member.setting.asList.write(to: &writer)
                case "aliases": write(map: member.setting, to: &writer)
                case "synonyms": write(groups: member.setting, to: &writer)
                default: member.setting.write(to: &writer)
                }
            }
            writer.endObject()
        }
        writer.endObject()
    }

    private static func write(
        values: Setting, ofField name: String, _ taxonomy: Taxonomy, to writer: inout JSONWriter
    ) {
        switch values.value {
        case .string:
            writer.beginArray()
            for value in taxonomy.fields.first(where: { $0.name == name })?.values ?? [] { writer.string(value.text) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                write(object: member.setting, lists: ["aliases"], to: &writer)
            }
            writer.endObject()
        default: values.write(to: &writer)
        }
    }

    /// An object whose keys are the team's own words, each with a list of texts.
    private static func write(map: Setting, to writer: inout JSONWriter) {
        writer.beginObject()
        for member in map.members {
            writer.key(member.key)
            member.setting.asList.write(to: &writer)
        }
        writer.endObject()
    }

    /// A list of lists of texts.
    private static func write(groups: Setting, to writer: inout JSONWriter) {
        writer.beginArray()
        for group in groups.elements { group.asList.write(to: &writer) }
        writer.endArray()
    }

    /// A list of objects.
    private static func write(list: Setting, to writer: inout JSONWriter) {
        writer.beginArray()
        for element in list.elements { write(object: element, lists: ["files"], to: &writer) }
        writer.endArray()
    }

    /// An object without the notes of the team; the settings at `lists` may have been written as one text.
    private static func write(object: Setting, lists: Set<String>, to writer: inout JSONWriter) {
        writer.beginObject()
        for member in object.members where !member.key.hasPrefix("$") {
            writer.key(member.key)
            (lists.contains(member.key) ? member.setting.asList : member.setting).write(to: &writer)
        }
        writer.endObject()
    }
}

/// The order in which the sections of a taxonomy are shown: what it is, then what it asks for.
enum TaxonomyOrder {
    private static let keys = [
        "utmost", "extends", "name", "description", "owner", "timeZone", "domains", "params", "defaults", "fields",
        "rules", "severity", "overrides", "attribution", "build",
    ]

    /// The sections in order, without the notes of the team.
    static func sorted(_ members: [Setting.Member]) -> [Setting.Member] {
        let known = keys.compactMap { key in members.first { $0.key == key } }
        return known + members.filter { !keys.contains($0.key) && !$0.key.hasPrefix("$") }
    }
}

extension Setting {
    /// A list of texts without repetitions; one text alone is a list of one.
    fileprivate var asList: Setting {
        switch value {
        case .string: return Setting(.array([self]), origin: origin)
        case .array(let elements):
            var seen = Set<String>()
            let kept = elements.filter { element in element.string.map { seen.insert($0).inserted } ?? true }
            return Setting(.array(kept), origin: origin)
        default: return self
        }
    }

    fileprivate func write(to writer: inout JSONWriter) {
        switch value {
        case .null: writer.null()
        case .bool(let flag): writer.bool(flag)
        case .number(let number): writer.number(number)
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.beginArray()
            for element in elements { element.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.setting.write(to: &writer)
            }
            writer.endObject()
        }
    }
}
