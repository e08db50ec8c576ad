/// Applies the rules that need all rows of a file; takes the workers' results in the order of their rows.
package struct SheetJudge: Sendable {
    private let linter: Linter
    private var reader: EntryReader
    private var verdicts: VerdictMemory
    /// By index in `Linter.sheetChecks`: what has been seen, and in which row.
    private var seen: [SeenKeys]
    /// Findings about the whole sheet, which come after those of its rows.
    package private(set) var findings: [Finding] = []

    package init(_ linter: Linter) {
        self.linter = linter
        reader = EntryReader(matcher: linter.matcher, layout: linter.layout)
        verdicts = VerdictMemory(matcher: linter.matcher)
        seen = linter.sheetChecks.map { _ in SeenKeys() }
    }

    /// Takes one result; gives the number of rows that only now turn out to be faulty.
    package mutating func absorb(_ result: LintWorker.Result) -> Int {
        var fresh = 0
        for (index, sheet) in linter.sheetChecks.enumerated() {
            // Taken out while it is worked on, so that nothing is copied.
            var keys = SeenKeys()
            swap(&keys, &seen[index])
            for note in result.notes[index] {
                let row = result.chunk.firstRow + Int(note.row)
                guard let earlier = keys.insert(note.key, row: row, sheet.check.fault) else { continue }
                let before = findings.count
                report(sheet.check, sheet.rule, note, earlierRow: earlier, result)
                let isFaulty = findings[before...].contains { $0.severity > .info }
                if isFaulty, !result.isFaulty(row: note.row) { fresh += 1 }
            }
            swap(&keys, &seen[index])
        }
        return fresh
    }

    /// Reads the row again, which is still in its chunk, and lets the rule write its finding.
    private mutating func report(
        _ check: SheetCheck, _ rule: Int, _ note: SheetNote, earlierRow: Int, _ result: LintWorker.Result
    ) {
        var batch = RowBatch(result.chunk, isTable: !linter.layout.isText)
        let offset = Int(note.offset)
        if linter.layout.isText {
            guard let range = TextScanner.link(at: offset, in: result.chunk.bytes.span) else { return }
            batch.cells = [Cell(range)]
        } else {
            batch.cells = TableScanner(linter.layout.dialect).record(at: offset, in: result.chunk.bytes.span)
        }
        batch.rowEnds = [UInt32(truncatingIfNeeded: batch.cells.count)]
        var entry = Entry()
        if verdicts.isFull { verdicts = VerdictMemory(matcher: linter.matcher) }
        guard reader.read(batch, row: 0, into: &entry, verdicts: &verdicts) else { return }
        entry.index = Int(note.row)
        var drafts = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        drafts.rule = rule
        check.report(entry, earlierRow, &drafts)
        FindingWriter(linter, chunk: result.chunk, breaks: result.breaks, rowLines: result.rowLines)
            .write(drafts.items, entry, to: &findings)
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

