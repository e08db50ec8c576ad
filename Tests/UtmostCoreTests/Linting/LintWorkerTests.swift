import Testing

@testable import UtmostCore
import UtmostTestSupport

struct LintWorkerTests {
    private static let rows: [String] = {
        var random = SeededRandom(6)
        let sources = ["facebook", "fb", "Facebook", "facebok", "x", "pinterest", "{{s}}", ""]
        let campaigns = [
            "202608_us_tent_sale", "202608_us_tent", "202608_US_tent_sale", "spring", "202608_fr_tent_sale",
        ]
        return (0..<600).map { _ in
            let source = sources.randomElement(using: &random) ?? ""
            let campaign = campaigns.randomElement(using: &random) ?? ""
            return "https://acme.example/?utm_source=\(source)&utm_medium=social&utm_campaign=\(campaign),\(source)"
        }
    }()

    private func lint(limit: Int, batches: Int = 1) throws -> [Finding] {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let source = try #require(matcher.field(named: "source"))
        let layout = SheetLayout(columns: [
            .init(header: "Tagged URL", role: .link(isTagged: true)),
            .init(header: "utm_source", role: .field(source, isStrict: true)),
        ])
        let linter = Linter(
            matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: nil), layout: layout, file: nil,
            asOf: Rule.exampleDay)
        var worker = LintWorker(linter, memoryLimit: limit)
        let size = Self.rows.count / batches
        return (0..<batches).flatMap { number -> [Finding] in
            let text = Self.rows[number * size..<(number + 1) * size].joined(separator: "\n")
            var batch = RowBatch(Chunk(bytes: Array(text.utf8), firstRow: number * size + 1))
            TableScanner(Dialect()).scan(&batch)
            return worker.lint(batch).findings
        }
    }

    @Test(arguments: [0, 1, 3, 10])
    func `a worker that forgets finds the same`(limit: Int) throws {
        let findings = try lint(limit: limit)
        #expect(findings.count > 300)
        #expect(findings == (try lint(limit: 1_000_000)))
    }

    @Test func `what one batch has taught holds in the next`() throws {
        func sayings(_ findings: [Finding]) -> [String] {
            findings.map { "\($0.place.row ?? 0) \($0.rule) \($0.message)" }
        }
        #expect(try sayings(lint(limit: 1_000_000, batches: 20)) == sayings(lint(limit: 1_000_000)))
    }

    @Test func `links and faulty rows are counted`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let layout = SheetLayout(columns: [.init(header: "Link", role: .link(isTagged: false))])
        let linter = Linter(
            matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: nil), layout: layout, file: nil,
            asOf: Rule.exampleDay)
        var worker = LintWorker(linter)
        let good = "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
        var batch = RowBatch(
            Chunk(bytes: Array("\(good)\n\n\(good)x_y_z\nmailto:a@b.example\nhttps://acme.example/\n".utf8)))
        TableScanner(Dialect()).scan(&batch)
        let result = worker.lint(batch)
        #expect(result.links == 3)
        #expect(result.faultyRows == [2])
        #expect(result.isFaulty(row: 2) && !result.isFaulty(row: 0) && !result.isFaulty(row: 3))
        #expect(worker.lint(batch, from: 3).findings.isEmpty)
        #expect(worker.lint(batch, from: 30).links == 0)
    }
}
