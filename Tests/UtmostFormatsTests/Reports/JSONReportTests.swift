import Foundation
import Testing
import UtmostCore
import UtmostFormats
import UtmostTestSupport

struct JSONReportTests {
    @Test func `100,000 findings pass through a small buffer`() throws {
        let batch = SampleReport.findings
        var report = Report(.json, ReportOptions())
        var summary = LintSummary()
        var (longest, total) = (0, 0)
        report.begin()
        for _ in 0..<(100_000 / batch.count) {
            report.add(batch)
            for finding in batch { summary.count(finding) }
            report.drain(atLeast: Report.chunk) { bytes in
                longest = max(longest, bytes.count)
                total += bytes.count
            }
        }
        report.end(summary)
        report.drain { total += $0.count }
        #expect(total > 30_000_000)
        #expect(longest < 2 * Report.chunk)
    }

    @Test func `a document without findings is whole`() throws {
        let text = SampleReport.render([], LintSummary(), .json)
        let node = try JSONNode(reading: Array(text.utf8).span)
        #expect(node["findings"]?.elements?.isEmpty == true)
        #expect(text.hasPrefix(#"{"version":1,"kind":"lint","#))
    }

    @Test func `an interrupted document is whole`() throws {
        var summary = SampleReport.summary
        summary.isInterrupted = true
        let text = SampleReport.render(Array(SampleReport.findings.prefix(3)), summary, .json)
        let node = try JSONNode(reading: Array(text.utf8).span)
        #expect(node["findings"]?.elements?.count == 3)
        #expect(text.contains(#""interrupted":true"#))
    }

    @Test func `a finding is one line`() {
        let lines = SampleReport.render(.json).split(separator: "\n")
        #expect(lines.count == SampleReport.findings.count + 2)
    }

    @Test func `keys come in the order of the schema`() throws {
        let schema = try JSONNode(reading: Array(Data(contentsOf: Self.schema)).span)
        let known = try #require(schema["$defs"]?["finding"]?["properties"]?.members).map(\.key)
        let totals = try #require(schema["$defs"]?["summary"]?["properties"]?.members).map(\.key)
        let document = try JSONNode(reading: Array(SampleReport.render([Self.full], LintSummary(), .json).utf8).span)
        #expect(document["findings"]?.elements?.first?.members?.map(\.key) == known)
        #expect(document["summary"]?.members?.map(\.key) == totals)
    }

    @Test(.enabled(if: hasValidator, "python3 has no module jsonschema: the schema was not checked"))
    func `a validator of other people accepts what is written`() throws {
        let documents = [
            SampleReport.render(.json), SampleReport.render([Self.full], LintSummary(), .json),
            SampleReport.render([], LintSummary(), .json),
        ]
        for document in documents { #expect(try Self.validate(document) == "") }
        let broken = SampleReport.render([Self.full], LintSummary(), .json)
        #expect(try Self.validate(broken.replacing(#""safety":"safe""#, with: #""safety":"maybe""#)) != "")
        #expect(try Self.validate(broken.replacing(#""omitted":0,"#, with: "")) != "")
    }

    /// A finding with all there can be.
    static var full: Finding {
        var finding = SampleReport.typo
        finding.place.sheet = "Paid"
        finding.place.cell = "C14"
        finding.fix = Fix(safety: .safe, range: 10..<17, replacement: "facebook")
        finding.count = 3
        finding.teamRule = "newsletter-only"
        return finding
    }
}

// MARK: The validator

extension JSONReportTests {
    static let schema = packageRoot.appending(path: "docs/schemas/lint.json")

    static let hasValidator = (try? python("import jsonschema", [], input: "")) == ""

    /// What the validator objects to.
    static func validate(_ document: String) throws -> String {
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            for fault in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)): print(fault.message)
            """
        return try python(script, [schema.path], input: document)
    }

    /// What a Python script prints, faults included.
    private static func python(_ script: String, _ arguments: [String], input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stdout
        try process.run()
        // The input must not fill the pipe before the script reads it: it does so first of all.
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let printed = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: printed, as: UTF8.self)
    }
}
