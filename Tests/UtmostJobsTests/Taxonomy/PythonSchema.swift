import Foundation
import Testing
import UtmostTestSupport

/// The schemas of docs/schemas, asked through Python's jsonschema: a validator that is not ours.
enum PythonSchema {
    /// Whether Python and jsonschema are there; tests that need them are skipped, and say so, where they are not.
    static let isAvailable = (try? run("import jsonschema", input: [])) == ""

    /// What the schema of `kind` refuses in each document of `documents`, one a line; empty where it accepts all.
    static func refusals(_ documents: [[UInt8]], kind: String) throws -> String {
        let schema = packageRoot.appending(path: "docs/schemas/\(kind).json").path(percentEncoded: false)
        let lines = documents.map { Array(String(decoding: $0, as: UTF8.self).replacing("\n", with: " ").utf8) }
        return try run(
            """
            import json, sys, jsonschema
            with open(sys.argv[1], encoding="utf-8") as file: schema = json.load(file)
            validator = jsonschema.Draft202012Validator(schema)
            validator.check_schema(schema)
            for line in sys.stdin.buffer:
                for error in validator.iter_errors(json.loads(line)):
                    print("/".join(map(str, error.path)), error.message[:200])
            """, arguments: [schema], input: Array(lines.joined(separator: [0x0A])))
    }

    private static func run(_ script: String, arguments: [String] = [], input: [UInt8]) throws -> String {
        let process = Process()
        let (stdin, stdout) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stdout
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
