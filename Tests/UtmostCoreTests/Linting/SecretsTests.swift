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

    @Test(arguments: [
        "https://me:key@acme.example/?utm_source=facebook", "jane.key@www.acme.example/?utm_source=facebook",
        "//me:key@acme.example/?utm_source=facebook", "htps://me:key@acme.example/?utm_source=facebook",
        "https://me:ke/y@acme.example/?utm_source=facebook", "https://me:key@acme example/?utm_source=facebook",
        "https://me:key@/?utm_source=facebook", "https://me:key@acme.example:x/?utm_source=facebook",
        "https://me:key@partner.example/?utm_source=facebook", "https://me:key@bit.ly/?utm_source=facebook",
        "https://me:key@acme.example /?utm_source=facebook",
    ])
    func `nothing that any rule says shows a password`(link: String) throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        for sketch in [LintSketch(link: link, matcher), LintSketch(sheet: "Tagged URL\n\(link)\n", matcher)] {
            #expect(!sketch.findings.isEmpty)
            for finding in sketch.findings {
                let said = [finding.message, finding.remedy, finding.value, finding.link, finding.excerpt?.text]
                for text in said.compactMap(\.self) + finding.suggestions {
                    #expect(!text.contains("key") && !text.contains("ke/y"), "\(finding.rule)")
                }
            }
        }
    }

    @Test func `nor does one in a quoted cell with doubled quotes`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let sheet = "Link\n\"https://me:k\"\"ey@acme.example/?utm_source=Facebook\"\n"
        let finding = try #require(LintSketch(sheet: sheet, matcher).findings(of: "case").first)
        #expect(finding.link == "https://acme.example/?utm_source=Facebook")
        #expect(finding.excerpt?.text == "https://acme.example/?utm_source=Facebook")
    }

    @Test(arguments: ["email=bob%40ex.com", "email=bob@ex.com", "utm_audience=bob@ex.com", "mail=Bob+%3Cbob@ex.com%3E"])
    func `an address beside the tags is shown nowhere`(pair: String) throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let sketch = LintSketch(link: "https://acme.example/?utm_source=Facebook&\(pair)", matcher)
        let finding = try #require(sketch.findings(of: "case").first)
        for text in [finding.link, finding.excerpt?.text].compactMap(\.self) { #expect(!text.contains("bob")) }
    }
}
