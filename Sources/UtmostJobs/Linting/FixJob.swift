package import UtmostCore
import UtmostFormats

/// Which fixes are applied.
package enum FixMode: Sendable, Equatable {
    /// `--fix`: the safe ones.
    case safe
    /// `--fix --all`.
    case all
    /// `--fix --ask`: those that somebody says yes to.
    case ask
}

/// Applies fixes to one input, pass by pass, until nothing is left to fix (DESIGN, decision 3).
package struct FixJob: Sendable {
    /// What a person should know, for stderr.
    package var notes: [String] { lint.notes }

    /// What somebody answers about one fix.
    package typealias Question = @Sendable (Finding) -> Bool

    private var lint: LintJob
    private let mode: FixMode
    private let ask: Question

    /// Edits may wait for one another; a tenth pass that still changes something is a fault of a rule, and the last.
    private static let mostPasses = 10

    package init(_ options: LintOptions, mode: FixMode, ask: @escaping Question = { _ in true }) {
        lint = LintJob(options)
        self.mode = mode
        self.ask = ask
    }

    /// What fixing came to.
    package struct Outcome: Sendable {
        /// Fixes that were applied.
        package var applied = 0
        /// The new bytes; nil when nothing changed, or when a file was replaced.
        package var bytes: [UInt8]?
        /// `brokenTaxonomy` where nothing could be judged, and so nothing was fixed.
        package var ending = LintJob.Ending.finished
    }

    /// Fixes the bytes of `input` in memory: for stdin, and for a diff.
    package mutating func fix(_ original: [UInt8], of input: LintInput) async throws -> Outcome {
        var outcome = Outcome()
        var bytes = original
        var answers: [FixQuestion: Bool] = [:]
        for _ in 0..<Self.mostPasses {
            let plan = try await plan(
                LintInput(.memory(bytes), name: input.name, path: input.path), answers: &answers, &outcome)
            guard !plan.edits.isEmpty else { break }
            let encoding = lint.encoding
            bytes = plan.applied(to: bytes) { encoding.bytes(of: $0) }
            outcome.applied += plan.edits.count
        }
        outcome.bytes = outcome.applied > 0 ? bytes : nil
        return outcome
    }

    /// Fixes the file at `path` and puts the result in its place; files of any size.
    package mutating func fix(fileAt path: String) async throws -> Outcome {
        guard Folder.kind(of: path) == .file else {
            throw JobError("cannot fix \(path): it can be read only once", remedy: "write - and use a pipe")
        }
        var outcome = Outcome()
        var answers: [FixQuestion: Bool] = [:]
        var current = path
        var passes: [AtomicPass] = []
        // All but the one that has been put in the file's place; all of them when something failed.
        defer { passes.forEach { $0.remove() } }
        for number in 0..<Self.mostPasses {
            let plan = try await plan(LintInput(.file(current), name: path, path: path), answers: &answers, &outcome)
            guard !plan.edits.isEmpty else { break }
            let pass = try AtomicPass(plan, from: current, replacing: path, encoding: lint.encoding, number: number)
            passes.append(pass)
            current = pass.path
            outcome.applied += plan.edits.count
        }
        try passes.popLast()?.commit()
        return outcome
    }

    /// One pass: what the linter finds, narrowed to what may be applied.
    private mutating func plan(
        _ input: LintInput, answers: inout [FixQuestion: Bool], _ outcome: inout Outcome
    ) async throws -> EditPlan {
        var sink: any FindingSink & Sendable = FixCollector(mode: mode)
        var summary = LintSummary()
        let ending = try await lint.run([input], into: &sink, summary: &summary)
        outcome.ending = ending
        if let failure = lint.failures.first { throw failure }
        if ending == .interrupted {
            throw JobError("stopped before the end; \(input.name ?? "the link") is as it was", remedy: nil)
        }
        guard ending == .finished, let collector = sink as? FixCollector else { return EditPlan([]) }
        return EditPlan(mode == .ask ? agreed(collector.findings, &answers) : collector.fixes)
    }

    /// The fixes that somebody says yes to; nobody is asked twice, also where a fix had to wait for the next pass.
    private func agreed(_ findings: [Finding], _ answers: inout [FixQuestion: Bool]) -> [Fix] {
        findings.compactMap { finding in
            let question = FixQuestion(finding)
            let answer = answers[question] ?? ask(finding)
            answers[question] = answer
            return answer ? finding.fix : nil
        }
    }
}

/// A finding as it is asked about: the same in every pass, although bytes move.
private struct FixQuestion: Hashable {
    let rule: String
    let message: String
    let row: Int?
    let column: String?
    let value: String?

    init(_ finding: Finding) {
        rule = finding.rule
        message = finding.message
        row = finding.place.row ?? finding.place.line
        column = finding.place.column
        value = finding.value
    }
}

/// Keeps fixes, and whole findings only where somebody is asked about them: a file full of faults has a million.
private struct FixCollector: FindingSink {
    let mode: FixMode
    var fixes: [Fix] = []
    var findings: [Finding] = []

    mutating func begin() {}

    mutating func add(_ new: [Finding]) {
        switch mode {
        case .safe: fixes += new.compactMap(\.fix).filter { $0.safety == .safe }
        case .all: fixes += new.compactMap(\.fix)
        case .ask: findings += new.filter { $0.fix != nil }
        }
    }

    mutating func end(_ summary: LintSummary) {}
}
