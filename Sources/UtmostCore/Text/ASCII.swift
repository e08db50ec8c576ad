/// Byte classes of ASCII: the only letters, digits and blanks that URLs, JSON and CSV give a meaning to.
extension UInt8 {
    /// Whether the byte is `A`–`Z`.
    package var isASCIIUppercase: Bool { self &- 0x41 < 26 }

    /// Whether the byte is `a`–`z`.
    package var isASCIILowercase: Bool { self &- 0x61 < 26 }

    /// Whether the byte is `A`–`Z` or `a`–`z`.
    package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether the byte is `0`–`9`.
    package var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// Whether the byte is `0`–`9`, `A`–`F` or `a`–`f`.
    package var isHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

    /// Whether the byte is a tab, a line feed, a form feed, a carriage return or a space.
    package var isASCIIWhitespace: Bool {
        switch self {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
        default: false
        }
    }

    /// Whether the byte is a control character: below the space, or DEL.
    package var isASCIIControl: Bool { self < 0x20 || self == 0x7F }

    /// Whether the byte stands for itself in UTF-8.
    package var isASCII: Bool { self < 0x80 }

    /// The byte with `A`–`Z` turned into `a`–`z`; any other byte is left as it is.
    package var lowercasedASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }

    /// The byte with `a`–`z` turned into `A`–`Z`; any other byte is left as it is.
    package var uppercasedASCII: UInt8 { isASCIILowercase ? self & 0xDF : self }

    /// What the byte stands for as a hexadecimal digit, 0–15.
    package var hexDigitValue: UInt8? {
        switch self {
        case 0x30...0x39: self &- 0x30
        case 0x41...0x46: self &- 0x41 &+ 10
        case 0x61...0x66: self &- 0x61 &+ 10
        default: nil
        }
    }
}
