import UtmostCore
import UtmostFormats
import UtmostJobs

extension Utmost.Lint {
    private var mode: FixMode {
        if fixing.ask { return .ask }
        return all ? .all : .safe
    }

    /// Fixes each input, then reports what is left.
    func fix(_ inputs: [LintInput], _ options: LintOptions) async throws {
        // What is known is not agreed on: it may be put right.
        var fixOptions = options
        fixOptions.baseline = nil
        if fixing.diff { return try await showDiff(inputs, fixOptions) }
        let asker = FixAsker()
        var applied = 0
        var fixed: [LintInput] = []
        var piped: [LintInput] = []
        for input in inputs {
            var job = FixJob(fixOptions, mode: mode) { asker.ask($0) }
            do {
                switch input.origin {
                case .file(let path):
                    applied += try await job.fix(fileAt: path).applied
                    fixed.append(input)
                case .standardInput, .link, .memory:
                    // What came through a pipe goes on through the pipe, fixed or not.
                    let original = try input.bytes()
                    let outcome = try await job.fix(original, of: input)
                    applied += outcome.applied
                    let bytes = outcome.bytes ?? original
                    try Console.write(bytes)
                    if case .link = input.origin { try Console.write("\n") }
                    piped.append(LintInput(.memory(bytes), name: input.name, path: input.path))
                }
            } catch let error where ExitStatus.isOurs(error) {
                Console.error("\(error)")
            }
        }
        if !output.quiet { Console.say("\(applied) \(applied == 1 ? "fix" : "fixes") applied") }
        let isWhole = fixed.count + piped.count == inputs.count
        var worst = isWhole ? ExitStatus.clean : .unfinished
        if !fixed.isEmpty { worst = max(worst, try await report(fixed, options, to: .standardOutput)) }
        // Where the fixed text has stdout for itself, what is left of findings is said beside it.
        if !piped.isEmpty { worst = max(worst, try await report(piped, options, to: .standardError)) }
        throw worst.code
    }

    /// What is compared is held in memory several times over.
    private static let mostCompared = 256 << 20

    private func showDiff(_ inputs: [LintInput], _ options: LintOptions) async throws {
        var worst = ExitStatus.clean
        for input in inputs {
            var job = FixJob(options, mode: all ? .all : .safe)
            do {
                let original = try input.bytes(atMost: Self.mostCompared)
                let outcome = try await job.fix(original, of: input)
                if outcome.ending == .brokenTaxonomy {
                    worst = max(worst, try await report([input], options, to: .standardError))
                }
                guard let fixed = outcome.bytes else { continue }
                worst = max(worst, .findings)
                let diff = LineDiff.unified(original, fixed, name: input.name ?? "link")
                // A patch has to hold the very bytes; a terminal must not obey them.
                if FileHandle.standardOutput.isTerminal {
                    try Console.write(VisibleText.lines(of: String(decoding: diff, as: UTF8.self)))
                } else {
                    try Console.write(diff)
                }
            } catch let error where ExitStatus.isOurs(error) {
                Console.error("\(error)")
                worst = .unfinished
            }
        }
        throw worst.code
    }
}
