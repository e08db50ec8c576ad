/// A run of whole records as decoded text, with the numbers that place it in its file.
package struct Chunk: Sendable {
    /// UTF-8.
    package var bytes: [UInt8]
    /// Leads back to the file's own bytes.
    package var origin: ByteOrigin
    /// The row number of the first record, 1-based.
    package var firstRow: Int
    /// The number of the first line, 1-based.
    package var firstLine: Int

    package init(bytes: [UInt8], origin: ByteOrigin = ByteOrigin(), firstRow: Int = 1, firstLine: Int = 1) {
        self.bytes = bytes
        self.origin = origin
        self.firstRow = firstRow
        self.firstLine = firstLine
    }
}

/// The seam between documents and judgement: a chunk and where its rows and cells lie in it.
///
///     bytes      2026-03-01,"tents, big",https://acme.example/\n2026-…
///     cells      [0,10) [12,22)q [24,45)             [46,…
///     rows       ends: 3, …                           one entry per record: the index behind its last cell
package struct RowBatch: Sendable {
    package var chunk: Chunk
    package var cells: [Cell]
    /// For each row the index in `cells` behind its last cell.
    package var rowEnds: [UInt32]
    /// For each line break inside a quoted cell the index of its row, in order: rows that are longer than a line.
    package var breaks: [UInt32]
    /// The line of each row, counted from the chunk's first, where rows and lines go their own ways, as in plain text;
    /// empty for tables.
    package var rowLines: [UInt32] = []
    /// The indexes of rows that are no links but comments to utmost; none in tables.
    package var comments: [UInt32] = []

    /// The bytes of each row where its cells do not tell, as in JSON; empty for tables and texts.
    package var rowRanges: [Range<Int>] = []
    /// Rows that could not be read, in order.
    package var faults: [RowFault] = []

    package init(_ chunk: Chunk) {
        self.chunk = chunk
        cells = []
        rowEnds = []
        breaks = []
    }

    package var rowCount: Int { rowEnds.count }

    /// The bytes of the row at `index`, from its first cell to its last; empty for a row without cells.
    package func range(ofRow index: Int) -> Range<Int> {
        if !rowRanges.isEmpty { return rowRanges[index] }
        let cells = cellRange(ofRow: index)
        guard let first = cells.first, let last = cells.last else { return 0..<0 }
        let start = self.cells[first].range.lowerBound - (self.cells[first].isQuoted ? 1 : 0)
        return start..<max(start, self.cells[last].range.upperBound)
    }

    /// The cells of the row at `index` (0-based in this batch), as a range of `cells`.
    package func cellRange(ofRow index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(rowEnds[index - 1]))..<Int(rowEnds[index])
    }
}

/// Where one cell's text lies in its chunk, without the quotes around it.
package struct Cell: Sendable, Equatable {
    /// 0-based byte offset; the end carries the flags in its two highest bits.
    private var lower: UInt32
    private var upper: UInt32

    package init(_ range: Range<Int>, isQuoted: Bool = false, hasEscapes: Bool = false) {
        lower = UInt32(truncatingIfNeeded: range.lowerBound)
        upper = UInt32(truncatingIfNeeded: range.upperBound) | (isQuoted ? 1 << 31 : 0) | (hasEscapes ? 1 << 30 : 0)
    }

    package var range: Range<Int> { Int(lower)..<Int(upper & 0x3FFF_FFFF) }
    /// The same cell with its offsets counted from elsewhere.
    package func moved(by offset: Int) -> Cell {
        let range = range
        return Cell(
            range.lowerBound + offset..<range.upperBound + offset, isQuoted: isQuoted, hasEscapes: hasEscapes)
    }

    /// Whether quotes stand around the text.
    package var isQuoted: Bool { upper & (1 << 31) != 0 }
    /// Whether the text has doubled quotes in it.
    package var hasEscapes: Bool { upper & (1 << 30) != 0 }
}
