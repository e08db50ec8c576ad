import Testing
import UtmostCore
import UtmostTestSupport

struct TaxonomyFaultTests {
    @Test(arguments: [
        ("", "1:1 broken-taxonomy the file is empty"),
        ("[]", "1:1 broken-taxonomy a taxonomy is an object: { … }"),
        ("{\n  \"name\": \"Acme\"\n  \"owner\": 1 }", "3:3 broken-taxonomy"),
        ("{\"utmost\":2}", #"1:11 wrong-setting "utmost" is the file format, and 1 is the only one there is"#),
        ("{\n \"filds\": {}\n}", #"2:2 unknown-key "filds" means nothing in taxonomy"#),
        (
            #"{"fields":{"source":{"requierd":true}}}"#,
            #"1:22 unknown-key "requierd" means nothing in the field "source""#
        ),
        (#"{"domains":{"hosts":[]}}"#, #"1:13 unknown-key "hosts" means nothing in domains"#),
        (#"{"defaults":{"Case":"any"}}"#, #"1:14 unknown-key "Case" means nothing in defaults"#),
        (
            #"{"fields":{"source":{"values":{"fb":{"alias":["x"]}}}}}"#,
            #"1:38 unknown-key "alias" means nothing in the value "fb""#
        ),
        (#"{"rules":[{"if":{},"then":{"source":true}}]}"#, #"1:12 unknown-key "if" means nothing in a rule"#),
        (#"{"overrides":[{"file":["a"],"severity":{}}]}"#, #"1:16 unknown-key "file" means nothing in overrides"#),
        (#"{"name":5}"#, #"1:9 wrong-setting "name" is a text in quotes"#),
        (#"{"fields":[]}"#, #"1:11 wrong-setting "fields" is an object: { … }"#),
        (
            #"{"fields":{"source":"facebook"}}"#,
            #"1:21 wrong-setting "source" is a list of values, a template with {segments}, a .csv file or an object"#
        ),
        (#"{"fields":{"source":["a",5]}}"#, #"1:26 wrong-setting "values" is a text in quotes"#),
        (#"{"fields":{"source":["a","a"]}}"#, #"1:26 wrong-setting "a" is listed twice in "source""#),
        (#"{"fields":{"source":["a",""]}}"#, #"1:26 wrong-setting an empty text is no value"#),
        (#"{"fields":{"source":{"required":"yes"}}}"#, #"1:33 wrong-setting "required" is true or false"#),
        (#"{"fields":{"source":{"maxLength":0}}}"#, #"1:34 wrong-setting "maxLength" is a whole number from 1 on"#),
        (#"{"fields":{"source":{"maxLength":1.5}}}"#, #"1:34 wrong-setting "maxLength" is a whole number from 1 on"#),
        (#"{"fields":{"source":{"maxLength":1e999}}}"#, #"1:34 "#),
        (#"{"fields":{"source":{"case":"Lower"}}}"#, #"1:29 wrong-setting "case" is lower, upper or any"#),
        (
            #"{"fields":{"source":{"segment":"__"}}}"#,
            #"1:32 wrong-setting "segment" is one sign such as - or _, not "__""#
        ),
        (#"{"fields":{"source":{"word":"x"}}}"#, #"1:29 wrong-setting "word" is one sign such as - or _, not "x""#),
        (#"{"fields":{"id":{"pattern":"[a"}}}"#, #"1:28 wrong-setting the pattern "[a" cannot be read"#),
        (
            #"{"fields":{"id":{"pattern":"a","values":["a"]}}}"#,
            #"1:12 wrong-setting "id" has values and pattern; a field has one of them"#
        ),
        (#"{"fields":{"date":{"date":"MM"}}}"#, #"1:27 wrong-setting "MM" is no form of a date"#),
        (#"{"fields":{"date":{"min":"soon"}}}"#, #"1:26 wrong-setting "soon" is no date"#),
        (#"{"fields":{"date":{"min":"2026","max":"2025"}}}"#, #"1:26 wrong-setting "min" is after "max""#),
        (#"{"fields":{"a":{"values":{"b":{"until":"30.6.2026"}}}}}"#, #"1:40 wrong-setting "30.6.2026" is not a day"#),
        (
            #"{"fields":{"a":{"values":{"b":{"from":"2026-02-01","until":"2026-01-31"}}}}}"#,
            #"1:27 wrong-setting "b" ends on 2026-01-31, before it starts on 2026-02-01"#
        ),
        (
            #"{"fields":{"a":{"values":{"b":{"until":"2026-01-31","replacedBy":"c"}}}}}"#,
            #"1:66 unknown-name "b" is replaced by "c", which is not on the list"#
        ),
        (#"{"params":{"utm_term":5}}"#, #"1:23 wrong-setting "utm_term" is the name of a field, or fields by medium"#),
        (#"{"domains":["https://acme.example/"]}"#, #"1:13 wrong-setting "https://acme.example/" is not a host name"#),
        (#"{"domains":{"https":"always"}}"#, #"1:21 wrong-setting "https" is "require" or "any""#),
        (#"{"severity":{"case":"loud"}}"#, #"1:21 wrong-setting "case" is error, warning, info or off"#),
        (#"{"severity":{"cases":"off"}}"#, #"1:14 unknown-name there is no rule or group "cases""#),
        (
            #"{"overrides":[{"files":["a"],"severity":{"vale":"off"}}]}"#,
            #"1:42 unknown-name there is no rule or group "vale""#
        ),
        (#"{"overrides":{}}"#, #"1:14 wrong-setting "overrides" is a list"#),
        (#"{"rules":{}}"#, #"1:10 wrong-setting "rules" is a list of { "when": …, "then": … }"#),
        (#"{"rules":[{"name":"x","when":{"source":true}}]}"#, #"1:11 wrong-setting the rule "x" asks for nothing"#),
        (#"{"rules":[{"then":{"source":{"pattern":"("}}}]}"#, #"1:40 wrong-setting the pattern "(" cannot be read"#),
        (#"{"rules":[{"then":{"source":[]}}]}"#, #"1:29 wrong-setting "source" is a value, a list of values"#),
        (#"{"rules":[{"then":{"source":5}}]}"#, #"1:29 wrong-setting "source" is a value, a list of values"#),
        (#"{"rules":[{"then":{"source":{"nor":"a"}}}]}"#, #"1:30 unknown-key "nor" means nothing in a condition"#),
        (
            #"{"rules":[{"severity":"off","then":{"source":true}}]}"#,
            #"1:23 wrong-setting "severity" is error, warning or info"#
        ),
        (
            #"{"fields":{"stge":["a"]},"rules":[{"then":{"stage":true}}]}"#,
            #"1:44 unknown-name the rule "rule-1" names "stage", which is no field"#
        ),
    ])
    func `a fault is told with its line and column`(text: String, expected: String) {
        let lines = TaxonomySketch(text).faultLines
        #expect(lines.first?.hasPrefix(expected) == true, "\(lines)")
    }

    @Test(arguments: [
        ("{\"filds\":{}}", "did you mean \"fields\"?", ["fields"]),
        (#"{"fields":{"source":{"requierd":true}}}"#, "did you mean \"required\"?", ["required"]),
        (
            #"{"severity":{"unknown-vale":"off"}}"#, "did you mean \"unknown-value\"?",
            ["unknown-value", "unknown-name"]
        ),
        (#"{"fields":{"stge":["a"]},"rules":[{"then":{"stage":true}}]}"#, "did you mean \"stge\"?", ["stge"]),
        (
            #"{"fields":{"medium":["email"]},"rules":[{"when":{"medium":"emial"},"then":{"source":true}}]}"#,
            "did you mean \"email\"?", ["email"]
        ),
        (#"{"severity":{"zzzzzz":"off"}}"#, "utmost rules lists them", []),
    ])
    func `what was meant is named`(text: String, remedy: String, suggestions: [String]) {
        let fault = TaxonomySketch(text).faults.first
        #expect(fault?.remedy == remedy)
        #expect(fault?.suggestions == suggestions)
    }

    @Test func `notes of the team are left in peace`() {
        #expect(TaxonomySketch(#"{"$schema":"x","$note":"y","fields":{"source":{"$why":"z"}}}"#).faultLines == [])
        #expect(TaxonomySketch(#"{"attribution":{"model":"linear"},"build":{"shortener":{}}}"#).faultLines == [])
        #expect(TaxonomySketch(#"{"domains":{"https":"any"}}"#).faultLines == [])
    }

    @Test func `the taxonomies that are shipped have no fault`() {
        #expect(TaxonomySketch(Rule.exampleTaxonomy).faultLines == [])
    }

    @Test(arguments: [
        (
            #"{"fields":{"a":{"values":{"b":{"aliases":["x"]},"c":{"aliases":["x"]}}}}}"#,
            #""x" is an alias of "c" and of "b""#
        ),
        (
            #"{"fields":{"a":{"values":{"b":{"aliases":["c"]},"c":{}}}}}"#,
            #""c" is an alias of "b" and a value of its own"#
        ),
        (
            #"{"fields":{"a":{"values":{"face-book":{},"meta":{"aliases":["Facebook"]}}}}}"#,
            #""Facebook" is an alias of "meta" and of "face-book""#
        ),
        (
            #"{"fields":{"a":{"values":["b","c"],"aliases":{"b":["x"],"c":"x"}}}}"#,
            #""x" is an alias of "c" and of "b""#
        ),
    ])
    func `a spelling of two things is ambiguous`(text: String, message: String) {
        #expect(TaxonomySketch(text).faults.map(\.message) == [message])
        #expect(TaxonomySketch(text).faults.map(\.kind) == [.ambiguousAlias])
    }

    @Test func `a circle of replacements is a fault, since a fix would never end`() {
        let circle =
            #"{"fields":{"a":{"values":{"b":{"until":"2020-01-01","replacedBy":"c"},"c":{"replacedBy":"b"}}}}}"#
        #expect(TaxonomySketch(circle).faults.map(\.kind) == [.wrongSetting])
        let chain = #"{"fields":{"a":{"values":{"b":{"replacedBy":"c"},"c":{"replacedBy":"d"},"d":{}}}}}"#
        #expect(TaxonomySketch(chain).faults == [])
        #expect(
            TaxonomySketch(#"{"fields":{"a":{"values":{"b":{"replacedBy":"b"}}}}}"#).faults.map(\.kind) == [
                .wrongSetting
            ])
    }

    @Test func `a separator inside a segment's value is named`() {
        let text = #"{"fields":{"campaign":"{a}-{b}","a":["x_y"],"b":["u-v"]}}"#
        #expect(
            TaxonomySketch(text).faultLines == [
                #"1:50 separator-in-value "u-v" holds the "-" that parts the segments of "campaign""#
            ])
    }
}

/// Settings that contradict each other, and names that are nearly right.
struct TaxonomyContradictionTests {
    @Test(arguments: [
        (
            #"{"fields":{"creative":{"minLength":9,"maxLength":3}}}"#,
            [#"1:12 wrong-setting "creative" has at least 9 characters and at most 3"#]
        ),
        (
            #"{"fields":{"creative":{"minLength":200}}}"#,
            [#"1:12 wrong-setting "creative" has at least 200 characters and at most 100"#]
        ),
        (
            #"{"fields":{"creative":{"min":"3"}}}"#,
            [#"1:30 wrong-setting "min" is a date, and "creative" is no date"#]
        ),
        (
            #"{"fields":{"a":{"columns":["Audience"]},"b":{"columns":["X","audience"]}}}"#,
            [#"1:61 wrong-setting the column "audience" belongs to "a" and to "b""#]
        ),
        (
            #"{"fields":{"a":{"values":["US"],"case":"lower"}}}"#,
            [#"1:27 unfitting-value "US" is not in lower case, as "a" itself says"#]
        ),
        (
            #"{"fields":{"a":{"values":["x_y","x-y"],"word":"_"}}}"#,
            [#"1:33 unfitting-value "x-y" has "-" between its words, and the sign is "_", as "a" itself says"#]
        ),
        (
            #"{"fields":{"a":{"values":["abcde","ab"],"maxLength":4,"minLength":3}}}"#,
            [
                #"1:27 unfitting-value "abcde" has 5 characters, and 4 are the most, as "a" itself says"#,
                #"1:35 unfitting-value "ab" has 2 characters, and 3 are the least, as "a" itself says"#,
            ]
        ),
        (#"{"fields":{"a":["US","x_y"]}}"#, []),
        (
            #"{"params":{"utm_content":"creatve"}}"#,
            [#"1:12 misspelt-name the field "creatve" of utm_content is declared nowhere, so that it takes any word"#]
        ),
        (#"{"params":{"utm_content":"concept"}}"#, []),
        (#"{"fields":{"campaign":"{region1}_{region}","region":["us"]}}"#, []),
        (#"{"fields":{"campaign":"{goal}_{gaol}","goal":["us"]}}"#, []),
        (
            #"{"fields":{"medium":["email","cpc"]},"rules":[{"when":{"medium":["email","cpx"]},"then":{"source":true}}]}"#,
            [#"1:56 dead-rule the rule "rule-1" names "cpx" for nothing: it is not on the medium list"#]
        ),
        (
            #"{"fields":{"medium":["email","cpc"]},"rules":[{"then":{"medium":{"not":"cpx"}}}]}"#,
            [#"1:56 dead-rule the rule "rule-1" names "cpx" for nothing: it is not on the medium list"#]
        ),
    ])
    func `a contradiction is told where it stands`(text: String, lines: [String]) {
        #expect(TaxonomySketch(text).faultLines == lines)
    }

    @Test func `a taxonomy without a name has none`() {
        #expect(TaxonomySketch("{}").taxonomy?.name == nil)
        #expect(TaxonomySketch(#"{"name":"Acme"}"#).taxonomy?.name == "Acme")
        #expect(TaxonomySketch(#"{"extends":["utmost:ga4"]}"#).taxonomy?.name == nil)
        #expect(
            TaxonomySketch(#"{"extends":"base.json"}"#, files: ["base.json": #"{"name":"Base"}"#]).taxonomy?.name
                == "Base")
    }

    @Test(arguments: [(nil, 0), ("Archive", 1), ("Plan", 0)])
    func `an override with a sheet holds for that sheet alone`(sheet: String?, count: Int) throws {
        let text = #"{"overrides":[{"files":["plan.xlsx#Archive"],"severity":{"case":"info"}}]}"#
        let taxonomy = try #require(TaxonomySketch(text).taxonomy)
        let settings = RuleSettings(taxonomy: taxonomy, file: "plan.xlsx", sheet: sheet)
        #expect(
            settings.severities.filter { $0 == .info }.count
                - RuleSettings(taxonomy: taxonomy, file: nil).severities.filter { $0 == .info }.count == count)
    }
}
