/// How rows and cells are written in a document: the one place that knows it.
///
/// Scanners find rows and cells by it, entries decode cells by it, findings are placed and fixes written by it. A
/// container of another kind is one more case here, and the compiler names what it needs.
package enum RowFormat: Sendable, Equatable {
    /// Plain text: each row is one link, found among words.
    case text
    /// CSV and its like.
    case table(Dialect)

    /// Whether people know a row by its number; in plain text they know its line.
    package var numbersRows: Bool {
        switch self {
        case .text: false
        case .table: true
        }
    }

    /// The byte that ends a line.
    package var newline: UInt8 {
        switch self {
        case .text: UInt8(ascii: "\n")
        case .table(let dialect): dialect.newline
        }
    }

    /// How cells hide the signs that would end them.
    package var coding: CellCoding {
        switch self {
        // Nothing in a text is a cell with escapes.
        case .text, .table: .doubledQuotes
        }
    }
}

extension RowFormat {
    /// Finds the rows and cells of `batch.chunk`.
    package func scan(_ batch: inout RowBatch) {
        switch self {
        case .text: TextScanner.scan(&batch)
        case .table(let dialect): TableScanner(dialect).scan(&batch)
        }
    }

    /// A batch of only the row that starts at `offset` of `bytes`: what is decoded behind it costs no copy of the rest.
    package func row(at offset: Int, in bytes: Span<UInt8>) -> RowBatch? {
        var cells: [Cell]
        let row: Range<Int>
        switch self {
        case .text:
            guard let link = TextScanner.link(at: offset, in: bytes) else { return nil }
            (row, cells) = (link, [Cell(0..<link.count)])
        case .table(let dialect):
            cells = TableScanner(dialect).record(at: offset, in: bytes)
            guard let last = cells.last else { return nil }
            row = offset..<min(bytes.count, last.range.upperBound + (last.isQuoted ? 1 : 0))
            cells = cells.map { $0.moved(by: -offset) }
        }
        var batch = RowBatch(Chunk(bytes: row.map { bytes[$0] }))
        batch.rowEnds = [UInt32(truncatingIfNeeded: cells.count)]
        batch.cells = cells
        return batch
    }

    /// Whether the bare cell at `cell` begins with a quote that nothing closes.
    func isGivenUpQuote(_ cell: Range<Int>, of text: Span<UInt8>) -> Bool {
        guard case .table(let dialect) = self, let first = cell.first, text[first] == dialect.quote else {
            return false
        }
        return text.firstOffset(of: dialect.quote, in: first + 1..<cell.upperBound) == cell.upperBound
    }

    /// What has to be written, and over which bytes, so that `new` stands in the place of `range`, a part of the cell at
    /// `cell` of `text`.
    ///
    /// A cell that was bare may have to be quoted now, all of it; nothing beyond the cell changes.
    package func rewriting(
        _ range: Range<Int>, ofCell cell: Range<Int>, isQuoted: Bool, in text: [UInt8], as new: [UInt8]
    ) -> (range: Range<Int>, bytes: [UInt8]) {
        switch self {
        case .text: return (range, new)
        case .table(let dialect):
            if isQuoted { return (range, dialect.doubled(new)) }
            let whole =
                text[cell.lowerBound..<range.lowerBound] + new + text[range.upperBound..<cell.upperBound]
            // A quote that was text, since nothing closed it, could open the cell once something in it has changed.
            let mustQuote = whole.first == dialect.quote || new.contains(where: dialect.hasToBeQuoted)
            guard mustQuote else { return (range, new) }
            return (cell, [dialect.quote] + dialect.doubled(Array(whole)) + [dialect.quote])
        }
    }
}

extension Dialect {
    /// Whether a bare cell cannot hold the byte.
    fileprivate func hasToBeQuoted(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == quote || byte == newline || byte == UInt8(ascii: "\r")
    }

    /// `text` as it stands between quotes.
    fileprivate func doubled(_ text: [UInt8]) -> [UInt8] {
        text.contains(quote) ? text.flatMap { $0 == quote ? [quote, quote] : [$0] } : text
    }
}
