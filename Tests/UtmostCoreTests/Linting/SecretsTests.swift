import Testing
import UtmostCore
import UtmostTestSupport

struct SecretsTests {
    @Test(arguments: [
        ("https://me:key@acme.example/?utm_source=Facebook", "https://acme.example/?utm_source=Facebook"),
        ("https://me@acme.example/?utm_source=Facebook", "https://acme.example/?utm_source=Facebook"),
        ("https://acme.example/?utm_source=Facebook", "https://acme.example/?utm_source=Facebook"),
    ])
    func `a finding shows no user name and no password`(link: String, shown: String) throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let finding = try #require(LintSketch(link: link, matcher).findings(of: "case").first)
        #expect(finding.link == shown)
        let excerpt = try #require(finding.excerpt)
        #expect(excerpt.text == shown)
        let bytes = Array(excerpt.text.utf8)
        #expect(String(decoding: bytes[excerpt.culprit], as: UTF8.self) == "Facebook")
        #expect(finding.place.range == link.utf8.count - 8..<link.utf8.count)
    }

    @Test func `nor does one in a quoted cell with doubled quotes`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let sheet = "Link\n\"https://me:k\"\"ey@acme.example/?utm_source=Facebook\"\n"
        let finding = try #require(LintSketch(sheet: sheet, matcher).findings(of: "case").first)
        #expect(finding.link == "https://acme.example/?utm_source=Facebook")
        #expect(finding.excerpt?.text == "https://acme.example/?utm_source=Facebook")
    }
}
