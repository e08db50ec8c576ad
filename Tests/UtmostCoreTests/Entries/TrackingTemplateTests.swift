import Testing
import UtmostCore
import UtmostTestSupport

/// Google's link is its tracking template around the final URL, with the suffix behind it.
struct TrackingTemplateTests {
    private static let tags = "utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"
    private static let sketch = TaxonomySketch(Rule.exampleTaxonomy)

    private func lint(_ template: String, final: String = "https://acme.example/tents", suffix: String = "") throws
        -> LintSketch
    {
        LintSketch(
            sheet: "Link,Tracking template,Final URL suffix\n\(final),\(template),\(suffix)\n",
            try #require(Self.sketch.matcher))
    }

    @Test(arguments: ["{lpurl}?", "{lpurl}&", "{LPURL+2}?", "{unescapedlpurl}?"])
    func `what stands behind the final URL's macro is appended to the link`(start: String) throws {
        #expect(try lint(start + Self.tags).findings.map(\.message) == [])
        let run = try lint(start + Self.tags.replacing("google", with: "Google"))
        #expect(run.findings.map(\.rule) == ["case"])
        #expect(run.findings.map(\.place.column) == ["Tracking template"])
    }

    @Test(arguments: ["{lpurl}", "{lpurl}?", "{lpurl}?x={campaignid}", "{_campaign}", ""])
    func `a template without tags brings none`(template: String) throws {
        #expect(try lint(template).findings.map(\.message).count == 1)
        #expect(try lint(template, suffix: Self.tags).findings.map(\.message) == [])
    }

    @Test func `a template through somebody else's site may bring tags of its own`() throws {
        let template = "https://tracker.example/c?to={lpurl+2}%253Futm_source%253Dgoogle"
        #expect(try lint(template).findings.map(\.message) == [])
    }

    @Test func `a tag in template and final URL stands twice`() throws {
        let run = try lint("{lpurl}?" + Self.tags, final: "https://acme.example/?utm_source=facebook")
        let repeated = run.findings(of: "duplicate-tag")
        #expect(
            repeated.map(\.message) == [
                "utm_source stands in \"Link\" as \"facebook\" and in \"Tracking template\" as \"google\"; "
                    + "the link carries both"
            ])
        #expect(repeated.map(\.severity) == [.error])
        #expect(repeated.map(\.place.column) == ["Tracking template"])
    }

    @Test func `a tag in template and suffix stands twice`() throws {
        let run = try lint("{lpurl}?utm_source=google", suffix: Self.tags)
        #expect(run.findings.map(\.severity) == [.warning])
        #expect(run.findings.map(\.place.column) == ["Final URL suffix"])
    }
}
