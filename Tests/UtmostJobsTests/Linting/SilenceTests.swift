import Foundation
import Testing
import UtmostCore
import UtmostJobs
import UtmostTestSupport

/// Nothing is said of a sheet in which nothing is wrong.
struct SilenceTests {
    @Test(arguments: [1, 2, 3])
    func `a thousand rows that follow the taxonomy are clean`(seed: UInt64) async throws {
        var options = LintOptions()
        options.taxonomy = packageRoot.appending(path: "Examples/taxonomy.json").path()
        options.asOf = Day(iso: "2026-03-15")
        let run = try await LintRun(Self.planned(rows: 1000, seed: seed), options)
        #expect(run.findings.map { "\($0.place.row ?? 0) \($0.rule): \($0.message)" } == [])
        #expect(run.summary.links == 1000)
    }

    @Test(arguments: [1, 2, 3])
    func `a thousand rows of a careful team without a taxonomy are clean`(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        try folder.write("plan.csv", Self.unplanned(rows: 1000, seed: seed))
        let path = folder.url.appending(path: "plan.csv").path()
        var options = LintOptions()
        // Not whatever taxonomy lies above the machine's folder for temporary files.
        options.taxonomy = Taxonomy.builtinName
        options.asOf = Day(iso: "2026-03-15")
        let run = try await LintRun([LintInput(.file(path), name: "plan.csv", path: path)], options)
        #expect(run.findings.map { "\($0.place.row ?? 0) \($0.rule): \($0.message)" } == [])
        #expect(run.summary.links == 1000)
    }

    /// Rows by Examples/taxonomy.json.
    private static func planned(rows: Int, seed: UInt64) -> String {
        var random = SeededRandom(seed)
        func one(_ choices: String...) -> String { choices.randomElement(using: &random) ?? "" }
        var text = "Launch Date,Owner,Tagged URL,utm_source,utm_medium,Audience,Notes\n"
        for row in 0..<rows {
            let month = row % 3 + 1
            let (source, medium, audience) =
                [
                    ("facebook", "paid-social", one("prospecting", "retargeting", "customers")),
                    ("linkedin", "paid-social", one("prospecting", "retargeting")),
                    ("instagram", "social", ""), ("google", "cpc", ""), ("newsletter", "email", "customers"),
                    ("hike-blog", "affiliate", ""),
                ].randomElement(using: &random) ?? ("", "", "")
            let campaign =
                "20260\(month)_\(one("us", "uk", "de"))_\(one("tent", "stove", "boots"))_\(one("lead", "sale"))"
            let creative =
                "\(one("summit", "river-camp", "mud", "first-light"))-\(row)_\(one("reel", "static", "text"))"
            let term = audience.isEmpty ? "" : "&utm_term=\(audience)"
            let link =
                "https://\(one("www", "shop")).acme.example/\(one("tents", "boots", "a-b"))?utm_source=\(source)"
                + "&utm_medium=\(medium)&utm_campaign=\(campaign)&utm_content=\(creative)\(term)"
            text += "2026-0\(month)-1\(row % 9),\(one("Priya", "Tom")),\(link),\(source),\(medium),\(audience),"
            text += "\(one("", "ok", "\"hero, wide\"", "see brief #4"))\n"
        }
        return text
    }

    /// Rows as a careful team writes them that has no taxonomy yet: lower case, hyphens, everything tagged.
    private static func unplanned(rows: Int, seed: UInt64) -> String {
        var random = SeededRandom(seed)
        func one(_ choices: String...) -> String { choices.randomElement(using: &random) ?? "" }
        var text = "Date,Landing Page URL,Campaign Source,Campaign Medium,Campaign Name,Campaign Content,Status\n"
        for row in 0..<rows {
            let (source, medium) =
                [
                    ("facebook", "paid-social"), ("google", "cpc"), ("newsletter", "email"), ("bing", "cpc"),
                    ("youtube", "video"), ("partner-blog", "referral"), ("linkedin", "social"),
                    ("tiktok", "paid-social"),
                ].randomElement(using: &random) ?? ("", "")
            let campaign = one(
                "spring-sale", "brand-awareness-q2", "webinar-april", "black-friday-2025", "always-on", "launch-tent-2",
                "summer-camp", "kids-collection", "winterschlussverkauf", "soldes-ete")
            let content = one(
                "hero-banner", "footer-link", "video-15s", "carousel-2", "cta-top", "text-ad-b", "1080x1080")
            text += "1\(row % 9)/04/2026,https://www.tents.example/\(one("a", "sale", "de/zelte", "p-1029"))/\(row),"
            text += "\(source),\(medium),\(campaign),\(content),\(one("Draft", "Approved", "Live"))\n"
        }
        return text
    }
}
