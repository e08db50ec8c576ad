import Testing
import UtmostCore
import UtmostTestSupport

struct TableScannerTests {
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,\n,b", [["a", ""], ["", "b"]]),
        ("a,", [["a", ""]]),
        ("\n\na", [[""], [""], ["a"]]),
        ("", []),
        ("\"a,b\",c", [["a,b", "c"]]),
        ("\"a\nb\",c\n\"d\"", [["a\nb", "c"], ["d"]]),
        ("\"a\"\"b\"", [["a\"\"b"]]),
        ("a\"b\",c", [["a\"b\"", "c"]]),
        ("\"a\"b,c", [["\"a\"b", "c"]]),
        ("\"a,b\nc", [["\"a", "b"], ["c"]]),
        ("\"\",\"\"\r\n", [["", ""]]),
        (" \"a\"", [[" \"a\""]]),
    ])
    func `cells are found as people write them`(text: String, expected: [[String]]) {
        let bytes = Array(text.utf8)
        let rows = ReferenceTable(scanned: bytes, Dialect()).rows.map { row in
            row.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        }
        #expect(rows == expected)
    }

    @Test(arguments: Dialect.samples)
    func `the scanner does what the obvious reader does`(dialect: Dialect) {
        var random = SeededRandom(UInt64(dialect.delimiter) << 8 | UInt64(dialect.newline))
        for _ in 0..<20_000 {
            let text = Array(random.text(of: ["a", ",", "\"", "\"", "\n", "\r", ";", "\t"], upTo: 24).utf8)
            let scanned = ReferenceTable(scanned: text, dialect)
            let expected = ReferenceTable(text, dialect)
            guard scanned.rows != expected.rows || scanned.breaks != expected.breaks else { continue }
            Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(scanned) is not \(expected)")
            return
        }
    }

    @Test(arguments: Dialect.samples)
    func `a record read by itself is the one in its batch`(dialect: Dialect) {
        var random = SeededRandom(11)
        let scanner = TableScanner(dialect)
        for _ in 0..<2000 {
            let text = Array(random.text(of: ["a", ",", "\"", "\n", "\"\"", ";", "\t", "\r"], upTo: 24).utf8)
            let table = ReferenceTable(text, dialect)
            for (row, start) in zip(table.rows, [0] + table.ends) {
                let cells = scanner.record(at: start, in: text.span).map(ReferenceTable.Cell.init)
                if cells != row {
                    Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription) at \(start)")
                }
            }
        }
    }

    @Test func `a limit stops after so many records`() {
        var batch = RowBatch(Chunk(bytes: Array("a,b\n\"c\nd\",e\nf".utf8)))
        for limit in 0...4 {
            TableScanner(Dialect()).scan(&batch, limit: limit)
            #expect(batch.rowCount == min(limit, 3))
            #expect(batch.cells.count == [0, 2, 4, 5, 5][limit])
            #expect(batch.breaks == (limit < 2 ? [] : [1]))
        }
    }

    @Test func `a table of 20,000 columns and a cell of 12 MB are read`() {
        let wide = Array((0..<20_000).map { "\($0)" }.joined(separator: ",").utf8)
        #expect(ReferenceTable(scanned: wide, Dialect()).rows.map(\.count) == [20_000])
        let long = Array("\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 12_000_000) + Array("\",b".utf8)
        #expect(
            ReferenceTable(scanned: long, Dialect()).rows[0].map(\.range) == [1..<12_000_001, 12_000_003..<12_000_004])
    }
}
