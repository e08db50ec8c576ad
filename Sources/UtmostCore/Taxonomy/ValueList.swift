/// A list of values in a CSV file that somebody else keeps.
struct ValueList {
    let header: [String]
    private let batch: RowBatch

    init(_ bytes: [UInt8]) {
        var text = bytes
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
        // Old Macs end lines with a carriage return alone.
        let newline = text.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
        let firstLine = text.prefix { $0 != newline }
        let delimiter = delimiters.first { firstLine.contains($0) } ?? UInt8(ascii: ",")
        var batch = RowBatch(Chunk(bytes: text, origin: ByteOrigin(base: bytes.count - text.count)), isTable: true)
        TableScanner(Dialect(delimiter: delimiter, newline: newline)).scan(&batch)
        self.batch = batch
        header =
            batch.rowCount == 0 ? [] : batch.cellRange(ofRow: 0).map { Self.text(of: batch.cells[$0], in: text) }
    }

    /// The index of the column called `name`, whatever its case; the first column when there is no name.
    func column(named name: String?) -> Int? {
        guard let name else { return header.isEmpty ? nil : 0 }
        return header.firstIndex { $0.lowercased() == name.lowercased() }
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

    private static func text(of cell: Cell, in bytes: [UInt8]) -> String {
        let raw = String(decoding: bytes[cell.range], as: UTF8.self)
        let text =
            cell.hasEscapes
            ? raw.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : raw
        let start = text.drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
