import UtmostCore

/// What `make fuzz` tries to break: a part of utmost, and what has to hold for whatever bytes it is given.
///
/// Tests replay the kept inputs through the same checks.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// The reader of links against the URL standard's state machine.
    case link
    /// The scanner of tables and the search for record ends against a reader that goes byte by byte.
    case table
    /// The reader of JSON against one that goes character by character.
    case json
    /// The linter and its fixes on sheets: nothing is lost, nothing beyond the cell changes, no fix twice.
    case fix

    /// What is wrong with what utmost makes of `bytes`; nil where all is well.
    package func complaint(about bytes: [UInt8]) -> String? {
        switch self {
        case .link: LinkFuzz.complaint(about: bytes)
        case .table: TableFuzz.complaint(about: bytes)
        case .json: JSONFuzz.complaint(about: bytes)
        case .fix: FixFuzz.complaint(about: bytes)
        }
    }
}

enum LinkFuzz {
    static func complaint(about bytes: [UInt8]) -> String? {
        let link = Link(bytes.span)
        let whole = 0..<bytes.count
        let parts = [
            link.trimmed, link.faultRange, link.schemeRange, link.userinfo, link.host, link.port, link.path,
            link.query ?? 0..<0, link.fragment ?? 0..<0,
        ]
        if let part = parts.first(where: { $0.clamped(to: whole) != $0 }) { return "\(part) lies outside of \(whole)" }
        let href = link.href(of: bytes.span)
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        switch ReferenceLink.read(text) {
        case .noOpinion: return nil
        case .refused: return href.map { "read as \($0), which the standard refuses" }
        case .href(let expected): return href == expected ? nil : "read as \(href ?? "nothing") and not as \(expected)"
        }
    }
}

enum TableFuzz {
    /// The first byte chooses the dialect, the second how the rest arrives.
    static func complaint(about bytes: [UInt8]) -> String? {
        guard bytes.count >= 2 else { return nil }
        let dialect = Dialect.samples[Int(bytes[0]) % Dialect.samples.count]
        let text = Array(bytes[2...])
        let expected = ReferenceTable(text, dialect)
        if ReferenceTable(scanned: text, dialect).rows != expected.rows { return "other cells" }
        var boundary = RecordBoundary(.table(dialect))
        var seen = 0
        while seen < text.count {
            seen = min(text.count, seen + 1 + Int(bytes[1]))
            boundary.advance(text.span.extracting(first: seen), isLast: seen == text.count)
            while boundary.openQuote != nil, boundary.isHopeless || seen == text.count {
                boundary.giveUpQuote()
                boundary.advance(text.span.extracting(first: seen), isLast: seen == text.count)
            }
            // What is cut off may be read by itself: rows and cells stay the same.
            guard expected.ends.contains(boundary.end) || boundary.end == 0 else {
                return "cut at \(boundary.end), where no record ends"
            }
            if boundary.rows != expected.ends.count(where: { $0 <= boundary.end }) { return "other row numbers" }
        }
        return nil
    }
}

enum JSONFuzz {
    static func complaint(about bytes: [UInt8]) -> String? {
        let node = try? JSONNode(reading: bytes.span)
        let isMarkedUTF16 = bytes.count >= 2 && (bytes[0] == 0 || bytes[1] == 0)
        guard let text = String(validating: bytes, as: UTF8.self), !isMarkedUTF16 else {
            return node == nil ? nil : "reads what is no UTF-8"
        }
        let expected = ReferenceJSON.read(text, deepest: 64)
        switch (node, expected) {
        case (nil, nil): return nil
        case (nil, _): return "refuses \(text.debugDescription)"
        case (_, nil): return "accepts \(text.debugDescription)"
        case (let node?, let expected?): return value(node) == expected ? nil : "reads \(value(node)), not \(expected)"
        }
    }

    private static func value(_ node: JSONNode) -> ReferenceJSON.Value {
        switch node.value {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .number(let number): .number(number)
        case .string(let text): .string(Array(text.unicodeScalars))
        case .array(let nodes): .array(nodes.map(value))
        case .object(let members):
            .object(members.map { ReferenceJSON.Pair(key: Array($0.key.unicodeScalars), value: value($0.node)) })
        }
    }
}
