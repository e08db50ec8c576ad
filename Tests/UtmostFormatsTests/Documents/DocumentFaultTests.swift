import Testing
import UtmostCore
import UtmostFormats

struct DocumentFaultTests {
    @Test(arguments: [
        ("Tagged URL,Notes\n,\"a", 2, 2, 2),
        // A row above that goes over several lines: rows and lines part.
        ("Tagged URL,Notes\n,\"a\nb\nc\"\n,x\n,\"open\n,y\n", 4, 6, 2),
        ("\"Tagged\nURL\",Notes\n\"x", 2, 3, 1),
    ])
    func `a quote that nothing closes is found in its row and line`(text: String, row: Int, line: Int, column: Int)
        throws
    {
        for chunkSize in [1, 7, 4 << 20] {
            let sketch = try DocumentSketch(Array(text.utf8), chunkSize: chunkSize)
            let fault = try #require(sketch.faults.first)
            #expect(sketch.faults.count == 1)
            #expect(fault.rule == "unclosed-quote")
            #expect((fault.row, fault.line, fault.byteColumn) == (row, line, column), "chunks of \(chunkSize)")
            #expect(Array(text.utf8)[fault.range] == [UInt8(ascii: "\"")])
        }
    }

    @Test(
        arguments: Rule.all.filter { if case .reported = $0.check { true } else { false } }.flatMap(\.examples).filter {
            $0.text.contains("«\"»") || $0.text.contains("«utm_source»")
        })
    func `the examples of documents' rules hold in a document`(example: Example) throws {
        let (text, ranges) = example.unmarked
        #expect(try DocumentSketch(text).faults.map(\.range) == ranges)
    }

    @Test(arguments: [1, 2, 64, 1000, 1 << 16])
    func `chunks of any size are the same rows, lines and bytes`(chunkSize: Int) throws {
        let rows = (0..<300).map { row in
            row % 7 == 0 ? "https://a.example/\(row),\"a\"\"\n\(row), ü\"\r\n" : "https://a.example/\(row),x\r\n"
        }
        let text = "Tagged URL,Notes\r\n" + rows.joined()
        let whole = try DocumentSketch(Array(text.utf8))
        let sketch = try DocumentSketch(Array(text.utf8), chunkSize: chunkSize)
        #expect(sketch.text == text)
        #expect(sketch.shape == whole.shape)
        var (row, line, offset) = (1, 1, 0)
        for chunk in sketch.chunks {
            #expect((chunk.firstRow, chunk.firstLine) == (row, line))
            #expect(chunk.origin.original(of: 0) == offset)
            var batch = RowBatch(chunk)
            TableScanner(Dialect()).scan(&batch)
            row += batch.rowCount
            line += chunk.bytes.count { $0 == UInt8(ascii: "\n") }
            offset += chunk.bytes.count
        }
        #expect(row == 302)
        #expect(sketch.chunks.count > 1 || chunkSize > text.utf8.count)
    }
}

/// A quote that was forgotten swallows no rows, even where a later cell has quotes of its own.
struct ForgottenQuoteTests {
    private static let text = #"""
        Tagged URL,Notes
        https://a.example/1,"open
        https://a.example/2,x
        https://a.example/3,"a, b"
        https://a.example/4,"two
        lines"
        https://a.example/5,"open again
        https://a.example/6,"c ""d"""

        """#

    @Test(arguments: ["\n", "\r\n", "\r"], [1, 9, 4 << 20])
    func `each one is reported and its row ends where its line does`(newline: String, chunkSize: Int) throws {
        let text = Self.text.replacing("\n", with: newline)
        let sketch = try DocumentSketch(Array(text.utf8), chunkSize: chunkSize)
        #expect(sketch.faults.map(\.row) == [2, 6])
        #expect(sketch.faults.map(\.line) == [2, 7])
        #expect(sketch.faults.map(\.byteColumn) == [21, 21])
        #expect(sketch.text == text)
        let rows = sketch.chunks.map { chunk in
            var batch = RowBatch(chunk)
            sketch.shape?.layout.format.scan(&batch)
            return batch.rowCount
        }
        #expect(rows.reduce(0, +) == 7)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a hundred thousand of them are no trouble`() throws {
        let text = "Tagged URL,Notes\n" + String(repeating: "\"https://a.example/,x\n", count: 100_000)
        let sketch = try DocumentSketch(text)
        #expect(sketch.faults.count == 100_000)
        #expect(sketch.faults.last?.row == 100_001)
    }
}
