import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// Files that are judged side by side give what they give one after another.
struct ManyFilesTests {
    /// Small files of all kinds, and a large one among them.
    private static func write(to folder: TemporaryFolder) throws -> [LintInput] {
        let base = "https://acme.example/?utm_medium=social"
        var random = SeededRandom(4)
        var inputs: [LintInput] = []
        for number in 0..<40 {
            var text = "Tagged URL,lint-ignore,utm_id\n"
            for row in 0..<(number == 17 ? 900 : number % 5 + 1) {
                let source = ["facebook", "Facebook", "nobody", "linkedin"].randomElement(using: &random) ?? ""
                let word = ["summit-reel", "sumit-reel", "Summit-Reel", "hill"].randomElement(using: &random) ?? ""
                let cell = ["", "case: why", "too-long: why"].randomElement(using: &random) ?? ""
                let product = number % 8 < 4 ? "tent" : "stove"
                text +=
                    "\(base)&utm_campaign=202608_us_\(product)_sale&utm_source=\(source)&utm_content=\(word)-\(row % 3),\(cell),AB00000\(number % 4)\n"
            }
            if number == 5 { text = "Name,Town\nMo,Ulm\n" }
            if number == 6 { text = "\0" }
            if number == 7 { text = "" }
            if number == 8 { text = "  \n" }
            let name = number == 9 ? "9.txt" : "\(number).csv"
            let path = number == 10 ? folder.path("gone.csv") : try folder.write(name, text)
            inputs.append(LintInput(.file(path), name: name, path: path, isFound: true))
        }
        return inputs
    }

    @Test(arguments: [2, 5], [2000, 4 << 20])
    func `the same findings, notes and failures in the same order`(jobs: Int, chunkSize: Int) async throws {
        let folder = try TemporaryFolder()
        let inputs = try Self.write(to: folder)
        let one = try await LintRun(inputs, .example(jobs: 1))
        #expect(
            one.findings.contains { $0.rule == "repeated-id" && "\($0.message) \($0.remedy ?? "")".contains(" of ") })
        #expect(one.findings.contains { $0.rule == "near-duplicate" || $0.rule == "mixed-spelling" })
        #expect(one.failures.count == 2)
        #expect(one.notes.count == 3)
        let many = try await LintRun(inputs, .example(jobs: jobs, chunkSize: chunkSize))
        #expect(zip(many.findings, one.findings).first { $0 != $1 } == nil)
        #expect(many.summary == one.summary)
        #expect((many.notes, many.failures, many.ending) == (one.notes, one.failures, one.ending))
    }
}
