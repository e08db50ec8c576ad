import UtmostCore

/// Lints whatever bytes as the rows of a sheet, and holds findings and fixes to what DESIGN promises of them.
enum FixFuzz {
    private static let header = "Tagged URL,utm_source,Status,Final URL suffix,Notes\n"
    /// Past so many passes something goes round in circles.
    private static let mostPasses = 10

    /// Compiled once; without it nothing can be judged, and that is said.
    private static let matcher = TaxonomySketch(Rule.exampleTaxonomy).matcher

    static func complaint(about bytes: [UInt8]) -> String? {
        guard let body = String(validating: bytes, as: UTF8.self) else { return nil }
        guard let matcher else { return "the example taxonomy does not compile" }
        var text = header + body
        for _ in 0..<mostPasses {
            let sketch = LintSketch(sheet: text, matcher)
            if let complaint = complaint(about: sketch.findings, in: Array(text.utf8)) { return complaint }
            let plan = EditPlan(sketch.findings.compactMap(\.fix))
            if plan.edits.isEmpty { return nil }
            let bytes = Array(text.utf8)
            let fixed = plan.applied(to: bytes)
            if fixed != naive(plan.edits, bytes) { return "edits are applied otherwise than one by one" }
            if fixed != inBlocks(plan, bytes) { return "edits are applied otherwise block by block" }
            guard let next = String(validating: fixed, as: UTF8.self) else { return "a fix made no UTF-8" }
            if next == text { return "a fix changes nothing" }
            text = next
        }
        return "\(mostPasses) passes were not enough"
    }

    private static func complaint(about findings: [Finding], in bytes: [UInt8]) -> String? {
        let table = ReferenceTable(bytes, Dialect())
        for finding in findings {
            guard let range = finding.place.range, range.clamped(to: 0..<bytes.count) == range else {
                return "\(finding.rule) stands nowhere"
            }
            let before = bytes[..<range.lowerBound]
            let line = before.count { $0 == 0x0A } + 1
            let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            if finding.place.line != line || finding.place.byteColumn != range.lowerBound - start + 1 {
                return "\(finding.rule) is told at \(finding.place), and stands in line \(line)"
            }
            guard let fix = finding.fix else { continue }
            let changed = changedCells(
                table, bytes, ReferenceTable(naive([fix], bytes), Dialect()), naive([fix], bytes))
            if changed != 1 { return "the fix of \(finding.rule) changes \(changed.map(String.init) ?? "the") cells" }
        }
        return nil
    }

    /// How many cells differ; nil where the tables have not even the same shape.
    private static func changedCells(
        _ old: ReferenceTable, _ oldBytes: [UInt8], _ new: ReferenceTable, _ newBytes: [UInt8]
    ) -> Int? {
        guard old.rows.map(\.count) == new.rows.map(\.count) else { return nil }
        return zip(old.rows.joined(), new.rows.joined()).count {
            let (left, right) = ($0, $1)
            return text(left, oldBytes) != text(right, newBytes)
        }
    }

    private static func text(_ cell: ReferenceTable.Cell, _ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes[cell.range], as: UTF8.self)
        return cell.hasEscapes ? text.replacing("\"\"", with: "\"") : text
    }

    private static func naive(_ fixes: [Fix], _ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for fix in fixes.reversed() { bytes.replaceSubrange(fix.range, with: fix.replacement.utf8) }
        return bytes
    }

    private static func inBlocks(_ plan: EditPlan, _ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var (next, skip, offset) = (0, 0, 0)
        while offset < bytes.count {
            let block = Array(bytes[offset..<min(offset + 7, bytes.count)])
            plan.apply(
                to: block.span, at: offset, next: &next, skip: &skip, encoding: { Array($0.utf8) }, into: &output)
            offset += block.count
        }
        for edit in plan.edits[next...] { output += Array(edit.replacement.utf8) }
        return output
    }
}
