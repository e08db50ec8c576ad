/// An IPv4 address, read in all the notations that browsers accept.
///
/// `127.0.0.1`, `127.1`, `0x7f.1`, `017700000001` and `2130706433` are one address.
struct IPv4 {
    let address: UInt32

    /// Reads the bytes at `range`; `nil` when they are no address.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let range = IPv4.withoutFinalDot(bytes, range)
        var address: UInt64 = 0
        var parts: UInt64 = 0
        var start = range.lowerBound
        while true {
            let stop = IPv4.dot(bytes, start..<range.upperBound) ?? range.upperBound
            guard parts < 4, let number = IPv4.number(bytes, start..<stop) else { return nil }
            parts += 1
            guard stop < range.upperBound else {
                // The last number fills all bytes that are left.
                let bits = 8 * (5 - parts)
                guard number < 1 << bits else { return nil }
                self.address = UInt32(truncatingIfNeeded: address << bits | number)
                return
            }
            guard number < 256 else { return nil }
            address = address << 8 | number
            start = stop + 1
        }
    }

    /// The address in the usual notation.
    var text: [UInt8] {
        var text: [UInt8] = []
        for shift: UInt32 in [24, 16, 8, 0] {
            if !text.isEmpty { text.append(UInt8(ascii: ".")) }
            text.append(contentsOf: String(address >> shift & 255).utf8)
        }
        return text
    }

    /// Whether the last part of a host is a number, so that browsers take the whole for an address.
    static func endsInNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let range = withoutFinalDot(bytes, range)
        var start = range.upperBound
        while start > range.lowerBound, bytes[start - 1] != UInt8(ascii: ".") { start -= 1 }
        guard start < range.upperBound, isDigit(bytes[start]) else { return false }
        let last = start..<range.upperBound
        return last.allSatisfy { isDigit(bytes[$0]) } || number(bytes, last) != nil
    }
}

extension IPv4 {
    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func dot(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        range.first { bytes[$0] == UInt8(ascii: ".") }
    }

    private static func withoutFinalDot(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, bytes[range.upperBound - 1] == UInt8(ascii: ".") else { return range }
        return range.lowerBound..<range.upperBound - 1
    }

    /// A number: `0x` before hexadecimal, `0` before octal digits; too large ones stop at 2³².
    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
        guard !range.isEmpty else { return nil }
        var start = range.lowerBound
        var radix: UInt64 = 10
        if range.count > 1, bytes[start] == UInt8(ascii: "0") {
            let hexadecimal = bytes[start + 1] | 0x20 == UInt8(ascii: "x")
            radix = hexadecimal ? 16 : 8
            start += hexadecimal ? 2 : 1
        }
        var value: UInt64 = 0
        for index in start..<range.upperBound {
            guard let digit = Percent.hexDigit(bytes[index]), digit < radix else { return nil }
            value = min(value * radix + UInt64(digit), 1 << 32)
        }
        return value
    }
}
