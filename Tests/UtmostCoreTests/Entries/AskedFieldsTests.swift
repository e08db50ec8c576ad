import Testing
import UtmostTestSupport

@testable import UtmostCore

/// Slots of segments that nobody asks for stay empty; no rule may notice.
struct AskedFieldsTests {
    /// No value has a first or last day here, or every segment would be asked for.
    static let taxonomy = """
        {
          "fields": {
            "source": ["facebook", "newsletter"], "medium": ["social", "email"],
            "campaign": "{date}_{region}_{product}_{goal}", "region": ["us", "uk"], "product": ["tent", "stove"],
            "goal": ["sale", "lead"]
          },
          "rules": [{ "name": "no-mail-there", "when": { "region": "uk" }, "then": { "source": "facebook" } }]
        }
        """

    static let rows = [
        "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_uk_tent_sale,us",
        "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_uk_tent_sale,uk",
        "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_uk_tent,",
        "https://acme.example/?utm_source=newsletter#utm_campaign=202608_us_tent_sale,us",
        "https://acme.example/,us",
    ]

    @Test func `no rule finds more where every slot is filled`() throws {
        let matcher = try #require(TaxonomySketch(Self.taxonomy).matcher)
        let (region, goal) = (try #require(matcher.field(named: "region")), try #require(matcher.field(named: "goal")))
        let layout = SheetLayout(columns: [
            .init(header: "Tagged URL", role: .link(isTagged: true)),
            .init(header: "Region", role: .field(region, isStrict: false)),
        ])
        let linter = Linter(
            matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: nil), layout: layout, file: nil,
            asOf: Rule.exampleDay)
        let isAsked = matcher.askedFields(of: layout)
        #expect(isAsked[region] && !isAsked[goal])

        var batch = RowBatch(Chunk(bytes: Array(Self.rows.joined(separator: "\n").utf8)))
        TableScanner(Dialect()).scan(&batch)
        for row in Self.rows.indices {
            let few = says(linter, batch, row, VerdictMemory(matcher: matcher, isAsked: isAsked))
            let all = says(linter, batch, row, VerdictMemory(matcher: matcher))
            #expect(few == all)
        }
    }

    /// What all rules that look at a row make of it.
    private func says(_ linter: Linter, _ batch: RowBatch, _ row: Int, _ memory: VerdictMemory) -> [String] {
        var (memory, reader) = (memory, EntryReader(matcher: linter.matcher, layout: linter.layout))
        var entry = reader.entry(for: batch)
        guard reader.read(batch, row: row, into: &entry, verdicts: &memory) else { return [] }
        var drafts = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        linter.judgeLinks(entry, into: &drafts)
        linter.judgeEntry(entry, into: &drafts)
        var keys: [SheetCheck.Key] = []
        for one in linter.sheetChecks { one.check.keys(entry, linter.matcher, &keys) }
        return drafts.items.map { "\($0.rule) \($0.range) \($0.message)" }
            + keys.map { "\($0.key) \($0.payload)" }
    }
}
