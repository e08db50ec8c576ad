import UtmostCore

/// What findings have to pass to count: a change since some commit, and a baseline that does not know them.
package struct FindingGate: Sendable {
    package private(set) var baseline: BaselineMatch?
    private let changes: ChangedLines?

    /// nil where everything counts.
    init?(_ options: LintOptions) {
        guard options.baseline != nil || options.changes != nil else { return nil }
        baseline = options.baseline.map { BaselineMatch($0, isRecording: options.recordsBaseline) }
        changes = options.changes
    }

    /// Takes note that `file` is linted.
    mutating func begin(_ file: String?) { baseline?.begin(file) }

    /// The findings that count, and how many are known.
    mutating func sift(_ findings: [Finding]) -> (counting: [Finding], known: Int) {
        var known = 0
        var counting: [Finding] = []
        for var finding in findings {
            if let changes, !changes.contain(finding.place) { continue }
            let old = baseline?.known(finding) ?? 0
            known += old
            let rest = (finding.count ?? 1) - old
            guard rest > 0 else { continue }
            if old > 0 { finding.count = rest > 1 ? rest : nil }
            counting.append(finding)
        }
        return (counting, known)
    }
}
