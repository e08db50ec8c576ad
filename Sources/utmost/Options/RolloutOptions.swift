import ArgumentParser
import UtmostCore
import UtmostJobs

/// Which findings count, in a sheet that has many.
struct RolloutOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of findings that are known and let pass; stale entries are findings.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var baseline: String?

    @Flag(help: "Write all findings of this run to the file of --baseline.")
    var writeBaseline = false

    @Flag(help: "Take what has been put right out of the file of --baseline.")
    var prune = false

    @Option(
        help: ArgumentHelp(
            "Only what is on rows and lines that git says have changed since then; files only.",
            valueName: "commit"))
    var changedSince: String?

    func validate(inputs: [String], stdinName: String?, isFixing: Bool) throws {
        if baseline == nil, writeBaseline || prune {
            throw ValidationError("\(prune ? "--prune" : "--write-baseline") goes with --baseline")
        }
        if writeBaseline && prune { throw ValidationError("--write-baseline writes the whole file: leave --prune out") }
        if changedSince != nil, writeBaseline || prune {
            throw ValidationError("--changed-since sees a part only; a baseline is written of everything")
        }
        if isFixing, writeBaseline || prune {
            throw ValidationError("fix first, and then write the baseline: leave --fix out")
        }
        if changedSince != nil, inputs.contains("-") {
            throw ValidationError("--changed-since asks git about files; standard input is none")
        }
        if baseline != nil, inputs.contains("-"), stdinName == nil {
            throw ValidationError("--baseline knows files by their names: give standard input one with --stdin-name")
        }
    }

    /// Reads the baseline and asks git.
    func apply(to options: inout LintOptions, _ inputs: [LintInput]) throws {
        if let changedSince {
            options.changes = try .since(changedSince, in: inputs.compactMap(\.path))
        }
        guard let baseline else { return }
        let isNew = writeBaseline && Folder.kind(of: baseline) == .nothing
        options.baseline = isNew ? Baseline(path: baseline) : try Baseline(reading: baseline)
        options.recordsBaseline = writeBaseline
        options.prunesBaseline = prune
    }

    /// Writes what a finished run has changed in the baseline; gives what to say about it.
    func finish(_ job: LintJob) throws -> String? {
        guard let match = job.gate?.baseline, let path = baseline else { return nil }
        if writeBaseline {
            let new = match.recorded
            try new.write()
            let files = Set(new.counts.keys.map(\.file)).count
            return "\(path) holds \(new.total) known findings of \(files) \(files == 1 ? "file" : "files")"
        }
        guard prune else { return nil }
        let new = match.pruned(of: job.staleEntries)
        let count = match.baseline.total - new.total
        if count > 0 { try new.write() }
        return count == 0
            ? "nothing in \(path) is stale"
            : "\(count) \(count == 1 ? "finding" : "findings") taken out of \(path), \(new.total) left"
    }
}
