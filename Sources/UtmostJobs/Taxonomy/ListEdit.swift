import UtmostCore

/// Puts a value on a list of taxonomy.json, and leaves all else as people wrote it.
enum ListEdit {
    /// The text with `value` on the list of its field; nil where the field has no list in this very text.
    static func adding(_ value: NewValue, to bytes: [UInt8]) throws(JSONFault) -> [UInt8]? {
        guard let field = try field(value.field, in: bytes) else { return nil }
        let list = field.members == nil ? field : field["values"]
        guard let list else { return nil }
        if list.members != nil {
            return JSONInsertion.appending(member: value.text, value: value.options, toObject: list, in: bytes)
        }
        guard list.elements != nil else { return nil }
        guard value.hasOptions else {
            return JSONInsertion.appending(NewValue.quoted(value.text), toArray: list, in: bytes)
        }
        return try adding(value, to: mapped(list, isShortForm: field.members == nil, in: bytes))
    }

    private static func field(_ name: String, in bytes: [UInt8]) throws(JSONFault) -> JSONNode? {
        try JSONNode(reading: bytes.span)["fields"]?[name]
    }

    /// The text with a plain list turned into a map, comments and layout included.
    ///
    ///     "source": ["a", "b"]                →  "source": { "values": { "a": {}, "b": {} } }
    ///     "source": { "values": ["a", "b"] }  →  "source": { "values": { "a": {}, "b": {} } }
    private static func mapped(_ list: JSONNode, isShortForm: Bool, in bytes: [UInt8]) -> [UInt8] {
        let inner = list.range.lowerBound + 1..<list.range.upperBound - 1
        // `["a"]` becomes `{ "a": {} }`, as objects are mostly written; a list of several lines keeps its own blanks.
        let isTight = !inner.isEmpty && bytes[inner.lowerBound] > 0x20 && bytes[inner.upperBound - 1] > 0x20
        let blank = isTight ? " " : ""
        var result = bytes[..<list.range.lowerBound] + Array("\(isShortForm ? "{ \"values\": " : ""){\(blank)".utf8)
        var position = inner.lowerBound
        for element in list.elements ?? [] {
            result += bytes[position..<element.range.upperBound] + Array(": {}".utf8)
            position = element.range.upperBound
        }
        result += bytes[position..<inner.upperBound] + Array("\(blank)}\(isShortForm ? " }" : "")".utf8)
        return Array(result + bytes[list.range.upperBound...])
    }
}
