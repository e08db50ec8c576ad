package import UtmostCore

/// A value that is to be allowed, and what is known of it.
package struct NewValue: Sendable, Equatable {
    package var field: String
    package var text: String
    package var aliases: [String]
    package var owner: String?
    package var description: String?
    /// First and last day on which it may be used, inclusive.
    package var from: Day?
    package var until: Day?

    package init(
        field: String, text: String, aliases: [String] = [], owner: String? = nil, description: String? = nil,
        from: Day? = nil, until: Day? = nil
    ) {
        self.field = field
        self.text = text
        var seen = Set<String>()
        self.aliases = aliases.filter { seen.insert($0).inserted }
        self.owner = owner
        self.description = description
        self.from = from
        self.until = until
    }

    /// Whether there is more to say than the value itself.
    var hasOptions: Bool { self != NewValue(field: field, text: text) }

    /// What is known of it as JSON: `{ "aliases": ["x"], "owner": "social" }`, or `{}`.
    var options: String {
        var members: [String] = []
        if !aliases.isEmpty { members.append("\"aliases\": [\(aliases.map(Self.quoted).joined(separator: ", "))]") }
        let texts = [
            ("description", description), ("owner", owner), ("from", from?.description), ("until", until?.description),
        ]
        for (key, text) in texts {
            if let text { members.append("\"\(key)\": \(Self.quoted(text))") }
        }
        return members.isEmpty ? "{}" : "{ \(members.joined(separator: ", ")) }"
    }

    /// `text` as a JSON string.
    static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
