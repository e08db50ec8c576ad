import Testing
import UtmostCore
import UtmostTestSupport

struct RuleExampleTests {
    /// Raised by the readers of documents, whose own tests run their examples.
    static let judgedElsewhere = ["not-utf8", "unclosed-quote", "repeated-header", "stale-baseline"]

    static let cases = Rule.all.filter { !judgedElsewhere.contains($0.id) }
        .flatMap { rule in rule.examples.map { (rule, $0) } }

    @Test(arguments: cases)
    func `an example behaves as documented`(rule: Rule, example: Example) throws {
        let judge = try ExampleJudge(rule, example)
        let (text, marked) = example.unmarked
        #expect(judge.ranges(in: text) == marked, "\(rule.id)", sourceLocation: example.sourceLocation)
    }

    @Test(arguments: cases.filter { !$0.1.isFailing })
    func `a passing example passes every rule`(rule: Rule, example: Example) throws {
        let judge = try ExampleJudge(rule, example)
        if judge.kind == .taxonomy {
            #expect(TaxonomySketch(example.text).faultLines == [], sourceLocation: example.sourceLocation)
        } else {
            let spoken = judge.lint(example.text).findings.map { "\($0.rule): \($0.message)" }
            #expect(spoken == [], sourceLocation: example.sourceLocation)
        }
    }

    @Test(arguments: cases.filter { $0.1.fixed != nil })
    func `a fix gives what the manual shows, and ends the finding`(rule: Rule, example: Example) throws {
        let judge = try ExampleJudge(rule, example)
        let fixed = judge.fixed(example.unmarked.text)
        #expect(fixed == example.fixed, "\(rule.id)", sourceLocation: example.sourceLocation)
        #expect(judge.ranges(in: fixed) == [], "\(rule.id) finds it again", sourceLocation: example.sourceLocation)
        #expect(judge.fixed(fixed) == fixed, "\(rule.id) fixes it again", sourceLocation: example.sourceLocation)
    }

    @Test(arguments: cases.filter { $0.1.isFailing && $0.1.fixed == nil })
    func `an example without a fix has none`(rule: Rule, example: Example) throws {
        let judge = try ExampleJudge(rule, example)
        guard judge.kind != .taxonomy else { return }
        let text = example.unmarked.text
        #expect(judge.fixed(text) == text, "\(rule.id)", sourceLocation: example.sourceLocation)
    }

    @Test(arguments: cases.filter { $0.1.isFailing })
    func `a message quotes, ends without a full stop, and is plain`(rule: Rule, example: Example) throws {
        let judge = try ExampleJudge(rule, example)
        let text = example.unmarked.text
        let sentences =
            judge.kind == .taxonomy
            ? TaxonomySketch(text).faults.flatMap { [$0.message, $0.remedy ?? ""] }
            : judge.lint(text).findings.flatMap { [$0.message, $0.remedy ?? ""] }
        for sentence in sentences {
            #expect(!sentence.hasSuffix("."), sourceLocation: example.sourceLocation)
            let words = sentence.lowercased().split { !$0.isLetter && $0 != ":" && !$0.isNumber }.map(String.init)
            let banned = Self.keptOut.intersection(words)
            #expect(banned == [], "\(sentence)", sourceLocation: example.sourceLocation)
        }
    }

    /// VOICE's list of words that mean nothing to a marketer, or blame one.
    static let keptOut: Set = [
        "unsafe", "params", "effective", "class", "hijacked", "1:1", "passing", "invalid", "please", "deprecated",
        "expired", "error", "issue",
    ]
}
