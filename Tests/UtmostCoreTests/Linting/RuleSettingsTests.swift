import Testing
import UtmostCore
import UtmostTestSupport

struct RuleSettingsTests {
    private func severity(
        _ id: String, _ taxonomy: String, file: String? = nil, select: [String] = [], ignore: [String] = []
    ) throws -> Severity? {
        let taxonomy = try #require(TaxonomySketch(taxonomy).taxonomy)
        let settings = RuleSettings(taxonomy: taxonomy, file: file, select: select, ignore: ignore)
        return settings.severities[try #require(Rule.number(of: id))]
    }

    @Test(arguments: [
        (#"{}"#, "case", Severity?.some(.error)), (#"{"severity":{"case":"warning"}}"#, "case", .warning),
        (#"{"severity":{"value":"info"}}"#, "case", .info), (#"{"severity":{"value":"off"}}"#, "case", nil),
        (#"{"severity":{"value":"off","case":"error"}}"#, "case", .error),
        (#"{"severity":{"case":"error","value":"off"}}"#, "case", .error),
        (#"{"severity":{"case":"error","value":"off"}}"#, "alias-value", nil),
        (#"{"severity":{"case":"error","value":"off"}}"#, "missing-tag", .error),
        (#"{"severity":{"ragged-row":"error"}}"#, "ragged-row", .error),
    ])
    func `an id outranks its group, whatever stands first`(taxonomy: String, id: String, severity: Severity?) throws {
        #expect(try self.severity(id, taxonomy) == severity)
    }

    static let overrides = #"""
        { "severity": { "value": "warning" },
          "overrides": [ { "files": ["archive/**", "old.xlsx#2024"], "severity": { "value": "off" } },
                         { "files": ["archive/keep.csv"], "severity": { "case": "error" } } ] }
        """#

    @Test(arguments: [
        (String?.none, Severity?.some(.warning), Severity?.some(.warning)), ("plan.csv", .warning, .warning),
        ("archive/2024/plan.csv", nil, nil),
        ("archive/keep.csv", nil, .error), ("old.xlsx", .warning, .warning),
    ])
    func `files of their own have severities of their own`(file: String?, alias: Severity?, letters: Severity?) throws {
        #expect(try severity("alias-value", Self.overrides, file: file) == alias)
        #expect(try severity("case", Self.overrides, file: file) == letters)
    }

    @Test(arguments: [
        (["case"], [], "case", true), (["case"], [], "alias-value", false), (["value"], [], "alias-value", true),
        (["value"], [], "missing-tag", false), ([], ["case"], "case", false), ([], ["value"], "case", false),
        ([], ["value"], "missing-tag", true), (["case"], ["value"], "case", true),
        (["case"], ["value"], "alias-value", false),
        (["value"], ["case"], "case", false), (["value"], ["case"], "alias-value", true),
        (["case"], ["case"], "case", false),
    ])
    func `of --select and --ignore the one that names the rule counts`(
        select: [String], ignore: [String], id: String, isOn: Bool
    ) throws {
        #expect(try (severity(id, "{}", select: select, ignore: ignore) != nil) == isOn)
    }

    static let teamRules = #"""
        { "rules": [ { "name": "no-fb", "when": { "medium": "email" }, "then": { "source": { "not": "facebook" } } },
                     { "name": "no-x", "when": { "medium": "email" }, "then": { "source": { "not": "x" } } } ] }
        """#

    @Test(arguments: [
        ([], [], true, true), (["no-fb"], [], true, false), ([], ["no-fb"], false, true),
        (["case"], [], false, false), (["combination"], ["no-x"], true, false), (["rule-broken"], [], true, true),
        (["no-fb"], ["combination"], true, false), (["no-fb"], ["rule-broken"], false, false),
        (["case", "no-x"], [], false, true),
    ])
    func `a rule of the team can be selected and ignored by its own name`(
        select: [String], ignore: [String], first: Bool, second: Bool
    ) throws {
        let taxonomy = try #require(TaxonomySketch(Self.teamRules).taxonomy)
        let settings = RuleSettings(taxonomy: taxonomy, file: nil, select: select, ignore: ignore)
        let isOn = settings.severities[try #require(Rule.number(of: "rule-broken"))] != nil
        func speaks(_ name: String) -> Bool { isOn && settings.teamSeverities[name] != .some(nil) }
        #expect((speaks("no-fb"), speaks("no-x")) == (first, second))
    }

    @Test func `what the taxonomy has turned off stays off when it is selected`() throws {
        #expect(try severity("case", #"{"severity":{"case":"off"}}"#, select: ["case"]) == nil)
    }

    @Test(arguments: [
        (#""severity":{}"#, Severity?.some(.error)), (#""severity":{"no-fb":"info"}"#, .info),
        (#""severity":{"no-fb":"off"}"#, nil), (#""severity":{"rule-broken":"warning"}"#, .warning),
        (#""severity":{"rule-broken":"warning","no-fb":"info"}"#, .info),
        (#""severity":{"combination":"info"}"#, .info),
        (#""overrides":[{"files":["plan.csv"],"severity":{"no-fb":"off"}}]"#, nil),
        (#""overrides":[{"files":["other.csv"],"severity":{"no-fb":"off"}}]"#, .error),
    ])
    func `a rule of the team can be set by its own name`(setting: String, severity: Severity?) throws {
        let rule = #""rules":[{"name":"no-fb","when":{"medium":"email"},"then":{"source":{"not":"facebook"}}}]"#
        let sketch = TaxonomySketch("{\(rule),\(setting)}")
        #expect(sketch.faultLines == [])
        let sheet = "utm_source,utm_medium,utm_campaign\nfacebook,email,x"
        let findings = LintSketch(sheet: sheet, try #require(sketch.matcher)).findings(of: "rule-broken")
        #expect(findings.map(\.severity) == [severity].compactMap(\.self))
    }

    @Test(arguments: [
        (#""severity":{}"#, Severity.info), (#""severity":{"rule-broken":"error"}"#, .error),
        (#""severity":{"no-fb":"warning"}"#, .warning),
    ])
    func `a rule's own severity holds until somebody chooses another`(setting: String, severity: Severity) throws {
        let rule = #""rules":[{"name":"no-fb","severity":"info","then":{"source":{"not":"facebook"}}}]"#
        let matcher = try #require(TaxonomySketch("{\(rule),\(setting)}").matcher)
        let findings = LintSketch(sheet: "utm_source,utm_medium\nfacebook,email", matcher).findings(of: "rule-broken")
        #expect(findings.map(\.severity) == [severity])
    }
}
