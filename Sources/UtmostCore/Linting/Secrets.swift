/// Where user names and passwords stand in the links of an entry: findings never show them (DESIGN, decision 7).
struct Secrets {
    /// In `Entry.text`, in order; with the `@` behind them.
    private let ranges: [Range<Int>]

    init(_ entry: Entry) {
        var ranges: [Range<Int>] = []
        for link in entry.links {
            guard let secret = Self.userinfo(of: link, entry) else { continue }
            // What was decoded is shown as well as what stands in the row.
            let decoded = link.inText(secret)
            let raw = entry.raw(decoded)
            ranges += raw == decoded ? [decoded] : [raw, decoded]
        }
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// User name, password and the `@` behind them, in the link.
    private static func userinfo(of link: EntryLink, _ entry: Entry) -> Range<Int>? {
        let parts = link.link
        if !parts.userinfo.isEmpty { return parts.userinfo.lowerBound..<parts.userinfo.upperBound + 1 }
        // A slash in a password ends the host too early, and the password begins as a port that is none.
        guard parts.fault == .badPort,
            let sign = entry.text.span.lastOffset(of: UInt8(ascii: "@"), in: link.inText(parts.path))
        else { return nil }
        return parts.host.lowerBound..<sign + 1 - link.range.lowerBound
    }

    /// The bytes of `range` that may be shown.
    func bytes(of range: Range<Int>, in text: [UInt8]) -> [UInt8] {
        guard ranges.contains(where: { $0.overlaps(range) }) else { return Array(text[range]) }
        return range.filter { offset in !ranges.contains { $0.contains(offset) } }.map { text[$0] }
    }

    /// How many bytes of `range` may be shown.
    func count(of range: Range<Int>) -> Int {
        range.count - ranges.reduce(0) { $0 + $1.clamped(to: range).count }
    }
}
