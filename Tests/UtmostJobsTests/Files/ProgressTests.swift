import Testing
import UtmostJobs
import UtmostTestSupport

struct ProgressTests {
    @Test(arguments: [
        (0.0, "[          ]   0 %"), (0.5, "[=====     ]  50 %"), (0.999, "[========= ]  99 %"),
        (1, "[==========] 100 %"),
    ])
    func `a bar is as long as its share`(share: Double, bar: String) {
        #expect(Progress.bar(share, width: 10) == bar)
    }

    @Test(arguments: [1, 3])
    func `a run reaches its end`(jobs: Int) async throws {
        let folder = try TemporaryFolder()
        var inputs: [LintInput] = []
        for number in 0..<5 {
            let rows = String(repeating: "https://acme.example/?utm_source=facebook\n", count: number == 2 ? 900 : 5)
            let path = try folder.write("\(number).csv", "Tagged URL\n" + rows)
            inputs.append(LintInput(.file(path), name: path, path: path))
        }
        var options = LintOptions.example(jobs: jobs, chunkSize: 2000)
        let total = inputs.compactMap(\.path).map { Folder.size(of: $0) }.reduce(0, +)
        let progress = Progress(total: total)
        options.progress = progress
        #expect(progress.share == 0)
        _ = try await LintRun(inputs, options)
        #expect(progress.share == 1)
    }
}
