import Foundation
import Testing
import UtmostCore
import UtmostTestSupport

struct RuleListTests {
    static let folder = packageRoot.appending(path: "Sources/UtmostCore/Rules")

    /// The names of the files that declare a rule.
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { name in
            let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
            return text.contains("= Rule(\n")
        }.map { String($0.dropLast(".swift".count)) }
    }()

    @Test func `every file that declares a rule is in the list, and the other way round`() {
        #expect(Set(Self.files.map(Self.kebab)) == Set(Rule.all.map(\.id)))
        #expect(Self.files.count == Rule.all.count)
    }

    @Test func `no id is used twice, or as the name of a group`() {
        let names = Rule.all.map(\.id) + RuleGroup.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
    }

    @Test func `rules stand group by group, in the order of the groups`() {
        let groups = Rule.all.map(\.group).reduce(into: [RuleGroup]()) { if $0.last != $1 { $0.append($1) } }
        #expect(groups == RuleGroup.allCases.filter(groups.contains))
    }

    @Test(arguments: Rule.all)
    func `a rule shows both a passing and a failing case`(rule: Rule) {
        let kinds = Set(rule.examples.map(\.isFailing))
        // A text literal is UTF-8 always, so that this one fault cannot be shown.
        #expect(kinds == (rule.id == "not-utf8" ? [false] : [true, false]))
        #expect(rule.examples.allSatisfy { $0.fixed == nil || $0.isFailing })
    }

    @Test(arguments: Rule.all)
    func `a rule says what it is about`(rule: Rule) {
        #expect(!rule.summary.hasSuffix("."))
        #expect(rule.summary.first?.isUppercase == true)
        #expect(rule.rationale.hasSuffix("."))
        #expect(Rule.number(of: rule.id).map { Rule.all[$0].id } == rule.id)
    }

    @Test func `every fault of a taxonomy has its rule`() {
        let ids = Rule.all.filter { if case .taxonomy = $0.check { true } else { false } }.map(\.id)
        #expect(Set(ids) == Set(TaxonomyFault.Kind.allCases.map(\.rawValue)))
    }

    @Test(arguments: [
        ("Case", "case"), ("NotUTF8", "not-utf8"), ("PlainHTTP", "plain-http"), ("RepeatedID", "repeated-id"),
    ])
    func `a file's name in kebab case is the id`(file: String, id: String) {
        #expect(Self.kebab(file) == id)
    }

    /// `TooLong` → `too-long`, `NotUTF8` → `not-utf8`: a hyphen before a capital that ends a word.
    private static func kebab(_ name: String) -> String {
        let letters = Array(name)
        return letters.indices.map { index in
            let isStart = letters[index].isUppercase && index > 0 && letters[index - 1].isLowercase
            return (isStart ? "-" : "") + letters[index].lowercased()
        }.joined()
    }
}
