import Testing
import UtmostCore

struct LinkHrefTests {
    @Test(
        arguments: [
            ("https://acme.example", "https://acme.example/"), ("HTTPS://ACME.Example/A", "https://acme.example/A"),
            ("https:acme.example:443?x", "https://acme.example/?x"),
            ("http://acme.example:81", "http://acme.example:81/"),
            (#"https:\\acme.example\a\b?c\d#e\f"#, #"https://acme.example/a/b?c\d#e\f"#),
            (" https://ac\tme.example/a\nb?c\td#e\rf ", "https://acme.example/ab?cd#ef"),
            ("https://acme.example/a/./b", "https://acme.example/a/b"),
            ("https://acme.example/a/../b", "https://acme.example/b"),
            ("https://acme.example/a/b/..", "https://acme.example/a/"),
            ("https://acme.example/a/.", "https://acme.example/a/"),
            ("https://acme.example/..", "https://acme.example/"),
            ("https://acme.example/../../a", "https://acme.example/a"),
            ("https://acme.example/a/%2e%2E/b", "https://acme.example/b"),
            ("https://acme.example/a/.%2e", "https://acme.example/"),
            ("https://acme.example/%2E/a", "https://acme.example/a"),
            ("https://acme.example/a/...", "https://acme.example/a/..."),
            ("https://acme.example/a//b/../c", "https://acme.example/a//c"),
            ("https://acme.example//..", "https://acme.example/"),
            ("https://acme.example/a//../", "https://acme.example/a/"),
            ("https://acme.example/.a", "https://acme.example/.a"),
            ("https://acme.example/ \"#<>", "https://acme.example/%20%22#%3C%3E"),
            ("https://acme.example/`{}^|'[]~%", "https://acme.example/%60%7B%7D%5E|'[]~%"),
            ("https://acme.example/?`{}^|'[]\"<> %zz", "https://acme.example/?`{}^|%27[]%22%3C%3E%20%zz"),
            ("https://acme.example/#`{}^|'[]#?", "https://acme.example/#%60{}^|'[]#?"),
            ("https://acme.example/é?é#é", "https://acme.example/%C3%A9?%C3%A9#%C3%A9"),
            ("https://acme.example/\u{1}\u{7F}x", "https://acme.example/%01%7Fx"),
            ("https://acme.example/?", "https://acme.example/?"), ("https://acme.example/#", "https://acme.example/#"),
            ("https://me:pa:ss@acme.example/", "https://me:pa%3Ass@acme.example/"),
            ("https://a@b@acme.example/", "https://a%40b@acme.example/"),
            ("https://@acme.example/", "https://acme.example/"), ("https://:@acme.example/", "https://acme.example/"),
            ("https://me:@acme.example/", "https://me@acme.example/"),
            ("https://:p@acme.example/", "https://:p@acme.example/"),
            ("https://a;b=c|^[]@acme.example/", "https://a%3Bb%3Dc%7C%5E%5B%5D@acme.example/"),
            ("https://münchen.example/", "https://xn--mnchen-3ya.example/"), ("http://0x7f.1/", "http://127.0.0.1/"),
            ("http://[0:0::1]:80/", "http://[::1]/"), ("https://acme.example./", "https://acme.example./"),
            ("https://acme.example/?a={x}&b={{y}}", "https://acme.example/?a={x}&b={{y}}"),
            ("mailto:a@b.example", nil), ("{lpurl}?x", nil), ("acme.example", nil), ("https://", nil),
        ] as [(String, String?)])
    func `a link is written as browsers write it`(text: String, href: String?) {
        let bytes = Array(text.utf8)
        #expect(Link(bytes.span).href(of: bytes.span) == href)
    }

    @Test func `bytes that are no UTF-8 are repaired first`() {
        let bytes = Array("https://acme.example/".utf8) + [0xFF, 0x2F, 0xC3]
        #expect(Link(bytes.span).href(of: bytes.span) == "https://acme.example/%EF%BF%BD/%EF%BF%BD")
    }

    @Test(
        arguments: [
            ("https://www.acme.example/", "acme.example"), ("https://a.b.acme.co.uk/", "acme.co.uk"),
            ("https://co.uk/", nil),
            ("https://ACME.com./", "acme.com"), ("https://www.münchen.de/", "xn--mnchen-3ya.de"),
            ("https://1.2.3.4/", nil),
            ("https://[::1]/", nil), ("mailto:x", nil), ("https://x.github.io/", "x.github.io"), ("https://./", nil),
        ] as [(String, String?)])
    func `the registrable domain is what somebody registered`(text: String, domain: String?) {
        let bytes = Array(text.utf8)
        #expect(Link(bytes.span).registrableDomain(of: bytes.span) == domain)
    }
}
