/// Remembers which parameter a key was meant as: `utm_souce`, `UTM_Source`, `utm-source`.
struct KeyMemory: Sendable {
    private var table = ByteTable()
    private var meanings: [Int?] = []

    /// What old guides and some tools call a tag, folded, and its key.
    private static let otherNames = [
        "utmname": "utm_campaign", "utmcamp": "utm_campaign", "utmcmp": "utm_campaign", "utmkeyword": "utm_term",
        "utmkeywords": "utm_term", "utmkw": "utm_term", "utmsrc": "utm_source", "utmmed": "utm_medium",
    ]

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
        if let same = matcher.params.firstIndex(where: { Vocabulary.folded($0.key.utf8.span) == folded }) {
            return same
        }
        let text = String(decoding: folded, as: UTF8.self)
        if let right = otherNames[text] { return matcher.param(right.utf8.span) }
        let near = matcher.params.indices.compactMap { index -> (slips: Int, index: Int)? in
            slips(in: text, for: matcher.params[index]).map { ($0, index) }
        }
        return near.min { $0.slips < $1.slips }?.index
    }

    /// How many slips make `param` into the key `text`, folded; nil where it is rather a key of somebody's own.
    ///
    /// Every key begins with the same three letters, so that only what stands behind them counts for how many slips a key
    /// may hold: `utm_site` is not `utm_id`, and `utm_campaign_id` is nobody's slip.
    private static func slips(in text: String, for param: Param) -> Int? {
        let right = String(decoding: Vocabulary.folded(param.key.utf8.span), as: UTF8.self)
        guard right.hasPrefix("utm"), abs(text.utf8.count - right.utf8.count) <= 1 else { return nil }
        let name = right.dropFirst(3)
        // Two letters are no name to recognise: there the slip has to be in `utm`.
        if name.utf8.count < 3, text.hasPrefix("utm") || !text.hasSuffix(name) { return nil }
        return SpellingDistance.between(text, right, atMost: name.utf8.count < 6 ? 1 : 2)
    }
}
