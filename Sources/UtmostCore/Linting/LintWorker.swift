/// Lints batches of rows of one file, one after another; one per thread, each with a memory of its own.
package struct LintWorker: Sendable {
    package let linter: Linter
    private var reader: EntryReader
    private var verdicts: VerdictMemory
    /// By verdict: what the value rules found.
    private var valueDrafts: [[Draft]] = []
    /// By verdict: whether they found anything; apart, because nearly always they did not.
    private var standings: [Standing] = []

    /// A worker that forgets its verdicts once it knows more than `memoryLimit` values.
    package init(_ linter: Linter, memoryLimit: Int = VerdictMemory.usualLimit) {
        self.linter = linter
        reader = EntryReader(matcher: linter.matcher, layout: linter.layout)
        verdicts = VerdictMemory(
            matcher: linter.matcher, isAsked: linter.matcher.askedFields(of: linter.layout), limit: memoryLimit)
    }

    /// Whether the value rules have anything to say of a value.
    private enum Standing: UInt8 {
        case unasked, clean, faulty
    }

    /// What one batch gives.
    package struct Result: Sendable {
        /// In the order of their rows.
        package var findings: [Finding] = []
        /// Entries that carry a link or a value.
        package var links = 0
        /// Indexes of rows with an error or a warning, in order.
        package var faultyRows: [UInt32] = []
        /// What each sheet rule has to know of the rows, in the order of `Linter.sheetChecks`.
        package var notes: [[SheetNote]] = []
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
        var entry = reader.entry(for: batch)
        var writer = FindingWriter(linter, chunk: batch.chunk, breaks: batch.breaks, rowLines: batch.rowLines)
        result.notes = linter.sheetChecks.map { _ in [] }
        for index in result.notes.indices { result.notes[index].reserveCapacity(batch.rowCount) }
        var drafts = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        let width = linter.layout.columns.count
        for row in first..<max(first, batch.rowCount) {
            if verdicts.isFull { forget() }
            let cells = batch.cellRange(ofRow: row)
            guard reader.read(batch, row: row, into: &entry, verdicts: &verdicts) else { continue }
            if !entry.links.isEmpty || !entry.values.isEmpty { result.links += 1 }
            drafts.items.removeAll(keepingCapacity: true)
            if cells.count > width { reportRagged(batch, cells, into: &drafts) }
            judgeValues(of: entry, into: &drafts)
            linter.judgeLinks(entry, into: &drafts)
            judgeEntry(&entry, into: &drafts)
            note(entry, into: &result)
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
        verdicts.forget()
        reader.forgetVerdicts()
        valueDrafts = []
        standings = []
    }

    private mutating func judgeValues(of entry: Entry, into drafts: inout Drafts) {
        for index in entry.values.indices {
            let verdict = entry.values[index].verdict
            if verdict >= standings.count { makeRoom() }
            if standings[verdict] == .unasked { ask(entry, entry.values[index]) }
            guard standings[verdict] == .faulty else { continue }
            for var draft in valueDrafts[verdict] {
                draft.shift(by: entry.values[index].range.lowerBound)
                drafts.items.append(draft)
            }
        }
    }

    /// Makes room for the verdicts that have been looked up since.
    private mutating func makeRoom() {
        let count = verdicts.count - standings.count
        standings.append(contentsOf: repeatElement(.unasked, count: count))
        valueDrafts.append(contentsOf: repeatElement([], count: count))
    }

    /// Asks the value rules about a value that is met for the first time.
    private mutating func ask(_ entry: Entry, _ value: FieldValue) {
        let found = linter.drafts(
            entry.text.span.extracting(value.range), field: value.field, match: verdicts[value.verdict])
        valueDrafts[value.verdict] = found
        standings[value.verdict] = found.isEmpty ? .clean : .faulty
    }

    /// Lets the entry rules judge each of a row's links by itself.
    private mutating func judgeEntry(_ entry: inout Entry, into drafts: inout Drafts) {
        guard entry.links.count > 1, entry.links.count(where: { !$0.isQueryOnly }) > 1 else {
            return linter.judgeEntry(entry, into: &drafts)
        }
        for number in entry.links.indices where !entry.links[number].isQueryOnly {
            reader.select(number, in: &entry, verdicts: &verdicts)
            linter.judgeEntry(entry, into: &drafts)
        }
    }

    private func reportRagged(_ batch: borrowing RowBatch, _ cells: Range<Int>, into drafts: inout Drafts) {
        let count = linter.layout.columns.count
        guard let rule = linter.raggedRow, !linter.layout.isText else { return }
        let extra = cells.dropFirst(count).first { !batch.cells[$0].range.isEmpty }
        guard let extra else { return }
        let range = batch.cells[extra].range
        drafts.rule = rule
        drafts.report(
            "the row has \(cells.count) cells, the header only \(count)",
            at: range,
            remedy: "put quotes around a value that holds the separator")
    }

    private func note(_ entry: Entry, into result: inout Result) {
        for (index, sheet) in linter.sheetChecks.enumerated() {
            guard let key = sheet.check.key(entry, linter.matcher) else { continue }
            result.notes[index].append(
                SheetNote(
                    row: UInt32(truncatingIfNeeded: entry.index),
                    offset: UInt32(truncatingIfNeeded: entry.row.lowerBound),
                    key: key))
        }
    }
}

/// What a sheet rule has to know of one row.
package struct SheetNote: Sendable {
    /// The row's index in its batch.
    var row: UInt32
    /// Where the row starts in its chunk.
    var offset: UInt32
    var key: SheetCheck.Key
}
