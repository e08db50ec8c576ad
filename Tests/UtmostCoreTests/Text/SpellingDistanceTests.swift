import Testing
import UtmostTestSupport

@testable import UtmostCore

struct SpellingDistanceTests {
    static let taxonomy = [
        "facebook", "instagram", "linkedin", "tiktok", "google", "newsletter", "paid-social", "social", "cpm", "cpc",
        "email", "display",
    ]

    @Test(arguments: [
        ("emial", ["email"]),
        ("fcaebook", ["facebook"]),
        ("Facebook", ["facebook"]),
        ("linkdin", ["linkedin"]),
        ("newsleter", ["newsletter"]),
        ("googel", ["google"]),
        ("paid-socail", ["paid-social"]),
        ("paid_social", ["paid-social", "social"]),
        ("facebook-ads", ["facebook"]),
        ("cpv", ["cpc", "cpm"]),  // v lies beside c, not beside m
        ("cpn", ["cpm", "cpc"]),  // n lies beside m
        ("meta", []),
        ("x", []),
        ("", []),
        ("-", []),
        ("tik tok", ["tiktok"]),
        ("spring", []),
    ])
    func `a slip is traced back to what was meant`(value: String, expected: [String]) {
        #expect(SpellingDistance.nearest(to: value.utf8.span, among: Self.taxonomy) == expected)
    }

    @Test(arguments: [
        ("münchen", ["munchen", "MÜNCHEN"], ["MÜNCHEN", "munchen"]),
        ("zuerich", ["zürich"], ["zürich"]),
        ("🎉", ["🎊"], []),
        ("acme.email", ["email", "acme"], ["email", "acme"]),
        ("email", ["acme-email", "acmeemails"], ["acme-email"]),
        ("abcd", ["abcx", "abcy", "abcz", "abce"], ["abcx", "abce", "abcy"]),
        ("brand", ["grand", "brand-x", "bland"], ["grand", "bland", "brand-x"]),
    ])
    func `candidates come in order of likelihood`(value: String, candidates: [String], expected: [String]) {
        #expect(SpellingDistance.nearest(to: value.utf8.span, among: candidates) == expected)
    }

    @Test(arguments: [
        ("ab", "ba", 1), ("ca", "abc", 3), ("email", "emial", 1), ("", "abc", 3), ("kitten", "sitting", 3),
        ("EMAIL", "email", 0), ("é", "e", 1),
    ])
    func `the distance counts each slip once`(left: String, right: String, expected: Int) {
        #expect(SpellingDistance.between(left, right, atMost: 5) == expected)
        #expect(SpellingDistance.between(right, left, atMost: 5) == expected)
        #expect(SpellingDistance.between(left, right, atMost: expected) == expected)
        #expect(expected == 0 || SpellingDistance.between(left, right, atMost: expected - 1) == nil)
    }

    @Test func `the fast distance is the obvious one`() {
        var random = SeededRandom(3)
        for _ in 0..<4000 {
            let (left, right) = (word(using: &random), word(using: &random))
            let limit = Int.random(in: 0...6, using: &random)
            let neighbour = Int.random(in: 1...2, using: &random)
            let expected = obvious(Letters(left).units[...], Letters(right).units[...], neighbour)
            let actual = SpellingDistance.halfSteps(
                Letters(left), Letters(right), neighbour: neighbour, atMost: limit * 2)
            #expect(actual == (expected <= limit * 2 ? expected : nil), "\(left) \(right) \(limit)")
        }
    }

    /// The definition, word for word.
    private func obvious(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, _ neighbour: Int) -> Int {
        guard let lastOfA = a.last, let lastOfB = b.last else { return 2 * (a.count + b.count) }
        let replacement = lastOfA == lastOfB ? 0 : Keyboard.areNeighbours(lastOfA, lastOfB) ? neighbour : 2
        var best = min(
            obvious(a.dropLast(), b, neighbour) + 2,
            obvious(a, b.dropLast(), neighbour) + 2,
            obvious(a.dropLast(), b.dropLast(), neighbour) + replacement)
        if a.count > 1, b.count > 1, lastOfA == b.dropLast().last, lastOfB == a.dropLast().last {
            best = min(best, obvious(a.dropLast(2), b.dropLast(2), neighbour) + 2)
        }
        return best
    }

    private func word(using random: inout SeededRandom) -> String {
        String((0..<Int.random(in: 0...5, using: &random)).map { _ in "asxp".randomElement(using: &random) ?? "a" })
    }

    @Test func `a value of 10 kB costs next to nothing`() {
        let value = String(repeating: "facebook-", count: 1200)
        let candidates = (0..<1000).map { "candidate-\($0)" }
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(SpellingDistance.nearest(to: value.utf8.span, among: candidates) == [])
        }
        #expect(time < .milliseconds(200))
    }

    @Test(arguments: [
        ("q", "w", true), ("a", "z", true), ("s", "z", true), ("c", "v", true), ("1", "q", true), ("-", "_", true),
        ("0", "p", true), ("p", "q", false), ("a", "l", false), ("q", "z", false), ("é", "e", false), ("w", "d", false),
    ])
    func `keys side by side are neighbours`(left: Unicode.Scalar, right: Unicode.Scalar, expected: Bool) {
        #expect(Keyboard.areNeighbours(left.value, right.value) == expected)
        #expect(Keyboard.areNeighbours(right.value, left.value) == expected)
    }
}
