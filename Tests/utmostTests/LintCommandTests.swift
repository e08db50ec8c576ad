import Foundation
import Testing
import UtmostTestSupport

/// Options, exit codes and what goes where.
struct LintCommandTests {
    private static let header = "Tagged URL,Notes\n"
    private static let clean =
        "https://www.acme.example/a?utm_source=linkedin&utm_medium=social&utm_campaign=202604_uk_tent_sale&utm_content=a_reel"
    private static let faulty = clean.replacing("linkedin", with: "LinkedIn")
    private static let day = "2026-03-01"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder.withTaxonomy()
        try folder.write("clean.csv", Self.header + Self.clean + ",x\n")
        try folder.write("faulty.csv", Self.header + Self.faulty + ",x\n")
        // A warning, and nothing worse.
        try folder.write("twice.csv", Self.header + Self.clean + ",x\n" + Self.clean + ",y\n")
    }

    @Test(
        arguments: [
            (["clean.csv"], 0), (["faulty.csv"], 1), (["clean.csv", "faulty.csv"], 1), (["twice.csv"], 0),
            (["twice.csv", "--fail-on", "warning"], 1), (["twice.csv", "--fail-on", "info"], 1),
            (["faulty.csv", "--fail-on", "error"], 1),
            (["faulty.csv", "--ignore", "case"], 0), (["faulty.csv", "--ignore", "value"], 0),
            (["faulty.csv", "--ignore", "value", "--select", "case"], 1), (["faulty.csv", "--select", "link,name"], 0),
            (["twice.csv", "--fail-on", "warning", "--ignore", "sheet"], 0),
            (["clean.csv", "--diff"], 0), (["faulty.csv", "--diff"], 1),
            (["clean.csv", "--jobs", "4"], 0), (["https://www.acme.example/"], 0),
        ] as [([String], Int32)])
    func `the exit code says how it went`(arguments: [String], status: Int32) throws {
        let run = try self.run(arguments)
        #expect(run.status == status, "\(run.testDescription)")
    }

    @Test(arguments: [
        (["--select", "cas"], "did you mean \"case\"?"),
        (["--ignore", "nonsense"], "there is no rule or group \"nonsense\""),
        (["--as-of", "tomorrow"], "tomorrow"), (["--as-of", "2026-02-30"], "2026-02-30"), (["--jobs", "0"], "--jobs"),
        (["--max-findings", "-1"], "--max-findings"), (["--format", "yaml"], "yaml"),
        (["--fail-on", "never"], "never"),
        (["--input-format", "xlsx"], "xlsx"), (["--ask"], "--ask goes with --fix"),
        (["--fix", "--ask", "-"], "name a file"),
        (["--color", "pink"], "pink"), (["--nonsense"], "--nonsense"),
    ])
    func `usage that makes no sense ends with 64 and a sentence`(arguments: [String], says: String) throws {
        let run = try ProcessRun(
            "lint", "clean.csv", arguments[0], arguments.dropFirst().joined(separator: " "), in: folder)
        let plain = arguments.count == 1 ? try ProcessRun("lint", arguments[0], in: folder) : run
        let several = arguments.count > 2 ? try self.run(arguments) : plain
        #expect(several.status == 64, "\(several.testDescription)")
        #expect(several.error.contains(says), "\(several.testDescription)")
        #expect(several.out == "")
    }

    @Test func `a rule of the team is chosen by its name`() throws {
        let email = Self.clean.replacing("medium=social", with: "medium=email")
        try folder.write("email.csv", Self.header + email + ",x\n")
        let name = "newsletter-only"
        let all = try run(["email.csv", "--select", name, "--format", "json"])
        #expect(all.out.contains("\"teamRule\":\"\(name)\""), "\(all.testDescription)")
        let without = try run(["email.csv", "--select", "combination", "--ignore", name, "--format", "json"])
        #expect(!without.out.contains(name), "\(without.testDescription)")
        let wrong = try run(["email.csv", "--ignore", "newsleter-only"])
        #expect(wrong.status == 64)
        #expect(wrong.error.contains("did you mean \"\(name)\"?"))
    }

    @Test func `what to type next is safe to type and shows no password`() throws {
        let link = Self.faulty.replacing("https://", with: "https://me:secret@")
        let run = try self.run([link])
        #expect(!(run.out + run.error).contains("secret"))
        #expect(run.out.contains("utmost lint --fix 'https://www.acme.example/a?utm_source=LinkedIn&"))
        try folder.write("mo's plan.csv", Self.header + Self.faulty + ",x\n")
        #expect(try self.run(["mo's plan.csv"]).out.contains("utmost lint --fix 'mo'\\''s plan.csv'"))
    }

    @Test func `utmost alone explains itself`() throws {
        let run = try RunningProcess([], in: folder, input: nil).finish(within: 20)
        #expect(run.status == 0)
        #expect(run.out.contains("SUBCOMMANDS:"))
    }

    @Test func `results go to stdout, all else to stderr`() throws {
        let bare = try TemporaryFolder()
        guard !bare.isBelowTaxonomy else {
            print("SKIPPED: there is a taxonomy.json above \(bare.path)")
            return
        }
        try bare.write("plan.csv", Self.header + Self.clean + ",x\n")
        let run = try ProcessRun("lint", "plan.csv", in: bare)
        #expect(run.out == "1 link, which follows the taxonomy.\n")
        #expect(run.error.hasPrefix("note: no taxonomy.json here"))
        let quiet = try ProcessRun("lint", "plan.csv", "--quiet", in: bare)
        #expect(quiet == ProcessRun(status: 0, out: quiet.out, error: ""))
        #expect(quiet.out.split(separator: "\n").count <= 1)
    }

    @Test func `colour is asked for, not assumed`() throws {
        let always = try run(["faulty.csv", "--color", "always"])
        #expect(always.out.contains("\u{1B}["))
        #expect(!(try run(["faulty.csv"])).out.contains("\u{1B}["))
        let never = try ProcessRun("lint", "faulty.csv", in: folder, environment: ["NO_COLOR": "1"])
        #expect(!never.out.contains("\u{1B}["))
    }

    @Test func `statistics count by rule, and a limit shows so many`() throws {
        try folder.write("many.csv", Self.header + (0..<9).map { "\(Self.faulty)&x=\($0),x\n" }.joined())
        let statistics = try run(["many.csv", "--statistics"])
        #expect(statistics.out.contains("case"))
        #expect(statistics.out.contains("9  error"))
        #expect(!statistics.out.contains("LinkedIn"))
        let limited = try run(["many.csv", "--format", "json", "--max-findings", "2"])
        #expect(limited.out.ranges(of: "\"rule\":\"case\"").count == 2)
        #expect(limited.out.contains("\"omitted\":7"))
        #expect(limited.out.contains("\"errors\":9"))
    }

    @Test func `standard input has the name it is given, and the taxonomy of that place`() throws {
        try folder.write("strict/taxonomy.json", #"{ "fields": { "source": ["only-this"] } }"#)
        let input = Array((Self.header + Self.clean + ",x\n").utf8)
        let here = try ProcessRun("lint", "-", "--format", "json", "--as-of", Self.day, in: folder, input: input)
        #expect(here.status == 0, "\(here.testDescription)")
        let there = try ProcessRun(
            "lint", "-", "--stdin-name", "strict/plan.csv", "--format", "json", in: folder, input: input)
        #expect(there.status == 1)
        #expect(there.out.contains("\"file\":\"strict/plan.csv\""))
        let text = try ProcessRun("lint", "--as-of", Self.day, in: folder, input: Array((Self.faulty + "\n").utf8))
        #expect(text.out.contains("line 1: …/a?utm_source=LinkedIn"))
    }

    @Test func `each file has the nearest taxonomy upwards`() throws {
        try folder.write("deep/er/plan.csv", Self.header + Self.faulty + ",x\n")
        try folder.write(
            "own/taxonomy.json", #"{ "fields": { "source": ["LinkedIn"] }, "defaults": { "case": "any" } }"#)
        try folder.write("own/plan.csv", Self.header + Self.faulty + ",x\n")
        let run = try self.run(["deep", "own", "--format", "json"])
        #expect(run.out.contains("\"file\":\"deep/er/plan.csv\""))
        #expect(
            !run.out.contains(
                "\"rule\":\"case\",\"group\":\"value\",\"severity\":\"error\",\"message\":\"\\\"LinkedIn\\\" should be \\\"linkedin\\\"; GA4 shows them as two sources\",\"file\":\"own/plan.csv\""
            ))
        #expect(run.error == "")
    }

    @Test func `the report in JSON is what its schema says`() throws {
        let schema = packageRoot.appending(path: "docs/schemas/lint.json").path(percentEncoded: false)
        let source = packageRoot.appending(path: "Examples/spring-campaign.csv")
        try FileManager.default.copyItem(at: source, to: folder.url.appending(path: "spring.csv"))
        let bad = try folder.write("bad.json", "{ \"fields\": {")
        for arguments in [
            ["spring.csv"], ["clean.csv"], ["spring.csv", "--max-findings", "3"], ["clean.csv", "--taxonomy", bad],
        ] {
            let run = try self.run(arguments + ["--format", "json"])
            try folder.write("report.json", run.out)
            let python = Process()
            python.executableURL = URL(filePath: "/usr/bin/env")
            python.arguments = ["python3", "-c", Self.validator, schema, folder.path("report.json")]
            try python.run()
            python.waitUntilExit()
            if python.terminationStatus == 77 {
                print("SKIPPED: python3 has no jsonschema here")
                return
            }
            #expect(python.terminationStatus == 0, "\(arguments)")
        }
    }

    private static let validator = """
        import json, sys
        try: import jsonschema
        except ImportError: sys.exit(77)
        jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))
        """

    private func run(_ arguments: [String]) throws -> ProcessRun {
        let day = arguments.contains("--as-of") ? [] : ["--as-of", Self.day]
        return try RunningProcess(["lint"] + arguments + day, in: folder, input: nil).finish(within: 60)
    }
}
