internal import CByteScan

// The searches that the scanners live on. This file and ByteHash.swift are the only ones in Core that read raw memory;
// `utmost-bench scan` times what rests on them.

extension Span<UInt8> {
    /// The first offset in `range` of `byte`, or the end of `range`.
    package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int {
        firstOffset(ofEither: byte, byte, in: range)
    }

    /// The first offset in `range` of `first` or `second`, or the end of `range`.
    package func firstOffset(ofEither first: UInt8, _ second: UInt8, in range: Range<Int>) -> Int {
        let part = extracting(range)
        let found = unsafe part.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe byte_scan_find_either($0, buffer.count, first, second) } ?? 0
        }
        return range.lowerBound + found
    }

    /// The first offset in `range` of a byte in `set`, or the end of `range`.
    package func firstOffset(ofAny set: ByteSet, in range: Range<Int>) -> Int {
        let part = extracting(range)
        var bits = set.bits
        let found = unsafe part.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe byte_scan_find_any($0, buffer.count, &bits) } ?? 0
        }
        return range.lowerBound + found
    }

    /// The first offset in `range` of a byte from 0x80 on, or the end of `range`.
    package func firstOffset(notASCIIIn range: Range<Int>) -> Int {
        let part = extracting(range)
        let found = unsafe part.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe byte_scan_find_high($0, buffer.count) } ?? 0
        }
        return range.lowerBound + found
    }

    /// How often `byte` occurs in `range`.
    package func occurrences(of byte: UInt8, in range: Range<Int>) -> Int {
        let part = extracting(range)
        return unsafe part.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe byte_scan_count($0, buffer.count, byte) } ?? 0
        }
    }

    /// Puts the offsets of all `first` and `second` in `range`, counted from the start of `range`, into `offsets`.
    package func list(_ first: UInt8, _ second: UInt8, in range: Range<Int>, into offsets: inout [UInt32]) {
        let part = extracting(range)
        offsets.removeAll(keepingCapacity: true)
        offsets.reserveCapacity(part.count)
        unsafe part.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return }
            offsets.append(addingCapacity: buffer.count) { output in
                unsafe output.withUnsafeMutableBufferPointer { room, initialized in
                    guard let start = room.baseAddress else { return }
                    initialized = unsafe byte_scan_list(bytes, buffer.count, first, second, start + initialized)
                }
            }
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
}

/// A set of bytes in the shape that the search asks for; of those from 0x80 on it holds all or none.
package struct ByteSet: Sendable {
    fileprivate private(set) var bits = byte_scan_set()

    /// The bytes of which `belongs` is true; 0x80 speaks for those behind it.
    package init(_ belongs: (UInt8) -> Bool) {
        for byte in UInt8.min..<0x80 where belongs(byte) {
            unsafe withUnsafeMutableBytes(of: &bits.low) { unsafe $0[Int(byte & 15)] |= 1 << (byte >> 4) }
        }
        bits.others = belongs(0x80) ? 0x80 : 0
    }
}
