import Foundation
import Testing
import UtmostTestSupport

/// Files that nobody should have to fear: a finding or one line, the right exit code, no crash, no hang.
struct BadFileTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: @Sendable () -> [UInt8]
        let status: Int32
        /// A part of stdout or stderr.
        let says: String
        var file = "plan.csv"

        var testDescription: String { name }
    }

    private static func text(_ text: String) -> @Sendable () -> [UInt8] { { Array(text.utf8) } }
    private static let header = "Tagged URL,Notes\n"
    private static let good =
        "https://www.acme.example/a?utm_source=linkedin&utm_medium=social&utm_campaign=202604_uk_tent_sale&utm_content=a_reel"
    private static let bad = good.replacing("linkedin", with: "LinkedIn")

    static let cases: [Case] = [
        Case(name: "empty", bytes: text(""), status: 0, says: "note: plan.csv is empty"),
        Case(name: "blank", bytes: text("\n \r\n\t\n"), status: 0, says: "note: plan.csv is empty"),
        Case(name: "only a mark", bytes: { [0xEF, 0xBB, 0xBF] }, status: 0, says: "is empty"),
        Case(name: "only a mark of UTF-16", bytes: { [0xFF, 0xFE] }, status: 0, says: "is empty"),
        Case(name: "half a mark", bytes: { [0xEF, 0xBB] }, status: 2, says: "no column is known"),
        Case(
            name: "a picture", bytes: { [0x89] + Array("PNG\r\n\u{1A}\n\0\0\0\rIHDR\0\0\u{1}\0".utf8) }, status: 2,
            says: "NUL bytes; export the sheet as CSV"),
        Case(name: "NUL bytes in a cell", bytes: text(header + good + ",a\0b\n"), status: 2, says: "NUL bytes"),
        Case(
            name: "a NUL byte far down", bytes: text(header + String(repeating: ",\n", count: 9000) + "\(bad),\0\n"),
            status: 1, says: "\"LinkedIn\" should be"),
        Case(
            name: "no UTF-8", bytes: { Array((header + bad + ",Z").utf8) + [0xFC, 0xFF, 0x0A] }, status: 1,
            says: "not UTF-8; read as Windows-1252"),
        Case(name: "an open quote", bytes: text(header + good + ",\"a\n\(bad),b\n"), status: 1, says: "row 2"),
        Case(
            name: "an open quote, and the rest", bytes: text(header + good + ",\"a\n\(bad),b\n"), status: 1,
            says: "\"LinkedIn\" should be"),
        Case(name: "no header", bytes: text("\(bad),Notes\n\(good),x\n"), status: 1, says: "row 1 is no header"),
        Case(
            name: "headers that nobody knows", bytes: text("a,b\n1,2\n"), status: 2,
            says: "no column is known: \"a\", \"b\"; name a column"),
        Case(name: "only a header", bytes: text("Tagged URL,Notes"), status: 0, says: "No links found"),
        Case(
            name: "the same header twice", bytes: text("Tagged URL,utm_source,utm_source\n\(good),linkedin,Facebook\n"),
            status: 0, says: "\"utm_source\" stands twice"),
        Case(
            name: "a row of too many cells", bytes: text(header + good + ",a,b\n"), status: 0,
            says: "the row has 3 cells, the header only 2"),
        Case(
            name: "20,000 columns",
            bytes: text(
                (0..<20_000).map { "c\($0)" }.joined(separator: ",") + ",Tagged URL\n"
                    + String(repeating: ",", count: 20_000) + bad + "\n"), status: 1, says: "\"LinkedIn\" should be"),
        Case(
            name: "a cell of 12 MB",
            bytes: {
                Array((header + good + ",\"").utf8) + Array(repeating: 0x61, count: 12 << 20)
                    + Array("\"\n\(bad),b\n".utf8)
            }, status: 1, says: "row 3"),
        Case(
            name: "a link of 2 MB",
            bytes: {
                Array((header + good).utf8) + Array(repeating: 0x61, count: 2 << 20) + Array(",x\n\(bad),b\n".utf8)
            }, status: 1, says: "\"LinkedIn\" should be"),
        Case(
            name: "a value that is no value",
            bytes: text("utm_source\n" + String(repeating: "aA", count: 50_000) + "\n"), status: 1,
            says: "100000 characters"),
        Case(
            name: "5 MB without a blank", bytes: { Array(repeating: 0x61, count: 5 << 20) }, status: 0,
            says: "No links found", file: "mail.txt"),
        Case(
            name: "many links on one line", bytes: { Array(String(repeating: bad + " ", count: 20_000).utf8) },
            status: 1, says: "20,000", file: "mail.txt"),
        Case(
            name: "a link of many tags",
            bytes: text(header + good + String(repeating: "&utm_source=x", count: 5000) + ",x\n"), status: 1,
            says: "1 link needs work"),
        Case(
            name: "quotes and nothing else", bytes: { Array(repeating: 0x22, count: 100_001) }, status: 2,
            says: "no column is known"),
        Case(
            name: "separators and nothing else", bytes: { Array(header.utf8) + Array(repeating: 0x2C, count: 200_000) },
            status: 0, says: "No links found"),
    ]

    @Test(arguments: cases)
    func `bad input has its exit code and its sentence`(case: Case) throws {
        let folder = try TemporaryFolder.withTaxonomy()
        try folder.write(`case`.file, `case`.bytes())
        let run = try ProcessRun("lint", "--as-of", "2026-03-01", `case`.file, in: folder)
        #expect(run.status == `case`.status, "\(run.testDescription)")
        #expect((run.out + run.error).contains(`case`.says), "\(run.testDescription)")
        #expect(run.error.split(separator: "\n").count <= 2, "\(run.testDescription)")
        #expect(!run.error.contains("Fatal"))
    }

    @Test(arguments: [
        (["absent.csv"], "utmost: cannot open absent.csv: no such file\n"),
        (
            ["empty"],
            "utmost: empty has no sheets; looked for files ending in .csv, .tsv, .tab, .psv, .txt, .md, .jsonl, .ndjson, but not in what is hidden, in .gitignore or excluded\n"
        ),
        (["plan.csv", "absent.csv"], "utmost: cannot open absent.csv: no such file\n"),
        (["nowhere.csv"], "utmost: cannot open nowhere.csv: no such file\n"),
    ])
    func `what is not there ends with 2 and one line`(inputs: [String], says: String) throws {
        let folder = try TemporaryFolder.withTaxonomy()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)
        try folder.write("plan.csv", Self.header)
        try FileManager.default.createSymbolicLink(atPath: folder.path("nowhere.csv"), withDestinationPath: "gone.csv")
        let run = try ProcessRun("lint", inputs[0], inputs.last ?? "", in: folder)
        #expect(run == ProcessRun(status: 2, out: "", error: says))
    }

    @Test func `a file that may not be read ends with 2`() throws {
        if getuid() == 0 {
            print("SKIPPED: root may read every file")
            return
        }
        let folder = try TemporaryFolder.withTaxonomy()
        let path = try folder.write("plan.csv", Self.header)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let run = try ProcessRun("lint", "plan.csv", in: folder)
        #expect(run.status == 2)
        #expect(run.error.contains("cannot open plan.csv: no permission"))
    }

    @Test func `one bad file of many stops only itself`() throws {
        let folder = try TemporaryFolder.withTaxonomy()
        try folder.write("sheets/a.csv", "\0")
        try folder.write("sheets/b.csv", Self.header + Self.bad + ",x\n")
        try folder.write("sheets/prices.csv", "Article,Price\nx,1\n")
        let run = try ProcessRun("lint", "--format", "json", "--as-of", "2026-03-01", "sheets", in: folder)
        #expect(run.status == 2)
        #expect(run.out.contains("\"file\":\"sheets/b.csv\""))
        #expect(run.out.contains("\"interrupted\":true"))
        #expect(run.error.contains("sheets/a.csv: this is no text"))
        #expect(run.error.contains("note: sheets/prices.csv left out"))
    }

    @Test func `folders that lead in a circle come to an end`() throws {
        let folder = try TemporaryFolder.withTaxonomy()
        try folder.write("sheets/a/plan.csv", Self.header + Self.bad + ",x\n")
        for name in ["sheets/up", "sheets/a/up", "sheets/a/me"] {
            let target = name.hasSuffix("me") ? "." : ".."
            try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
        }
        let run = try ProcessRun("lint", "--as-of", "2026-03-01", "sheets", in: folder, limit: 20)
        #expect(run.status == 1)
        #expect(run.out.contains("1 link needs work"))
    }

    @Test func `dev null is an empty file`() throws {
        let run = try ProcessRun("lint", "/dev/null", in: try TemporaryFolder.withTaxonomy())
        #expect(run.status == 0)
    }

    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["UTMOST_SLOW_TESTS"] == "1",
            "272 MB take a minute; UTMOST_SLOW_TESTS=1 runs it"))
    func `a row that never ends is given up`() throws {
        let folder = try TemporaryFolder.withTaxonomy()
        let file = folder.path("plan.csv")
        let handle = try #require(
            FileManager.default.createFile(atPath: file, contents: Data(Self.header.utf8))
                ? FileHandle(forWritingAtPath: file) : nil)
        try handle.seekToEnd()
        let block = Data(repeating: 0x61, count: 16 << 20)
        for _ in 0..<17 { try handle.write(contentsOf: block) }
        try handle.close()
        let run = try ProcessRun("lint", "--format", "json", "plan.csv", in: folder, limit: 100)
        #expect(run.status == 2)
        #expect(run.error.contains("longer than 256 MB; is this a table or a text?"))
        #expect(run.out.hasSuffix("}\n"))
    }
}
