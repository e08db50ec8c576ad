/// Reads keys and values of a query as servers and `URLSearchParams` do.
///
/// `+` is a space, an escape is its byte, a broken escape stays as it is, tabs and line ends are dropped, and what is no
/// UTF-8 becomes U+FFFD.
package enum FormDecoding {
    /// Appends the decoded bytes of `range`.
    package static func decode(_ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout [UInt8]) {
        let table = ByteClass.table
        var units = DecodedUnits(range)
        while units.position < range.upperBound {
            let byte = bytes[units.position]
            if table[Int(byte)] & (ByteClass.encoded | ByteClass.nonASCII) == 0 {
                output.append(byte)
                units.position += 1
            } else if let unit = units.next(bytes) {
                for index in 0..<unit.count { output.append(unit.bytes[index]) }
            }
        }
    }

    /// The raw bytes that stand for `decoded`, a range of offsets into what `decode` appends.
    ///
    /// A cut inside a character is exact, down to the escape of a single byte; an empty range is the place before the
    /// byte, and a range behind the end is the end.
    package static func rawRange(
        of decoded: Range<Int>, in bytes: Span<UInt8>, _ range: Range<Int>
    ) -> Range<Int> {
        var units = DecodedUnits(range)
        var offset = 0
        var start = range.upperBound
        var end = range.upperBound
        while let unit = units.next(bytes) {
            let next = offset + unit.count
            if offset <= decoded.lowerBound, decoded.lowerBound < next {
                start = unit.places[decoded.lowerBound - offset].lowerBound
            }
            if offset < decoded.upperBound, decoded.upperBound <= next {
                end = unit.places[decoded.upperBound - 1 - offset].upperBound
            }
            guard next < decoded.upperBound || next <= decoded.lowerBound else { break }
            offset = next
        }
        return start..<(decoded.isEmpty ? start : max(start, end))
    }
}
