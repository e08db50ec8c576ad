import Testing
import UtmostCore
import UtmostTestSupport

struct TeamRuleTests {
    private static func taxonomy(_ rules: String) -> String {
        """
        { "fields": { "source": ["facebook", "newsletter", "google"], "medium": ["email", "cpc", "social"] },
          "rules": [\(rules)] }
        """
    }

    @Test(arguments: [
        #"{"when":{"medium":"emial"},"then":{"source":true}}"#,
        #"{"when":{"medium":["email","emial"]},"then":{"source":true}}"#,
        #"{"when":{"medium":"email"},"then":{"source":"newsletters"}}"#,
        #"{"when":{"medium":"email"},"then":{"medium":"cpc"}}"#,
        #"{"when":{"medium":false},"then":{"medium":true}}"#,
        #"{"when":{"medium":"email"},"then":{"source":"facebook"}},{"name":"b","when":{"medium":"email"},"then":{"source":"google"}}"#,
        #"{"when":{"medium":["email","cpc"]},"then":{"source":"facebook"}},{"name":"b","when":{"medium":"cpc"},"then":{"source":"google"}}"#,
        #"{"when":{"medium":"cpc"},"then":{"source":"facebook"}},{"name":"b","then":{"source":{"not":"facebook"}}}"#,
        #"{"then":{"audience":true}},{"name":"b","when":{"medium":"cpc"},"then":{"audience":false}}"#,
    ])
    func `a rule that is dead or cannot be kept is found`(rules: String) {
        let sketch = TaxonomySketch(Self.taxonomy(rules))
        #expect(sketch.faults.map(\.kind) == [.deadRule], "\(sketch.faultLines)")
    }

    @Test(arguments: [
        #"{"when":{"medium":"email"},"then":{"source":"newsletter"}},{"name":"b","when":{"medium":"cpc"},"then":{"source":"google"}}"#,
        #"{"when":{"medium":"email"},"then":{"source":["newsletter","google"]}},{"name":"b","when":{"medium":"email"},"then":{"source":"google"}}"#,
        #"{"when":{"medium":{"not":"email"}},"then":{"source":{"not":"newsletter"}}}"#,
        #"{"when":{"source":{"pattern":"f.*"}},"then":{"medium":["cpc","social"]}}"#,
        #"{"when":{"medium":"email","source":"google"},"then":{"audience":true}},{"name":"b","when":{"medium":"cpc"},"then":{"audience":false}}"#,
    ])
    func `rules that can be kept together are left in peace`(rules: String) {
        #expect(TaxonomySketch(Self.taxonomy(rules)).faultLines == [])
    }

    @Test func `each dead rule is named, also when another one has the same word`() {
        let rules = (1...3).map { #"{"name":"r\#($0)","when":{"medium":"emial"},"then":{"source":true}}"# }
        let sketch = TaxonomySketch(Self.taxonomy(rules.joined(separator: ",")))
        #expect(sketch.faults.map(\.kind) == [.deadRule, .deadRule, .deadRule])
    }

    @Test func `two rules of one name are a fault, and a rule without a name has a number`() {
        let rule = #"{"name":"x","then":{"source":true}}"#
        #expect(
            TaxonomySketch(Self.taxonomy("\(rule),\(rule)")).faults.map(\.message) == ["two rules are called \"x\""])
        let nameless = TaxonomySketch(Self.taxonomy(#"{"then":{"source":true}},{"then":{"medium":true}}"#))
        #expect(nameless.taxonomy?.rules.map(\.name) == ["rule-1", "rule-2"])
    }

    /// One rule, and whether links keep it.
    @Test(arguments: [
        (
            #"{"when":{"medium":"email"},"then":{"source":"newsletter"}}"#, "utm_source=newsletter&utm_medium=email",
            true
        ),
        (#"{"when":{"medium":"email"},"then":{"source":"newsletter"}}"#, "utm_source=facebook&utm_medium=email", false),
        (#"{"when":{"medium":"email"},"then":{"source":"newsletter"}}"#, "utm_source=facebook&utm_medium=cpc", true),
        (#"{"when":{"medium":"email"},"then":{"source":"newsletter"}}"#, "utm_source=facebok&utm_medium=email", true),
        (#"{"when":{"medium":"email"},"then":{"source":"newsletter"}}"#, "utm_source={{site}}&utm_medium=email", true),
        (
            #"{"when":{"medium":"email"},"then":{"source":"newsletter"}}"#, "utm_source=facebook&utm_medium=e-mail",
            false
        ),
        (#"{"when":{"medium":["email","cpc"]},"then":{"audience":true}}"#, "utm_medium=cpc&utm_source=google", false),
        (
            #"{"when":{"medium":"social"},"then":{"audience":true}}"#, "utm_medium=social&utm_source=google&utm_term=a",
            true
        ),
        (
            #"{"when":{"medium":"social"},"then":{"audience":true}}"#, "utm_medium=social&utm_source=google&utm_term=",
            false
        ),
        (
            #"{"when":{"medium":"cpc"},"then":{"keyword":true}}"#, "utm_medium=cpc&utm_source=google&utm_term=tents",
            true
        ),
        (#"{"when":{"audience":false},"then":{"medium":"email"}}"#, "utm_medium=cpc&utm_source=google", false),
        (
            #"{"when":{"source":{"not":"google"}},"then":{"medium":{"not":"cpc"}}}"#,
            "utm_medium=cpc&utm_source=facebook", false
        ),
        (
            #"{"when":{"source":{"not":"google"}},"then":{"medium":{"not":"cpc"}}}"#,
            "utm_medium=cpc&utm_source=google", true
        ),
        (
            #"{"when":{"source":{"pattern":"face.*"}},"then":{"creative":{"pattern":"[a-z]+"}}}"#,
            "utm_source=facebook&utm_content=A1", false
        ),
        (
            #"{"when":{"source":{"pattern":"face.*"}},"then":{"creative":{"pattern":"[a-z]+"}}}"#,
            "utm_source=facebook&utm_content=ab", true
        ),
        (
            #"{"when":{"campaign":"spring"},"then":{"source":"google"}}"#, "utm_source=facebook&utm_campaign=spring",
            false
        ),
    ])
    func `a rule is kept or broken`(rule: String, query: String, isKept: Bool) throws {
        let matcher = try #require(TaxonomySketch(Self.taxonomy(rule)).matcher)
        let findings = LintSketch(link: "https://acme.example/?\(query)", matcher).findings(of: "rule-broken")
        #expect(findings.isEmpty == isKept, "\(findings.map(\.message))")
    }

    @Test func `a word that only a setting mentions is as unknown as any other`() throws {
        // utmost:ga4 says that utm_term carries the keyword where the medium is "sem"; that does not put it on the list.
        let rule = #"{"when":{"source":"google"},"then":{"medium":"cpc"}}"#
        let matcher = try #require(TaxonomySketch(Self.taxonomy(rule)).matcher)
        let sketch = LintSketch(link: "https://acme.example/?utm_source=google&utm_medium=sem&utm_campaign=x", matcher)
        #expect(sketch.findings.map(\.rule) == ["unknown-value"])
    }
}
