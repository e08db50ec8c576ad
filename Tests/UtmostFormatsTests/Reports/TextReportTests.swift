import Testing
import UtmostCore
import UtmostTestSupport

@testable import UtmostFormats

struct TextReportTests {
    @Test(arguments: ReportSnapshotTests.looks.filter { $0.name != "colour" })
    func `colour adds nothing but colour`(look: ReportSnapshotTests.Look) {
        var options = SampleReport.options
        look.change(&options)
        let plain = SampleReport.render(.text, options)
        options.color = true
        #expect(SampleReport.render(.text, options).replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
        #expect(!plain.contains("\u{1B}"))
    }

    @Test func `several files are told apart`() throws {
        var findings: [Finding] = []
        for (file, rows) in [("spring.csv", [14, 15]), ("plans/uk/2026/everything-we-send-in-may.csv", [3, 4, 5, 9])] {
            for row in rows { findings += SampleReport.facebook(row: row).map { $0.inFile(file) } }
        }
        for line in [3, 9] { findings.append(SampleReport.typo.onLine(line, of: "newsletter.txt")) }
        try expectSnapshot(render(findings, files: 3), at: "Tests/Snapshots/reports/three-files.text")
    }

    @Test func `links from the command line have no rows`() throws {
        var options = ReportOptions()
        options.fixCommand = nil
        let findings = [SampleReport.typo, SampleReport.missingMedium].map { $0.onLine(1, of: nil) }
        try expectSnapshot(render(findings, files: 0, options), at: "Tests/Snapshots/reports/command-line.text")
    }

    @Test func `a taxonomy names its file`() throws {
        var finding = SampleReport.finding(
            "wrong-setting", .taxonomy, #"unknown key "feilds""#, row: 4, in: #"  "«feilds»": {"#,
            remedy: #"did you mean "fields"?"#, file: "taxonomy.json")
        finding.place.row = nil
        finding.place.column = nil
        try expectSnapshot(render([finding], files: 1), at: "Tests/Snapshots/reports/taxonomy.text")
    }

    @Test func `quiet says nothing where nothing is at fault`() {
        var options = SampleReport.options
        options.isQuiet = true
        var summary = LintSummary()
        (summary.files, summary.links, summary.infos) = (1, 214, 2)
        #expect(SampleReport.render([SampleReport.note], summary, .text, options) == "")
    }

    @Test func `a row with the fault in two places is one row`() {
        var table = KindTable()
        for row in [14, 15] {
            for finding in SampleReport.facebook(row: row) { table.count(finding) }
        }
        #expect(table.kinds.map(\.rows) == [2])
        #expect(table.kinds.map(\.findings) == [4])
    }

    @Test func `what weighs more comes first, then what is in more rows, then what comes earlier`() {
        var table = KindTable()
        for finding in SampleReport.findings { table.count(finding) }
        let sorted = table.kinds.sorted(by: Kind.comesFirst)
        #expect(sorted.map(\.severity) == sorted.map(\.severity).sorted(by: >))
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.severity == later.severity {
            #expect((later.size, earlier.first.number) <= (earlier.size, later.first.number))
        }
    }

    @Test func `too many kinds are folded, and all of them counted`() {
        var limits = KindTable.Limits()
        limits.kinds = 100
        var table = KindTable(limits)
        for row in 1...1000 {
            var finding = SampleReport.typo
            finding.message = "\"facebo\(row)\" is not on the source list"
            finding.place.row = row
            table.count(finding)
        }
        #expect(table.kinds.count == 101)
        #expect(table.kinds.last?.rows == 900)
        #expect(table.kinds.last?.example == nil)
    }

    @Test func `long values are folded as well`() {
        var limits = KindTable.Limits()
        limits.bytes = 10_000
        var table = KindTable(limits)
        for row in 1...50 {
            var finding = SampleReport.typo
            finding.message = "\(row) " + String(repeating: "x", count: 1000)
            table.count(finding)
        }
        #expect(table.kinds.count < 11)
    }

    private func render(
        _ findings: [Finding], files: Int, _ options: ReportOptions = SampleReport.options
    ) -> String {
        var summary = LintSummary()
        for finding in findings { summary.count(finding) }
        (summary.files, summary.links, summary.faultyLinks) = (files, findings.count, findings.count)
        return SampleReport.render(findings, summary, .text, options)
    }
}

extension Finding {
    fileprivate func inFile(_ file: String) -> Finding {
        var finding = self
        finding.place.file = file
        return finding
    }

    fileprivate func onLine(_ line: Int, of file: String?) -> Finding {
        var finding = inFile("")
        finding.place = Place(file: file, line: line)
        return finding
    }
}
