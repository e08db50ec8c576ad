import Foundation
import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// `lint --explain-sheet` says how a sheet was understood.
struct ExplainSheetTests {
    static let fixtures = [
        "bulk-google-ads-editor", "bulk-meta", "bulk-microsoft", "planning-german-with-totals",
        "planning-loose-headers",
        "planning-two-header-rows",
    ]

    /// The explanation of a case of Tests/Fixtures/lint.
    private static func explain(_ fixture: String) throws -> SheetExplanation {
        let folder = packageRoot.appending(path: "Tests/Fixtures/lint/\(fixture)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let plan = try #require(names.first { $0.hasPrefix("plan.") })
        return try explain(Array(try Data(contentsOf: folder.appending(path: plan))), name: plan)
    }

    private static func explain(
        _ bytes: [UInt8], name: String?, format: InputFormat? = nil, chunkSize: Int = 4 << 20
    ) throws -> SheetExplanation {
        var options = LintOptions.example(chunkSize: chunkSize)
        options.inputFormat = format
        var job = ExplainSheetJob(options)
        var explanation = try job.explain(LintInput(.memory(bytes), name: name ?? "<stdin>", path: name))
        explanation.taxonomy = "taxonomy.json"
        return explanation
    }

    private static var options: ReportOptions {
        var options = ReportOptions()
        options.width = 100
        return options
    }

    @Test(arguments: fixtures)
    func `a sheet is explained as recorded`(fixture: String) throws {
        let explanation = try Self.explain(fixture)
        try expectSnapshot(explanation.text(Self.options), at: "Tests/Snapshots/sheets/\(fixture).text")
        try expectSnapshot(
            String(decoding: explanation.json, as: UTF8.self), at: "Tests/Snapshots/sheets/\(fixture).json")
    }

    static let others: [(name: String, text: String)] = [
        (
            "records.jsonl",
            "{\"url\": \"https://acme.example/\", \"utm\": {\"source\": \"x\"}, \"n\": 1}\n\n{\"url\": 1 2}\n"
        ),
        ("mail.txt", "See https://acme.example/ and reply.\n"),
        ("headless.csv", "2026-08-01,https://acme.example/?utm_source=x\n"),
    ]

    @Test(arguments: others)
    func `other documents are explained as recorded`(other: (name: String, text: String)) throws {
        let explanation = try Self.explain(Array(other.text.utf8), name: other.name)
        try expectSnapshot(explanation.text(Self.options), at: "Tests/Snapshots/sheets/\(other.name).text")
    }

    @Test(.enabled(if: PythonSchema.isAvailable, "python3 with jsonschema is not here: the schema is not checked"))
    func `the schema accepts every explanation`() throws {
        let documents =
            try Self.fixtures.map { try Self.explain($0).json }
            + Self.others.map { try Self.explain(Array($0.text.utf8), name: $0.name).json }
        #expect(try PythonSchema.refusals(documents, kind: "sheet") == "")
    }

    @Test(arguments: [16, 100])
    func `chunks of any size are explained the same`(chunkSize: Int) throws {
        let text = "Plan\n\nLink,utm_source\nhttps://a.example/,x\n\nTotal,,\nLink,utm_source\n,y\n# end\n"
        let whole = try Self.explain(Array(text.utf8), name: "plan.csv")
        #expect(whole.rows == 2)
        #expect(whole.leftOut.map(\.count) == [2, 1, 1, 1, 1])
        #expect(whole.leftOut.map(\.rows) == [[1, 2], [6], [7], [9], [5]])
        #expect(try Self.explain(Array(text.utf8), name: "plan.csv", chunkSize: chunkSize).json == whole.json)
    }

    @Test func `what cannot be read is refused in a sentence`() throws {
        let empty = try #require(throws: JobError.self) { try Self.explain([], name: "plan.csv") }
        #expect(empty.message == "plan.csv is empty: there is nothing to explain")
        let foreign = try #require(throws: JobError.self) {
            try Self.explain(Array("a,b\n1,2\n".utf8), name: "plan.csv")
        }
        #expect(foreign.message == "plan.csv: no column is known: \"a\", \"b\"")
    }

    @Test func `the chosen format decides`() throws {
        let text = Array("{\"url\": \"https://acme.example/\"}\n".utf8)
        #expect(try Self.explain(text, name: nil, format: .json).shape.layout.format != .text)
        #expect(try Self.explain(text, name: nil, format: .text).shape.layout.format == .text)
    }
}
