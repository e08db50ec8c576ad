package import UtmostCore

/// A sheet or a link that a test writes down, linted in memory as one chunk of UTF-8.
package struct LintSketch {
    package let text: String
    package let findings: [Finding]
    private let batch: RowBatch
    private let layout: SheetLayout

    /// Lints `text` as one link that stands for itself.
    package init(link text: String, _ matcher: Matcher, file: String? = nil, asOf day: Day = Rule.exampleDay) {
        self.text = text
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        batch.cells = [Cell(0..<text.utf8.count)]
        batch.rowEnds = [1]
        batch.rowLines = [0]
        let linter = Linter(
            matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: file), layout: .text, file: file,
            asOf: day)
        findings = Self.lint(batch, from: 0, linter)
        self.batch = batch
        layout = .text
    }

    /// Lints `text` as a sheet whose first row names the columns: `Tagged URL`, `Link`, `Final URL suffix`, `Tracking template`, `Start date`,
    /// `Status`, the parameters of `matcher`, and its fields as loose headers.
    package init(
        sheet text: String, _ matcher: Matcher, dialect: Dialect = Dialect(), file: String = "plan.csv",
        select: [String] = [], asOf day: Day = Rule.exampleDay
    ) {
        self.text = text
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        TableScanner(dialect).scan(&batch)
        layout = SheetLayout(columns: Self.columns(batch, matcher), format: .table(dialect))
        let settings = RuleSettings(taxonomy: matcher.taxonomy, file: file, select: select)
        findings = Self.lint(
            batch, from: 1, Linter(matcher: matcher, settings: settings, layout: layout, file: file, asOf: day))
        self.batch = batch
    }

    /// Lints `text` as a list of JSON records, whose keys are headers of a sheet.
    package init(records text: String, _ matcher: Matcher) {
        self.text = text
        let headers = ["Tagged URL", "Link", "Final URL suffix", "Start date", "Status"] + matcher.params.map(\.key)
        let keys = headers.enumerated().map { JSONRecords.Key(path: Array($0.element.utf8), column: $0.offset) }
        layout = SheetLayout(
            columns: headers.map { SheetLayout.Column(header: $0, role: Self.role(of: $0, matcher)) },
            format: .json(JSONRecords(.list, keys: keys)))
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        layout.format.scan(&batch)
        let settings = RuleSettings(taxonomy: matcher.taxonomy, file: "plan.json")
        findings = Self.lint(
            batch, from: 0,
            Linter(matcher: matcher, settings: settings, layout: layout, file: "plan.json", asOf: Rule.exampleDay))
        self.batch = batch
    }

    /// The entry of the row at `row`, 0-based; nil where there is nothing to judge.
    package func entry(row: Int, _ matcher: Matcher) -> EntrySketch? {
        EntrySketch(batch, row: row, layout: layout, matcher)
    }

    /// What the rule `id` found.
    package func findings(of id: String) -> [Finding] { findings.filter { $0.rule == id } }

    /// The text with the fixes of the rule `id` applied, first come first served; of all rules where there is no id.
    package func fixed(of id: String? = nil, _ safety: Set<Safety> = [.safe, .ask]) -> String {
        let fixes = findings.filter { id == nil || $0.rule == id }.compactMap(\.fix)
            .filter { safety.contains($0.safety) }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var bytes = Array(text.utf8)
        var result: [UInt8] = []
        var done = 0
        for fix in fixes where fix.range.lowerBound >= done {
            result += bytes[done..<fix.range.lowerBound] + Array(fix.replacement.utf8)
            done = fix.range.upperBound
        }
        bytes.removeFirst(done)
        return String(decoding: result + bytes, as: UTF8.self)
    }

    private static func lint(_ batch: RowBatch, from first: Int, _ linter: Linter) -> [Finding] {
        var worker = LintWorker(linter)
        var judge = SheetJudge(linter)
        let result = worker.lint(batch, from: first)
        _ = judge.absorb(result)
        _ = judge.finish(worker.takeCounts())
        return result.findings + judge.findings
    }

    private static func columns(_ batch: RowBatch, _ matcher: Matcher) -> [SheetLayout.Column] {
        guard batch.rowCount > 0 else { return [] }
        return batch.cellRange(ofRow: 0).map { number in
            let bytes = batch.chunk.bytes[batch.cells[number].range]
            let header = String(decoding: bytes, as: UTF8.self)
            return SheetLayout.Column(header: header, role: role(of: header, matcher))
        }
    }

    private static func role(of header: String, _ matcher: Matcher) -> ColumnRole {
        switch header {
        case "Tagged URL": return .link(isTagged: true)
        case "Link": return .link(isTagged: false)
        case "Final URL suffix": return .query
        case "Tracking template": return .template
        case "Start date": return .startDay
        case "Status": return .status
        case "lint-ignore": return .suppression
        default: break
        }
        if let param = matcher.param(header.utf8.span), let field = matcher.params[param].field {
            return .field(field, isStrict: true)
        }
        return matcher.field(named: header.lowercased()).map { .field($0, isStrict: false) } ?? .ignored
    }
}
