import Testing

@testable import UtmostCore
import UtmostTestSupport

/// Tags that GA4 does not see as they were meant are read as they were meant, so that one slip makes one finding.
struct DisplacedTagTests {
    private static let matcher = TaxonomySketch(Rule.exampleTaxonomy).matcher

    /// What the entry of `link` carries, such as `source=a medium=b`, a mark behind what GA4 does not see.
    private func tags(_ link: String, isMarkup: Bool = false) throws -> String {
        var batch = RowBatch(Chunk(bytes: Array(link.utf8)))
        batch.cells = [Cell(0..<link.utf8.count)]
        batch.rowEnds = [1]
        var layout = SheetLayout.text
        layout.isMarkup = isMarkup
        let matcher = try #require(Self.matcher)
        let sketch = try #require(EntrySketch(batch, row: 0, layout: layout, matcher))
        return sketch.entry.tags.compactMap { tag in
            guard let param = tag.param ?? tag.meant else { return nil }
            let key = matcher.params[param].key.dropFirst("utm_".count)
            return "\(key)=\(sketch.entry.string(tag.value))\(tag.isDisplaced ? "!" : "")"
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("https://acme.example/?utm_source=a&utm_medium=b", "source=a medium=b"),
        ("https://acme.example/?utm_source=a?utm_medium=b&utm_id=c", "source=a medium=b! id=c"),
        ("https://acme.example/?utm_source=a;utm_medium=b;c", "source=a medium=b;c!"),
        ("https://acme.example/?utm_source=a&amp;utm_medium=b", "source=a medium=b!"),
        ("https://acme.example/?utm_source=a&AMP;amp;utm_medium=b", "source=a medium=b!"),
        ("https://acme.example/?utm_source=aamp;utm_medium=b", "source=aamp medium=b!"),
        ("https://acme.example/?utm_source=a&#038;utm_medium=b&#x26;utm_id=c", "source=a medium=b! id=c!"),
        ("https://acme.example/p&utm_source=a&utm_medium=b", "source=a! medium=b!"),
        ("https://acme.example/p&utm_source=a?utm_medium=b", "source=a! medium=b"),
        ("https://acme.example&utm_source=a", "source=a!"),
        ("https://acme.example/utm_source=a&utm_medium=b", "source=a! medium=b!"),
        ("https://acme.example/a=b&c/d", ""),
        ("https://acme.example/?utm_source=a%26utm_medium%3Db%26utm_id=c", "source=a medium=b! id=c!"),
        ("https://acme.example/?utm_source=a%26b%3Dc", "source=a&b=c"),
        ("https://acme.example/?next=%26utm_medium%3Db", ""),
        ("https://acme.example/?utm_campaign=#sale", "campaign=#sale"),
        ("https://acme.example/?utm_campaign=#sale&utm_medium=b", "campaign=#sale medium=b!"),
        ("https://acme.example/?utm_campaign#sale", "campaign="),
        ("https://acme.example/?utm_source=a#top", "source=a"),
        ("https://acme.example/? utm_source =a&+utm_medium=b&%20utm_id=c", "source=a medium=b id=c"),
    ])
    func `tags are read as they were meant`(link: String, tags: String) throws {
        #expect(try self.tags(link) == tags)
    }

    @Test(arguments: ["&amp;", "&#38;", "&#x26;"])
    func `in markup an entity is a plain sign`(entity: String) throws {
        let link = "https://acme.example/?utm_source=a\(entity)utm_medium=b"
        #expect(try tags(link, isMarkup: true) == "source=a medium=b")
    }

    @Test func `many signs take no longer than few`() throws {
        for piece in ["&amp;", ";utm_a", "%26utm_", "&utm_source=?", "amp;", "&#38;utm_a=", "{", "%26gclid%3D"] {
            let link = "https://acme.example/?utm_source=" + String(repeating: piece, count: 50_000)
            let clock = ContinuousClock()
            let time = try clock.measure { _ = try tags(link) }
            #expect(time < .seconds(5), "\(piece)")
        }
    }
}
