import Foundation
import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

struct TaxonomyShowTests {
    /// Files by name; `taxonomy.json` is the one that is shown.
    static let taxonomies: [[String: String]] = [
        ["taxonomy.json": "{}"],
        ["taxonomy.json": Rule.exampleTaxonomy],
        [
            "taxonomy.json": #"""
            { // short forms, notes, one text for a list of one
              "$schema": "x", "$note": "y", "domains": "acme.example", "owner": null,
              "params": { "utm_term": null, "utm_content": "concept" },
              "fields": {
                "source": ["facebook", "ex\"ample", "\u00fcber"], "medium": { "values": { "email": { "aliases": "mail", "$why": 1 } } },
                "campaign": "{date}_{region}", "region": "lists/regions.csv#Code", "audience": { "columns": "Audience" },
                "id": { "pattern": "[A-Z]{2}\\d+", "case": "upper", "unique": true, "required": false },
                "keyword": { "aliases": { "tent": "tents" }, "synonyms": [["a", "b", "a"]] },
              },
              "rules": [{ "then": { "source": true } }, { "name": "Zwei Wörter", "when": { "medium": { "not": ["email"] } },
                "then": { "source": { "pattern": "f.*" } }, "severity": "info", "owner": "me", "description": "why" }],
              "severity": { "case": "warning", "link": "off" },
              "overrides": [{ "files": "archive/**", "severity": { "value": "off" }, "description": "old" }],
              "attribution": { "model": "linear" }, "build": { "shortener": { "domain": "go.acme.example" } },
            }
            """#,
            "lists/regions.csv": "Name;Code\r\nUS;us\r\nUK;\"uk\"\r\nUK;uk\r\n",
        ],
        [
            "taxonomy.json":
                #"{ "extends": "base.json", "fields": { "source": { "values": { "fb": null, "x": {} } } } }"#,
            "base.json": #"{ "fields": { "source": { "values": { "fb": {}, "ig": { "until": "2026-01-31" } } } } }"#,
        ],
    ]

    /// What a taxonomy means, without where it was written.
    static func meaning(_ taxonomy: Taxonomy) -> [String] {
        var lines = [
            "\(taxonomy.name ?? "-") \(taxonomy.owner ?? "-") \(taxonomy.timeZone) \(taxonomy.domains) \(taxonomy.defaults)"
        ]
        for param in taxonomy.params { lines.append("\(param.key) \(param.field ?? "-") \(param.byMedium)") }
        for field in taxonomy.fields {
            let values = field.values.map { values in
                values.map { value in
                    "\(value.text) \(value.aliases.map(\.text)) \(value.description ?? "") \(value.owner ?? "") "
                        + "\(value.channel ?? "") \(value.from?.description ?? "") \(value.until?.description ?? "") "
                        + "\(value.replacedBy?.text ?? "")"
                }.joined(separator: "|")
            }
            let texts = [field.template, field.pattern, field.date, field.min, field.max].map { $0?.text ?? "-" }
            lines.append(
                "\(field.name) \(values ?? "-") \(texts) \(field.minLength ?? 0) \(field.maxLength ?? 0) "
                    + "\(field.letterCase.map { $0.rawValue } ?? "-") \(field.word ?? "-") \(field.segment ?? "-") "
                    + "\(field.required) \(field.unique) \(field.columns) \(field.owner ?? "-") "
                    + "\(field.aliases.map { "\($0.target) \($0.spellings.map(\.text))" }) "
                    + "\(field.synonyms.map { Set($0).sorted() })")
        }
        for rule in taxonomy.rules {
            lines.append(
                "\(rule.name) \(rule.when.map { "\($0.field) \($0.test)" }) \(rule.then.map { "\($0.field) \($0.test)" }) "
                    + "\(rule.message ?? "-") \(rule.severity?.rawValue ?? "-") \(rule.owner ?? "-")")
        }
        lines += taxonomy.severity.map { "\($0.name) \($0.severity?.rawValue ?? "off")" }
        lines += taxonomy.overrides.map {
            "\($0.files) \($0.severity.map { "\($0.name) \($0.severity?.rawValue ?? "off")" })"
        }
        return lines
    }

    @Test(arguments: taxonomies)
    func `what is shown as JSON loads as the same taxonomy`(files: [String: String]) throws {
        let sketch = TaxonomySketch(files["taxonomy.json"] ?? "", files: files)
        #expect(sketch.faultLines == [])
        let taxonomy = try #require(sketch.taxonomy)
        let json = TaxonomyJSON.text(taxonomy)
        let again = TaxonomySketch(bytes: json, at: "elsewhere/taxonomy.json")
        #expect(again.faults == [])
        let copy = try #require(again.taxonomy)
        #expect(Self.meaning(copy) == Self.meaning(taxonomy))
        #expect(TaxonomyJSON.text(copy) == json)
        #expect(again.sources.count == 1)
    }

    @Test(.enabled(if: PythonSchema.isAvailable, "python3 with jsonschema is not here: the schema is not checked"))
    func `the schema accepts what is shown, and what people write`() throws {
        var documents = try Self.taxonomies.map { files in
            TaxonomyJSON.text(try #require(TaxonomySketch(files["taxonomy.json"] ?? "", files: files).taxonomy))
        }
        let built = try #require(TaxonomyFinder.load(Taxonomy.builtinName).taxonomy)
        documents.append(TaxonomyJSON.text(built))
        #expect(try PythonSchema.refusals(documents, kind: "taxonomy") == "")
    }

    @Test func `the schema travels in the binary`() throws {
        let file = try Data(contentsOf: packageRoot.appending(path: "docs/schemas/taxonomy.json"))
        #expect(Taxonomy.schema == Array(file))
    }

    @Test func `every setting is shown with its place`() throws {
        let files = Self.taxonomies[2]
        let taxonomy = try #require(TaxonomySketch(files["taxonomy.json"] ?? "", files: files).taxonomy)
        try expectSnapshot(TaxonomyText.text(taxonomy, ReportOptions()), at: "Tests/Snapshots/taxonomy/show.text")
    }

    @Test func `a long list of others is cut in text only`() throws {
        let rows = (1...5000).map { "p\($0)\n" }.joined()
        let sketch = TaxonomySketch(#"{"fields":{"product":"p.csv"}}"#, files: ["p.csv": "slug\n" + rows])
        let taxonomy = try #require(sketch.taxonomy)
        #expect(TaxonomyText.text(taxonomy, ReportOptions()).contains("… and 4,940 more"))
        #expect(String(decoding: TaxonomyJSON.text(taxonomy), as: UTF8.self).contains("\"p5000\""))
    }
}
