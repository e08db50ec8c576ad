import Testing
import UtmostTestSupport
import UtmostCore

/// What holds for whatever anybody types.
struct LinkInvariantTests {
    @Test func `nothing traps and the parts lie in order`() {
        var random = SeededRandom(4)
        for _ in 0..<100_000 {
            let sketch = LinkSketch(random.text(of: Self.alphabet, upTo: 9))
            if let breach = breach(of: sketch) {
                Issue.record("\(breach): \(sketch.text(0..<sketch.bytes.count).debugDescription)")
            }
        }
    }

    @Test func `raw bytes do not trap`() {
        var random = SeededRandom(5)
        for _ in 0..<20_000 {
            let tail = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
            }
            let sketch = LinkSketch(
                Array(["", "https://", "https://a/?"].randomElement(using: &random, or: "").utf8) + tail)
            if let breach = breach(of: sketch) { Issue.record("\(breach): \(sketch.bytes)") }
        }
    }

    @Test func `a written link is read and written the same again`() {
        var random = SeededRandom(6)
        for _ in 0..<20_000 {
            let first = LinkSketch("https://" + random.text(of: Self.alphabet, upTo: 8))
            guard let href = first.link.href(of: first.bytes.span) else { continue }
            let second = LinkSketch(href)
            #expect(
                second.link.href(of: second.bytes.span) == href, "\(first.text(0..<first.bytes.count).debugDescription)"
            )
            #expect(second.browserHost == first.browserHost)
            #expect(
                second.link.marks.isDisjoint(with: [
                    .tabsOrNewlines, .backslashes, .nonASCII, .uppercaseHost, .oddSlashes, .spaces,
                ]))
        }
    }

    private static let alphabet = [
        "http", "https", "h", "t", "p", "s", ":", ":", "/", "/", "//", "\\", "?", "#", "@", "[", "]", "[::1]", "::",
        "%", "%41",
        "%2e", "..", ".", "a", "acme.example", "é", "ａ", "１", "0x", "127.0.0.1", "99999", "80", "&", "=", "{", "}",
        "{lpurl}", "%%",
        "__", "$", " ", "\t", "\n", "\u{0}", "\u{7F}", "\u{AD}", "xn--", "-", "+", "😀", "。", "|", ";", "A", "Z",
    ]

    /// What is wrong with the reading, or `nil`.
    private func breach(of sketch: LinkSketch) -> String? {
        let link = sketch.link
        let whole = 0..<sketch.bytes.count
        var parts = [link.schemeRange, link.userinfo, link.host, link.port, link.path]
        parts += [link.query, link.fragment].compactMap(\.self)
        for (left, right) in zip(parts, parts.dropFirst()) where left.upperBound > right.lowerBound {
            return "\(left) is not before \(right)"
        }
        // From the path on, the parts and their two marks are all there is.
        let marks = (link.query == nil ? 0 : 1) + (link.fragment == nil ? 0 : 1)
        let covered = link.path.count + (link.query?.count ?? 0) + (link.fragment?.count ?? 0) + marks
        if link.scheme != .other, !link.marks.contains(.tabsOrNewlines),
            covered != link.trimmed.upperBound - link.path.lowerBound
        {
            return "bytes are lost behind \(link.path)"
        }
        for part in parts + [link.trimmed, link.faultRange] where part.clamped(to: whole) != part {
            return "\(part) is outside"
        }
        for part in parts where !part.isEmpty && part.clamped(to: link.trimmed) != part { return "\(part) is blank" }
        if link.fault == nil, !link.faultRange.isEmpty { return "a culprit without a fault" }
        if let fault = link.fault, fault != .empty, link.faultRange.isEmpty { return "a fault without a culprit" }
        if link.fault == nil, link.scheme == .none { return "no scheme and no fault" }
        let opens = link.fault == nil && (link.scheme == .http || link.scheme == .https)
        if opens != (link.href(of: sketch.bytes.span) != nil) { return "href disagrees" }
        if opens, link.host.isEmpty || link.hostKind == .none { return "no host" }
        if !opens, !link.normalizedHost.isEmpty, link.fault != .badPort { return "a host in spite of a fault" }
        if let query = link.query {
            var items: [QueryItem] = []
            QueryItem.scan(sketch.bytes.span, in: query, into: &items)
            if items.contains(where: { $0.range.clamped(to: query) != $0.range }) { return "an item outside the query" }
        }
        return nil
    }
}

extension [String] {
    fileprivate func randomElement(using random: inout SeededRandom, or other: String) -> String {
        randomElement(using: &random) ?? other
    }
}
