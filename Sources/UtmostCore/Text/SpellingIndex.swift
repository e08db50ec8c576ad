/// Words that others are compared with, taken apart once.
///
/// Nearly every word is told from a value by its length and by which letters it has at all, which are two numbers a word;
/// only what is left is compared letter by letter.
package struct SpellingIndex: Sendable {
    private let words: [String]
    /// The letters of all words, one word after the other.
    private var letters: [UInt32] = []
    /// Where in `letters` each word ends.
    private var ends: [Int] = []
    /// Which letters each word has, a bit a letter; letters 64 apart share one, which only lets more through.
    private var bags: [UInt64] = []

    /// An index of `words`, which keep their order.
    package init(_ words: [String]) {
        self.words = words
        ends.reserveCapacity(words.count)
        bags.reserveCapacity(words.count)
        for word in words {
            let units = Letters(word).units
            letters += units
            ends.append(letters.count)
            bags.append(Self.bag(of: units[...]))
        }
    }

    /// The words that `value` may have meant: the least slips first, then the likeliest, then in their order.
    ///
    /// After those come words that stand in the value as a whole word, or that hold it as one.
    package func nearest(to value: Span<UInt8>, atMost count: Int = 3) -> [String] {
        let meant = Letters(value.text(0..<value.count))
        let limit = SpellingDistance.tolerance(for: meant.units.count)
        let bag = Self.bag(of: meant.units[...])
        var ranked: [(rank: Rank, order: Int)] = []
        var start = 0
        for order in words.indices {
            let range = start..<ends[order]
            start = range.upperBound
            // A slip takes away one letter at most, and brings in one at most.
            let (lost, added) = (bag & ~bags[order], bags[order] & ~bag)
            let mayBeNear =
                abs(range.count - meant.units.count) <= limit && lost.nonzeroBitCount <= limit
                && added.nonzeroBitCount <= limit
            let mayShareWord = (lost == 0 || added == 0) && mayShareWord(meant.units.count, range.count)
            guard mayBeNear || mayShareWord else { continue }
            let word = Letters(units: Array(letters[range]))
            if mayBeNear, let rank = Self.nearRank(of: word, for: meant, limit: limit) {
                ranked.append((rank, order))
            } else if mayShareWord, word.containsWord(meant) || meant.containsWord(word) {
                ranked.append((Rank(slips: .max, detail: abs(word.units.count - meant.units.count)), order))
            }
        }
        ranked.sort { ($0.rank.slips, $0.rank.detail, $0.order) < ($1.rank.slips, $1.rank.detail, $1.order) }
        return ranked.prefix(count).map { words[$0.order] }
    }

    /// Where a word stands among others; the lower, the likelier.
    private struct Rank {
        var slips: Int

        /// Half slips where a neighbouring key was hit; or, for a shared word, how many letters are left over.
        var detail: Int
    }

    /// Values longer than this are not searched for words: nobody meant a short name by them.
    private static let longestSearched = 256

    private func mayShareWord(_ one: Int, _ other: Int) -> Bool {
        one != other && one <= Self.longestSearched && other <= Self.longestSearched
    }

    private static func bag(of units: ArraySlice<UInt32>) -> UInt64 {
        units.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    private static func nearRank(of candidate: Letters, for value: Letters, limit: Int) -> Rank? {
        let whole = SpellingDistance.wholeStep
        guard
            let steps = SpellingDistance.halfSteps(value, candidate, neighbour: whole, atMost: limit * whole),
            // Two spellings without a letter in common are not alike, however short they are.
            steps < whole * max(value.units.count, candidate.units.count),
            let likely = SpellingDistance.halfSteps(value, candidate, neighbour: whole / 2, atMost: steps)
        else { return nil }
        return Rank(slips: steps / whole, detail: likely)
    }
}

extension SpellingDistance {
    /// What `SpellingIndex` says of candidates that are asked about once.
    package static func nearest(
        to value: Span<UInt8>, among candidates: [String], atMost count: Int = 3
    ) -> [String] {
        SpellingIndex(candidates).nearest(to: value, atMost: count)
    }
}

extension Letters {
    /// Whether `word` stands here between the start, the end, or one of `- _ .` and space.
    fileprivate func containsWord(_ word: Letters) -> Bool {
        let length = word.units.count
        guard length >= 2, length < units.count else { return false }
        return (0...units.count - length).contains { start in
            units[start] == word.units[0]
                && (start == 0 || units[start - 1].dividesWords)
                && (start + length == units.count || units[start + length].dividesWords)
                && units[start..<start + length].elementsEqual(word.units)
        }
    }
}

extension UInt32 {
    fileprivate var dividesWords: Bool { self == 0x2D || self == 0x5F || self == 0x2E || self == 0x20 }
}
