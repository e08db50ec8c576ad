import Testing
import UtmostCore
import UtmostTestSupport

/// What rules say of source and medium together, with lists, without, and without any team's taxonomy.
struct CombinationRuleTests {
    static let listed = #"""
        { "domains": ["acme.example"], "fields": { "source": ["google", "facebook", "newsletter"], "medium": ["cpc", "social", "email"] } }
        """#
    static let free = #"{ "domains": ["acme.example"] }"#

    static func builtin() throws -> Matcher {
        let load = Taxonomy.load(Taxonomy.builtinName) { _ throws(ReadingError) in throw ReadingError("nothing") }
        return Matcher.compile(try #require(load.taxonomy)).matcher
    }

    private func findings(_ query: String, _ matcher: Matcher) -> [Finding] {
        LintSketch(link: "https://acme.example/?utm_campaign=spring&\(query)", matcher).findings
    }

    @Test(arguments: [
        ("utm_source=cpc&utm_medium=google", ["swapped-source-medium"], ["swapped-source-medium"]),
        ("utm_source=Email&utm_medium=newsletter", ["swapped-source-medium"], ["case"]),
        ("utm_source=newsletter&utm_medium=facebook", ["platform-as-medium"], ["platform-as-medium"]),
        ("utm_source=adwords&utm_medium=cpc", ["alias-value"], ["product-as-source"]),
        ("utm_source=tiktok-ads&utm_medium=cpc", ["product-as-source"], ["product-as-source"]),
        ("utm_source=bit.ly&utm_medium=social", ["shortener-as-source"], ["shortener-as-source"]),
        ("utm_source=facebook&utm_medium=bitly", ["shortener-as-source"], ["shortener-as-source"]),
        ("utm_source=acme.example&utm_medium=email", ["own-domain-as-source"], ["own-domain-as-source"]),
        ("utm_source=shop.acme.example&utm_medium=email", ["own-domain-as-source"], ["own-domain-as-source"]),
        ("utm_source=partner.example&utm_medium=email", ["unknown-value"], []),
        ("utm_source=google&utm_medium=cpc", [], []), ("utm_source=newsletter&utm_medium=email", [], []),
        ("utm_source={{site_source_name}}&utm_medium=cpc", [], []),
    ])
    func `one slip is one finding, with a list and without`(query: String, listed: [String], free: [String]) throws {
        #expect(findings(query, try #require(TaxonomySketch(Self.listed).matcher)).map(\.rule) == listed)
        #expect(findings(query, try #require(TaxonomySketch(Self.free).matcher)).map(\.rule) == free)
    }

    @Test func `what a team lists is right`() throws {
        let text =
            #"{ "fields": { "source": ["bitly", "cpc", "acme.example", "adwords"], "medium": ["google", "facebook"] } }"#
        let matcher = try #require(TaxonomySketch(text).matcher)
        for source in ["bitly", "cpc", "acme.example", "adwords"] {
            #expect(findings("utm_source=\(source)&utm_medium=google", matcher).map(\.rule) == [])
        }
    }

    @Test(arguments: [
        ("utm_source=cpc&utm_medium=google", "utm_source=google&utm_medium=cpc"),
        ("utm_medium=google&utm_content=x&utm_source=cpc", "utm_medium=cpc&utm_content=x&utm_source=google"),
        ("utm_source=pp%63&utm_medium=google", "utm_source=google&utm_medium=pp%63"),
    ])
    func `what is swapped is swapped back, once somebody agrees`(query: String, right: String) throws {
        let link = "https://acme.example/?utm_campaign=spring&"
        let sketch = LintSketch(link: link + query, try #require(TaxonomySketch(Self.listed).matcher))
        #expect(sketch.fixed(of: "swapped-source-medium", [.ask]) == link + right)
        #expect(sketch.fixed(of: "swapped-source-medium", [.safe]) == link + query)
    }

    @Test func `what stands in two columns is told, and left to people`() throws {
        let sheet = "utm_source,utm_medium,utm_campaign\ncpc,google,spring"
        let sketch = LintSketch(sheet: sheet, try #require(TaxonomySketch(Self.listed).matcher))
        #expect(sketch.findings.map(\.rule) == ["swapped-source-medium"])
        #expect(sketch.findings.first?.fix == nil)
        #expect(sketch.findings.first?.remedy == "swap them")
    }

    @Test(arguments: [
        "utm_source=cpc&utm_medium=google", "utm_source=x&utm_medium=twitter", "utm_source=adwords&utm_medium=cpc",
        "utm_source=t.co&utm_medium=social", "utm_source=www.acme.example&utm_medium=referral",
    ])
    func `without a team's taxonomy they are warnings`(query: String) throws {
        #expect(findings(query, try Self.builtin()).map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ("utm_source=Facebook&utm_medium=social", [Severity.warning]),
        ("utm_source=facebook&utm_medium=CPC", [.warning]),
        ("utm_source=GHsponsor&utm_medium=referral", [.info]), ("utm_source=github&utm_medium=Readme", [.info]),
    ])
    func `without a team's taxonomy capitals count in words that everybody writes small`(
        query: String, severities: [Severity]
    ) throws {
        let found = findings(query, try Self.builtin())
        #expect(found.map(\.rule) == ["case"])
        #expect(found.map(\.severity) == severities)
    }

    @Test func `every unique field is held to one campaign, whatever it is called`() throws {
        let text = #"{ "params": { "utm_content": "code" }, "fields": { "code": { "unique": true }, "id": {} } }"#
        let matcher = try #require(TaxonomySketch(text).matcher)
        let rows = ["a,c1,1", "b,c1,1", "a,c2,2", "b,c3,2"].map { "google,cpc,\($0)" }
        let sheet = "utm_source,utm_medium,utm_campaign,utm_content,utm_id\n" + rows.joined(separator: "\n")
        let found = LintSketch(sheet: sheet, matcher).findings(of: "repeated-id")
        #expect(found.map(\.field) == ["code", "id", "id"])
        #expect(found.map(\.severity) == [.error, .error, .error])
        let builtin = LintSketch(sheet: sheet, try Self.builtin()).findings(of: "repeated-id")
        #expect(builtin.map(\.severity) == [.warning, .warning])
    }

    @Test(arguments: [
        ([("q2-pricing", 1), ("q2-pricing-launch", 1)], ["q2-pricing-launch"]),
        ([("q2-pricing-launch", 1), ("q2-pricing", 1)], ["q2-pricing-launch"]),
        ([("q2-pricing", 1), ("q2-pricing-launch", 1), ("q2-pricing-lead", 1)], []),
        ([("spring", 1), ("spring-sale", 1)], []), ([("q2-pricing", 1), ("q2-pricings", 1)], []),
    ])
    func `a name that goes on from another is noted where it is the only one`(
        names: [(String, Int)], culprits: [String]
    )
        throws
    {
        let rows = names.map { "google,cpc,\($0.0)" }.joined(separator: "\n")
        let sketch = LintSketch(sheet: "utm_source,utm_medium,utm_campaign\n" + rows, try Self.builtin())
        #expect(sketch.findings(of: "continued-name").compactMap(\.value) == culprits)
        #expect(sketch.findings(of: "continued-name").allSatisfy { $0.severity == .info })
    }

    @Test(arguments: [
        ("202608", "2026-08-20", 0), ("202608", "2026-07-02", 0), ("202608", "2026-10-01", 0),
        ("202608", "2026-06-29", 1),
        // Links join a campaign while it runs; the same month of last year is a copy.
        ("202608", "2026-10-02", 0), ("202508", "2026-07-20", 0), ("202508", "2026-07-28", 1),
        ("202508", "2026-08-20", 1), ("202608", "soon", 0), ("2026-8", "2020-01-01", 0),
    ])
    func `a date in a name may be a month ahead, and a season behind`(date: String, start: String, count: Int) throws {
        let text = #"{ "fields": { "campaign": "{date}_{word}" } }"#
        let sheet = "utm_source,utm_medium,utm_campaign,Start date\ngoogle,cpc,\(date)_tent,\(start)"
        let found = LintSketch(sheet: sheet, try #require(TaxonomySketch(text).matcher)).findings(of: "date-off-start")
        #expect(found.count == count)
    }

    @Test(arguments: ["#REF!", "#N/A", "=HYPERLINK(A1)", "=CONCAT(A1;B1)", "=A1&B2"])
    func `a formula or its error is the only finding of its cell`(cell: String) throws {
        let matcher = try #require(TaxonomySketch(Self.listed).matcher)
        let sheet = "Link,utm_source,utm_medium,utm_campaign\n\(cell),\(cell),cpc,spring"
        #expect(LintSketch(sheet: sheet, matcher).findings.map(\.rule) == ["formula-in-cell", "formula-in-cell"])
    }
}
