/// Writes the short forms of taxonomy.json out in full, so that everything behind knows one form only.
///
///     "source": ["a", "b"]            →  "source": { "values": ["a", "b"] }
///     "campaign": "{date}_{goal}"     →  "campaign": { "template": "{date}_{goal}" }
///     "product": "products.csv#slug"  →  "product": { "values": "products.csv#slug" }
///     "domains": ["acme.example"]     →  "domains": { "own": ["acme.example"] }
///
/// It runs before layers are merged: a list in a beginner's file sets the values of a field and leaves `required`, which
/// the layer below has set, alone.
enum ShortForms {
    static func expanded(_ root: Setting) -> Setting {
        guard case .object(let members) = root.value else { return root }
        var full = root
        full.value = .object(
            members.map { member in
                var member = member
                switch member.key {
                case "domains": member.setting = wrapped(member.setting, as: "own")
                case "fields": member.setting = fields(member.setting)
                default: break
                }
                return member
            })
        return full
    }

    private static func fields(_ setting: Setting) -> Setting {
        guard case .object(let members) = setting.value else { return setting }
        var full = setting
        full.value = .object(
            members.map { member in
                var member = member
                member.setting = field(member.setting)
                return member
            })
        return full
    }

    private static func field(_ setting: Setting) -> Setting {
        switch setting.value {
        case .array: wrapped(setting, as: "values")
        case .string(let text) where text.utf8.contains(UInt8(ascii: "{")): wrapped(setting, as: "template")
        case .string(let text) where isList(text): wrapped(setting, as: "values")
        default: setting
        }
    }

    /// Whether `text` names a list that somebody else keeps: `products.csv` or `products.csv#slug`.
    static func isList(_ text: String) -> Bool {
        let path = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return path.lowercased().hasSuffix(".csv")
    }

    private static func wrapped(_ setting: Setting, as key: String) -> Setting {
        if case .object = setting.value { return setting }
        if setting.value == .null { return setting }
        let member = Setting.Member(key: key, keyOrigin: setting.origin, setting: setting)
        return Setting(.object([member]), origin: setting.origin)
    }
}
