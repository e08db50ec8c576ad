import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// Whatever the sheet, a fix changes the cells at fault and nothing else.
struct FixPropertyTests {
    static let sheets = (1...40).map { RandomSheet(seed: UInt64($0)) }

    @Test(arguments: sheets)
    func `all fixes end their findings and leave the rest byte for byte`(sheet: RandomSheet) async throws {
        let before = try await LintRun(sheet.bytes)
        let fixed = try await fixed(sheet.bytes, .all)
        let after = try await LintRun(fixed)
        let left = after.findings.filter { $0.fix != nil }
        #expect(
            left.isEmpty,
            "\(left.first.map { "\($0.rule) row \($0.place.row ?? 0): \($0.message) \($0.link ?? "")" } ?? "")")
        #expect(fixed != sheet.bytes)
        #expect(try await self.fixed(fixed, .all) == fixed)
        let (old, new) = (sheet.table(sheet.bytes), sheet.table(fixed))
        #expect(old.skeleton == new.skeleton)
        let fixable = [3, 4, 5]
        #expect(new.changes(from: old).allSatisfy { fixable.contains($0.column) && $0.row > 1 })
        for rule in ["malformed-link", "ragged-row", "unclosed-quote", "not-utf8"] {
            #expect(after.summary.rules[rule] ?? 0 <= before.summary.rules[rule] ?? 0, "\(rule)")
        }
        #expect(after.summary.links == before.summary.links)
    }

    @Test(arguments: sheets)
    func `safe fixes touch no row that is live and none that has only questions`(sheet: RandomSheet) async throws {
        let before = try await LintRun(sheet.bytes)
        let fixed = try await fixed(sheet.bytes, .safe)
        let (old, new) = (sheet.table(sheet.bytes), sheet.table(fixed))
        #expect(old.skeleton == new.skeleton)
        let safeRows = Set(before.findings.filter { $0.fix?.safety == .safe }.compactMap(\.place.row))
        for (row, _) in new.changes(from: old) {
            let status = String(decoding: old.rows[row - 1][1], as: UTF16.self)
            #expect(!status.contains("Live") && !status.contains("active"), "row \(row)")
            #expect(safeRows.contains(row), "row \(row)")
        }
        let after = try await LintRun(fixed)
        #expect(!after.findings.contains { $0.fix?.safety == .safe })
        #expect(try await self.fixed(fixed, .safe) == fixed)
    }

    @Test(arguments: sheets)
    func `an edit stays in one cell`(sheet: RandomSheet) async throws {
        guard sheet.encoding == .utf8 else { return }
        let run = try await LintRun(sheet.bytes)
        let old = sheet.table(sheet.bytes)
        for finding in run.findings {
            guard let fix = finding.fix else { continue }
            let new = sheet.table(EditPlan([fix]).applied(to: sheet.bytes))
            #expect(new.skeleton == old.skeleton, "\(finding.rule)")
            #expect(new.changes(from: old).count == 1, "\(finding.rule)")
        }
    }

    private func fixed(_ bytes: [UInt8], _ mode: FixMode) async throws -> [UInt8] {
        var job = FixJob(.example(), mode: mode)
        let input = LintInput(.memory(bytes), name: "plan.csv", path: "plan.csv")
        return try await job.fix(bytes, of: input).bytes ?? bytes
    }
}
