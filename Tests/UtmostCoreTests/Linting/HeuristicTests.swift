import Testing

@testable import UtmostCore
import UtmostTestSupport

/// DESIGN, decision 2: heuristics warn, and bow to the taxonomy.
struct HeuristicTests {
    @Test(arguments: Rule.all.filter(\.isHeuristic))
    func `a suspicion is no error`(rule: Rule) {
        #expect(rule.severity < .error)
    }

    @Test(arguments: [
        ("facebook", true), ("facebok", false), ("{{site_source_name}}", true), ("fb", true),
    ])
    func `what the taxonomy lists, and a macro, is no suspect`(source: String, isHushed: Bool) throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let linter = Linter(
            matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: nil), layout: .text, file: nil,
            asOf: Rule.exampleDay)
        var batch = RowBatch(Chunk(bytes: Array("https://acme.example/?utm_source=\(source)".utf8)))
        batch.cells = [Cell(0..<batch.chunk.bytes.count)]
        batch.rowEnds = [1]
        var reader = EntryReader(matcher: matcher, layout: .text)
        var verdicts = VerdictMemory(matcher: matcher)
        var entry = reader.entry(for: batch)
        let isRead = reader.read(batch, row: 0, into: &entry, verdicts: &verdicts)
        try #require(isRead)
        let value = try #require(entry.values.first)
        func draft(_ rule: Rule) throws -> Draft {
            var drafts = Drafts(matcher: matcher, asOf: Rule.exampleDay)
            drafts.rule = try #require(Rule.number(of: rule.id))
            drafts.report("looks odd", at: value.range)
            return try #require(drafts.items.first)
        }
        let first = Rule.all.first { $0.isHeuristic }
        let heuristic = try #require(first)
        let (suspicion, certainty) = (try draft(heuristic), try draft(.unknownValue))
        #expect(linter.isHushed(suspicion, entry, verdicts) == isHushed)
        #expect(!linter.isHushed(certainty, entry, verdicts))
    }
}
