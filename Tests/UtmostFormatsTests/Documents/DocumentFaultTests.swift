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
            var batch = RowBatch(chunk, isTable: true)
            TableScanner(Dialect()).scan(&batch)
            row += batch.rowCount
            line += chunk.bytes.count { $0 == UInt8(ascii: "\n") }
            offset += chunk.bytes.count
        }
        #expect(row == 302)
        #expect(sketch.chunks.count > 1 || chunkSize > text.utf8.count)
    }
}
