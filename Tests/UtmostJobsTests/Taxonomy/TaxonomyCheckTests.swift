import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs

struct TaxonomyCheckTests {
    /// A text for `taxonomy.json`, where its first finding points, how that begins, and its remedy.
    static let faulty: [(name: String, text: String, place: String, message: String, remedy: String?)] = [
        ("comma", "{\n  \"name\": \"Acme\"\n  \"owner\": \"x\"\n}", "3:3", "", nil),
        ("empty", "", "-", "the file is empty", nil),
        ("list", "[]", "1:1", "a taxonomy is an object", nil),
        ("typo", "{\n  \"filds\": {}\n}", "2:3", "\"filds\" means nothing", "did you mean \"fields\"?"),
        ("inner typo", #"{"fields":{"source":{"vlaues":[]}}}"#, "1:22", "\"vlaues\" means", "did you mean \"values\"?"),
        ("duplicate key", "{\n  \"name\": \"a\",\n  \"name\": \"b\"\n}", "3:3", "", nil),
        ("number for text", #"{"name": 5}"#, "1:10", "\"name\" is a text in quotes", nil),
        ("text for object", #"{"fields": "x"}"#, "1:12", "\"fields\" is an object", nil),
        ("text for list", #"{"rules": "x"}"#, "1:11", "\"rules\" is a list", nil),
        ("huge number", #"{"fields":{"source":{"maxLength": 1e999}}}"#, "1:35", "", nil),
        ("circle", #"{"extends": "other.json"}"#, "1:13", "", nil),
        ("no base", #"{"extends": ["none.json"]}"#, "1:14", "cannot read", nil),
        (
            "no built-in", #"{"extends": ["utmost:ga5"]}"#, "1:14", "\"utmost:ga5\" is not built in",
            "the one that is: utmost:ga4"
        ),
        ("no list", "{\"fields\": {\n \"product\": \"none.csv#slug\"}}", "2:13", "cannot read the list", nil),
        ("no column", #"{"fields": {"product": "list.csv#slag"}}"#, "1:24", "", "its columns: slug, name"),
        ("pattern", #"{"fields": {"id": {"pattern": "[a-"}}}"#, "1:31", "the pattern \"[a-\" cannot be read", nil),
        ("template", #"{"fields": {"campaign": "{a}{b}"}}"#, "1:25", "", "put one such as _ there"),
        (
            "day", #"{"fields": {"source": {"values": {"a": {"until": "2026-02-30"}}}}}"#, "1:50",
            "\"2026-02-30\" is not a day", "write it as 2026-06-30"
        ),
        (
            "dead rule", #"{"fields":{"source":["a"]},"rules":[{"when":{"source":"b"},"then":{"medium":true}}]}"#,
            "1:46", "the rule \"rule-1\" can never apply", nil
        ),
        (
            "contradiction",
            "{\"rules\":[\n{\"name\":\"x\",\"then\":{\"id\":true}},\n{\"name\":\"y\",\"then\":{\"id\":false}}]}",
            "3:21", "the rules \"x\" and \"y\" ask different things", nil
        ),
        (
            "no such field", #"{"rules":[{"when":{"sorce":"b"},"then":{"medium":true}}]}"#, "1:20", "",
            "did you mean \"source\"?"
        ),
        (
            "separator", #"{"fields":{"campaign":"{region}_{goal}","region":["north_sea"]}}"#, "1:51",
            "\"north_sea\" holds the \"_\"", "write it as \"north-sea\""
        ),
        (
            "alias is value", #"{"fields":{"source":{"values":{"a":{"aliases":["b"]},"b":{}}}}}"#, "1:48",
            "\"b\" is an alias of \"a\" and a value", nil
        ),
        (
            "two aliases", #"{"fields":{"source":{"values":{"a":{"aliases":["c"]},"b":{"aliases":["c"]}}}}}"#, "1:70",
            "\"c\" is an alias of \"b\" and of \"a\"", nil
        ),
        ("deep", String(repeating: "[", count: 100_000), "1:", "more than", nil),
        (
            "severity", #"{"severity":{"vlaue":"off"}}"#, "1:14", "there is no rule or group \"vlaue\"",
            "did you mean \"value\"?"
        ),
        ("UTF-16", "\u{FEFF}\u{0}{", "1:1", "", nil),
        ("no JSON", "fields: source", "1:1", "", nil),
    ]

    @Test(arguments: faulty.indices)
    func `a fault is found, with its line and column`(index: Int) throws {
        let one = Self.faulty[index]
        let bench = try Workbench([
            "taxonomy.json": one.text, "other.json": #"{"extends": "taxonomy.json"}"#,
            "list.csv": "slug,name\ntent,Tent\n",
        ])
        let job = try TaxonomyCheckJob(path: bench.path("taxonomy.json"))
        let finding = try #require(job.loaded.findings.first, "\(one.name)")
        let place = finding.place.line.map { "\($0):\(finding.place.byteColumn ?? 0)" } ?? "-"
        #expect(place.hasPrefix(one.place), "\(one.name): \(finding)")
        #expect(finding.message.hasPrefix(one.message), "\(one.name): \(finding)")
        if let remedy = one.remedy { #expect(finding.remedy == remedy, "\(one.name)") }
        #expect(job.verdict == .faulty)
        let text = TaxonomyCheckText.text(job, ReportOptions())
        #expect(text.contains("error: "))
        #expect(text.hasSuffix("error\n") || text.hasSuffix("errors\n"), "\(text)")
    }

    @Test func `a file that is not there, and a folder, cannot be read`() throws {
        let bench = try Workbench()
        for name in ["none.json", "."] {
            let job = try TaxonomyCheckJob(path: bench.path(name))
            #expect(job.verdict == .unreadable)
            #expect(job.loaded.findings.map(\.rule) == ["broken-taxonomy"])
        }
    }

    @Test func `a clean taxonomy is told what it has`() throws {
        let bench = try Workbench([
            "taxonomy.json": #"{"fields":{"source":["a","b"],"product":"list.csv"},"rules":[{"then":{"id":true}}]}"#,
            "list.csv": "slug\ntent\n",
        ])
        let job = try TaxonomyCheckJob(path: bench.path("taxonomy.json"))
        #expect(job.verdict == .inOrder)
        let text = TaxonomyCheckText.text(job, ReportOptions()).replacing(bench.folder + "/", with: "")
        #expect(text == "taxonomy.json is in order: 2 fields, 3 values, 1 rule; with list.csv\n")
        var quiet = ReportOptions()
        quiet.isQuiet = true
        #expect(TaxonomyCheckText.text(job, quiet) == "")
    }
}
