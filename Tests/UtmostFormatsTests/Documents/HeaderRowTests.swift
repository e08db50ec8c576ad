import Testing
import UtmostCore
import UtmostFormats

/// The header is found wherever people leave it.
struct HeaderRowTests {
    static let sheets: [(text: String, header: Int, first: Int)] = [
        ("Tagged URL,Notes\nhttps://a.example/,x\n", 1, 2),
        ("\n\nTagged URL,Notes\nhttps://a.example/,x\n", 3, 4),
        ("Plan for August\nOwner: Ann\n\nTagged URL,Notes\nhttps://a.example/,x\n", 4, 5),
        // A preamble may name a loose word, or a link.
        ("Campaign,Spring\nReport,https://ads.example/report\n\nutm_source,utm_medium,Link\n", 4, 5),
        // A second header, and rows that say what is needed.
        (
            "Where,,Tags,\nLink,Notes,utm_source,utm_medium\nrequired,optional,required,Required: yes\nhttps://a.example/,,x,y\n",
            2, 4
        ),
        ("Source,Medium,Link\nutm_source,utm_medium,Tagged URL\nx,y,https://a.example/\n", 2, 3),
        ("Link,utm_source,utm_medium\nURL,Source,Tagged URL,Medium\nhttps://a.example/,x,y\n", 1, 3),
        // Words of headers in the rows are none.
        ("Link,Notes\nhttps://a.example/,Status\n,Link\n,Campaign\n", 1, 2),
        ("https://a.example/,Link\nhttps://a.example/,Status\n", 0, 1),
        (String(repeating: "note\n", count: 78) + "Link,utm_source\n", 79, 80),
    ]

    @Test(arguments: sheets, [1, 16, 4 << 20])
    func `rows above and below it are not judged`(sheet: (text: String, header: Int, first: Int), chunkSize: Int) throws
    {
        let sketch = try DocumentSketch(Array(sheet.text.utf8), chunkSize: chunkSize)
        #expect(sketch.shape?.headerRow == sheet.header)
        #expect(sketch.shape?.firstRow == sheet.first)
        #expect(sketch.shape?.notes.contains { $0.contains("the header is row") } == (sheet.header > 1))
    }

    @Test func `a header below row 80 is none`() {
        let text = String(repeating: "note\n", count: 80) + "Link,utm_source\n"
        #expect(throws: DocumentError.self) { try DocumentSketch(text) }
    }

    @Test(arguments: [
        "Dear all,\nutm_source, utm_medium, utm_campaign\nare needed in https://a.example/\n",
        "1. Plan\n\nLink\nSource\n",
    ])
    func `words of headers deep in a text make no table`(text: String) throws {
        #expect(try DocumentSketch(text, name: "mail.txt").kind == "text")
    }

    @Test func `a repeated header is placed where it stands`() throws {
        let text = "Plan\n\nÜber,Link,utm_source,UTM Source\n"
        let fault = try #require(try DocumentSketch(text).faults.first)
        #expect((fault.row, fault.line, fault.byteColumn) == (3, 3, 23))
        #expect(fault.message == "\"UTM Source\" and \"utm_source\" are the same header")
        #expect(String(decoding: Array(text.utf8)[fault.range], as: UTF8.self) == "UTM Source")
    }

    @Test func `of two loose words for a field the better one counts, and it is said`() throws {
        let sketch = try DocumentSketch("Channel,Source,Medium,Campaign title,Campaign,Link\n")
        #expect(try sketch.roles() == ["-", "loose source", "loose medium", "-", "loose campaign", "link"])
        #expect(
            sketch.shape?.notes == [
                "\"Channel\" is left out: \"Medium\" says the same",
                "\"Campaign title\" is left out: \"Campaign\" says the same",
            ])
        #expect(try DocumentSketch("Channel,Source,Link\n").roles() == ["loose medium", "loose source", "link"])
    }

    @Test func `in the sheet of an ad platform names are no tags`() throws {
        let sketch = try DocumentSketch(
            "Campaign Name,Ad Set Run Status,Ad Name,Platform,Keyword,Link,utm_source,Tagged URL\n")
        #expect(sketch.shape?.reading.platform == "Meta")
        #expect(try sketch.roles() == ["-", "status", "-", "-", "-", "link", "utm_source", "tagged link"])
    }

    @Test func `what a Final URL is, its values say`() throws {
        let tagged = "https://a.example/?utm_source=x&utm_medium=y"
        let bare = "https://a.example/"
        func roles(_ links: [String]) throws -> [String] {
            try DocumentSketch("Final URL,Source\n" + links.map { "\($0),x\n" }.joined()).roles()
        }
        #expect(try roles([bare, bare, bare]) == ["link", "loose source"])
        #expect(try roles([tagged, tagged, bare]) == ["tagged link", "-"])
        // One tagged link among many bare ones is the odd one out.
        #expect(try roles([tagged, bare, bare, bare]) == ["link", "loose source"])
    }
}
