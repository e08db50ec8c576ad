import Testing
@testable import UtmostCore
import UtmostTestSupport

struct ExtendsTests {
    static let base = #"""
        { "owner": "base", "name": "Base",
          "fields": { "source": { "values": ["a", "b"], "owner": "base" }, "stage": ["new"], "id": { "unique": true } },
          "params": { "utm_term": { "cpc": "keyword", "*": "audience" } },
          "domains": { "own": ["base.example"], "https": "require" } }
        """#

    private func load(_ text: String, _ files: [String: String] = [:]) -> TaxonomySketch {
        TaxonomySketch(text, files: files.merging(["base.json": Self.base]) { $1 })
    }

    private func values(_ sketch: TaxonomySketch, of field: String) -> [String]? {
        sketch.taxonomy?.fields.first { $0.name == field }?.values?.map(\.text)
    }

    @Test func `maps merge, lists and scalars replace`() throws {
        let sketch = load(
            #"{"extends":"base.json","owner":"me","fields":{"source":["c"],"goal":["sale"]},"domains":{"own":["me.example"]}}"#
        )
        #expect(sketch.faultLines == [])
        let taxonomy = try #require(sketch.taxonomy)
        #expect((taxonomy.owner, taxonomy.name) == ("me", "Base"))
        #expect(values(sketch, of: "source") == ["c"])
        #expect(taxonomy.fields.first { $0.name == "source" }?.owner == "base")
        #expect(values(sketch, of: "goal") == ["sale"])
        #expect(values(sketch, of: "stage") == ["new"])
        #expect(taxonomy.domains == Domains(own: ["me.example"], requiresHTTPS: true))
        #expect(taxonomy.sources.map(\.name) == ["taxonomy.json", "base.json", "utmost:ga4"])
    }

    @Test func `null deletes, whether or not there is something to delete`() throws {
        let sketch = load(
            #"""
            {"extends":["base.json"],"owner":null,"fields":{"stage":null,"source":{"owner":null,"pattern":null},
             "new":{"owner":null,"values":null,"aliases":null},"campaign":{"required":null}},
             "params":{"utm_term":{"cpc":null},"utm_id":null},"domains":{"sites":null},"rules":null,"severity":{"case":null}}
            """#)
        #expect(sketch.faultLines == [])
        let taxonomy = try #require(sketch.taxonomy)
        #expect(taxonomy.owner == nil)
        #expect(!taxonomy.fields.contains { $0.name == "stage" })
        #expect(taxonomy.fields.first { $0.name == "source" }?.owner == nil)
        #expect(taxonomy.fields.first { $0.name == "campaign" }?.required == false)
        #expect(taxonomy.params.contains { $0.key == "utm_id" } == false)
        #expect(taxonomy.params.first { $0.key == "utm_term" }?.byMedium.contains { $0.medium == "cpc" } == false)
        #expect(taxonomy.severity == [])
    }

    @Test func `of several the later wins, and what is built in lies lowest`() {
        let files = ["x.json": #"{"name":"X","owner":"x","extends":[]}"#, "y.json": #"{"owner":"y","extends":[]}"#]
        let sketch = load(#"{"extends":["x.json","y.json"]}"#, files)
        #expect(sketch.taxonomy?.owner == "y")
        #expect(sketch.taxonomy?.name == "X")
        #expect(sketch.taxonomy?.params == [])
        #expect(load(#"{"extends":["utmost:ga4","x.json"]}"#, files).taxonomy?.params.count == 9)
    }

    @Test func `paths are seen from the file that names them`() {
        let files = [
            "shared/base.json": #"{"extends":"./more.json","fields":{"product":"lists/products.csv"}}"#,
            "shared/more.json": #"{"owner":"more"}"#, "shared/lists/products.csv": "slug\ntent\n",
            "../up.json": #"{"fields":{"region":"regions.csv"}}"#, "../regions.csv": "region\nus\n",
        ]
        let sketch = load(#"{"extends":["shared/base.json","../up.json"]}"#, files)
        #expect(sketch.faultLines == [])
        #expect(sketch.taxonomy?.owner == "more")
        #expect(values(sketch, of: "product") == ["tent"])
        #expect(values(sketch, of: "region") == ["us"])
        #expect(FilePath.resolve("b.json", besides: "/x/a.json") == "/x/b.json")
        #expect(FilePath.resolve("/b.json", besides: "/x/a.json") == "/b.json")
        #expect(FilePath.resolve("./b.json", besides: "a.json") == "b.json")
        #expect(FilePath.resolve("./b.json", besides: "./a.json") == "b.json")
    }

    @Test(arguments: [
        (
            #"{"extends":"taxonomy.json"}"#,
            "1:12 broken-taxonomy taxonomy.json extends taxonomy.json: a circle"
        ),
        (
            #"{"extends":"./taxonomy.json"}"#,
            "1:12 broken-taxonomy taxonomy.json extends taxonomy.json: a circle"
        ),
        (
            #"{"extends":"one.json"}"#,
            "two.json:1:12 broken-taxonomy taxonomy.json extends one.json extends two.json extends one.json: a circle"
        ),
        (#"{"extends":["none.json"]}"#, "1:13 broken-taxonomy cannot read none.json: there is no such file"),
        (#"{"extends":"utmost:ga5"}"#, #"1:12 unknown-name "utmost:ga5" is not built in"#),
        (#"{"extends":5}"#, #"1:12 wrong-setting "extends" is the path of a file"#),
        (#"{"extends":["base.json",5]}"#, #"1:25 wrong-setting "extends" is the path of a file"#),
        (#"{"extends":"bad.json"}"#, "bad.json:1:2 broken-taxonomy "),
        (#"{"extends":"list.json"}"#, "list.json:1:1 broken-taxonomy a taxonomy is an object: { … }"),
    ])
    func `what cannot be extended is a fault at its place`(text: String, expected: String) {
        let files = [
            "one.json": #"{"extends":"two.json"}"#, "two.json": #"{"extends":"one.json"}"#, "bad.json": "{5",
            "list.json": "[]",
        ]
        let lines = load(text, files).faultLines
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix(expected) == true, "\(lines)")
    }

    @Test func `a tower of files has an end`() {
        let files = Dictionary(uniqueKeysWithValues: (0..<40).map { ("\($0).json", #"{"extends":"\#($0 + 1).json"}"#) })
        let lines = load(#"{"extends":"0.json"}"#, files).faultLines
        #expect(lines.map { $0.contains("more than 16 files extend one another") } == [true])
    }

    @Test func `files that extend the same ones over and over are read quickly`() {
        let files = Dictionary(
            uniqueKeysWithValues: (0..<12).map { ("\($0).json", #"{"extends":["\#($0 + 1).json","\#($0 + 1).json"]}"#) }
        )
        let sketch = load(#"{"extends":"0.json"}"#, files.merging(["12.json": "{}"]) { $1 })
        #expect(sketch.faultLines == [])
        #expect(sketch.sources.count < 100)
    }
}
