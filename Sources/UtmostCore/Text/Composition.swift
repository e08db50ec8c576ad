/// Letters with accents as single characters, for the alphabets in which people tag links.
///
/// Swift compares characters as Unicode's canonical equivalence does, so that a table of the single ones finds them by
/// their split forms, too.
enum Composition {
    /// `text` with every split letter as one character; nil where there is none.
    static func composed(_ text: String) -> String? {
        var result = ""
        var isChanged = false
        for character in text {
            if character.unicodeScalars.count > 1, let single = singles[character] ?? hangul(character) {
                result.unicodeScalars.append(single)
                isChanged = true
            } else {
                result.append(character)
            }
        }
        return isChanged ? result : nil
    }

    private static let singles: [Character: Unicode.Scalar] = {
        // Latin, Greek, Cyrillic, more Latin (Vietnamese), kana.
        let blocks: [ClosedRange<UInt32>] = [
            0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1EFF, 0x3041...0x30FF,
        ]
        var singles: [Character: Unicode.Scalar] = [:]
        for scalar in blocks.joined().compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
            // The first one stays: what comes later under the same letter is a doublet.
            if singles[Character(scalar)] == nil { singles[Character(scalar)] = scalar }
        }
        return singles
    }()

    /// Korean syllables are counted, not listed: 19 first letters, 21 vowels, 27 last letters or none.
    private static func hangul(_ character: Character) -> Unicode.Scalar? {
        let letters = character.unicodeScalars.map(\.value)
        guard letters.count <= 3, let lead = letters.first, 0x1100...0x1112 ~= lead, 0x1161...0x1175 ~= letters[1]
        else {
            return nil
        }
        let tail = letters.count == 3 ? letters[2] : 0x11A7
        guard 0x11A7...0x11C2 ~= tail else { return nil }
        return Unicode.Scalar(0xAC00 + ((lead - 0x1100) * 21 + (letters[1] - 0x1161)) * 28 + (tail - 0x11A7))
    }
}
