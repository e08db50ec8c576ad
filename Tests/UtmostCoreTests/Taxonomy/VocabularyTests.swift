import Testing

@testable import UtmostCore
import UtmostTestSupport

struct VocabularyTests {
    static let taxonomy = #"""
        { "fields": {
            "source": { "values": { "facebook": { "aliases": ["meta-ads"] }, "google": {}, "x": {}, "brand-b": {} },
                        "aliases": { "google": ["goog"], "bing": ["ms"] } },
            "medium": ["paid-social", "email", "cpc"],
            "region": ["US", "uk"], "code": { "values": ["a-b", "a_b"] },
            "creative": { "values": ["reel", "story"], "synonyms": [["reel", "short"], ["story", "short-story", "reel"]] } } }
        """#
    static let sketch = TaxonomySketch(taxonomy)

    @Test(arguments: [
        ("source", "facebook", "good"), ("source", "Facebook", "case facebook"),
        ("source", "FACEBOOK", "case facebook"),
        ("source", "meta-ads", "alias facebook"), ("source", "Meta Ads", "alias facebook"),
        ("source", "metaads", "alias facebook"),
        ("source", "fb", "alias facebook"), ("source", "FB", "alias facebook"), ("source", "goog", "alias google"),
        ("source", "ms", "unknown"), ("source", "ig", "unknown"), ("source", "twitter", "alias x"),
        ("source", "brand b", "alias brand-b"), ("source", "brand+b", "alias brand-b"),
        ("source", "brandb", "alias brand-b"),
        ("source", "Brand.B", "alias brand-b"), ("source", "facebok", "unknown"),
        ("source", " facebook", "alias facebook"),
        ("source", "-", "unknown"), ("source", "", "empty"), ("source", "{{site_source_name}}", "macro"),
        ("medium", "Paid_Social", "alias paid-social"), ("medium", "PAID-SOCIAL", "case paid-social"),
        ("medium", "ppc", "alias cpc"), ("medium", "e-mail", "alias email"), ("medium", "e mail", "alias email"),
        ("medium", "social", "unknown"), ("region", "us", "case US"), ("region", "US", "good"),
        ("region", "UK", "case uk"),
        ("code", "a-b", "good"), ("code", "a_b", "good"), ("code", "A_B", "unknown"), ("code", "ab", "unknown"),
        ("creative", "short", "alias reel"), ("creative", "short-story", "unknown"),
        ("source", "ｆacebook", "unknown"), ("source", "facebook\u{200B}", "unknown"),
    ])
    func `a value is listed, another spelling, or unknown`(field: String, value: String, expected: String) throws {
        let matcher = try #require(Self.sketch.matcher)
        let words = matcher.fields[try #require(matcher.field(named: field))].vocabulary.words
        let match = try #require(Self.sketch.match(value, as: field))
        let said =
            switch match.verdict {
            case .otherCase(let number): "case \(words[number])"
            case .alias(let number): "alias \(words[number])"
            case let other: "\(other)"
            }
        #expect(said == expected)
        if case .alias(let number) = match.verdict { #expect(match.canonical == number) }
    }

    @Test func `the taxonomy of these cases has no fault`() { #expect(Self.sketch.faultLines == []) }

    @Test(arguments: [
        ("Paid Social", "paidsocial"), ("paid_social", "paidsocial"), ("a.b+c-d", "abcd"), ("É", "É"), ("", ""),
        ("--", ""),
    ])
    func `folding drops case and signs`(text: String, folded: String) {
        #expect(String(decoding: Vocabulary.folded(text.utf8.span), as: UTF8.self) == folded)
    }

    @Test func `two claims on a spelling cancel out, a value's own outranks them`() {
        var vocabulary = Vocabulary(listed: ["a", "b", "c-d"])
        vocabulary.addSpelling("x", of: 0)
        #expect(vocabulary.target(of: "X".utf8.span) == 0)
        vocabulary.addSpelling("x", of: 1)
        #expect(vocabulary.target(of: "x".utf8.span) == nil)
        vocabulary.addSpelling("cd", of: 0)
        #expect(vocabulary.target(of: "c_d".utf8.span) == 2)
        #expect(vocabulary.intern("b") == 1)
        #expect(vocabulary.intern("new") == 3)
        #expect(vocabulary.number(of: "new".utf8.span) == 3)
        #expect(vocabulary.target(of: "new".utf8.span) == nil)
        #expect(vocabulary.listedCount == 3)
    }
}
