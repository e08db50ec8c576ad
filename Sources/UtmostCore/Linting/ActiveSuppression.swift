/// A suppression at work, and which of its names have silenced something.
struct ActiveSuppression: Sendable {
    let suppression: Suppression
    private(set) var isUsed: [Bool]

    init(_ suppression: Suppression) {
        self.suppression = suppression
        isUsed = suppression.names.map { _ in false }
    }

    /// Takes what is meant out of `findings`, from `start` on; gives how many those were.
    mutating func take(from findings: inout [Finding], after start: Int) -> Int {
        guard start < findings.count else { return 0 }
        var taken = 0
        var kept: [Finding] = []
        for finding in findings[start...] {
            var isTaken = false
            for (index, name) in suppression.names.enumerated() where finding.isMeant(by: name.text) {
                isUsed[index] = true
                isTaken = true
            }
            if isTaken { taken += finding.count ?? 1 } else { kept.append(finding) }
        }
        if taken > 0 { findings.replaceSubrange(start..., with: kept) }
        return taken
    }
}

extension Finding {
    /// Whether a suppression that names `name` means this finding; what is said of suppressions no other one silences.
    func isMeant(by name: String) -> Bool {
        group != .suppression && (rule == name || teamRule == name || group.rawValue == name)
    }
}

/// A suppression that may silence what only the sheet as a whole shows.
package struct RowSuppression: Sendable {
    /// The rows that it is about, by index in their batch.
    let rows: [UInt32]
    let names: [String]
    /// What is said of names that turn out to be of no use, by name.
    var waiting: [(name: String, finding: Finding)]
}

/// The suppressions of one chunk, by row.
struct RowSuppressions {
    private var items: [RowSuppression]
    private var numbers: [UInt32: [Int]] = [:]
    /// How many findings were taken.
    private(set) var taken = 0

    init(_ items: [RowSuppression]) {
        self.items = items
        for (number, item) in items.enumerated() {
            for row in item.rows { numbers[row, default: []].append(number) }
        }
    }

    /// The names of rules that shall leave `row` as it is.
    func names(for row: UInt32) -> [String] { (numbers[row] ?? []).flatMap { items[$0].names } }

    /// Takes what is meant out of `findings` about `row`, from `start` on.
    mutating func take(from findings: inout [Finding], after start: Int, row: UInt32) {
        for number in numbers[row] ?? [] {
            for name in items[number].names {
                let meant = findings[start...].filter { $0.isMeant(by: name) }
                guard !meant.isEmpty else { continue }
                items[number].waiting.removeAll { $0.name == name }
                taken += meant.reduce(0) { $0 + ($1.count ?? 1) }
                findings.replaceSubrange(start..., with: findings[start...].filter { !$0.isMeant(by: name) })
            }
        }
    }

    /// What is said of names that were of no use.
    var leftovers: [Finding] { items.flatMap { $0.waiting.map(\.finding) } }
}
