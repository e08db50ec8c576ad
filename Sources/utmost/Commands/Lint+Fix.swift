import UtmostCore
import UtmostFormats
import UtmostJobs

extension Utmost.Lint {
    private var mode: FixMode {
        if fixing.ask { return .ask }
        return all ? .all : .safe
    }

    /// Fixes each input, then reports what is left.
    func fix(_ inputs: [LintInput]) async throws {
        if fixing.diff { return try await showDiff(inputs) }
        let asker = FixAsker(color: output.usesColor)
        var applied = 0
        var isPiped = false
        for input in inputs {
            var job = FixJob(options, mode: mode) { asker.ask($0) }
            switch input.origin {
            case .file(let path): applied += try await job.fix(fileAt: path).applied
            case .standardInput, .link, .memory:
                // What came through a pipe goes on through the pipe, fixed or not.
                let original = try input.bytes()
                let outcome = try await job.fix(original, of: input)
                applied += outcome.applied
                try Console.write(outcome.bytes ?? original)
                if case .link = input.origin { try Console.write("\n") }
                isPiped = true
            }
        }
        if !output.quiet { Console.say("\(applied) \(applied == 1 ? "fix" : "fixes") applied") }
        guard !isPiped else { return }
        throw try await report(inputs, to: .standardOutput).code
    }

    private func showDiff(_ inputs: [LintInput]) async throws {
        var differs = false
        for input in inputs {
            let original = try input.bytes()
            var job = FixJob(options, mode: all ? .all : .safe)
            guard let fixed = try await job.fix(original, of: input).bytes else { continue }
            differs = true
            try Console.write(LineDiff.unified(original, fixed, name: input.name ?? "link"))
        }
        throw (differs ? ExitStatus.findings : .clean).code
    }
}
