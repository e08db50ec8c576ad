import Testing

@testable import UtmostCore
import UtmostTestSupport

/// What one file's judge tells the next one's.
struct RunMemoryTests {
    private static let head = "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent"

    /// Lints sheets of one column of links, one file after another.
    private func findings(_ files: [(name: String, links: [String])]) throws -> [Finding] {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let layout = SheetLayout(columns: [.init(header: "Tagged URL", role: .link(isTagged: true))])
        var memory = RunMemory()
        var found: [Finding] = []
        for file in files {
            let linter = Linter(
                matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: file.name), layout: layout,
                file: file.name, asOf: Rule.exampleDay)
            var worker = LintWorker(linter)
            var judge = SheetJudge(linter, memory)
            let text = file.links.joined(separator: "\n")
            var batch = RowBatch(Chunk(bytes: Array(text.utf8), firstRow: 2, firstLine: 2))
            layout.format.scan(&batch)
            _ = judge.absorb(worker.lint(batch))
            memory = judge.finish(worker.takeCounts())
            found += judge.findings
        }
        return found
    }

    @Test func `an id is told where it stood in another file`() throws {
        let found = try findings([
            ("may.csv", ["\(Self.head)_lead", "\(Self.head)_sale&utm_id=AB123456"]),
            ("june.csv", ["\(Self.head)_lead&utm_id=AB123456"]),
        ])
        #expect(found.map(\.rule) == ["repeated-id"])
        #expect(found.first?.place.file == "june.csv")
        #expect(found.first?.place.row == 2)
        #expect(found.first?.remedy?.contains("row 3 of may.csv") == true)
    }

    @Test func `the same link in two files is no duplicate`() throws {
        let links = ["\(Self.head)_sale"]
        #expect(try findings([("may.csv", links), ("june.csv", links)]) == [])
        #expect(try findings([("may.csv", links + links)]).map(\.rule) == ["duplicate-link"])
    }

    @Test func `a name is compared with those of earlier files, and the rarer one is told where it stands`() throws {
        let usual = ["lead", "sale", "awareness"].map { "\(Self.head)_\($0)&utm_content=mud-reel" }
        let slip = ["\(Self.head)_sale&utm_content=mud_reel"]
        for files in [[("may.csv", usual), ("june.csv", slip)], [("may.csv", slip), ("june.csv", usual)]] {
            let found = try findings(files)
            #expect(found.map(\.rule) == ["mixed-spelling"])
            #expect(found.first?.value == "mud_reel")
            #expect(found.first?.place.file == files.first { $0.1 == slip }?.0)
            #expect(found.first?.suggestions == ["mud-reel"])
        }
    }

    @Test func `names meet within one slip, however it was made`() {
        let names = [
            "summit-reel", "sumit-reel", "summit-rele", "summit-reels", "sommit-reel", "summit-real-x", "tent",
        ]
        var book = NameBook()
        for name in names { book.add(name, field: 1, Mention(place: Place())) }
        book.add("sumit-reel", field: 2, Mention(place: Place()))
        #expect(
            book.neighbours(of: 0).map { names[$0] } == ["sumit-reel", "summit-rele", "summit-reels", "sommit-reel"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `thousands of spellings of one name are no work`() throws {
        let matcher = try #require(TaxonomySketch("{}").matcher)
        let letters = Array("springsalecampaign")
        let names = (0..<5000).map { number in
            String(letters.indices.map { number >> $0 & 1 == 1 ? Character(letters[$0].uppercased()) : letters[$0] })
        }
        let sheet = "utm_source,utm_medium,utm_campaign\n" + names.map { "google,cpc,\($0)" }.joined(separator: "\n")
        let found = LintSketch(sheet: sheet, matcher).findings(of: "mixed-spelling")
        #expect(found.count > 4900 && found.count <= 5000)
    }

    @Test(arguments: [
        ("webinar-mar", "webinar-may", 0), ("sumit-reel", "summit-reel", 1), ("mens-boots", "mans-boots", 0),
    ])
    func `words that are meant to differ are no slips`(rare: String, usual: String, count: Int) throws {
        let matcher = try #require(TaxonomySketch("{}").matcher)
        let rows = ([rare] + Array(repeating: usual, count: 8)).map { "google,cpc,\($0)" }.joined(separator: "\n")
        let sketch = LintSketch(sheet: "utm_source,utm_medium,utm_campaign\n" + rows, matcher)
        #expect(sketch.findings(of: "near-duplicate").count == count)
    }

    @Test func `a book of names is not without end`() {
        var book = NameBook()
        for number in 0..<NameBook.most + 10 { book.add("\(number)", field: 0, Mention(place: Place())) }
        #expect(book.isFull)
        #expect(book.names.count == NameBook.most)
        #expect(!book.holds("\(NameBook.most)", field: 0))
    }
}
