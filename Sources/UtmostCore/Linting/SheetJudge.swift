/// Applies the rules that need all rows of a file; takes the workers' results in the order of their rows.
package struct SheetJudge: Sendable {
    private let linter: Linter
    private var reader: EntryReader
    private var verdicts: VerdictMemory
    /// By number of rule: what has been seen, and in which row.
    private var seen: [Int: SeenKeys] = [:]
    /// Findings about the whole sheet, which come after those of its rows.
    package private(set) var findings: [Finding] = []

    package init(_ linter: Linter) {
        self.linter = linter
        reader = EntryReader(matcher: linter.matcher, layout: linter.layout)
        verdicts = VerdictMemory(matcher: linter.matcher)
        for rule in linter.sheetRules { seen[rule] = SeenKeys() }
    }

    /// Takes one result; gives the number of rows that only now turn out to be faulty.
    package mutating func absorb(_ result: LintWorker.Result) -> Int {
        var fresh = 0
        for note in result.notes {
            let rule = Int(note.rule)
            guard case .sheet(let check) = Rule.all[rule].check else { continue }
            let row = number(of: note, result)
            guard let earlier = seen[rule]?.insert(note.key, row: row, check.fault) else { continue }
            let before = findings.count
            report(check, rule, note, earlier: "\(linter.layout.isText ? "line" : "row") \(earlier)", result)
            let isFaulty = findings[before...].contains { $0.severity > .info }
            if isFaulty, !result.isFaulty(row: note.row) { fresh += 1 }
        }
        return fresh
    }

    /// The number by which people find the row: its line in a text, its row in a table; 1-based.
    private func number(of note: SheetNote, _ result: LintWorker.Result) -> Int {
        guard linter.layout.isText else { return result.chunk.firstRow + Int(note.row) }
        return result.chunk.firstLine + Int(result.rowLines[Int(note.row)])
    }

    /// Reads the row again, which is still in its chunk, and lets the rule write its finding.
    private mutating func report(
        _ check: SheetCheck, _ rule: Int, _ note: SheetNote, earlier: String, _ result: LintWorker.Result
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
        check.report(entry, earlier, &drafts)
        var writer = FindingWriter(
            linter, chunk: result.chunk, breaks: result.breaks, rowLines: result.rowLines)
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

/// The keys that a sheet rule has seen and the first row of each: an open-addressing table of numbers, 20 bytes a key.
struct SeenKeys: Sendable {
    private var keys: [UInt64] = []
    private var payloads: [UInt64] = []
    private var rows: [UInt32] = []
    private var count = 0

    /// The row that has `key` already, where that is a fault; nil where it is not, and then the key is remembered.
    mutating func insert(_ key: SheetCheck.Key, row: Int, _ fault: SheetCheck.Fault) -> Int? {
        if count * 4 >= keys.count * 3 { grow() }
        // 0 marks an empty place.
        let hash = key.key == 0 ? 1 : key.key
        var place = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while keys[place] != 0 {
            if keys[place] == hash {
                if fault == .conflicting, payloads[place] == key.payload { return nil }
                return Int(rows[place])
            }
            place = (place + 1) & (keys.count - 1)
        }
        keys[place] = hash
        payloads[place] = key.payload
        rows[place] = UInt32(truncatingIfNeeded: row)
        count += 1
        return nil
    }

    private mutating func grow() {
        let old = (keys, payloads, rows)
        let capacity = max(1024, keys.count * 2)
        keys = Array(repeating: 0, count: capacity)
        payloads = Array(repeating: 0, count: capacity)
        rows = Array(repeating: 0, count: capacity)
        for (index, hash) in old.0.enumerated() where hash != 0 {
            var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
            keys[place] = hash
            payloads[place] = old.1[index]
            rows[place] = old.2[index]
        }
    }
}
