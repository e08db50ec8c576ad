package import UtmostCore

/// What `--input-format` accepts.
package enum InputFormat: String, Sendable, CaseIterable {
    case csv, tsv, text
}

/// What a document turned out to be.
package struct DocumentShape: Sendable, Equatable {
    package var layout: SheetLayout
    /// The row of the header, 1-based; 0 where there is none.
    package var headerRow: Int
    /// What a person should know about how the file was understood.
    package var notes: [String]
    /// Whether there is nothing in it but blanks, as far as was looked.
    package var isBlank = false
}

/// Tells tables from texts, and which sign parts the cells of a table.
struct DocumentSniffer {
    let matcher: Matcher
    /// The name of the document, for its ending; nil for stdin.
    let name: String?
    let format: InputFormat?

    private static let delimiters: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"),
    ]
    /// Where `&amp;` is how `&` is written.
    private static let markupEndings = ["html", "htm", "xhtml", "xml", "md", "mdx", "markdown", "svg", "vue", "mjml"]
    private static let tableEndings = ["csv", "tsv", "tab", "psv"]

    /// What the first decoded bytes of a document are.
    func shape(of bytes: Span<UInt8>) throws(DocumentError) -> DocumentShape {
        let ending = name.flatMap { name in
            name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
        }
        var text = DocumentShape(layout: .text, headerRow: 0, notes: [])
        text.layout.isMarkup = ending.map(Self.markupEndings.contains) ?? false
        let isText = format == .text || (format == nil && (startsWithScheme(bytes) && !isTableName(ending)))
        if Self.isBlank(bytes) { return DocumentShape(layout: .text, headerRow: 0, notes: [], isBlank: true) }
        if isText { return text }
        let best = candidates(ending).map { table(bytes, $0) }.max { $0.score < $1.score }
        guard let best else { return text }
        if best.recognized > 0 { return shape(best) }
        if format == nil, !isTableName(ending) { return text }
        if best.hasLinksInHeader { return headless(best) }
        throw DocumentError(
            "no column is known: \(best.header.prefix(12).map { "\"\($0)\"" }.joined(separator: ", "))",
            remedy:
                "name a column utm_source or Tagged URL, or add its header to \"columns\" of a field in the taxonomy",
            isForeignTable: true)
    }

    private func isTableName(_ ending: String?) -> Bool { ending.map(Self.tableEndings.contains) ?? false }

    private func candidates(_ ending: String?) -> [UInt8] {
        if format == .tsv || (format == nil && (ending == "tsv" || ending == "tab")) { return [UInt8(ascii: "\t")] }
        return Self.delimiters
    }

    /// A delimiter tried on the first rows.
    private struct Attempt {
        var dialect: Dialect
        var header: [String] = []
        var sample: [[String]] = []
        var recognized = 0

        /// Known headers count most, then cells; of equals the first delimiter in the list wins.
        var score: Int {
            let order = DocumentSniffer.delimiters.firstIndex(of: dialect.delimiter) ?? 0
            return (recognized * 100_000 + min(header.count, 10_000)) * 8 - order
        }

        var hasLinksInHeader: Bool { header.contains { $0.contains("://") } }
    }

    private func table(_ bytes: Span<UInt8>, _ delimiter: UInt8) -> Attempt {
        let hasLineFeeds = bytes.firstOffset(of: UInt8(ascii: "\n"), in: 0..<bytes.count) < bytes.count
        var attempt = Attempt(
            dialect: Dialect(delimiter: delimiter, newline: UInt8(ascii: hasLineFeeds ? "\n" : "\r")))
        let head = min(bytes.count, 1 << 20)
        var batch = RowBatch(Chunk(bytes: (0..<head).map { bytes[$0] }))
        TableScanner(attempt.dialect).scan(&batch, limit: 51)
        guard batch.rowCount > 0 else { return attempt }
        let rows = (0..<batch.rowCount).map { row in
            batch.cellRange(ofRow: row).map {
                String(decoding: batch.chunk.bytes[batch.cells[$0].range], as: UTF8.self)
            }
        }
        attempt.header = rows[0]
        attempt.sample = Array(rows.dropFirst())
        attempt.recognized = HeaderReader(matcher).recognized(in: attempt.header)
        return attempt
    }

    private func shape(_ table: Attempt) -> DocumentShape {
        DocumentShape(
            layout: HeaderReader(matcher).layout(table.header, format: .table(table.dialect), sample: table.sample),
            headerRow: 1,
            notes: [])
    }

    /// A table that starts with its first row of links.
    private func headless(_ table: Attempt) -> DocumentShape {
        let columns = table.header.map {
            SheetLayout.Column(header: "", role: $0.contains("://") ? .link(isTagged: false) : .ignored)
        }
        return DocumentShape(
            layout: SheetLayout(columns: columns, format: .table(table.dialect)), headerRow: 0,
            notes: ["row 1 is no header, but has links: only its columns of links are checked"])
    }

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
