package import UtmostCore

extension Inspection {
    /// The link explained: its parts, a line for each tag and segment, the findings, and a verdict as the last line.
    package func text(_ options: ReportOptions) -> String {
        let layout = TextLayout(options)
        var blocks = [layout.paint(.bold, Glyph.visible(link)) + "\n"]
        var table = ColumnText(layout: layout)
        for part in parts { table.add(part.name, "", part.text, part.remark ?? "") }
        blocks.append(table.text)
        blocks.append(tagTable(layout))
        blocks.append(FindingsText.text(findings.map(\.withoutPlace), options))
        blocks.append(verdict(layout))
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func tagTable(_ layout: TextLayout) -> String {
        var table = ColumnText(layout: layout)
        for tag in tags {
            table.add(tag.field ?? "–", tag.key, tag.value.isEmpty ? "–" : tag.value, tag.standing.sentence)
            for segment in tag.segments {
                table.add("  " + segment.field, "", segment.value ?? "–", segment.standing.sentence)
            }
        }
        for tag in missing { table.add(tag.field, tag.key, "–", "needed, and not there") }
        if let channel { table.add("channel", "GA4", channel.name, channel.because) }
        return table.text
    }

    private func verdict(_ layout: TextLayout) -> String {
        guard isWeb else { return "No link to the web: utmost leaves it in peace.\n" }
        let norm = taxonomy == Taxonomy.builtinName ? "GA4's conventions" : Glyph.visible(taxonomy)
        let summary = summary
        guard let counts = FindingsText.counts(summary) else {
            return tags.isEmpty ? "It has no tags, and nothing is wrong with it.\n" : "Follows \(norm).\n"
        }
        let isGood = summary.errors + summary.warnings == 0
        var lines = [isGood ? "Follows \(norm): \(counts)." : "Needs work: \(counts)."]
        if let fixed { lines.append("Put right: \(Glyph.visible(fixed))") }
        if let fixedWithOK { lines.append("With your OK: \(Glyph.visible(fixedWithOK))") }
        // The verdict stays the last line.
        return (lines.dropFirst() + lines.prefix(1)).joined(separator: "\n") + "\n"
    }

    /// What several links come to: how many there are, how many need work, and how many findings that makes.
    package static func overall(_ summary: LintSummary, _ options: ReportOptions) -> String {
        SummaryText(summary: summary, fixCommand: nil).text(columns: TextLayout(options).width)
    }
}

extension Finding {
    /// The finding without row, line and file, which say nothing of a single link.
    fileprivate var withoutPlace: Finding {
        var finding = self
        finding.place = Place()
        return finding
    }
}
