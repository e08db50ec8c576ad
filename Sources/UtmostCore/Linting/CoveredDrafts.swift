/// Takes away what need not be said because another rule has said enough there: one slip makes one finding.
enum CoveredDrafts {
    /// Removes the drafts about tags, values, names and combinations that lie where another draft covers.
    static func remove(from drafts: inout [Draft], _ entry: Entry) {
        let covers = covers(of: drafts, entry)
        guard !covers.isEmpty else { return }
        drafts.removeAll { draft in
            draft.covers == nil && canBeCovered(Rule.all[draft.rule].group) && isWithin(covers, entry.raw(draft.range))
        }
    }

    /// What is covered, in the row's own bytes, in order and without overlaps.
    private static func covers(of drafts: [Draft], _ entry: Entry) -> [Range<Int>] {
        guard drafts.contains(where: { $0.covers != nil }) else { return [] }
        let ranges = drafts.compactMap(\.covers).map(entry.raw).sorted { $0.lowerBound < $1.lowerBound }
        return ranges.reduce(into: []) { merged, range in
            guard let last = merged.last, range.lowerBound < last.upperBound else {
                merged.append(range)
                return
            }
            merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        }
    }

    private static func isWithin(_ covers: [Range<Int>], _ range: Range<Int>) -> Bool {
        var (low, high) = (0, covers.count)
        while low < high {
            let middle = (low + high) / 2
            if covers[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && range.upperBound <= covers[low - 1].upperBound
    }

    private static func canBeCovered(_ group: RuleGroup) -> Bool {
        switch group {
        case .tag, .value, .name, .combination, .channel: true
        case .link, .macro, .destination, .sheet, .suppression, .taxonomy, .live, .landing: false
        }
    }
}
