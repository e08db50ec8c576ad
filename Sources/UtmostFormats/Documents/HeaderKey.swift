import UtmostCore

/// How headers are compared: by their letters and digits, without accents and case.
enum HeaderKey {
    /// No header is longer; notes and links are.
    static let longest = 200

    /// Letters and digits of `header` in lower case, accents taken off; empty for what is too long to be a header.
    static func key(_ header: String) -> String {
        guard header.utf8.count <= longest else { return "" }
        if header.utf8.allSatisfy({ $0 < 0x80 }) { return asciiKey(header) }
        let scalars = Decomposition.compatible(header).lowercased().unicodeScalars
        return String(String.UnicodeScalarView(scalars.filter(isKept)))
    }

    /// `key` with "#" for each number; nil where it has none.
    static func pattern(_ key: String) -> String? {
        guard key.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        var pattern = ""
        for character in key {
            if !character.isASCII || !character.isNumber {
                pattern.append(character)
            } else if pattern.last != "#" {
                pattern.append("#")
            }
        }
        return pattern
    }

    private static func asciiKey(_ header: String) -> String {
        let bytes: [UInt8] = header.utf8.compactMap { byte in
            switch byte {
            case 0x30...0x39, 0x61...0x7A: byte
            case 0x41...0x5A: byte | 0x20
            default: nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
