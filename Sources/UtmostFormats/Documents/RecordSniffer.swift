import UtmostCore

/// Finds out which keys of JSON records are columns.
struct RecordSniffer {
    private let reader: HeaderReader
    private let records: JSONRecords.Shape

    private static let sampleSize = 200
    private static let mostKeys = 2000
    /// Names that a record of anything may have: deep in a record they are read only where their links carry tags.
    private static let vague: Set<String> = [
        "url", "urls", "link", "links", "href", "page", "pageurl", "website", "destination", "utm", "utms",
    ]

    init(_ matcher: Matcher, _ records: JSONRecords.Shape) {
        reader = HeaderReader(matcher)
        self.records = records
    }

    /// How bytes that begin like JSON are written; nil for all others.
    static func shape(of bytes: Span<UInt8>) -> JSONRecords.Shape? {
        var offset = 0
        func skipBlanks() {
            while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
        }
        skipBlanks()
        guard offset + 1 < bytes.count else { return nil }
        let opener = bytes[offset]
        offset += 1
        let line = bytes.firstOffset(of: UInt8(ascii: "\n"), in: offset..<bytes.count)
        skipBlanks()
        guard offset < bytes.count else { return nil }
        switch (opener, bytes[offset]) {
        case (UInt8(ascii: "["), UInt8(ascii: "{")): return .list
        case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")):
            // The first line of JSON Lines is a whole record.
            guard offset < line else { return .list }
            let end = (offset..<line).last { bytes[$0] > 0x20 } ?? offset
            return bytes[end] == UInt8(ascii: "}") ? .lines : .list
        default: return nil
        }
    }

    /// What the records are.
    func shape(of bytes: Span<UInt8>) throws(DocumentError) -> DocumentShape {
        let sample = Sample(bytes, records, limit: Self.sampleSize, mostKeys: Self.mostKeys)
        let headers = sample.paths.map { header(of: $0, sample) }
        let rows = sample.rows.map { row in sample.paths.map { row[$0] ?? "" } }
        var reading = reader.read(headers, sample: rows)
        for index in reading.columns.indices { reading.columns[index].header = sample.paths[index] }
        guard reading.columns.contains(where: { $0.role != .ignored }) else {
            let keys = sample.paths.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
            throw DocumentError(
                sample.paths.isEmpty ? "there are no records in it" : "no key is known: \(keys)",
                remedy: sample.paths.isEmpty
                    ? "write each record between { and }, on a line of its own or in a list between [ and ]"
                    : "name a key utm_source or Tagged URL, or add it to \"columns\" of a field in the taxonomy",
                isForeignTable: true)
        }
        var shape = DocumentShape(layout: layout(reading, sample))
        shape.reading = reading
        return shape
    }

    /// The columns that are read, and behind them those that may come up in later records.
    private func layout(_ reading: HeaderReading, _ sample: Sample) -> SheetLayout {
        var columns: [SheetLayout.Column] = []
        var keys: [JSONRecords.Key] = []
        for column in reading.columns {
            let isRead = column.role != .ignored
            keys.append(JSONRecords.Key(path: Array(column.header.utf8), column: isRead ? columns.count : nil))
            if isRead { columns.append(SheetLayout.Column(header: column.header, role: column.role)) }
        }
        // What a record holds only later does not say what every record should hold.
        let expectsTags = SheetLayout(columns: columns).expectsTags
        let known = Set(sample.paths.map { HeaderKey.key($0) })
        var late: [JSONRecords.Key] = []
        for (key, column) in reader.certain(hasLinks: reading.platform == nil) where !known.contains(key) {
            late.append(JSONRecords.Key(path: Array(key.utf8), column: columns.count))
            columns.append(column)
        }
        var layout = SheetLayout(columns: columns, format: .json(JSONRecords(records, keys: keys, late: late)))
        layout.expectsTags = expectsTags
        layout.erasers = reading.erasers.map { Array($0.utf8) }
        return layout
    }

    /// The words by which a key is known: all names of its path, or the last one where that is plain enough.
    private func header(of path: String, _ sample: Sample) -> String {
        let names = path.split(separator: ".").filter { !$0.allSatisfy(\.isNumber) }
        guard let last = names.last, names.count > 1 else { return names.last.map(String.init) ?? path }
        let whole = names.joined(separator: " ")
        guard !reader.isRead(whole), reader.isRead(String(last)) else { return whole }
        if Self.vague.contains(HeaderKey.key(String(last))) {
            let isTagged = sample.rows.contains { $0[path]?.contains("utm_") ?? false }
            guard isTagged else { return whole }
        }
        return String(last)
    }
}

/// The keys and values of the first records.
private struct Sample {
    /// In the order in which they come up.
    private(set) var paths: [String] = []
    private(set) var rows: [[String: String]] = []
    private var known = Set<String>()
    private let mostKeys: Int

    init(_ bytes: Span<UInt8>, _ shape: JSONRecords.Shape, limit: Int, mostKeys: Int) {
        self.mostKeys = mostKeys
        let ranges = JSONRecords(shape).ranges(in: bytes, limit: limit)
        for range in ranges {
            guard let node = try? JSONNode(reading: bytes.extracting(range)) else { continue }
            var row: [String: String] = [:]
            add(node, path: "", bytes.extracting(range), &row)
            rows.append(row)
        }
    }

    private mutating func add(_ node: JSONNode, path: String, _ bytes: Span<UInt8>, _ row: inout [String: String]) {
        switch node.value {
        case .object(let members):
            for member in members {
                // The name as it is written: records are read without undoing escapes of names.
                let name = member.keyRange.dropFirst().dropLast().map { bytes[$0] }
                let text = String(decoding: name, as: UTF8.self)
                add(member.node, path: path.isEmpty ? text : "\(path).\(text)", bytes, &row)
            }
        case .array(let elements):
            for (number, element) in elements.enumerated() { add(element, path: "\(path).\(number)", bytes, &row) }
        case .string(let text): keep(text, path, &row)
        case .number, .bool, .null: keep("", path, &row)
        }
    }

    private mutating func keep(_ text: String, _ path: String, _ row: inout [String: String]) {
        row[path] = text
        guard paths.count < mostKeys, known.insert(path).inserted else { return }
        paths.append(path)
    }
}
