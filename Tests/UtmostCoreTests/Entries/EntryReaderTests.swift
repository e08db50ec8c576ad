import Testing
import UtmostCore
import UtmostTestSupport

struct EntryReaderTests {
    static let matcher = TaxonomySketch(Rule.exampleTaxonomy).matcher

    private func read(_ link: String) throws -> EntrySketch {
        let matcher = try #require(Self.matcher)
        return try #require(EntrySketch(link: link, matcher))
    }

    @Test(arguments: [
        ("utm_source=facebook", "facebook"), ("utm_source=face%62ook", "facebook"), ("utm_source=a+b", "a b"),
        ("utm_source=a%20b", "a b"), ("utm%5Fsource=x", "x"), ("utm_source=", ""), ("utm_source", ""),
        ("utm_source=a=b", "a=b"),
        ("utm_source=%", "%"), ("utm_source=50%25", "50%"), ("utm_source=%C3%BC", "ü"),
        ("x=1&&utm_source=a#utm_source=b", "a"),
    ])
    func `a tag's value is what GA4 reads`(query: String, value: String) throws {
        #expect(try read("https://acme.example/?\(query)").texts(of: "source") == [value])
    }

    @Test func `segments of a template fill the slots of their fields`() throws {
        let entry = try read("https://acme.example/?utm_campaign=202608_us_tent_sale_summit")
        #expect(
            ["date", "region", "product", "goal", "note"].map(entry.slot) == ["202608", "us", "tent", "sale", "summit"])
        #expect(entry.slot("source") == nil)
    }

    @Test func `every range leads back to the bytes that were read`() throws {
        var random = SeededRandom(9)
        let pieces = ["a", "%20", "+", "%C3%BC", "é", "😀", "%", "=", "_", "%41", "%zz", "-"]
        for _ in 0..<2000 {
            let value = random.text(of: pieces, upTo: 8)
            let link = "https://acme.example/?é=%20&utm_content=\(value)&z"
            let entry = try read(link).entry
            let tag = try #require(entry.tags.first { $0.param != nil })
            let raw = entry.raw(tag.value)
            #expect(String(decoding: entry.text[raw], as: UTF8.self) == value, "\(link)")
            for offset in tag.value {
                let one = entry.raw(offset..<offset + 1)
                #expect(raw.lowerBound <= one.lowerBound && one.upperBound <= raw.upperBound && !one.isEmpty, "\(link)")
            }
        }
    }

    @Test func `a quoted cell with doubled quotes leads back too`() throws {
        let matcher = try #require(Self.matcher)
        let text = "\"https://acme.example/?q=\"\"x\"\"&utm_source=a%22\"\"b\""
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        TableScanner(Dialect()).scan(&batch)
        let layout = SheetLayout(columns: [.init(header: "Link", role: .link(isTagged: true))])
        let sketch = try #require(EntrySketch(batch, row: 0, layout: layout, matcher))
        #expect(sketch.texts(of: "source") == ["a\"\"b"])
        let value = try #require(sketch.entry.values.first)
        let raw = sketch.entry.raw(value.range)
        #expect(String(decoding: sketch.entry.text[raw], as: UTF8.self) == "a%22\"\"b")
    }

    @Test(arguments: [
        ("Tagged URL,utm_source\nhttps://acme.example/?utm_source=facebook,instagram", ["facebook", "instagram"]),
        ("Tagged URL,utm_source\nhttps://acme.example/, facebook ", ["facebook"]),
        ("Tagged URL,Source\nhttps://acme.example/?utm_source=facebook,Meta", ["facebook"]),
        ("Tagged URL,Source\nhttps://acme.example/,facebook", ["facebook"]),
        ("Link,Final URL suffix\nhttps://acme.example/,utm_source=facebook&utm_medium=cpc", ["facebook"]),
        ("Link,Final URL suffix\nhttps://acme.example/?utm_source=a,utm_source=b", ["a", "b"]),
    ])
    func `links outrank columns, strict headers loose ones`(sheet: String, values: [String]) throws {
        let matcher = try #require(Self.matcher)
        let sketch = LintSketch(sheet: sheet, matcher)
        let entry = try #require(sketch.entry(row: 1, matcher))
        #expect(entry.texts(of: "source") == values)
        #expect(entry.slot("source") == values.first)
    }

    @Test func `blank rows and links of other schemes carry nothing`() throws {
        let matcher = try #require(Self.matcher)
        let sketch = LintSketch(
            sheet: "Tagged URL,utm_source,Start date,Status\n,,,\n\nmailto:a@b.example,,2026-03-01,live\n", matcher)
        #expect(sketch.findings.map(\.message) == [])
        #expect(sketch.entry(row: 1, matcher) == nil)
        #expect(sketch.entry(row: 2, matcher) == nil)
        let entry = try #require(sketch.entry(row: 3, matcher)).entry
        #expect(entry.links.isEmpty)
        #expect(entry.startDay == Day(iso: "2026-03-01"))
        #expect(entry.isLive)
    }
}
