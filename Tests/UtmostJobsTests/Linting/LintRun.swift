import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// Bytes that a test writes down, linted as a whole job does it.
struct LintRun {
    var findings: [Finding]
    var summary = LintSummary()
    var ending: LintJob.Ending
    var notes: [String]
    var failures: [String]

    /// Lints `inputs`.
    init(_ inputs: [LintInput], _ options: LintOptions) async throws {
        var job = LintJob(options)
        var sink: any FindingSink & Sendable = Keeper()
        ending = try await job.run(inputs, into: &sink, summary: &summary)
        findings = (sink as? Keeper)?.findings ?? []
        notes = job.notes
        failures = job.failures.map(\.description)
    }

    /// Lints `bytes` as the file `name`; nil is standard input.
    init(_ bytes: [UInt8], name: String? = "plan.csv", _ options: LintOptions = .example()) async throws {
        try await self.init([LintInput(.memory(bytes), name: name ?? "<stdin>", path: name)], options)
    }

    init(_ text: String, name: String? = "plan.csv", _ options: LintOptions = .example()) async throws {
        try await self.init(Array(text.utf8), name: name, options)
    }

    private struct Keeper: FindingSink {
        var findings: [Finding] = []
        mutating func begin() {}
        mutating func add(_ new: [Finding]) { findings += new }
        mutating func end(_ summary: LintSummary) {}
    }
}

extension LintOptions {
    /// The example taxonomy on the example day.
    static func example(jobs: Int = 1, chunkSize: Int = 4 << 20) -> LintOptions {
        var options = LintOptions()
        options.taxonomy = ExampleFile.path
        options.asOf = Rule.exampleDay
        options.jobs = jobs
        options.chunkSize = chunkSize
        return options
    }
}

/// The example taxonomy as a file.
enum ExampleFile {
    private static let folder = try? TemporaryFolder()
    static let path = (try? folder?.write("taxonomy.json", Rule.exampleTaxonomy)) ?? "absent"
}

/// A file for a table of tests, called by a name instead of all its bytes.
struct SampleFile: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    var testDescription: String { name }
}
