import Testing
import UtmostCore
import UtmostTestSupport

struct ByteOriginTests {
    @Test func `without bends it is a straight line`() {
        #expect(ByteOrigin().original(of: 3..<7) == 3..<7)
        #expect(ByteOrigin(base: 3).original(of: 0..<4) == 3..<7)
        #expect(ByteOrigin(base: 2, scale: 2).original(of: 1..<3) == 4..<8)
    }

    /// Texts as an older encoding or UTF-16 has them: each character with the number of its original bytes.
    @Test(arguments: [(base: 0, scale: 1), (base: 3, scale: 1), (base: 2, scale: 2), (base: 100, scale: 1)])
    func `a bend behind every uneven character leads back`(base: Int, scale: Int) {
        var random = SeededRandom(UInt64(base))
        for _ in 0..<500 {
            let text = random.text(of: ["a", "b", ",", "ä", "€", "😀"], upTo: 20)
            // Windows-1252 has one byte where UTF-8 has two or three; UTF-16 has two, or four for an emoji.
            func size(_ character: Unicode.Scalar) -> Int { scale == 1 ? 1 : character.value > 0xFFFF ? 4 : 2 }
            var origin = ByteOrigin(base: base, scale: scale)
            var (decoded, original) = (0, base)
            var places = [(0, base)]
            for scalar in text.unicodeScalars {
                let length = String(scalar).utf8.count
                (decoded, original) = (decoded + length, original + size(scalar))
                if size(scalar) != length * scale {
                    origin.bends.append(.init(offset: decoded, shift: original - base - scale * decoded))
                }
                places.append((decoded, original))
            }
            #expect(places.allSatisfy { origin.original(of: $0.0) == $0.1 }, "\(text)")
        }
    }
}
