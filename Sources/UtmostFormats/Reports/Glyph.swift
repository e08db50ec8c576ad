import UtmostCore

/// One character as a terminal shows it.
///
/// Sheets come from strangers: what would drive the terminal or hide in the text is shown as a symbol instead.
struct Glyph: Equatable {
    /// What is printed.
    var text: String
    /// In columns of the terminal.
    var width: Int
    /// How many bytes of the original text it stands for.
    var byteCount: Int

    init(_ character: Character) {
        let scalars = character.unicodeScalars
        byteCount = character.utf8.count
        if let first = scalars.first, scalars.count == 1, (0x20..<0x7F).contains(first.value) {
            text = String(character)
            width = 1
            return
        }
        text = ""
        width = 0
        var previous: Unicode.Scalar?
        // Nobody writes longer characters; letters under towers of accents would cover the lines above.
        for scalar in scalars.prefix(16) {
            append(scalar, after: previous)
            previous = scalar
        }
        if DisplayWidth.isEmoji(character) { width = 2 }
    }

    private mutating func append(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) {
        if let symbol = HiddenCharacter.symbol(for: scalar, after: previous) {
            text += symbol
            width += symbol.count
        } else if previous == nil, DisplayWidth.of(scalar) == 0 {
            text += "◌"
            text.unicodeScalars.append(scalar)
            width += 1
        } else {
            text.unicodeScalars.append(scalar)
            width += DisplayWidth.of(scalar)
        }
    }
}

extension Glyph {
    /// The glyphs of `text`.
    static func glyphs(of text: String) -> [Glyph] { text.map(Glyph.init) }

    /// `text` as it may be printed: one line that steers nothing.
    static func visible(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        return glyphs(of: text).map(\.text).joined()
    }

    /// The columns that `text` takes when it is printed.
    static func width(of text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + Glyph($1).width }
    }

    /// `text`, visible, in at most `columns`; a sign in place of what does not fit.
    static func visible(_ text: String, columns: Int) -> String {
        let glyphs = glyphs(of: text)
        var room = columns
        guard glyphs.reduce(0, { $0 + $1.width }) > room else { return glyphs.map(\.text).joined() }
        room -= 1
        let kept = glyphs.prefix { glyph in
            room -= glyph.width
            return room >= 0
        }
        return kept.map(\.text).joined() + "…"
    }
}
