import Testing
import UtmostCore
import UtmostTestSupport

/// What rules of values say of the segments of a template.
struct SegmentTests {
    static let taxonomy = #"""
        { "fields": { "campaign": "{region}_{code}_{word}_{note?}", "region": ["US", "uk"], "code": { "pattern": "[A-Z]{2}", "case": "upper" },
            "word": { "minLength": 3, "maxLength": 5 }, "creative": { "template": "{what}-{region2}", "case": "any" }, "region2": ["us"] } }
        """#

    private func findings(_ query: String, _ rule: String) throws -> LintSketch {
        LintSketch(link: "https://acme.example/?\(query)", try #require(TaxonomySketch(Self.taxonomy).matcher))
    }

    @Test(arguments: [
        ("utm_campaign=US_AB_tent", "utm_campaign=US_AB_tent"), ("utm_campaign=uk_AB_tent", "utm_campaign=uk_AB_tent"),
        ("utm_campaign=us_AB_tent", "utm_campaign=US_AB_tent"), ("utm_campaign=UK_ab_Tent", "utm_campaign=uk_AB_tent"),
        ("utm_campaign=US_AB_tent_NOTE", "utm_campaign=US_AB_tent_note"),
        ("utm_campaign={{x}}_US", "utm_campaign={{x}}_US"),
        ("utm_content=Big-us", "utm_content=Big-us"), ("utm_content=Big-US", "utm_content=Big-us"),
    ])
    func `a segment is written as its own field asks, a listed one as the list has it`(query: String, fixed: String)
        throws
    {
        let sketch = try findings(query, "case")
        #expect(sketch.fixed(of: "case") == "https://acme.example/?\(fixed)")
        #expect(sketch.findings(of: "case").isEmpty == (query == fixed))
        #expect(try findings(fixed, "case").findings(of: "case") == [])
    }

    @Test(arguments: [
        ("tents", []), ("abc", []), ("ab", ["ab"]), ("longer", ["longer"]),
    ])
    func `a segment has the lengths that its field names`(word: String, culprits: [String]) throws {
        let sketch = try findings("utm_campaign=US_AB_\(word)", "too-long")
        #expect(sketch.findings(of: "too-long").compactMap(\.value) == culprits)
    }
}
