/// Why a browser cannot open a link.
package enum LinkFault: UInt8, Sendable, CaseIterable {
    /// There is nothing but blanks.
    case empty
    /// Almost `http` or `https`: `htps://acme.example`, `https//acme.example`, `hxxps://acme.example`.
    case misspeltScheme
    /// A host or plain text without `https://` before it: `www.acme.example/x`, `//acme.example/x`, `acme.example:80`.
    case missingScheme
    /// No host behind the scheme: `https://`, `https://?utm_source=x`, `https://me@/x`.
    case emptyHost
    /// A character that no host may have, such as a space: `https://acme example/x`.
    case forbiddenHostCharacter
    /// A host that ends in a number but is no address: `https://1.2.3.256/`.
    case badIPv4
    /// Brackets around what is no address: `https://[1::2::3]/`.
    case badIPv6
    /// A port that is no number up to 65535: `https://acme.example:https/`.
    case badPort
    /// An escape in the host that is broken or hides a forbidden character: `https://acme%2/`, `https://acme%20x/`.
    case badPercentInHost
    /// Letters that the rules for international names refuse: `https://a\u{200D}b.example/`.
    case refusedByIDNA
}
