import Foundation
import Testing
import UtmostCore
import UtmostTestSupport

struct RuleManualTests {
    @Test(arguments: Rule.all)
    func `the manual page is what the rule says`(rule: Rule) throws {
        try expectSnapshot(rule.markdown, at: "docs/rules/\(rule.id).md")
    }

    @Test func `the manual's front page lists every rule`() throws {
        try expectSnapshot(Rule.index, at: "docs/rules/README.md")
    }

    @Test func `no page is left of a rule that is gone`() throws {
        let folder = packageRoot.appending(path: "docs/rules")
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0 != "README.md" }
        #expect(Set(pages).isSubset(of: Rule.all.map { "\($0.id).md" }))
    }

    @Test func `carets stand under the culprit, whatever is in front of it`() {
        let rule = Rule(
            "sample", group: .tag, summary: "A sample", rationale: "Why.",
            examples: [.fails("ä😀«b»\nc\n«de»f«»", fixed: "x")], check: .reported)
        #expect(
            rule.markdown.contains(
                """
                ```
                ä😀b
                  ^
                c
                def
                ^^ ^
                ```

                Fixed:

                ```
                x
                ```
                """))
    }
}
