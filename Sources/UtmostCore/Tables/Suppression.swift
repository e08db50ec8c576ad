/// What somebody has agreed to leave as it is: names of rules, and the reason.
///
///     unknown-value, case: agreed with Mo until June       in a cell
///     ignore[unknown-value, case] agreed with Mo           in a cell, and behind `utmost:` in a text
///
/// A name is a rule's id, a group, or the name of a rule of the team.
package struct Suppression: Sendable, Equatable {
    package struct Name: Sendable, Equatable {
        package var text: String
        /// Where it stands, and what goes when it alone goes.
        package var range: Range<Int>
        package var removal: Range<Int>
    }

    package private(set) var names: [Name] = []
    package private(set) var hasReason = false
    /// All that it says, and what goes when all of it goes.
    package let range: Range<Int>
    package var removal: Range<Int>

    /// Reads what a cell or a comment says in `range` of `text`; nil where that is nothing.
    package init?(_ text: Span<UInt8>, in range: Range<Int>) {
        let said = text.trimmed(range)
        guard !said.isEmpty else { return nil }
        self.range = said
        removal = range
        let list: Range<Int>
        let reason: Range<Int>
        if let open = Self.bracket(in: said, of: text) {
            let close = text.firstOffset(of: UInt8(ascii: "]"), in: open..<said.upperBound)
            list = open + 1..<close
            reason = min(close + 1, said.upperBound)..<said.upperBound
        } else {
            let colon = text.firstOffset(of: UInt8(ascii: ":"), in: said)
            list = said.lowerBound..<colon
            reason = min(colon + 1, said.upperBound)..<said.upperBound
        }
        hasReason = reason.contains { text[$0].isASCIILetter || text[$0].isASCIIDigit || text[$0] >= 0x80 }
        readNames(text, in: list)
    }

    /// The `[` that opens the names, at the start or behind `ignore`.
    static func bracket(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
        var offset = range.lowerBound
        if text.extracting(range.prefix(6)).equalsIgnoringCase("ignore".utf8.span) { offset += 6 }
        while offset < range.upperBound, text[offset] == UInt8(ascii: " ") { offset += 1 }
        return offset < range.upperBound && text[offset] == UInt8(ascii: "[") ? offset : nil
    }

    private mutating func readNames(_ text: Span<UInt8>, in list: Range<Int>) {
        var start = list.lowerBound
        while start < list.upperBound {
            let comma = text.firstOffset(of: UInt8(ascii: ","), in: start..<list.upperBound)
            let name = text.trimmed(start..<comma)
            if !name.isEmpty {
                let word = String(decoding: name.map { text[$0] }, as: UTF8.self)
                names.append(Name(text: word, range: name, removal: name))
            }
            start = comma + 1
        }
        // The first of several goes with the comma behind it, the others with the one before them.
        for index in names.indices.dropLast() {
            names[index].removal = names[index].range.lowerBound..<names[index + 1].range.lowerBound
        }
        if names.count > 1, let last = names.last {
            names[names.count - 1].removal = names[names.count - 2].range.upperBound..<last.range.upperBound
        }
    }
}
