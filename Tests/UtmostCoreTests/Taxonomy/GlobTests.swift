import Testing
import UtmostCore

struct GlobTests {
    @Test(arguments: [
        ("plan.csv", "plan.csv", true), ("plan.csv", "a/plan.csv", true), ("plan.csv", "plan.csv/a", false),
        ("*.csv", "a/b/plan.csv", true), ("*.csv", "plan.tsv", false), ("*", "a/b", true),
        ("p?an.csv", "plan.csv", true),
        ("p?an.csv", "p/an.csv", false), ("archive/**", "archive/2025/plan.csv", true),
        ("archive/**", "archive/plan.csv", true),
        ("archive/**", "old/archive/plan.csv", true), ("archive/**", "archived/plan.csv", false),
        ("archive/*", "archive/2025/plan.csv", false), ("**/plan.csv", "plan.csv", true),
        ("**/plan.csv", "a/b/plan.csv", true),
        ("a/**/b.csv", "a/b.csv", true), ("a/**/b.csv", "a/x/y/b.csv", true), ("a/**/b.csv", "a/x/yb.csv", false),
        ("x/**/a*b", "x/a/y/ab", true), ("x/**/a*/b", "x/a1/y/a2/b", true), ("a/*/c", "a/b/c", true),
        ("a/*/c", "a/b/b/c", false),
        ("[a-c]1.csv", "b1.csv", true), ("[a-c]1.csv", "d1.csv", false), ("[ab", "[ab", true),
        ("[]a].csv", "].csv", true),
        ("**", "a/b/c", true), ("", "", true), ("", "a", false), ("/tmp/*.csv", "/tmp/plan.csv", true),
        ("*a*b*c", "xaybzc", true),
        ("*a*b*c", "xaybz", false), ("ä*.csv", "äö.csv", true),
    ])
    func `a glob accepts paths`(pattern: String, path: String, isMatch: Bool) {
        #expect(Glob(pattern).matches(path) == isMatch)
    }

    @Test func `many stars on a long path answer at once`() {
        let time = ContinuousClock().measure {
            #expect(!Glob(String(repeating: "*a", count: 30) + "b").matches(String(repeating: "a", count: 2000)))
            #expect(
                !Glob("**/" + String(repeating: "*a", count: 30) + "b").matches(String(repeating: "a/", count: 500)))
        }
        #expect(time < .seconds(2))
    }
}
