import Testing
import UtmostCore
import UtmostJobs
import UtmostTestSupport

struct StaleBaselineTests {
    private static let clean =
        "Tagged URL\nhttps://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale\n"

    @Test(arguments: Rule.staleBaseline.examples)
    func `an example of the manual is judged as it says`(example: Example) async throws {
        let (text, ranges) = example.unmarked
        let folder = try TemporaryFolder()
        let path = try folder.write("plan.csv", Self.clean)
        var options = LintOptions.example()
        options.baseline = try Baseline(reading: folder.write("known.json", text))
        let run = try await LintRun([LintInput(.file(path), name: path, path: path)], options)
        #expect(run.findings.map(\.rule) == ranges.map { _ in "stale-baseline" })
        #expect(run.findings.compactMap(\.place.range) == ranges)
    }

    @Test func `what is written is read as it was, whatever values hold`() throws {
        let folder = try TemporaryFolder()
        var baseline = Baseline(path: folder.path("known.json"))
        var random = SeededRandom(3)
        let pieces = ["a", "\"", "\\", "\n", "\u{202E}", "é", "{", ":", " ", "/", "\u{0}"]
        for _ in 0..<200 {
            let entry = Baseline.Entry(
                file: random.text(of: pieces, upTo: 3), rule: random.text(of: pieces, upTo: 2),
                culprit: random.text(of: pieces, upTo: 6))
            baseline.counts[entry] = Int.random(in: 1...9, using: &random)
        }
        try baseline.write()
        #expect(try Baseline(reading: baseline.path).counts == baseline.counts)
        #expect(try Baseline(reading: baseline.path).rendered == baseline.rendered)
        #expect(folder.names == ["known.json"])
    }

    @Test(arguments: [1, 4], [64, 4 << 20])
    func `files cut and shared out anyhow pass the same`(jobs: Int, chunkSize: Int) async throws {
        let folder = try TemporaryFolder()
        var random = SeededRandom(11)
        var inputs: [LintInput] = []
        for number in 0..<6 {
            let rows = (0..<40).map { _ in
                let source = ["facebook", "Facebook", "nobody", "FB"].randomElement(using: &random) ?? ""
                return "https://acme.example/?utm_source=\(source)&utm_medium=social&utm_campaign=202608_us_tent_sale\n"
            }
            let path = try folder.write("\(number).csv", "Tagged URL\n" + rows.joined())
            inputs.append(LintInput(.file(path), name: path, path: path))
        }
        var options = LintOptions.example()
        var baseline = Baseline(path: folder.path("known.json"))
        for number in 0..<6 {
            for culprit in ["source: Facebook", "source: nobody"] {
                let rule = culprit.hasSuffix("nobody") ? "unknown-value" : "case"
                baseline.counts[Baseline.Entry(file: "\(number).csv", rule: rule, culprit: culprit)] = number + 1
            }
        }
        try baseline.write()
        options.baseline = try Baseline(reading: baseline.path)
        let whole = try await LintRun(inputs, options)
        #expect(whole.summary.known > 20)
        #expect(whole.summary.faultyLinks > 0)
        (options.jobs, options.chunkSize) = (jobs, chunkSize)
        let run = try await LintRun(inputs, options)
        #expect(run.summary == whole.summary)
        #expect(zip(run.findings, whole.findings).first { $0 != $1 } == nil)
    }
}
