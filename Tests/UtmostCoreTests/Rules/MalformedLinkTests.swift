import Testing
import UtmostCore
import UtmostTestSupport

struct MalformedLinkTests {
    @Test(arguments: [
        ("htps://acme.example/a", "https://acme.example/a"),
        ("https//acme.example/a", "https://acme.example/a"),
        ("http;//acme.example/a", "http://acme.example/a"),
        ("https ://acme.example/a", "https://acme.example/a"),
        ("http:://acme.example/a", "http://acme.example/a"),
        ("hxxps://acme.example/a", "https://acme.example/a"),
        ("www.acme.example/a", "https://www.acme.example/a"),
        ("acme.example?utm_source=x", "https://acme.example?utm_source=x"),
        ("//acme.example/a", "https://acme.example/a"),
        (#"\\acme.example\a"#, #"https://acme.example\a"#),
    ])
    func `a slip before the host is put right`(link: String, fixed: String) throws {
        let matcher = try #require(ExampleJudge.exampleMatcher)
        #expect(LintSketch(link: link, matcher).fixed(of: "malformed-link", [.ask]) == fixed)
        #expect(LintSketch(link: fixed, matcher).findings(of: "malformed-link") == [])
    }

    @Test(arguments: [
        "/tents", "?utm_source=x", "hello world", "see the shop. soon", "-", "localhost:8080", "https",
        "://acme.example",
        "https://", "https://acme example/", "https://1.2.3.256/", "https://acme.example:https/", "https://[1::2::3]/",
    ])
    func `what nobody can guess has no fix, and says what to write`(link: String) throws {
        let findings = try LintSketch(link: link, #require(ExampleJudge.exampleMatcher)).findings(of: "malformed-link")
        #expect(findings.count == 1)
        #expect(findings.first?.fix == nil)
        #expect(findings.first?.message.isEmpty == false)
    }

    @Test(arguments: [
        "https://host:port/path", "http://${host}:${port}/", "http://%s/", "https://[^/]+/",
        "http://localhost:{{port}}/",
        "https://[a-z0-9.-]+$", "https://user:open", "http://server.example:port/", "http://host[:port]/a",
    ])
    func `how links are written is no link that somebody clicks`(link: String) throws {
        let matcher = try #require(ExampleJudge.exampleMatcher)
        #expect(LintSketch(link: link, matcher).findings(of: "malformed-link") == [])
        // A sheet of links is another matter, and so is a tag.
        #expect(LintSketch(sheet: "Tagged URL\n\(link)\n", matcher).findings(of: "malformed-link").count == 1)
    }
}
