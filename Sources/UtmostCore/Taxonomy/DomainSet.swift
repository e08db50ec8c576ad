/// Hosts, each with all its subdomains, asked by bytes.
package struct DomainSet: Sendable {
    private let own: ByteTable
    private let sites: ByteTable
    /// The hosts that tags may point to, as they are written.
    package let siteNames: [String]

    init(_ domains: Domains) {
        siteNames = domains.sites.isEmpty ? domains.own : domains.sites
        own = Self.table(domains.own)
        sites = Self.table(siteNames)
    }

    /// Whether any site is named at all.
    package var hasSites: Bool { !siteNames.isEmpty }

    /// Whether `host`, canonical and lower case, is one of our domains or below one.
    package func isOwn(_ host: Span<UInt8>) -> Bool { Self.contains(own, host) }

    /// Whether tags may point to `host`, canonical and lower case.
    package func isSite(_ host: Span<UInt8>) -> Bool { Self.contains(sites, host) }

    private static func table(_ names: [String]) -> ByteTable {
        var table = ByteTable()
        for name in names {
            let host = canonical(name)
            _ = table.insert(host.span)
        }
        return table
    }

    /// A host as browsers ask for it: `münchen.example` is `xn--mnchen-3ya.example` to them.
    private static func canonical(_ name: String) -> [UInt8] {
        let text = Array("https://\(name)/".utf8)
        let link = Link(text.span)
        guard link.fault == nil else { return Array(name.utf8) }
        return link.withHost(of: text.span) { host in (0..<host.count).map { host[$0] } }
    }

    /// Looks up `host`, then what is behind each of its dots.
    private static func contains(_ table: ByteTable, _ host: Span<UInt8>) -> Bool {
        guard table.count > 0, !host.isEmpty else { return false }
        let end = host[host.count - 1] == UInt8(ascii: ".") ? host.count - 1 : host.count
        var start = 0
        while start < end {
            if table.find(host.extracting(start..<end)) != nil { return true }
            start = host.firstOffset(of: UInt8(ascii: "."), in: start..<end) + 1
        }
        return false
    }
}
