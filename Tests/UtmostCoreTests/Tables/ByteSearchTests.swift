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
                span.occurrences(of: first, in: range), span.lastOffset(of: first, in: range) ?? -1,
            ]
            let expected = [
                range.first { bytes[$0] == first } ?? range.upperBound,
                range.first { bytes[$0] == first || bytes[$0] == second } ?? range.upperBound,
                range.count { bytes[$0] == first }, range.last { bytes[$0] == first } ?? -1,
            ]
            try #require(found == expected, "\(bytes) \(range) \(first) \(second)")
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
