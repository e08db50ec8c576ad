extension [UInt8] {
    /// Appends `text` between quotes, escaped.
    mutating func appendQuoted(_ text: Span<UInt8>) {
        append(UInt8(ascii: "\""))
        var run = 0  // where the bytes that are not copied yet begin
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte.standsForItself {
                offset += 1
                continue
            }
            let (scalar, length) = byte.isASCII ? (UInt32(byte), 1) : text.decode(at: offset)
            if scalar.isSafe {
                offset += length
                continue
            }
            append(text, run..<offset)
            appendEscape(of: scalar)
            offset += length
            run = offset
        }
        append(text, run..<offset)
        append(UInt8(ascii: "\""))
    }

    /// Appends the digits of `number`.
    mutating func appendDecimal(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let start = count
        var rest = number.magnitude
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            append(UInt8(ascii: "0") + UInt8(digit))
            rest = quotient
        } while rest > 0
        self[start...].reverse()
    }

    private mutating func appendEscape(of scalar: UInt32) {
        let short: UInt8
        switch scalar {
        case malformed: return append(contentsOf: "\u{FFFD}".utf8)
        case 0x22, 0x5C: short = UInt8(scalar)
        case 0x08: short = UInt8(ascii: "b")
        case 0x09: short = UInt8(ascii: "t")
        case 0x0A: short = UInt8(ascii: "n")
        case 0x0C: short = UInt8(ascii: "f")
        case 0x0D: short = UInt8(ascii: "r")
        default:
            append(contentsOf: "\\u".utf8)
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(scalar >> shift & 0xF)
                append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
            return
        }
        append(UInt8(ascii: "\\"))
        append(short)
    }
}

/// What stands for bytes that are no UTF-8, until U+FFFD is written for them.
private let malformed = UInt32.max

extension UInt8 {
    /// Whether the byte needs no second look: printable ASCII but `"` and `\`.
    fileprivate var standsForItself: Bool { self >= 0x20 && self < 0x7F && self != 0x22 && self != 0x5C }
}

extension UInt32 {
    /// Whether a scalar beyond ASCII may be shown as it is.
    fileprivate var isSafe: Bool {
        switch self {
        case 0...0x9F: false  // C0, DEL, C1; printable ASCII never gets here but for " and \
        case 0x2028, 0x2029: false  // line breaks to JavaScript
        case 0x202A...0x202E, 0x2066...0x2069: false  // these turn the direction of writing
        case malformed: false
        default: true
        }
    }
}

extension Span<UInt8> {
    /// The scalar whose first byte, which is no ASCII, stands at `offset`, and how many bytes spell it.
    ///
    /// Malformed bytes come in the runs that Unicode 16, table 3-11, gives one U+FFFD each.
    fileprivate func decode(at offset: Int) -> (scalar: UInt32, length: Int) {
        let lead = self[offset]
        let length: Int
        var allowed: ClosedRange<UInt8> = 0x80...0xBF  // what may follow next: table 3-7
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
        case 0xED: (length, allowed) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, allowed) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, allowed) = (4, 0x80...0x8F)
        default: return (malformed, 1)
        }
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for place in 1..<length {
            guard offset + place < count, allowed.contains(self[offset + place]) else { return (malformed, place) }
            scalar = scalar << 6 | UInt32(self[offset + place] & 0x3F)
            allowed = 0x80...0xBF
        }
        return (scalar, length)
    }
}
