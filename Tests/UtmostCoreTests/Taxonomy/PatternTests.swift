import Testing
import UtmostCore
import UtmostTestSupport

struct PatternTests {
    @Test(arguments: [
        ("[a-z]+", "abc", true), ("[a-z]+", "abc1", false), ("[a-z]+", "1abc", false), ("a|ab", "ab", true),
        ("a.c", "aéc", true), (".*", "a\nb", false), ("", "", true), ("", "a", false),
        ("[A-Z]{2}[0-9]{6}", "AB123456", true),
        ("(?i)abc", "ABC", true), ("\\d+", "12", true), ("^a$", "a", true),
    ])
    func `a pattern takes the whole value`(pattern: String, value: String, isMatch: Bool) throws {
        let compiled = try Pattern(pattern)
        #expect(compiled.matches(value.utf8.span) == isMatch)
    }

    @Test(arguments: ["[a", "(", "a{2,1}", "\\", "(?<=a)b", "(a)\\1", "a**", "a{100000}"])
    func `a pattern that RE2 cannot read is refused with a reason`(pattern: String) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.reason.isEmpty == false)
        #expect(
            TaxonomySketch("{\"fields\":{\"id\":{\"pattern\":\(pattern.debugDescription)}}}").faults.map(\.kind) == [
                .wrongSetting
            ])
    }

    /// Patterns that take other engines years.
    @Test(arguments: ["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*a){12}$", "([a-z]+)*=", "(x+x+)+y"])
    func `a pattern that explodes elsewhere answers at once`(pattern: String) throws {
        let value = String(repeating: "a", count: 100_000) + "!"
        let field = TaxonomySketch("{\"fields\":{\"id\":{\"pattern\":\"\(pattern)\"}}}")
        let time = ContinuousClock().measure { #expect(field.match(value, as: "id")?.verdict == .offPattern) }
        #expect(time < .seconds(1))
    }
}
