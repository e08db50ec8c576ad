import Testing
import UtmostTestSupport
import UtmostCore

struct ByteHashTests {
    @Test func `200000 short keys have as many hashes`() {
        let keys = (0..<100_000).flatMap { ["spring-\($0)", String($0, radix: 36)] }
        #expect(Set(keys.map { ByteHash.hash($0.utf8.span) }).count == Set(keys).count)
    }

    @Test func `keys that differ in their last byte share no slot more often than chance has it`() {
        var slots: [UInt64: Int] = [:]
        for number in UInt64(0)..<65_536 {
            let key = [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
            slots[ByteHash.hash(key.span) & 0xFFFF, default: 0] += 1
        }
        // A random function fills 1 - 1/e of the slots, 41 427 of 65 536.
        #expect(abs(slots.count - 41_427) < 600)
    }

    @Test(arguments: [1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 100])
    func `a flipped bit of the key flips about half of the hash`(length: Int) {
        var random = SeededRandom(UInt64(length))
        var flips = 0
        var trials = 0
        for _ in 0..<40 {
            let key = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let hash = ByteHash.hash(key.span)
            for bit in 0..<length * 8 {
                var other = key
                other[bit / 8] ^= 1 << UInt8(bit % 8)
                flips += (hash ^ ByteHash.hash(other.span)).nonzeroBitCount
                trials += 1
            }
        }
        let mean = Double(flips) / Double(trials)
        #expect(abs(mean - 32) < 1.5)
    }

    @Test func `the seed and the length count`() {
        #expect(ByteHash.hash("a".utf8.span, seed: 1) != ByteHash.hash("a".utf8.span, seed: 2))
        let zeros = (0..<100).map { ByteHash.hash([UInt8](repeating: 0, count: $0).span) }
        #expect(Set(zeros).count == 100)
    }

    @Test func `bytes are the same where every one is`() {
        for length in 0..<40 {
            let key = (0..<length).map { UInt8($0) }
            #expect(same(key, Array(key)))
            #expect(!same(key, key + [0]))
            for place in key.indices {
                var other = key
                other[place] ^= 0x80
                #expect(!same(key, other))
            }
        }
    }

    private func same(_ left: [UInt8], _ right: [UInt8]) -> Bool { left.span.hasSameBytes(as: right.span) }
}
