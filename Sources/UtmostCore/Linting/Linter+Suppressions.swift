/// When it is known whether a name in a suppression has silenced something.
enum SuppressionStanding: Sendable {
    /// There is no such rule or group.
    case unknown
    /// Once its row has been judged.
    case atOnce
    /// Once its row has been compared with the rows before it.
    case later
    /// Never in this run: the rule is off or left out, or looks beyond the file, where the run may not have looked.
    case never
}

extension Linter {
    /// When it is known whether `name` was of use.
    func standing(of name: String) -> SuppressionStanding {
        if let number = Rule.number(of: name) { return standing(ofRule: number) }
        if let group = RuleGroup(rawValue: name) { return standing(ofGroup: group) }
        guard matcher.taxonomy.rules.contains(where: { $0.name == name }) else { return .unknown }
        let isOn = settings.severities[Self.ruleBroken] != nil && settings.teamSeverities[name] != .some(nil)
        return isOn ? .atOnce : .never
    }

    /// Whether `name` may silence what is not found in its row alone.
    func looksBeyondRow(_ name: String) -> Bool {
        let isWanted = { (rule: Rule) in rule.id == name || rule.group.rawValue == name }
        return Rule.all.contains { rule in
            switch rule.check {
            case .sheet, .names: isWanted(rule)
            case .value, .link, .oddLink, .entry, .taxonomy, .reported: false
            }
        }
    }

    /// What a suppression can name.
    var suppressibleNames: [String] {
        Rule.all.filter { $0.group != .taxonomy && $0.group != .suppression }.map(\.id)
            + RuleGroup.allCases.map(\.rawValue) + matcher.taxonomy.rules.map(\.name)
    }

    private static let ruleBroken = Rule.number(of: Rule.ruleBroken.id) ?? 0

    private func standing(ofGroup group: RuleGroup) -> SuppressionStanding {
        let numbers = Rule.all.indices.filter { Rule.all[$0].group == group }
        guard !numbers.contains(where: { settings.isLeftOut[$0] }) else { return .never }
        let standings = numbers.filter { settings.severities[$0] != nil }.map(standing(ofRule:))
        if standings.isEmpty || standings.contains(.never) { return .never }
        return standings.contains(.later) ? .later : .atOnce
    }

    private func standing(ofRule number: Int) -> SuppressionStanding {
        guard settings.severities[number] != nil else { return .never }
        if number == Self.ruleBroken, !settings.teamRulesLeftOut.isEmpty { return .never }
        switch Rule.all[number].check {
        // What the reader of a file reports, or a taxonomy, no row can silence.
        case .value, .link, .oddLink, .entry, .taxonomy, .reported: return .atOnce
        case .sheet(let check): return check.scope == .file ? .later : .never
        case .names: return .never
        }
    }
}
