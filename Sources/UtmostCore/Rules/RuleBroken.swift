extension Rule {
    static let ruleBroken = Rule(
        "rule-broken", group: .combination,
        summary: "A combination that one of the team's own rules forbids",
        rationale: """
            Each value may be right and the combination still wrong: paid social without an audience, e-mail from \
            facebook. The taxonomy's "rules" say which values go together.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme.example/?utm_source=«facebook»&utm_medium=email&utm_campaign=202608_us_tent_sale"),
            .fails(
                "«https://acme.example/?utm_source=facebook&utm_medium=paid-social&utm_campaign=202608_us_tent_sale»"),
        ],
        check: .entry { entry, drafts in
            for rule in drafts.matcher.rules where rule.when.allSatisfy({ entry.passes($0) }) {
                guard
                    let broken = rule.then.first(where: { !entry.passes($0) && !entry.isUndecided($0, drafts.matcher) })
                else { continue }
                drafts.report(rule, broken, entry)
            }
        })
}

extension Drafts {
    fileprivate mutating func report(_ rule: CompiledRule, _ broken: Condition, _ entry: Entry) {
        let team = matcher.taxonomy.rules[rule.number]
        let field = matcher.fields[broken.field]
        let slot = entry.slots[broken.field]
        let place = slot.isPresent ? slot.range : entry.linkAtWork?.range ?? entry.cells.first?.range ?? 0..<0
        let sentence = RuleSentence.of(team)
        report(
            team.message ?? sentence, at: place, field: broken.field,
            remedy: team.message == nil ? "the rule is \"\(team.name)\"" : sentence,
            owner: team.owner ?? matcher.owner(of: field, value: nil), severity: team.severity,
            teamRule: team.name)
    }
}

extension Entry {
    /// Whether the entry passes one condition.
    fileprivate func passes(_ condition: Condition) -> Bool {
        let slot = slots[condition.field]
        guard slot.isPresent else { return condition.holds(number: nil, text: nil) }
        return condition.holds(number: slot.number, text: (slot.range, text))
    }

    /// Whether nobody can tell yet: a macro stands there, or a value that another rule reports as unknown.
    fileprivate func isUndecided(_ condition: Condition, _ matcher: Matcher) -> Bool {
        let slot = slots[condition.field]
        // missing-tag says that already.
        guard slot.isPresent else { return matcher.fields[condition.field].definition.required }
        if MacroShape.isPresent(in: text.span.extracting(slot.range)) { return true }
        guard case .list = matcher.fields[condition.field].kind else { return false }
        return !matcher.fields[condition.field].lists(slot.number)
    }
}

/// Says a rule in words: "where medium is paid-social, source has to be facebook or linkedin, audience has to be set".
enum RuleSentence {
    static func of(_ rule: TeamRule) -> String {
        let when = rule.when.map { "\($0.field) \(words(for: $0.test, verb: "is"))" }.joined(separator: ", ")
        let then = rule.then.map { "\($0.field) \(words(for: $0.test, verb: "has to be"))" }.joined(separator: ", ")
        return when.isEmpty ? then : "where \(when), \(then)"
    }

    private static func words(for test: ValueTest, verb: String) -> String {
        switch test {
        case .oneOf(let values):
            values.count == 1
                ? "\(verb) \(values[0])"
                : "\(verb) \(values.dropLast().joined(separator: ", ")) or \(values.last ?? "")"
        case .present: "\(verb) set"
        case .absent: "\(verb) left out"
        case .pattern(let text): "\(verb) written as \(text)"
        case .not(let test): "\(verb == "is" ? "is not" : "must not be")" + words(for: test, verb: "")
        }
    }
}
