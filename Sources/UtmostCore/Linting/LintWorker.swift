/// Lints batches of rows of one file, one after another; one per thread, each with a memory of its own.
package struct LintWorker: Sendable {
    package let linter: Linter
    var reader: EntryReader
    private var verdicts: VerdictMemory
    /// By verdict: what the value rules found.
    private var valueDrafts: [[Draft]] = []
    /// By verdict: whether they found anything; apart, because nearly always they did not.
    private var standings: [Standing] = []
    /// By verdict: in how many places it stood, where names are compared.
    private var uses: [Int] = []
    private var counts: [NameCount] = []
    private var keys: [SheetCheck.Key] = []

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
        /// Rows with names that this worker had not met before.
        package var names: [RowNote] = []
        /// Findings that somebody has agreed to leave.
        package var suppressed = 0
        /// What rows say of rules that need to see more than the row.
        package var suppressions: [RowSuppression] = []
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
        entry.isOnOwnSite = linter.isOnOwnSite
        var writer = FindingWriter(linter, chunk: batch.chunk, breaks: batch.breaks, rowLines: batch.rowLines)
        result.notes = linter.sheetChecks.map { _ in [] }
        for index in result.notes.indices { result.notes[index].reserveCapacity(batch.rowCount) }
        var drafts = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        var faults = RowFaults(batch.faults)
        drafts.columns = linter.layout.columns
        let width = linter.layout.columns.count
        var comments = ChunkComments(batch)
        let (leftOut, hasFaults) = (linter.leftOut, !batch.faults.isEmpty)
        for row in first..<max(first, batch.rowCount) where !comments.holds(row) {
            if hasFaults, let fault = faults.next(ofRow: row) {
                reader.read(unreadable: row, of: batch, into: &entry)
                report(fault, entry, &drafts, &writer, into: &result)
                continue
            }
            if leftOut.reason(forRow: row, of: batch) != nil { continue }
            if verdicts.isFull { forget() }
            let cells = batch.cellRange(ofRow: row)
            guard reader.read(batch, row: row, into: &entry, verdicts: &verdicts) else { continue }
            if !entry.links.isEmpty || !entry.values.isEmpty { result.links += 1 }
            drafts.items.removeAll(keepingCapacity: true)
            if cells.count > width { reportRagged(batch, cells, into: &drafts) }
            if judgeValues(of: entry, into: &drafts) { result.names.append(RowNote(entry)) }
            linter.judgeLinks(entry, into: &drafts)
            judgeEntry(&entry, into: &drafts)
            note(entry, into: &result)
            guard !drafts.items.isEmpty || entry.suppression != nil || !comments.isEmpty else { continue }
            drafts.items.removeAll { linter.isHushed($0, entry, verdicts) }
            drafts.items = linter.settings.settled(drafts.items, entry)
            let before = result.findings.count
            writer.write(drafts.items, entry, to: &result.findings)
            if let said = entry.suppression { heed(said, of: entry, from: before, &writer, &result) }
            if !comments.isEmpty {
                result.suppressed += comments.take(
                    row, line: batch.rowLines[row], from: &result.findings, after: before)
            }
            if result.findings[before...].contains(where: { $0.severity > .info }) {
                result.faultyRows.append(UInt32(truncatingIfNeeded: row))
            }
        }
        if !comments.isEmpty { report(comments, &entry, &writer, &result) }
        return result
    }

    /// How often each name stood in the rows so far; asked once, at the end.
    package mutating func takeCounts() -> [NameCount] {
        forget()
        defer { counts = [] }
        return counts
    }

    private mutating func forget() {
        countNames()
        verdicts.forget()
        reader.forgetVerdicts()
        valueDrafts = []
        standings = []
        uses = []
    }

    private mutating func countNames() {
        // What was looked up ahead and never judged stood nowhere.
        for (verdict, uses) in uses.enumerated() where uses > 0 {
            let value = verdicts.value(ofVerdict: verdict)
            for name in linter.names(in: verdicts[verdict], field: value.field, value.bytes.span) {
                let text = String(decoding: value.bytes[name.range], as: UTF8.self)
                counts.append(NameCount(field: name.field, text: text, rows: uses))
            }
        }
    }

    /// Lets the value rules judge what `entry` carries; true where a name is among it that is new to this worker.
    private mutating func judgeValues(of entry: Entry, into drafts: inout Drafts) -> Bool {
        let comparesNames = !linter.nameChecks.isEmpty
        var hasNewName = false
        for index in entry.values.indices {
            let verdict = entry.values[index].verdict
            if verdict >= standings.count { makeRoom() }
            if standings[verdict] == .unasked {
                let value = entry.values[index]
                ask(entry, value)
                let match = verdicts[verdict]
                let bytes = entry.text.span.extracting(value.range)
                if comparesNames, !linter.names(in: match, field: value.field, bytes).isEmpty {
                    hasNewName = true
                }
            }
            if comparesNames { uses[verdict] += 1 }
            guard standings[verdict] == .faulty else { continue }
            for var draft in valueDrafts[verdict] {
                draft.shift(by: entry.values[index].range.lowerBound)
                drafts.items.append(draft)
            }
        }
        return hasNewName
    }

    /// Makes room for the verdicts that have been looked up since.
    private mutating func makeRoom() {
        let count = verdicts.count - standings.count
        standings.append(contentsOf: repeatElement(.unasked, count: count))
        valueDrafts.append(contentsOf: repeatElement([], count: count))
        uses.append(contentsOf: repeatElement(0, count: count))
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
        guard let rule = linter.raggedRow, linter.layout.format.numbersRows else { return }
        let extra = cells.dropFirst(count).first { !batch.cells[$0].range.isEmpty }
        guard let extra else { return }
        let range = batch.cells[extra].range
        drafts.rule = rule
        drafts.report(
            "the row has \(cells.count) cells, the header only \(count)",
            at: range,
            remedy: "put quotes around a value that holds the separator")
    }

    private func report(
        _ fault: RowFault, _ entry: Entry, _ drafts: inout Drafts, _ writer: inout FindingWriter,
        into result: inout Result
    ) {
        guard let rule = linter.brokenRecord else { return }
        drafts.items.removeAll(keepingCapacity: true)
        drafts.rule = rule
        drafts.report(fault.message, at: fault.range, remedy: fault.remedy)
        writer.write(drafts.items, entry, to: &result.findings)
        result.links += 1
        result.faultyRows.append(fault.row)
    }

    private mutating func note(_ entry: Entry, into result: inout Result) {
        for (index, sheet) in linter.sheetChecks.enumerated() {
            keys.removeAll(keepingCapacity: true)
            sheet.check.keys(entry, linter.matcher, &keys)
            for key in keys { result.notes[index].append(SheetNote(RowNote(entry), key)) }
        }
    }
}

/// The faults of a batch, met in the order of its rows.
private struct RowFaults {
    private let faults: [RowFault]
    private var index = 0

    init(_ faults: [RowFault]) { self.faults = faults }

    mutating func next(ofRow row: Int) -> RowFault? {
        while index < faults.count, Int(faults[index].row) < row { index += 1 }
        return index < faults.count && Int(faults[index].row) == row ? faults[index] : nil
    }
}

/// A row that a judge may have to read again.
package struct RowNote: Sendable {
    /// Its index in its batch.
    let row: UInt32
    /// Where it starts in its chunk.
    let offset: UInt32

    init(_ entry: Entry) {
        row = UInt32(truncatingIfNeeded: entry.index)
        offset = UInt32(truncatingIfNeeded: entry.row.lowerBound)
    }
}

/// What a sheet rule has to know of one row.
package struct SheetNote: Sendable {
    let place: RowNote
    let key: UInt64
    let payload: UInt64

    init(_ place: RowNote, _ key: SheetCheck.Key) {
        self.place = place
        (self.key, payload) = (key.key, key.payload)
    }
}

/// How often a name stood in the rows of one worker.
package struct NameCount: Sendable {
    let field: Int
    let text: String
    let rows: Int
}
