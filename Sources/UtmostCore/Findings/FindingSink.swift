/// Where findings go: a report that is written while a file of any size streams by.
///
/// The order of calls is `begin`, then per file `add` (rows first, then what concerns the whole sheet), then `end`.
package protocol FindingSink {
    /// Called once, before anything else.
    mutating func begin()
    /// Called with findings in the order of their places.
    mutating func add(_ findings: [Finding])
    /// Called once, at the end or when the run was interrupted.
    mutating func end(_ summary: LintSummary)
}

/// What a run comes to.
package struct LintSummary: Sendable, Equatable {
    /// Files that were read.
    package var files = 0
    /// Inputs that were not linted, because their taxonomy is broken.
    package var unjudgedFiles = 0
    /// Entries that carry at least one link or tag.
    package var links = 0
    /// Entries with at least one error or warning.
    package var faultyLinks = 0
    package var errors = 0
    package var warnings = 0
    package var infos = 0
    /// Findings that `--fix` ends by itself.
    package var safeFixes = 0
    /// Findings whose fix needs somebody's OK.
    package var askFixes = 0
    /// Findings that the rows themselves say to ignore; they count nowhere else.
    package var suppressed = 0
    /// Findings that a baseline knows; they count nowhere else.
    package var known = 0
    /// How often each rule spoke, by id.
    package var rules: [String: Int] = [:]
    /// Whether the run ended before everything was read.
    package var isInterrupted = false

    package init() {}

    /// Counts `finding`.
    package mutating func count(_ finding: Finding) {
        switch finding.severity {
        case .error: errors += finding.count ?? 1
        case .warning: warnings += finding.count ?? 1
        case .info: infos += finding.count ?? 1
        }
        rules[finding.rule, default: 0] += finding.count ?? 1
        switch finding.fix?.safety {
        case .safe: safeFixes += 1
        case .ask: askFixes += 1
        case nil: break
        }
    }

    /// Findings of all severities.
    package var findings: Int { errors + warnings + infos }
}
