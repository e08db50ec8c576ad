import ArgumentParser
import UtmostCore
import UtmostFormats
import UtmostJobs

extension Utmost {
    /// Checks files against the taxonomy.
    struct Lint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check campaign sheets and lists of links against the taxonomy.",
            discussion: """
                Reads CSV, TSV, JSON Lines, lists of JSON records and text with links in it; - is standard input. Ends with 0 when nothing is wrong, 1 with \
                findings, 2 when it could not finish.
                """)

        @OptionGroup var taxonomy: TaxonomyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var rules: RuleOptions
        @OptionGroup var fixing: FixOptions
        @OptionGroup var rollout: RolloutOptions

        @Flag(
            name: .customLong("all"), help: "Show all kinds of findings; with --fix, apply fixes that need your OK too."
        )
        var all = false

        @Flag(help: "Count findings by rule instead of showing them.")
        var statistics = false

        @Option(help: ArgumentHelp("Show at most so many; all are counted.", valueName: "number"))
        var maxFindings: Int?

        @Option(help: "From which severity on findings make the exit code 1: info, warning or error.")
        var failOn: Severity = .error

        @Flag(help: "Say how each input is understood, column by column, and judge nothing.")
        var explainSheet = false

        @Option(help: "How to read the input; otherwise found out.")
        var inputFormat: InputFormat?

        @Option(
            help: ArgumentHelp(
                "What standard input is called, and where its taxonomy is looked for.", valueName: "file"))
        var stdinName: String?

        @Option(
            help: ArgumentHelp(
                "In folders, take files like this, whatever their ending; may be given several times.",
                valueName: "glob"))
        var include: [String] = []

        @Option(
            help: ArgumentHelp(
                "In folders, leave out files and folders like this; may be given several times.", valueName: "glob"))
        var exclude: [String] = []

        @Option(help: ArgumentHelp("How many threads to use; otherwise one for each processor.", valueName: "number"))
        var jobs: Int?

        @Argument(help: "Files, folders or links; - is standard input.", completion: .file())
        var inputs: [String] = ["-"]

        func validate() throws {
            if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
            if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings takes a number from 0 on") }
            try fixing.validate(inputs: inputs)
            try rollout.validate(inputs: inputs, stdinName: stdinName, isFixing: fixing.isWanted)
        }

        func run() async throws {
            Interruption.observe()
            var walk = FolderWalk()
            (walk.include, walk.exclude, walk.jobs) = (include, exclude, options.jobs)
            let inputs = try await LintInput.inputs(inputs, stdinName: stdinName, walk: walk)
            try rules.check(inputs, taxonomy: taxonomy.path)
            var options = options
            try rollout.apply(to: &options, inputs)
            if explainSheet { return try explain(inputs) }
            if fixing.isWanted { return try await fix(inputs, options) }
            let ending = try await report(inputs, options, to: .standardOutput)
            throw ending.code
        }

        var options: LintOptions {
            var options = LintOptions()
            options.taxonomy = taxonomy.path
            options.asOf = taxonomy.asOf
            options.select = rules.select.flatMap(\.names)
            options.ignore = rules.ignore.flatMap(\.names)
            options.jobs = jobs ?? Terminal.processors
            options.inputFormat = inputFormat
            return options
        }

        /// Lints and writes the report; says how the command ends.
        func report(
            _ inputs: [LintInput], _ options: LintOptions, to file: FileHandle
        ) async throws -> ExitStatus {
            let bar = ProgressBar(inputs, isQuiet: output.quiet, writesMeanwhile: output.format == .json)
            var options = options
            options.progress = bar?.progress
            var job = LintJob(options)
            var summary = LintSummary()
            var sink: any FindingSink & Sendable = ReportSink(output.format, reportOptions, to: file)
            sink.begin()
            let ending: LintJob.Ending
            do {
                ending =
                    if let bar {
                        try await bar.show { try await job.run(inputs, into: &sink, summary: &summary) }
                    } else {
                        try await job.run(inputs, into: &sink, summary: &summary)
                    }
            } catch {
                // What was found so far is still a whole document.
                summary.isInterrupted = true
                sink.end(summary)
                throw error
            }
            if !output.quiet { job.notes.forEach { Console.say("note: \($0)") } }
            job.failures.forEach { Console.error("\($0)") }
            sink.end(summary)
            if let failure = (sink as? ReportSink)?.failure { throw failure }
            guard ending == .finished else { return .unfinished }
            if let said = try rollout.finish(job), !output.quiet { Console.say(said) }
            return summary.count(from: failOn) > 0 ? .findings : .clean
        }

        /// Says how each input is understood; JSON is one document a line.
        private func explain(_ inputs: [LintInput]) throws {
            var job = ExplainSheetJob(options)
            var ending = ExitStatus.clean
            for (number, input) in inputs.enumerated() {
                do {
                    let explanation = try job.explain(input)
                    switch output.format {
                    case .json: try Console.write(explanation.json)
                    case .text: try Console.write((number > 0 ? "\n" : "") + explanation.text(output.report))
                    }
                } catch let error as JobError {
                    Console.error("\(error)")
                    ending = .unfinished
                }
            }
            throw ending.code
        }

        private var reportOptions: ReportOptions {
            var options = ReportOptions()
            options.color = output.usesColor
            options.width = Terminal.width ?? 100
            options.showsAll = all
            options.maxFindings = maxFindings
            options.statistics = statistics
            options.isQuiet = output.quiet
            options.fixCommand = inputs == ["-"] ? nil : fixCommand(CommandLine.arguments)
            return options
        }
    }
}

extension Utmost.Lint {
    /// This run again with `--fix`: what it was narrowed to and judged by stays, how it was shown goes.
    private func fixCommand(_ arguments: [String]) -> String {
        let flags: Set = ["--all", "--statistics", "--quiet", "-q", "--verbose"]
        let options: Set = ["--max-findings", "--color", "--fail-on", "--jobs", "--format"]
        var words: [String] = []
        var rest = arguments.drop { $0 != "lint" }.dropFirst()
        while let word = rest.popFirst() {
            if flags.contains(word) || options.contains(where: { word.hasPrefix($0 + "=") }) { continue }
            if options.contains(word) {
                rest = rest.dropFirst()
                continue
            }
            words.append(ShellWord.of(word))
        }
        return (["utmost lint --fix"] + words).joined(separator: " ")
    }
}

extension Severity: ExpressibleByArgument {}

extension LintSummary {
    /// Findings of at least this severity.
    func count(from severity: Severity) -> Int {
        switch severity {
        case .error: errors
        case .warning: errors + warnings
        case .info: findings
        }
    }
}
