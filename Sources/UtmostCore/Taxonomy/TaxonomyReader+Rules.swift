extension TaxonomyReader {
    mutating func rules(_ setting: Setting?) -> [TeamRule] {
        guard let setting else { return [] }
        guard case .array(let elements) = setting.value else {
            wrongType(setting, "rules", wanted: "a list of { \"when\": …, \"then\": … }")
            return []
        }
        var names = Set<String>()
        return elements.enumerated().compactMap { index, element in
            guard let rule = rule(element, number: index + 1) else { return nil }
            if !names.insert(rule.name).inserted {
                fault(.wrongSetting, "two rules are called \"\(rule.name)\"", at: element.origin)
            }
            return rule
        }
    }

    private mutating func rule(_ element: Setting, number: Int) -> TeamRule? {
        guard let setting = object(element, "rules") else { return nil }
        checkKeys(
            of: setting, known: ["name", "when", "then", "message", "severity", "owner", "description"], in: "a rule")
        let name = text(setting["name"], "name") ?? "rule-\(number)"
        let when = tests(setting["when"], "when")
        let then = tests(setting["then"], "then")
        guard !then.isEmpty else {
            fault(
                .wrongSetting, "the rule \"\(name)\" asks for nothing", remedy: "add \"then\": { \"field\": … }",
                at: setting.origin)
            return nil
        }
        var severity: Severity?
        if let choice = setting["severity"] {
            severity = choice.string.flatMap(Severity.init)
            if severity == nil { wrongType(choice, "severity", wanted: "error, warning or info") }
        }
        return TeamRule(
            name: name, when: when, then: then, message: text(setting["message"], "message"), severity: severity,
            owner: text(setting["owner"], "owner"), origin: setting.origin)
    }

    private mutating func tests(_ setting: Setting?, _ key: String) -> [FieldTest] {
        guard let setting = object(setting, key) else { return [] }
        return setting.members.compactMap { member in
            guard let test = test(member.setting, member.key) else { return nil }
            return FieldTest(field: member.key, test: test, origin: member.keyOrigin)
        }
    }

    private mutating func test(_ setting: Setting, _ field: String) -> ValueTest? {
        switch setting.value {
        case .string(let text): return .oneOf([text])
        case .array(let elements) where !elements.isEmpty: return .oneOf(texts(setting, field).map(\.text))
        case .bool(let flag): return flag ? .present : .absent
        case .object(let members):
            checkKeys(of: setting, known: ["pattern", "not"], in: "a condition")
            guard let member = members.first, members.count == 1 else { break }
            if member.key == "pattern", let text = text(member.setting, "pattern") {
                if let reason = Self.patternFault(text) {
                    fault(.wrongSetting, "the pattern \"\(text)\" cannot be read: \(reason)", at: member.setting.origin)
                    return nil
                }
                return .pattern(text)
            }
            if member.key == "not" { return test(member.setting, field).map { .not($0) } }
        default: break
        }
        wrongType(
            setting, field, wanted: "a value, a list of values, true, false, { \"pattern\": … } or { \"not\": … }")
        return nil
    }

    /// Why RE2 refuses `text`; nil when it does not.
    static func patternFault(_ text: String) -> String? {
        do throws(PatternError) {
            _ = try Pattern(text)
            return nil
        } catch {
            return error.reason
        }
    }
}
