import UtmostCore

/// Finds out what the columns of a sheet are (DESIGN, decision 12).
struct HeaderReader {
    private let matcher: Matcher
    private let params: [String: Int]
    /// By key of a header that the taxonomy names: the field.
    private let strict: [String: Int]
    private let loose: [String: LooseField]
    private let book = HeaderBook.builtin

    private struct LooseField {
        var field: Int
        var rank: Int
    }

    init(_ matcher: Matcher) {
        self.matcher = matcher
        params = Dictionary(
            matcher.params.enumerated().map { (HeaderKey.key($0.element.key), $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var strict: [String: Int] = [:]
        var loose: [String: LooseField] = [:]
        for field in matcher.fields {
            for column in field.definition.columns { strict[HeaderKey.key(column)] = field.number }
            // "Date" is bookkeeping; a segment of that name is no reason to judge it.
            if case .date = field.kind { continue }
            loose[HeaderKey.key(field.name)] = LooseField(field: field.number, rank: 0)
        }
        for (word, meaning) in book.loose {
            guard let field = matcher.field(named: meaning.field) else { continue }
            if case .date = matcher.fields[field].kind { continue }
            loose[word] = LooseField(field: field, rank: meaning.rank)
        }
        self.strict = strict
        self.loose = loose
    }

    /// How well `headers` say what their columns are: words that can hardly mean anything else count most.
    func score(of headers: [String]) -> Int {
        // A row with a link in it is no header.
        if headers.contains(where: { $0.utf8.count > 6 && $0.contains("://") }) { return 0 }
        return headers.reduce(0) { $0 + weight(of: HeaderKey.key($1)) }
    }

    private func weight(of key: String) -> Int {
        if key.isEmpty { return 0 }
        if params[key] != nil || strict[key] != nil { return 4 }
        switch book.planning[key] {
        case .taggedLink, .link, .query, .template: return 4
        case .startDay, .status, .suppression: return 2
        default: break
        }
        if loose[key] != nil { return 2 }
        // Sheets of ad platforms have a hundred columns of which we read five.
        return book.platforms.contains { $0.meaning(of: key) != nil } ? 1 : 0
    }

    /// Whether any of `headers` says what its column is.
    func isHeader(_ headers: [String]) -> Bool {
        read(headers, sample: []).columns.contains { $0.role != .ignored }
    }

    /// What the columns with these headers are; `sample` is the first rows, for columns that only their values explain.
    func read(_ headers: [String], sample: [[String]]) -> HeaderReading {
        let keys = headers.map(HeaderKey.key)
        let platform = book.platform(of: keys)
        var columns = zip(headers, keys).map { column($0, key: $1, platform) }
        leaveOutRepeated(&columns, keys)
        for index in columns.indices where columns[index].role == .link(isTagged: false) {
            guard carriesTags(sample.compactMap { index < $0.count ? $0[index] : nil }) else { continue }
            columns[index].role = .link(isTagged: true)
            if let meaning = columns[index].reason.meaning { columns[index].reason = .taggedValues(meaning) }
        }
        // Whatever a column is called: links with tags in it are links with tags.
        for index in columns.indices where columns[index].isUnknown {
            let cells = sample.compactMap { index < $0.count ? $0[index] : nil }
            guard carriesTags(cells), cells.contains(where: { $0.contains("://") }) else { continue }
            columns[index].role = .link(isTagged: true)
            columns[index].reason = .taggedValues(.taggedLink)
        }
        chooseLoose(&columns, keys, carriers(columns, sample), platform)
        var reading = HeaderReading(columns: columns, platform: platform?.name)
        guard let platform else { return reading }
        reading.erasers = platform.erasers
        for (index, key) in keys.enumerated() {
            for value in platform.leftOut[key] ?? [] {
                reading.marks.append(SheetLayout.RowMark(column: index, value: Array(value.utf8)))
            }
        }
        return reading
    }

    /// Whether a header says by itself that its column is read.
    func isRead(_ header: String) -> Bool {
        let column = column(header, key: HeaderKey.key(header), nil)
        return column.role != .ignored && column.reason != .looseWord
    }

    /// Headers that are read wherever they come up, by key: parameters, the taxonomy's columns, and, where `hasLinks`,
    /// links and query strings of planning sheets.
    func certain(hasLinks: Bool) -> [(key: String, column: SheetLayout.Column)] {
        var certain = matcher.params.enumerated().map {
            (HeaderKey.key($0.element.key), SheetLayout.Column(header: $0.element.key, role: .param($0.offset)))
        }
        for field in matcher.fields {
            for name in field.definition.columns {
                let column = SheetLayout.Column(header: name, role: .field(field.number, isStrict: true))
                certain.append((HeaderKey.key(name), column))
            }
        }
        guard hasLinks else { return certain }
        for (key, meaning) in book.planning.sorted(by: { $0.key < $1.key }) {
            switch meaning {
            case .taggedLink, .link, .query:
                certain.append((key, SheetLayout.Column(header: book.names[key] ?? key, role: meaning.role)))
            default: continue
            }
        }
        return certain
    }

    /// What a header says by itself.
    private func column(_ header: String, key: String, _ platform: HeaderBook.Platform?) -> ColumnReading {
        if key.isEmpty { return ColumnReading(header: header, role: .ignored, reason: .empty) }
        if let param = params[key] { return ColumnReading(header: header, role: .param(param), reason: .parameter) }
        if let field = strict[key] {
            return ColumnReading(header: header, role: .field(field, isStrict: true), reason: .taxonomy)
        }
        if let meaning = platform?.meaning(of: key) {
            return ColumnReading(header: header, role: meaning.role, reason: .platform(meaning))
        }
        if let meaning = book.planning[key], platform == nil || meaning != .link {
            return ColumnReading(header: header, role: meaning.role, reason: .planning(meaning))
        }
        if let field = loose[key]?.field {
            let role: ColumnRole = platform == nil ? .field(field, isStrict: false) : .ignored
            return ColumnReading(header: header, role: role, reason: platform == nil ? .looseWord : .title)
        }
        return ColumnReading(header: header, role: .ignored, reason: .unknown)
    }

    /// Of two columns that say the same the first counts; the other is reported as a repeated header.
    private func leaveOutRepeated(_ columns: inout [ColumnReading], _ keys: [String]) {
        var first: [String: Int] = [:]
        for index in columns.indices where columns[index].role != .ignored {
            guard let earlier = first[keys[index]] else {
                first[keys[index]] = index
                continue
            }
            columns[index].reason = .repeated(of: columns[earlier].header)
            switch columns[index].role {
            case .param, .field: columns[index].role = .ignored
            case .link, .query, .template, .startDay, .status, .suppression, .ignored: break
            }
        }
    }

    /// By field: the header of the column that carries it.
    private func carriers(_ columns: [ColumnReading], _ sample: [[String]]) -> [Int: String] {
        var carriers: [Int: String] = [:]
        func carry(_ param: Int, _ header: String) {
            for field in fields(ofParam: param) where carriers[field] == nil { carriers[field] = header }
        }
        for (index, column) in columns.enumerated() {
            switch column.role {
            case .param(let param): carry(param, column.header)
            case .field(let field, isStrict: true): carriers[field] = carriers[field] ?? column.header
            case .query: matcher.params.indices.forEach { carry($0, column.header) }
            case .link(let isTagged):
                if case .taggedValues = column.reason {
                    paramsInLinks(sample.compactMap { index < $0.count ? $0[index] : nil })
                        .forEach { carry($0, column.header) }
                } else if isTagged {
                    matcher.params.indices.forEach { carry($0, column.header) }
                }
            case .template:
                paramsInLinks(sample.compactMap { index < $0.count ? $0[index] : nil })
                    .forEach { carry($0, column.header) }
            case .field, .startDay, .status, .suppression, .ignored: break
            }
        }
        return carriers
    }

    /// Lets a loose word count where nothing stricter carries its field, and of several the one that says it best.
    private func chooseLoose(
        _ columns: inout [ColumnReading], _ keys: [String], _ carriers: [Int: String], _ platform: HeaderBook.Platform?
    ) {
        var best: [Int: Int] = [:]
        for index in columns.indices {
            guard case .field(let field, isStrict: false) = columns[index].role else { continue }
            guard carriers[field] == nil else {
                columns[index].role = .ignored
                columns[index].reason = .carried(by: carriers[field] ?? "")
                continue
            }
            if let other = best[field], rank(keys[other]) <= rank(keys[index]) { continue }
            best[field] = index
        }
        for index in columns.indices {
            guard case .field(let field, isStrict: false) = columns[index].role, let chosen = best[field],
                chosen != index
            else { continue }
            columns[index].role = .ignored
            columns[index].reason = .carried(by: columns[chosen].header)
        }
    }

    private func rank(_ key: String) -> Int { loose[key]?.rank ?? .max }

    /// The fields that a parameter may carry, and the segments of those that are templates.
    private func fields(ofParam param: Int) -> [Int] {
        let param = matcher.params[param]
        let fields = param.byMedium.map(\.field) + [param.field].compactMap(\.self)
        return fields.flatMap { number -> [Int] in
            guard case .template(_, let segments) = matcher.fields[number].kind else { return [number] }
            return [number] + segments
        }
    }

    /// Whether at least half of the sample's links carry a tag: then the column is meant for tagged links.
    private func carriesTags(_ cells: [String]) -> Bool {
        let links = cells.filter { !$0.isEmpty }
        let tagged = links.count { link in matcher.params.contains { link.contains($0.key + "=") } }
        return tagged > 0 && tagged * 2 >= links.count
    }

    /// The parameters that the sample's links carry.
    private func paramsInLinks(_ links: [String]) -> Set<Int> {
        var found = Set<Int>()
        for link in links {
            for (number, param) in matcher.params.enumerated() where link.contains(param.key + "=") {
                found.insert(number)
            }
        }
        return found
    }
}

extension ColumnReading.Reason {
    /// What the header means, where a list says so.
    var meaning: HeaderMeaning? {
        switch self {
        case .planning(let meaning), .platform(let meaning), .taggedValues(let meaning): meaning
        case .parameter, .taxonomy, .looseWord, .carried, .title, .repeated, .unknown, .empty: nil
        }
    }
}
