import Synchronization
import Testing
import UtmostCore
import UtmostJobs

struct AskedFixTests {
    private static let sheet = """
        Tagged URL,utm_source,Notes
        https://acme.example/a?utm_source=Facebook,,x
        https://acme.example/b?utm_source=fb,,Facebook
        https://acme.example/c?utm_sorce=Facebook,,y

        """

    @Test func `only what somebody says yes to is changed`() async throws {
        let fixed = try await answer { $0.place.row == 3 }
        #expect(fixed == Self.sheet.replacing("=fb", with: "=facebook"))
    }

    @Test func `a no is not asked again in the next pass`() async throws {
        let asked = Mutex<[String]>([])
        _ = try await answer { finding in
            asked.withLock { $0.append("\(finding.rule) \(finding.place.row ?? 0)") }
            return finding.place.row == 4
        }
        let list = asked.withLock { $0 }
        #expect(list.count { $0 == "case 2" } == 1)
        #expect(list.count { $0 == "alias-value 3" } == 1)
    }

    @Test func `a yes to a fix that has to wait for the next pass is not asked again`() async throws {
        let asked = Mutex<[String]>([])
        // Two fixes for one place: the second waits until the first is made.
        let sheet = "Tagged URL\nhttps://acme.example/d?utm_sorce=FB&utm_source=FB&utm_sorce=FB\n"
        var job = FixJob(.example(), mode: .ask) { finding in
            asked.withLock { $0.append("\(finding.rule) \(finding.value ?? "")") }
            return true
        }
        let input = LintInput(.memory(Array(sheet.utf8)), name: "plan.csv", path: "plan.csv")
        _ = try await job.fix(Array(sheet.utf8), of: input)
        let list = asked.withLock { $0 }
        #expect(!list.isEmpty)
        #expect(Set(list).count == list.count, "\(list)")
    }

    @Test func `no to everything changes nothing`() async throws {
        #expect(try await answer { _ in false } == Self.sheet)
    }

    @Test func `yes to everything is what all does`() async throws {
        var job = FixJob(.example(), mode: .all)
        let input = LintInput(.memory(Array(Self.sheet.utf8)), name: "plan.csv", path: "plan.csv")
        let all = try await job.fix(Array(Self.sheet.utf8), of: input).bytes
        #expect(try await answer { _ in true } == String(decoding: try #require(all), as: UTF8.self))
    }

    private func answer(_ question: @escaping FixJob.Question) async throws -> String {
        let bytes = Array(Self.sheet.utf8)
        var job = FixJob(.example(), mode: .ask, ask: question)
        let outcome = try await job.fix(bytes, of: LintInput(.memory(bytes), name: "plan.csv", path: "plan.csv"))
        return String(decoding: outcome.bytes ?? bytes, as: UTF8.self)
    }
}
