import Testing
import UtmostCore
import UtmostTestSupport

struct PlaceTests {
    private func findings(_ sheet: String, _ dialect: Dialect = Dialect()) throws -> LintSketch {
        LintSketch(sheet: sheet, try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher), dialect: dialect)
    }

    /// Rows, lines and columns of every `facebok` of a sheet.
    @Test(arguments: [
        ("utm_source\nfacebok", ["2 2:1"]),
        ("Notes,utm_source\n\"a\nb\nc\",facebok\nx,facebok", ["2 4:4", "3 5:3"]),
        ("utm_source,Notes\r\n\"facebok\",\"x\r\ny\"\r\n\r\nfacebok,", ["2 2:2", "4 5:1"]),
        ("Notes,utm_source\né😀,facebok", ["2 2:8"]),
        ("Notes,utm_source\n\"a\"\"b\",facebok", ["2 2:8"]),
        ("Link\nhttps://acme.example/?é&utm_source=facebok", ["2 2:37"]),
    ])
    func `a finding is where an editor and a spreadsheet say it is`(sheet: String, places: [String]) throws {
        let sketch = try findings(sheet)
        let found = sketch.findings(of: "unknown-value").map(\.place)
        #expect(found.map { "\($0.row ?? 0) \($0.line ?? 0):\($0.byteColumn ?? 0)" } == places)
        for place in found {
            let range = try #require(place.range)
            #expect(String(decoding: Array(sheet.utf8)[range], as: UTF8.self) == "facebok")
            #expect(["utm_source", "Link"].contains(place.column))
            #expect(place.file == "plan.csv")
        }
    }

    @Test func `lines that end in CR count as well`() throws {
        let sketch = try findings("Notes,utm_source\ra,facebok\rb,facebok", Dialect(newline: 0x0D))
        let places = sketch.findings(of: "unknown-value").map(\.place)
        #expect(places.map(\.line) == [2, 3])
        #expect(places.map(\.byteColumn) == [3, 3])
    }

    @Test func `a finding shows its link, its value and what stands around it`() throws {
        let link = "https://acme.example/?utm_source=face%62ok&utm_medium=social&utm_campaign=202608_us_tent_sale"
        let finding = try #require(try findings("Tagged URL,Notes\n\"\(link)\",x").findings(of: "unknown-value").first)
        #expect((finding.link, finding.value, finding.field) == (link, "facebok", "source"))
        let excerpt = try #require(finding.excerpt)
        #expect(excerpt.text == link)
        #expect(String(decoding: Array(excerpt.text.utf8)[excerpt.culprit], as: UTF8.self) == "face%62ok")
    }

    @Test func `of a cell of megabytes only a piece is shown`() throws {
        let value = String(repeating: "😀", count: 500_000)
        let finding = try #require(
            try findings("utm_source,Notes\nfacebok\(value),x").findings(of: "unknown-value").first)
        #expect(finding.value.map { $0.utf8.count } ?? 0 < 5000)
        #expect(finding.value?.contains("\u{FFFD}") == false)
        let excerpt = try #require(finding.excerpt)
        #expect(excerpt.text.utf8.count < 5000)
        #expect(excerpt.culprit.upperBound <= excerpt.text.utf8.count)
        #expect(!excerpt.text.contains("\u{FFFD}"))
    }

    @Test func `findings of a row come in the order of their places, each once`() throws {
        let link = "https://acme.example/?utm_medium=socal&utm_source=fb&utm_campaign=202608_fr_tent_sale"
        let found = try findings("Tagged URL,Notes\n\(link),x").findings
        let starts = found.compactMap(\.place.range?.lowerBound)
        #expect(starts == starts.sorted())
        #expect(found.map(\.rule) == ["unknown-value", "alias-value", "unknown-value"])
    }

    @Test func `a link of 200,000 wrong tags is judged in seconds`() throws {
        let link = "https://acme.example/?" + String(repeating: "utm_souce=a%20b&utm_source=x&z=1&", count: 70_000)
        let start = ContinuousClock.now
        let found = try findings("Link\n\(link)").findings
        #expect(!found.isEmpty && found.count <= 2000)
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test func `rows with line breaks in every cell are placed quickly`() throws {
        let rows = (0..<20_000).map { _ in "\"a\nb\",facebok" }
        let start = ContinuousClock.now
        let found = try findings("Notes,utm_source\n" + rows.joined(separator: "\n")).findings(of: "unknown-value")
        #expect(found.count == 20_000)
        #expect(found.last?.place.line == 40_001)
        #expect(start.duration(to: .now) < .seconds(15))
    }
}
