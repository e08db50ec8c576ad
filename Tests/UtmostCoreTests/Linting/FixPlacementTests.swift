import Testing
import UtmostCore
import UtmostTestSupport

/// Where a fix is put, and how it is written there: the rest of the file stays as it is, byte for byte.
struct FixPlacementTests {
    static let taxonomy = #"""
        { "domains": { "own": ["acme.example"] },
          "fields": { "source": { "values": { "facebook": { "aliases": ["fb", "Mark's \"book\""] }, "face, book": { "aliases": ["fc"] },
              "say \"hi\"": { "aliases": ["hi"] }, "a b&c": { "aliases": ["abc"] }, "grün": { "aliases": ["gruen"] },
              "one\ntwo": { "aliases": ["12"] } } },
            "medium": ["email", "cpc"] } }
        """#

    static let rest = "&utm_medium=cpc&utm_campaign=x"

    /// A sheet before and after all fixes; commas part its cells.
    @Test(arguments: [
        // In a link: escaped as a query asks, whatever escapes stood there.
        ("Link\nhttps://acme.example/?utm_source=fb$", "Link\nhttps://acme.example/?utm_source=facebook$"),
        ("Link\nhttps://acme.example/?utm_source=%66b$", "Link\nhttps://acme.example/?utm_source=facebook$"),
        (
            "Link\nhttps://acme.example/?utm_source=Face+Book$#top",
            "Link\nhttps://acme.example/?utm_source=facebook$#top"
        ),
        ("Link\nhttps://acme.example/?utm_source=Face%20Book$", "Link\nhttps://acme.example/?utm_source=facebook$"),
        ("Link\nhttps://acme.example/?utm_source=abc$", "Link\nhttps://acme.example/?utm_source=a%20b%26c$"),
        ("Link\nhttps://acme.example/?utm_source=gruen$", "Link\nhttps://acme.example/?utm_source=gr%C3%BCn$"),
        ("Link\nhttps://acme.example/?utm_source=fc$", "Link\nhttps://acme.example/?utm_source=face%2C%20book$"),
        ("Link\nhttps://acme.example/?utm_source=hi$", "Link\nhttps://acme.example/?utm_source=say%20%22hi%22$"),
        // In a quoted cell, with doubled quotes before, behind and in it.
        (
            "Link,a\n\"https://acme.example/?q=\"\"x\"\"&utm_source=fb$\",b",
            "Link,a\n\"https://acme.example/?q=\"\"x\"\"&utm_source=facebook$\",b"
        ),
        (
            "Link\n\"https://acme.example/?utm_source=Mark's+\"\"book\"\"$&q=\"\"\"",
            "Link\n\"https://acme.example/?utm_source=facebook$&q=\"\"\""
        ),
        (
            "a,Link\n\"é😀\r\n\",\"https://acme.example/?utm_source=fb$\"\r\n",
            "a,Link\n\"é😀\r\n\",\"https://acme.example/?utm_source=facebook$\"\r\n"
        ),
        // In a cell of its own.
        ("utm_source,utm_medium,utm_campaign\nfb,cpc,x", "utm_source,utm_medium,utm_campaign\nfacebook,cpc,x"),
        ("utm_source,utm_medium,utm_campaign\n fb ,cpc,x", "utm_source,utm_medium,utm_campaign\n facebook ,cpc,x"),
        ("utm_source,utm_medium,utm_campaign\n\"fb\",cpc,x", "utm_source,utm_medium,utm_campaign\n\"facebook\",cpc,x"),
        ("utm_source,utm_medium,utm_campaign\nfc,cpc,x", "utm_source,utm_medium,utm_campaign\n\"face, book\",cpc,x"),
        ("utm_source,utm_medium,utm_campaign\n fc,cpc,x", "utm_source,utm_medium,utm_campaign\n\" face, book\",cpc,x"),
        (
            "utm_source,utm_medium,utm_campaign\n\"fc\",cpc,x",
            "utm_source,utm_medium,utm_campaign\n\"face, book\",cpc,x"
        ),
        (
            "utm_source,utm_medium,utm_campaign\nhi,cpc,x",
            "utm_source,utm_medium,utm_campaign\n\"say \"\"hi\"\"\",cpc,x"
        ),
        (
            "utm_source,utm_medium,utm_campaign\n\"hi\",cpc,x",
            "utm_source,utm_medium,utm_campaign\n\"say \"\"hi\"\"\",cpc,x"
        ),
        ("utm_source,utm_medium,utm_campaign\n12,cpc,x", "utm_source,utm_medium,utm_campaign\n\"one\ntwo\",cpc,x"),
        ("utm_source,utm_medium,utm_campaign\nabc,cpc,x", "utm_source,utm_medium,utm_campaign\na b&c,cpc,x"),
        (
            "utm_source,utm_medium,utm_campaign\n\"Mark's \"\"book\"\"\",cpc,x",
            "utm_source,utm_medium,utm_campaign\n\"facebook\",cpc,x"
        ),
        // In a query that the ad platform appends.
        (
            "Link,Final URL suffix\nhttps://acme.example/,utm_source=fb$",
            "Link,Final URL suffix\nhttps://acme.example/,utm_source=facebook$"
        ),
    ])
    func `a fix is written as its place asks`(before: String, after: String) throws {
        let matcher = try #require(TaxonomySketch(Self.taxonomy).matcher)
        let (before, after) = (before.replacing("$", with: Self.rest), after.replacing("$", with: Self.rest))
        let sketch = LintSketch(sheet: before, matcher)
        #expect(sketch.fixed() == after, "\(sketch.findings.map(\.message))")
        #expect(LintSketch(sheet: after, matcher).findings.filter { $0.fix != nil } == [])
    }

    @Test func `a semicolon needs no quotes between commas, and does between semicolons`() throws {
        let taxonomy = #"{"fields":{"source":{"values":{"a;b":{"aliases":["x"]},"c,d":{"aliases":["y"]}}}}}"#
        let matcher = try #require(TaxonomySketch(taxonomy).matcher)
        let semicolons = Dialect(delimiter: UInt8(ascii: ";"))
        #expect(LintSketch(sheet: "utm_source,n\nx,1", matcher).fixed() == "utm_source,n\na;b,1")
        #expect(
            LintSketch(sheet: "utm_source;n\nx;1", matcher, dialect: semicolons).fixed() == "utm_source;n\n\"a;b\";1")
        #expect(LintSketch(sheet: "utm_source;n\ny;1", matcher, dialect: semicolons).fixed() == "utm_source;n\nc,d;1")
    }

    @Test func `a row that is live is never changed without asking`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let link = "https://acme.example/?utm_source=Facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
        for (status, safety) in [("planned", Safety.safe), ("Live", .ask), ("active", .ask), ("", .safe)] {
            let sketch = LintSketch(sheet: "Tagged URL,Status\n\(link),\(status)", matcher)
            #expect(sketch.findings.compactMap(\.fix?.safety) == [safety], "\(status)")
        }
    }

    /// Random sheets of faulty links: fixing changes culprits only, ends what it fixes, and comes to an end.
    @Test func `fixes never spoil a sheet, and come to an end`() throws {
        let matcher = try #require(TaxonomySketch(Self.taxonomy).matcher)
        var random = SeededRandom(21)
        let values = [
            "fb", "Facebook", "fc", "hi", "a%20b%26C", "abc", "gruen", "facebook", "x", "", "{{s}}", "%zz", "12",
        ]
        let keys = ["utm_source", "utm_souce", "UTM_Source", "utm_medium", "q", "utm_campaign"]
        let texts = ["fb", "\"fc\"", "hi", "\"a \"\"b\"\"\"", "Facebook", "", " fb", "12", "\"x\ny\""]
        for _ in 0..<400 {
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    "\(keys.randomElement(using: &random) ?? "")=\(values.randomElement(using: &random) ?? "")"
                }
                let link = "https://acme.example/?" + items.joined(separator: "&")
                let cell = Bool.random(using: &random) ? link : "\"\(link)&n=a,\"\"b\"\"\""
                return "\(cell),\(texts.randomElement(using: &random) ?? ""),Z\u{fc}rich"
            }
            var text = "Link,utm_source,Notes\r\n" + rows.joined(separator: "\r\n")
            let first = text
            var passes = 0
            while passes < 10 {
                let fixed = LintSketch(sheet: text, matcher).fixed()
                if fixed == text { break }
                (text, passes) = (fixed, passes + 1)
            }
            #expect(passes < 5, "\(first.debugDescription)")
            let table = ReferenceTable(Array(text.utf8), Dialect())
            #expect(
                table.rows.count == rows.count + 1 && table.rows.allSatisfy { $0.count == 3 },
                "\(text.debugDescription)")
            #expect(
                text.split(separator: "\r\n").dropFirst().allSatisfy { $0.hasSuffix(",Zürich") || !$0.contains("Z") })
        }
    }
}
