import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs

/// The same faulty link gives the same finding wherever it stands (DESIGN, decision 13).
struct SameLinkTests {
    /// Ways to write one link down, and what stands before it.
    enum Form: String, CaseIterable {
        case csv, semicolons, tsv, quoted, jsonl, json, text, stdin

        var name: String? {
            switch self {
            case .csv, .semicolons, .quoted: "plan.csv"
            case .tsv: "plan.tsv"
            case .jsonl: "plan.jsonl"
            case .json: "plan.json"
            case .text: "plan.txt"
            case .stdin: nil
            }
        }

        var before: String {
            switch self {
            case .csv: "Notes,Link\nx,"
            case .semicolons: "Notes;Link\n\"x; y\";"
            case .tsv: "Notes\tLink\nx\t"
            case .quoted: "Notes,Link\nx,\""
            case .jsonl: "{\"Notes\": \"x\"}\n{\"Link\": \""
            case .json: "[\n  { \"Notes\": [1, {}], \"ad\": { \"final url\": \""
            case .text: "Dear all,\n  <"
            case .stdin: "https://acme.example/first\n"
            }
        }

        var after: String {
            switch self {
            case .quoted: "\"\n"
            case .jsonl: "\", \"Notes\": null}\n"
            case .json: "\" } }\n]\n"
            case .text: ">\n"
            case .csv, .semicolons, .tsv, .stdin: "\n"
            }
        }

        /// Whether `link` can be written in this form without being changed.
        func holds(_ link: String) -> Bool {
            switch self {
            case .csv: !link.contains(",") && !link.contains("\"")
            case .semicolons: !link.contains(";") && !link.contains("\"")
            case .jsonl, .json: !link.contains("\"") && !link.contains("\\") && !link.contains("\t")
            case .tsv, .quoted: !link.contains("\t") && !link.contains("\"")
            // In plain text a blank ends a link, and what follows from a lost scheme is a word like any other.
            case .text, .stdin: link.contains("://") && !link.contains { " \t\"<>'`".contains($0) } && link.last != "."
            }
        }
    }

    static let cases: [(rule: Rule, example: Example)] = Rule.all.flatMap { rule in
        rule.examples.filter {
            $0.isFailing && $0.file == nil && !$0.text.contains("\n") && !$0.text.hasPrefix("{")
        }.map { (rule, $0) }
    }

    @Test(arguments: cases, Form.allCases)
    func `a faulty link gives the same rule, culprit and fix`(case: (rule: Rule, example: Example), form: Form)
        async throws
    {
        let (rule, example) = `case`
        let (link, ranges) = example.unmarked
        guard form.holds(link) else { return }
        let place = SourceLocation(
            fileID: example.fileID, filePath: example.filePath, line: example.line, column: 1)
        let text = form.before + link + form.after
        let shift = form.before.utf8.count
        var options = LintOptions.example()
        options.select = [rule.id]
        let run = try await LintRun(text, name: form.name, options)
        let found = run.findings.map { ($0.place.range ?? 0..<0) }.map { $0.lowerBound - shift..<$0.upperBound - shift }
        #expect(found == ranges, "\(rule.id) as \(form): \(link)", sourceLocation: place)
        #expect(run.findings.allSatisfy { $0.rule == rule.id }, sourceLocation: place)
        // Data about people are shown nowhere, so that the link is shown with a mask.
        let isMasked = rule.id == "personal-data"
        let shown = Self.withoutUserinfo(link)
        #expect(run.findings.allSatisfy { $0.link == nil || ($0.link == shown) != isMasked }, sourceLocation: place)
        guard let fixed = example.fixed else { return }
        var job = FixJob(options, mode: .all)
        let bytes = Array(text.utf8)
        let outcome = try await job.fix(
            bytes, of: LintInput(.memory(bytes), name: form.name ?? "<stdin>", path: form.name))
        let result = String(decoding: outcome.bytes ?? bytes, as: UTF8.self)
        #expect(result == form.before + fixed + form.after, "\(rule.id) as \(form)", sourceLocation: place)
    }

    /// What findings may show of `link`.
    private static func withoutUserinfo(_ link: String) -> String {
        let bytes = Array(link.utf8)
        let userinfo = Link(bytes.span).userinfo
        guard !userinfo.isEmpty else { return link }
        return String(decoding: bytes[..<userinfo.lowerBound] + bytes[(userinfo.upperBound + 1)...], as: UTF8.self)
    }

    @Test(
        arguments: Rule.all.flatMap { rule in
            rule.examples.filter { $0.text.contains("\n") && !$0.text.hasPrefix("{") }.map { (rule, $0) }
        })
    func `a sheet of the manual is judged as it says`(rule: Rule, example: Example) async throws {
        let (text, ranges) = example.unmarked
        let place = SourceLocation(fileID: example.fileID, filePath: example.filePath, line: example.line, column: 1)
        var options = LintOptions.example()
        // What is ignored for nothing only shows beside the rules that are ignored.
        if rule.group != .suppression { options.select = [rule.id] }
        let run = try await LintRun(text, name: text.hasPrefix("[") ? "plan.json" : "plan.csv", options)
        let found = run.findings.filter { $0.rule == rule.id }
        #expect(found.compactMap(\.place.range) == ranges, "\(rule.id)", sourceLocation: place)
        #expect(run.findings.count == found.count || rule.group == .suppression, sourceLocation: place)
        #expect(run.failures == [], sourceLocation: place)
    }
}
