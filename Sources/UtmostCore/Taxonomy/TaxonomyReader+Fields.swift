extension TaxonomyReader {
    private static let fieldKeys = [
        "values", "template", "pattern", "date", "min", "max", "minLength", "maxLength", "case", "word", "segment",
        "required", "unique", "columns", "owner", "description", "aliases", "synonyms",
    ]

    mutating func fields(
        _ setting: Setting?, reading: (String) throws(ReadingError) -> [UInt8]
    ) -> [FieldDefinition] {
        guard let setting = object(setting, "fields") else { return [] }
        return setting.members.compactMap { field($0, reading: reading) }
    }

    private mutating func field(
        _ member: Setting.Member, reading: (String) throws(ReadingError) -> [UInt8]
    ) -> FieldDefinition? {
        let name = member.key
        guard case .object = member.setting.value else {
            fault(
                .wrongSetting, "\"\(name)\" is a list of values, a template with {segments}, a .csv file or an object",
                at: member.setting.origin)
            return nil
        }
        let setting = member.setting
        checkKeys(of: setting, known: Self.fieldKeys, in: "the field \"\(name)\"")
        var field = FieldDefinition(name: name, origin: member.keyOrigin)
        field.template = placedText(setting["template"], "template")
        field.pattern = placedText(setting["pattern"], "pattern")
        field.date = placedText(setting["date"], "date")
        field.min = placedText(setting["min"], "min")
        field.max = placedText(setting["max"], "max")
        field.minLength = count(setting["minLength"], "minLength")
        field.maxLength = count(setting["maxLength"], "maxLength")
        field.letterCase = letterCase(setting["case"])
        field.word = separator(setting["word"], "word")
        field.segment = separator(setting["segment"], "segment")
        field.required = flag(setting["required"], "required")
        field.unique = flag(setting["unique"], "unique")
        field.columns = columns(setting["columns"], of: name)
        field.owner = text(setting["owner"], "owner")
        field.description = text(setting["description"], "description")
        if let aliases = object(setting["aliases"], "aliases") {
            field.aliases = aliases.members.map { ($0.key, texts($0.setting, $0.key)) }
        }
        field.synonyms = (setting["synonyms"]?.elements ?? []).map { texts($0, "synonyms").map(\.text) }
        if let values = setting["values"] { field.values = self.values(values, of: name, reading: reading) }
        let shapes = ["values", "template", "pattern", "date"].filter { setting[$0] != nil }
        if shapes.count > 1 {
            fault(
                .wrongSetting, "\"\(name)\" has \(shapes.joined(separator: " and ")); a field has one of them",
                remedy: "keep one, or set the other to null", at: member.keyOrigin)
        }
        return field
    }

    /// The headers of a field's columns; a column that two fields claim is a fault.
    private mutating func columns(_ setting: Setting?, of field: String) -> [String] {
        texts(setting, "columns").compactMap { column in
            let owner = columnOwners[column.text.lowercased()] ?? field
            columnOwners[column.text.lowercased()] = owner
            guard owner != field else { return column.text }
            fault(
                .wrongSetting, "the column \"\(column.text)\" belongs to \"\(owner)\" and to \"\(field)\"",
                remedy: "take it out of one of them", at: column.origin)
            return nil
        }
    }

    private mutating func values(
        _ setting: Setting, of field: String, reading: (String) throws(ReadingError) -> [UInt8]
    ) -> [ValueDefinition] {
        switch setting.value {
        case .string(let path): return list(path, at: setting.origin, reading: reading)
        case .array:
            var seen = Set<String>()
            return texts(setting, "values").compactMap { value in
                guard seen.insert(value.text).inserted else {
                    fault(.wrongSetting, "\"\(value.text)\" is listed twice in \"\(field)\"", at: value.origin)
                    return nil
                }
                return self.value(value.text, at: value.origin)
            }
        case .object(let members):
            return members.compactMap { value($0) }
        default:
            wrongType(setting, "values", wanted: "a list, a map by value, or the path of a .csv file")
            return []
        }
    }

    private mutating func value(_ text: String, at origin: SettingOrigin) -> ValueDefinition? {
        guard !text.isEmpty else {
            fault(.wrongSetting, "an empty text is no value", remedy: "take it out", at: origin)
            return nil
        }
        return ValueDefinition(text: text, origin: origin)
    }

    private mutating func value(_ member: Setting.Member) -> ValueDefinition? {
        guard var value = value(member.key, at: member.keyOrigin),
            let setting = object(member.setting, member.key)
        else { return nil }
        checkKeys(
            of: setting, known: ["aliases", "description", "owner", "channel", "from", "until", "replacedBy"],
            in: "the value \"\(member.key)\"")
        value.aliases = texts(setting["aliases"], "aliases")
        value.description = text(setting["description"], "description")
        value.owner = text(setting["owner"], "owner")
        value.channel = text(setting["channel"], "channel")
        value.from = day(setting["from"], "from")
        value.until = day(setting["until"], "until")
        if let replacement = placedText(setting["replacedBy"], "replacedBy") {
            value.replacedBy = Spelling(text: replacement.text, origin: replacement.origin)
        }
        if let from = value.from, let until = value.until, until < from {
            fault(
                .wrongSetting, "\"\(member.key)\" ends on \(until), before it starts on \(from)", at: member.keyOrigin)
        }
        return value
    }

    /// The values of a list that somebody else keeps: `products.csv#slug`, from the folder of the file that says so.
    private mutating func list(
        _ reference: String, at origin: SettingOrigin, reading: (String) throws(ReadingError) -> [UInt8]
    ) -> [ValueDefinition] {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = FilePath.resolve(String(parts[0]), besides: sources[origin.source].name)
        let bytes: [UInt8]
        do throws(ReadingError) {
            bytes = try reading(path)
        } catch {
            fault(.brokenTaxonomy, "cannot read the list \(path): \(error.reason)", at: origin)
            return []
        }
        let source = sources.count
        sources.append(TaxonomySource(name: path, bytes: bytes))
        let list = ValueList(bytes)
        guard !list.header.isEmpty else {
            fault(.brokenTaxonomy, "the list \(path) is empty", at: origin)
            return []
        }
        guard let column = list.column(named: parts.count > 1 ? String(parts[1]) : nil) else {
            fault(
                .unknownName, "\(path) has no column \"\(parts.count > 1 ? String(parts[1]) : "")\"",
                remedy: "its columns: \(list.header.joined(separator: ", "))", at: origin)
            return []
        }
        var seen = Set<String>()
        return list.values(in: column).compactMap { text, range in
            guard seen.insert(text).inserted else { return nil }
            return ValueDefinition(text: text, origin: SettingOrigin(source: source, range: range))
        }
    }
}
