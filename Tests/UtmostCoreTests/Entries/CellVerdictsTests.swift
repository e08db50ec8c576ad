import Testing
import UtmostTestSupport

@testable import UtmostCore

struct CellVerdictsTests {
    @Test func `a value that was looked up ahead has the verdict of its text`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let fields = [try #require(matcher.field(named: "source")), try #require(matcher.field(named: "campaign"))]
        let layout = SheetLayout(columns: fields.map { .init(header: "", role: .field($0, isStrict: true)) })
        var random = SeededRandom(5)
        let words = [
            "facebook", " facebook ", "", "fb", "202608_us_tent_sale", "\"a \"\"b\"\"\"", "\"facebook\"",
            String(repeating: "long-", count: 7), String(repeating: "long-", count: 30),
        ]
        let rows = (0..<1500).map { _ in
            (0..<Int.random(in: 1...3, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: ",")
        }
        var batch = RowBatch(Chunk(bytes: Array(rows.joined(separator: "\n").utf8)))
        TableScanner(Dialect()).scan(&batch)
        var reader = EntryReader(matcher: matcher, layout: layout)
        var memory = VerdictMemory(matcher: matcher)
        var entry = reader.entry(for: batch)
        for row in 0..<batch.rowCount
        where reader.read(batch, row: row, into: &entry, verdicts: &memory) {
            for value in entry.values {
                let expected = matcher.match(entry.text.span.extracting(value.range), field: value.field)
                #expect(memory[value.verdict] == expected)
            }
        }
        #expect(memory.count <= words.count * fields.count)
    }
}
