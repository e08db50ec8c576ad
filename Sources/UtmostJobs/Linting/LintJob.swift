package import UtmostCore
import UtmostFormats

/// Lints files against the taxonomy that is nearest to each.
package struct LintJob: Sendable {
    package let options: LintOptions
    private var finder: TaxonomyFinder
    /// What a person should know, for stderr: how files were understood, which taxonomy was taken.
    package private(set) var notes: [String] = []
    /// Why some inputs could not be linted; the others were.
    package private(set) var failures: [JobError] = []
    /// How the last input is written, so that fixes are written the same way.
    private(set) var encoding = TextEncoding.utf8
    private var said = Set<String>()
    /// What the files of one run have told.
    private var memory = RunMemory()

    package init(_ options: LintOptions) {
        self.options = options
        finder = TaxonomyFinder(chosen: options.taxonomy)
    }

    /// How a run ended.
    package enum Ending: Sendable, Equatable {
        case finished
        /// A taxonomy is broken; its findings went into the sink, and nothing was linted by it.
        case brokenTaxonomy
        /// An input could not be read, or not to its end: see `failures`.
        case incomplete
        case interrupted
    }

    /// Lints `inputs` one after another into `sink`, each on `jobs` threads; the caller calls `begin` and `end`.
    package mutating func run(
        _ inputs: [LintInput], into sink: inout any FindingSink & Sendable, summary: inout LintSummary
    ) async throws -> Ending {
        var ending = Ending.finished
        memory = RunMemory()
        for input in inputs {
            let loaded = finder.taxonomy(for: input.path)
            if loaded.path == Taxonomy.builtinName, options.taxonomy == nil {
                note("no taxonomy.json here: judged by utmost:ga4 only")
            }
            guard loaded.isUsable, let matcher = loaded.matcher else {
                if said.insert(loaded.path).inserted {
                    loaded.findings.forEach { summary.count($0) }
                    sink.add(loaded.findings)
                }
                ending = .brokenTaxonomy
                summary.unjudgedFiles += 1
                continue
            }
            if !loaded.findings.isEmpty, said.insert(loaded.path).inserted {
                loaded.findings.forEach { summary.count($0) }
                sink.add(loaded.findings)
            }
            do {
                if try await lint(input, matcher, into: &sink, summary: &summary) {
                    summary.isInterrupted = true
                    return .interrupted
                }
            } catch let error as DocumentError where input.isFound && error.isForeignTable {
                note("\(input.name ?? "a file") left out: it has no column of links or values")
            } catch {
                guard let failure = JobError(error, of: input) else { throw error }
                failures.append(failure)
                summary.isInterrupted = true
                ending = .incomplete
            }
        }
        return ending
    }

    /// Lints one input; true when it was interrupted.
    private mutating func lint(
        _ input: LintInput, _ matcher: Matcher, into sink: inout any FindingSink & Sendable, summary: inout LintSummary
    ) async throws -> Bool {
        var reader = DocumentReader(
            try input.source(), name: input.path, matcher: matcher, format: format(of: input),
            chunkSize: options.chunkSize)
        let first = try reader.next()
        summary.files += 1
        guard let shape = reader.shape, let first else {
            if Interruption.isRequested { return true }
            note("\(input.name ?? "the input") is empty: no links to check")
            return false
        }
        shape.notes.forEach { note("\(input.name ?? "the input"): \($0)") }
        let linter = Linter(
            matcher: matcher,
            settings: RuleSettings(
                taxonomy: matcher.taxonomy, file: input.path, select: options.select, ignore: options.ignore),
            layout: shape.layout, file: input.name, asOf: try Today.judging(matcher.taxonomy, asOf: options.asOf))
        let feeder = ChunkFeeder(reader, first: first)
        let merger = ResultMerger(
            linter, memory, expectedRows: expectedRows(in: input, first: first), sink: sink, summary: summary)
        let failure: (any Error)?
        do {
            try await work(linter, feeder, merger, headerRow: shape.headerRow)
            failure = nil
        } catch {
            // What was found before it counts all the same.
            failure = error
        }
        let findings = DocumentFindings.findings(await feeder.faults, linter)
        let links = summary.links
        (sink, summary, memory) = await merger.finish(findings)
        encoding = await feeder.encoding
        if let failure { throw failure }
        if shape.isBlank, summary.links == links { note("\(input.name ?? "the input") is empty: no links to check") }
        return await feeder.isInterrupted
    }

    /// Runs the workers until the feeder has nothing left.
    private func work(
        _ linter: Linter, _ feeder: ChunkFeeder, _ merger: ResultMerger, headerRow: Int
    ) async throws {
        let room = 2 * max(1, options.jobs)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, options.jobs) {
                group.addTask {
                    var worker = LintWorker(linter)
                    var batch = RowBatch(Chunk(bytes: []))
                    while let (index, chunk) = try await feeder.next() {
                        batch.chunk = chunk
                        linter.layout.format.scan(&batch)
                        let header = max(0, headerRow - chunk.firstRow + 1)
                        await merger.add(worker.lint(batch, from: header), index: index)
                        await merger.room(for: room)
                    }
                    await merger.add(worker.takeCounts())
                }
            }
            try await group.waitForAll()
        }
    }

    /// About how many rows a file has, by its size and its first chunk; 0 where that is not known.
    private func expectedRows(in input: LintInput, first: Chunk) -> Int {
        guard case .file(let path) = input.origin, !first.bytes.isEmpty else { return 0 }
        let rows = first.bytes.span.occurrences(of: UInt8(ascii: "\n"), in: 0..<first.bytes.count) + 1
        // A short first chunk before a huge cell promises too much: no row of links is shorter than 32 bytes.
        let size = Folder.size(of: path)
        return min(size / first.bytes.count * rows + rows, size / 32 + 1)
    }

    private func format(of input: LintInput) -> InputFormat? {
        if case .link = input.origin { return .text }
        return options.inputFormat
    }

    private mutating func note(_ text: String) {
        if said.insert(text).inserted { notes.append(text) }
    }
}
