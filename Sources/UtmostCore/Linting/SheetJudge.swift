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
    /// How many keys are looked up in one go.
    private static let run = 64
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
            let notes = result.notes[index]
            for (place, note) in notes.enumerated() {
                if place % Self.run == 0 { keys.expect(notes[place..<min(place + Self.run, notes.count)]) }
                let row = number(of: note, result)
                guard let earlier = keys.insert(note.key, row: row, sheet.check.fault) else { continue }
                let before = findings.count
                guard findings.count < Self.mostFindings else {
                    if !result.isFaulty(row: note.row), linter.settings.severities[sheet.rule] != .info { fresh += 1 }
                    overflow += 1
                    continue
                }
                let place = "\(linter.layout.isText ? "line" : "row") \(earlier)"
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
        guard linter.layout.isText else { return result.chunk.firstRow + Int(note.row) }
        return result.chunk.firstLine + Int(result.rowLines[Int(note.row)])
    }

    /// Reads the row again, which is still in its chunk, and lets the rule write its finding.
    private mutating func report(
        _ sheet: NumberedSheetCheck, _ note: SheetNote, earlier: String, _ result: LintWorker.Result,
        _ writer: inout FindingWriter
    ) {
        let offset = Int(note.offset)
        guard let row = result.chunk.row(at: offset, linter.layout) else { return }
        // A chunk of this one row: what is decoded behind it costs no copy of the whole.
        var batch = RowBatch(Chunk(bytes: Array(result.chunk.bytes[row])), isTable: !linter.layout.isText)
        batch.cells =
            linter.layout.isText
            ? [Cell(0..<row.count)] : TableScanner(linter.layout.dialect).record(at: 0, in: batch.chunk.bytes.span)
        batch.rowEnds = [UInt32(truncatingIfNeeded: batch.cells.count)]
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

extension Chunk {
    /// The bytes of the row, or in text of the link, that starts at `offset`.
    fileprivate func row(at offset: Int, _ layout: SheetLayout) -> Range<Int>? {
        if layout.isText { return TextScanner.link(at: offset, in: bytes.span) }
        guard let last = TableScanner(layout.dialect).record(at: offset, in: bytes.span).last else { return nil }
        return offset..<min(bytes.count, last.range.upperBound + (last.isQuoted ? 1 : 0))
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
