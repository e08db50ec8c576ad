import Testing
import UtmostCore
import UtmostTestSupport

/// A row with several links is several clicks: each link is judged by itself, whatever its neighbours carry.
struct SeveralLinksTests {
    private static let good =
        "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"
    private static let sketch = TaxonomySketch(Rule.exampleTaxonomy)

    private func lint(_ sheet: String) throws -> LintSketch {
        LintSketch(sheet: sheet, try #require(Self.sketch.matcher))
    }

    @Test func `a whole link does not speak for a bare one beside it`() throws {
        let run = try lint("Tagged URL,Link\n\(Self.good),https://acme.example/b?utm_source=newsletter\n")
        let missing = run.findings(of: "missing-tag").map { "\($0.field ?? "") \($0.place.column ?? "")" }
        #expect(missing == ["medium Link", "campaign Link"])
    }

    @Test func `a rule of the team is kept or broken by each link`() throws {
        let bad = Self.good.replacing("newsletter", with: "facebook")
        let run = try lint("Tagged URL,Link\n\(Self.good),\(bad)\n")
        #expect(run.findings(of: "rule-broken").map(\.place.column) == ["Link"])
    }

    @Test func `two good links of one row are good`() throws {
        #expect(try lint("Tagged URL,Link\n\(Self.good),\(Self.good)&utm_content=b\n").findings.isEmpty)
    }

    @Test func `an appended query counts for every link of its row`() throws {
        let query = "utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"
        for (sign, rules) in [("", []), ("?", ["leading-sign"]), ("&", ["leading-sign"])] {
            let run = try lint(
                "Link,Final URL suffix\nhttps://acme.example/a,\(sign)\(query)\n")
            #expect(run.findings.map(\.rule) == rules, "\(sign)")
        }
    }

    @Test func `one status that says live is enough to ask before a fix`() throws {
        let bad = Self.good.replacing("email", with: "Email")
        for statuses in ["Live,checked", "checked,Live"] {
            let run = try lint("Tagged URL,Status,Status\n\(bad),\(statuses)\n")
            #expect(run.findings(of: "case").map(\.fix?.safety) == [.ask], "\(statuses)")
        }
    }

    @Test func `a segment's fix that makes a word of a channel is not safe`() throws {
        let taxonomy = """
            { "fields": { "source": ["a"], "medium": ["b"], "campaign": { "template": "{first}-{second}" },
              "first": ["cross"], "second": { "values": { "network": { "aliases": ["net"] } } } } }
            """
        let matcher = try #require(TaxonomySketch(taxonomy).matcher)
        let link = "https://acme.example/?utm_source=a&utm_medium=b&utm_campaign=cross-net"
        let fixes = LintSketch(link: link, matcher).findings(of: "alias-value").map(\.fix)
        #expect(fixes.map { $0?.safety } == [.ask])
    }
}
