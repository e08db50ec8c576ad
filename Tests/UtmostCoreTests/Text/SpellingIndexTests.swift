import Testing
import UtmostTestSupport

@testable import UtmostCore

struct SpellingIndexTests {
    /// Compares each candidate letter by letter: what the index must say as well.
    private static func obvious(_ value: String, _ candidates: [String]) -> [String] {
        let meant = Letters(value)
        let limit = SpellingDistance.tolerance(for: meant.units.count)
        var ranked: [(slips: Int, detail: Int, order: Int)] = []
        for (order, candidate) in candidates.enumerated() {
            let letters = Letters(candidate)
            let longest = max(letters.units.count, meant.units.count)
            if let steps = SpellingDistance.halfSteps(meant, letters, neighbour: 2, atMost: limit * 2),
                steps < 2 * longest,
                let likely = SpellingDistance.halfSteps(meant, letters, neighbour: 1, atMost: steps)
            {
                ranked.append((steps / 2, likely, order))
            } else if letters.units.count <= 256, meant.units.count <= 256,
                holds(meant.units, letters.units) || holds(letters.units, meant.units)
            {
                ranked.append((.max, abs(letters.units.count - meant.units.count), order))
            }
        }
        return ranked.sorted { ($0.slips, $0.detail, $0.order) < ($1.slips, $1.detail, $1.order) }.prefix(3)
            .map { candidates[$0.order] }
    }

    private static func holds(_ text: [UInt32], _ word: [UInt32]) -> Bool {
        let signs: Set<UInt32> = [0x2D, 0x5F, 0x2E, 0x20]
        guard word.count >= 2, word.count < text.count else { return false }
        return (0...text.count - word.count).contains { start in
            let end = start + word.count
            return Array(text[start..<end]) == word && (start == 0 || signs.contains(text[start - 1]))
                && (end == text.count || signs.contains(text[end]))
        }
    }

    @Test(arguments: [
        ["a", "s", "x", "-"], ["face", "book", "-", "ads", "k", "é", "E\u{301}", "Ж"], ["ab", "ba", " ", "c"],
    ])
    func `the index says what comparing letter by letter says`(alphabet: [String]) {
        var random = SeededRandom(62)
        for _ in 0..<400 {
            let candidates = (0..<30).map { _ in random.text(of: alphabet, upTo: 7) }
            let index = SpellingIndex(candidates)
            let value = random.text(of: alphabet, upTo: 7)
            #expect(index.nearest(to: value.utf8.span) == Self.obvious(value, candidates), "\(value) in \(candidates)")
        }
    }

    @Test func `a list of thousands is no burden`() {
        var random = SeededRandom(3000)
        let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
        let index = SpellingIndex((0..<3000).map { _ in random.text(of: letters, upTo: 12) })
        let values = (0..<300).map { _ in random.text(of: letters, upTo: 12) }
        let start = ContinuousClock.now
        for value in values { _ = index.nearest(to: value.utf8.span) }
        #expect(start.duration(to: .now) < .seconds(3))
    }
}
