/// Applies the rules that need all rows of a file; takes the workers' results in the order of their rows.
package struct SheetJudge: Sendable {
    private let linter: Linter
    private var reader: EntryReader
    private var verdicts: VerdictMemory
    private var memory: RunMemory
    /// By index in `Linter.sheetChecks`: what has been seen.
    private var seen: [SeenKeys]
    /// The first name that was met in this file.
    private let firstName: Int
    private var scratch: [SheetCheck.Key] = []
    /// Repetitions that are counted but not kept: they come after the rows, so they wait in memory until the end.
    private var overflow = 0
    private static let mostFindings = 50_000
    /// How many keys are looked up in one go.
    private static let run = 64
    /// Findings about the whole sheet, which come after those of its rows.
    package private(set) var findings: [Finding] = []
    /// Findings about the whole sheet that somebody has agreed to leave.
    package private(set) var suppressed = 0

    /// A judge of a file of about `expectedRows` rows, 0 where nobody knows, that remembers what earlier files held.
    package init(_ linter: Linter, _ memory: RunMemory = RunMemory(), expectedRows: Int = 0) {
        self.linter = linter
        reader = EntryReader(matcher: linter.matcher, layout: linter.layout)
        verdicts = VerdictMemory(matcher: linter.matcher)
        var memory = memory
        memory.begin(linter.file, unit: linter.layout.format.numbersRows ? "row" : "line")
        // Keys that only some rows have grow from nothing.
        seen = linter.sheetChecks.map {
            memory.takeKeys(
                ofRule: $0.rule, $0.check.scope, expected: $0.check.fault == .repeated ? expectedRows : 0)
        }
        firstName = memory.names.names.count
        self.memory = memory
    }

    /// Takes one result; gives the number of rows that only now turn out to be faulty.
    package mutating func absorb(_ result: LintWorker.Result) -> Int {
        var fresh = 0
        var suppressions = RowSuppressions(result.suppressions)
        var writer = FindingWriter(linter, chunk: result.chunk, breaks: result.breaks, rowLines: result.rowLines)
        for (index, sheet) in linter.sheetChecks.enumerated() {
            // Taken out while it is worked on, so that nothing is copied.
            var keys = SeenKeys()
            swap(&keys, &seen[index])
            let notes = result.notes[index]
            for (place, note) in notes.enumerated() {
                if place % Self.run == 0 { keys.expect(notes[place..<min(place + Self.run, notes.count)]) }
                let number = memory.number(of: row(of: note.place.row, result))
                guard let earlier = keys.insert(note.key, note.payload, row: number, sheet.check.fault) else {
                    continue
                }
                let before = findings.count
                guard findings.count < Self.mostFindings else {
                    if !result.isFaulty(row: note.place.row), linter.settings.severities[sheet.rule] != .info {
                        fresh += 1
                    }
                    overflow += 1
                    continue
                }
                report(sheet, note, earlier: memory.place(of: earlier), result, &writer)
                suppressions.take(from: &findings, after: before, row: note.place.row)
                let isFaulty = findings[before...].contains { $0.severity > .info }
                if isFaulty, !result.isFaulty(row: note.place.row) { fresh += 1 }
            }
            swap(&keys, &seen[index])
            countOverflow(of: sheet.rule)
        }
        for note in result.names { meetNames(of: note, result, suppressions, &writer) }
        findings += suppressions.leftovers
        suppressed += suppressions.taken
        return fresh
    }

    /// Compares the names of the file with all that were met, and gives what the next file has to know.
    package mutating func finish(_ counts: [NameCount]) -> RunMemory {
        sortFindings()
        for count in counts { memory.names.count(count.rows, of: count.text, field: count.field) }
        var drafts = NameDrafts(matcher: linter.matcher)
        for one in linter.nameChecks {
            drafts.rule = one.rule
            for name in memory.names.names.indices.dropFirst(firstName) { one.check.check(name, memory.names, &drafts) }
        }
        for finding in drafts.items.compactMap(finding) {
            if finding.isIgnored {
                suppressed += finding.finding.count ?? 1
            } else {
                findings.append(finding.finding)
            }
        }
        for (index, sheet) in linter.sheetChecks.enumerated() {
            memory.put(seen[index], ofRule: sheet.rule, sheet.check.scope)
        }
        seen = []
        return memory
    }

    /// Puts what several rules found chunk by chunk into the order of rows, however the file was cut.
    private mutating func sortFindings() {
        let order = findings.indices.sorted {
            (findings[$0].place.range?.lowerBound ?? 0, $0) < (findings[$1].place.range?.lowerBound ?? 0, $1)
        }
        findings = order.map { findings[$0] }
    }

    /// Lets the last finding of a rule speak for those that are not kept.
    private mutating func countOverflow(of rule: Int) {
        guard overflow > 0, let last = findings.lastIndex(where: { $0.rule == Rule.all[rule].id }) else { return }
        findings[last].count = (findings[last].count ?? 1) + overflow
        overflow = 0
    }

    /// The number by which people find the row: its line in a text, its row in a table; 1-based.
    private func row(of index: UInt32, _ result: LintWorker.Result) -> Int {
        if linter.layout.format.numbersRows { return result.chunk.firstRow + Int(index) }
        return result.chunk.firstLine + Int(result.rowLines[Int(index)])
    }
}

