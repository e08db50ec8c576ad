import Foundation
import Testing
import UtmostTestSupport

/// Ctrl-C, closed pipes and full disks.
struct InterruptionTests {
    private static let sheet = "Tagged URL\nhttps://www.acme.example/a?utm_source=LinkedIn&utm_medium=social\n"

    @Test(arguments: ["a pipe that nobody writes to", "a pipe that goes quiet", "a slow standard input"])
    func `an interrupted run ends with whole JSON and 2`(source: String) throws {
        let folder = try TemporaryFolder.withTaxonomy()
        let pipe = Pipe()
        var arguments = ["lint", "--format", "json"]
        var writer: FileHandle?
        let isNamed = source.hasPrefix("a pipe")
        if isNamed {
            let made = unsafe mkfifo(folder.path("plan.csv"), 0o600)
            #expect(made == 0)
            arguments.append("plan.csv")
        }
        let running = try RunningProcess(arguments, in: folder, input: isNamed ? nil : pipe.fileHandleForReading)
        if source.hasSuffix("quiet") { writer = FileHandle(forWritingAtPath: folder.path("plan.csv")) }
        if source.hasPrefix("a slow") { writer = pipe.fileHandleForWriting }
        try writer?.write(contentsOf: Data(Self.sheet.utf8))
        usleep(400_000)
        #expect(running.process.isRunning)
        kill(running.process.processIdentifier, SIGINT)
        // Twice, as `timeout` and `make` do.
        kill(running.process.processIdentifier, SIGINT)
        let run = running.finish(within: 10)
        try writer?.close()
        #expect(run.status == 2)
        let report = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        let summary = report?["summary"] as? [String: Any]
        #expect(summary?["interrupted"] as? Bool == true)
    }

    @Test func `a reader that has seen enough ends the run quietly`() throws {
        let folder = try TemporaryFolder.withTaxonomy()
        let rows = (0..<3000).map { "https://www.acme.example/a?utm_source=LinkedIn\($0)&utm_medium=social\n" }
        try folder.write("plan.csv", "Tagged URL\n" + rows.joined())
        let pipe = Pipe()
        let running = try RunningProcess(
            ["lint", "--format", "json", "plan.csv"], in: folder, input: nil, output: pipe)
        try pipe.fileHandleForWriting.close()
        _ = try pipe.fileHandleForReading.read(upToCount: 10)
        try pipe.fileHandleForReading.close()
        let run = running.finish(within: 20)
        #expect(run.status == 128 + SIGPIPE)
        #expect(run.error == "")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
    func `a full disk ends with 2 and one line`() throws {
        let folder = try TemporaryFolder.withTaxonomy()
        try folder.write("plan.csv", Self.sheet)
        let full = FileHandle(forWritingAtPath: "/dev/full")
        let run = try RunningProcess(["lint", "plan.csv"], in: folder, input: nil, output: full).finish(within: 20)
        #expect(run.status == 2)
        #expect(run.error == "utmost: cannot write the output: the disk is full\n")
    }
}
