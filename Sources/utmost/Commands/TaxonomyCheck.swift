import ArgumentParser
import UtmostCore
import UtmostFormats
import UtmostJobs

extension Utmost {
    /// Lints a taxonomy.
    struct TaxonomyCheck: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check a taxonomy for faults of its own.",
            discussion: """
                Ends with 0 when it is in order, 1 with errors or warnings, 2 when there is no such file.
                """)

        @OptionGroup var taxonomy: TaxonomyFile
        @OptionGroup var output: OutputOptions

        func run() throws {
            let job = try TaxonomyCheckJob(path: taxonomy.file)
            switch output.format {
            case .json: try report(job)
            case .text: try Console.write(TaxonomyCheckText.text(job, output.report))
            }
            throw status(job).code
        }

        private func report(_ job: TaxonomyCheckJob) throws {
            var sink = ReportSink(.json, output.report, to: .standardOutput)
            sink.begin()
            sink.add(job.loaded.findings)
            sink.end(job.summary)
            if let failure = sink.failure { throw failure }
        }

        private func status(_ job: TaxonomyCheckJob) -> ExitStatus {
            switch job.verdict {
            case .inOrder: .clean
            case .faulty: .findings
            case .unreadable: .unfinished
            }
        }
    }
}
