/// A table as an obvious reader sees it, unit by unit: cells as they are written, quotes and all, and what stands
/// between them.
///
/// Shares nothing with the scanner under test.
struct RawTable: Equatable {
    /// By row: the cells as they are written.
    var rows: [[[UInt16]]] = []
    /// What ends each cell: the delimiter, a newline, or nothing at the end of the file.
    var ends: [[UInt16]] = []

    /// Reads units: bytes, or those of UTF-16.
    init(_ units: [UInt16], delimiter: Character, newline: String) {
        let delimiter = delimiter.utf16.first ?? 0
        let newline = Array(newline.utf16)
        let quote = UInt16(0x22)
        var (row, cell): ([[UInt16]], [UInt16]) = ([], [])
        var offset = 0
        var isQuoted = false
        func endsRow() -> Bool { units[offset...].starts(with: newline) }
        while offset < units.count {
            let unit = units[offset]
            if isQuoted {
                cell.append(unit)
                if unit == quote {
                    let next = offset + 1 < units.count ? units[offset + 1] : 0
                    if next == quote {
                        cell.append(quote)
                        offset += 1
                    } else {
                        isQuoted = false
                    }
                }
                offset += 1
            } else if unit == delimiter {
                row.append(cell)
                ends.append([unit])
                cell = []
                offset += 1
            } else if endsRow() {
                rows.append(row + [cell])
                ends.append(newline)
                (row, cell) = ([], [])
                offset += newline.count
            } else {
                isQuoted = cell.isEmpty && unit == quote
                cell.append(unit)
                offset += 1
            }
        }
        if !row.isEmpty || !cell.isEmpty { rows.append(row + [cell]) }
    }

    /// The cells that differ from those of `other`, as row (1-based, as people count) and column (0-based).
    func changes(from other: RawTable) -> [(row: Int, column: Int)] {
        zip(rows, other.rows).enumerated().flatMap { index, pair in
            zip(pair.0, pair.1).enumerated().filter { $0.element.0 != $0.element.1 }.map { (index + 1, $0.offset) }
        }
    }

    /// Rows, columns and what stands between cells: all that a fix must leave.
    var skeleton: (counts: [Int], ends: [[UInt16]]) { (rows.map(\.count), ends) }
}
