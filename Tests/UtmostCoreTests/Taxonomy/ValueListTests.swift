import Testing
import UtmostCore
import UtmostTestSupport

struct ValueListTests {
    @Test(arguments: [
        ("slug\ntent\nboots\n", "list.csv", ["tent", "boots"]),
        ("id,slug\n1,tent\n2,boots", "list.csv#slug", ["tent", "boots"]),
        ("id;Slug\r\n1;tent\r\n", "list.csv#sLUG", ["tent"]),
        ("id\tslug\n1\ttent\n", "list.csv#slug", ["tent"]),
        ("id|slug\n1|tent\n", "list.csv#slug", ["tent"]),
        ("\u{FEFF}slug,x\ntent,1\n", "list.csv#slug", ["tent"]),
        ("slug\n tent \n\n\"big, boots\"\n\"a \"\"b\"\"\"\ntent\n", "list.csv", ["tent", "big, boots", "a \"b\""]),
        ("slug,x\na\n,y\nb,z,extra\n", "list.csv", ["a", "b"]),
        ("slug\n", "list.csv", []),
        ("slug\rtent\rboots\r", "list.csv", ["tent", "boots"]),
    ])
    func `a list is read from its column`(text: String, reference: String, expected: [String]) throws {
        let sketch = TaxonomySketch("{\"fields\":{\"product\":\"\(reference)\"}}", files: ["list.csv": text])
        #expect(sketch.faultLines == [])
        let values = try #require(sketch.taxonomy?.fields.first { $0.name == "product" }?.values)
        #expect(values.map(\.text) == expected)
        for value in values {
            let source = sketch.sources[value.origin.source]
            let written = String(decoding: source.bytes[value.origin.range], as: UTF8.self)
            #expect(source.name == "list.csv")
            #expect(written.replacing("\"\"", with: "\"").contains(value.text))
        }
    }

    @Test(arguments: [
        ("list.csv#sku", "unknown-name list.csv has no column \"sku\"", "its columns: id, slug"),
        ("none.csv", "broken-taxonomy cannot read the list none.csv: there is no such file", nil),
        ("empty.csv", "broken-taxonomy the list empty.csv is empty", nil),
    ])
    func `a list that is not there is a fault where it is named`(reference: String, line: String, remedy: String?) {
        let sketch = TaxonomySketch(
            "{\"fields\":{\"product\":\"\(reference)\"}}", files: ["list.csv": "id,slug\n1,tent\n", "empty.csv": ""])
        #expect(sketch.faultLines == ["1:22 \(line)"])
        #expect(sketch.faults.first?.remedy == remedy)
    }
}
