import UtmostCore

/// Finds out which sign parts the cells of a table, and which row is its header.
struct TableSniffer {
    static let delimiters: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"),
    ]

    private let reader: HeaderReader
    private let candidates: [UInt8]
    /// Whether name or option say that it is a table; a text has to look very much like one.
    private let isSurelyTable: Bool

    /// Reports have preambles; a header below this row is none.
    private static let deepestHeader = 80
    /// Rows that are looked at for what their columns hold.
    private static let sampleSize = 50
    /// Cells that are compared with known headers, all rows together; the first row always is.
    private static let mostCells = 20_000
    /// What two columns of tags or links are worth: no row of data says so much.
    private static let surely = 8

    init(_ matcher: Matcher, _ candidates: [UInt8], isSurelyTable: Bool) {
        reader = HeaderReader(matcher)
        self.candidates = candidates
        self.isSurelyTable = isSurelyTable
    }

    /// What the table is; nil where no row says what its columns are.
    func shape(of bytes: Span<UInt8>) -> DocumentShape? {
        guard let best = best(bytes), best.batch.rowCount > 0, best.score > 0 || isSurelyTable else { return nil }
        let header = best.texts(ofRow: best.headerRow)
        guard best.score > 0 ? reader.isHeader(header) : !header.contains(where: { $0.contains("://") }) else {
            return nil
        }
        let below = rowsBelow(best)
        let first = best.headerRow + 1 + below
        let sample = (first..<min(best.batch.rowCount, max(first, first + Self.sampleSize))).map(best.texts)
        let reading = reader.read(header, sample: sample)
        // Headers that nobody knows may still stand over links with tags.
        guard reading.columns.contains(where: { $0.role != .ignored }) else { return nil }
        var layout = SheetLayout(
            columns: reading.columns.map { SheetLayout.Column(header: $0.header, role: $0.role) },
            format: .table(best.dialect))
        layout.erasers = reading.erasers.map { Array($0.utf8) }
        layout.marks = reading.marks
        var shape = DocumentShape(layout: layout)
        shape.reading = reading
        shape.headerRow = best.headerRow + 1
        shape.firstRow = first + 1
        shape.headerStart = best.start(ofRow: best.headerRow)
        shape.headerLine = 1 + bytes.occurrences(of: best.dialect.newline, in: 0..<shape.headerStart)
        shape.notes = notes(shape)
        return shape
    }

    /// A table that starts with its first row of links; nil where that has none.
    func headless(_ bytes: Span<UInt8>) -> DocumentShape? {
        guard let best = best(bytes), best.batch.rowCount > 0 else { return nil }
        let texts = best.texts(ofRow: 0)
        guard texts.contains(where: { $0.contains("://") }) else { return nil }
        let columns = texts.map {
            SheetLayout.Column(header: "", role: $0.contains("://") ? .link(isTagged: false) : .ignored)
        }
        var shape = DocumentShape(layout: SheetLayout(columns: columns, format: .table(best.dialect)))
        shape.notes = ["row 1 is no header, but has links: only its columns of links are checked"]
        shape.reading.columns = columns.map { ColumnReading(header: "", role: $0.role, reason: .empty) }
        return shape
    }

    /// The cells of the first row, parted by the sign that parts most.
    func firstRow(of bytes: Span<UInt8>) -> [String] {
        guard let best = best(bytes), best.batch.rowCount > 0 else { return [] }
        return best.texts(ofRow: 0)
    }

    /// A delimiter tried on the first rows.
    private struct Attempt {
        let dialect: Dialect
        let batch: RowBatch
        /// 0-based.
        var headerRow = 0
        var score = 0

        func texts(ofRow row: Int) -> [String] {
            batch.cellRange(ofRow: row).map {
                String(decoding: batch.chunk.bytes[batch.cells[$0].range], as: UTF8.self)
            }
        }

        /// Where a row begins, its opening quote included.
        func start(ofRow row: Int) -> Int {
            let cell = batch.cells[batch.cellRange(ofRow: row).lowerBound]
            return cell.range.lowerBound - (cell.isQuoted ? 1 : 0)
        }

        func isBlank(row: Int) -> Bool { batch.cellRange(ofRow: row).allSatisfy { batch.cells[$0].range.isEmpty } }
    }

    /// The attempt whose header says most; then the one with most cells; of equals the first delimiter in the list.
    private func best(_ bytes: Span<UInt8>) -> Attempt? {
        let attempts = candidates.map { attempt(bytes, $0) }.filter { $0.batch.rowCount > 0 }
        func rank(_ attempt: Attempt) -> (Int, Int) {
            (attempt.score, attempt.batch.cellRange(ofRow: attempt.headerRow).count)
        }
        return attempts.reduce(nil) { best, next in
            guard let best else { return next }
            return rank(next) > rank(best) ? next : best
        }
    }

    private func attempt(_ bytes: Span<UInt8>, _ delimiter: UInt8) -> Attempt {
        let hasLineFeeds = bytes.firstOffset(of: UInt8(ascii: "\n"), in: 0..<bytes.count) < bytes.count
        let dialect = Dialect(delimiter: delimiter, newline: UInt8(ascii: hasLineFeeds ? "\n" : "\r"))
        let head = min(bytes.count, 1 << 20)
        var batch = RowBatch(Chunk(bytes: (0..<head).map { bytes[$0] }))
        TableScanner(dialect).scan(&batch, limit: Self.deepestHeader + Self.sampleSize + 4)
        var attempt = Attempt(dialect: dialect, batch: batch)
        findHeader(&attempt)
        return attempt
    }

    /// The row that says most of its columns; of equals the first.
    private func findHeader(_ attempt: inout Attempt) {
        var looked = 0
        var hasLinks = false
        for row in 0..<min(attempt.batch.rowCount, Self.deepestHeader) {
            let count = attempt.batch.cellRange(ofRow: row).count
            guard row == 0 || looked + count <= Self.mostCells else { return }
            if row > 3, attempt.score >= Self.surely { return }
            looked += count
            if attempt.isBlank(row: row) { continue }
            let texts = attempt.texts(ofRow: row)
            let score = reader.score(of: texts)
            // What is perhaps no table, or has begun already, needs more than one word.
            let isSure = score >= Self.surely && (isSurelyTable || attempt.dialect.delimiter == UInt8(ascii: "\t"))
            let isFirst = looked == count || (0..<row).allSatisfy(attempt.isBlank)
            if score > attempt.score, isSure || isFirst || (isSurelyTable && !hasLinks) {
                attempt.score = score
                attempt.headerRow = row
            }
            hasLinks = hasLinks || texts.contains { $0.contains("://") }
        }
    }

    private static let remarks = ["required", "optional", "mandatory", "pflichtfeld", "recommended", "example", "e.g."]

    /// How many rows below the header explain it and hold no links: a second header, "required", "optional".
    private func rowsBelow(_ attempt: Attempt) -> Int {
        var count = 0
        for row in attempt.headerRow + 1..<min(attempt.batch.rowCount, attempt.headerRow + 4) + 1 {
            guard row < attempt.batch.rowCount else { break }
            let texts = attempt.texts(ofRow: row).filter { !$0.isEmpty }
            let remarks = texts.count { text in
                let text = text.lowercased()
                return Self.remarks.contains(where: text.hasPrefix)
            }
            let isRemark = remarks >= 2 && remarks * 2 >= texts.count && !texts.contains { $0.contains("://") }
            guard isRemark || reader.score(of: texts) >= max(Self.surely, 2 * texts.count) else { break }
            count += 1
        }
        return count
    }

    private func notes(_ shape: DocumentShape) -> [String] {
        var notes: [String] = []
        if shape.headerRow > 1 {
            notes.append("the header is row \(shape.headerRow); what stands above it is left out")
        }
        for column in shape.reading.columns {
            guard case .carried(let other) = column.reason,
                let carrier = shape.reading.columns.first(where: { $0.header == other }),
                carrier.reason == .looseWord
            else { continue }
            notes.append("\"\(column.header)\" is left out: \"\(other)\" says the same")
        }
        return notes
    }
}
