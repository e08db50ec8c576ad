/// Where the lines of a text begin, to turn a byte offset into a line and a column.
package struct LineIndex: Sendable, Equatable {
    /// The first byte of each line; a byte order mark belongs to no line.
    private var starts: [Int]

    /// Looks through `bytes` once; lines end in LF or CRLF.
    package init(_ bytes: Span<UInt8>) {
        starts = [bytes.startsWithBOM ? 3 : 0]
        for offset in bytes.indices where bytes[offset] == 0x0A { starts.append(offset + 1) }
    }

    /// How many lines there are; a text that ends in a line break has an empty last one.
    package var count: Int { starts.count }

    /// The 1-based line and the 1-based column, in UTF-8 bytes, of the byte at `offset`.
    package func place(at offset: Int) -> (line: Int, byteColumn: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(offset - starts[low], 0) + 1)
    }
}
