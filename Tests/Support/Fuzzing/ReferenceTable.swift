package import UtmostCore

/// The slow, obvious reader of tables: one character at a time, starting over where a quote turns out to be text.
package struct ReferenceTable: Equatable {
    package struct Cell: Equatable {
        /// The bytes of its text, without the quotes around it.
        package var range: Range<Int>
        package var isQuoted = false
        package var hasEscapes = false
    }

    package private(set) var rows: [[Cell]] = []
    /// The offsets behind the records that a newline ends.
    package private(set) var ends: [Int] = []
    /// For each line break inside quotes the index of its row.
    package private(set) var breaks: [UInt32] = []

    package init(_ text: [UInt8], _ dialect: Dialect) {
        var offset = 0
        while offset < text.count {
            var row: [Cell] = []
            var isDone = false
            while !isDone {
                let (cell, stop, lines) = Self.cell(text, offset, dialect)
                row.append(cell)
                breaks += Array(repeating: UInt32(rows.count), count: lines)
                isDone = stop == text.count || text[stop] == dialect.newline
                if isDone, stop < text.count { ends.append(stop + 1) }
                offset = stop + 1
            }
            rows.append(row)
        }
    }

    /// What `TableScanner` says of the same text, in the same form.
    package init(scanned text: [UInt8], _ dialect: Dialect) {
        var batch = RowBatch(Chunk(bytes: text))
        TableScanner(dialect).scan(&batch)
        rows = (0..<batch.rowCount).map { row in batch.cellRange(ofRow: row).map { Cell(batch.cells[$0]) } }
        breaks = batch.breaks
    }

    private enum State {
        case quoted, quoteInQuoted, carriageReturn, rest
    }

    /// The cell at `start`, the offset of what ends it, and how many line breaks it holds.
    private static func cell(_ text: [UInt8], _ start: Int, _ dialect: Dialect) -> (Cell, Int, Int) {
        guard start < text.count, text[start] == dialect.quote else { return plain(text, start, from: start, dialect) }
        var state = State.quoted
        var offset = start + 1
        var (lines, close, hasEscapes) = (0, 0, false)
        while true {
            let byte = offset < text.count ? text[offset] : nil
            let isEnd = byte == nil || byte == dialect.delimiter || byte == dialect.newline
            switch state {
            case .quoted:
                guard let byte else { return plain(text, start, from: start, dialect) }
                if byte == dialect.newline { lines += 1 }
                if byte == dialect.quote { (state, close) = (.quoteInQuoted, offset) }
            case .quoteInQuoted where byte == dialect.quote: (state, hasEscapes) = (.quoted, true)
            case .quoteInQuoted where isEnd:
                return (Cell(range: start + 1..<close, isQuoted: true, hasEscapes: hasEscapes), offset, lines)
            case .quoteInQuoted where byte == 0x0D: state = .carriageReturn
            case .carriageReturn where byte == nil || byte == dialect.newline:
                return (Cell(range: start + 1..<close, isQuoted: true, hasEscapes: hasEscapes), offset, lines)
            case .quoteInQuoted, .carriageReturn: state = .rest
            case .rest: break
            }
            if state == .rest {
                // Text behind the closing quote: the quotes are text; on a later line the first was never closed.
                guard lines == 0 else { return plain(text, start, from: start, dialect) }
                let (cell, stop, _) = plain(text, start, from: offset, dialect)
                return (cell, stop, lines)
            }
            offset += 1
        }
    }

    /// The plain cell at `start`, whose end is looked for at `from`.
    private static func plain(_ text: [UInt8], _ start: Int, from: Int, _ dialect: Dialect) -> (Cell, Int, Int) {
        var stop = from
        while stop < text.count, text[stop] != dialect.delimiter, text[stop] != dialect.newline { stop += 1 }
        let endsRecord = stop == text.count || text[stop] == dialect.newline
        let dropsReturn = endsRecord && stop > start && text[stop - 1] == 0x0D
        return (Cell(range: start..<(dropsReturn ? stop - 1 : stop)), stop, 0)
    }
}

extension ReferenceTable.Cell {
    package init(_ cell: UtmostCore.Cell) {
        self.init(range: cell.range, isQuoted: cell.isQuoted, hasEscapes: cell.hasEscapes)
    }
}

extension Dialect {
    /// The dialects that random tables are read in.
    package static let samples = [
        Dialect(), Dialect(delimiter: UInt8(ascii: ";")), Dialect(delimiter: UInt8(ascii: "\t")),
        Dialect(newline: UInt8(ascii: "\r")),
    ]
}
