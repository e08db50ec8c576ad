/// Finds the cells of a chunk of whole records, as RFC 4180 has them and as people write them.
///
/// A quote opens a quoted cell only as the cell's first byte; elsewhere it is text. Text behind a closing quote
/// (`"a"b,`) makes the whole of it plain text, quotes included, so that nothing is lost; where line breaks lie between
/// the two quotes, the first was never closed, and is text.
package struct TableScanner: Sendable {
    package let dialect: Dialect

    package init(_ dialect: Dialect) { self.dialect = dialect }

    /// Fills `batch.cells`, `.rowEnds` and `.breaks` from `batch.chunk`; stops after `limit` records.
    package func scan(_ batch: inout RowBatch, limit: Int = .max) {
        batch.cells.removeAll(keepingCapacity: true)
        batch.rowEnds.removeAll(keepingCapacity: true)
        batch.breaks.removeAll(keepingCapacity: true)
        let bytes = batch.chunk.bytes
        var (cells, rowEnds, breaks) = (batch.cells, batch.rowEnds, batch.breaks)
        // The batch lets go of its arrays meanwhile, so that growing them copies nothing.
        (batch.cells, batch.rowEnds, batch.breaks) = ([], [], [])
        if limit == .max, bytes.span.firstOffset(of: dialect.quote, in: 0..<bytes.count) == bytes.count {
            scanPlain(bytes.span, &cells, &rowEnds)
        } else {
            scan(bytes.span, from: 0, &cells, &rowEnds, &breaks, limit: limit)
        }
        (batch.cells, batch.rowEnds, batch.breaks) = (cells, rowEnds, breaks)
    }

    /// A chunk without a single quote, which most are: every delimiter and newline ends a cell.
    private func scanPlain(_ bytes: Span<UInt8>, _ cells: inout [Cell], _ rowEnds: inout [UInt32]) {
        var offsets: [UInt32] = []
        var start = 0
        var block = 0
        while block < bytes.count {
            // Blocks, so that the list of offsets stays in the cache.
            let end = min(block + Self.blockSize, bytes.count)
            bytes.list(dialect.delimiter, dialect.newline, in: block..<end, into: &offsets)
            for offset in offsets {
                let stop = block + Int(offset)
                if bytes[stop] == dialect.delimiter {
                    cells.append(Cell(start..<stop))
                } else {
                    let isCRLF = stop > start && bytes[stop - 1] == UInt8(ascii: "\r")
                    cells.append(Cell(start..<(isCRLF ? stop - 1 : stop)))
                    rowEnds.append(UInt32(truncatingIfNeeded: cells.count))
                }
                start = stop + 1
            }
            block = end
        }
        // The last record of a file need not end in a newline.
        let endsInDelimiter = bytes.count > 0 && bytes[bytes.count - 1] == dialect.delimiter
        guard start < bytes.count || endsInDelimiter else { return }
        cells.append(withoutCarriageReturn(Cell(start..<bytes.count), bytes))
        rowEnds.append(UInt32(truncatingIfNeeded: cells.count))
    }

    private static let blockSize = 16 << 10

    /// The cells of the one record that starts at `offset`.
    package func record(at offset: Int, in bytes: Span<UInt8>) -> [Cell] {
        var cells: [Cell] = []
        var ends: [UInt32] = []
        var breaks: [UInt32] = []
        scan(bytes, from: offset, &cells, &ends, &breaks, limit: 1)
        return cells
    }

    private func scan(
        _ bytes: Span<UInt8>, from start: Int, _ cells: inout [Cell], _ rowEnds: inout [UInt32],
        _ breaks: inout [UInt32], limit: Int
    ) {
        let end = bytes.count
        var position = start
        var rows = 0
        while position < end, rows < limit {
            var cell: Cell
            var stop: Int
            if bytes[position] == dialect.quote {
                (cell, stop) = quotedCell(bytes, at: position, row: rowEnds.count, &breaks)
            } else {
                stop = bytes.firstOffset(ofEither: dialect.delimiter, dialect.newline, in: position..<end)
                cell = Cell(position..<stop)
            }
            if stop < end, bytes[stop] == dialect.delimiter {
                cells.append(cell)
                position = stop + 1
                // A delimiter as the very last byte is followed by one more, empty, cell.
                if position < end { continue }
                cells.append(Cell(end..<end))
            } else {
                cells.append(withoutCarriageReturn(cell, bytes))
                position = stop + 1
            }
            rowEnds.append(UInt32(truncatingIfNeeded: cells.count))
            rows += 1
        }
    }

    /// The quoted cell that opens at `open`, and the offset of the delimiter or newline behind it.
    private func quotedCell(
        _ bytes: Span<UInt8>, at open: Int, row: Int, _ breaks: inout [UInt32]
    ) -> (Cell, Int) {
        let end = bytes.count
        var hasEscapes = false
        var position = open + 1
        while true {
            let quote = bytes.firstOffset(of: dialect.quote, in: position..<end)
            if quote == end { return plainCell(bytes, at: open) }
            if quote + 1 < end, bytes[quote + 1] == dialect.quote {
                hasEscapes = true
                position = quote + 2
                continue
            }
            var stop = quote + 1
            let isReturn = stop < end && bytes[stop] == UInt8(ascii: "\r") && dialect.newline != UInt8(ascii: "\r")
            if isReturn, stop + 1 == end || bytes[stop + 1] == dialect.newline { stop += 1 }
            let isClosed = stop == end || bytes[stop] == dialect.delimiter || bytes[stop] == dialect.newline
            let lines = bytes.occurrences(of: dialect.newline, in: open..<quote)
            // The quote of a later line that has text behind it opens a cell: the one here was never closed.
            if !isClosed, lines > 0 { return plainCell(bytes, at: open) }
            for _ in 0..<lines { breaks.append(UInt32(truncatingIfNeeded: row)) }
            if isClosed { return (Cell(open + 1..<quote, isQuoted: true, hasEscapes: hasEscapes), stop) }
            stop = bytes.firstOffset(ofEither: dialect.delimiter, dialect.newline, in: stop..<end)
            return (Cell(open..<stop), stop)
        }
    }

    /// The cell at `open` read as if its quote were text: what is done with a quote that nothing closes.
    private func plainCell(_ bytes: Span<UInt8>, at open: Int) -> (Cell, Int) {
        let stop = bytes.firstOffset(ofEither: dialect.delimiter, dialect.newline, in: open..<bytes.count)
        return (Cell(open..<stop), stop)
    }

    private func withoutCarriageReturn(_ cell: Cell, _ bytes: Span<UInt8>) -> Cell {
        let range = cell.range
        guard !cell.isQuoted, !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: "\r") else { return cell }
        return Cell(range.lowerBound..<range.upperBound - 1)
    }
}
