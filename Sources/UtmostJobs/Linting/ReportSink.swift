package import UtmostCore
package import UtmostFormats

/// A report that is written to a file or the terminal while it grows.
package struct ReportSink: FindingSink {
    private var report: Report
    private let output: FileHandle
    /// The first failure to write; nothing is written after it.
    package private(set) var failure: FileError?

    package init(_ format: ReportFormat, _ options: ReportOptions, to output: FileHandle) {
        report = Report(format, options)
        self.output = output
    }

    package mutating func begin() { report.begin() }

    package mutating func add(_ findings: [Finding]) {
        report.add(findings)
        flush(atLeast: Report.chunk)
    }

    package mutating func end(_ summary: LintSummary) {
        report.end(summary)
        flush(atLeast: 1)
    }

    private mutating func flush(atLeast count: Int) {
        guard failure == nil else { return }
        do throws(FileError) {
            try report.drain(atLeast: count) { (bytes: Span<UInt8>) throws(FileError) in try output.write(bytes) }
        } catch {
            failure = error
        }
    }
}
