import Testing
import UtmostCore

struct JSONInsertionTests {
    /// The text before and after `"x"` is added to the array that is, or that stands in, the root.
    static let arrays: [(String, String)] = [
        ("[]", #"["x"]"#),
        ("[ ]", #"[ "x" ]"#),
        ("[/* none */]", #"[/* none */ "x"]"#),
        ("[ /* none */ ]", #"[ /* none */ "x" ]"#),
        ("[\n]", "[\n  \"x\"\n]"),
        ("[\n  // none\n]", "[\n  // none\n  \"x\"\n]"),
        ("[ // none\n]", "[ // none\n  \"x\"\n]"),
        ("[ /* none\n yet */ ]", "[ /* none\n yet */\n \"x\"\n ]"),
        ("[\r\n\t// none\r\n]", "[\r\n\t// none\r\n\t\"x\"\r\n]"),
        (#"["a"]"#, #"["a", "x"]"#),
        (#"["a","b"]"#, #"["a","b","x"]"#),
        (#"["a", "b"]"#, #"["a", "b", "x"]"#),
        (#"[ "a", "b" ]"#, #"[ "a", "b", "x" ]"#),
        (#"["a", "b",]"#, #"["a", "b", "x",]"#),
        (#"["a", "b", ]"#, #"["a", "b", "x", ]"#),
        (#"["a" /* a */]"#, #"["a" /* a */, "x"]"#),
        (#"["a" /* a */, /* b */]"#, #"["a" /* a */, /* b */ "x",]"#),
        ("[\"a\" // a\n]", "[\"a\", // a\n  \"x\"\n]"),
        ("[\"a\", // a\n]", "[\"a\", // a\n  \"x\",\n]"),
        ("[\n  \"a\"\n]", "[\n  \"a\",\n  \"x\"\n]"),
        ("[\n  \"a\",\n]", "[\n  \"a\",\n  \"x\",\n]"),
        ("[\n  \"a\" // a\n]", "[\n  \"a\", // a\n  \"x\"\n]"),
        ("[\n  \"a\", // a\n]", "[\n  \"a\", // a\n  \"x\",\n]"),
        ("[\n  \"a\" // a, b\n  // more\n]", "[\n  \"a\", // a, b\n  \"x\"\n  // more\n]"),
        ("[\n  \"a\"\n  // \"b\",\n]", "[\n  \"a\",\n  \"x\"\n  // \"b\",\n]"),
        ("[\n  \"a\" /* 1 */ // 2\n]", "[\n  \"a\", /* 1 */ // 2\n  \"x\"\n]"),
        ("[\n  \"a\" /* 1\n  2 */\n]", "[\n  \"a\", /* 1\n  2 */\n  \"x\"\n]"),
        ("[\n  \"a\" // a\n  , // b\n]", "[\n  \"a\" // a\n  , // b\n  \"x\",\n]"),
        ("[\n  \"a\", \"b\",\n  \"c\", \"d\"\n]", "[\n  \"a\", \"b\",\n  \"c\", \"d\", \"x\"\n]"),
        ("[\"a\",\n \"b\"]", "[\"a\",\n \"b\",\n \"x\"]"),
        ("[\r\n\t\"a\",\r\n\t\"b\"\r\n]", "[\r\n\t\"a\",\r\n\t\"b\",\r\n\t\"x\"\r\n]"),
        ("[\r\n  \"a\" // a\r\n]", "[\r\n  \"a\", // a\r\n  \"x\"\r\n]"),
        ("[[1, 2], [\n  3\n]]", "[[1, 2], [\n  3\n], \"x\"]"),
        ("[\"a, // b\"]", "[\"a, // b\", \"x\"]"),
        ("\u{FEFF}[\n    1\n]\n", "\u{FEFF}[\n    1,\n    \"x\"\n]\n"),
    ]

    @Test(arguments: arrays)
    func `an element joins the array in the array's own style`(before: String, after: String) throws {
        let node = try JSONNode(reading: before.utf8.span)
        let result = JSONInsertion.appending("\"x\"", toArray: node, in: Array(before.utf8))
        #expect(String(decoding: result, as: UTF8.self) == after)
        let elements = try JSONNode(reading: result.span).elements ?? []
        #expect(Self.plain(elements) == Self.plain(node.elements ?? []) + ["\"x\""])
    }

    /// The text before and after `"x": 1` is added to the object.
    static let objects: [(String, String)] = [
        ("{}", #"{"x": 1}"#),
        ("{ }", #"{ "x": 1 }"#),
        ("{\n}", "{\n  \"x\": 1\n}"),
        (#"{"a":0}"#, #"{"a":0,"x":1}"#),
        (#"{"a": 0}"#, #"{"a": 0, "x": 1}"#),
        (#"{"a" : 0}"#, #"{"a" : 0, "x" : 1}"#),
        (#"{"a": 0, "b": {}}"#, #"{"a": 0, "b": {}, "x": 1}"#),
        ("{\n  \"a\": [\n    1\n  ], // a\n}", "{\n  \"a\": [\n    1\n  ], // a\n  \"x\": 1,\n}"),
        ("{\n  \"a\":\n    0\n}", "{\n  \"a\":\n    0,\n  \"x\": 1\n}"),
        ("{\n  \"long\": 1,\n  \"ab\":   2\n}", "{\n  \"long\": 1,\n  \"ab\":   2,\n  \"x\":    1\n}"),
        ("{\n\t\"a\": 1,\n\t\"b\": 2\n}", "{\n\t\"a\": 1,\n\t\"b\": 2,\n\t\"x\": 1\n}"),
    ]

    @Test(arguments: objects)
    func `a member joins the object in the object's own style`(before: String, after: String) throws {
        let node = try JSONNode(reading: before.utf8.span)
        let result = JSONInsertion.appending(member: "x", value: "1", toObject: node, in: Array(before.utf8))
        #expect(String(decoding: result, as: UTF8.self) == after)
        #expect(try JSONNode(reading: result.span)["x"]?.value == .number(1))
    }

    @Test(arguments: [
        ("{\"f\": {\n  \"s\": []\n}}", "{\"f\": {\n  \"s\": [\"x\"]\n}}"),
        ("{\"f\": {\n    \"s\": [\n    ]\n}}", "{\"f\": {\n    \"s\": [\n        \"x\"\n    ]\n}}"),
        ("{\"f\": {\n  \"s\": [\"a\" // a\n  ]\n}}", "{\"f\": {\n  \"s\": [\"a\", // a\n    \"x\"\n  ]\n}}"),
    ])
    func `a list inside others is indented as they are`(before: String, after: String) throws {
        let root = try JSONNode(reading: before.utf8.span)
        let node = try #require(root["f"]?["s"])
        let result = JSONInsertion.appending("\"x\"", toArray: node, in: Array(before.utf8))
        #expect(String(decoding: result, as: UTF8.self) == after)
    }

    @Test func `an element of several lines is indented as a whole`() throws {
        let text = "{\r\n  \"a\": {}\r\n}"
        let node = try JSONNode(reading: text.utf8.span)
        let result = JSONInsertion.appending(
            member: "b\"", value: "{\n  \"c\": 1\n}", toObject: node, in: Array(text.utf8))
        let expected = "{\r\n  \"a\": {},\r\n  \"b\\\"\": {\r\n    \"c\": 1\r\n  }\r\n}"
        #expect(String(decoding: result, as: UTF8.self) == expected)
    }

    private static func plain(_ nodes: [JSONNode]) -> [String] {
        nodes.map { node in
            var writer = JSONWriter()
            node.write(to: &writer)
            return String(decoding: writer.take(), as: UTF8.self)
        }
    }
}
