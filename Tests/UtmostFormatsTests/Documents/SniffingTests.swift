import Testing
import UtmostCore
import UtmostFormats

struct SniffingTests {
    @Test(arguments: [
        ("Tagged URL,Notes\nhttps://a.example/,x\n", "comma 2"),
        ("Tagged URL;Notes\nhttps://a.example/;x\n", "semicolon 2"),
        ("Tagged URL\tNotes\nhttps://a.example/\tx\n", "tab 2"),
        ("Tagged URL|Notes\nhttps://a.example/|x\n", "bar 2"),
        ("\"Tagged URL\",\"Notes, long\"\n", "comma 2"),
        ("\"Tagged URL\";\"Notes, long\"\r\n\"https://a.example/\";\"a, b, c\"\r\n", "semicolon 2"),
        ("\"Tagged\nURL\";Notes", "semicolon 2"),
        ("Tagged URL", "comma 1"),
        ("Tagged URL,Notes", "comma 2"),
        ("Tagged URL,Notes\r\nhttps://a.example/,x\r\n", "comma 2"),
        ("Tagged URL,Notes\rhttps://a.example/,x\r", "comma 2"),
        ("Notes,Owner,utm_source\n", "comma 3"),
        ("Notes; with a blank;UTM Source\n", "semicolon 3"),
    ])
    func `the sign between cells is found`(text: String, kind: String) throws {
        #expect(try DocumentSketch(text).kind == kind)
    }

    @Test(arguments: [
        ("https://a.example/?utm_source=x\nhttps://b.example/\n", "text"),
        ("\n\n  HTTPS://a.example/?utm_source=x,y\n", "text"),
        ("htps:/a.example/?utm_source=x\n", "text"),
        ("Tagged URL,Notes\nhttps://a.example/,x\n", "comma 2"),
        ("Dear all,\nsee https://a.example/?utm_source=x, and reply.\n", "text"),
        ("mailto is no scheme here, but source, is\n", "text"),
        ("", "text"),
        (" \n", "text"),
    ])
    func `standard input is a table only where a column is known`(text: String, kind: String) throws {
        #expect(try DocumentSketch(text, name: nil).kind == kind)
    }

    @Test(arguments: ["plan.csv", "plan.tsv", "PLAN.CSV", "plan.tab", "plan.psv"])
    func `the name of a table outranks a first line that starts with a scheme`(name: String) throws {
        let sketch = try DocumentSketch("https://a.example/?utm_source=x\nhttps://b.example/\n", name: name)
        #expect(sketch.shape?.headerRow == 0)
        #expect(try sketch.roles() == ["link"])
    }

    @Test func `a table without a header keeps its columns of links`() throws {
        let sketch = try DocumentSketch(
            "2026-03-01,https://a.example/?utm_source=x,foo\n2026-03-02,https://b.example/,bar\n")
        #expect(sketch.kind == "comma 3")
        #expect(sketch.shape?.headerRow == 0)
        #expect(try sketch.roles() == ["-", "link", "-"])
        #expect(sketch.shape?.notes.count == 1)
    }

    @Test(arguments: ["a,b,c\n1,2,3\n", "Name;Size\n", "\"", "%PDF-1.7\n"])
    func `a table of nothing we know is refused, with its headers`(text: String) throws {
        let error = try #require(throws: DocumentError.self) { try DocumentSketch(text) }
        #expect(error.isForeignTable)
        #expect(error.message.hasPrefix("no column is known: \""))
        #expect(error.remedy != nil)
    }

    @Test(arguments: [InputFormat.csv, .tsv, .text])
    func `the chosen format outranks name and content`(format: InputFormat) throws {
        let text = "utm_source\tTagged URL\nfacebook\thttps://a.example/\n"
        let kinds: [InputFormat: String] = [.csv: "tab 2", .tsv: "tab 2", .text: "text"]
        #expect(try DocumentSketch(text, name: "plan.txt", format: format).kind == kinds[format])
    }

    @Test func `a tab in a comma's file decides nothing where its name says tsv`() throws {
        #expect(try DocumentSketch("utm_source,Notes\tutm_medium\n", name: "plan.tsv").kind == "tab 2")
    }

    @Test func `twenty thousand columns are read`() throws {
        let header = (0..<20_000).map { $0 == 12_345 ? "utm_source" : "column \($0)" }.joined(separator: ",")
        let sketch = try DocumentSketch(header + "\n" + String(repeating: ",", count: 19_999) + "\n")
        #expect(sketch.kind == "comma 20000")
        #expect(try sketch.roles()[12_345] == "utm_source")
    }
}
