import Testing

@testable import UtmostCore
import UtmostTestSupport

struct SheetJudgeTests {
    private static let tags = "utm_medium=social&utm_campaign=202608_us_tent_sale"

    private func linter(_ layout: SheetLayout) throws -> Linter {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        return Linter(
            matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: nil), layout: layout,
            file: "plan.csv",
            asOf: Rule.exampleDay)
    }

    private static let layout = SheetLayout(columns: [
        .init(header: "Tagged URL", role: .link(isTagged: true)), .init(header: "Notes", role: .ignored),
    ])

    /// Lints `chunks` one after another, each with the numbers that a reader gives it.
    private func findings(_ chunks: [String]) throws -> (findings: [Finding], fresh: Int) {
        let linter = try linter(Self.layout)
        var worker = LintWorker(linter)
        var judge = SheetJudge(linter)
        var (row, line, base, fresh) = (2, 2, 100, 0)
        for chunk in chunks {
            let bytes = Array(chunk.utf8)
            var batch = RowBatch(
                Chunk(bytes: bytes, origin: ByteOrigin(base: base), firstRow: row, firstLine: line))
            TableScanner(Dialect()).scan(&batch)
            fresh += judge.absorb(worker.lint(batch))
            row += batch.rowCount
            line += bytes.count { $0 == 0x0A }
            base += bytes.count
        }
        return (judge.findings, fresh)
    }

    @Test func `a link comes again in another batch`() throws {
        let link = "https://acme.example/?utm_source=facebook&\(Self.tags)"
        let other = "https://acme.example/?utm_source=linkedin&\(Self.tags)"
        let chunks = ["\(link),a\n\"\(other)\",\"b\nc\"\n", "\(other)x,\n", "\"\(link)\",c\n\(link),d\n"]
        let (findings, fresh) = try findings(chunks)
        #expect(findings.map(\.rule) == ["duplicate-link", "duplicate-link"])
        #expect(findings.map(\.place.row) == [5, 6])
        #expect(findings.map(\.place.line) == [6, 7])
        #expect(findings.map(\.place.byteColumn) == [2, 1])
        #expect(findings.allSatisfy { $0.remedy?.contains("row 2") == true })
        #expect(fresh == 2)
        let bytes = Array(chunks.joined().utf8)
        for finding in findings {
            let range = try #require(finding.place.range)
            #expect(String(decoding: bytes[range.lowerBound - 100..<range.upperBound - 100], as: UTF8.self) == link)
        }
    }

    @Test func `a row that is faulty already is not counted twice`() throws {
        let link = "https://acme.example/?utm_source=facebok&\(Self.tags)"
        let (findings, fresh) = try findings(["\(link)\n", "\(link)\n"])
        #expect(findings.count == 1)
        #expect(fresh == 0)
    }

    @Test func `an id that stands for two campaigns is found, one that stands twice for one is not`() throws {
        func link(_ campaign: String, _ id: String, _ path: String) -> String {
            "https://acme.example/\(path)?utm_source=google&utm_medium=cpc&utm_campaign=\(campaign)&utm_id=\(id)\n"
        }
        let one = link("202608_us_tent_sale", "AB123456", "a")
        let same = link("202608_us_tent_sale", "AB123456", "b")
        let other = link("202608_uk_tent_sale", "AB123456", "c")
        let own = link("202608_uk_tent_sale", "CD123456", "d")
        #expect(try findings([one, same, own]).findings == [])
        #expect(try findings([one, same, other]).findings.map(\.rule) == ["repeated-id"])
        #expect(try findings([one + same + other + own]).findings.map(\.place.row) == [4])
    }

    @Test func `many keys are remembered, each with its first row`() {
        var seen = SeenKeys()
        var random = SeededRandom(4)
        var reference: [UInt64: (row: Int, payload: UInt64)] = [:]
        for row in 0..<20_000 {
            let key = UInt64.random(in: 0...5000, using: &random)
            let payload = UInt64.random(in: 0...1, using: &random)
            let fault: SheetCheck.Fault = .conflicting
            let earlier = seen.insert(key == 0 ? 1 : key, payload, row: row, fault)
            let known = reference[key == 0 ? 1 : key]
            #expect(earlier == known.flatMap { $0.payload == payload ? nil : $0.row })
            if known == nil { reference[key == 0 ? 1 : key] = (row, payload) }
        }
    }

    @Test func `a text is told by its lines`() throws {
        let link = "https://acme.example/?utm_source=facebook&utm_id=AB123456&\(Self.tags)"
        // One id for two campaigns; that a link comes again is no fault in a text.
        let other = link.replacing("sale", with: "lead")
        var batch = RowBatch(Chunk(bytes: Array("Hi\n\(link) \(link)\n\nand\n\(other).".utf8)))
        TextScanner.scan(&batch)
        let linter = try linter(.text)
        var worker = LintWorker(linter)
        var judge = SheetJudge(linter)
        _ = judge.absorb(worker.lint(batch))
        #expect(judge.findings.map(\.place.line) == [5])
        #expect(judge.findings.map(\.place.row) == [nil])
        #expect(judge.findings.first?.remedy?.contains("line 2") == true)
    }
}
