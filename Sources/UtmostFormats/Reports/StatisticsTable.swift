import UtmostCore

/// How often each rule spoke, most often first.
struct StatisticsTable {
    private struct Row: Hashable {
        var rule: String
        var severity: Severity
    }

    private var counts: [Row: Int] = [:]

    /// Counts `finding` under its rule.
    mutating func count(_ finding: Finding) {
        counts[Row(rule: finding.rule, severity: finding.severity), default: 0] += 1
    }

    /// Writes the table; nothing where there is nothing to count.
    func write(to output: inout ReportBuffer, _ paint: Paint) {
        guard !counts.isEmpty else { return }
        let rows = counts.sorted {
            ($1.value, $0.key.rule, $1.key.severity) < ($0.value, $1.key.rule, $0.key.severity)
        }
        let digits = rows.map { Quantity.digits($0.value) }
        let ruleWidth = max(4, rows.map { $0.key.rule.count }.max() ?? 0)
        let countWidth = max(8, digits.map(\.count).max() ?? 0)
        output.append(line(("rule", ruleWidth), ("findings", countWidth), "severity"))
        for ((row, _), digits) in zip(rows, digits) {
            output.append(line((row.rule, ruleWidth), (digits, countWidth), paint(row.severity, row.severity.label)))
        }
    }

    private func line(_ rule: (String, Int), _ count: (String, Int), _ severity: String) -> String {
        let rulePad = String(repeating: " ", count: rule.1 - rule.0.count)
        let countPad = String(repeating: " ", count: count.1 - count.0.count)
        return "\(rule.0)\(rulePad)  \(countPad)\(count.0)  \(severity)\n"
    }
}
