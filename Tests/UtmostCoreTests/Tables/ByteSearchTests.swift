import Testing
import UtmostCore
import UtmostTestSupport

struct ByteSearchTests {
    /// Bytes that differ by one bit or by one: what a search by words could take for one another.
    static let alphabet: [UInt8] = [0x00, 0x01, 0x2B, 0x2C, 0x2D, 0x7F, 0x80, 0xAC, 0xFF]

    @Test(arguments: [0, 1, 7, 8, 9, 16, 31, 32, 33, 64, 100])
    func `the fast searches find what a loop finds`(length: Int) throws {
        var random = SeededRandom(UInt64(length))
        for _ in 0..<300 {
            // Runs of one byte: sums must not overflow, and first hits stand far in.
            let common = Self.alphabet.randomElement(using: &random) ?? 0
            let bytes = (0..<length).map { _ in
                Int.random(in: 0..<6, using: &random) == 0 ? Self.alphabet.randomElement(using: &random) ?? 0 : common
            }
            let lower = Int.random(in: 0...length, using: &random)
            let range = lower..<Int.random(in: lower...length, using: &random)
            let first = Self.alphabet.randomElement(using: &random) ?? 0
            let second = Self.alphabet.randomElement(using: &random) ?? 0
            let span = bytes.span
            let found = [
                span.firstOffset(of: first, in: range), span.firstOffset(ofEither: first, second, in: range),
                span.firstOffset(ofAny: Self.set, in: range),
                span.occurrences(of: first, in: range), span.lastOffset(of: first, in: range) ?? -1,
            ]
            let expected = [
                range.first { bytes[$0] == first } ?? range.upperBound,
                range.first { bytes[$0] == first || bytes[$0] == second } ?? range.upperBound,
                range.first { Self.isInSet(bytes[$0]) } ?? range.upperBound,
                range.count { bytes[$0] == first }, range.last { bytes[$0] == first } ?? -1,
            ]
            try #require(found == expected, "\(bytes) \(range) \(first) \(second)")
        }
    }

    /// Neighbours by row and by column of the table that the search has of a set.
    static func isInSet(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x01 || byte == 0x7F || byte >= 0x80 }
    static let set = ByteSet(isInSet)

    @Test func `a set holds what it was asked for, at every place`() {
        let sets: [(UInt8) -> Bool] = [Self.isInSet, { $0 < 0x80 && !Self.isInSet($0) }, { _ in false }, { _ in true }]
        for belongs in sets {
            let set = ByteSet(belongs)
            for byte in UInt8.min...0xFF {
                for count in [1, 31, 32, 33, 50] {
                    let bytes = Array(repeating: byte, count: count)
                    #expect(bytes.span.firstOffset(ofAny: set, in: 0..<count) == (belongs(byte) ? 0 : count))
                }
            }
        }
    }

    @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 65, 100])
    func `a list holds every offset, in order`(length: Int) {
        var random = SeededRandom(UInt64(length))
        for _ in 0..<100 {
            let bytes = (0..<length).map { _ in Self.alphabet.randomElement(using: &random) ?? 0 }
            var offsets: [UInt32] = []
            bytes.span.list(0x2C, 0x80, in: 0..<length, into: &offsets)
            #expect(offsets.map { Int($0) } == (0..<length).filter { bytes[$0] == 0x2C || bytes[$0] == 0x80 })
        }
    }

    @Test(arguments: [254, 255, 256, 8159, 8160, 8161, 8192, 20_000])
    func `counts of more than a byte can hold are right`(length: Int) {
        let bytes = Array(repeating: UInt8(ascii: "\n"), count: length)
        #expect(bytes.span.occurrences(of: UInt8(ascii: "\n"), in: 0..<length) == length)
        #expect(bytes.span.occurrences(of: UInt8(ascii: "\n"), in: 1..<length - 1) == length - 2)
        #expect(bytes.span.occurrences(of: 0x0B, in: 0..<length) == 0)
    }
}
