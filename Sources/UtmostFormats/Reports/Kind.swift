import UtmostCore

/// Findings that say the same: one headline, one example, and where else.
struct Kind {
    var severity: Severity
    var rule: String
    var headline: String
    /// The first finding, as the example; nil where a kind stands for many that were not kept apart.
    var example: Finding?
    /// Where the first finding is.
    var first: Spot

    private(set) var findings = 0
    private(set) var rows = 0
    private(set) var lines = 0
    private(set) var files = 0
    private(set) var safeFixes = 0
    private(set) var askFixes = 0
    private(set) var spans = RowSpans()
    private var last: Spot?

    init(_ finding: Finding, at spot: Spot) {
        severity = finding.severity
        rule = finding.rule
        headline = finding.message
        example = finding
        first = spot
    }

    /// Counts a finding; a row that has the fault twice, in its link and beside it, is one row.
    mutating func count(_ finding: Finding, at spot: Spot, spanLimit: Int) {
        findings += 1
        switch finding.fix?.safety {
        case .safe: safeFixes += 1
        case .ask: askFixes += 1
        case nil: break
        }
        guard spot != last else { return }
        last = spot
        let times = max(1, finding.count ?? 1)
        switch spot.unit {
        case .row: rows += times
        case .line: lines += times
        case .file: files += times
        }
        spans.append(spot, limit: spanLimit)
    }

    /// Rows, lines and files together, for sorting.
    var size: Int { rows + lines + files }
}

extension Kind {
    /// What comes first in a report: what weighs more, then what is in more rows, then what comes earlier.
    static func comesFirst(_ left: Kind, _ right: Kind) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        if left.size != right.size { return left.size > right.size }
        return (left.first.file ?? -1, left.first.number) < (right.first.file ?? -1, right.first.number)
    }
}
