/// Remembers which parameter a key was meant as: `utm_souce`, `UTM_Source`, `utm-source`.
struct KeyMemory: Sendable {
    private var table = ByteTable()
    private var meanings: [Int?] = []

    /// Past so many distinct keys nothing more is remembered.
    private static let most = 10_000

    /// The number of the parameter that `key` was meant as; nil for keys of their own.
    mutating func meaning(of key: Span<UInt8>, _ matcher: Matcher) -> Int? {
        guard key.count >= 4, key.count <= 40, Self.resemblesTag(key) else { return nil }
        if let id = table.find(key) { return meanings[Int(id)] }
        let meaning = Self.meaning(of: key, matcher)
        if table.count < Self.most {
            _ = table.insert(key)
            meanings.append(meaning)
        }
        return meaning
    }

    /// Whether a key starts as tags do, or almost: the rest of the world's keys are none of our business.
    private static func resemblesTag(_ key: Span<UInt8>) -> Bool {
        let signs = (key[0].lowercasedASCII, key[1].lowercasedASCII, key[2].lowercasedASCII)
        switch signs {
        case (UInt8(ascii: "u"), UInt8(ascii: "t"), UInt8(ascii: "m")),
            (UInt8(ascii: "u"), UInt8(ascii: "m"), UInt8(ascii: "t")),
            (UInt8(ascii: "t"), UInt8(ascii: "u"), UInt8(ascii: "m")),
            (UInt8(ascii: "u"), UInt8(ascii: "t"), UInt8(ascii: "n")),
            (UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "_")),
            (UInt8(ascii: "u"), UInt8(ascii: "t"), UInt8(ascii: "_")),
            (UInt8(ascii: "u"), UInt8(ascii: "m"), UInt8(ascii: "_")):
            return true
        default: return false
        }
    }

    private static func meaning(of key: Span<UInt8>, _ matcher: Matcher) -> Int? {
        let folded = Vocabulary.folded(key)
        if let same = matcher.params.firstIndex(where: { Vocabulary.folded($0.key.utf8.span) == folded }) { return same }
        let nearest = SpellingDistance.nearest(to: key, among: matcher.params.map(\.key))
        return nearest.first.flatMap { name in matcher.params.firstIndex { $0.key == name } }
    }
}
