/// What of an entry no finding may show: user names and passwords (DESIGN, decision 7), and data about people.
struct Secrets {
    /// A piece of `Entry.text` that is not shown, and what is shown instead.
    private struct Piece {
        let range: Range<Int>
        let mask: [UInt8]
    }

    /// In order, apart from each other.
    private let pieces: [Piece]
    /// Data about people as it stands in values, and with a mask.
    private let words: [(text: String, masked: String)]

    init(_ entry: Entry) {
        var pieces: [Piece] = []
        var words: [(text: String, masked: String)] = []
        for link in entry.links {
            guard let secret = Self.userinfo(of: link, entry) else { continue }
            pieces += Self.places(of: link.inText(secret), in: entry).map { Piece(range: $0, mask: []) }
        }
        pieces += Self.untagged(entry)
        for value in entry.values {
            for found in PersonalText.all(in: entry.text.span.extracting(value.range)) {
                let start = value.range.lowerBound
                let hidden = found.hidden.lowerBound + start..<found.hidden.upperBound + start
                pieces += Self.places(of: hidden, in: entry).map { Piece(range: $0, mask: Self.mask) }
                let whole = found.range.lowerBound + start..<found.range.upperBound + start
                let masked =
                    entry.text[whole.lowerBound..<hidden.lowerBound] + Self.mask
                    + entry.text[hidden.upperBound..<whole.upperBound]
                words.append((entry.string(whole), String(decoding: masked, as: UTF8.self)))
            }
        }
        pieces.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        // A value can be told twice, by its tag and by its cell.
        self.pieces = pieces.reduce(into: []) { apart, piece in
            if let last = apart.last, last.range.upperBound > piece.range.lowerBound { return }
            apart.append(piece)
        }
        self.words = words
    }

    private static let mask = Array("…".utf8)

    /// Values of keys that are no tag, where they tell of a person: nobody judges them, but links are shown whole.
    private static func untagged(_ entry: Entry) -> [Piece] {
        entry.tags.filter { $0.param == nil && $0.meant == nil && !$0.rawValue.isEmpty }.flatMap { tag in
            var value: [UInt8] = []
            FormDecoding.decode(entry.text.span, tag.rawValue, into: &value)
            guard PersonalText.first(in: value.span) != nil else { return [] as [Piece] }
            return places(of: tag.rawValue, in: entry).map { Piece(range: $0, mask: mask) }
        }
    }

    /// What was decoded is shown as well as what stands in the row.
    private static func places(of range: Range<Int>, in entry: Entry) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        let raw = entry.raw(range)
        return raw == range ? [range] : [raw, range]
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
        var shown: [UInt8] = []
        var start = range.lowerBound
        for piece in pieces where piece.range.overlaps(range) {
            shown += text[start..<max(start, piece.range.lowerBound)]
            if piece.range.lowerBound >= range.lowerBound { shown += piece.mask }
            start = min(range.upperBound, piece.range.upperBound)
        }
        return shown + text[start..<range.upperBound]
    }

    /// How many bytes of `range` may be shown.
    func count(of range: Range<Int>) -> Int {
        pieces.reduce(range.count) { count, piece in
            guard piece.range.overlaps(range) else { return count }
            let mask = piece.range.lowerBound >= range.lowerBound ? piece.mask.count : 0
            return count - piece.range.clamped(to: range).count + mask
        }
    }

    /// A sentence about the entry without data about people.
    func masked(_ sentence: String) -> String {
        words.reduce(sentence) { $0.replacing($1.text, with: $1.masked) }
    }
}
