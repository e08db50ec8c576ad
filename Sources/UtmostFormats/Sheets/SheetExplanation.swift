package import UtmostCore

/// How a sheet was understood: what `lint --explain-sheet` says.
package struct SheetExplanation: Sendable {
    /// Rows that are not judged, and why.
    package struct LeftOut: Sendable, Equatable {
        /// Why, in words.
        package var reason: String
        package var count = 0
        /// The first rows, 1-based.
        package var rows: [Int] = []

        package init(reason: String) { self.reason = reason }
    }

    package var file: String
    package var taxonomy: String
    package var encoding: TextEncoding
    package var shape: DocumentShape
    /// Rows that are judged.
    package var rows: Int
    package var leftOut: [LeftOut]
    private let matcher: Matcher

    package init(
        file: String, taxonomy: String, encoding: TextEncoding, shape: DocumentShape, rows: Int, leftOut: [LeftOut],
        _ matcher: Matcher
    ) {
        self.file = file
        self.taxonomy = taxonomy
        self.encoding = encoding
        self.shape = shape
        self.rows = rows
        self.leftOut = leftOut
        self.matcher = matcher
    }

    /// How rows and cells are written: `table`, `jsonl`, `json` or `text`.
    var format: String {
        switch shape.layout.format {
        case .text: "text"
        case .table: "table"
        case .json(let records): records.shape == .lines ? "jsonl" : "json"
        }
    }

    /// The sign between cells, by its name; nil where there are no cells.
    var delimiter: String? {
        guard case .table(let dialect) = shape.layout.format else { return nil }
        return switch dialect.delimiter {
        case UInt8(ascii: ","): "comma"
        case UInt8(ascii: "\t"): "tab"
        case UInt8(ascii: ";"): "semicolon"
        default: "bar"
        }
    }

    /// How the link of a row is put together; nil where a row has no columns of links.
    var link: String? {
        let read = shape.reading.columns.indices
        let links = read.filter { if case .link = shape.reading.columns[$0].role { true } else { false } }
        let queries = read.filter { shape.reading.columns[$0].role == .query }
        guard !links.isEmpty || !queries.isEmpty else { return nil }
        let pages = links.map(name).joined(separator: " or ")
        let tags = queries.map(name).joined(separator: " + ")
        if links.isEmpty { return "the tags in \(tags)" }
        let whole = queries.isEmpty ? pages : "\(links.count > 1 ? "each of \(pages)" : pages) + \(tags)"
        let templates = read.filter { shape.reading.columns[$0].role == .template }.map(name)
        return templates.isEmpty ? whole : "\(whole), put into \(templates.joined(separator: " or "))"
    }

    private func name(of column: Int) -> String {
        let header = shape.reading.columns[column].header
        return header.isEmpty ? "column \(column + 1)" : "\"\(header)\""
    }

    /// What a column is taken for: a word for machines, and words for people.
    func meaning(of column: ColumnReading) -> (kind: String, words: String) {
        switch column.role {
        case .ignored: ("nothing", "not read")
        case .link(isTagged: true): ("tagged-link", "links with tags")
        case .link(isTagged: false): ("link", "links to pages")
        case .query: ("query", "tags that are appended to the link")
        case .template: ("template", "what the link is put into")
        case .param(let number): ("parameter", parameter(matcher.params[number]))
        case .field(let number, _): ("field", matcher.fields[number].name)
        case .startDay: ("start-day", "the day from which the row counts")
        case .status: ("status", "whether the row is live")
        case .suppression: ("suppression", "which rules leave the row as it is, and why")
        }
    }

    /// The field that a column carries; nil where it carries none, or another one for each medium.
    func field(of column: ColumnReading) -> String? {
        switch column.role {
        case .param(let number): matcher.params[number].field.map { matcher.fields[$0].name }
        case .field(let number, _): matcher.fields[number].name
        case .ignored, .link, .query, .template, .startDay, .status, .suppression: nil
        }
    }

    private func parameter(_ param: Param) -> String {
        let fields = (param.byMedium.map(\.field) + [param.field].compactMap(\.self)).map { matcher.fields[$0].name }
        let different = fields.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return "\(different.joined(separator: " or ")) (\(param.key))"
    }
}

extension ColumnReading {
    /// Why the column is what it is, in words.
    func because(_ platform: String?) -> String {
        switch reason {
        case .parameter: "the header is the parameter"
        case .taxonomy: "the taxonomy names this header in \"columns\""
        case .planning(let meaning): Self.detail(meaning) ?? "plans call it so"
        case .platform(let meaning): Self.detail(meaning) ?? "\(platform ?? "the ad platform") calls it so"
        case .taggedValues: "most of its links carry tags"
        case .looseWord: "no other column says it better"
        case .carried(let other): "\"\(other)\" says it already"
        case .title: "a name in \(platform ?? "the ad platform"), and no tag"
        case .repeated(let other): "the same header as \"\(other)\""
        case .unknown: "the header is not known"
        case .empty: role == .ignored ? "no header" : "its cells hold links"
        }
    }

    /// What a column that is not read holds; nil for those that are read.
    private static func detail(_ meaning: HeaderMeaning) -> String? {
        switch meaning {
        case .taggedLink, .link, .query, .template, .startDay, .status, .suppression: nil
        case .platform: "it names the ad platform, and is no source"
        case .shown: "seen, never clicked"
        case .measurement: "counts in the background, and leads nobody to a page"
        case .number: "an id"
        case .title: "a name, and no tag"
        case .bookkeeping: "for those who keep the sheet"
        case .setting: "a setting"
        case .shortLink: "leads to the link"
        case .appLink: "opens an app"
        }
    }
}

extension TextEncoding {
    /// What people call it.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .windows1252: "Windows-1252"
        case .utf16LittleEndian: "UTF-16 (little-endian)"
        case .utf16BigEndian: "UTF-16 (big-endian)"
        }
    }
}
