// The searches that the scanners live on, eight bytes at a time. Measured by `utmost-bench scan`: a loop over single
// bytes takes 2.4 times as long. This file and ByteHash.swift are the only ones in Core that read words from raw memory.

extension Span<UInt8> {
    /// The first offset in `range` of `byte`, or the end of `range`.
    package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int {
        firstOffset(ofEither: byte, byte, in: range)
    }

    /// The first offset in `range` of `first` or `second`, or the end of `range`.
    package func firstOffset(ofEither first: UInt8, _ second: UInt8, in range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        let firsts = UInt64(first) &* Self.ones
        let seconds = UInt64(second) &* Self.ones
        return unsafe withUnsafeBytes { buffer in
            var offset = range.lowerBound
            while offset &+ 8 <= range.upperBound {
                let word = unsafe UInt64(
                    littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let hits = Self.zeros(in: word ^ firsts) | Self.zeros(in: word ^ seconds)
                if hits != 0 { return offset &+ hits.trailingZeroBitCount &>> 3 }
                offset &+= 8
            }
            while offset < range.upperBound {
                let byte = unsafe buffer[offset]
                if byte == first || byte == second { return offset }
                offset &+= 1
            }
            return range.upperBound
        }
    }

    /// How often `byte` occurs in `range`.
    package func occurrences(of byte: UInt8, in range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        let wanted = UInt64(byte) &* Self.ones
        return unsafe withUnsafeBytes { buffer in
            var total = 0
            var offset = range.lowerBound
            while offset &+ 8 <= range.upperBound {
                // Eight counters of one byte each take 255 rounds before they would overflow.
                let end = Swift.min(offset &+ 255 &* 8, range.upperBound &- 7)
                var counters: UInt64 = 0
                while offset < end {
                    let word = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ wanted
                    // The high bit of exactly the zero bytes, moved to the low one.
                    let rest = (word & Self.lowBits) &+ Self.lowBits
                    counters &+= (~(rest | word | Self.lowBits)) &>> 7
                    offset &+= 8
                }
                let pairs = (counters & 0x00FF_00FF_00FF_00FF) &+ ((counters &>> 8) & 0x00FF_00FF_00FF_00FF)
                total &+= Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
            }
            while offset < range.upperBound {
                if unsafe buffer[offset] == byte { total &+= 1 }
                offset &+= 1
            }
            return total
        }
    }

    /// The first offset in `range` of a byte from 0x80 on, or the end of `range`.
    package func firstOffset(notASCIIIn range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe withUnsafeBytes { buffer in
            var offset = range.lowerBound
            while offset &+ 8 <= range.upperBound {
                let word = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                let hits = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
                if hits != 0 { return offset &+ hits.trailingZeroBitCount &>> 3 }
                offset &+= 8
            }
            while offset < range.upperBound, unsafe buffer[offset] < 0x80 { offset &+= 1 }
            return offset
        }
    }

    /// The last offset in `range` of `byte`; nil where there is none.
    package func lastOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        var offset = range.upperBound
        while offset > range.lowerBound {
            offset -= 1
            if self[offset] == byte { return offset }
        }
        return nil
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var lowBits: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }

    /// The high bit of the lowest zero byte of `word` is set; higher ones may be set wrongly, so only the lowest counts.
    @inline(__always)
    private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & 0x8080_8080_8080_8080 }
}
