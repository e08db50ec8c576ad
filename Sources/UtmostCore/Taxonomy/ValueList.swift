/// A list of values in a CSV file that somebody else keeps.
package struct ValueList: Sendable {
    package let header: [String]
    private let batch: RowBatch
    private let delimiter: UInt8

    package init(_ bytes: [UInt8]) {
        var text = bytes
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
        // Old Macs end lines with a carriage return alone.
        let newline = text.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
        let firstLine = text.prefix { $0 != newline }
        delimiter = delimiters.first { firstLine.contains($0) } ?? UInt8(ascii: ",")
        var batch = RowBatch(Chunk(bytes: text, origin: ByteOrigin(base: bytes.count - text.count)))
        TableScanner(Dialect(delimiter: delimiter, newline: newline)).scan(&batch)
        self.batch = batch
        header =
            batch.rowCount == 0 ? [] : batch.cellRange(ofRow: 0).map { Self.text(of: batch.cells[$0], in: text) }
    }

    /// The index of the column called `name`, whatever its case; the first column when there is no name.
    package func column(named name: String?) -> Int? {
        guard let name else { return header.isEmpty ? nil : 0 }
        return header.firstIndex { $0.lowercased() == name.lowercased() }
    }

    /// The texts of all rows below the header; a short row has fewer.
    package var rows: [[String]] {
        (1..<max(1, batch.rowCount)).map { row in
            batch.cellRange(ofRow: row).map { Self.text(of: batch.cells[$0], in: batch.chunk.bytes) }
        }
    }

    /// The values below the header, without empty ones, and where they stand in the file.
    func values(in column: Int) -> [(String, Range<Int>)] {
        (1..<max(1, batch.rowCount)).compactMap { row in
            let cells = batch.cellRange(ofRow: row)
            guard column < cells.count else { return nil }
            let cell = batch.cells[cells.lowerBound + column]
            let text = Self.text(of: cell, in: batch.chunk.bytes)
            return text.isEmpty ? nil : (text, batch.chunk.origin.original(of: cell.range))
        }
    }

    /// `bytes`, from which this list was read, with a row for `value` behind the last one that says anything.
    ///
    /// The row has as many cells as the header, and the sign, the quotes and the line ends of the file.
    package func appending(_ value: String, in column: Int, to bytes: [UInt8]) -> [UInt8] {
        var cell = Array(value.utf8)
        let quote = UInt8(ascii: "\"")
        let needsQuotes = cell.contains { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { cell = [quote] + cell.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote] }
        var row: [UInt8] = []
        for number in 0..<max(header.count, column + 1) {
            if number > 0 { row.append(delimiter) }
            if number == column { row += cell }
        }
        let isReturned = bytes.contains(0x0D)
        let lineBreak: [UInt8] = (isReturned ? [0x0D] : []) + (isReturned && !bytes.contains(0x0A) ? [] : [0x0A])
        let end = (bytes.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1) + 1
        return Array(bytes[..<end]) + lineBreak + row + Array(bytes[end...])
    }

    private static func text(of cell: Cell, in bytes: [UInt8]) -> String {
        let raw = String(decoding: bytes[cell.range], as: UTF8.self)
        let text =
            cell.hasEscapes
            ? raw.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : raw
        let start = text.drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
