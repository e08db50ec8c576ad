package import UtmostCore

/// A report in one of the formats, written into a buffer that whoever runs the lint empties.
///
///     var report = Report(.text, options)
///     report.begin()
///     for batch in batches {
///         report.add(batch)
///         try report.drain(atLeast: Report.chunk) { bytes throws in try output.write(bytes) }
///     }
///     report.end(summary)
///     try report.drain { bytes throws in try output.write(bytes) }
///
/// `end` makes the document whole, so it is called after an interruption as well.
package enum Report: FindingSink, Sendable {
    case text(TextReport)
    case json(JSONReport)

    /// How many bytes are worth a write to a file.
    package static let chunk = 65_536

    package init(_ format: ReportFormat, _ options: ReportOptions) {
        switch format {
        case .text: self = .text(TextReport(options))
        case .json: self = .json(JSONReport(options))
        }
    }

    // `consume` leaves the report as the only owner of its buffers, so that nothing is copied.

    package mutating func begin() {
        switch consume self {
        case .text(var report):
            report.begin()
            self = .text(report)
        case .json(var report):
            report.begin()
            self = .json(report)
        }
    }

    package mutating func add(_ findings: [Finding]) {
        switch consume self {
        case .text(var report):
            report.add(findings)
            self = .text(report)
        case .json(var report):
            report.add(findings)
            self = .json(report)
        }
    }

    package mutating func end(_ summary: LintSummary) {
        switch consume self {
        case .text(var report):
            report.end(summary)
            self = .text(report)
        case .json(var report):
            report.end(summary)
            self = .json(report)
        }
    }

    /// Lends what has been written since the last time to `body`, where it is `count` bytes or more.
    package mutating func drain<Failure: Error>(
        atLeast count: Int = 1, _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        switch consume self {
        case .text(var report):
            defer { self = .text(report) }
            try report.output.drain(atLeast: count, body)
        case .json(var report):
            defer { self = .json(report) }
            try report.output.drain(atLeast: count, body)
        }
    }
}
