import Foundation
import Testing
import UtmostCore
import UtmostJobs
import UtmostTestSupport

/// What happens to the file itself.
struct FixedFileTests {
    private static let faulty = "Tagged URL,Notes\r\nhttps://acme.example/?utm_source=Facebook,\"a, b\"\r\n"
    private static let fixed = "Tagged URL,Notes\r\nhttps://acme.example/?utm_source=facebook,\"a, b\"\r\n"
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fix(_ name: String, _ mode: FixMode = .all) async throws -> Int {
        var job = FixJob(.example(), mode: mode)
        return try await job.fix(fileAt: folder.path(name)).applied
    }

    private func text(_ name: String) throws -> String { String(decoding: try folder.read(name), as: UTF8.self) }

    @Test func `the file is replaced, and nothing stays beside it`() async throws {
        try folder.write("plan.csv", Self.faulty)
        #expect(try await fix("plan.csv") == 1)
        #expect(try text("plan.csv") == Self.fixed)
        #expect(folder.names == ["plan.csv"])
        #expect(try await fix("plan.csv") == 0)
    }

    @Test(arguments: [0o600, 0o640, 0o664, 0o755])
    func `the mode is kept`(mode: Int) async throws {
        let path = try folder.write("plan.csv", Self.faulty)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        _ = try await fix("plan.csv")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
    }

    @Test func `a link is followed, and stays a link`() async throws {
        try folder.write("sheets/plan.csv", Self.faulty)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("now.csv"), withDestinationPath: "sheets/plan.csv")
        #expect(try await fix("now.csv") == 1)
        #expect(try text("sheets/plan.csv") == Self.fixed)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("now.csv")) == "sheets/plan.csv")
        #expect(folder.names == ["now.csv", "sheets"])
    }

    @Test func `a file that needs nothing is not touched`() async throws {
        let path = try folder.write("plan.csv", Self.fixed)
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
        #expect(try await fix("plan.csv") == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == old)
    }

    @Test func `the original is whole where its folder takes no new file`() async throws {
        if getuid() == 0 {
            print("SKIPPED: root may write into read-only folders")
            return
        }
        try folder.write("sheets/plan.csv", Self.faulty)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path("sheets"))
        await #expect(throws: FileError.self) { try await fix("sheets/plan.csv") }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("sheets"))
        #expect(try text("sheets/plan.csv") == Self.faulty)
    }

    @Test func `the original is whole where the new version cannot be made`() async throws {
        try folder.write("plan.csv", Self.faulty)
        // What a run that was killed left behind, under the very name that this one would use.
        try folder.write("plan.csv.utmost-\(getpid())-0", "in the way")
        await #expect(throws: FileError.self) { try await fix("plan.csv") }
        #expect(try text("plan.csv") == Self.faulty)
    }

    @Test func `a pass that comes to nothing leaves nothing behind`() async throws {
        let path = try folder.write("plan.csv", Self.faulty)
        try folder.write("plan.csv.utmost-\(getpid())-1", "in the way of the second pass")
        // Two passes: the key first, then the value that only now is one.
        try folder.write("plan.csv", Self.faulty.replacing("utm_source", with: "utm_sorce"))
        var job = FixJob(.example(), mode: .all)
        let outcome = try? await job.fix(fileAt: path)
        if outcome == nil { #expect(try text("plan.csv").contains("utm_sorce")) }
        #expect(folder.names == ["plan.csv", "plan.csv.utmost-\(getpid())-1"])
    }

    @Test func `what can be read only once is not fixed in its place`() async throws {
        let made = unsafe mkfifo(folder.path("pipe"), 0o600)
        #expect(made == 0)
        let error = await #expect(throws: JobError.self) { try await fix("pipe") }
        #expect(error?.description.contains("only once") == true)
        #expect(folder.names == ["pipe"])
    }

    @Test func `a big file is fixed block by block like one in memory`() async throws {
        let row = "https://acme.example/?utm_source=Facebook&x=\(String(repeating: "y", count: 5000)),é\n"
        let text = "Tagged URL,Notes\n" + String(repeating: row, count: 2000)
        try folder.write("plan.csv", text)
        #expect(try await fix("plan.csv") == 2000)
        #expect(try self.text("plan.csv") == text.replacing("Facebook", with: "facebook"))
    }

    @Test func `an old encoding stays as it is, and what is new is written in it`() async throws {
        let taxonomy = try folder.write(
            "taxonomy.json", #"{ "fields": { "source": { "values": { "zürich": { "aliases": ["zrh"] } } } } }"#)
        var options = LintOptions.example()
        options.taxonomy = taxonomy
        let path = try folder.write("plan.csv", Array("utm_source,Notes\nzrh,".utf8) + [0xFC, 0x80, 0x0A])
        var job = FixJob(options, mode: .all)
        #expect(try await job.fix(fileAt: path).applied == 1)
        #expect(
            try folder.read("plan.csv") == Array("utm_source,Notes\nz".utf8) + [0xFC] + Array("rich,".utf8) + [
                0xFC, 0x80, 0x0A,
            ])
    }
}
