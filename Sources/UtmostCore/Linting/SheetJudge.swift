/// Applies the rules that need all rows of a file; takes the workers' results in the order of their rows.
package struct SheetJudge: Sendable {
    private let linter: Linter
    private var reader: EntryReader
    private var verdicts: VerdictMemory
    /// By index in `Linter.sheetChecks`: what has been seen, and in which row.
    private var seen: [SeenKeys]
    /// Repetitions that are counted but not kept: they come after the rows, so they wait in memory until the end.
    private var overflow = 0
    private static let mostFindings = 50_000
    /// Findings about the whole sheet, which come after those of its rows.
    package private(set) var findings: [Finding] = []

    /// A judge of a file of about `expectedRows` rows; 0 where nobody knows.
    package init(_ linter: Linter, expectedRows: Int = 0) {
        self.linter = linter
        reader = EntryReader(matcher: linter.matcher, layout: linter.layout)
        verdicts = VerdictMemory(matcher: linter.matcher)
        // Keys that only some rows have grow from nothing.
        seen = linter.sheetChecks.map { SeenKeys(expected: $0.check.fault == .repeated ? expectedRows : 0) }
    }

    /// Takes one result; gives the number of rows that only now turn out to be faulty.
    package mutating func absorb(_ result: LintWorker.Result) -> Int {
        var fresh = 0
        for (index, sheet) in linter.sheetChecks.enumerated() {
            // Taken out while it is worked on, so that nothing is copied.
            var keys = SeenKeys()
            swap(&keys, &seen[index])
            var writer = FindingWriter(
                linter, chunk: result.chunk, breaks: result.breaks, rowLines: result.rowLines)
            for note in result.notes[index] {
                let row = number(of: note, result)
                guard let earlier = keys.insert(note.key, row: row, sheet.check.fault) else { continue }
                let before = findings.count
                guard findings.count < Self.mostFindings else {
                    if !result.isFaulty(row: note.row), linter.settings.severities[sheet.rule] != .info { fresh += 1 }
                    overflow += 1
                    continue
                }
                let place = "\(linter.layout.format.numbersRows ? "row" : "line") \(earlier)"
                report(sheet, note, earlier: place, result, &writer)
                let isFaulty = findings[before...].contains { $0.severity > .info }
                if isFaulty, !result.isFaulty(row: note.row) { fresh += 1 }
            }
            swap(&keys, &seen[index])
            countOverflow(of: sheet.rule)
        }
        return fresh
    }

    /// Lets the last finding of a rule speak for those that are not kept.
    private mutating func countOverflow(of rule: Int) {
        guard overflow > 0, let last = findings.lastIndex(where: { $0.rule == Rule.all[rule].id }) else { return }
        findings[last].count = (findings[last].count ?? 1) + overflow
        overflow = 0
    }

    /// The number by which people find the row: its line in a text, its row in a table; 1-based.
    private func number(of note: SheetNote, _ result: LintWorker.Result) -> Int {
        if linter.layout.format.numbersRows { return result.chunk.firstRow + Int(note.row) }
        return result.chunk.firstLine + Int(result.rowLines[Int(note.row)])
    }

    /// Reads the row again, which is still in its chunk, and lets the rule write its finding.
    private mutating func report(
        _ sheet: NumberedSheetCheck, _ note: SheetNote, earlier: String, _ result: LintWorker.Result,
        _ writer: inout FindingWriter
    ) {
        let offset = Int(note.offset)
        guard let batch = linter.layout.format.row(at: offset, in: result.chunk.bytes.span) else { return }
        if verdicts.isFull { verdicts = VerdictMemory(matcher: linter.matcher) }
        var entry = reader.entry(for: batch)
        guard reader.read(batch, row: 0, into: &entry, verdicts: &verdicts) else { return }
        entry.index = Int(note.row)
        var drafts = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        drafts.rule = sheet.rule
        sheet.check.report(entry, earlier, &drafts)
        writer.base = offset
        writer.write(drafts.items, entry, to: &findings)
    }
}

extension LintWorker.Result {
    /// Whether a row has an error or a warning of its own.
    func isFaulty(row: UInt32) -> Bool {
        var (low, high) = (0, faultyRows.count)
        while low < high {
            let middle = (low + high) / 2
            if faultyRows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < faultyRows.count && faultyRows[low] == row
    }
}
