/// Writes keys and values for a query.
package enum FormEncoding {
    /// How a space is written.
    package enum Space: Sendable {
        /// `%20`, which every reader of a link takes for a space.
        case escaped
        /// `+`, which only readers of forms do.
        case plus
    }

    /// Appends `value` so that a form is read back as the same bytes.
    ///
    /// Letters, digits and `* - . _ ~` stay; macros are for the caller to leave out.
    package static func encode(_ value: Span<UInt8>, space: Space = .escaped, into output: inout [UInt8]) {
        for index in value.indices {
            let byte = value[index]
            if isUnreserved(byte) {
                output.append(byte)
            } else if byte == UInt8(ascii: " "), space == .plus {
                output.append(UInt8(ascii: "+"))
            } else {
                Percent.encode(byte, into: &output)
            }
        }
    }

    /// Whether `byte` stays as it is.
    package static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
