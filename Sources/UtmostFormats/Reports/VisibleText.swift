/// Text as it may be shown on a terminal: what would drive the terminal is shown as a sign instead.
package enum VisibleText {
    /// `text` on one line.
    package static func of(_ text: String) -> String { Glyph.visible(text) }

    /// `text` with its lines kept.
    package static func lines(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { Glyph.visible(String($0)) }
            .joined(separator: "\n")
    }
}
