import Testing
import UtmostCore
import UtmostTestSupport

struct RecordBoundaryTests {
    static let alphabet = ["a", ",", "\"", "\"", "\n", "\r", ";", "\t"]

    @Test(arguments: Dialect.samples)
    func `however a file arrives, its records are the same`(dialect: Dialect) {
        var random = SeededRandom(UInt64(dialect.delimiter))
        for _ in 0..<10_000 {
            let text = Array(random.text(of: Self.alphabet, upTo: 24).utf8)
            let table = ReferenceTable(text, dialect)
            var boundary = RecordBoundary(.table(dialect))
            var seen = 0
            repeat {
                seen = min(text.count, seen + Int.random(in: 0...8, using: &random))
                let isLast = seen == text.count
                boundary.advance(Array(text[..<seen]).span, isLast: isLast)
                while isLast, boundary.openQuote != nil {
                    boundary.giveUpQuote()
                    boundary.advance(text.span, isLast: true)
                }
                if let fault = fault(boundary, table, text, dialect) {
                    Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription) up to \(seen): \(fault)")
                    return
                }
            } while seen < text.count
            #expect(boundary.end == table.ends.last ?? 0 && boundary.rows == table.ends.count)
        }
    }

    private func fault(_ boundary: RecordBoundary, _ table: ReferenceTable, _ text: [UInt8], _ dialect: Dialect)
        -> String?
    {
        guard boundary.end == 0 || table.ends.contains(boundary.end) else { return "no record ends at \(boundary.end)" }
        let rows = table.ends.count { $0 <= boundary.end }
        guard boundary.rows == rows else { return "\(boundary.rows) rows, not \(rows)" }
        let lines = text[..<boundary.end].count { $0 == dialect.newline }
        return boundary.lines == lines ? nil : "\(boundary.lines) lines, not \(lines)"
    }

    @Test(arguments: Dialect.samples)
    func `chunks that are taken away on the way hold what the file holds`(dialect: Dialect) {
        var random = SeededRandom(UInt64(dialect.delimiter) + 1)
        for _ in 0..<10_000 {
            let text = Array(random.text(of: Self.alphabet, upTo: 32).utf8)
            var boundary = RecordBoundary(.table(dialect))
            var buffer: [UInt8] = []
            var (seen, taken, rows, lines) = (0, 0, 0, 0)
            var cells: [[Range<Int>]] = []
            repeat {
                let next = min(text.count, seen + Int.random(in: 1...8, using: &random))
                buffer += text[seen..<next]
                seen = next
                boundary.advance(buffer.span, isLast: seen == text.count)
                while seen == text.count, boundary.openQuote != nil {
                    boundary.giveUpQuote()
                    boundary.advance(buffer.span, isLast: true)
                }
                guard Bool.random(using: &random) || seen == text.count else { continue }
                cells += Self.ranges(Array(buffer[..<boundary.end]), from: taken, dialect)
                (taken, rows, lines) = (taken + boundary.end, rows + boundary.rows, lines + boundary.lines)
                buffer.removeFirst(boundary.end)
                boundary.drop()
            } while seen < text.count
            cells += Self.ranges(buffer, from: taken, dialect)
            let table = ReferenceTable(text, dialect)
            let ended = text[..<(table.ends.last ?? 0)]
            let expectedLines = ended.count { $0 == dialect.newline }
            let isSame = cells == table.rows.map { $0.map(\.range) }
            if isSame, taken == ended.count, rows == table.ends.count, lines == expectedLines { continue }
            let name = String(decoding: text, as: UTF8.self).debugDescription
            Issue.record("\(name): \(rows) rows, \(lines) lines, \(taken) bytes, cells \(cells)")
            return
        }
    }

    private static func ranges(_ chunk: [UInt8], from start: Int, _ dialect: Dialect) -> [[Range<Int>]] {
        ReferenceTable(scanned: chunk, dialect).rows.map { row in
            row.map { $0.range.lowerBound + start..<$0.range.upperBound + start }
        }
    }

    @Test func `an open quote is named, and can be given up before the end`() {
        let text = Array("a,b\nc,\"d\ne,f\n".utf8)
        var boundary = RecordBoundary(.table(Dialect()))
        boundary.advance(text.span, isLast: false)
        #expect(boundary.openQuote == 6)
        #expect((boundary.rows, boundary.lines, boundary.end) == (1, 1, 4))
        boundary.giveUpQuote()
        boundary.advance(text.span, isLast: false)
        #expect(boundary.openQuote == nil)
        #expect((boundary.rows, boundary.lines, boundary.end) == (3, 3, 13))
        boundary.giveUpQuote()
        #expect(boundary.rows == 3)
    }
}
