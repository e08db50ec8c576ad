import UtmostCore

/// How a file's characters are written (DESIGN, decision 11).
package enum TextEncoding: Sendable, Equatable {
    /// UTF-8; bytes that are none are read as Windows-1252, one by one.
    case utf8
    /// What a file without a single character of UTF-8 beyond ASCII turns out to be; never detected from its start.
    case windows1252
    case utf16LittleEndian
    case utf16BigEndian

    /// What the first bytes of a file say, and how many of them are a byte order mark.
    package static func detect(_ bytes: Span<UInt8>) -> (encoding: TextEncoding, markCount: Int) {
        func starts(_ signs: [UInt8]) -> Bool {
            bytes.count >= signs.count && signs.indices.allSatisfy { bytes[$0] == signs[$0] }
        }
        if starts([0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if starts([0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if starts([0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        // Without a mark: text of mostly ASCII has a NUL in every other byte, and hardly one (一, Ā, 😀) in the others.
        let sample = min(bytes.count, 512) & ~1
        guard sample >= 4 else { return (.utf8, 0) }
        var (even, odd) = (0, 0)
        for offset in 0..<sample where bytes[offset] == 0 {
            if offset & 1 == 0 { even += 1 } else { odd += 1 }
        }
        let most = sample / 2 * 7 / 10
        if odd >= most, even * 8 <= odd { return (.utf16LittleEndian, 0) }
        if even >= most, odd * 8 <= even { return (.utf16BigEndian, 0) }
        return (.utf8, 0)
    }
}

extension TextEncoding {
    /// `text` as it stands in a file of this encoding.
    package func bytes(of text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .windows1252:
            text.unicodeScalars.flatMap { Windows1252.byte(of: $0).map { [$0] } ?? Array(String($0).utf8) }
        case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}

/// Decodes a file block by block into UTF-8 and keeps the way back.
struct TextDecoder {
    let encoding: TextEncoding
    /// How many bytes so far were no UTF-8, and the decoded offset of the first in the last block.
    private(set) var strayCount = 0
    /// Whether there was any character of UTF-8 beyond ASCII.
    private var hasUTF8 = false

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    /// How new text has to be written to fit in.
    var written: TextEncoding { encoding == .utf8 && strayCount > 0 && !hasUTF8 ? .windows1252 : encoding }

    /// Decodes what is new in `block`, which is `known` decoded bytes and then raw ones.
    ///
    /// Gives the decoded block, its bends (offsets in it), and raw bytes at its end that only the next block completes.
    mutating func decode(
        _ block: [UInt8], known: Int, shift: Int, isLast: Bool
    ) -> (bytes: [UInt8], bends: [ByteOrigin.Bend], rest: [UInt8]) {
        switch encoding {
        case .utf8, .windows1252: decodeUTF8(block, known: known, shift: shift, isLast: isLast)
        case .utf16LittleEndian: decodeUTF16(block, known: known, shift: shift, high: 1, isLast: isLast)
        case .utf16BigEndian: decodeUTF16(block, known: known, shift: shift, high: 0, isLast: isLast)
        }
    }

    private mutating func decodeUTF8(
        _ block: [UInt8], known: Int, shift: Int, isLast: Bool
    ) -> (bytes: [UInt8], bends: [ByteOrigin.Bend], rest: [UInt8]) {
        let end = block.count
        var offset = known
        var output: [UInt8]?
        var copied = 0
        var bends: [ByteOrigin.Bend] = []
        var shift = shift
        while true {
            offset = block.span.firstOffset(notASCIIIn: offset..<end)
            guard offset < end else { break }
            switch UTF8Sequence.length(block.span, at: offset) {
            case .whole(let count):
                hasUTF8 = true
                offset += count
            case .cut where !isLast:
                var bytes = output ?? []
                bytes.append(contentsOf: block[copied..<offset])
                return (bytes, bends, Array(block[offset...]))
            case .cut, .stray:
                var bytes = output ?? []
                bytes.append(contentsOf: block[copied..<offset])
                let before = bytes.count
                bytes.append(contentsOf: String(Windows1252.scalar(of: block[offset])).utf8)
                shift -= bytes.count - before - 1
                bends.append(ByteOrigin.Bend(offset: bytes.count, shift: shift))
                output = bytes
                strayCount += 1
                offset += 1
                copied = offset
            }
        }
        guard var bytes = output else { return (block, bends, []) }
        bytes.append(contentsOf: block[copied...])
        return (bytes, bends, [])
    }

    private func decodeUTF16(
        _ block: [UInt8], known: Int, shift: Int, high: Int, isLast: Bool
    ) -> (bytes: [UInt8], bends: [ByteOrigin.Bend], rest: [UInt8]) {
        var bytes = Array(block[..<known])
        bytes.reserveCapacity(block.count)
        var bends: [ByteOrigin.Bend] = []
        var shift = shift
        var offset = known
        func unit(_ offset: Int) -> UInt32 {
            UInt32(block[offset + high]) << 8 | UInt32(block[offset + 1 - high])
        }
        while offset + 1 < block.count {
            var scalar = unit(offset)
            var count = 2
            if (0xD800..<0xDC00).contains(scalar) {
                guard offset + 3 < block.count || isLast else { break }
                let low = offset + 3 < block.count ? unit(offset + 2) : 0
                if (0xDC00..<0xE000).contains(low) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                    count = 4
                }
            }
            let before = bytes.count
            bytes.append(contentsOf: String(UnicodeScalar(scalar) ?? "\u{FFFD}").utf8)
            if scalar >= 0x80 {
                shift += count - 2 * (bytes.count - before)
                bends.append(ByteOrigin.Bend(offset: bytes.count, shift: shift))
            }
            offset += count
        }
        if isLast, offset < block.count {
            // Half a character at the very end: three bytes for one.
            bytes.append(contentsOf: "\u{FFFD}".utf8)
            bends.append(ByteOrigin.Bend(offset: bytes.count, shift: shift + 1 - 6))
            offset = block.count
        }
        return (bytes, bends, Array(block[offset...]))
    }
}

/// Finds out whether bytes are UTF-8.
enum UTF8Sequence {
    enum Length: Equatable {
        case whole(Int)
        /// The bytes end before the character does.
        case cut
        /// No UTF-8.
        case stray
    }

    /// The character that starts with the byte from 0x80 on at `offset` (Unicode 15, table 3-7).
    static func length(_ bytes: Span<UInt8>, at offset: Int) -> Length {
        let first = bytes[offset]
        let count: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: count = 4
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: return .stray
        }
        for step in 1..<count {
            guard offset + step < bytes.count else { return .cut }
            let range = step == 1 ? second : 0x80...0xBF
            guard range.contains(bytes[offset + step]) else { return .stray }
        }
        return .whole(count)
    }
}

/// The characters of Windows-1252 that differ from Latin-1.
enum Windows1252 {
    private static let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The byte that `scalar` is written as; nil where it cannot be.
    static func byte(of scalar: UnicodeScalar) -> UInt8? {
        if let index = high.firstIndex(of: scalar.value) { return UInt8(0x80 + index) }
        return scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
    }

    static func scalar(of byte: UInt8) -> UnicodeScalar {
        guard (0x80...0x9F).contains(byte) else { return UnicodeScalar(byte) }
        return UnicodeScalar(high[Int(byte) - 0x80]) ?? UnicodeScalar(byte)
    }
}
