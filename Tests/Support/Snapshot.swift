package import Foundation
package import Testing

/// Compares `actual` with the committed file `path` (relative to the package); `RECORD=1` rewrites the file.
package func expectSnapshot(
    _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = packageRoot.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: file, options: .atomic)
        return
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(actual == recorded, "\(path) is stale: run make record, then read the diff", sourceLocation: sourceLocation)
}

/// The folder that holds Package.swift.
package let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
