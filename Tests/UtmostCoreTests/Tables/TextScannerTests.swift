import Testing
import UtmostCore

struct TextScannerTests {
    @Test(arguments: [
        ("Read https://acme.example/tents, then call.", ["https://acme.example/tents"]),
        ("(see https://acme.example/a_(b)).", ["https://acme.example/a_(b)"]),
        ("[tents](https://acme.example/?utm_source=x)!", ["https://acme.example/?utm_source=x"]),
        (
            "<a href=\"https://acme.example/\">https://acme.example/b</a>",
            ["https://acme.example/", "https://acme.example/b"]
        ),
        (
            "two\nhttps://acme.example/a\r\nhttps://acme.example/b",
            ["https://acme.example/a", "https://acme.example/b"]
        ),
        (
            "htps://acme.example https//acme.example http:/acme.example",
            ["htps://acme.example", "https//acme.example", "http:/acme.example"]
        ),
        ("www.acme.example/?utm_source=x", ["www.acme.example/?utm_source=x"]),
        ("call utm_source, either/or, 12:30, a://, mailto:me@acme.example", []),
        ("url=https://acme.example/?a=b", ["https://acme.example/?a=b"]),
        ("`https://acme.example/`", ["https://acme.example/"]),
        (
            "[![badge](https://a.example/b.svg)](https://acme.example/?utm_source=x) [a](b.example/?utm_id=x)",
            ["https://a.example/b.svg", "https://acme.example/?utm_source=x", "b.example/?utm_id=x"]
        ),
        ("](", []), ("]](](", []),
        // Blanks and quotes of a macro end no link; a link in a macro is one of its own.
        (
            "Go https://acme.example/?utm_campaign={{ campaign.name | default: \"x y\" }}&utm_id=a now",
            ["https://acme.example/?utm_campaign={{ campaign.name | default: \"x y\" }}&utm_id=a"]
        ),
        ("https://acme.example/{% if a %}b{% endif %} c", ["https://acme.example/{% if a %}b{% endif %}"]),
        ("https://acme.example/{{ a b", ["https://acme.example/{{"]),
        ("https://acme.example/{{ a\nb }}", ["https://acme.example/{{"]),
        ("{{ \"https://acme.example/\" | link }} x", ["https://acme.example/"]),
        ("{{ name }}: https://acme.example/", ["https://acme.example/"]),
        ("", []), ("://", []), ("see https://...", []), ("https:// or https:///", []),
        ("Grüße:https://acme.example/ü", ["https://acme.example/ü"]),
    ])
    func `links are found as a reader finds them`(text: String, expected: [String]) {
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        TextScanner.scan(&batch)
        #expect(batch.cells.map { String(decoding: batch.chunk.bytes[$0.range], as: UTF8.self) } == expected)
        #expect(batch.rowEnds == batch.cells.indices.map { UInt32($0 + 1) })
        for cell in batch.cells {
            #expect(TextScanner.link(at: cell.range.lowerBound, in: batch.chunk.bytes.span) == cell.range)
        }
    }

    @Test func `each link knows its line`() {
        var batch = RowBatch(
            Chunk(bytes: Array("\nhttps://a.example https://b.example\n\nhttps://c.example".utf8)))
        TextScanner.scan(&batch)
        #expect(batch.rowLines == [1, 1, 3])
    }
}
