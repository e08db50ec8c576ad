import Testing
import UtmostTestSupport

@testable import UtmostCore

struct ShortTextTests {
    @Test func `a text is the same wherever it stands and whatever surrounds it`() {
        var random = SeededRandom(3)
        for _ in 0..<2000 {
            let text = (0..<90).map { _ in UInt8.random(in: 0...255, using: &random) }
            let lower = Int.random(in: 0...90, using: &random)
            let range = lower..<Int.random(in: lower...min(90, lower + 40), using: &random)
            // Alone it is shorter than four words: what is read then goes byte by byte.
            let alone = Array(text[range].prefix(ShortText.capacity))
            let short = ShortText(range, of: text.span)
            #expect(short == ShortText(0..<alone.count, of: alone.span))
            #expect(short.hash(count: 7, seed: 1) == ShortText(0..<alone.count, of: alone.span).hash(count: 7, seed: 1))
        }
    }

    @Test func `a text differs from one that differs in a byte`() {
        let text = (0..<64).map { UInt8($0) }
        for count in 1...ShortText.capacity {
            for place in 0..<count {
                var other = text
                other[place] ^= 0x80
                #expect(ShortText(0..<count, of: text.span) != ShortText(0..<count, of: other.span))
            }
        }
    }

    @Test func `length and seed count`() {
        let zeros = Array(repeating: UInt8(0), count: 64)
        let hashes = (0...ShortText.capacity).flatMap { count in
            (0..<50).map { ShortText(0..<count, of: zeros.span).hash(count: count, seed: $0) }
        }
        #expect(Set(hashes).count == hashes.count)
    }
}
