import Testing
import UtmostCore

struct SourceListTests {
    @Test func `the list in the binary is the published one`() {
        let list = SourceList.builtIn
        #expect(list.count == 819)
        #expect(list.date == "2026-09-19")
        let counts = Dictionary(grouping: list.sources, by: \.category).mapValues(\.count)
        #expect(counts == [.search: 129, .shopping: 52, .social: 592, .video: 46])
    }

    @Test(arguments: [
        ("google", SourceCategory.search), ("Google Shopping", .shopping), ("FB", .social), ("m.youtube.com", .video),
        ("google.com", nil), ("meta", nil), ("x", nil), ("", nil), (" google", nil),
    ])
    func `a source is looked up whole, whatever its case`(source: String, category: SourceCategory?) {
        #expect(SourceList.builtIn.category(of: source.utf8.span) == category)
    }

    @Test(arguments: [
        "source,source_category\nAcme Search,SOURCE_CATEGORY_SEARCH\n,\nclub,social\n",
        "{\"search\": [\"acme search\"], \"social\": [\"club\"]}",
    ])
    func `a list of one's own takes its place, in either form`(text: String) throws {
        let list = try SourceList(reading: Array(text.utf8))
        #expect(list.sources.map(\.name) == ["acme search", "club"])
        #expect(list.category(of: "ACME search".utf8.span) == .search)
        #expect(list.category(of: "google".utf8.span) == nil)
    }

    @Test(arguments: [
        ("", "the list has no columns source and source_category"),
        ("a,b\n1,2\n", "the list has no columns source and source_category"),
        ("source,source_category\n", "the list names no source"),
        (
            "source,source_category\nx,SOURCE_CATEGORY_RADIO\n",
            "\"source_category_radio\" is no category of sources: search, shopping, social or video"
        ),
        ("{\"search\": [1]}", "a source of search is no text"),
    ])
    func `a list that cannot be read says why`(text: String, sentence: String) {
        #expect(throws: SourceListError.self) { try SourceList(reading: Array(text.utf8)) }
        do throws(SourceListError) { _ = try SourceList(reading: Array(text.utf8)) } catch {
            #expect(error.description == sentence)
        }
    }
}
