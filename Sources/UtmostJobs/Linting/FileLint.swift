import UtmostCore
import UtmostFormats

/// What one input is judged by.
struct LintSetup: Sendable {
    let taxonomy: LoadedTaxonomy
    /// nil where the taxonomy is broken.
    let matcher: Matcher?
    /// The day that lifetimes are judged at.
    var asOf = Result<Day, JobError>.success(Day(number: 0))

    init(taxonomy: LoadedTaxonomy, matcher: Matcher?) {
        self.taxonomy = taxonomy
        self.matcher = matcher
    }

    /// The linter for `input`, which turned out to be of `shape`.
    func linter(for input: LintInput, _ shape: DocumentShape, _ options: LintOptions) throws(JobError) -> Linter {
        guard let matcher else { throw JobError("\(taxonomy.path) is broken", remedy: nil) }
        return Linter(
            matcher: matcher,
            settings: RuleSettings(
                taxonomy: matcher.taxonomy, file: input.path, select: options.select, ignore: options.ignore),
            layout: shape.layout, file: input.name, asOf: try asOf.get())
    }
}

extension LintInput {
    /// A reader of the input.
    func reader(_ matcher: Matcher, _ options: LintOptions) throws -> DocumentReader {
        let format: InputFormat? = if case .link = origin { .text } else { options.inputFormat }
        return DocumentReader(
            try source(), name: path, matcher: matcher, format: format, chunkSize: options.chunkSize)
    }
}

/// A small file, judged row by row on one thread; what needs all files is left to whoever puts them together.
struct FileLint: Sendable {
    private(set) var shape: DocumentShape?
    private(set) var linter: Linter?
    private(set) var results: [LintWorker.Result] = []
    private(set) var counts: [NameCount] = []
    private(set) var faults: [DocumentReader.Fault] = []
    private(set) var encoding = TextEncoding.utf8
    /// How many rows it has.
    private(set) var rows = 0
    /// Whether it could be opened, and read from.
    private(set) var hasStarted = false
    private(set) var isInterrupted = false
    /// Why it could not be read, or not to its end.
    private(set) var error: (any Error)?

    init(_ input: LintInput, _ setup: LintSetup, _ options: LintOptions) {
        do {
            try read(input, setup, options)
        } catch {
            self.error = error
        }
    }

    private mutating func read(_ input: LintInput, _ setup: LintSetup, _ options: LintOptions) throws {
        guard let matcher = setup.matcher else { return }
        var reader = try input.reader(matcher, options)
        defer { (faults, encoding) = (reader.faults, reader.encoding) }
        var chunk = try reader.next()
        hasStarted = true
        guard let shape = reader.shape, chunk != nil else {
            isInterrupted = Interruption.isRequested
            return
        }
        self.shape = shape
        let linter = try setup.linter(for: input, shape, options)
        self.linter = linter
        var worker = LintWorker(linter)
        var batch = RowBatch(Chunk(bytes: []))
        while let next = chunk {
            batch.chunk = next
            linter.layout.format.scan(&batch)
            rows += batch.rowCount
            results.append(worker.lint(batch, from: max(0, shape.headerRow - next.firstRow + 1)))
            isInterrupted = Interruption.isRequested
            options.progress?.add(next.bytes.count)
            chunk = isInterrupted ? nil : try reader.next()
        }
        counts = worker.takeCounts()
    }
}
