import Foundation
import Testing

/// What `inspect` and `taxonomy` end with, asked of the command itself.
struct ExitStatusTests {
    private static let clean = "https://acme.example/?utm_source=a&utm_medium=email&utm_campaign=b"
    private static let faulty = "https://acme.example/?utm_source=c&utm_medium=email&utm_campaign=b"

    /// Arguments, what stdin holds, the status, and how stdout or stderr begins.
    static let runs: [(arguments: [String], input: String, status: Int32, output: String)] = [
        (["inspect", clean], "", 0, "https://acme.example/"),
        (["inspect", faulty], "", 1, "https://acme.example/"),
        (["inspect", clean, faulty, "--format", "json"], "", 1, #"{"version":1,"kind":"inspect","link":"https://"#),
        (["inspect", "-"], "\(clean)\r\n\n  \n\(clean)\n", 0, "https://acme.example/"),
        (["inspect", "-"], "", 0, ""),
        (["inspect"], "", 64, "Error: Missing expected argument"),
        (["inspect", " "], "", 64, "Error: an empty text is no link"),
        (["inspect", clean, "--as-of", "soon"], "", 64, "Error: The value 'soon' is invalid"),
        (["inspect", clean, "--taxonomy", "none.json"], "", 2, "utmost: cannot read none.json: no such file\n"),
        (["inspect", clean, "--taxonomy", "broken.json"], "", 2, "utmost: broken.json, line 1: "),
        (["taxonomy", "check"], "", 0, "taxonomy.json is in order: 2 fields, 2 values, 0 rules\n"),
        (["taxonomy", "check", "--format", "json"], "", 0, #"{"version":1,"kind":"lint","findings":["#),
        (["taxonomy", "check", "broken.json"], "", 1, "error: \"filds\" means nothing in taxonomy\n"),
        (["taxonomy", "check", "none.json"], "", 2, "error: cannot read none.json: no such file\n"),
        (["taxonomy", "check", "--format", "xml"], "", 64, "Error: The value 'xml' is invalid"),
        (["taxonomy", "show"], "", 0, "utmost"),
        (["taxonomy", "show", "--format", "json"], "", 0, "{\n  \"utmost\": 1,\n  \"extends\": [],\n"),
        (["taxonomy", "show", "broken.json", "--format", "json"], "", 2, "utmost: broken.json, line 1: "),
        (["taxonomy", "show", "none.json"], "", 2, "utmost: cannot read none.json"),
        (["taxonomy", "schema"], "", 0, "{\n  \"$schema\": "),
        (["taxonomy", "add", "medium", "sms"], "", 0, "Added \"sms\" to medium: taxonomy.json:1\n"),
        (
            ["taxonomy", "add", "medium", "email"], "", 2,
            "utmost: \"email\" is on the medium list already: taxonomy.json:1"
        ),
        (["taxonomy", "add", "medium"], "", 64, "Error: Missing expected argument '<value>'"),
        (
            ["taxonomy", "add", "medium", "x", "--from", "2026-02-01", "--until", "2026-01-01"], "", 64,
            "Error: --until is"
        ),
    ]

    @Test(arguments: runs.indices)
    func `a command ends as the manual says`(index: Int) throws {
        let run = Self.runs[index]
        let folder = FileManager.default.temporaryDirectory.appending(path: "utmost-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "taxonomy.json": #"{"domains":["acme.example"],"fields":{"source":["a"],"medium":["email"]}}"#,
            "broken.json": #"{"filds":{}}"#,
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let (status, output) = try Self.utmost(run.arguments, input: run.input, in: folder)
        #expect(status == run.status, "\(run.arguments) \(output)")
        #expect(output.hasPrefix(run.output), "\(run.arguments) \(output)")
    }

    /// Runs the command that was built beside these tests; gives its status, and stdout followed by stderr.
    private static func utmost(_ arguments: [String], input: String, in folder: URL) throws -> (Int32, String) {
        let process = Process()
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "utmost")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let results = try stdout.fileHandleForReading.readToEnd() ?? Data()
        let notes = try stderr.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: results + notes, as: UTF8.self))
    }
}
