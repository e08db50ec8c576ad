package import UtmostCore

/// A baseline at work: which of its entries a run has met.
package struct BaselineMatch: Sendable {
    package let baseline: Baseline
    /// Whether everything that is found is taken down, and not held against what is known.
    private let isRecording: Bool
    /// What has not been met yet.
    private var left: [Baseline.Entry: Int]
    /// What was found of the files that were linted.
    private var found: [Baseline.Entry: Int] = [:]
    private var lintedFiles = Set<String>()
    private var names: [String: String] = [:]

    package init(_ baseline: Baseline, isRecording: Bool) {
        self.baseline = baseline
        self.isRecording = isRecording
        left = isRecording ? [:] : baseline.counts
    }

    /// Takes note that `file` is linted.
    mutating func begin(_ file: String?) {
        if let file { lintedFiles.insert(name(of: file)) }
    }

    /// How many of the places that `finding` speaks for are known.
    mutating func known(_ finding: Finding) -> Int {
        guard let file = finding.place.file else { return 0 }
        let entry = Baseline.Entry(
            file: name(of: file), rule: finding.teamRule ?? finding.rule, culprit: Self.culprit(of: finding))
        let count = finding.count ?? 1
        if isRecording {
            found[entry, default: 0] += count
            return count
        }
        guard let rest = left[entry] else { return 0 }
        let known = min(rest, count)
        left[entry] = rest == known ? nil : rest - known
        return known
    }

    private mutating func name(of file: String) -> String {
        if let name = names[file] { return name }
        let name = baseline.name(of: file)
        names[file] = name
        return name
    }

    /// What stays the same when rows move.
    static func culprit(of finding: Finding) -> String {
        let text = [finding.value, finding.link].compactMap(\.self).first { !$0.isEmpty } ?? finding.place.column
        guard let text else { return finding.message }
        return finding.field.map { "\($0): \(text)" } ?? text
    }

    /// The baseline with what was found, and with what it held of files that were not linted.
    package var recorded: Baseline {
        var new = Baseline(path: baseline.path)
        new.counts = baseline.counts.filter { !lintedFiles.contains($0.key.file) && !baseline.isGone($0.key.file) }
        new.counts.merge(found) { $1 }
        return new
    }

    /// The entries that were not met, as far as the run has looked, in order.
    package func stale(_ settings: RuleSettings) -> [Baseline.Entry] {
        let gone = Set(Set(left.keys.map(\.file)).filter { !lintedFiles.contains($0) && baseline.isGone($0) })
        return left.keys.filter { entry in
            (lintedFiles.contains(entry.file) || gone.contains(entry.file)) && !settings.leavesOut(entry.rule)
        }.sorted()
    }

    /// The baseline without `entries`, as far as they were not met.
    package func pruned(of entries: [Baseline.Entry]) -> Baseline {
        var new = baseline
        for entry in entries {
            let count = new.counts[entry, default: 0] - left[entry, default: 0]
            new.counts[entry] = count > 0 ? count : nil
        }
        return new
    }

    /// What is said of entries that were not met.
    package func findings(_ entries: [Baseline.Entry], _ settings: RuleSettings) -> [Finding] {
        guard let number = Rule.number(of: Rule.staleBaseline.id), let severity = settings.severities[number] else {
            return []
        }
        let lines = LineIndex(baseline.bytes.span)
        return entries.compactMap { entry -> Finding? in
            guard let range = baseline.ranges[entry] else { return nil }
            let place = lines.place(at: range.lowerBound)
            let start = range.lowerBound - (place.byteColumn - 1)
            let bytes = baseline.bytes.span
            let end = bytes.firstOffset(of: UInt8(ascii: "\n"), in: range.upperBound..<bytes.count)
            return Finding(
                rule: Rule.staleBaseline.id, group: Rule.staleBaseline.group, severity: severity,
                message: "the baseline still holds what has been put right", remedy: "--prune takes it out",
                place: Place(
                    file: baseline.path, line: place.line, byteColumn: place.byteColumn, range: range),
                value: entry.culprit, count: left[entry].flatMap { $0 > 1 ? $0 : nil },
                excerpt: Excerpt(
                    text: String(decoding: baseline.bytes[start..<end], as: UTF8.self),
                    culprit: range.lowerBound - start..<range.upperBound - start))
        }
    }
}
