import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

struct InspectTests {
    /// A link and the name of its snapshots.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var link: String

        init(_ name: String, _ link: String) {
            testDescription = name
            self.link = link
        }
    }

    static let cases = [
        Case(
            "clean",
            "https://www.acme.example/tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale#top"),
        Case(
            "faulty",
            "https://blog.acme.example:8443/?utm_source=FB&utm_medium=e-mail&utm_campaign=spring%20sale&gclid=x&utm_tern=cold+x"
        ),
        Case("foreign", "https://blog.example/?utm_source=FB&utm_medium=e-mail"),
        Case("segments", "https://acme.example/?utm_source=old-list&utm_medium=email&utm_campaign=202608_xx_tent"),
        Case(
            "macros", "{lpurl}?utm_source=google&utm_medium=cpc&utm_campaign={campaignid}&utm_term={keyword}&utm_foo=1"),
        Case("misspelt-scheme", "htps://me:key@acme.example/?utm_source=facebook"),
        Case("no-tags", "https://bücher.acme.example/a b"),
        Case(
            "unseen",
            "https://acme.example/?size=9?utm_source=facebook&utm_medium=social#utm_campaign=202608_us_tent_sale"),
        Case("mail", "mailto:hello@acme.example"),
        Case("word", "hello"),
    ]

    static func inspect(_ link: String) throws -> Inspection {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        var inspector = LinkInspector(matcher, taxonomy: "taxonomy.json", asOf: Rule.exampleDay)
        return inspector.inspect(Array(link.utf8))
    }

    @Test(arguments: cases)
    func `a link is explained in words`(one: Case) throws {
        let text = try Self.inspect(one.link).text(ReportOptions())
        try expectSnapshot(text, at: "Tests/Snapshots/inspect/\(one.testDescription).text")
    }

    @Test(arguments: cases)
    func `a link is explained as JSON`(one: Case) throws {
        let json = String(decoding: try Self.inspect(one.link).json, as: UTF8.self)
        try expectSnapshot(json, at: "Tests/Snapshots/inspect/\(one.testDescription).json")
    }

    @Test(.enabled(if: PythonSchema.isAvailable, "python3 with jsonschema is not here: the schema is not checked"))
    func `the schema accepts what is written`() throws {
        let documents = try Self.cases.map { try Self.inspect($0.link).json }
        #expect(try PythonSchema.refusals(documents, kind: "inspect") == "")
    }

    @Test func `a narrow terminal and a wide one lose nothing`() throws {
        let inspection = try Self.inspect(Self.cases[1].link)
        for width in [40, 60, 200] {
            var options = ReportOptions()
            options.width = width
            let text = inspection.text(options)
            #expect(text.contains("another"))
            #expect(text.hasSuffix("Needs work: \(inspection.summary.errors) errors.\n"), "\(text)")
        }
    }

    @Test func `user names and passwords are left out everywhere`() throws {
        for link in ["https://me:key@acme.example/?utm_source=FB", "https://me:key@/x", "htps://me:key@acme.example/"] {
            let inspection = try Self.inspect(link)
            #expect(!String(decoding: inspection.json, as: UTF8.self).contains("key@"))
            #expect(!inspection.text(ReportOptions()).contains("me:"))
        }
    }

    @Test func `a value that would steer the terminal is shown, not obeyed`() throws {
        let text = try Self.inspect("https://acme.example/\u{1B}[2J?utm_source=%1B]0;x%07").text(ReportOptions())
        #expect(!text.utf8.contains(0x1B))
        #expect(!text.utf8.contains(0x07))
    }

    @Test(arguments: [
        "", "?", "&", "https://", "utm_source=", "https://a/?utm_source", "\u{0}", "#", "%", "{", "[", "@",
    ])
    func `odd links are explained too`(link: String) throws {
        let inspection = try Self.inspect(link)
        #expect(!inspection.json.isEmpty)
        #expect(inspection.text(ReportOptions()).hasSuffix(".\n"))
    }

    @Test func `random bytes are explained too`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        var inspector = LinkInspector(matcher, taxonomy: "taxonomy.json", asOf: Rule.exampleDay)
        var random = SeededRandom(7)
        let pieces =
            ["https://", "acme.example", "?", "&", "=", "#", "utm_source=", "utm_campaign=", "202608_us_tent_sale"]
            + ["%", "%2", "%20", "+", "_", "@", ":", "[", "]", "{", "}", "\t", "ü", "\u{202E}", "facebook", "Facebook"]
        for _ in 0..<2000 {
            let inspection = inspector.inspect(Array(random.text(of: pieces, upTo: 14).utf8))
            #expect(try JSONNode(reading: inspection.json.span)["kind"]?.string == "inspect")
            #expect(inspection.text(ReportOptions()).hasSuffix(".\n"))
        }
    }
}
