import Testing
import UtmostCore

struct LinkReadingTests {
    struct Parts: Sendable, CustomTestStringConvertible {
        var text: String
        var scheme = Link.Scheme.https
        var userinfo = ""
        var host = "acme.example"
        var port = ""
        var path = ""
        var query: String?
        var fragment: String?
        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: [
        Parts(text: "https://acme.example"),
        Parts(text: "http://acme.example/", scheme: .http, path: "/"),
        Parts(text: "https://acme.example/a/b?c=d#e", path: "/a/b", query: "c=d", fragment: "e"),
        Parts(text: "https://acme.example?c#d?e", query: "c", fragment: "d?e"),
        Parts(text: "https://acme.example#d?e", fragment: "d?e"),
        Parts(text: "https://acme.example/?", path: "/", query: ""),
        Parts(text: "https://acme.example/#", path: "/", fragment: ""),
        Parts(text: "https://acme.example/?#", path: "/", query: "", fragment: ""),
        Parts(text: "https://acme.example:8080/a", port: "8080", path: "/a"),
        Parts(text: "https://acme.example:/a", port: "", path: "/a"),
        Parts(text: "https://me@acme.example/", userinfo: "me", path: "/"),
        Parts(text: "https://me:pass@acme.example:1/", userinfo: "me:pass", port: "1", path: "/"),
        Parts(text: "https://a@b@acme.example/", userinfo: "a@b", path: "/"),
        Parts(text: "https://@acme.example/", path: "/"),
        Parts(text: "https://a:1@acme.example/@x:2", userinfo: "a:1", path: "/@x:2"),
        Parts(text: "https://[::1]:80/", host: "[::1]", port: "80", path: "/"),
        Parts(text: "https:acme.example/x", path: "/x"),
        Parts(text: "https:/acme.example/x", path: "/x"),
        Parts(text: "https:////acme.example/x", path: "/x"),
        Parts(text: #"https:\\acme.example\x?a\b"#, path: #"\x"#, query: #"a\b"#),
        Parts(text: "HTTPS://acme.example/x", path: "/x"),
        Parts(text: "  https://acme.example/x \n", path: "/x"),
        Parts(text: "https://acme.example/a b", path: "/a b"),
        Parts(text: "ht\ttps://ac\nme.example/a\tb?c\td", host: "ac\nme.example", path: "/a\tb", query: "c\td"),
        Parts(text: "https:\t//acme.example\t/x", path: "/x"),
        Parts(text: "mailto:a@b.example?subject=x", scheme: .other, host: ""),
        Parts(
            text: "{lpurl}?utm_source=x#y", scheme: .macro, host: "", path: "{lpurl}", query: "utm_source=x",
            fragment: "y"),
        Parts(
            text: "www.acme.example/x?y#z", scheme: .none, host: "www.acme.example", path: "/x", query: "y",
            fragment: "z"),
        Parts(text: "htps://me@acme.example:1/x?y", scheme: .none, userinfo: "me", port: "1", path: "/x", query: "y"),
    ])
    func `the parts lie where a browser sees them`(parts: Parts) {
        let sketch = LinkSketch(parts.text)
        let link = sketch.link
        #expect(link.scheme == parts.scheme)
        #expect(sketch.text(link.userinfo) == parts.userinfo)
        #expect(sketch.text(link.host) == parts.host)
        #expect(sketch.text(link.port) == parts.port)
        #expect(sketch.text(link.path) == parts.path)
        #expect(sketch.text(link.query) == parts.query)
        #expect(sketch.text(link.fragment) == parts.fragment)
        if link.scheme != .none { #expect(link.fault == nil) }
    }

    @Test(
        arguments: [
            ("https://acme.example:8080", 8080), ("https://acme.example:443", nil), ("https://acme.example:80", 80),
            ("http://acme.example:80", nil), ("http://acme.example:443", 443), ("http://acme.example:00000081", 81),
            ("http://acme.example:0", 0), ("http://acme.example:65535", 65535), ("http://acme.example:", nil),
            ("http://acme.example:8\t0", nil),
        ] as [(String, UInt16?)])
    func `a port is a number unless it is the default`(text: String, number: UInt16?) {
        let link = LinkSketch(text).link
        #expect(link.fault == nil)
        #expect(link.portNumber == number)
    }

    @Test(
        arguments: [
            ("https://acme.example/?a=b", []),
            ("https://a\tcme.example/", [.tabsOrNewlines]),
            (#"https://acme.example\x?a\b"#, [.backslashes]),
            (#"https://acme.example/?a\b"#, []),
            (#"https:/\acme.example/"#, [.backslashes, .oddSlashes]),
            ("https:/acme.example/", [.oddSlashes]),
            ("https://acme.example/é", [.nonASCII]),
            ("https://Acme.example/X", [.uppercaseHost]),
            ("https://ME@acme.example/X", [.userinfo]),
            ("https://acme.example/%20#%20", [.percent]),
            ("https://acme.example/#%20", [.percent]),
            ("https://acme.example/?a={b}", [.braces]),
            ("https://acme.example/a b", [.spaces]),
            ("https://acme.example/\u{1}x", [.controls]),
            ("https://acme.example/a+b?c+d", [.plusInQuery]),
            ("https://acme.example/a+b#c+d", []),
            ("https://acme.example/?a?b", [.secondQuestionMark]),
            ("https://acme.example/?a#b?c", []),
        ] as [(String, Marks)])
    func `marks tell what was met`(text: String, marks: Marks) {
        #expect(LinkSketch(text).link.marks == marks)
    }
}
