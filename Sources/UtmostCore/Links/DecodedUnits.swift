/// The characters of a key or value in a query, decoded one after the other.
struct DecodedUnits {
    /// One character in UTF-8, with the raw bytes that each of its bytes stands for.
    struct Unit {
        var bytes: [4 of UInt8] = .init(repeating: 0)
        var places: [4 of Range<Int>] = .init(repeating: 0..<0)
        var count = 0

        fileprivate mutating func append(_ piece: Piece) {
            bytes[count] = piece.byte
            places[count] = piece.range
            count += 1
        }

        /// U+FFFD, each byte of which stands for all the raw bytes that were no UTF-8.
        fileprivate mutating func replace() {
            let range = places[0].lowerBound..<places[count - 1].upperBound
            bytes = [0xEF, 0xBF, 0xBD, 0]
            places = [range, range, range, 0..<0]
            count = 3
        }
    }

    /// One decoded byte.
    fileprivate struct Piece {
        var byte: UInt8
        var range: Range<Int>
        var isEscape: Bool
    }

    /// Where the next character begins in the raw bytes.
    var position: Int
    private let end: Int

    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }

    /// The next character, or U+FFFD for the longest start of one that is cut short.
    mutating func next(_ bytes: Span<UInt8>) -> Unit? {
        guard let first = piece(bytes) else { return nil }
        var unit = Unit()
        unit.append(first)
        guard first.byte >= 0x80 else { return unit }
        guard let sequence = UTF8Sequence(first.byte) else {
            unit.replace()
            return unit
        }
        while unit.count < sequence.count {
            let before = position
            // Browsers repair raw bytes before they look at escapes, so no character is made of both.
            guard let piece = piece(bytes), piece.isEscape == first.isEscape,
                (unit.count == 1 ? sequence.second : 0x80...0xBF).contains(piece.byte)
            else {
                position = before
                unit.replace()
                return unit
            }
            unit.append(piece)
        }
        return unit
    }

    private mutating func piece(_ bytes: Span<UInt8>) -> Piece? {
        while position < end {
            let start = position
            let raw = bytes[start]
            switch raw {
            case 0x09, 0x0A, 0x0D: position += 1
            case UInt8(ascii: "%"):
                let escape = escape(bytes)
                position = escape?.range.upperBound ?? start + 1
                return escape ?? Piece(byte: raw, range: start..<position, isEscape: false)
            default:
                position += 1
                let byte = raw == UInt8(ascii: "+") ? UInt8(ascii: " ") : raw
                return Piece(byte: byte, range: start..<position, isEscape: false)
            }
        }
        return nil
    }

    /// The escape at `position`, across tabs and line ends; `nil` when it is broken.
    private func escape(_ bytes: Span<UInt8>) -> Piece? {
        var value: UInt8 = 0
        var digits = 0
        var index = position + 1
        while index < end {
            let byte = bytes[index]
            index += 1
            if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
            guard let digit = Percent.hexDigit(byte) else { return nil }
            value = value << 4 | digit
            digits += 1
            guard digits < 2 else { return Piece(byte: value, range: position..<index, isEscape: true) }
        }
        return nil
    }
}

/// What the first byte of a character in UTF-8 asks of the rest.
private struct UTF8Sequence {
    /// All bytes, the first included.
    let count: Int
    /// What the second byte may be; later ones may be 0x80 to 0xBF.
    let second: ClosedRange<UInt8>

    init?(_ first: UInt8) {
        switch first {
        case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: return nil
        }
    }
}