// Rows that are read again, while they are still in their chunk.
extension SheetJudge {
    /// Reads the row at `place` of the result's chunk.
    private mutating func entry(at place: RowNote, _ result: LintWorker.Result) -> Entry? {
        guard let batch = linter.layout.format.row(at: Int(place.offset), in: result.chunk.bytes.span) else {
            return nil
        }
        if verdicts.isFull { verdicts = VerdictMemory(matcher: linter.matcher) }
        var entry = reader.entry(for: batch)
        guard reader.read(batch, row: 0, into: &entry, verdicts: &verdicts) else { return nil }
        entry.index = Int(place.row)
        return entry
    }

    /// Lets the rule write its finding.
    private mutating func report(
        _ sheet: NumberedSheetCheck, _ note: SheetNote, earlier: String, _ result: LintWorker.Result,
        _ writer: inout FindingWriter
    ) {
        guard let entry = entry(at: note.place, result) else { return }
        scratch.removeAll(keepingCapacity: true)
        sheet.check.keys(entry, linter.matcher, &scratch)
        guard let key = scratch.first(where: { $0.key == note.key && $0.payload == note.payload }) else {
            return
        }
        var drafts = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        drafts.rule = sheet.rule
        sheet.check.report(entry, key, earlier, &drafts)
        writer.base = Int(note.place.offset)
        writer.write(drafts.items, entry, to: &findings)
    }

    /// Adds the names of a row to the book.
    private mutating func meetNames(
        of note: RowNote, _ result: LintWorker.Result, _ suppressions: RowSuppressions, _ writer: inout FindingWriter
    ) {
        guard !memory.names.isFull, let entry = entry(at: note, result) else { return }
        writer.base = Int(note.offset)
        writer.findLines(of: entry)
        for value in entry.values {
            let bytes = entry.text.span.extracting(value.range)
            for name in linter.names(in: verdicts[value.verdict], field: value.field, bytes) {
                let start = value.range.lowerBound
                let range = name.range.lowerBound + start..<name.range.upperBound + start
                let text = entry.string(range)
                guard !memory.names.holds(text, field: name.field) else { continue }
                var mention = writer.mention(of: range, in: entry)
                mention.ignoring = suppressions.names(for: note.row)
                memory.names.add(text, field: name.field, mention)
            }
        }
    }

    /// The finding about a name, and whether the row where the name stands first says to ignore it.
    private func finding(_ item: NameDrafts.Item) -> (finding: Finding, isIgnored: Bool)? {
        guard let severity = linter.settings.severities[item.rule] else { return nil }
        let rule = Rule.all[item.rule]
        let name = memory.names.names[item.name]
        let field = linter.matcher.fields[name.field]
        let finding = Finding(
            rule: rule.id, group: rule.group, severity: severity, message: item.message, remedy: item.remedy,
            place: name.mention.place, field: field.name, value: name.mention.value, link: name.mention.link,
            suggestions: item.suggestions, owner: linter.matcher.owner(of: field, value: nil),
            count: name.rows > 1 ? name.rows : nil, excerpt: name.mention.excerpt)
        return (finding, name.mention.ignoring.contains { finding.isMeant(by: $0) })
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
