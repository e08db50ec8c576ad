import UtmostCore

/// Tells tables, records and texts apart.
struct DocumentSniffer {
    let matcher: Matcher
    /// The name of the document, for its ending; nil for stdin.
    let name: String?
    let format: InputFormat?

    /// Where `&amp;` is how `&` is written.
    private static let markupEndings = ["html", "htm", "xhtml", "xml", "md", "mdx", "markdown", "svg", "vue", "mjml"]
    private static let tableEndings = ["csv", "tsv", "tab", "psv"]

    /// What the first decoded bytes of a document are.
    func shape(of bytes: Span<UInt8>) throws(DocumentError) -> DocumentShape {
        if Self.isBlank(bytes) { return DocumentShape(layout: .text, isBlank: true) }
        switch format {
        case .text: return text
        case .csv, .tsv: return try table(bytes)
        case .jsonl: return try RecordSniffer(matcher, .lines).shape(of: bytes)
        case .json: return try RecordSniffer(matcher, .list).shape(of: bytes)
        case nil: break
        }
        switch ending {
        case "jsonl", "ndjson": return try RecordSniffer(matcher, .lines).shape(of: bytes)
        case "json": return try RecordSniffer(matcher, RecordSniffer.shape(of: bytes) ?? .list).shape(of: bytes)
        default: break
        }
        if let records = RecordSniffer.shape(of: bytes) { return try RecordSniffer(matcher, records).shape(of: bytes) }
        if isTableName { return try table(bytes) }
        if startsWithScheme(bytes) { return text }
        return TableSniffer(matcher, TableSniffer.delimiters, isSurelyTable: false).shape(of: bytes)
            ?? text
    }

    /// A text with links in it.
    private var text: DocumentShape {
        var shape = DocumentShape(layout: .text)
        shape.layout.isMarkup = ending.map(Self.markupEndings.contains) ?? false
        return shape
    }

    /// What is surely a table, whatever stands in it.
    private func table(_ bytes: Span<UInt8>) throws(DocumentError) -> DocumentShape {
        let isTabbed = format == .tsv || (format == nil && (ending == "tsv" || ending == "tab"))
        let delimiters = isTabbed ? [UInt8(ascii: "\t")] : TableSniffer.delimiters
        let sniffer = TableSniffer(matcher, delimiters, isSurelyTable: true)
        if let shape = sniffer.shape(of: bytes) ?? sniffer.headless(bytes) { return shape }
        throw DocumentError(
            "no column is known: \(sniffer.firstRow(of: bytes).prefix(12).map { "\"\($0)\"" }.joined(separator: ", "))",
            remedy:
                "name a column utm_source or Tagged URL, or add its header to \"columns\" of a field in the taxonomy",
            isForeignTable: true)
    }

    private var ending: String? {
        name.flatMap { name in name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } }
    }

    private var isTableName: Bool { ending.map(Self.tableEndings.contains) ?? false }

    private static func isBlank(_ bytes: Span<UInt8>) -> Bool {
        for offset in bytes.indices where bytes[offset] > 0x20 { return false }
        return true
    }

    /// Whether the first line that is not blank starts with a scheme: a list of links, not a table.
    private func startsWithScheme(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
        var end = offset
        while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
        return end > offset && end + 2 < bytes.count && bytes[end] == UInt8(ascii: ":")
            && bytes[end + 1] == UInt8(ascii: "/")
    }
}
