extension SpellingDistance {
    /// The candidates that `value` may have meant: the least slips first, then the likeliest, then in their order.
    ///
    /// After those come candidates that stand in the value as a whole word, or that hold it as one. A value that is
    /// looked up for many rows is looked up once by whoever calls.
    package static func nearest(
        to value: Span<UInt8>, among candidates: [String], atMost count: Int = 3
    ) -> [String] {
        let meant = Letters(value.text(0..<value.count))
        let limit = tolerance(for: meant.units.count)
        var ranked: [(rank: Rank, order: Int)] = []
        for (order, candidate) in candidates.enumerated() {
            guard let rank = rank(of: candidate, for: meant, limit: limit) else { continue }
            ranked.append((rank, order))
        }
        ranked.sort { ($0.rank.slips, $0.rank.detail, $0.order) < ($1.rank.slips, $1.rank.detail, $1.order) }
        return ranked.prefix(count).map { candidates[$0.order] }
    }

    /// Where a candidate stands among others; the lower, the likelier.
    private struct Rank {
        var slips: Int

        /// Half slips where a neighbouring key was hit; or, for a shared word, how many letters are left over.
        var detail: Int
    }

    /// Values longer than this are not searched for words: nobody meant a short name by them.
    private static let longestSearched = 256

    private static func rank(of candidate: String, for value: Letters, limit: Int) -> Rank? {
        // A scalar has at most four bytes, so that a count of bytes rules most candidates out.
        let bytes = candidate.utf8.count
        let mayBeNear = bytes + limit >= value.units.count && bytes <= 4 * (value.units.count + limit)
        let mayShareWord = value.units.count <= longestSearched && bytes <= longestSearched
        guard mayBeNear || mayShareWord else { return nil }
        let letters = Letters(candidate)
        if mayBeNear, let near = nearRank(of: letters, for: value, limit: limit) { return near }
        guard mayShareWord, letters.containsWord(value) || value.containsWord(letters) else { return nil }
        return Rank(slips: .max, detail: abs(letters.units.count - value.units.count))
    }

    private static func nearRank(of candidate: Letters, for value: Letters, limit: Int) -> Rank? {
        guard
            let steps = halfSteps(value, candidate, neighbour: wholeStep, atMost: limit * wholeStep),
            // Two spellings without a letter in common are not alike, however short they are.
            steps < wholeStep * max(value.units.count, candidate.units.count),
            let likely = halfSteps(value, candidate, neighbour: wholeStep / 2, atMost: steps)
        else { return nil }
        return Rank(slips: steps / wholeStep, detail: likely)
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
