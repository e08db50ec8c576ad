/// Rows of four columns: what it is, which key, its text, and what is to be said of it, which may take several lines.
struct ColumnText {
    private let layout: TextLayout
    private var rows: [[String]] = []

    /// In columns of the terminal; longer texts push their remark onto the next line.
    private static let widest = 28

    init(layout: TextLayout) { self.layout = layout }

    /// Adds a row; what comes from links and sheets is made visible here.
    mutating func add(_ name: String, _ key: String, _ text: String, _ remark: String) {
        rows.append([name, key, text, remark].map { Glyph.visible($0) })
    }

    /// The rows, one below the other.
    var text: String {
        let widths = (0..<3).map { column in
            rows.map { Glyph.width(of: $0[column]) }.filter { column < 2 || $0 <= Self.widest }.max() ?? 0
        }
        return rows.map { line($0, widths) }.joined()
    }

    private func line(_ row: [String], _ widths: [Int]) -> String {
        var line = ""
        var used = 0
        var remarkStart = 0
        for column in 0..<3 where widths[column] > 0 {
            line += String(repeating: " ", count: remarkStart - used) + painted(row[column], column)
            used = remarkStart + Glyph.width(of: row[column])
            remarkStart += widths[column] + 2
        }
        guard !row[3].isEmpty else { return line + "\n" }
        let isLong = used + 2 > remarkStart
        let start = layout.width - remarkStart < 24 ? 4 : remarkStart
        let lines = TextLayout.wrap(row[3], columns: layout.width - start)
        let isBelow = isLong || start < remarkStart
        let first = isBelow ? "\n" + String(repeating: " ", count: start) : String(repeating: " ", count: start - used)
        return line + first + lines.joined(separator: "\n" + String(repeating: " ", count: start)) + "\n"
    }

    private func painted(_ text: String, _ column: Int) -> String { column == 1 ? layout.paint(.faint, text) : text }
}
