import Foundation
import Testing
import UtmostTestSupport

struct FixCommandTests {
    @Test func `rules may be selected one by one`() throws {
        let folder = try TemporaryFolder()
        try folder.write("taxonomy.json", #"{"fields":{"source":["facebook"]}}"#)
        try folder.write("plan.csv", "utm_source,utm_medium,utm_campaign\nFacebook,cpc,a\nfacebok,cpc,a\n")
        let once = try ProcessRun("lint", "plan.csv", "--select", "case,unknown-value", "--format", "json", in: folder)
        let twice = try ProcessRun(
            "lint", "plan.csv", "--select", "case", "--select", "unknown-value", "--format", "json", in: folder)
        #expect(once.out.contains("\"case\"") && once.out.contains("\"unknown-value\""))
        #expect(once == twice)
    }

    @Test func `the command to type next keeps what narrowed the run`() throws {
        let folder = try TemporaryFolder()
        try folder.write("taxonomy.json", #"{"fields":{"source":["facebook"]}}"#)
        try folder.write("plan.csv", "utm_source,utm_medium,utm_campaign\nFacebook,cpc,a\n")
        let run = try ProcessRun(
            "lint", "plan.csv", "--select", "case", "--all", "--max-findings", "9", "--taxonomy", "taxonomy.json",
            in: folder)
        #expect(run.out.contains("utmost lint --fix plan.csv --select case --taxonomy taxonomy.json"), "\(run.out)")
    }

    private static let base =
        "https://www.acme.example/a?utm_source=linkedin&utm_medium=social&utm_campaign=202604_uk_tent_sale"
    /// Two that are safe, one that needs an OK, one that nobody can fix.
    private static let sheet = """
        Status,Tagged URL,Notes
        Planned,\(base.replacing("linkedin", with: "LinkedIn"))&utm_content=a_reel,one
        Planned,\(base.replacing("linkedin", with: "LinkedIn"))&utm_content=b_reel,two
        Live,\(base.replacing("linkedin", with: "Facebook"))&utm_content=c_reel,live
        Planned,\(base.replacing("linkedin", with: "nobody"))&utm_content=d_reel,unknown

        """
    private static let safe = sheet.replacing("LinkedIn", with: "linkedin")
    private static let all = safe.replacing("Facebook", with: "facebook")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder.withTaxonomy()
        try folder.write("plan.csv", Self.sheet)
    }

    private func run(_ arguments: String..., input: String = "") throws -> ProcessRun {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        return try RunningProcess(
            ["lint", "--as-of", "2026-03-01", "--select", "value"] + arguments, in: folder,
            input: pipe.fileHandleForReading
        ).finish(within: 60)
    }

    private var text: String { get throws { String(decoding: try folder.read("plan.csv"), as: UTF8.self) } }

    @Test func `fix applies what is safe and reports what is left`() throws {
        let run = try run("--fix", "plan.csv")
        #expect(run.status == 1)
        #expect(run.error == "2 fixes applied\n")
        #expect(run.out.contains("\"nobody\""))
        #expect(!run.out.contains("LinkedIn"))
        #expect(try text == Self.safe)
    }

    @Test func `fix all applies what needs an OK too`() throws {
        _ = try run("--fix", "--all", "plan.csv")
        #expect(try text == Self.all)
    }

    @Test(arguments: [
        ("y\ny\ny\n", 3), ("n\nn\nn\n", 0), ("a\ny\n", 3), ("o\ny\n", -1), ("q\n", 0), ("", 0), ("y\nq\n", 1),
        ("y\n", 1),
        ("what?\n\ny\nn\nn\n", 1), ("YES\nNo\nNo\n", 1),
    ])
    func `answers decide fix by fix`(answers: String, applied: Int) throws {
        let run = try run("--fix", "--ask", "plan.csv", input: answers)
        let expected =
            switch applied {
            case -1: Self.sheet.replacing("Facebook", with: "facebook")
            case 0: Self.sheet
            case 1: Self.sheet.replacing("LinkedIn", with: "linkedin", maxReplacements: 1)
            default: Self.all
            }
        #expect(try text == expected, "\(run.testDescription)")
        #expect(run.error.contains("[y]es, [n]o"))
        #expect(run.status == 1)
    }

    @Test func `standard input goes fixed to standard output, and what is left to stderr`() throws {
        let run = try run("--fix", "-", "--stdin-name", "plan.csv", input: Self.sheet)
        #expect(run.out == Self.safe)
        #expect(run.status == 1)
        #expect(run.error.contains("\"nobody\""))
        #expect(try text == Self.sheet)
    }

    @Test func `diff shows the same and changes nothing`() throws {
        let run = try run("--diff", "plan.csv")
        #expect(run.status == 1)
        #expect(run.out.hasPrefix("--- plan.csv\n+++ plan.csv\n@@ -1,5 +1,5 @@\n"))
        #expect(run.out.split(separator: "\n").count { $0.hasPrefix("+Planned") } == 2)
        #expect(try text == Self.sheet)
        #expect(run.error == "")
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/patch") else {
            print("SKIPPED: there is no patch here")
            return
        }
        try folder.write("plan.diff", run.out)
        let patch = Process()
        patch.executableURL = URL(filePath: "/usr/bin/patch")
        patch.arguments = ["-s", "-p0", "-i", "plan.diff"]
        patch.currentDirectoryURL = folder.url
        try patch.run()
        patch.waitUntilExit()
        #expect(try text == Self.safe)
    }

    @Test(arguments: [["--fix", "-"], ["--fix", "plan.csv"], ["--diff", "plan.csv"], ["--diff", "-"]])
    func `nothing is fixed by a broken taxonomy, and that is said`(arguments: [String]) throws {
        try folder.write("taxonomy.json", "{ \"fields\": [] }")
        let run = try run(arguments[0], arguments[1], input: Self.sheet)
        #expect(run.status == 2)
        #expect((run.out + run.error).contains("taxonomy.json line 1"))
        #expect(try text == Self.sheet)
        if arguments == ["--fix", "-"] { #expect(run.out == Self.sheet) }
    }

    @Test func `a bad file among good ones stops only itself`() throws {
        try folder.write("bad.csv", "\0")
        let run = try run("--fix", "bad.csv", "plan.csv")
        #expect(run.status == 2)
        #expect(run.error.contains("utmost: bad.csv: this is no text"))
        #expect(try text == Self.safe)
    }

    @Test func `a file too long to be compared is said to be so`() throws {
        let long = try FileHandle(forWritingTo: folder.url.appending(path: "plan.csv"))
        try long.truncate(atOffset: 300 << 20)
        try long.close()
        let run = try run("--diff", "plan.csv")
        #expect(run.status == 2)
        #expect(
            run.error
                == "utmost: plan.csv is too long to compare: more than 256 MB; --fix works on files of any size\n")
    }

    @Test func `a link on the command line comes back fixed`() throws {
        let run = try run("--fix", Self.base.replacing("linkedin", with: "LinkedIn"))
        #expect(run.out == Self.base + "\n")
    }
}
