import Foundation
import Testing
import UtmostCore
import UtmostJobs
import UtmostTestSupport

struct LineDiffTests {
    /// Whether GNU patch or its like is here.
    static let hasPatch = FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")

    static let pairs: [(old: String, new: String)] = [
        ("a\nb\nc\n", "a\nB\nc\n"), ("a", "b"), ("a\nb", "a\nc"), ("a\r\nb\r\n", "a\r\nB\r\n"), ("a\rb\r", "A\rb\r"),
        ("a\nb\nc\n", "a\nc\n"), ("a\nc\n", "a\nb\nb\nc\n"), ("a\n", "a"), ("a", "a\n"),
        ((0..<60).map { "\($0)\n" }.joined(), (0..<60).map { $0 % 13 == 4 ? "x\($0)\n" : "\($0)\n" }.joined()),
        ((0..<40).map { "\($0)\n" }.joined(), (1..<39).map { "\($0)\n" }.joined()),
    ]

    @Test(arguments: pairs)
    func `a diff leads from the old text to the new one`(old: String, new: String) throws {
        try expectPatch(Array(old.utf8), Array(new.utf8))
    }

    @Test(arguments: FixPropertyTests.sheets.prefix(12))
    func `the diff of a fixed sheet does, whatever its bytes`(sheet: RandomSheet) async throws {
        var job = FixJob(.example(), mode: .all)
        let fixed = try await job.fix(
            sheet.bytes, of: LintInput(.memory(sheet.bytes), name: "plan.csv", path: "plan.csv"))
        try expectPatch(sheet.bytes, try #require(fixed.bytes))
    }

    @Test func `equal texts have no diff`() {
        #expect(LineDiff.unified([1, 2], [1, 2], name: "a") == [])
    }

    @Test func `a name with blanks ends at a tab`() {
        let diff = LineDiff.unified([1], [2], name: "spring plan.csv")
        #expect(
            String(decoding: diff, as: UTF8.self).hasPrefix(
                "--- spring plan.csv\t\n+++ spring plan.csv\t\n@@ -1 +1 @@\n"))
    }

    private func expectPatch(_ old: [UInt8], _ new: [UInt8]) throws {
        guard Self.hasPatch else {
            print("SKIPPED: there is no patch here")
            return
        }
        let folder = try TemporaryFolder()
        try folder.write("plan.csv", old)
        try folder.write("plan.diff", LineDiff.unified(old, new, name: "plan.csv"))
        let patch = Process()
        patch.executableURL = URL(filePath: "/usr/bin/patch")
        patch.arguments = ["--binary", "-s", "-p0", "-i", "plan.diff"]
        patch.currentDirectoryURL = folder.url
        patch.standardOutput = Foundation.FileHandle.nullDevice
        try patch.run()
        patch.waitUntilExit()
        #expect(patch.terminationStatus == 0)
        #expect(try folder.read("plan.csv") == new)
    }
}
