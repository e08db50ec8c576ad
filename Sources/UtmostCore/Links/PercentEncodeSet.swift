/// What a browser escapes in a part of an `http` or `https` link, as one bit for each ASCII character.
///
/// Every set holds C0 controls, DEL and all that is not ASCII.
struct PercentEncodeSet {
    private let below64: UInt64
    private let from64: UInt64

    static let fragment = PercentEncodeSet(" \"<>`")
    /// Escapes `'` only because the scheme is `http` or `https`.
    static let query = PercentEncodeSet(" \"#<>'")
    static let path = PercentEncodeSet(" \"#<>?^`{}")
    static let userinfo = PercentEncodeSet(" \"#<>?^`{}/:;=@[\\]|")

    private init(_ members: String) {
        var below64: UInt64 = 0xFFFF_FFFF
        var from64: UInt64 = 1 << 63
        for byte in members.utf8 {
            if byte < 64 { below64 |= 1 << UInt64(byte) } else { from64 |= 1 << UInt64(byte - 64) }
        }
        (self.below64, self.from64) = (below64, from64)
    }

    /// Whether `byte` is escaped.
    func contains(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte < 64 ? below64 : from64) >> UInt64(byte & 63) & 1 != 0
    }

    /// Appends the bytes at `range` with the members of the set escaped.
    func append(_ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout [UInt8]) {
        for index in range {
            let byte = bytes[index]
            if contains(byte) { Percent.encode(byte, into: &output) } else { output.append(byte) }
        }
    }
}
