import Testing
import UtmostCore
import UtmostFormats
import UtmostTestSupport

struct ReportSnapshotTests {
    /// One look of the text report.
    struct Look: Sendable, CustomTestStringConvertible {
        var name: String
        var change: @Sendable (inout ReportOptions) -> Void
        var testDescription: String { name }
    }

    static let looks = [
        Look(name: "default") { _ in },
        Look(name: "all") { $0.showsAll = true },
        Look(name: "colour") { $0.color = true },
        Look(name: "narrow") { $0.width = 60 },
        Look(name: "wide") { $0.width = 200 },
        Look(name: "quiet") { $0.isQuiet = true },
        Look(name: "statistics") { $0.statistics = true },
        Look(name: "two-kinds") { $0.maxFindings = 2 },
        Look(name: "nothing-to-fix") { $0.fixCommand = nil },
    ]

    @Test(arguments: ReportFormat.allCases)
    func `a format shows the sample`(format: ReportFormat) throws {
        var options = SampleReport.options
        options.showsAll = true
        try expectSnapshot(
            SampleReport.render(format, options), at: "Tests/Snapshots/reports/sample.\(format.rawValue)")
    }

    @Test(arguments: looks)
    func `text looks as it is told to`(look: Look) throws {
        var options = SampleReport.options
        look.change(&options)
        try expectSnapshot(SampleReport.render(.text, options), at: "Tests/Snapshots/reports/\(look.name).text")
    }

    @Test func `JSON is capped where it is told to`() throws {
        var options = SampleReport.options
        options.maxFindings = 2
        try expectSnapshot(SampleReport.render(.json, options), at: "Tests/Snapshots/reports/two-findings.json")
    }
}
