import Foundation
import Testing
import UtmostCore
import UtmostTestSupport

@testable import UtmostFormats

struct HeaderBookTests {
    private let book = HeaderBook.builtin

    @Test func `the book inside the binary is whole`() throws {
        let file = try String(
            contentsOf: packageRoot.appending(path: "Sources/CUtmostData/headers.json"), encoding: .utf8)
        let root = try JSONNode(reading: file.utf8.span)
        let platforms = try #require(root["platforms"]?.elements)
        #expect(book.platforms.map(\.name) == platforms.compactMap { $0["name"]?.string })
        let names = [root["planning"]?["columns"]] + platforms.map { $0["columns"] }
        for name in names.flatMap({ $0?.members ?? [] }) {
            #expect(HeaderMeaning(rawValue: name.key) != nil, "\(name.key)")
            #expect(name.node.elements?.isEmpty == false, "\(name.key)")
        }
        let fields = try #require(TaxonomySketch("{}").matcher).fields.map(\.name)
        for field in root["planning"]?["fields"]?.members ?? [] { #expect(fields.contains(field.key), "\(field.key)") }
    }

    @Test(arguments: HeaderBook.builtin.platforms)
    func `a platform knows its own signs, and nobody else's book claims its sheet`(platform: HeaderBook.Platform) {
        #expect(!platform.signs.isEmpty)
        for sign in platform.signs {
            for key in sign { #expect(platform.meaning(of: key) != nil || book.loose[key] != nil, "\(key)") }
        }
        let keys = platform.columns.keys.map { $0.replacing("#", with: "1") }
        #expect(book.platform(of: keys)?.name == platform.name)
    }

    @Test(arguments: HeaderBook.builtin.platforms)
    func `ids, names and settings of a platform are never read`(platform: HeaderBook.Platform) {
        let read = platform.columns.filter { $0.value.role != .ignored }
        #expect(!read.isEmpty)
        for (key, meaning) in read {
            #expect([.link, .query, .template, .startDay, .status].contains(meaning), "\(key)")
            #expect(!key.hasSuffix("id"), "\(key)")
        }
    }

    @Test(arguments: [
        ("Final URL", "finalurl"), ("final_url ", "finalurl"), ("Paramètres d’URL", "parametresdurl"),
        ("Maßnahme", "maßnahme"), ("Größe (€)", "große"), ("ＵＲＬ", "url"), ("ﬁnal URL", "finalurl"), ("#", ""),
        ("Headline 12 position", "headline12position"), ("リンク先", "リンク先"),
    ])
    func `headers are compared by letters and digits`(header: String, key: String) {
        // Two ways to write é are one key.
        #expect(HeaderKey.key(header) == HeaderKey.key(Decomposition.compatible(header)))
        #expect(HeaderKey.key(header) == HeaderKey.key(key))
    }

    @Test func `a number in a header may be any number`() {
        #expect(HeaderKey.pattern("headline12position") == "headline#position")
        #expect(HeaderKey.pattern("link") == nil)
        let meta = book.platforms.first { $0.name == "Meta" }
        #expect(meta?.meaning(of: HeaderKey.key("Additional Link 9")) == .link)
        #expect(meta?.meaning(of: HeaderKey.key("Product 10 - Display Link")) == .shown)
    }
}
