/// What a browser escapes in a part of a link, each set on top of C0 controls, DEL and all that is not ASCII.
enum PercentEncodeSet {
    case fragment, query, path, userinfo

    /// Appends `bytes` with the members of the set escaped.
    func append(_ bytes: some Sequence<UInt8>, into output: inout [UInt8]) {
        for byte in bytes {
            if contains(byte) { Percent.encode(byte, into: &output) } else { output.append(byte) }
        }
    }

    /// Whether `byte` is escaped.
    func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x7E: contains(printable: byte)
        default: true
        }
    }

    private func contains(printable byte: UInt8) -> Bool {
        switch (byte, self) {
        case (UInt8(ascii: "\""), _), (UInt8(ascii: "<"), _), (UInt8(ascii: ">"), _): true
        case (UInt8(ascii: "`"), _): self != .query
        case (UInt8(ascii: "#"), _): self != .fragment
        // Only because the scheme is http or https: others keep it.
        case (UInt8(ascii: "'"), .query): true
        case (UInt8(ascii: "?"), .path), (UInt8(ascii: "^"), .path), (UInt8(ascii: "{"), .path),
            (UInt8(ascii: "}"), .path):
            true
        case (_, .userinfo): PercentEncodeSet.path.contains(byte) || PercentEncodeSet.isDelimiter(byte)
        default: false
        }
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"),
            UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "|"):
            true
        default: false
        }
    }
}
