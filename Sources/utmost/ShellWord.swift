import UtmostCore

/// An argument as it can be typed again.
enum ShellWord {
    /// `argument`, in quotes where a shell would take it apart, and without what is secret in a link.
    static func of(_ argument: String) -> String {
        let shown = withoutUserInfo(argument)
        let isPlain = shown.utf8.allSatisfy { byte in
            byte.isASCIILetter || byte.isASCIIDigit || "-_./,:@%+=".utf8.contains(byte) || byte >= 0x80
        }
        guard !isPlain || shown.isEmpty else { return shown }
        return "'" + shown.replacing("'", with: "'\\''") + "'"
    }

    /// A link without its user name and password; anything else as it is.
    private static func withoutUserInfo(_ argument: String) -> String {
        guard argument.contains("://"), argument.contains("@") else { return argument }
        let bytes = Array(argument.utf8)
        let secret = Link(bytes.span).userinfo
        guard !secret.isEmpty else { return argument }
        // The sign behind it goes too.
        return String(decoding: bytes[..<secret.lowerBound] + bytes[(secret.upperBound + 1)...], as: UTF8.self)
    }
}
