/// One line that says which other rows: `also rows 31–34, 46, uk.csv rows 3, 9 …`.
struct RowList {
    private(set) var text = ""

    /// Lists the rows of `spans`, as many as fit into `columns`, after a place in `file`; `name` says what a file is called.
    init(_ spans: RowSpans, file: Int?, columns: Int, name: (Int) -> String) {
        let others = spans.others
        var previous: Spot?
        for (index, span) in others.enumerated() {
            let spot = span.start
            let isNewFile = spot.file != (previous ?? Spot(file: file, unit: spot.unit, number: 0)).file
            var piece = text.isEmpty ? "also " : ", "
            if isNewFile, let file = spot.file { piece += name(file) + " " }
            if isNewFile || spot.unit != previous?.unit {
                let isAlone = span.last == spot.number && !Self.goesOn(spot, others.dropFirst(index + 1).first)
                piece += Self.word(spot.unit, isAlone: isAlone && !spans.isCut) + " "
            }
            piece += span.description
            guard text.isEmpty || Glyph.width(of: text + piece) + 2 <= columns else {
                text += " …"
                return
            }
            text += piece
            previous = spot
        }
        if spans.isCut, !text.isEmpty { text += " …" }
    }

    /// Whether `next` is listed under the same word as `spot`.
    private static func goesOn(_ spot: Spot, _ next: RowSpans.Span?) -> Bool {
        next?.start.file == spot.file && next?.start.unit == spot.unit
    }

    private static func word(_ unit: Spot.Unit, isAlone: Bool) -> String {
        switch unit {
        case .row, .file: isAlone ? "row" : "rows"
        case .line: isAlone ? "line" : "lines"
        }
    }
}
