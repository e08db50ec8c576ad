import Foundation
import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// Whole cases as people have them: Tests/Fixtures/lint/<case>/{plan.*, taxonomy.json, expected.text}.
struct FixtureTests {
    private static let folder = "Tests/Fixtures/lint"
    static let cases =
        ((try? FileManager.default.contentsOfDirectory(atPath: packageRoot.appending(path: folder).path)) ?? [])
        .sorted()

    @Test func `there are cases`() { #expect(Self.cases.count >= 12) }

    @Test(arguments: cases)
    func `a case reads as recorded`(name: String) async throws {
        let place = packageRoot.appending(path: "\(Self.folder)/\(name)")
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
        let plan = try #require(files.first { $0.hasPrefix("plan.") })
        var options = LintOptions()
        options.taxonomy = place.appending(path: "taxonomy.json").path
        options.asOf = Rule.exampleDay
        let bytes = Array(try Data(contentsOf: place.appending(path: plan)))
        var run = try await LintRun(bytes, name: plan, options)
        // Where the package lies is nobody's business.
        for index in run.findings.indices {
            run.findings[index].place.file = run.findings[index].place.file?.replacing(place.path + "/", with: "")
        }
        if run.ending == .finished {
            let isFaulty = run.findings.contains { $0.severity > .info }
            #expect(isFaulty == !name.hasPrefix("clean"), "a case is either faulty or named clean-…")
        }
        let notes = run.notes.map { "note: \($0)\n" }.joined()
        try expectSnapshot(notes + report(run, plan), at: "\(Self.folder)/\(name)/expected.text")
    }

    private func report(_ run: LintRun, _ plan: String) -> String {
        var options = ReportOptions()
        options.width = 100
        options.showsAll = true
        options.fixCommand = "utmost lint --fix \(plan)"
        var report = Report(.text, options)
        report.begin()
        report.add(run.findings)
        report.end(run.summary)
        var output: [UInt8] = []
        report.drain(atLeast: 1) { (bytes: Span<UInt8>) in
            for index in bytes.indices { output.append(bytes[index]) }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
