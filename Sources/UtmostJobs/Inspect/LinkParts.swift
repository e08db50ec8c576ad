import UtmostCore
import UtmostFormats

/// Names the parts of a link for people, as far as it can be read.
struct LinkParts {
    let matcher: Matcher
    /// Whether a user name or password was taken out of the link.
    let hadUserinfo: Bool

    func parts(of link: Link, _ bytes: [UInt8], _ entry: Entry) -> [Inspection.Part] {
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        var parts: [Inspection.Part] = []
        // A word is read as a host, but nobody meant one.
        if link.fault == .missingScheme, link.query == nil, !bytes.contains(UInt8(ascii: ".")) { return [] }
        if !link.schemeRange.isEmpty { parts.append(Inspection.Part("scheme", text(link.schemeRange))) }
        if hadUserinfo {
            parts.append(Inspection.Part("login", "–", remark: "a user name or password, which is not shown"))
        }
        if !link.host.isEmpty {
            parts.append(Inspection.Part("host", text(link.host), remark: hostRemark(link, bytes)))
        }
        if let port = link.portNumber { parts.append(Inspection.Part("port", "\(port)")) }
        if !link.path.isEmpty {
            let remark = link.scheme == .macro ? "the ad platform puts the page here" : nil
            parts.append(Inspection.Part("path", text(link.path), remark: remark))
        }
        if link.query != nil { parts.append(Inspection.Part("query", tagCount(entry), remark: strangers(entry))) }
        if let fragment = link.fragment { parts.append(Inspection.Part("fragment", text(fragment))) }
        return parts
    }

    private func hostRemark(_ link: Link, _ bytes: [UInt8]) -> String? {
        var remarks: [String] = []
        if !link.normalizedHost.isEmpty {
            remarks.append("browsers go to \(String(decoding: link.normalizedHost, as: UTF8.self))")
        }
        guard link.hostKind != .none else { return nil }
        let (isSite, isOwn) = link.withHost(of: bytes.span) { (matcher.isSite($0), matcher.isOwn($0)) }
        if isSite {
            remarks.append("one of your sites")
        } else if isOwn {
            remarks.append("your domain, but none of your \"sites\"")
        } else if matcher.hasSites {
            remarks.append("none of your sites")
        }
        return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    }

    private func tagCount(_ entry: Entry) -> String {
        let count = entry.tags.count { $0.isOurs(in: entry) && !$0.isDisplaced }
        return count == 0 ? "no tags" : count == 1 ? "1 tag" : "\(count) tags"
    }

    /// The keys that are no tags, which utmost leaves alone.
    private func strangers(_ entry: Entry) -> String? {
        let keys = entry.tags.filter { !$0.isOurs(in: entry) && !$0.isDisplaced }.map { $0.key(in: entry) }
        guard !keys.isEmpty else { return nil }
        let shown = keys.prefix(6).joined(separator: ", ") + (keys.count > 6 ? " …" : "")
        return "left alone: \(shown)"
    }
}

extension Tag {
    /// The key, decoded.
    func key(in entry: Entry) -> String {
        var key: [UInt8] = []
        FormDecoding.decode(entry.text.span, rawKey, into: &key)
        return String(decoding: key, as: UTF8.self)
    }

    /// Whether it is a tag, was meant as one, or calls itself one.
    func isOurs(in entry: Entry) -> Bool { param != nil || meant != nil || key(in: entry).hasPrefix("utm_") }
}
