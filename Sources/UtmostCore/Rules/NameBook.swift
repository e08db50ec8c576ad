/// The names that a run has met: each different value of a field without a list once, with how often and where.
package struct NameBook: Sendable {
    package struct Name: Sendable {
        /// The number of its field.
        package let field: Int
        package let text: String
        /// In how many rows it stands, as far as they were read.
        package internal(set) var rows = 0
        /// Where it stands first.
        let mention: Mention
    }

    /// In the order in which they were met.
    package private(set) var names: [Name] = []
    private var numbers: [Key: Int] = [:]
    /// Names by their letters and digits alone.
    private var spellings: [Key: [Int]] = [:]
    /// Names by their own hash and by those of all texts that lack one letter of them: two names that are one slip
    /// apart meet in one of these.
    private var slips: [UInt64: [Int]] = [:]
    /// Names by each beginning of them that ends before a sign; two are as good as many.
    private var continuations: [Key: [Int]] = [:]

    private struct Key: Hashable {
        let field: Int
        let text: String
    }

    /// Past so many different names nothing more is remembered: these are numbers that machines count, not names.
    package static let most = 20_000
    /// A name with more relatives than this is compared with the first of them: nobody has so many spellings by accident.
    private static let mostCompared = 64
    /// Names of other lengths have too many neighbours, or are no names.
    private static let lengths = 5...64

    /// Whether there is room for more.
    package var isFull: Bool { names.count >= Self.most }

    /// Whether the name has been met.
    package func holds(_ text: String, field: Int) -> Bool { numbers[Key(field: field, text: text)] != nil }

    /// Adds a name that has not been met.
    mutating func add(_ text: String, field: Int, _ mention: Mention) {
        guard !isFull, !holds(text, field: field) else { return }
        let number = names.count
        names.append(Name(field: field, text: text, mention: mention))
        numbers[Key(field: field, text: text)] = number
        spellings[Self.spelling(names[number]), default: []].append(number)
        for hash in Self.slips(of: names[number]) { slips[hash, default: []].append(number) }
        for beginning in Self.beginnings(of: names[number]) where continuations[beginning, default: []].count < 2 {
            continuations[beginning, default: []].append(number)
        }
    }

    /// The name that goes on from this one, where there is only one.
    package func onlyContinuation(of number: Int) -> Int? {
        let longer = continuations[Key(field: names[number].field, text: names[number].text)] ?? []
        return longer.count == 1 ? longer[0] : nil
    }

    /// The longest other name that this one goes on from.
    package func beginning(of number: Int) -> Int? {
        Self.beginnings(of: names[number]).lazy.compactMap { numbers[$0] }.last
    }

    /// What stands before each sign but the first: one word alone begins many names.
    private static func beginnings(of name: Name) -> [Key] {
        let bytes = Array(name.text.utf8)
        guard lengths.contains(bytes.count) else { return [] }
        let signs = bytes.indices.filter { bytes[$0] == UInt8(ascii: "-") || bytes[$0] == UInt8(ascii: "_") }
        return signs.dropFirst().map {
            Key(field: name.field, text: String(decoding: bytes[..<$0], as: UTF8.self))
        }
    }

    /// Counts `rows` more rows with a name; names that were not added stay unknown.
    mutating func count(_ rows: Int, of text: String, field: Int) {
        guard let number = numbers[Key(field: field, text: text)] else { return }
        names[number].rows += rows
    }

    /// The other names that are `number` but for case and for the signs between words.
    package func otherSpellings(of number: Int) -> [Int] {
        (spellings[Self.spelling(names[number])] ?? []).prefix(Self.mostCompared).filter { $0 != number }
    }

    /// The other names that are one slip away: a letter missing, added, replaced, or swapped with its neighbour.
    package func neighbours(of number: Int) -> [Int] {
        let name = names[number]
        var found: [Int] = []
        for hash in Self.slips(of: name) {
            for other in (slips[hash] ?? []).prefix(Self.mostCompared) where other != number && !found.contains(other) {
                guard names[other].field == name.field,
                    SpellingDistance.between(names[other].text, name.text, atMost: 1) == 1
                else { continue }
                found.append(other)
            }
        }
        return found.sorted()
    }

    /// Of two names the one that is likelier to be the slip: the rarer one, or the later of two that are as frequent.
    package func rarer(_ one: Int, _ other: Int) -> Int {
        (names[one].rows, -one) < (names[other].rows, -other) ? one : other
    }

    private static func spelling(_ name: Name) -> Key {
        Key(field: name.field, text: String(decoding: Vocabulary.folded(name.text.utf8.span), as: UTF8.self))
    }

    private static func slips(of name: Name) -> [UInt64] {
        let bytes = Array(name.text.utf8)
        guard lengths.contains(bytes.count) else { return [] }
        let seed = UInt64(name.field)
        var hashes: Set<UInt64> = [ByteHash.hash(bytes.span, seed: seed)]
        for offset in bytes.indices {
            let rest = Array(bytes[..<offset] + bytes[(offset + 1)...])
            hashes.insert(ByteHash.hash(rest.span, seed: seed))
        }
        return Array(hashes)
    }
}

/// Where something stands, as a finding tells of it.
package struct Mention: Sendable {
    var place: Place
    var value: String?
    var link: String?
    var excerpt: Excerpt?
    /// The names of rules that shall leave its row as it is.
    var ignoring: [String] = []
}

/// What name checks find.
package struct NameDrafts: Sendable {
    struct Item: Sendable {
        var rule: Int
        var name: Int
        var message: String
        var remedy: String?
        var suggestions: [String]
    }

    package let matcher: Matcher
    private(set) var items: [Item] = []
    /// Rules and names that are among `items`.
    private var told: Set<[Int]> = []
    /// The rule that is at work.
    var rule = 0

    init(matcher: Matcher) { self.matcher = matcher }

    /// Reports the name with the number `name`, where it stands first; once for each rule.
    package mutating func report(_ message: String, at name: Int, remedy: String?, suggestions: [String] = []) {
        guard told.insert([rule, name]).inserted else { return }
        items.append(Item(rule: rule, name: name, message: message, remedy: remedy, suggestions: suggestions))
    }
}
