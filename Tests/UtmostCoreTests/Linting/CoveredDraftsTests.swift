import Testing
import UtmostCore
import UtmostTestSupport

/// One slip makes one finding: where a rule says enough, others are quiet.
struct CoveredDraftsTests {
    private static let sketch = TaxonomySketch(Rule.exampleTaxonomy)
    private static let rest = "utm_medium=social&utm_campaign=202608_us_tent_sale"

    private func rules(_ link: String, file: String? = nil) throws -> [String] {
        LintSketch(link: link, try #require(Self.sketch.matcher), file: file).findings.map(\.rule)
    }

    @Test(arguments: [
        ("https://partner.example/?utm_source=acme&utm_medium=Referral&utm_foo=1", ["foreign-host"]),
        ("https://bit.ly/3x?utm_source=acme", ["tags-on-short-link"]),
        ("https://www.google.com/url?q=https%3A%2F%2Facme.example%2F&utm_source=Acme", ["wrapped-link"]),
        ("https://acme.example&utm_source=facebook&\(rest)", ["missing-question-mark"]),
        ("https://acme.example/?utm_source=facebook;\(rest)", ["semicolon-before-tag"]),
        ("https://acme.example/?utm_source=face&book&\(rest)", ["ampersand-in-value"]),
        ("https://acme.example/?utm_source=#facebook&\(rest)", ["hash-in-value"]),
        ("https://acme.example/?utm_source=face%2520book&\(rest)", ["double-encoding"]),
        ("https://acme.example/?utm_source=facebook%26\(rest)", ["swallowed-tag"]),
        ("https://acme.example/?utm_source=facebook&\(rest)&utm_content=", ["empty-value"]),
        ("https://acme.example/?utm_source=facebook&utm_campaign=202608_us_tent_sale&utm_medium=", ["missing-tag"]),
        ("https://acme.example/?utm_source=facebook&utm_source=&\(rest)", ["empty-value"]),
        ("https://acme.example/?utm_source=facebook&\(rest)%26gclid%3Dx", ["swallowed-tag"]),
        (
            "https://acme.example/?utm_source=facebook&\(rest)&utm_content=50%off",
            ["pattern-mismatch", "broken-escape"]
        ),
    ])
    func `one slip makes one finding`(link: String, rules: [String]) throws {
        #expect(try self.rules(link) == rules)
    }

    @Test func `a link of our own site to our own site says only that`() throws {
        let link = "https://acme.example/?utm_source=Banner&utm_medium=x"
        #expect(try rules(link, file: "web/index.html") == ["tagged-own-link"])
        #expect(try rules("https://press.example/?utm_source=x", file: "web/index.html") == ["foreign-host"])
    }

    @Test func `somebody else's links are left in peace`() throws {
        for link in [
            "https://press.example/?gclid=a", "https://me:key@press.example/", "https://bit.ly/3x",
            "https://www.google.com/url?q=https%3A%2F%2Fpress.example%2F",
            "https://press.example/a;b?c&d;e=f&amp;g=50%o",
        ] {
            #expect(try rules(link) == [], "\(link)")
        }
    }
}
