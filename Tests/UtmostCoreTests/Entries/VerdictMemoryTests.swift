import Testing

@testable import UtmostCore
import UtmostTestSupport

struct VerdictMemoryTests {
    @Test func `what is remembered is what the taxonomy says`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        var memory = VerdictMemory(matcher: matcher)
        var random = SeededRandom(2)
        let words = ["facebook", "fb", "Facebook", "202608_us_tent_sale", "us", "{{x}}", "", "nothing", "202608"]
        for _ in 0..<3000 {
            let word = words.randomElement(using: &random) ?? ""
            let field = Int.random(in: 0..<matcher.fields.count, using: &random)
            let verdict = memory.verdict(of: 0..<word.utf8.count, in: word.utf8.span, field: field)
            let expected = matcher.match(word.utf8.span, field: field)
            #expect(memory[verdict] == expected)
            #expect(memory.number(ofVerdict: verdict) == expected.canonical)
            #expect(!memory.segments(ofVerdict: verdict).isEmpty == !expected.segments.isEmpty)
        }
        #expect(memory.count <= words.count * matcher.fields.count)
    }

    @Test func `it is full past its limit`() throws {
        let matcher = try #require(TaxonomySketch("{}").matcher)
        var memory = VerdictMemory(matcher: matcher, limit: 3)
        for value in ["a", "b", "c", "a"] { _ = memory.verdict(of: 0..<1, in: value.utf8.span, field: 0) }
        #expect(!memory.isFull)
        _ = memory.verdict(of: 0..<1, in: "d".utf8.span, field: 0)
        #expect(memory.isFull)
    }
}
