import Testing
import UtmostCore
import UtmostTestSupport

struct ShortFormTests {
    /// What a beginner writes, and the same in full.
    @Test(arguments: [
        (#"{"fields":{"source":["a","b"]}}"#, #"{"fields":{"source":{"values":["a","b"]}}}"#),
        (#"{"fields":{"campaign":"{date}_{goal}"}}"#, #"{"fields":{"campaign":{"template":"{date}_{goal}"}}}"#),
        (#"{"fields":{"product":"products.csv#slug"}}"#, #"{"fields":{"product":{"values":"products.csv#slug"}}}"#),
        (#"{"fields":{"product":"LIST.CSV"}}"#, #"{"fields":{"product":{"values":"LIST.CSV"}}}"#),
        (#"{"domains":["acme.example"]}"#, #"{"domains":{"own":["acme.example"]}}"#),
        (#"{"domains":"acme.example"}"#, #"{"domains":{"own":"acme.example"}}"#),
    ])
    func `a short form says what the full form says`(short: String, full: String) throws {
        let files = ["products.csv": "id,slug\n1,tent\n2,boots\n", "LIST.CSV": "name\ntent\n"]
        let (left, right) = (TaxonomySketch(short, files: files), TaxonomySketch(full, files: files))
        #expect(left.faultLines == [])
        #expect(right.faultLines == [])
        let one = try #require(left.taxonomy)
        let other = try #require(right.taxonomy)
        #expect(one.fields.map(\.name) == other.fields.map(\.name))
        #expect(one.fields.map { $0.values?.map(\.text) } == other.fields.map { $0.values?.map(\.text) })
        #expect(one.fields.map { $0.template?.text } == other.fields.map { $0.template?.text })
        #expect(one.domains == other.domains)
    }

    @Test func `a list in a beginner's file leaves alone what the layer below says`() throws {
        let taxonomy = try #require(TaxonomySketch(#"{"fields":{"source":["facebook"]}}"#).taxonomy)
        let source = try #require(taxonomy.fields.first { $0.name == "source" })
        #expect(source.required)
        #expect(source.values?.map(\.text) == ["facebook"])
        #expect(!source.synonyms.isEmpty)
    }

    @Test func `the shortest taxonomy of all is GA4's conventions`() throws {
        let sketch = TaxonomySketch("{}")
        #expect(sketch.faultLines == [])
        let matcher = try #require(sketch.matcher)
        #expect(matcher.requiredFields.map { matcher.fields[$0].name } == ["source", "medium", "campaign"])
        #expect(
            matcher.params.map(\.key) == [
                "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term", "utm_id", "utm_source_platform",
                "utm_creative_format", "utm_marketing_tactic",
            ])
        #expect(TaxonomySketch(#"{"utmost":1}"#, at: "utmost:ga4").faultLines == [])
    }

    @Test func `comments and trailing commas are read`() throws {
        let sketch = TaxonomySketch("{ // ours\n \"fields\": { \"source\": [\"a\", /* and */ \"b\",], }, }")
        #expect(sketch.faultLines == [])
        #expect(sketch.match("b", as: "source")?.verdict == .good)
    }

    @Test func `a date without a form is year and month, and undeclared segments are any word`() {
        let sketch = TaxonomySketch(#"{"fields":{"campaign":"{date}_{what}"}}"#)
        #expect(sketch.match("202608", as: "date")?.verdict == .good)
        #expect(sketch.match("202613", as: "date")?.verdict == .offDate)
        #expect(sketch.match("anything", as: "what")?.verdict == .good)
        #expect(
            TaxonomySketch(#"{"fields":{"date":{"min":"2024-01"}}}"#).match("202312", as: "date")?.verdict
                == .outsideDates)
    }
}
