import UtmostCore

/// Writes one kind of findings: a headline, the first finding in its row, what to do, and which other rows.
struct KindText {
    let layout: TextLayout
    let files: [String]
    /// Whether places have to say which file they mean.
    let namesFiles: Bool
    /// Whether there is a file in which something can be fixed.
    let canFix: Bool

    private var paint: Paint { layout.paint }

    func write(_ kind: Kind, to output: inout ReportBuffer) {
        writeHeadline(kind, to: &output)
        guard let example = kind.example else { return }
        writeFrame(example, to: &output)
        writeAdvice(example, to: &output)
        writeOtherRows(kind, to: &output)
    }

    private func writeHeadline(_ kind: Kind, to output: inout ReportBuffer) {
        let label = kind.severity.label + ": "
        let count = countText(kind)
        let room = layout.width - label.count
        let message = Glyph.visible(kind.headline, columns: 4 * layout.width)
        let lines = TextLayout.wrap(
            message, columns: room, firstLine: count.isEmpty ? room : max(room - count.count - 3, 12))
        for (number, line) in lines.enumerated() {
            let isFirst = number == 0
            output.append(isFirst ? paint(kind.severity, label) : String(repeating: " ", count: label.count))
            output.append(paint(.bold, line))
            if isFirst, !count.isEmpty {
                let gap = max(3, layout.width - label.count - Glyph.width(of: line) - count.count)
                output.append(String(repeating: " ", count: gap) + count)
            }
            output.append("\n")
        }
    }

    private func countText(_ kind: Kind) -> String {
        guard kind.first.file != nil else { return "" }
        // Faults of a taxonomy are single: "1 line" beside each says nothing.
        if kind.example?.group == .taxonomy, kind.findings == 1 { return "" }
        var parts: [String] = []
        if kind.rows > 0 { parts.append("\(Quantity(kind.rows, "row"))") }
        if kind.lines > 0 { parts.append("\(Quantity(kind.lines, "line"))") }
        if parts.isEmpty, kind.files > 1 { parts.append("\(Quantity(kind.files, "file"))") }
        if canFix, kind.safeFixes == kind.findings {
            parts.append("fixable")
        } else if canFix, kind.safeFixes + kind.askFixes == kind.findings {
            parts.append("fixable with --fix --ask")
        }
        return parts.joined(separator: ", ")
    }

    private func writeFrame(_ finding: Finding, to output: inout ReportBuffer) {
        let place = placeText(finding)
        let whole = finding.link.map { Excerpt(text: $0, culprit: 0..<$0.utf8.count) }
        guard let excerpt = finding.excerpt ?? whole else {
            if !place.isEmpty { output.append("  \(place)\n") }
            return
        }
        let label = place.isEmpty ? "  " : "  \(place): "
        let margin = Glyph.width(of: label)
        let frame = CodeFrame(excerpt, columns: max(layout.width - margin, 24))
        output.append(label + frame.text + "\n")
        guard let carets = frame.carets else { return }
        output.append(String(repeating: " ", count: margin + carets.lowerBound))
        output.append(paint(.green, String(repeating: "^", count: carets.count)) + "\n")
    }

    /// `spring.csv row 14, Tagged URL`, as much of it as is known and needed.
    private func placeText(_ finding: Finding) -> String {
        let place = finding.place
        guard let file = place.file else { return "" }
        var words: [String] = []
        let isElsewhere = finding.group == .taxonomy || finding.rule == Rule.staleBaseline.id
        if namesFiles || isElsewhere || (place.row == nil && place.line == nil) {
            words.append(shortened(file))
        }
        if let sheet = place.sheet { words.append(Glyph.visible(sheet, columns: 24)) }
        if let row = place.row {
            words.append("row \(row)")
        } else if let line = place.line {
            words.append("line \(line)")
        }
        let column = place.column.map { Glyph.visible($0, columns: 24) }
        return ([words.joined(separator: " ")] + (column.map { [$0] } ?? [])).joined(separator: ", ")
    }

    /// A long path by its last part, which tells files apart.
    private func shortened(_ file: String) -> String {
        let visible = Glyph.visible(file)
        guard Glyph.width(of: visible) > 32, let slash = visible.lastIndex(of: "/") else {
            return Glyph.visible(file, columns: 40)
        }
        return "…" + Glyph.visible(String(visible[slash...]), columns: 40)
    }

    private func writeAdvice(_ finding: Finding, to output: inout ReportBuffer) {
        var advice = finding.remedy.map { Glyph.visible($0, columns: 4 * layout.width) } ?? ""
        if let owner = finding.owner {
            if let last = advice.last, !"?!.…".contains(last) { advice += "." }
            advice += (advice.isEmpty ? "" : " ") + "Owner: " + Glyph.visible(owner, columns: 60)
        }
        guard !advice.isEmpty else { return }
        for line in TextLayout.wrap(advice, columns: layout.width - 2) { output.append("  \(line)\n") }
    }

    private func writeOtherRows(_ kind: Kind, to output: inout ReportBuffer) {
        guard kind.first.file != nil else { return }
        let list = RowList(kind.spans, file: kind.first.file, columns: layout.width - 2) { shortened(files[$0]) }
        if !list.text.isEmpty { output.append("  \(paint(.faint, list.text))\n") }
    }
}

extension Severity {
    /// The word before a headline.
    var label: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }
}
