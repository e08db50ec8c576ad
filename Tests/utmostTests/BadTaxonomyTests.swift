import Foundation
import Testing
import UtmostTestSupport

/// By a broken taxonomy nothing is judged: its findings are the result, and the run ends with 2.
struct BadTaxonomyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: @Sendable () -> String
        /// A part of what is said.
        let says: String

        init(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String, says: String) {
            (self.name, self.text, self.says) = (name, text, says)
        }

        var testDescription: String { name }
    }

    static let broken: [Case] = [
        Case("empty", "", says: "taxonomy.json"),
        Case("cut off", "{ \"fields\": { \"source\": [", says: "never closed"),
        Case("no object", "[1, 2]", says: "taxonomy.json line 1"),
        Case("a word", "facebook", says: "line 1"),
        Case("two documents", "{} {}", says: "line 1"),
        Case("fields as a list", "{ \"fields\": [] }", says: "line 1"),
        Case("a value as a number", "{ \"fields\": { \"source\": [1e999] } }", says: "line 1"),
        Case("a cycle", "{ \"extends\": [\"taxonomy.json\"] }", says: "taxonomy.json"),
        Case("a cycle of two", "{ \"extends\": [\"other.json\"] }", says: "other.json"),
        Case("a file that is not there", "{ \"extends\": [\"gone.json\"] }", says: "gone.json"),
        Case("a list that is not there", "{ \"fields\": { \"source\": \"gone.csv#slug\" } }", says: "gone.csv"),
        Case("a template of itself", "{ \"fields\": { \"campaign\": \"{campaign}_{x}\" } }", says: "campaign"),
        Case("a pattern that is none", "{ \"fields\": { \"id\": { \"pattern\": \"(a\" } } }", says: "line 1"),
        Case(
            "100,000 levels", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
            says: "line 1"),
        Case("100,000 open objects", String(repeating: "{\"a\":", count: 100_000), says: "line 1"),
        Case("NUL bytes", "{ \"fields\": \0 }", says: "line 1"),
        Case("a lone surrogate", "{ \"fields\": { \"source\": [\"\\uD800\"] } }", says: "line 1"),
        Case("a time zone that is none", "{ \"timeZone\": \"Europe/Atlantis\" }", says: "Europe/Atlantis"),
    ]

    @Test(arguments: broken)
    func `its findings are printed and nothing is linted`(case: Case) throws {
        let folder = try TemporaryFolder()
        try folder.write("taxonomy.json", `case`.text())
        try folder.write("other.json", "{ \"extends\": [\"taxonomy.json\"] }")
        try folder.write("plan.csv", "Tagged URL\nhtps://acme.example/?utm_source=Facebook\n")
        let run = try ProcessRun("lint", "plan.csv", in: folder, limit: 20)
        #expect(run.status == 2, "\(run.testDescription)")
        #expect((run.out + run.error).contains(`case`.says), "\(run.testDescription)")
        #expect(!run.out.contains("plan.csv"), "\(run.testDescription)")
    }

    @Test(arguments: ["gone.json", ".", "plan.csv"])
    func `a taxonomy that cannot be read is a finding too`(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("plan.csv", "Tagged URL\nhttps://acme.example/?utm_source=Facebook\n")
        let run = try ProcessRun("lint", "--taxonomy", path, "plan.csv", in: folder)
        #expect(run.status == 2, "\(run.testDescription)")
        #expect(run.out.contains("error: "))
    }

    @Test(arguments: ["(a+)+$", "(a|aa)+$", "(.*a){20}", "^(([a-z])+.)+[A-Z]([a-z])+$"])
    func `a pattern that explodes elsewhere is fast on 100 kB`(pattern: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("taxonomy.json", "{ \"fields\": { \"creative\": { \"pattern\": \"\(pattern)\" } } }")
        let rows = (0..<20).map { _ in String(repeating: "a", count: 100_000) + "!\n" }
        try folder.write("plan.csv", "utm_content\n" + rows.joined())
        let run = try ProcessRun("lint", "plan.csv", in: folder, limit: 20)
        #expect(run.status == 1)
    }
}
