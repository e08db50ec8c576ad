import Testing
import UtmostCore
import UtmostTestSupport

struct DomainSetTests {
    static let sketch = TaxonomySketch(
        #"{"domains":{"own":["acme.example","*.wild.example",".dot.example","München.example"],"sites":["shop.acme.example","WWW.Acme.Example"]}}"#
    )

    /// Own, and a site that tags may point to.
    @Test(arguments: [
        ("acme.example", true, false), ("shop.acme.example", true, true), ("www.acme.example", true, true),
        ("eu.shop.acme.example", true, true), ("acme.example.", true, false), ("shop.acme.example.", true, true),
        ("xacme.example", false, false), ("acme.example.evil.test", false, false), ("example", false, false),
        ("", false, false),
        (".", false, false), ("wild.example", true, false), ("a.wild.example", true, false),
        ("a.dot.example", true, false),
        ("xn--mnchen-3ya.example", true, false), ("www.xn--mnchen-3ya.example", true, false),
    ])
    func `a host is ours or somebody else's`(host: String, isOwn: Bool, isSite: Bool) throws {
        let domains = try #require(Self.sketch.matcher)
        #expect(domains.isOwn(host.utf8.span) == isOwn)
        #expect(domains.isSite(host.utf8.span) == isSite)
    }

    @Test func `without sites our own domains are the sites`() throws {
        let domains = try #require(TaxonomySketch(#"{"domains":["acme.example"]}"#).matcher)
        #expect(domains.hasSites)
        let isSite = domains.isSite("www.acme.example".utf8.span)
        #expect(isSite)
        #expect(try #require(TaxonomySketch("{}").matcher).hasSites == false)
    }

    @Test func `a link is judged by the host that a browser asks`() throws {
        let matcher = try #require(TaxonomySketch(#"{"domains":["münchen.example"]}"#).matcher)
        for host in ["münchen.example", "MÜNCHEN.example", "xn--mnchen-3ya.example", "www.m%C3%BCnchen.example"] {
            #expect(
                LintSketch(link: "https://\(host)/?utm_source=x", matcher).findings(of: "foreign-host") == [], "\(host)"
            )
        }
        #expect(
            LintSketch(link: "https://munchen.example/?utm_source=x", matcher).findings(of: "foreign-host").count == 1)
    }
}
