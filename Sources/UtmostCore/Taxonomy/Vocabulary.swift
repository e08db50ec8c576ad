/// The words of one field, compiled: listed values, other spellings, and words that rules mention.
package struct Vocabulary: Sendable {
    /// Listed values first, then words that only rules mention; the number of a word is its index here.
    package private(set) var words: [String] = []
    /// How many of `words` are listed.
    package private(set) var listedCount = 0

    /// Listed values, for what was meant by others.
    private let spellings: SpellingIndex
    private var exact = ByteTable()
    /// Folded spellings: lower case, without signs between words.
    private var folded = ByteTable()
    /// By id in `folded`: the number of the listed value; nil when two values share the spelling.
    private var targets: [Int?] = []

    init(listed: [String]) {
        spellings = SpellingIndex(listed)
        for word in listed { _ = exact.insert(word.utf8.span) }
        words = listed
        listedCount = listed.count
        for (number, word) in listed.enumerated() { addSpelling(word, of: number) }
    }

    /// Adds another spelling of the listed value `number`.
    mutating func addSpelling(_ spelling: String, of number: Int) {
        let key = Self.folded(spelling.utf8.span)
        let (id, isNew) = folded.insert(key.span)
        if isNew {
            targets.append(number)
        } else if targets[Int(id)] != number {
            // A value's own spelling wins over an alias of another value; two equal claims cancel out.
            let owners = words.prefix(listedCount).indices.filter { Self.folded(words[$0].utf8.span) == key }
            targets[Int(id)] = owners.count == 1 ? owners[0] : nil
        }
    }

    /// The number of `word`, which is added when it is new: for conditions of rules.
    mutating func intern(_ word: String) -> Int {
        let (id, isNew) = exact.insert(word.utf8.span)
        if isNew { words.append(word) }
        return Int(id)
    }

    /// The number of exactly this word, listed or only mentioned.
    func number(of word: Span<UInt8>) -> Int? {
        exact.find(word).map(Int.init)
    }

    /// The listed value that `spelling` is another spelling of.
    func target(of spelling: Span<UInt8>) -> Int? {
        let key = Self.folded(spelling)
        guard let id = folded.find(key.span) else { return nil }
        return targets[Int(id)]
    }

    /// The listed values that `word` may have meant, best first.
    func nearest(to word: Span<UInt8>) -> [String] { spellings.nearest(to: word) }

    /// Lower case, without `-`, `_`, `.`, `+` and spaces, so that `Paid Social` meets `paid-social`.
    static func folded(_ text: Span<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.count)
        for offset in text.indices {
            switch text[offset] {
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: " "): continue
            case let byte: key.append(byte.lowercasedASCII)
            }
        }
        return key
    }
}
