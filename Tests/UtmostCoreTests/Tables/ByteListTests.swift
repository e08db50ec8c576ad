import Testing
import UtmostCore
import UtmostTestSupport

/// The searches that go thirty-two bytes at a time, against loops over single bytes.
struct ByteListTests {
    /// Lengths around the width of a register, and one of several blocks.
    private static let lengths = Array(0...70) + [127, 128, 129, 1000]

    @Test(arguments: lengths)
    func `listed offsets are those of a plain loop`(length: Int) {
        var random = SeededRandom(UInt64(length) + 1)
        for _ in 0..<20 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...3, using: &random) }
            let start = Int.random(in: 0...length, using: &random)
            var offsets: [UInt32] = [7]
            bytes.span.list(1, 2, in: start..<length, into: &offsets)
            #expect(offsets == (start..<length).filter { [1, 2].contains(bytes[$0]) }.map { UInt32($0 - start) })
        }
    }

    @Test(arguments: lengths)
    func `the first byte that is no ASCII is that of a plain loop`(length: Int) {
        var random = SeededRandom(UInt64(length) + 1)
        for _ in 0..<20 {
            var bytes = [UInt8](repeating: 0x7F, count: length)
            if length > 0 { bytes[Int.random(in: 0..<length, using: &random)] = 0x80 }
            let start = Int.random(in: 0...length, using: &random)
            let expected = (start..<length).first { bytes[$0] >= 0x80 } ?? length
            #expect(bytes.span.firstOffset(notASCIIIn: start..<length) == expected)
        }
    }
}
