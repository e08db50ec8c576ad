/// An IPv6 address, as eight pieces of 16 bits.
struct IPv6 {
    private(set) var pieces: [8 of UInt16] = .init(repeating: 0)

    /// Reads the bytes at `range`, which stand between the brackets; `nil` when they are no address.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let end = range.upperBound
        var position = range.lowerBound
        var count = 0
        var gap: Int?
        if position < end, bytes[position] == UInt8(ascii: ":") {
            guard position + 1 < end, bytes[position + 1] == UInt8(ascii: ":") else { return nil }
            position += 2
            gap = 0
        }
        while position < end {
            guard count < 8 else { return nil }
            if bytes[position] == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                position += 1
                gap = count
                continue
            }
            let start = position
            var value: UInt16 = 0
            while position < end, position - start < 4, let digit = Percent.hexDigit(bytes[position]) {
                value = value << 4 | UInt16(digit)
                position += 1
            }
            if position < end, bytes[position] == UInt8(ascii: ".") {
                guard count <= 6, let (high, low) = IPv6.embedded(bytes, start..<end) else { return nil }
                (pieces[count], pieces[count + 1]) = (high, low)
                count += 2
                position = end
                break
            }
            guard position > start else { return nil }
            pieces[count] = value
            count += 1
            guard position < end else { break }
            guard bytes[position] == UInt8(ascii: ":"), position + 1 < end else { return nil }
            position += 1
        }
        guard let gap else {
            guard count == 8 else { return nil }
            return
        }
        guard count < 8 else { return nil }
        let moved = count - gap
        for index in stride(from: moved - 1, through: 0, by: -1) {
            (pieces[8 - moved + index], pieces[gap + index]) = (pieces[gap + index], 0)
        }
    }

    /// The address in brackets, its first longest run of at least two zero pieces shortened to `::`.
    var text: [UInt8] {
        let gap = longestZeros
        var text = "["
        var index = 0
        while index < 8 {
            if index == gap.lowerBound, !gap.isEmpty {
                text += "::"
                index = gap.upperBound
                continue
            }
            if index > 0, index != gap.upperBound || gap.isEmpty { text += ":" }
            text += String(pieces[index], radix: 16)
            index += 1
        }
        return Array((text + "]").utf8)
    }
}

extension IPv6 {
    private var longestZeros: Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0..<8 {
            guard pieces[index] == 0 else {
                start = index + 1
                continue
            }
            if index + 1 - start > max(1, longest.count) { longest = start..<index + 1 }
        }
        return longest
    }

    /// The two pieces of an IPv4 address in the usual notation, such as the end of `::ffff:192.0.2.1`.
    private static func embedded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (UInt16, UInt16)? {
        var numbers: [UInt16] = []
        var value: UInt16?
        for index in range {
            if bytes[index] == UInt8(ascii: ".") {
                guard let number = value, numbers.count < 3 else { return nil }
                numbers.append(number)
                value = nil
                continue
            }
            let digit = UInt16(bytes[index]) &- UInt16(UInt8(ascii: "0"))
            guard digit <= 9, value != 0 else { return nil }
            let sum = (value ?? 0) * 10 + digit
            guard sum <= 255 else { return nil }
            value = sum
        }
        guard let last = value, numbers.count == 3 else { return nil }
        return (numbers[0] << 8 | numbers[1], numbers[2] << 8 | last)
    }
}
