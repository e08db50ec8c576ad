import UtmostCore
import UtmostFormats
import UtmostJobs

/// In-process figures for `make bench`: no process start, no output, one thread.
///
///     utmost-bench links FILE     links a second, read, tagged and judged by every rule
///     utmost-bench sheet FILE     seconds for a whole sheet
///     utmost-bench scan FILE      seconds to find the cells of a sheet
@main
struct Bench {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            print("usage: utmost-bench links|sheet|scan FILE")
            return
        }
        switch arguments[1] {
        case "links": try await links(arguments[2])
        case "sheet": try await sheet(arguments[2])
        case "scan": try scan(arguments[2])
        default: print("there is no bench \"\(arguments[1])\"")
        }
    }

    /// The median of five runs.
    private static func median(_ body: () async throws -> Void) async rethrows -> Duration {
        var times: [Duration] = []
        for _ in 0..<5 {
            let clock = ContinuousClock()
            let start = clock.now
            try await body()
            times.append(clock.now - start)
        }
        return times.sorted()[2]
    }

    private static func links(_ path: String) async throws {
        let lines = try bytes(path).occurrences(of: UInt8(ascii: "\n"))
        let time = try await median { try await lint(path) }
        print("links_per_second \(Int(Double(lines) / seconds(time)))")
    }

    private static func sheet(_ path: String) async throws {
        print("sheet_seconds \(seconds(try await median { try await lint(path) }))")
    }

    private static func scan(_ path: String) throws {
        let bytes = try bytes(path)
        var batch = RowBatch(Chunk(bytes: bytes))
        let clock = ContinuousClock()
        let time = clock.measure { TableScanner(Dialect()).scan(&batch) }
        print("scan_seconds \(seconds(time)) cells \(batch.cells.count)")
    }

    private static func lint(_ path: String) async throws {
        var job = LintJob(LintOptions())
        var sink: any FindingSink & Sendable = CountingSink()
        var summary = LintSummary()
        let inputs = try await LintInput.inputs([path], stdinName: nil)
        _ = try await job.run(inputs, into: &sink, summary: &summary)
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        var source = FileSource(try FileHandle.reading(path))
        return try source.readAll()
    }

    private static func seconds(_ time: Duration) -> Double {
        Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
}

/// Takes findings and keeps none.
private struct CountingSink: FindingSink {
    var count = 0

    mutating func begin() {}
    mutating func add(_ findings: [Finding]) { count += findings.count }
    mutating func end(_ summary: LintSummary) {}
}

extension [UInt8] {
    fileprivate func occurrences(of byte: UInt8) -> Int { span.occurrences(of: byte, in: 0..<count) }
}
