extension MatcherCompiler {
    /// Compiles the when/then rules and finds those that can never apply or never be kept.
    mutating func compileRules() -> [CompiledRule] {
        var compiled: [CompiledRule] = []
        for (number, rule) in taxonomy.rules.enumerated() {
            let when = conditions(rule.when, of: rule, "can never apply")
            let then = conditions(rule.then, of: rule, "cannot be kept")
            guard let when, let then else { continue }
            compiled.append(CompiledRule(number: number, when: when, then: then))
        }
        checkContradictions()
        return compiled
    }

    private mutating func conditions(_ tests: [FieldTest], of rule: TeamRule, _ fate: String) -> [Condition]? {
        var conditions: [Condition] = []
        for test in tests {
            guard let number = numbers[test.field] else {
                let nearest = Spelling.nearest(to: test.field, among: fields.map(\.name))
                fault(
                    .unknownName, "the rule \"\(rule.name)\" names \"\(test.field)\", which is no field",
                    remedy: nearest.first.map { "did you mean \"\($0)\"?" }, at: test.origin, suggestions: nearest)
                return nil
            }
            if case .oneOf(let words) = test.test, case .list = fields[number].kind {
                for word in words where !fields[number].lists(fields[number].vocabulary.number(of: word.utf8.span)) {
                    let nearest = Spelling.nearest(to: word, among: fields[number].values.map(\.text))
                    fault(
                        .deadRule, "the rule \"\(rule.name)\" \(fate): \"\(word)\" is not on the \(test.field) list",
                        remedy: nearest.first.map { "did you mean \"\($0)\"?" }, at: test.origin, suggestions: nearest)
                }
            }
            guard let compiled = compile(test.test, field: number) else { continue }
            conditions.append(Condition(field: number, test: compiled))
        }
        return conditions
    }

    private mutating func compile(_ test: ValueTest, field: Int) -> Condition.Test? {
        switch test {
        case .oneOf(let words): return .oneOf(words.map { intern($0, field: field) })
        case .present: return .present
        case .absent: return .absent
        case .pattern(let text):
            // The reader has refused patterns that RE2 cannot read.
            return (try? Pattern(text)).map { .pattern($0) }
        case .not(let test): return compile(test, field: field).map { .not($0) }
        }
    }

    /// Finds pairs of rules where one applies whenever the other does and both ask for different things.
    private mutating func checkContradictions() {
        for (index, rule) in taxonomy.rules.enumerated() {
            for own in rule.when {
                for wanted in rule.then where wanted.field == own.field && Self.exclude(own.test, wanted.test) {
                    fault(
                        .deadRule,
                        "the rule \"\(rule.name)\" asks \"\(wanted.field)\" for something that its \"when\" rules out",
                        at: wanted.origin)
                }
            }
            for other in taxonomy.rules[(index + 1)...]
            where Self.implies(rule.when, other.when) || Self.implies(other.when, rule.when) {
                for wanted in other.then {
                    guard let first = rule.then.first(where: { $0.field == wanted.field }),
                        Self.exclude(first.test, wanted.test)
                    else { continue }
                    fault(
                        .deadRule,
                        "the rules \"\(rule.name)\" and \"\(other.name)\" ask different things of \"\(wanted.field)\" for the same links",
                        remedy: "narrow the \"when\" of one of them", at: wanted.origin)
                }
            }
        }
    }

    /// Whether whatever passes `narrow` passes `wide`, as far as equal tests tell.
    private static func implies(_ narrow: [FieldTest], _ wide: [FieldTest]) -> Bool {
        wide.allSatisfy { test in
            narrow.contains { $0.field == test.field && isWithin($0.test, test.test) }
        }
    }

    private static func isWithin(_ narrow: ValueTest, _ wide: ValueTest) -> Bool {
        if narrow == wide { return true }
        switch (narrow, wide) {
        case (.oneOf(let few), .oneOf(let many)): return Set(few).isSubset(of: many)
        case (.oneOf, .present): return true
        default: return false
        }
    }

    /// Whether no value passes both.
    private static func exclude(_ one: ValueTest, _ other: ValueTest) -> Bool {
        switch (one, other) {
        case (.oneOf(let few), .oneOf(let many)): Set(few).isDisjoint(with: many)
        case (.absent, .present), (.present, .absent), (.absent, .oneOf), (.oneOf, .absent): true
        case (.oneOf(let few), .not(.oneOf(let many))), (.not(.oneOf(let many)), .oneOf(let few)):
            Set(few).isSubset(of: many)
        default: false
        }
    }
}
