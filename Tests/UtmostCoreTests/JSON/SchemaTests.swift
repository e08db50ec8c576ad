import Foundation
import Testing
import UtmostCore
import UtmostTestSupport

struct SchemaTests {
    static let kinds = ["taxonomy", "lint", "inspect", "rules"]

    @Test(arguments: kinds)
    func `a schema is JSON and says what it describes`(kind: String) throws {
        let schema = try read(kind)
        #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["title"]?.string != nil)
        #expect(schema["description"]?.string?.hasSuffix(".") == true)
        if kind != "taxonomy" { #expect(schema["properties"]?["kind"]?["const"]?.string == kind) }
    }

    @Test(arguments: ["finding", "fix", "range", "severity", "group"])
    func `lint and inspect share one shape of findings`(name: String) throws {
        let lint = try #require(try read("lint")["$defs"]?[name])
        let inspect = try #require(try read("inspect")["$defs"]?[name])
        #expect(compact(lint) == compact(inspect))
    }

    @Test func `the groups of rules are those of findings`() throws {
        let rules = try #require(try read("rules")["$defs"]?["rule"]?["properties"]?["group"]?["enum"])
        let findings = try #require(try read("lint")["$defs"]?["group"]?["enum"])
        #expect(compact(rules) == compact(findings))
        let severities = try #require(try read("taxonomy")["$defs"]?["severities"]?["properties"]?.members)
        #expect(severities.map(\.key) == rules.elements?.compactMap(\.string))
    }

    private func read(_ kind: String) throws -> JSONNode {
        let bytes = try Array(Data(contentsOf: packageRoot.appending(path: "docs/schemas/\(kind).json")))
        return try JSONNode(reading: bytes.span)
    }

    private func compact(_ node: JSONNode) -> String {
        var writer = JSONWriter()
        node.write(to: &writer)
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
