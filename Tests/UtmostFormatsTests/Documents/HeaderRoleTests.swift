import Testing
import UtmostCore
import UtmostFormats

struct HeaderRoleTests {
    static let columns: [(header: String, roles: [String])] = [
        // Strict: tags outrank loose words for the same field, whatever their order.
        ("Source,utm_source", ["-", "utm_source"]),
        ("utm_source,Source,Medium", ["utm_source", "-", "loose medium"]),
        ("UTM Source;UTM-Medium;utm_CAMPAIGN", ["utm_source", "utm_medium", "utm_campaign"]),
        // A template's segments are carried by its parameter.
        ("utm_campaign,Region,Goal,Creative", ["utm_campaign", "-", "-", "loose creative"]),
        ("Campaign,Content,Target Audience", ["loose campaign", "loose creative", "loose audience"]),
        // Tagged links carry every tag; base links none.
        ("Tagged URL,Source,Campaign", ["tagged link", "-", "-"]),
        ("Landing page,Source", ["link", "loose source"]),
        ("Final URL,Final URL suffix,Source", ["link", "query", "-"]),
        ("Final URL,Tracking template,Source", ["link", "template", "loose source"]),
        // Bookkeeping.
        ("Link,Status,Launch Date,Owner,Budget,Date", ["link", "status", "start day", "-", "-", "-"]),
        ("Link,Campaign Status,Go-live date", ["link", "status", "start day"]),
        ("Platform,Ad set name,Link", ["-", "-", "link"]),
        // Repeated: the first one counts.
        ("utm_source,utm_source,Link", ["utm_source", "-", "link"]),
        ("Source,Traffic source,Link", ["loose source", "-", "link"]),
        (",Link, ", ["-", "link", "-"]),
    ]

    @Test(arguments: columns)
    func `a column is what its header says`(header: String, roles: [String]) throws {
        #expect(try DocumentSketch(header + "\n").roles() == roles)
    }

    @Test func `a base link column whose links are tagged is a tagged one`() throws {
        let rows = "URL,Source,Medium\nhttps://a.example/?utm_source=facebook,x,y\nhttps://a.example/,x,y\n"
        #expect(try DocumentSketch(rows).roles() == ["tagged link", "-", "loose medium"])
    }

    @Test(arguments: ["Ad URL,Medium", "Ссылка,Канал", "落地页链接,媒介", "Lien,Notes", ",Notes"])
    func `links with tags are read under whatever header`(header: String) throws {
        let sketch = try DocumentSketch(header + "\nhttps://a.example/?utm_source=facebook,cpc\n")
        #expect(try sketch.roles().first == "tagged link")
        #expect(sketch.shape?.headerRow == 1)
    }

    @Test func `the columns that the taxonomy names are strict`() throws {
        let taxonomy = """
            { "fields": { "source": ["a"], "audience": { "columns": ["Zielgruppe", "Who?"], "values": ["b"] } } }
            """
        let sketch = try DocumentSketch("Zielgruppe,Audience,Link,WHO\n", taxonomy: taxonomy)
        #expect(try sketch.roles(taxonomy) == ["strict audience", "-", "link", "strict audience"])
    }

    @Test(arguments: [
        ("Tagged URL,utm_source,utm_source", ["utm_source"]), ("utm_source,UTM Source", ["UTM Source"]),
        ("Link,Notes,Notes", []), ("Link,,", []), ("Status,status,Link,link", ["status", "link"]),
    ])
    func `only repeated headers that mean something are reported`(header: String, repeated: [String]) throws {
        let faults = try DocumentSketch(header + "\n").faults
        #expect(faults.map(\.column) == repeated)
        #expect(faults.allSatisfy { $0.rule == "repeated-header" && $0.row == 1 && $0.line == 1 })
        for fault in faults {
            let start = header.utf8.index(header.startIndex, offsetBy: fault.range.lowerBound)
            let end = header.utf8.index(header.startIndex, offsetBy: fault.range.upperBound)
            #expect(String(header[start..<end]) == fault.column)
            #expect(fault.byteColumn == fault.range.lowerBound + 1)
        }
    }
}
