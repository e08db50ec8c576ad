import UtmostCore

extension SheetExplanation {
    /// How the sheet was understood, and how to correct it, for people.
    package func text(_ options: ReportOptions) -> String {
        let layout = TextLayout(options)
        var text = Glyph.visible(file) + "\n" + facts(layout) + "\n" + columns(layout)
        if format == "text" { return text }
        text += "\nNot right?\n"
        for advice in advice {
            let lines = TextLayout.wrap(Glyph.visible(advice), columns: layout.width - 2)
            text += "  " + lines.joined(separator: "\n    ") + "\n"
        }
        return text
    }

    private func facts(_ layout: TextLayout) -> String {
        var table = ColumnText(layout: layout)
        table.add("  written in", "", encoding.name, "")
        table.add("  read as", "", kind, "")
        if let platform = shape.reading.platform { table.add("  sheet of", "", platform, "") }
        if shape.headerRow > 0 { table.add("  header", "", "row \(shape.headerRow)", "") }
        let unit = format == "text" ? "link" : "row"
        table.add("  judged", "", "\(rows) \(unit)\(rows == 1 ? "" : "s")", "")
        for part in leftOut {
            let rows = part.rows.map(String.init).joined(separator: ", ") + (part.count > part.rows.count ? ", …" : "")
            table.add("  left out", "", "\(part.count) \(part.reason)", "\(part.count == 1 ? "row" : "rows") \(rows)")
        }
        if let link { table.add("  link", "", "", link) }
        return table.text
    }

    private func columns(_ layout: TextLayout) -> String {
        guard format != "text" else { return "every link in the text is judged\n" }
        var table = ColumnText(layout: layout)
        // A hundred settings of an ad platform say nothing to anybody.
        let dull = shape.reading.columns.filter(\.isDull)
        let hidesDull = dull.count > 16
        for (number, column) in shape.reading.columns.enumerated() where !(hidesDull && column.isDull) {
            let header = column.header.isEmpty ? "(column \(number + 1))" : column.header
            table.add("  " + header, "", meaning(of: column).words, column.because(shape.reading.platform))
        }
        let rest = hidesDull ? "  … and \(dull.count) columns that are not read: --format json shows them\n" : ""
        return table.text + rest
    }

    private var kind: String {
        switch format {
        case "jsonl": "JSON Lines, a record a line"
        case "json": "a list of JSON records"
        case "table": "a table parted by \(delimiter ?? "")s"
        default: "text with links in it"
        }
    }

    private var advice: [String] {
        let unread = shape.reading.columns.first { $0.reason == .unknown && !$0.header.isEmpty }?.header ?? "My header"
        return [
            "name a header in \(taxonomy): \"audience\": { \"columns\": [\"\(unread)\"] }",
            "or rename the header: utm_source, Tagged URL, Landing page, Final URL suffix",
            "choose how the file is read: --input-format csv, tsv, jsonl, json or text",
        ]
    }
}

extension ColumnReading {
    /// Whether there is nothing to say of it.
    fileprivate var isDull: Bool {
        guard role == .ignored else { return false }
        switch reason {
        case .platform, .unknown, .empty, .planning: return true
        case .parameter, .taxonomy, .taggedValues, .looseWord, .carried, .title, .repeated: return false
        }
    }
}
