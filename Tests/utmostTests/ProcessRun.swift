import Foundation
import Testing
import UtmostTestSupport

/// The built command, run as a user runs it.
struct ProcessRun: Equatable, CustomTestStringConvertible {
    var status: Int32
    var out: String
    var error: String

    var testDescription: String {
        "ended with \(status), stdout \(out.prefix(600).debugDescription), stderr \(error.prefix(600).debugDescription)"
    }

    /// Runs `utmost` in `folder`; a run of more than `limit` seconds is killed and recorded as an issue.
    ///
    /// Its output goes to files, so that a full pipe can block nobody.
    init(
        _ arguments: String..., in folder: TemporaryFolder, input: [UInt8] = [], environment: [String: String] = [:],
        limit: Double = 60, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let inputFile = try TemporaryFolder()
        try inputFile.write("in", input)
        let running = try RunningProcess(
            arguments, in: folder, input: try FileHandle(forReadingFrom: inputFile.url.appending(path: "in")),
            environment: environment)
        self = running.finish(within: limit, sourceLocation: sourceLocation)
    }

    init(status: Int32, out: String, error: String) {
        (self.status, self.out, self.error) = (status, out, error)
    }
}

/// A run of the command that is not over yet.
final class RunningProcess {
    let process = Process()
    private let outputs: TemporaryFolder

    /// Starts it; `input` nil is nothing to read, `output` nil is kept for the result.
    init(
        _ arguments: [String], in folder: TemporaryFolder, input: Any?, environment: [String: String] = [:],
        output: Any? = nil, below inner: String? = nil
    ) throws {
        outputs = try TemporaryFolder()
        try outputs.write("out", "")
        try outputs.write("err", "")
        let executable: URL = try #require(Self.executable, "build the product utmost first")
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = inner.map { folder.url.appending(path: $0) } ?? folder.url
        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "TERM", "COLUMNS"] { variables[name] = nil }
        process.environment = variables.merging(environment) { $1 }
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = try output ?? FileHandle(forWritingTo: outputs.url.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: outputs.url.appending(path: "err"))
        try process.run()
    }

    /// Waits for the end; kills a run that takes longer than `limit` seconds.
    func finish(within limit: Double, sourceLocation: SourceLocation = #_sourceLocation) -> ProcessRun {
        let deadline = Date(timeIntervalSinceNow: limit)
        while process.isRunning, Date() < deadline { usleep(5000) }
        if process.isRunning {
            Issue.record("still running after \(limit) s", sourceLocation: sourceLocation)
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        return ProcessRun(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            out: text("out"), error: text("err"))
    }

    private func text(_ name: String) -> String { String(decoding: (try? outputs.read(name)) ?? [], as: UTF8.self) }

    /// The binary lies beside the bundle of tests.
    private static let executable: URL? = {
        let beside = CommandLine.arguments.first.map { URL(filePath: $0).deletingLastPathComponent() }
        let folders = [beside, packageRoot.appending(path: ".build/debug")].compactMap(\.self)
        return folders.map { $0.appending(path: "utmost") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
    }()
}

extension TemporaryFolder {
    /// A folder with the taxonomy of the examples in it.
    static func withTaxonomy() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["taxonomy.json", "products.csv"] {
            let source = packageRoot.appending(path: "Examples/\(name)")
            try FileManager.default.copyItem(at: source, to: folder.url.appending(path: name))
        }
        return folder
    }

    /// Whether somebody has left a taxonomy above it, which every file in it would be judged by.
    var isBelowTaxonomy: Bool {
        var folder = url
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: folder.appending(path: "taxonomy.json").path) { return true }
        }
        return false
    }
}
