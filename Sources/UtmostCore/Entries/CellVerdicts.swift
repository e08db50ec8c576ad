/// The verdicts of the cells in the next rows, looked up column by column before the rows are read.
///
/// The memory of verdicts is larger than the fastest memory, and a row that asks it for one value after the other waits
/// for each. Lookups that follow each other closely wait together.
struct CellVerdicts: Sendable {
    /// The columns whose field is the same in every row, in order.
    private let columns: [(number: Int, field: Int)]
    /// By column number: the index in `columns`; -1 where there is none.
    private let places: [Int]
    /// Row by row, for each of `columns`; -1 where the row itself has to look.
    private var verdicts: [Int32] = []
    private var rows = 0..<0

    /// How many verdicts are looked up at once: so few that they stay near, and that the memory is not filled by them.
    private static let most = 1024

    init(_ columns: [(number: Int, role: ColumnRole)]) {
        let fixed = columns.compactMap { column -> (number: Int, field: Int)? in
            guard case .field(let field, _) = column.role else { return nil }
            return (column.number, field)
        }
        var places = Array(repeating: -1, count: (columns.last?.number ?? -1) + 1)
        for (index, column) in fixed.enumerated() { places[column.number] = index }
        self.columns = fixed
        self.places = places
    }

    /// Forgets them: they are of another batch, or of a memory that has been emptied.
    mutating func drop() { rows = 0..<0 }

    /// The verdict of the cell at `row` and `column`; nil where it has to be looked up.
    func verdict(row: Int, column: Int) -> Int? {
        let place = places[column]
        guard place >= 0 else { return nil }
        let verdict = verdicts[(row - rows.lowerBound) * columns.count + place]
        return verdict < 0 ? nil : Int(verdict)
    }

    /// Sees to it that the row at `row` has been looked up.
    mutating func prepare(_ row: Int, of batch: borrowing RowBatch, _ memory: inout VerdictMemory) {
        guard !rows.contains(row), !columns.isEmpty else { return }
        rows = row..<min(row + max(1, Self.most / columns.count), batch.rowCount)
        verdicts.removeAll(keepingCapacity: true)
        verdicts.append(contentsOf: repeatElement(-1, count: rows.count * columns.count))
        for (index, column) in columns.enumerated() {
            guess(column.number, column.field, index, batch, memory)
            settle(column.number, column.field, index, batch, &memory)
        }
    }

    // Two loops, so that each waits for one thing only: the first for the table, the second for the records.

    /// Notes which verdict each cell of a column most likely has.
    private mutating func guess(
        _ column: Int, _ field: Int, _ index: Int, _ batch: borrowing RowBatch, _ memory: borrowing VerdictMemory
    ) {
        let text = batch.chunk.bytes.span
        var place = index
        for row in rows {
            if let range = Self.range(row, column, batch) {
                verdicts[place] = memory.guess(range, in: text, field: field)
            }
            place += columns.count
        }
    }

    /// Looks up the verdicts of the cells of a column.
    private mutating func settle(
        _ column: Int, _ field: Int, _ index: Int, _ batch: borrowing RowBatch, _ memory: inout VerdictMemory
    ) {
        let text = batch.chunk.bytes.span
        var place = index
        for row in rows {
            if let range = Self.range(row, column, batch) {
                let guess = Int(verdicts[place])
                let verdict =
                    memory.holds(range, of: text, field: field, at: guess)
                    ? guess : memory.verdict(of: range, in: text, field: field)
                verdicts[place] = Int32(truncatingIfNeeded: verdict)
            }
            place += columns.count
        }
    }

    /// Where the value of a cell lies; nil where it is for the row to look.
    @inline(__always)
    private static func range(_ row: Int, _ column: Int, _ batch: borrowing RowBatch) -> Range<Int>? {
        let cells = batch.cellRange(ofRow: row)
        guard column < cells.count else { return nil }
        let cell = batch.cells[cells.lowerBound + column]
        guard !cell.hasEscapes else { return nil }
        let range = EntryReader.trimmed(cell.range, in: batch.chunk.bytes.span)
        return range.count <= ShortText.capacity ? range : nil
    }
}
