import Foundation
import Testing
import UtmostTestSupport

/// Known findings pass, new ones do not, and what has been put right has to be taken out.
struct BaselineTests {
    private static let link =
        "https://www.acme.example/a?utm_medium=social&utm_campaign=202604_uk_tent_sale&utm_content=a_reel&utm_source="
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder.withTaxonomy()
        try write(["LinkedIn", "LinkedIn", "nobody", "linkedin"])
    }

    private func write(_ sources: [String], to name: String = "plans/plan.csv") throws {
        let rows = sources.enumerated().map { "\(Self.link)\($1)&x=\($0),note \($0)\n" }
        try folder.write(name, "Tagged URL,Notes\n" + rows.joined())
    }

    private func run(_ arguments: String..., input: String? = nil) throws -> ProcessRun {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
        try pipe.fileHandleForWriting.close()
        return try RunningProcess(
            ["lint", "--as-of", "2026-03-01", "--baseline", "known.json"] + arguments, in: folder,
            input: pipe.fileHandleForReading
        ).finish(within: 60)
    }

    private var text: String { get throws { String(decoding: try folder.read("known.json"), as: UTF8.self) } }

    @Test func `a baseline is short, readable and sorted, and its schema accepts it`() throws {
        let run = try run("plans", "--write-baseline")
        #expect(run == ProcessRun(status: 0, out: run.out, error: "known.json holds 3 known findings of 1 file\n"))
        #expect(run.out == "4 links, none needs work: 3 known.\n")
        #expect(
            try text == """
                {
                  "version": 1,
                  "kind": "baseline",
                  "files": {
                    "plans/plan.csv": {
                      "case": {
                        "source: LinkedIn": 2
                      },
                      "unknown-value": {
                        "source: nobody": 1
                      }
                    }
                  }
                }

                """)
        let schema = packageRoot.appending(path: "docs/schemas/baseline.json").path(percentEncoded: false)
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "-c", Self.validator, schema, folder.path("known.json")]
        try python.run()
        python.waitUntilExit()
        if python.terminationStatus == 77 { return print("SKIPPED: python3 has no jsonschema here") }
        #expect(python.terminationStatus == 0)
    }

    private static let validator = """
        import json, sys
        try: import jsonschema
        except ImportError: sys.exit(77)
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
        """

    @Test func `rows may move, and only what is new counts`() throws {
        _ = try run("plans", "--write-baseline")
        try write(["nobody", "linkedin", "LinkedIn", "linkedin", "LinkedIn"])
        #expect(try run("plans").status == 0)
        try write(["nobody", "LinkedIn", "LinkedIn", "LinkedIn", "Facebook"])
        let run = try run("plans", "--format", "json")
        #expect(run.status == 1)
        #expect(run.out.contains("\"errors\":2"), "\(run.testDescription)")
        #expect(run.out.contains("\"known\":3"))
        #expect(run.out.contains("\"faultyLinks\":2"))
        #expect(run.out.contains("\"row\":5,") && run.out.contains("\"row\":6,") && !run.out.contains("\"row\":3,"))
    }

    @Test func `what has been put right fails until it is taken out`() throws {
        _ = try run("plans", "--write-baseline")
        try write(["LinkedIn", "linkedin", "linkedin", "linkedin"])
        let stale = try run("plans")
        #expect(stale.status == 1)
        #expect(stale.out.contains("the baseline still holds what has been put right"))
        #expect(stale.out.contains("known.json line 7"))
        #expect(stale.out.contains("--prune takes it out"))
        #expect(try run("plans", "--ignore", "stale-baseline").status == 0)
        // Nobody has looked.
        #expect(try run("plans", "--select", "tag,suppression").status == 0)
        let pruned = try run("plans", "--prune")
        #expect(pruned.status == 0)
        #expect(pruned.error == "2 findings taken out of known.json, 1 left\n")
        #expect(try text.contains("\"source: LinkedIn\": 1"))
        #expect(try !text.contains("nobody"))
        #expect(try run("plans").status == 0)
        #expect(try run("plans", "--prune").error == "nothing in known.json is stale\n")
    }

    @Test func `a file that is not linted keeps its entries, one that is gone does not`() throws {
        try write(["nobody"], to: "plans/may.csv")
        _ = try run("plans", "--write-baseline")
        #expect(try run("plans/may.csv").status == 0)
        _ = try run("plans/may.csv", "--write-baseline")
        #expect(try text.contains("plans/plan.csv"))
        try FileManager.default.removeItem(at: folder.url.appending(path: "plans/may.csv"))
        #expect(try run("plans").status == 1)
        #expect(try run("plans", "--prune").status == 0)
        #expect(try !text.contains("may.csv"))
    }

    @Test func `the working directory does not matter`() throws {
        _ = try run("plans", "--write-baseline")
        let inner = try RunningProcess(
            ["lint", "--as-of", "2026-03-01", "--baseline", "../known.json", "./../plans/plan.csv"],
            in: folder, input: nil, below: "plans"
        ).finish(within: 60)
        #expect(inner.status == 0, "\(inner.testDescription)")
        let piped = try run(
            "-", "--stdin-name", "plans/plan.csv",
            input: String(decoding: try folder.read("plans/plan.csv"), as: UTF8.self))
        #expect(piped.status == 0, "\(piped.testDescription)")
    }

    @Test func `known findings can be fixed, and are then stale`() throws {
        _ = try run("plans", "--write-baseline")
        let run = try run("plans", "--fix")
        #expect(run.error.hasPrefix("2 fixes applied"))
        #expect(run.out.contains("put right"))
    }

    @Test(arguments: [
        ([], 2, "cannot open known.json: no such file; --write-baseline writes one"),
        (["-"], 64, "--stdin-name"), (["--write-baseline", "--prune"], 64, "leave --prune out"),
        (["--fix", "--write-baseline"], 64, "leave --fix out"),
        (["--changed-since", "HEAD", "--prune"], 64, "--changed-since"),
    ])
    func `what makes no sense is said`(arguments: [String], status: Int32, says: String) throws {
        let run = try RunningProcess(
            ["lint", "--baseline", "known.json", "plans"] + arguments, in: folder, input: nil
        ).finish(within: 60)
        #expect(run.status == status, "\(run.testDescription)")
        #expect(run.error.contains(says), "\(run.testDescription)")
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"version":2,"kind":"baseline","files":{}}"#, "\u{0}",
        #"{"version":1,"kind":"baseline","files":{"a":{"case":{"x":-1}}}}"#,
        #"{"version":1,"kind":"baseline","files":{"a":{"case":{"x":1e300}}}}"#,
        #"{"version":1,"kind":"baseline","files":{"a":{"case":{"x":"many"}}}}"#,
    ])
    func `a file that is no baseline is left alone`(text: String) throws {
        try folder.write("known.json", text)
        for arguments in [["plans"], ["plans", "--write-baseline"], ["plans", "--prune"]] {
            let run = try RunningProcess(
                ["lint", "--baseline", "known.json"] + arguments, in: folder, input: nil
            ).finish(within: 60)
            #expect(run.status == 2, "\(run.testDescription)")
            #expect(run.error.contains("known.json"))
            #expect(run.error.split(separator: "\n").count == 1)
        }
        #expect(try self.text == text)
    }

    @Test func `nothing is written when a file could not be read`() throws {
        try folder.write("plans/bad.csv", "\0")
        #expect(try run("plans", "--write-baseline").status == 2)
        #expect(!folder.names.contains("known.json"))
    }
}
