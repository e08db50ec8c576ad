/// Hosts whose links only lead to other links: shorteners, and the wrappers of mail programs and networks.
enum ShortLinks {
    enum Kind: Sendable {
        case shortener
        /// A wrapper, and the key of its query that holds the address; nil where the path holds it.
        case wrapper(name: String, key: String?)
    }

    /// What the host of `link` is among them; nil for any other.
    static func kind(of link: EntryLink, _ entry: Entry) -> Kind? {
        guard link.link.hostKind == .domain, !link.isQueryOnly else { return nil }
        return link.link.withHost(of: entry.text.span.extracting(link.range)) { host -> Kind? in
            // Nearly every host is told from them by its length.
            switch host.count {
            case ...11 where shorteners.find(host) != nil: return .shortener
            case 10, 14, 15, 25, 34...:
                return wrapper(host, path: entry.text.span.extracting(link.inText(link.link.path)))
            default: return nil
            }
        }
    }

    private static func wrapper(_ host: Span<UInt8>, path: Span<UInt8>) -> Kind? {
        wrappers.first { wrapper in
            host.ends(with: wrapper.host) && (wrapper.path.isEmpty || path.equalsIgnoringCase(wrapper.path.utf8.span))
        }.map { .wrapper(name: $0.name, key: $0.key) }
    }

    private static let wrappers: [(host: String, path: String, name: String, key: String?)] = [
        ("safelinks.protection.outlook.com", "/", "Outlook", "url"),
        ("urldefense.proofpoint.com", "", "Proofpoint", nil),
        ("urldefense.com", "", "Proofpoint", nil), ("l.facebook.com", "/l.php", "Facebook", "u"),
        ("lm.facebook.com", "/l.php", "Facebook", "u"), ("l.instagram.com", "/", "Instagram", "u"),
        ("www.google.com", "/url", "Google", "q"), ("google.com", "/url", "Google", "q"),
    ]

    private static let shorteners: ByteTable = {
        let hosts = [
            "bit.ly", "bitly.com", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "buff.ly", "is.gd", "v.gd", "rebrand.ly",
            "cutt.ly", "lnkd.in", "t.ly", "dub.sh", "rb.gy", "tiny.cc", "shorturl.at", "hubs.ly", "hubs.la", "spr.ly",
            "trib.al", "dlvr.it", "ift.tt", "soo.gd", "snip.ly", "clck.ru", "amzn.to", "fb.me", "wp.me", "bl.ink",
            "s.id",
            "j.mp", "short.io", "tny.im", "x.gd",
        ]
        var table = ByteTable(capacity: hosts.count)
        for host in hosts { _ = table.insert(host.utf8.span) }
        return table
    }()
}

extension Span<UInt8> {
    /// Whether a host is `name` or below it.
    fileprivate func ends(with name: String) -> Bool {
        let count = name.utf8.count
        guard self.count >= count, extracting(self.count - count..<self.count).hasSameBytes(as: name.utf8.span) else {
            return false
        }
        return self.count == count || self[self.count - count - 1] == UInt8(ascii: ".")
    }
}
