/// Lays words out on lines of a terminal.
struct TextLayout {
    /// In columns.
    let width: Int
    let paint: Paint

    init(_ options: ReportOptions) {
        // Longer lines are hard to read, and a count at their far end is hard to find.
        width = min(max(options.width, 40), 120)
        paint = Paint(isOn: options.color)
    }

    /// The words of `text`, which is visible already, on lines of at most `columns`, of which the first may be shorter.
    static func wrap(_ text: String, columns: Int, firstLine: Int? = nil) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let width = Glyph.width(of: String(word))
            if used > 0, used + 1 + width > (lines.isEmpty ? firstLine ?? columns : columns) {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if used > 0 || !line.isEmpty {
                line += " "
                used += 1
            }
            line += word
            used += width
        }
        return lines + [line]
    }
}
