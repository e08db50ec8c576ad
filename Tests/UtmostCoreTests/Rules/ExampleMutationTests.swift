import Testing
import UtmostCore
import UtmostTestSupport

/// Each example of a link once more with something around it that is none of the rule's business: the culprit stays.
struct ExampleMutationTests {
    struct Mutation: CustomStringConvertible, Sendable {
        let description: String
        /// Changes the marked text of an example, marks and all; nil where it does not apply.
        let apply: @Sendable (Rule, String) -> String?
    }

    static let mutations = [
        Mutation(description: "an emoji before the tags") { _, text in
            text.replacingFirst("?", with: "?e=😀&")
        },
        Mutation(description: "a fragment behind the query") { _, text in
            // A # behind an empty value is a fault of its own.
            if text.contains("#") || text.hasSuffix("=»") { return nil }
            let isWhole = text.hasPrefix("«") && text.hasSuffix("»")
            return isWhole ? text.dropLast() + "#top»" : text + "#top"
        },
        Mutation(description: "scheme and host in capitals") { _, text in
            guard let slashes = text.range(of: "//") else { return nil }
            let end = text[slashes.upperBound...].firstIndex { "/?#".contains($0) } ?? text.endIndex
            return text[..<end].uppercased() + text[end...]
        },
        Mutation(description: "the first letter of a value as an escape") { rule, text in
            guard case .value = rule.check, let mark = text.firstIndex(of: "«") else { return nil }
            let first = text[text.index(after: mark)]
            guard first != "%", let byte = first.asciiValue else { return nil }
            let rest = text[text.index(mark, offsetBy: 2)...]
            return text[...mark] + "%" + String(byte, radix: 16, uppercase: true) + rest
        },
    ]

    static let cases = RuleExampleTests.cases.filter { !$0.1.text.contains("\n") && !$0.1.text.hasPrefix("{") }

    @Test(arguments: cases, mutations)
    func `what stands around a culprit does not move it`(case: (rule: Rule, example: Example), mutation: Mutation)
        throws
    {
        let (rule, example) = `case`
        guard let mutated = mutation.apply(rule, example.text) else { return }
        let (text, marked) = Example.fails(mutated).unmarked
        let judge = try ExampleJudge(rule, example)
        #expect(judge.ranges(in: text) == marked, "\(rule.id): \(text)", sourceLocation: example.sourceLocation)
        let fixed = judge.fixed(text)
        #expect(example.fixed == nil || judge.ranges(in: fixed) == [], sourceLocation: example.sourceLocation)
    }

    @Test(arguments: cases)
    func `a link in a quoted cell is judged as it is`(rule: Rule, example: Example) throws {
        let header = "Link,Notes\n"
        guard let cell = example.text.replacingFirst("?", with: "?e=a,\"\"b\"\"&") else { return }
        let (text, marked) = Example.fails("\(header)\"\(cell)\",spring").unmarked
        let sketch = try LintSketch(
            sheet: text, #require(ExampleJudge.exampleMatcher), file: example.file ?? "plan.csv")
        let found = sketch.findings(of: rule.id).compactMap(\.place.range)
        #expect(found == marked, "\(rule.id)", sourceLocation: example.sourceLocation)
        guard let fixed = example.fixed?.replacingFirst("?", with: "?e=a,\"\"b\"\"&") else { return }
        let expected = "\(header)\"\(fixed)\",spring"
        guard !["second-question-mark", "tags-after-fragment", "wrapped-link"].contains(rule.id) else { return }
        #expect(sketch.fixed(of: rule.id) == expected, "\(rule.id)", sourceLocation: example.sourceLocation)
    }
}

extension String {
    /// The text with the first `old` replaced; nil where there is none.
    fileprivate func replacingFirst(_ old: String, with new: String) -> String? {
        contains(old) ? replacing(old, with: new, maxReplacements: 1) : nil
    }

    fileprivate func range(of part: String) -> Range<Index>? { ranges(of: part).first }
}
