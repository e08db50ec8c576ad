import Testing
import UtmostCore
import UtmostJobs

struct TaxonomyAddTests {
    static let plain = NewValue(field: "source", text: "x")
    static let rich = NewValue(
        field: "source", text: "x", aliases: ["y", "z", "y"], owner: "me", description: "a \"b\"",
        from: Day(iso: "2026-01-01"), until: Day(iso: "2026-12-31"))
    static let known =
        #"{ "aliases": ["y", "z"], "description": "a \"b\"", "owner": "me", "from": "2026-01-01", "until": "2026-12-31" }"#

    /// What is added, and the field's list before and after.
    static let layouts: [(NewValue, String, String)] = [
        (plain, #"["a"]"#, #"["a", "x"]"#),
        (plain, #"[]"#, #"["x"]"#),
        (plain, #"["a","b"]"#, #"["a","b","x"]"#),
        (
            plain, "[\n    \"a\", // the first\n    \"b\" // the last\n  ]",
            "[\n    \"a\", // the first\n    \"b\", // the last\n    \"x\"\n  ]"
        ),
        (plain, "[\n\t\"a\",\n]", "[\n\t\"a\",\n\t\"x\",\n]"),
        (plain, #"{"values": ["a"], "required": true}"#, #"{"values": ["a", "x"], "required": true}"#),
        (plain, #"{"values": {"a": {}}}"#, #"{"values": {"a": {}, "x": {}}}"#),
        (
            plain, "{\"values\": {\n    \"ab\": {}, // a\n    \"a\":  {}\n  }}",
            "{\"values\": {\n    \"ab\": {}, // a\n    \"a\":  {},\n    \"x\":  {}\n  }}"
        ),
        (rich, #"{"values": {}}"#, #"{"values": {"x": KNOWN}}"#),
        (rich, #"{"values": {"a": {"owner": "o"}}}"#, #"{"values": {"a": {"owner": "o"}, "x": KNOWN}}"#),
        // A plain list cannot hold what is known of a value: it becomes a map.
        (rich, #"["a", "b"]"#, #"{ "values": { "a": {}, "b": {}, "x": KNOWN } }"#),
        (rich, #"[ "a" ]"#, #"{ "values": { "a": {}, "x": KNOWN } }"#),
        (rich, #"[]"#, #"{ "values": {"x": KNOWN} }"#),
        (rich, #"{"required": true, "values": ["a"]}"#, #"{"required": true, "values": { "a": {}, "x": KNOWN }}"#),
        (
            rich, "[\n    // one\n    \"a\", // two\n    /* three */ \"b\", // four\n  ] /* five */",
            "{ \"values\": {\n    // one\n    \"a\": {}, // two\n    /* three */ \"b\": {}, // four\n    \"x\": KNOWN,\n  } } /* five */"
        ),
    ]

    @Test(arguments: layouts.indices, ["\n", "\r\n"])
    func `a value joins its list, and all else stays byte for byte`(index: Int, lineBreak: String) throws {
        let (value, before, after) = Self.layouts[index]
        func file(_ list: String) -> String {
            """
            \u{FEFF}// ours
            {
              "name": "Acme", /* here */
              "fields": {
              "source": \(list),
              "goal": ["sale"],
              },
            }
            // end
            """.replacing("\n", with: lineBreak)
        }
        let bench = try Workbench(["taxonomy.json": file(before)])
        let sentence = try TaxonomyAddJob(path: bench.path("taxonomy.json")).add(value)
        let written = try bench.read("taxonomy.json")
        #expect(written == file(after.replacing("KNOWN", with: Self.known)))
        #expect(sentence.hasPrefix("Added \"x\""))
        let values = TaxonomyFinder.load(bench.path("taxonomy.json")).taxonomy?.fields.first { $0.name == "source" }?
            .values
        #expect(values?.last?.text == "x")
        #expect(values?.last?.aliases.map(\.text) == value.aliases)
        #expect(values?.last?.until == value.until)
    }

    /// A CSV list before and after a row for `x` in the column `slug`.
    static let sheets: [(String, String)] = [
        ("slug\na\n", "slug\na\nx\n"),
        ("slug\na", "slug\na\nx"),
        ("name,slug,note\nA,a,\n", "name,slug,note\nA,a,\n,x,\n"),
        ("name;slug\r\nA;a\r\n", "name;slug\r\nA;a\r\n;x\r\n"),
        ("\u{FEFF}name\tslug\n\"A\nB\"\ta\n\n\n", "\u{FEFF}name\tslug\n\"A\nB\"\ta\n\tx\n\n\n"),
        ("slug", "slug\nx"),
        ("slug\ra\r", "slug\ra\rx\r"),
    ]

    @Test(arguments: sheets)
    func `a list in a CSV file gets a row`(before: String, after: String) throws {
        let bench = try Workbench(["taxonomy.json": #"{"fields": {"source": "list.csv#slug"}}"#, "list.csv": before])
        let sentence = try TaxonomyAddJob(path: bench.path("taxonomy.json")).add(Self.plain)
        #expect(try bench.read("list.csv") == after)
        #expect(sentence.contains("list.csv:") && sentence.hasSuffix("(column slug)"), "\(sentence)")
    }

    static let refused: [(NewValue, String)] = [
        (NewValue(field: "sorce", text: "x"), "there is no field \"sorce\"; did you mean \"source\"?"),
        (
            NewValue(field: "utm_source", text: "x"),
            "utm_source is a parameter; the field that it carries is \"source\""
        ),
        (NewValue(field: "source", text: "facebook"), "\"facebook\" is on the source list already: "),
        (NewValue(field: "source", text: "Face-book"), "\"Face-book\" is another spelling of \"facebook\""),
        (NewValue(field: "source", text: "fb2"), "\"fb2\" is an alias of \"facebook\" and a value of its own"),
        (NewValue(field: "source", text: "x", aliases: ["facebook"]), "\"facebook\" is an alias of \"x\" and a value"),
        (NewValue(field: "source", text: "x", aliases: ["fb2"]), "\"fb2\" is an alias of \"x\" and of \"facebook\""),
        (NewValue(field: "source", text: "x", aliases: ["x"]), "\"x\" cannot be an alias of itself"),
        (
            NewValue(field: "source", text: "Threads"),
            "\"Threads\" is not in lower case, as source is written; write \"threads\""
        ),
        (
            NewValue(field: "source", text: "a b"),
            "\"a b\" has a space in it; words of source are joined by \"-\"; write \"a-b\""
        ),
        (NewValue(field: "source", text: "a\tb"), "\"a\tb\" has a blank or an invisible character in it"),
        (NewValue(field: "region", text: "a_b"), "\"a_b\" has \"_\" in it"),
        (
            NewValue(field: "dotted", text: "a-b"),
            "\"a-b\" has \"-\" in it; words of dotted are joined by \".\"; write \"a.b\""
        ),
        (NewValue(field: "piped", text: "a|b"), "\"a|b\" holds the \"|\" that parts the segments of \"creative\""),
        (NewValue(field: "region", text: String(repeating: "a", count: 101)), "\"aaaa"),
        (
            NewValue(field: "campaign", text: "x"),
            "campaign (utm_campaign) is put together from {region}, {note}; it has no list of its own"
        ),
        (NewValue(field: "note", text: "x"), "note has no list: any word is allowed"),
        (NewValue(field: "id", text: "x"), "id has a pattern and no list"),
        (NewValue(field: "medium", text: "x"), "the medium list is in "),
        (NewValue(field: "product", text: "x", owner: "me"), "list.csv"),
        (
            NewValue(field: "source", text: "x", from: Day(iso: "2026-02-01"), until: Day(iso: "2026-01-01")),
            "\"x\" ends on 2026-01-01, before"
        ),
    ]

    @Test(arguments: refused.indices)
    func `what does not fit is refused, and nothing is written`(index: Int) throws {
        let (value, message) = Self.refused[index]
        let text = #"""
            { "extends": ["utmost:ga4", "base.json"], "fields": {
              "source": { "values": { "facebook": { "aliases": ["fb2"] } } }, "campaign": "{region}_{note?}", "region": ["us"],
              "creative": "{piped}|{format}", "piped": ["p"], "dotted": { "values": ["d"], "word": "." },
              "product": "list.csv", "id": { "pattern": "[0-9]+" } } }
            """#
        let bench = try Workbench([
            "taxonomy.json": text, "base.json": #"{"fields":{"medium":["email"]}}"#, "list.csv": "slug\ntent\n",
        ])
        let error = #expect(throws: JobError.self) {
            _ = try TaxonomyAddJob(path: bench.path("taxonomy.json")).add(value)
        }
        let said = try #require(error).description.replacing(bench.folder + "/", with: "")
        #expect(said.hasPrefix(message), "\(said)")
        #expect(try bench.read("taxonomy.json") == text)
        #expect(try bench.read("list.csv") == "slug\ntent\n")
    }

    @Test func `a taxonomy with faults is left alone`() throws {
        let bench = try Workbench(["taxonomy.json": #"{"filds": {}, "fields": {"source": ["a"]}}"#])
        let error = #expect(throws: JobError.self) { _ = try TaxonomyAddJob(path: bench.path("taxonomy.json")) }
        #expect(error?.message.contains("\"filds\" means nothing") == true)
    }
}
