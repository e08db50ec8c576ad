import Testing
import UtmostCore
import UtmostTestSupport

/// The table of known mistakes: docs/mistakes.md.
struct MistakeTests {
    @Test func `the table is what the list says`() throws {
        try expectSnapshot(Mistake.table, at: "docs/mistakes.md")
    }

    @Test func `mistakes are numbered without a gap`() {
        #expect(Mistake.all.map(\.number) == Array(1...67))
    }

    @Test func `every rule that is named exists`() {
        for mistake in Mistake.all {
            guard case .rules(let ids) = mistake.answer else { continue }
            #expect(!ids.isEmpty)
            for id in ids { #expect(Rule.number(of: id) != nil, "\(mistake.number): \(id)") }
        }
    }
}
