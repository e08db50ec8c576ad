/// How many columns of a terminal a character takes: Unicode's East Asian widths, for the scripts that people write.
enum DisplayWidth {
    /// The columns of one scalar that stands by itself or is part of a character.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1160...0x11FF: return 0  // vowels and finals of Korean syllables
        case 0x1100...0x115F,
            0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,  // Chinese, Japanese, Yi
            0xA960...0xA97F, 0xAC00...0xD7A3,  // Korean
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,  // forms for them
            0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// Whether `character` is shown as one picture, of however many scalars: a flag, a family, a heart in colour.
    static func isEmoji(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, first.value >= 0x80 else { return false }
        if first.properties.isEmojiPresentation { return true }
        return first.properties.isEmoji && scalars.contains { $0.value == 0xFE0F }
    }
}
