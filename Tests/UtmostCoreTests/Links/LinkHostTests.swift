import Testing
import UtmostCore

struct LinkHostTests {
    @Test(
        arguments: [
            ("acme.example", "acme.example", .domain), ("ACME.Example", "acme.example", .domain),
            ("acme.example.", "acme.example.", .domain), ("localhost", "localhost", .domain), ("a..b", "a..b", .domain),
            ("-a-.example", "-a-.example", .domain), ("a_b.example", "a_b.example", .domain), ("{x}", "{x}", .domain),
            ("acme%2Eexample", "acme.example", .domain), ("%41cme.example", "acme.example", .domain),
            ("münchen.example", "xn--mnchen-3ya.example", .domain),
            ("MÜNCHEN.example", "xn--mnchen-3ya.example", .domain),
            ("m%C3%BCnchen.example", "xn--mnchen-3ya.example", .domain),
            ("straße.example", "xn--strae-oqa.example", .domain),
            ("ＡＣＭＥ．example", "acme.example", .domain), ("例え.テスト", "xn--r8jz45g.xn--zckzah", .domain),
            ("acme。example", "acme.example", .domain), ("ac\u{AD}me.example", "acme.example", .domain),
            ("XN--mnchen-3ya.example", "xn--mnchen-3ya.example", .domain), ("xn--a", "xn--a", .domain),
            ("-é-.example", "xn-----bja.example", .domain), ("é..b", "xn--9ca..b", .domain),
            ("1.2.3.4", "1.2.3.4", .ipv4), ("1.2.3.4.", "1.2.3.4", .ipv4), ("127.1", "127.0.0.1", .ipv4),
            ("0x7f.1", "127.0.0.1", .ipv4), ("017700000001", "127.0.0.1", .ipv4), ("2130706433", "127.0.0.1", .ipv4),
            ("0x", "0.0.0.0", .ipv4), ("0xFFFFFFFF", "255.255.255.255", .ipv4), ("1.65535", "1.0.255.255", .ipv4),
            ("１２７.1", "127.0.0.1", .ipv4), ("1%2e2.3.4", "1.2.3.4", .ipv4), ("0", "0.0.0.0", .ipv4),
            ("1.2.3.4a", "1.2.3.4a", .domain), ("1.2.3.0xg", "1.2.3.0xg", .domain),
            ("3d.example", "3d.example", .domain),
            ("[::1]", "[::1]", .ipv6), ("[::]", "[::]", .ipv6), ("[0:0:0:0:0:0:0:1]", "[::1]", .ipv6),
            ("[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]", .ipv6), ("[1:0:2:3:4:5:6:7]", "[1:0:2:3:4:5:6:7]", .ipv6),
            ("[1::]", "[1::]", .ipv6), ("[2001:DB8::00A]", "[2001:db8::a]", .ipv6),
            ("[1:0:0:2:3:0:0:4]", "[1::2:3:0:0:4]", .ipv6),
            ("[::ffff:192.0.2.1]", "[::ffff:c000:201]", .ipv6),
            ("[1:2:3:4:5:6:1.2.3.4]", "[1:2:3:4:5:6:102:304]", .ipv6),
            ("[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]", .ipv6), ("[::2:3:4:5:6:7:8]", "[0:2:3:4:5:6:7:8]", .ipv6),
            ("ac\tme.example", "acme.example", .domain), ("1.2.\n3.4", "1.2.3.4", .ipv4),
        ] as [(String, String, Link.HostKind)])
    func `the host is what a browser uses`(raw: String, host: String, kind: Link.HostKind) {
        let sketch = LinkSketch("https://me@\(raw):81/x")
        #expect(sketch.link.fault == nil)
        #expect(sketch.text(sketch.link.host) == raw)
        #expect(sketch.browserHost == host)
        #expect(sketch.link.hostKind == kind)
        #expect(sketch.link.normalizedHost.isEmpty == (raw == host))
        #expect(sketch.link.portNumber == 81)
    }
}
