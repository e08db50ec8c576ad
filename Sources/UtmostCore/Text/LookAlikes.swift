/// Words in which letters of two alphabets are mixed, and what was meant.
///
/// A word is mended only where it is certain: each letter of the one alphabet has a twin in the other, and at least one
/// letter of the other has none. `iPhone-чехол` is two words, and `iPhoneы` is somebody's joke.
struct LookAlikes {
    /// The first letter that is not of its word's alphabet.
    private(set) var first: (letter: Character, alphabet: String)?
    /// The text with each word in one alphabet.
    private(set) var repaired = ""

    init(_ text: String) {
        var word: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic {
                word.append(scalar)
                continue
            }
            close(&word)
            repaired.unicodeScalars.append(scalar)
        }
        close(&word)
    }

    private mutating func close(_ word: inout [Unicode.Scalar]) {
        defer { word.removeAll(keepingCapacity: true) }
        let twins = Self.isMixed(word) ? Self.mended(word) : nil
        for (index, scalar) in word.enumerated() {
            let right = twins?[index] ?? scalar
            if right != scalar, first == nil { first = (Character(scalar), Self.alphabet(of: scalar)) }
            repaired.unicodeScalars.append(right)
        }
    }

    private static func isMixed(_ word: [Unicode.Scalar]) -> Bool {
        word.contains { $0.isASCII } && word.contains { isForeign($0) }
    }

    /// The word in one alphabet; nil where nobody can tell which.
    private static func mended(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        let (foreign, latin) = (word.filter(isForeign), word.filter { !isForeign($0) })
        if foreign.allSatisfy({ toLatin[$0] != nil }), latin.contains(where: { toCyrillic[$0] == nil }) {
            return word.map { toLatin[$0] ?? $0 }
        }
        let isCyrillic = foreign.allSatisfy { 0x400...0x52F ~= $0.value }
        if isCyrillic, latin.allSatisfy({ toCyrillic[$0] != nil }), foreign.contains(where: { toLatin[$0] == nil }) {
            return word.map { toCyrillic[$0] ?? $0 }
        }
        return nil
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        0x370...0x3FF ~= scalar.value || 0x400...0x52F ~= scalar.value
    }

    private static func alphabet(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x370...0x3FF: "a Greek"
        case 0x400...0x52F: "a Cyrillic"
        default: "a Latin"
        }
    }

    // Letters whose usual shapes cannot be told apart, each beside its Latin twin.
    private static let cyrillic: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("а", "a"), ("е", "e"), ("о", "o"), ("р", "p"), ("с", "c"), ("у", "y"), ("х", "x"), ("і", "i"), ("ј", "j"),
        ("ѕ", "s"), ("һ", "h"), ("ԁ", "d"), ("ԛ", "q"), ("ԝ", "w"), ("ӏ", "l"), ("А", "A"), ("В", "B"), ("Е", "E"),
        ("К", "K"), ("М", "M"), ("Н", "H"), ("О", "O"), ("Р", "P"), ("С", "C"), ("Т", "T"), ("Х", "X"), ("У", "Y"),
        ("І", "I"), ("Ј", "J"), ("Ѕ", "S"),
    ]

    private static let greek: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("α", "a"), ("ι", "i"), ("κ", "k"), ("ν", "v"), ("ο", "o"), ("ρ", "p"), ("υ", "u"), ("Α", "A"), ("Β", "B"),
        ("Ε", "E"), ("Ζ", "Z"), ("Η", "H"), ("Ι", "I"), ("Κ", "K"), ("Μ", "M"), ("Ν", "N"), ("Ο", "O"), ("Ρ", "P"),
        ("Τ", "T"), ("Υ", "Y"), ("Χ", "X"),
    ]

    private static let toLatin = Dictionary(uniqueKeysWithValues: cyrillic + greek)
    private static let toCyrillic = Dictionary(uniqueKeysWithValues: cyrillic.map { ($0.1, $0.0) })
}
