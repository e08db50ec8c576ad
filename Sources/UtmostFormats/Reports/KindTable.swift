import UtmostCore

/// Puts findings together by severity, rule and message, in bounded memory.
struct KindTable {
    private(set) var kinds: [Kind] = []
    private(set) var files = FileNumbers()

    private let limits: Limits
    private var numbers: [Key: Int] = [:]
    /// The kinds that stand for all that were not kept apart, by severity and rule.
    private var folds: [Key: Int] = [:]
    private var bytes = 0

    /// How much is kept.
    struct Limits {
        var kinds = 20_000
        /// Of headlines and examples together.
        var bytes = 16 << 20
        /// Of each kind.
        var spans = 24
    }

    private struct Key: Hashable {
        var severity: Severity
        var rule: String
        var message: String

        // Messages tell almost all kinds apart, so nothing else is worth hashing.
        func hash(into hasher: inout Hasher) { hasher.combine(message) }
    }

    init(_ limits: Limits = Limits()) { self.limits = limits }

    /// Counts `finding` under its kind.
    mutating func count(_ finding: Finding) {
        let spot = Spot(finding.place, file: finding.place.file.map { files.number(of: $0) })
        let key = Key(severity: finding.severity, rule: finding.rule, message: finding.message)
        let number = numbers[key] ?? newKind(key, finding, spot)
        kinds[number].count(finding, at: spot, spanLimit: limits.spans)
    }

    private mutating func newKind(_ key: Key, _ finding: Finding, _ spot: Spot) -> Int {
        let size = finding.message.utf8.count + (finding.excerpt?.text ?? finding.link ?? "").utf8.count
        guard numbers.count < limits.kinds, bytes + size <= limits.bytes else { return fold(key, finding, spot) }
        bytes += size
        numbers[key] = kinds.count
        kinds.append(Kind(finding, at: spot))
        return kinds.count - 1
    }

    private mutating func fold(_ key: Key, _ finding: Finding, _ spot: Spot) -> Int {
        let key = Key(severity: key.severity, rule: key.rule, message: "")
        if let number = folds[key] { return number }
        folds[key] = kinds.count
        var kind = Kind(finding, at: spot)
        kind.headline = "more like these (\(key.rule)), too many to tell apart; --format json has them all"
        kind.example = nil
        kinds.append(kind)
        return kinds.count - 1
    }
}
