import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs

/// Rows that plan nothing are not judged, and rows that plan something always are.
struct LeftOutRowTests {
    private static let header = "Campaign,Link,utm_source,utm_medium,Budget\n"

    @Test(arguments: [
        "Total,,,,1200\n", "TOTAL: 3 links,,,,1200\n", ",,,,\n", "Summe,,3,,\"1.200,50\"\n", "Grand total,,,,12\n",
        " Total,,,,\n",
        "Campaign,Link,utm_source,utm_medium,Budget\n", "# do not edit below,,,,\n", ",,,,1200\n",
    ])
    func `a row that plans nothing is left out`(row: String) async throws {
        let good = "x,https://acme.example/?utm_source=facebook,facebook,social,1\n"
        let without = try await LintRun(Self.header + good)
        let run = try await LintRun(Self.header + good + row)
        #expect(run.findings == without.findings)
        #expect(run.summary.links == without.summary.links)
    }

    @Test(arguments: [
        "Total wellness,https://acme.example/,facebok,social,1\n", "Total wellness,,facebok,social,1\n",
        "#summer,https://acme.example/,facebok,social,1\n", "# summer,,facebok,social,1\n",
        "Summer,Link,facebok,utm_medium,1\n", "Totally,,facebok,,\n",
    ])
    func `a row with something to judge is judged`(row: String) async throws {
        let run = try await LintRun(Self.header + row)
        #expect(run.findings.contains { $0.rule == "unknown-value" && $0.value == "facebok" && $0.place.row == 2 })
    }

    @Test func `words that take a value away are no values, in the sheet of their platform only`() async throws {
        let header = "Type,Parent Id,Final Url,Final Url Suffix,utm_source,Status\n"
        let rows =
            "Format Version,,https://acme.example/?utm_source=Nope,,,\nAd,1,delete_value,delete_value,delete_value,\n"
        #expect(try await LintRun(header + rows).findings == [])
        let plan = "Link,utm_source,utm_medium,utm_campaign\n,delete_value,social,202608_us_tent_sale\n"
        #expect(try await LintRun(plan).findings.map(\.value) == ["delete_value"])
    }

    @Test(arguments: [16, 64, 4 << 20])
    func `rows keep their numbers`(chunkSize: Int) async throws {
        let text =
            "Plan\n\n" + Self.header + "a,,facebok,social,\nTotal,,,,3\n" + Self.header + "\nb,,facebok,social,\n"
        let run = try await LintRun(text, .example(chunkSize: chunkSize))
        #expect(run.findings.filter { $0.value == "facebok" }.map(\.place.row) == [4, 8])
        #expect(run.findings.filter { $0.value == "facebok" }.map(\.place.line) == [4, 8])
    }
}
