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
    /// By time zone: the day that it is there.
    private var days: [String: Day] = [:]
    /// What findings have to pass to count; after a run, with what it has met.
    package private(set) var gate: FindingGate?
    /// Entries of the baseline that the last run has not met, though it has looked.
    package private(set) var staleEntries: [Baseline.Entry] = []
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

    /// Lints `inputs` into `sink`, in their order, on `jobs` threads; the caller calls `begin` and `end`.
    ///
    /// Small files are judged side by side, large ones chunk by chunk; both are put together in order.
    package mutating func run(
        _ inputs: [LintInput], into sink: inout any FindingSink & Sendable, summary: inout LintSummary
    ) async throws -> Ending {
        var ending = Ending.finished
        memory = RunMemory()
        gate = FindingGate(options)
        let setups = inputs.map { setup(for: $0) }
        let small = inputs.indices.filter { isSmall(inputs[$0]) && setups[$0].matcher != nil }
        // One small file alone has nobody to stand beside.
        let ahead = small.count > 1 && options.jobs > 1 ? small : []
        try await withThrowingTaskGroup(of: (Int, FileLint).self) { group in
            var ready: [Int: FileLint] = [:]
            var (started, taken) = (0, 0)
            for (number, input) in inputs.enumerated() {
                // So many wait at most, so that memory stays in bounds.
                while started < ahead.count, started - taken < 2 * options.jobs {
                    let next = ahead[started]
                    let (file, setup, options) = (inputs[next], setups[next], options)
                    group.addTask { (next, FileLint(file, setup, options)) }
                    started += 1
                }
                let isAhead = taken < ahead.count && ahead[taken] == number
                while isAhead, ready[number] == nil, let (next, file) = try await group.next() { ready[next] = file }
                let file = ready.removeValue(forKey: number)
                if isAhead { taken += 1 }
                if try await take(input, setups[number], file, into: &sink, summary: &summary, &ending) { return }
            }
        }
        if ending == .finished { reportStale(setups.first { $0.matcher != nil }, &sink, &summary) }
        return ending
    }

    /// Says which entries of the baseline were not met, unless only changes were looked at.
    private mutating func reportStale(
        _ setup: LintSetup?, _ sink: inout any FindingSink & Sendable, _ summary: inout LintSummary
    ) {
        guard options.changes == nil, let match = gate?.baseline, let matcher = setup?.matcher else { return }
        let settings = RuleSettings(
            taxonomy: matcher.taxonomy, file: match.baseline.path, select: options.select, ignore: options.ignore)
        staleEntries = match.stale(settings)
        guard !options.prunesBaseline else { return }
        let findings = match.findings(staleEntries, settings)
        guard !findings.isEmpty else { return }
        findings.forEach { summary.count($0) }
        sink.add(findings)
    }

    private mutating func hand(
        on outcome: ResultMerger.Outcome, _ sink: inout any FindingSink & Sendable, _ summary: inout LintSummary
    ) {
        (sink, summary, memory, gate) = (outcome.sink, outcome.summary, outcome.memory, outcome.gate)
    }

    /// Lints one input, or takes what was found in it already; true when the run is to end.
    private mutating func take(
        _ input: LintInput, _ setup: LintSetup, _ file: FileLint?, into sink: inout any FindingSink & Sendable,
        summary: inout LintSummary, _ ending: inout Ending
    ) async throws -> Bool {
        let loaded = setup.taxonomy
        if loaded.path == Taxonomy.builtinName, options.taxonomy == nil {
            note("no taxonomy.json here: judged by utmost:ga4 only")
        }
        if !loaded.findings.isEmpty, said.insert(loaded.path).inserted {
            loaded.findings.forEach { summary.count($0) }
            sink.add(loaded.findings)
        }
        guard setup.matcher != nil else {
            ending = .brokenTaxonomy
            summary.unjudgedFiles += 1
            return false
        }
        do {
            let isInterrupted =
                if let file {
                    try await merge(file, input, into: &sink, summary: &summary)
                } else {
                    try await lint(input, setup, into: &sink, summary: &summary)
                }
            guard isInterrupted else { return false }
            summary.isInterrupted = true
            ending = .interrupted
            return true
        } catch let error as DocumentError where input.isFound && error.isForeignTable {
            note("\(input.name ?? "a file") left out: it has no column of links or values")
        } catch {
            guard let failure = JobError(error, of: input) else { throw error }
            failures.append(failure)
            summary.isInterrupted = true
            ending = .incomplete
        }
        return false
    }

    /// What `input` is judged by: looked up before any other thread runs, since asking for the time zone needs that.
    private mutating func setup(for input: LintInput) -> LintSetup {
        let loaded = finder.taxonomy(for: input.path)
        var setup = LintSetup(taxonomy: loaded, matcher: loaded.isUsable ? loaded.matcher : nil)
        guard let taxonomy = setup.matcher?.taxonomy else { return setup }
        if let day = options.asOf ?? days[taxonomy.timeZone] {
            setup.asOf = .success(day)
            return setup
        }
        setup.asOf = Result { () throws(JobError) in try Today.judging(taxonomy, asOf: nil) }
        if case .success(let day) = setup.asOf { days[taxonomy.timeZone] = day }
        return setup
    }

    /// Whether a file is read in one piece.
    private func isSmall(_ input: LintInput) -> Bool {
        guard case .file(let path) = input.origin, Folder.kind(of: path) == .file else { return false }
        return Folder.size(of: path) <= options.chunkSize
    }

    /// Puts what was found in a small file in its place; true when it was interrupted.
    private mutating func merge(
        _ file: FileLint, _ input: LintInput, into sink: inout any FindingSink & Sendable, summary: inout LintSummary
    ) async throws -> Bool {
        if file.hasStarted { summary.files += 1 }
        guard let shape = file.shape, let linter = file.linter else {
            if let error = file.error { throw error }
            if file.isInterrupted { return true }
            note("\(input.name ?? "the input") is empty: no links to check")
            return false
        }
        shape.notes.forEach { note("\(input.name ?? "the input"): \($0)") }
        let merger = ResultMerger(linter, memory, expectedRows: file.rows, sink: sink, summary: summary, gate: gate)
        for (index, result) in file.results.enumerated() { await merger.add(result, index: index) }
        await merger.add(file.counts)
        let links = summary.links
        hand(on: await merger.finish(DocumentFindings.findings(file.faults, linter)), &sink, &summary)
        encoding = file.encoding
        if let error = file.error { throw error }
        if shape.isBlank, summary.links == links { note("\(input.name ?? "the input") is empty: no links to check") }
        return file.isInterrupted
    }

    /// Lints one input; true when it was interrupted.
    private mutating func lint(
        _ input: LintInput, _ setup: LintSetup, into sink: inout any FindingSink & Sendable,
        summary: inout LintSummary
    ) async throws -> Bool {
        guard let matcher = setup.matcher else { return false }
        var reader = try input.reader(matcher, options)
        let first = try reader.next()
        summary.files += 1
        guard let shape = reader.shape, let first else {
            if Interruption.isRequested { return true }
            note("\(input.name ?? "the input") is empty: no links to check")
            return false
        }
        shape.notes.forEach { note("\(input.name ?? "the input"): \($0)") }
        let linter = try setup.linter(for: input, shape, options)
        let feeder = ChunkFeeder(reader, first: first)
        let merger = ResultMerger(
            linter, memory, expectedRows: expectedRows(in: input, first: first), sink: sink, summary: summary,
            gate: gate)
        let failure: (any Error)?
        do {
            try await work(linter, feeder, merger, from: shape.firstRow)
            failure = nil
        } catch {
            // What was found before it counts all the same.
            failure = error
        }
        let findings = DocumentFindings.findings(await feeder.faults, linter)
        let links = summary.links
        hand(on: await merger.finish(findings), &sink, &summary)
        encoding = await feeder.encoding
        if let failure { throw failure }
        if shape.isBlank, summary.links == links { note("\(input.name ?? "the input") is empty: no links to check") }
        return await feeder.isInterrupted
    }

    /// Runs the workers until the feeder has nothing left.
    private func work(
        _ linter: Linter, _ feeder: ChunkFeeder, _ merger: ResultMerger, from firstRow: Int
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
                        let first = max(0, firstRow - chunk.firstRow)
                        await merger.add(worker.lint(batch, from: first), index: index)
                        options.progress?.add(chunk.bytes.count)
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

    private mutating func note(_ text: String) {
        if said.insert(text).inserted { notes.append(text) }
    }
}
