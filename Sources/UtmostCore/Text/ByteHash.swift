internal import CByteScan

/// A fast 64-bit hash of bytes, for tables in memory.
///
/// It is no defence: whoever knows the seed can make keys collide. It may change, so it is never stored.
package enum ByteHash {
    /// Folds the bytes, 16 at a time, by 64 × 64 → 128-bit multiplications.
    @inline(__always)
    package static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
        let count = bytes.count
        var state = seed ^ salt.0
        let first: UInt64
        let last: UInt64
        switch count {
        case 0:
            (first, last) = (0, 0)
        case 1...3:
            // All of one, two or three bytes; the length tells them apart.
            let head = UInt64(bytes[0]) << 16
            (first, last) = (head | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count - 1]), 0)
        case 4...7:
            // The two words overlap, and cover every byte.
            (first, last) = (UInt64(bytes.word32(at: 0)), UInt64(bytes.word32(at: count - 4)))
        case 8...16:
            (first, last) = (bytes.word64(at: 0), bytes.word64(at: count - 8))
        default:
            var offset = 0
            while offset + 16 < count {
                state = fold(bytes.word64(at: offset) ^ salt.1, bytes.word64(at: offset + 8) ^ state)
                offset += 16
            }
            (first, last) = (bytes.word64(at: count - 16), bytes.word64(at: count - 8))
        }
        return fold(fold(first ^ salt.1, last ^ state) ^ salt.2, UInt64(count) ^ salt.3)
    }

    /// A hash of what two hashes stand for, in this order.
    @inline(__always)
    package static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 { fold(first ^ salt.1, second ^ salt.2) }

    /// A hash of four words.
    @inline(__always)
    static func hash(_ words: (UInt64, UInt64, UInt64, UInt64), seed: UInt64) -> UInt64 {
        let first = fold(words.0 ^ salt.0, words.1 ^ salt.1)
        let second = fold(words.2 ^ salt.2, words.3 ^ salt.3)
        return fold(first ^ salt.2, second ^ salt.1 ^ seed)
    }

    /// The product of two words, its halves laid over each other.
    @inline(__always)
    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    /// The binary digits of π, e, √2 and √3, made odd.
    private static let salt: (UInt64, UInt64, UInt64, UInt64) = (
        0x243F_6A88_85A3_08D3, 0xB7E1_5162_8AED_2A6B, 0x6A09_E667_F3BC_C909, 0xBB67_AE85_84CA_A73B
    )
}

extension Span<UInt8> {
    /// Whether both hold the same bytes, compared eight at a time.
    @inline(__always)
    package func hasSameBytes(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard count >= 8 else {
            for offset in 0..<count where self[offset] != other[offset] { return false }
            return true
        }
        var offset = 0
        while offset + 8 < count {
            if word64(at: offset) != other.word64(at: offset) { return false }
            offset += 8
        }
        return word64(at: count - 8) == other.word64(at: count - 8)
    }
}

/// The first 32 bytes of a text as four words, padded with zeros.
///
/// Lengths of values follow no order, so that each branch on one is a guess: here a text is loaded, hashed and compared
/// in the same steps whatever its length.
struct ShortText: Sendable, Equatable {
    private var words: byte_scan_words

    /// How many bytes there is room for.
    static let capacity = 32

    /// The beginning of what stands at `range` of `text`.
    @inline(__always)
    init(_ range: Range<Int>, of text: Span<UInt8>) {
        let start = range.lowerBound
        guard start + Self.capacity <= text.count else {
            words = Self.padded(text.extracting(range))
            return
        }
        words = unsafe text.extracting(start..<start + Self.capacity).withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe byte_scan_first($0, range.count) } ?? byte_scan_words()
        }
    }

    /// For texts with less than four words between their start and the end of memory.
    @inline(never)
    private static func padded(_ bytes: Span<UInt8>) -> byte_scan_words {
        byte_scan_words(
            first: bytes.paddedWord(at: 0), second: bytes.paddedWord(at: 8), third: bytes.paddedWord(at: 16),
            fourth: bytes.paddedWord(at: 24))
    }

    /// A hash of a text of `count` bytes that is all in here.
    @inline(__always)
    func hash(count: Int, seed: UInt64) -> UInt64 {
        ByteHash.hash(
            (words.first, words.second, words.third, words.fourth),
            seed: seed &+ UInt64(truncatingIfNeeded: count) &<< 32)
    }

    @inline(__always)
    static func == (left: ShortText, right: ShortText) -> Bool {
        (left.words.first ^ right.words.first) | (left.words.second ^ right.words.second)
            | (left.words.third ^ right.words.third) | (left.words.fourth ^ right.words.fourth) == 0
    }
}

// Both loads check their bounds. Swift 6.3 calls them unsafe, as it does raw bytes, because some types have padding and
// bit patterns that mean nothing; integers have neither, but there is no load for integers alone yet.
extension Span<UInt8> {
    @inline(__always)
    fileprivate func word64(at offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The eight bytes at `offset`, with zeros for those behind the end.
    @inline(__always)
    fileprivate func paddedWord(at offset: Int) -> UInt64 {
        let rest = count - offset
        if rest >= 8 { return word64(at: offset) }
        guard rest > 0 else { return 0 }
        // The last eight bytes of a longer text hold the rest at their upper end.
        if count >= 8 { return word64(at: count - 8) &>> UInt64(8 * (8 - rest)) }
        var word: UInt64 = 0
        for index in stride(from: count - 1, through: offset, by: -1) { word = word &<< 8 | UInt64(self[index]) }
        return word
    }

    @inline(__always)
    fileprivate func word32(at offset: Int) -> UInt32 {
        UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
