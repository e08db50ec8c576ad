package import UtmostCore

/// Puts findings together by kind and shows each kind once: a thousand rows with one fault are one thing to put right.
///
/// Everything is written at the end, since only then the kinds can be sorted. `isQuiet` leaves the last line only;
/// `statistics` replaces kinds by a table of rules.
package struct TextReport: FindingSink, Sendable {
    /// What nobody has taken yet.
    package internal(set) var output = ReportBuffer()

    private let options: ReportOptions
    private var kinds: KindTable
    private var statistics = StatisticsTable()

    /// How many kinds are shown without `--all`.
    private static let fewKinds = 10

    package init(_ options: ReportOptions) {
        self.options = options
        var limits = KindTable.Limits()
        if options.showsAll { limits.spans = 100 }
        kinds = KindTable(limits)
    }

    package mutating func begin() {}

    package mutating func add(_ findings: [Finding]) {
        if options.isQuiet { return }
        if options.statistics {
            for finding in findings { statistics.count(finding) }
        } else {
            for finding in findings { kinds.count(finding) }
        }
    }

    package mutating func end(_ summary: LintSummary) {
        let layout = TextLayout(options)
        if options.isQuiet, summary.errors + summary.warnings == 0, !summary.isInterrupted { return }
        if !options.isQuiet {
            statistics.write(to: &output, layout.paint)
            writeKinds(layout, summary)
        }
        output.append(
            SummaryText(summary: summary, fixCommand: options.fixCommand).text(
                columns: options.isQuiet ? .max : layout.width))
    }

    private mutating func writeKinds(_ layout: TextLayout, _ summary: LintSummary) {
        let sorted = kinds.kinds.sorted(by: Kind.comesFirst)
        let limit = options.maxFindings ?? (options.showsAll ? .max : Self.fewKinds)
        let writer = KindText(
            layout: layout, files: kinds.files.names, namesFiles: summary.files > 1 || kinds.files.names.count > 1,
            canFix: options.fixCommand != nil)
        for kind in sorted.prefix(limit) { writer.write(kind, to: &output) }
        let hidden = sorted.dropFirst(limit)
        if !hidden.isEmpty { output.append(rest(Array(hidden))) }
    }

    /// `… 5 more kinds, 51 rows: --all`.
    private func rest(_ hidden: [Kind]) -> String {
        var text = "… \(Quantity(hidden.count, "more kind"))"
        let rows = hidden.reduce(0) { $0 + $1.rows }
        let lines = hidden.reduce(0) { $0 + $1.lines }
        if rows > 0 { text += ", \(Quantity(rows, "row"))" }
        if lines > 0, hidden.contains(where: { $0.first.file != nil }) { text += ", \(Quantity(lines, "line"))" }
        return text + (options.maxFindings == nil ? ": --all\n" : "\n")
    }
}
