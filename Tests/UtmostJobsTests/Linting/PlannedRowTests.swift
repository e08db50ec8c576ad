import Testing
import UtmostCore
import UtmostJobs

/// Sheets whose columns say that their links are meant to be tagged.
struct PlannedRowTests {
    private func messages(_ header: String, _ row: String) async throws -> [String] {
        try await LintRun("\(header)\n\(row)\n", .example()).findings.filter { $0.rule == "missing-tag" }.map(\.message)
    }

    @Test func `loose words for source and medium make a plan, and its rows need both`() async throws {
        let header = "Landing page,Source,Medium,Campaign"
        let link = "https://acme.example/tents"
        let good = "\(link),facebook,social,202608_us_tent_sale"
        #expect(try await messages(header, good) == [])
        let noSource = "\(link),,social,202608_us_tent_sale"
        #expect(try await messages(header, noSource) == ["no source; GA4 then ignores the other tags"])
        #expect(
            try await messages(header, "\(link),,,")
                == ["this link has no tags; GA4 credits wherever the visitor came from"])
    }

    @Test(arguments: ["Landing page,Source,Notes", "Landing page,Campaign,Keyword", "Link,Medium,Notes"])
    func `one loose word alone makes none`(header: String) async throws {
        #expect(try await messages(header, "https://acme.example/tents,,") == [])
    }
}
