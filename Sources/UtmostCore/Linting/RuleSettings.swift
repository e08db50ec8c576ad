/// Which rules speak, and how loudly, for one file.
package struct RuleSettings: Sendable {
    /// By number of rule; nil is off.
    package private(set) var severities: [Severity?] = Rule.all.map(\.severity)
    /// By number of rule: whether the user has chosen its severity, which then holds for each of its faults.
    package private(set) var isChosen: [Bool] = Rule.all.map { _ in false }

    /// By name of a rule of the team: what the user has chosen for it alone; nil is off.
    package private(set) var teamSeverities: [String: Severity?] = [:]

    /// The settings of `taxonomy` for `file`, narrowed by rule ids, groups and names of rules of the
    /// team; an empty `select` selects all.
    ///
    /// An override for `plan.xlsx#Archive` holds for the sheet of that name alone; a file without sheets has none.
    package init(
        taxonomy: Taxonomy, file: String?, sheet: String? = nil, select: [String] = [], ignore: [String] = []
    ) {
        apply(taxonomy.severity)
        if let file {
            for override in taxonomy.overrides where override.files.contains(where: { Self.names($0, file, sheet) }) {
                apply(override.severity)
            }
        }
        narrow(select: select, ignore: ignore, teamRules: taxonomy.rules.map(\.name))
    }

    /// By number of rule: whether the command line, and not the taxonomy, keeps it from speaking.
    package private(set) var isLeftOut: [Bool] = Rule.all.map { _ in false }
    /// The rules of the team that the command line keeps from speaking.
    package private(set) var teamRulesLeftOut = Set<String>()

    /// Whether the command line keeps the rule `name`, of utmost or of the team, from speaking.
    package func leavesOut(_ name: String) -> Bool {
        if let number = Rule.number(of: name) { return isLeftOut[number] }
        let broken = Rule.number(of: Rule.ruleBroken.id)
        return teamRulesLeftOut.contains(name) || broken.map { isLeftOut[$0] } ?? false
    }

    /// Leaves out what was not selected or is ignored, by rule id, group or name of a rule of the team.
    private mutating func narrow(select: [String], ignore: [String], teamRules: [String]) {
        for (number, rule) in Rule.all.enumerated() {
            let names = rule.id == Rule.ruleBroken.id ? teamRules : []
            let isSelected =
                select.isEmpty || select.contains(rule.id) || select.contains(rule.group.rawValue)
                || select.contains(where: names.contains)
            // An id on one list outranks its group on the other.
            let isNamed = select.contains(rule.id) || select.contains(where: names.contains)
            let isIgnored = ignore.contains(rule.id) || (ignore.contains(rule.group.rawValue) && !isNamed)
            isLeftOut[number] = !isSelected || isIgnored
            if isLeftOut[number] { severities[number] = nil }
        }
        let areAllSelected =
            select.isEmpty || select.contains(Rule.ruleBroken.id) || select.contains(Rule.ruleBroken.group.rawValue)
        for name in teamRules where ignore.contains(name) || !(areAllSelected || select.contains(name)) {
            teamRulesLeftOut.insert(name)
            teamSeverities.updateValue(nil, forKey: name)
        }
    }

    /// Whether `pattern`, a glob with an optional `#Sheet`, names the file and the sheet.
    private static func names(_ pattern: String, _ file: String, _ sheet: String?) -> Bool {
        let parts = pattern.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, Glob(path).matches(file) else { return false }
        guard parts.count > 1 else { return true }
        return sheet.map { Glob(parts[1]).matches($0) } ?? false
    }

    /// Groups first, so that a rule's own severity outranks its group's whatever the order.
    private mutating func apply(_ choices: [SeverityChoice]) {
        for (number, rule) in Rule.all.enumerated() {
            let choice =
                choices.last { $0.name == rule.id } ?? choices.last { $0.name == rule.group.rawValue }
            guard let choice else { continue }
            severities[number] = choice.severity
            isChosen[number] = true
        }
        // Only rules of the team look their names up here.
        for choice in choices { teamSeverities.updateValue(choice.severity, forKey: choice.name) }
    }

    /// The names in the taxonomy's severities that are neither rule, group nor rule of the team.
    package static func faults(in taxonomy: Taxonomy) -> [TaxonomyFault] {
        let known =
            Rule.all.map(\.id) + RuleGroup.allCases.map(\.rawValue) + taxonomy.rules.map(\.name)
        let choices = taxonomy.severity + taxonomy.overrides.flatMap(\.severity)
        return choices.filter { !known.contains($0.name) }.map { choice in
            let nearest = SpellingDistance.nearest(to: choice.name.utf8.span, among: known)
            return TaxonomyFault(
                .unknownName, "there is no rule or group \"\(choice.name)\"",
                remedy: nearest.first.map { "did you mean \"\($0)\"?" } ?? "utmost rules lists them",
                at: choice.origin, suggestions: nearest)
        }
    }
}
