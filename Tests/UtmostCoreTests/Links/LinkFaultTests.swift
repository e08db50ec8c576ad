import Testing
import UtmostCore

struct LinkFaultTests {
    @Test(
        arguments: [
            ("", .empty, ""), (" \n ", .empty, ""),
            ("hello world", .missingScheme, "hello world"),
            ("www.acme.example/x", .missingScheme, "www.acme.example"),
            ("acme.example?x", .missingScheme, "acme.example"),
            ("acme.example:8080/x", .missingScheme, "acme.example:8080"),
            ("acme.example:", .missingScheme, "acme.example:"),
            ("localhost:8080/x", .missingScheme, "localhost:8080"),
            ("localhost:8080", .missingScheme, "localhost:8080"),
            ("localhost:80?x", .missingScheme, "localhost:80"),
            ("//acme.example/x", .missingScheme, "//"),
            (#"\\acme.example\x"#, .missingScheme, #"\\"#),
            ("/x/y", .missingScheme, "/x/y"), ("?utm_source=x", .missingScheme, "?utm_source=x"),
            ("1.2.3.4", .missingScheme, "1.2.3.4"), ("://acme.example", .missingScheme, ":"),
            ("-", .missingScheme, "-"), ("é", .missingScheme, "é"),
            ("htps://acme.example", .misspeltScheme, "htps:"), ("htp://acme.example", .misspeltScheme, "htp:"),
            ("htttp://acme.example", .misspeltScheme, "htttp:"), ("httpss://acme.example", .misspeltScheme, "httpss:"),
            ("hhttps://acme.example", .misspeltScheme, "hhttps:"), ("ttps://acme.example", .misspeltScheme, "ttps:"),
            ("ttp://acme.example", .misspeltScheme, "ttp:"), ("hxxps://acme.example", .misspeltScheme, "hxxps:"),
            ("hxxp://acme.example", .misspeltScheme, "hxxp:"), ("httpd://acme.example", .misspeltScheme, "httpd:"),
            ("HTPS://acme.example", .misspeltScheme, "HTPS:"), ("hptts://acme.example", nil, ""),
            ("htpt://acme.example", .misspeltScheme, "htpt:"), ("h\ttps://x", .misspeltScheme, "h\ttps:"),
            ("https//acme.example", .misspeltScheme, "https"), ("http//acme.example", .misspeltScheme, "http"),
            ("https;//acme.example", .misspeltScheme, "https;"), ("https.//acme.example", .misspeltScheme, "https."),
            ("https ://acme.example", .misspeltScheme, "https :"), ("http:://acme.example", .misspeltScheme, "http::"),
            ("https", .missingScheme, "https"), ("http/x", .missingScheme, "http"),
            ("https:", .emptyHost, "https:"), ("https://", .emptyHost, "https://"),
            ("https://?x", .emptyHost, "https://"), ("https://:80/x", .emptyHost, "https://:80"),
            ("https://me@/x", .emptyHost, "https://me@"), ("https://me@:80/x", .emptyHost, "https://me@:80"),
            ("https://acme example/x", .forbiddenHostCharacter, " "),
            ("https://acme.example|/x", .forbiddenHostCharacter, "|"),
            ("https://a<b/x", .forbiddenHostCharacter, "<"), ("https://a\u{7F}b/x", .forbiddenHostCharacter, "\u{7F}"),
            ("https://a]b/x", .forbiddenHostCharacter, "]"), ("https://a[b/x", .forbiddenHostCharacter, "["),
            ("https://a\u{2100}b/x", .forbiddenHostCharacter, "a\u{2100}b"),
            ("https://1.2.3.256/", .badIPv4, "1.2.3.256"), ("https://1.2.3.4.5/", .badIPv4, "1.2.3.4.5"),
            ("https://acme.5/", .badIPv4, "acme.5"), ("https://0x100000000/", .badIPv4, "0x100000000"),
            ("https://1..2/", .badIPv4, "1..2"), ("https://09/", .badIPv4, "09"),
            ("https://4294967296/", .badIPv4, "4294967296"),
            ("https://256.1/", .badIPv4, "256.1"), ("https://1.16777216/", .badIPv4, "1.16777216"),
            ("https://[1::2::3]/", .badIPv6, "[1::2::3]"), ("https://[]/", .badIPv6, "[]"),
            ("https://[::1/", .badIPv6, "[::1"), ("https://[1:2]/", .badIPv6, "[1:2]"),
            ("https://[::1]x/", .badIPv6, "[::1]x"),
            ("https://[:1]/", .badIPv6, "[:1]"), ("https://[1:2:3:4:5:6:7:8:9]/", .badIPv6, "[1:2:3:4:5:6:7:8:9]"),
            ("https://[1:2:3:4:5:6:7::8:9]/", .badIPv6, "[1:2:3:4:5:6:7::8:9]"),
            ("https://[::12345]/", .badIPv6, "[::12345]"), ("https://[::1.2.3]/", .badIPv6, "[::1.2.3]"),
            ("https://[::1.2.3.256]/", .badIPv6, "[::1.2.3.256]"), ("https://[::01.2.3.4]/", .badIPv6, "[::01.2.3.4]"),
            ("https://[::1.2.3.4.]/", .badIPv6, "[::1.2.3.4.]"),
            ("https://[1:2:3:4:5:6:7:1.2.3.4]/", .badIPv6, "[1:2:3:4:5:6:7:1.2.3.4]"),
            ("https://[::1%25eth0]/", .badIPv6, "[::1%25eth0]"), ("https://[1:]/", .badIPv6, "[1:]"),
            ("https://acme.example:https/", .badPort, "https"), ("https://acme.example:65536/", .badPort, "65536"),
            ("https://acme.example:99999999999999999999999/", .badPort, "99999999999999999999999"),
            ("https://acme.example:80:80/", .badPort, "80:80"), ("https://acme.example:-1", .badPort, "-1"),
            ("https://acme%2/", .badPercentInHost, "%"), ("https://acme%zz/", .badPercentInHost, "%"),
            ("https://acme%20x/", .badPercentInHost, "%20"), ("https://acme%2Fx/", .badPercentInHost, "%2F"),
            ("https://acme%25/", .badPercentInHost, "%25"), ("https://acme%00/", .badPercentInHost, "%00"),
            ("https://a\u{FFFD}b.example/", .refusedByIDNA, "a\u{FFFD}b.example"),
            ("https://a\u{200D}b.example/", .refusedByIDNA, "a\u{200D}b.example"),
            ("https://%FF.example/", .refusedByIDNA, "%FF.example"),
            ("https://xn--é.example/", .refusedByIDNA, "xn--é.example"),
            ("https://\u{AD}/", .emptyHost, "\u{AD}"),
        ] as [(String, LinkFault?, String)])
    func `a fault names its culprit`(text: String, fault: LinkFault?, culprit: String) {
        let sketch = LinkSketch(text)
        #expect(sketch.link.fault == fault)
        #expect(sketch.culprit == culprit)
    }

    @Test(arguments: [
        "mailto:a@b.example", "tel:+15551234", "tel:911", "sms:12345", "javascript:void(0)", "myapp://open?x=1",
        "android-app://com.acme/x", "com.acme.app://open", "ftp://acme.example/", "data:text/plain,x",
        "intent://x#Intent;end",
        "geo:37,122", "about:blank", "C:\\x", "whatsapp://send", "fb://profile", "ftps://acme.example", "hp:x",
    ])
    func `another scheme is left in peace`(text: String) {
        let link = LinkSketch(text).link
        #expect(link.scheme == .other)
        #expect(link.fault == nil)
        #expect(link.host.isEmpty && link.query == nil)
    }

    @Test(
        arguments: [
            ("{lpurl}", nil), ("{lpurl}?a=b", "a=b"), ("{{site_url}}/x?a=b#c", "a=b"), ("${url}?x", "x"),
            ("{{#if x?}}y?z", "z"),
            ("%%CLICK_URL%%https://acme.example/?a=b", "a=b"), ("__CLICK__?x", "x"),
            ("[CLICKURL]https://acme.example/?x", "x"),
            ("{scheme}://acme.example/?x", "x"), ("{lpurl}&a=b", nil),
        ] as [(String, String?)])
    func `a link that begins with a macro keeps its query`(text: String, query: String?) {
        let sketch = LinkSketch(text)
        #expect(sketch.link.scheme == .macro)
        #expect(sketch.link.fault == nil)
        #expect(sketch.text(sketch.link.query) == query)
    }
}
