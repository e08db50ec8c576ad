extension RuleSettings {
    /// A row with more findings than this is torn beyond help; who is first among so many is not worth working out.
    private static let mostSettled = 1000

    /// The drafts of one entry without those that another one is the reason for.
    ///
    /// Of several claims on one place the rule that stands first in `Rule.all` wins. What is left of a value's findings
    /// weighs as much as the heaviest that it stands for: a value that is not on its list stays an error, whatever the
    /// reason. A link's claim is on consequences only, and weighs no more for them.
    func settled(_ drafts: [Draft], _ entry: Entry) -> [Draft] {
        guard drafts.count <= Self.mostSettled, drafts.contains(where: { !$0.claims.isEmpty }) else { return drafts }
        var kept = drafts
        let claimants = drafts.indices.filter { !drafts[$0].claims.isEmpty }.sorted {
            (drafts[$0].rule, $0) < (drafts[$1].rule, $1)
        }
        // In the row's own bytes, since one rule may speak of what was decoded and another of what is written.
        let ranges = drafts.map { entry.raw($0.range) }
        var isSilent = Array(repeating: false, count: drafts.count)
        for claimant in claimants where !isSilent[claimant] {
            let claim = drafts[claimant]
            let group = Rule.all[claim.rule].group
            let claimed = claim.claims.map(entry.raw)
            for (index, other) in drafts.enumerated() where other.rule != claim.rule && !isSilent[index] {
                guard other.claims.isEmpty || other.rule > claim.rule,
                    Self.canSilence(group, Rule.all[other.rule].group),
                    claimed.contains(where: { $0.contains(ranges[index]) })
                else { continue }
                isSilent[index] = true
                guard Self.weighsForOthers(group), let own = severity(of: kept[claimant]),
                    let others = severity(of: other), others > own
                else { continue }
                kept[claimant].severity = others
            }
        }
        return kept.indices.filter { !isSilent[$0] }.map { kept[$0] }
    }

    /// Whether rules of the group `other` may keep quiet about what a rule of `group` has claimed.
    private static func canSilence(_ group: RuleGroup, _ other: RuleGroup) -> Bool {
        switch other {
        case .tag, .value, .name, .combination, .channel: true
        // What is no link at all needs no rule about links.
        case .link, .destination: group == .sheet
        case .macro, .sheet, .suppression, .taxonomy, .live, .landing: false
        }
    }

    private static func weighsForOthers(_ group: RuleGroup) -> Bool {
        switch group {
        case .value, .name, .combination, .sheet: true
        default: false
        }
    }

    /// How much a draft weighs; nil where nobody wants to hear of it.
    func severity(of draft: Draft) -> Severity? {
        guard let severity = severities[draft.rule] else { return nil }
        if let name = draft.teamRule, let choice = teamSeverities[name] { return choice }
        guard let own = draft.severity, !isChosen[draft.rule] else { return severity }
        return own
    }
}
