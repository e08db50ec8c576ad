import UtmostCore

/// Puts colours around text, or leaves it alone; either way the text is the same.
struct Paint {
    let isOn: Bool

    /// A colour or weight, as the numbers of ECMA-48's "select graphic rendition".
    enum Style: String {
        case bold = "1"
        case faint = "2"
        case red = "1;31"
        case yellow = "1;33"
        case cyan = "1;36"
        case green = "1;32"
    }

    func callAsFunction(_ style: Style, _ text: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// `text` in the colour of `severity`.
    func callAsFunction(_ severity: Severity, _ text: String) -> String {
        switch severity {
        case .error: self(.red, text)
        case .warning: self(.yellow, text)
        case .info: self(.cyan, text)
        }
    }
}
