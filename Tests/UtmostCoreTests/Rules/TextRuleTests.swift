import Testing
import UtmostCore
import UtmostTestSupport

/// What rules say of the letters of a value, with a team's taxonomy and without one.
struct TextRuleTests {
    static let team = #"""
        { "fields": { "source": ["facebook", "newsletter", "(none)"], "medium": ["social", "email", "paid-social"],
            "campaign": "{date}_{region}_{note?}", "region": ["us", "uk"], "creative": {}, "note": {},
            "audience": { "pattern": "[a-z ]+" } } }
        """#

    private func judged(_ query: String, _ taxonomy: String = team) throws -> LintSketch {
        let text = "https://acme.example/?" + query
        return LintSketch(link: text, try #require(TaxonomySketch(taxonomy).matcher))
    }

    /// The rules that speak, without those that only miss tags.
    private func rules(_ query: String, _ taxonomy: String = team) throws -> [String] {
        try judged(query, taxonomy).findings.map(\.rule).filter { $0 != "missing-tag" }
    }

    private func fixed(_ query: String, _ rule: String) throws -> String {
        String(try judged(query).fixed(of: rule).dropFirst("https://acme.example/?".count))
    }

    @Test(arguments: [
        ("utm_source=facebook%E2%80%8B", "utm_source=facebook"), ("utm_source=facebook%20", "utm_source=facebook"),
        ("utm_source=%EF%BB%BFfacebook", "utm_source=facebook"), ("utm_source=face%C2%ADbook", "utm_source=facebook"),
        ("utm_source=facebook%0A", "utm_source=facebook"), ("utm_content=a%C2%A0b", "utm_content=a-b"),
        ("utm_content=%E2%80%AEtent", "utm_content=tent"), ("utm_content=a%E3%80%80b", "utm_content=a-b"),
        ("utm_content=%E2%80%8B", "utm_content=%E2%80%8B"), ("utm_campaign=202608_us%20", "utm_campaign=202608_us"),
    ])
    func `what nobody sees is taken out, and is the only finding`(query: String, right: String) throws {
        #expect(try rules(query) == ["invisible-character"])
        #expect(try fixed(query, "invisible-character") == right)
        #expect(try judged(query).findings.allSatisfy { !$0.message.contains("\u{200B}") })
    }

    @Test(arguments: ["utm_content=%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9", "utm_content=%D9%85%DB%8C%E2%80%8C%D8%AE"])
    func `joiners of emoji and of Persian are no slip`(query: String) throws {
        #expect(try !rules(query).contains("invisible-character"))
    }

    @Test(arguments: [
        ("fаcebook", "facebook"), ("Fасеbооk", "Facebook"), ("ѕummer", "summer"), ("ΑΒtest", "ABtest"),
        ("чехoл", "чехол"), ("iPhone-чехол", nil), ("сосна", nil), ("iPhoneы", nil), ("αβγ", nil), ("5µm", nil),
        ("summer", nil),
    ])
    func `a letter of another alphabet is put right where it is certain`(value: String, right: String?) throws {
        let sketch = try judged("utm_content=\(value)", #"{"fields":{"creative":{"case":"any"}}}"#)
        #expect(sketch.findings(of: "look-alike-letter").isEmpty == (right == nil))
        guard let right else { return }
        let written = LintSketch(
            sheet: "utm_content,Notes\n\(value),x", try #require(TaxonomySketch("{}").matcher))
        #expect(written.fixed(of: "look-alike-letter") == "utm_content,Notes\n\(right),x")
    }

    @Test(arguments: [
        ("e\u{301}te\u{301}", "\u{E9}t\u{E9}"), ("u\u{308}ber", "\u{FC}ber"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
        ("\u{30AB}\u{3099}", "\u{30AC}"), ("\u{418}\u{306}", "\u{419}"), ("a\u{302}\u{301}", "\u{1EA5}"),
    ])
    func `accents join their letters`(value: String, right: String) throws {
        let sketch = LintSketch(sheet: "utm_content,Notes\n\(value),x", try #require(TaxonomySketch("{}").matcher))
        #expect(sketch.fixed(of: "split-accent").utf8.elementsEqual("utm_content,Notes\n\(right),x".utf8))
        let fixed = LintSketch(sheet: "utm_content,Notes\n\(right),x", try #require(TaxonomySketch("{}").matcher))
        #expect(fixed.findings(of: "split-accent") == [])
    }

    @Test(arguments: [
        ("utm_content=%E2%80%9Csale%E2%80%9D", ["typographic-sign"], "utm_content=sale"),
        ("utm_content=sale%20%E2%80%94%20now", ["typographic-sign", "blank-in-value"], "utm_content=sale-now"),
        ("utm_content=don%E2%80%99t", ["typographic-sign"], "utm_content=dont"),
        ("utm_medium=paid%E2%80%93social", ["typographic-sign"], "utm_medium=paid-social"),
        ("utm_source=%F0%9F%94%A5", ["unknown-value"], "utm_source=%F0%9F%94%A5"),
    ])
    func `signs of word processors become signs of keyboards`(query: String, expected: [String], right: String) throws {
        #expect(try rules(query).allSatisfy(expected.contains))
        #expect(try fixed(query, "typographic-sign") == right)
    }

    @Test(arguments: [
        ("utm_content=summer%20camp", ["blank-in-value"], "utm_content=summer-camp"),
        ("utm_content=summer++camp", ["blank-in-value"], "utm_content=summer-camp"),
        ("utm_campaign=202608%20us%20note", ["blank-in-value"], "utm_campaign=202608_us_note"),
        ("utm_medium=paid+social", ["alias-value"], "utm_medium=paid+social"),
        ("utm_term=warm%20people&utm_medium=email", [], "utm_term=warm%20people&utm_medium=email"),
        ("utm_source=face%20book%20ads", ["alias-value"], "utm_source=face%20book%20ads"),
        ("utm_source=old%20list", ["unknown-value"], "utm_source=old%20list"),
    ])
    func `a blank becomes the sign that belongs there`(query: String, expected: [String], right: String) throws {
        #expect(try rules(query) == expected)
        #expect(try fixed(query, "blank-in-value") == right)
    }

    @Test(arguments: [
        ("utm_content=summer.camp", "utm_content=summer-camp"),
        ("utm_content=summer%2Bcamp", "utm_content=summer-camp"),
        ("utm_content=a|b_c", "utm_content=a-b_c"), ("utm_content=v1.5", nil), ("utm_content=a_b-c", nil),
        ("utm_content=-a-", nil),
    ])
    func `other signs between words become the one agreed on`(query: String, right: String?) throws {
        #expect(try rules(query) == (right == nil ? [] : ["wrong-word-sign"]))
        if let right { #expect(try fixed(query, "wrong-word-sign").replacing("%7C", with: "|") == right) }
    }

    @Test(arguments: [
        ("utm_content=null", ["reserved-word"]), ("utm_content=%5Bobject%20Object%5D", ["reserved-word"]),
        ("utm_medium=(not%20set)", ["reserved-word"]), ("utm_source=(none)", []),
        ("utm_source=undefined", ["reserved-word"]),
        ("utm_content=test", ["placeholder"]), ("utm_content=your-campaign-here", ["placeholder"]),
        ("utm_content=xxx", ["placeholder"]), ("utm_content=test-drive", []), ("utm_content=ad", []),
        ("utm_campaign=campaign_name", ["placeholder"]), ("utm_source=TODO", ["placeholder"]),
        ("utm_content=9b2f4c1e-7d3a-4e0b-8f6c-2a1d5e7b9c30", ["runaway-value"]),
        ("utm_content=5f4dcc3b5aa765d61d8327deb882cf99", ["runaway-value"]),
        ("utm_content=2026-08-15t10:22:01", ["runaway-value"]), ("utm_content=spring-1786752000123", ["runaway-value"]),
        ("utm_content=120210001234567890", []), ("utm_content=2026-08-15", []), ("utm_content=decade-facade", []),
        ("utm_content=Klaviyo", ["case"]), ("utm_source=Klaviyo", ["tool-default"]),
    ])
    func `words that mean nothing are one finding each`(query: String, expected: [String]) throws {
        #expect(try rules(query) == expected)
    }

    @Test func `a suspicion about what is certainly wrong is as loud as that`() throws {
        let findings = try judged("utm_source=TODO&utm_medium=email&utm_content=todo").findings
        #expect(findings.filter { $0.rule == "placeholder" }.map(\.severity) == [.error, .warning])
    }

    @Test(arguments: [
        "utm_campaign=Spring%20Sale", "utm_campaign=%E2%80%9CSale%E2%80%9D", "utm_content=Caf%C3%A9+M%C3%BCnchen",
        "utm_campaign=%F0%9F%94%A5+Sale", "utm_campaign=Fr%C3%BChling.2026+Aktion", "utm_campaign=BlackFriday",
        "utm_content=9b2f4c1e-7d3a-4e0b-8f6c-2a1d5e7b9c30",
        "utm_campaign=%E6%98%A5%E7%AF%80%E2%80%94%E2%80%94%E7%89%B9%E5%83%B9",
    ])
    func `without a team's taxonomy names of any kind are no more than noted`(query: String) throws {
        let load = Taxonomy.load(Taxonomy.builtinName) { _ throws(ReadingError) in throw ReadingError("nothing") }
        let matcher = Matcher.compile(try #require(load.taxonomy)).matcher
        let link = "https://acme.example/?utm_source=partner&utm_medium=referral&utm_campaign=x&\(query)"
        let findings = LintSketch(link: link, matcher).findings.filter { $0.rule != "duplicate-tag" }
        #expect(findings.allSatisfy { $0.severity == .info }, "\(findings.map(\.message))")
        #expect(findings.allSatisfy { $0.fix?.safety != .safe })
    }

    @Test func `GA4's own limit is an error, the field's a warning`() throws {
        func severity(_ length: Int) throws -> [Severity] {
            let value = String(repeating: "ab-", count: length / 3)
            return try judged("utm_content=\(value)c").findings(of: "too-long").map(\.severity)
        }
        #expect(try severity(90) == [])
        #expect(try severity(120) == [.warning])
        #expect(try severity(419) == [.warning])
        #expect(try severity(420) == [.error])
    }
}
