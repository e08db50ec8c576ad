import Foundation
import Testing
import UtmostTestSupport

/// The real git, as the peer of what utmost does itself and as what it asks.
enum GitPeer {
    /// Whether git is there; tests that need it are skipped, and say so, where it is not.
    static let isAvailable = (try? run(["--version"], in: packageRoot)) != nil

    /// What git prints; its own settings only, none of the machine's.
    @discardableResult
    static func run(_ arguments: [String], in folder: URL, input: String? = nil) throws -> String {
        let process = Process()
        let (stdin, stdout) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        let settings = ["-c", "user.name=x", "-c", "user.email=x@acme.example", "-c", "core.excludesFile=/dev/null"]
        process.arguments = ["git"] + settings + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]) { $1 }
        process.standardInput = input == nil ? FileHandle.nullDevice : stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let input {
            try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try stdin.fileHandleForWriting.close()
        }
        let printed = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        // 1 of check-ignore is "none of these".
        guard process.terminationStatus <= 1 else { throw Failure(arguments: arguments) }
        return String(decoding: printed, as: UTF8.self)
    }

    struct Failure: Error { let arguments: [String] }
}
