import Foundation
import Testing
import UtmostTestSupport

/// Only rows and lines that git says have changed count.
@Suite(.enabled(if: Git.isAvailable, "there is no git here: --changed-since was not tried"))
struct ChangedSinceTests {
    private static let link =
        "https://www.acme.example/a?utm_medium=social&utm_campaign=202604_uk_tent_sale&utm_content=a_reel&utm_source="
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder.withTaxonomy()
        try write(["LinkedIn", "linkedin", "nobody"])
        try git("init", "-q")
        try git("add", "-A")
        try git("commit", "-q", "-m", "plan")
    }

    private func write(_ sources: [String], to name: String = "plan.csv", newline: String = "\n") throws {
        let rows = sources.enumerated().map { "\(Self.link)\($1)&x=\($0),\"two\(newline)lines\"\(newline)" }
        try folder.write(name, "Tagged URL,Notes\(newline)" + rows.joined())
    }

    private func git(_ arguments: String...) throws { #expect(try Git.run(arguments, in: folder.url) == 0) }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProcessRun {
        try RunningProcess(
            ["lint", "--as-of", "2026-03-01", "--format", "json"] + arguments, in: folder, input: nil,
            environment: environment
        ).finish(within: 60)
    }

    /// The rows with findings.
    private func rows(_ run: ProcessRun) -> [String] {
        run.out.split(separator: "\n").compactMap { line in
            line.split(separator: "\"row\":").dropFirst().first.map { String($0.prefix { $0.isNumber }) }
        }
    }

    @Test func `nothing changed is nothing found`() throws {
        let run = try run("plan.csv", "--changed-since", "HEAD")
        #expect((run.status, rows(run)) == (0, []), "\(run.testDescription)")
        #expect(run.out.contains("\"faultyLinks\":0"))
    }

    @Test(arguments: ["\n", "\r\n"])
    func `a changed row counts, whichever of its lines has changed`(newline: String) throws {
        try write(["LinkedIn", "linkedin", "nobody"], newline: newline)
        try git("commit", "-q", "-a", "--allow-empty", "-m", "line ends")
        try write(["linkedin", "Facebook", "nobody"], newline: newline)
        #expect(rows(try run("plan.csv", "--changed-since", "HEAD")) == ["3"])
        let text = String(decoding: try folder.read("plan.csv"), as: UTF8.self)
        // Only the second line of the last row.
        let last = try #require(text.ranges(of: "lines").last)
        try folder.write("plan.csv", text.replacingCharacters(in: last, with: "words"))
        #expect(rows(try run("plan.csv", "--changed-since", "HEAD")) == ["3", "4"])
        // Rows above may come and go.
        try git("commit", "-q", "-a", "-m", "again")
        try write(["linkedin", "LinkedIn", "Facebook", "nobody"], newline: newline)
        let moved = try run("plan.csv", "--changed-since", "HEAD~1")
        #expect(rows(moved).contains("3") && moved.status == 1, "\(moved.testDescription)")
    }

    @Test func `rows that repeat others count where they have changed`() throws {
        let row = "\(Self.link)linkedin,x\n"
        try folder.write("plan.csv", "Tagged URL,Notes\n" + row)
        try git("commit", "-q", "-a", "-m", "one")
        try folder.write("plan.csv", "Tagged URL,Notes\n" + row + row)
        #expect(rows(try run("plan.csv", "--changed-since", "HEAD")) == ["3"])
    }

    @Test(arguments: [
        "new.csv", "a b.csv", "-x.csv", "\u{E9}t\u{E9}.csv", "q\"uote.csv", "*.csv", ":(top)x.csv", "sub/deep.csv",
    ])
    func `a file that git does not know counts as a whole, whatever it is called`(name: String) throws {
        try write(["LinkedIn"], to: name)
        let path = name.hasPrefix("-") || name.hasPrefix(":") ? "./" + name : name
        #expect(rows(try run(path, "--changed-since", "HEAD")) == ["2"])
        try git("add", "-A")
        try git("commit", "-q", "-m", "new")
        #expect(rows(try run(path, "--changed-since", "HEAD")) == [])
        try write(["linkedin", "Facebook"], to: name)
        #expect(rows(try run(path, "--changed-since", "HEAD")) == ["3"])
        #expect(rows(try run(path, "--changed-since", "HEAD~1")) == ["3"])
    }

    @Test func `folders, links and UTF-16 are seen through`() throws {
        try write(["Facebook"], to: "plans/may.csv")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link.csv"), withDestinationPath: "plan.csv")
        #expect(rows(try run("plans", "link.csv", "--changed-since", "HEAD")) == ["2"])
        let text = String(decoding: try folder.read("plan.csv"), as: UTF8.self)
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try folder.write("plan.csv", wide)
        try git("commit", "-q", "-a", "-m", "wide")
        #expect(rows(try run("plan.csv", "--changed-since", "HEAD")) == [])
        #expect(rows(try run("plan.csv", "--changed-since", "HEAD~1")) == ["2", "4"])
    }

    @Test func `fixes stay on changed rows`() throws {
        try write(["LinkedIn", "Linkedin", "nobody"])
        let run = try RunningProcess(
            ["lint", "--as-of", "2026-03-01", "--fix", "plan.csv", "--changed-since", "HEAD"], in: folder, input: nil
        ).finish(within: 60)
        #expect(run.error.hasPrefix("1 fix applied"), "\(run.testDescription)")
        let text = String(decoding: try folder.read("plan.csv"), as: UTF8.self)
        #expect(text.contains("=LinkedIn&") && text.contains("=linkedin&x=1"))
    }

    @Test(arguments: [
        (["plan.csv", "--changed-since", "nowhere"], Int32(2), "git knows no commit \"nowhere\" here"),
        (["plan.csv", "--changed-since=--output=x"], 2, "git knows no commit"),
        (["plan.csv", "--changed-since", ""], 2, "git knows no commit"),
        (["-", "--changed-since", "HEAD"], 64, "standard input is none"),
    ])
    func `what cannot be asked is said in one line`(arguments: [String], status: Int32, says: String) throws {
        let run = try RunningProcess(["lint"] + arguments, in: folder, input: nil).finish(within: 60)
        #expect(run.status == status, "\(run.testDescription)")
        #expect(run.error.contains(says), "\(run.testDescription)")
        if status == 2 { #expect(run.error.split(separator: "\n").count == 1) }
        #expect(!folder.names.contains("x"))
    }

    @Test func `no git and no repository are said too`() throws {
        let without = try run("plan.csv", "--changed-since", "HEAD", environment: ["PATH": folder.path("nothing")])
        #expect(without.status == 2)
        #expect(without.error == "utmost: --changed-since asks git, and there is no git here; install it\n")
        let bare = try TemporaryFolder.withTaxonomy()
        try bare.write("plan.csv", "Tagged URL\n")
        let outside = try RunningProcess(
            ["lint", "plan.csv", "--changed-since", "HEAD"], in: bare, input: nil
        ).finish(within: 60)
        #expect(outside.status == 2)
        #expect(outside.error.hasPrefix("utmost: plan.csv is in no git repository"))
    }
}

/// The real git.
private enum Git {
    static let isAvailable = (try? run(["--version"], in: packageRoot)) == 0

    static func run(_ arguments: [String], in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let settings = ["-c", "user.name=x", "-c", "user.email=x@acme.example", "-c", "commit.gpgSign=false"]
        process.arguments = ["git"] + settings + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
