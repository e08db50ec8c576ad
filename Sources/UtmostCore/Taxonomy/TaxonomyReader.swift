/// Turns the merged settings into a `Taxonomy`; whatever it does not understand becomes a fault and is left out.
struct TaxonomyReader {
    var sources: [TaxonomySource]
    var faults: [TaxonomyFault]
    /// By header, in lower case: the field that claims the column.
    var columnOwners: [String: String] = [:]

    private static let keys = [
        "$schema", "utmost", "extends", "name", "owner", "description", "timeZone", "params", "defaults", "fields",
        "rules", "domains", "severity", "overrides", "attribution", "build",
    ]

    /// The newest file format that this program knows.
    private static let format = 1.0

    mutating func read(_ root: Setting, reading: (String) throws(ReadingError) -> [UInt8]) -> Taxonomy {
        var taxonomy = Taxonomy(sources: sources, root: root)
        checkKeys(of: root, known: Self.keys, in: "taxonomy")
        if let version = root["utmost"], version.value != .number(Self.format) {
            fault(.wrongSetting, "\"utmost\" is the file format, and 1 is the only one there is", at: version.origin)
        }
        taxonomy.name = text(root["name"], "name")
        taxonomy.owner = text(root["owner"], "owner")
        taxonomy.timeZone = text(root["timeZone"], "timeZone") ?? "UTC"
        taxonomy.defaults = defaults(root["defaults"])
        taxonomy.fields = fields(root["fields"], reading: reading)
        taxonomy.params = params(root["params"])
        taxonomy.rules = rules(root["rules"])
        taxonomy.domains = domains(root["domains"])
        taxonomy.severity = severities(root["severity"])
        taxonomy.overrides = overrides(root["overrides"])
        taxonomy.sources = sources
        return taxonomy
    }

    private mutating func defaults(_ setting: Setting?) -> FieldDefaults {
        var defaults = FieldDefaults()
        guard let setting = object(setting, "defaults") else { return defaults }
        checkKeys(of: setting, known: ["case", "word", "segment", "maxLength"], in: "defaults")
        defaults.letterCase = letterCase(setting["case"]) ?? .lower
        defaults.word = separator(setting["word"], "word") ?? "-"
        defaults.segment = separator(setting["segment"], "segment") ?? "_"
        if let length = setting["maxLength"] { defaults.maxLength = count(length, "maxLength") }
        return defaults
    }

    private mutating func params(_ setting: Setting?) -> [ParamDefinition] {
        guard let setting = object(setting, "params") else { return [] }
        return setting.members.compactMap { member in
            var param = ParamDefinition(key: member.key, field: nil, byMedium: [], origin: member.keyOrigin)
            switch member.setting.value {
            case .string(let field): param.field = field
            case .object(let mediums):
                for medium in mediums {
                    guard let field = text(medium.setting, medium.key) else { continue }
                    if medium.key == "*" { param.field = field } else { param.byMedium.append((medium.key, field)) }
                }
            default:
                wrongType(member.setting, member.key, wanted: "the name of a field, or fields by medium")
                return nil
            }
            return param
        }
    }

    private mutating func domains(_ setting: Setting?) -> Domains {
        var domains = Domains()
        guard let setting = object(setting, "domains") else { return domains }
        checkKeys(of: setting, known: ["own", "sites", "siteFiles", "https", "analytics"], in: "domains")
        domains.own = hosts(setting["own"], "own")
        domains.sites = hosts(setting["sites"], "sites")
        domains.siteFiles = texts(setting["siteFiles"], "siteFiles").map(\.text)
        domains.analytics = texts(setting["analytics"], "analytics").map(\.text)
        if let https = setting["https"] {
            domains.requiresHTTPS = https.string == "require"
            if !["require", "any"].contains(https.string) {
                wrongType(https, "https", wanted: "\"require\" or \"any\"")
            }
        }
        return domains
    }

    private mutating func hosts(_ setting: Setting?, _ key: String) -> [String] {
        texts(setting, key).compactMap { host in
            if host.text.contains("/") || host.text.contains(":") {
                fault(
                    .wrongSetting, "\"\(host.text)\" is not a host name", remedy: "write it as acme.example",
                    at: host.origin)
                return nil
            }
            // A domain stands for all that is below it, with or without a sign that says so.
            return String(host.text.trimmingPrefix("*").trimmingPrefix(".")).lowercased()
        }
    }

    private mutating func severities(_ setting: Setting?) -> [SeverityChoice] {
        guard let setting = object(setting, "severity") else { return [] }
        return setting.members.compactMap { member in
            let choice = member.setting.string
            guard choice == "off" || choice.flatMap(Severity.init) != nil else {
                wrongType(member.setting, member.key, wanted: "error, warning, info or off")
                return nil
            }
            return SeverityChoice(name: member.key, severity: choice.flatMap(Severity.init), origin: member.keyOrigin)
        }
    }

    private mutating func overrides(_ setting: Setting?) -> [Override] {
        guard let setting else { return [] }
        guard case .array(let elements) = setting.value else {
            wrongType(setting, "overrides", wanted: "a list")
            return []
        }
        return elements.compactMap { element in
            guard let element = object(element, "overrides") else { return nil }
            checkKeys(of: element, known: ["files", "severity", "description"], in: "overrides")
            return Override(
                files: texts(element["files"], "files").map(\.text), severity: severities(element["severity"]))
        }
    }
}
