import Testing
import UtmostCore
import UtmostJobs

/// Links in texts, as people write them.
struct LinksInTextTests {
    private static let link =
        "https://acme.example/?utm_source=newsletter&utm_medium=email&utm_campaign=202608_us_tent_sale"

    @Test func `a newsletter may show the same link twice`() async throws {
        let text = "Tents! \(Self.link)\n\nOnce more: \(Self.link)\n"
        #expect(try await LintRun(text, name: "mail.txt", .example()).findings == [])
        let sheet = "Tagged URL\n\(Self.link)\n\(Self.link)\n"
        #expect(try await LintRun(sheet, .example()).findings.map(\.rule) == ["duplicate-link"])
    }

    @Test(arguments: [("mail.html", []), ("post.md", []), ("mail.txt", ["entity-in-link", "entity-in-link"])])
    func `an entity is right in markup alone`(name: String, rules: [String]) async throws {
        let text = "<a href=\"\(Self.link.replacing("&", with: "&amp;"))\">Tents</a>\n"
        #expect(try await LintRun(text, name: name, .example()).findings.map(\.rule) == rules)
    }

    @Test func `a macro with blanks belongs to its link`() async throws {
        let text = "Go \(Self.link)&utm_content={{ campaign.name }}&utm_term=prospecting now\n"
        #expect(try await LintRun(text, name: "mail.txt", .example()).findings == [])
    }

    @Test func `a value behind a quote that nothing closes is judged without it`() async throws {
        let sheet = "utm_source,utm_medium,utm_campaign\n\"facebook,social,202608_us_tent_sale\n"
        #expect(try await LintRun(sheet, .example()).findings.map(\.rule) == ["unclosed-quote"])
        let other = sheet.replacing("facebook", with: "Facebook")
        #expect(try await LintRun(other, .example()).findings.compactMap(\.value) == ["Facebook"])
    }

    @Test func `files of our own site are told by the taxonomy`() async throws {
        let run = try await LintRun("<a href='\(Self.link)'>\n", name: "web/index.html", .example())
        #expect(run.findings.map(\.rule) == ["tagged-own-link"])
    }
}
