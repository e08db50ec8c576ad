extension RuleSettings {
    /// A row with more findings than this is torn beyond help; who is first among so many is not worth working out.
    private static let mostSettled = 1000

    /// `drafts` of one row without those that another one is the reason for.
    ///
    /// Of several claims on one place the rule that stands first in `Rule.all` wins. What is left weighs as much as the
    /// heaviest of what it stands for.
    func settled(_ drafts: [Draft]) -> [Draft] {
        guard drafts.count <= Self.mostSettled, drafts.contains(where: { !$0.claims.isEmpty }) else { return drafts }
        var kept = drafts
        let claimants = drafts.indices.filter { !drafts[$0].claims.isEmpty }.sorted {
            (drafts[$0].rule, $0) < (drafts[$1].rule, $1)
        }
        var isSilent = Array(repeating: false, count: drafts.count)
        for claimant in claimants where !isSilent[claimant] {
            let claim = drafts[claimant]
            for (index, other) in drafts.enumerated() where other.rule != claim.rule && !isSilent[index] {
                guard other.claims.isEmpty || other.rule > claim.rule,
                    claim.claims.contains(where: { $0.contains(other.range) })
                else { continue }
                isSilent[index] = true
                guard let own = severity(of: kept[claimant]), let others = severity(of: other), others > own else {
                    continue
                }
                kept[claimant].severity = others
            }
        }
        return kept.indices.filter { !isSilent[$0] }.map { kept[$0] }
    }

    /// How much a draft weighs; nil where nobody wants to hear of it.
    func severity(of draft: Draft) -> Severity? {
        guard let severity = severities[draft.rule] else { return nil }
        if let name = draft.teamRule, let choice = teamSeverities[name] { return choice }
        guard let own = draft.severity, !isChosen[draft.rule] else { return severity }
        return own
    }
}
