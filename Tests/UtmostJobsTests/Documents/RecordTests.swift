import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs

/// Records of JSON are judged and mended like rows of a sheet.
struct RecordTests {
    private static let tagged = "utm_medium=social&utm_campaign=202608_us_tent_sale"

    @Test func `a finding names row, line, column and the bytes of the record`() async throws {
        let text = """
            [
              {"url": "https://acme.example/?utm_source=facebook&\(Self.tagged)"},

              {
                "notes": "line\\nbreak",
                "url":
                  "https:\\/\\/acme.example\\/?utm_source=Facebook&\(Self.tagged)"
              }
            ]
            """
        let run = try await LintRun(text, name: "plan.json")
        let finding = try #require(run.findings.first)
        #expect(run.findings.count == 1)
        #expect((finding.rule, finding.place.row, finding.place.column) == ("case", 2, "url"))
        #expect((finding.place.line, finding.place.byteColumn) == (7, 44))
        let range = try #require(finding.place.range)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "Facebook")
        #expect(run.summary.links == 2)
    }

    @Test(arguments: ["plan.jsonl", "plan.json"])
    func `a fix changes the bytes of one text`(name: String) async throws {
        let records = [
            #"{"url": "https:\/\/acme.example\/?utm_source=\u0046acebook&"# + Self.tagged + #"", "notes": "a\"b\\"}"#,
            #"{"utm_source" : "FB", "utm_medium":"social","utm_campaign":"202608_us_tent_sale" , "n": 1.50}"#,
        ]
        let text =
            name == "plan.json" ? "[\(records.joined(separator: ",\n"))]" : records.joined(separator: "\n") + "\n"
        let fixed = text.replacing(#"\u0046acebook"#, with: "facebook").replacing("FB", with: "facebook")
        var job = FixJob(.example(), mode: .all)
        let bytes = Array(text.utf8)
        let outcome = try await job.fix(bytes, of: LintInput(.memory(bytes), name: name, path: name))
        #expect(String(decoding: outcome.bytes ?? [], as: UTF8.self) == fixed)
    }

    @Test func `a broken record hides no other`() async throws {
        let good = "{\"url\": \"https://acme.example/?utm_source=Facebook&\(Self.tagged)\"}"
        let text = [good, "{\"url\": \"https://acme.example/", good, "nonsense", "[]", good].joined(separator: "\n")
        let run = try await LintRun(text, name: "plan.jsonl")
        #expect(run.findings.filter { $0.rule == "case" }.map(\.place.row) == [1, 3, 6])
        #expect(run.findings.filter { $0.rule == "broken-record" }.map(\.place.line) == [2, 4, 5])
        #expect(run.findings.first { $0.place.row == 2 }?.message == "this record cannot be read: nothing closes it")
    }

    @Test func `keys that only later records have are judged`() async throws {
        let text =
            String(repeating: "{\"url\": \"https://acme.example/\"}\n", count: 60_000)
            + "{\"Tagged URL\": \"\", \"utm_source\": \"Facebook\"}\n"
        let run = try await LintRun(text, name: "plan.jsonl")
        #expect(
            run.findings.contains { $0.rule == "case" && $0.place.row == 60_001 && $0.place.column == "utm_source" })
    }

    @Test(arguments: [1, 2, 4], [200, 4096])
    func `threads and chunks give the same findings`(jobs: Int, chunkSize: Int) async throws {
        let links = Rule.all.flatMap(\.examples).map { $0.unmarked.text }.filter {
            $0.hasPrefix("http") && !$0.contains("\n")
        }
        let records = links.filter { !$0.contains("\"") && !$0.contains("\\") }.enumerated().map {
            $0 % 7 == 6 ? "  {\"url\": \"\($1)}" : "  {\"n\": \($0),\n   \"url\": \"\($1)\"}"
        }
        let text = "[\n" + records.joined(separator: ",\n") + "\n]"
        let whole = try await LintRun(text, name: "plan.json")
        let run = try await LintRun(text, name: "plan.json", .example(jobs: jobs, chunkSize: chunkSize))
        #expect(whole.findings.count > 30)
        let difference = zip(run.findings, whole.findings).first { $0 != $1 }
        #expect(difference == nil)
        #expect(run.summary == whole.summary)
        for finding in whole.findings {
            let range = try #require(finding.place.range)
            let before = Array(text.utf8)[..<range.lowerBound]
            #expect(finding.place.line == before.count { $0 == 0x0A } + 1)
            #expect(finding.place.byteColumn == before.count - (before.lastIndex(of: 0x0A) ?? -1))
        }
    }
}
