/// Lints batches of rows of one file, one after another; one per thread, each with a memory of its own.
package struct LintWorker: Sendable {
    package let linter: Linter
    private var reader: EntryReader
    private var verdicts: VerdictMemory
    /// By verdict: what the value rules found.
    private var valueDrafts: [[Draft]] = []
    private var entry = Entry()
    private let memoryLimit: Int

    /// A worker that forgets its verdicts once it knows more than `memoryLimit` values.
    package init(_ linter: Linter, memoryLimit: Int = VerdictMemory.usualLimit) {
        self.linter = linter
        self.memoryLimit = memoryLimit
        reader = EntryReader(matcher: linter.matcher, layout: linter.layout)
        verdicts = VerdictMemory(matcher: linter.matcher, limit: memoryLimit)
    }

    /// What one batch gives.
    package struct Result: Sendable {
        /// In the order of their rows.
        package var findings: [Finding] = []
        /// Entries that carry a link or a value.
        package var links = 0
        /// Indexes of rows with an error or a warning, in order.
        package var faultyRows: [UInt32] = []
        /// What the sheet rules have to know of each row.
        package var notes: [SheetNote] = []
        /// The chunk, for the rows that sheet rules report.
        package var chunk: Chunk
        /// Line breaks inside quoted cells, by row, as in `RowBatch.breaks`.
        package var breaks: [UInt32]
        /// As in `RowBatch.rowLines`.
        package var rowLines: [UInt32]
    }

    /// Lints all rows of `batch` from the row at `first` on.
    package mutating func lint(_ batch: borrowing RowBatch, from first: Int = 0) -> Result {
        var result = Result(chunk: batch.chunk, breaks: batch.breaks, rowLines: batch.rowLines)
        var writer = FindingWriter(linter, chunk: batch.chunk, breaks: batch.breaks, rowLines: batch.rowLines)
        result.notes.reserveCapacity(linter.sheetRules.isEmpty ? 0 : batch.rowCount)
        var drafts = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        for row in first..<max(first, batch.rowCount) {
            if verdicts.isFull { forget() }
            let cells = batch.cellRange(ofRow: row)
            guard reader.read(batch, row: row, into: &entry, verdicts: &verdicts) else { continue }
            if !entry.links.isEmpty || !entry.values.isEmpty { result.links += 1 }
            drafts.items.removeAll(keepingCapacity: true)
            if cells.count > linter.layout.columns.count { reportRagged(batch, cells, into: &drafts) }
            judgeValues(into: &drafts)
            linter.judge(entry, into: &drafts)
            note(row, into: &result)
            guard !drafts.items.isEmpty else { continue }
            let before = result.findings.count
            writer.write(drafts.items, entry, to: &result.findings)
            if result.findings[before...].contains(where: { $0.severity > .info }) {
                result.faultyRows.append(UInt32(truncatingIfNeeded: row))
            }
        }
        return result
    }

    private mutating func forget() {
        verdicts = VerdictMemory(matcher: linter.matcher, limit: memoryLimit)
        valueDrafts = []
    }

    private mutating func judgeValues(into drafts: inout Drafts) {
        for value in entry.values {
            // Verdicts are numbered in the order in which values are first met, which is the order here.
            if value.verdict == valueDrafts.count {
                valueDrafts.append(
                    linter.drafts(
                        entry.text.span.extracting(value.range), field: value.field, match: verdicts[value.verdict]))
            }
            guard !valueDrafts[value.verdict].isEmpty else { continue }
            for var draft in valueDrafts[value.verdict] {
                draft.shift(by: value.range.lowerBound)
                drafts.items.append(draft)
            }
        }
    }

    private func reportRagged(_ batch: borrowing RowBatch, _ cells: Range<Int>, into drafts: inout Drafts) {
        let count = linter.layout.columns.count
        guard let rule = Rule.number(of: "ragged-row"), linter.settings.severities[rule] != nil, !linter.layout.isText
        else { return }
        let extra = cells.dropFirst(count).first { !batch.cells[$0].range.isEmpty }
        guard let extra else { return }
        let range = batch.cells[extra].range
        drafts.rule = rule
        drafts.report(
            "the row has \(cells.count) cells, the header only \(count)",
            at: range.lowerBound - entry.chunkOffset..<range.upperBound - entry.chunkOffset,
            remedy: "put quotes around a value that holds the separator")
    }

    private func note(_ row: Int, into result: inout Result) {
        for rule in linter.sheetRules {
            guard case .sheet(let check) = Rule.all[rule].check, let key = check.key(entry, linter.matcher) else {
                continue
            }
            result.notes.append(
                SheetNote(
                    rule: UInt16(truncatingIfNeeded: rule), row: UInt32(truncatingIfNeeded: row),
                    offset: UInt32(truncatingIfNeeded: entry.chunkOffset), key: key))
        }
    }
}

/// What a sheet rule has to know of one row.
package struct SheetNote: Sendable {
    /// The number of the rule.
    var rule: UInt16
    /// The row's index in its batch.
    var row: UInt32
    /// Where the row starts in its chunk.
    var offset: UInt32
    var key: SheetCheck.Key
}
