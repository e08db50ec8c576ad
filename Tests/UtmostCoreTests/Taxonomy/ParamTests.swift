import Testing
import UtmostCore
import UtmostTestSupport

struct ParamTests {
    static let taxonomy = #"""
        { "fields": { "medium": ["cpc", "paid-social", "email"], "audience": ["all"], "topic": {} },
          "params": { "utm_term": { "email": "topic" }, "ref": "source", "utm_id": null } }
        """#

    /// Which field a link's `utm_term` carries.
    @Test(arguments: [
        ("utm_medium=cpc&utm_term=x", "keyword"), ("utm_term=x&utm_medium=cpc", "keyword"),
        ("utm_medium=ppc&utm_term=x", "keyword"), ("utm_medium=paid-social&utm_term=x", "audience"),
        ("utm_medium=email&utm_term=x", "topic"), ("utm_medium=E-Mail&utm_term=x", "topic"),
        ("utm_medium=sem&utm_term=x", "keyword"), ("utm_medium=other&utm_term=x", "audience"),
        ("utm_term=x", "audience"),
    ])
    func `the medium says what a parameter carries`(query: String, field: String) throws {
        let matcher = try #require(TaxonomySketch(Self.taxonomy).matcher)
        let entry = try #require(EntrySketch(link: "https://acme.example/?\(query)", matcher))
        #expect(entry.texts(of: field) == ["x"])
    }

    @Test func `a team's own parameter carries a field, and null takes one away`() throws {
        let sketch = TaxonomySketch(Self.taxonomy)
        #expect(sketch.faultLines == [])
        let matcher = try #require(sketch.matcher)
        #expect(matcher.param("ref".utf8.span).map { matcher.params[$0].key } == "ref")
        #expect(matcher.param("REF".utf8.span) == nil)
        #expect(matcher.param("utm_id".utf8.span) == nil)
        let entry = try #require(EntrySketch(link: "https://acme.example/?ref=facebook", matcher))
        #expect(entry.texts(of: "source") == ["facebook"])
    }
}
