/// One line that says which other rows: `also rows 31–34, 46, uk.csv rows 3, 9 …`.
struct RowList {
    private(set) var text = ""
    private let columns: Int
    private var file: Int?
    private var unit: Spot.Unit?
    private var isCut = false

    /// A list of at most `columns`, after a place in `file`.
    init(columns: Int, file: Int?) {
        self.columns = columns
        self.file = file
    }

    /// Appends `span`; false where it does not fit.
    mutating func append(_ span: RowSpans.Span, fileName: String) -> Bool {
        guard !isCut else { return false }
        let isNewFile = span.start.file != file
        var piece = text.isEmpty ? "also " : ", "
        if isNewFile { piece += fileName + " " }
        if isNewFile || span.start.unit != unit { piece += word(for: span) + " " }
        piece += span.description
        guard Glyph.width(of: text + piece) + 2 <= columns else {
            cut()
            return false
        }
        text += piece
        (file, unit) = (span.start.file, span.start.unit)
        return true
    }

    /// Says that there are more.
    mutating func cut() {
        guard !isCut, !text.isEmpty else { return }
        isCut = true
        text += " …"
    }

    private func word(for span: RowSpans.Span) -> String { span.start.unit == .row ? "rows" : "lines" }
}
