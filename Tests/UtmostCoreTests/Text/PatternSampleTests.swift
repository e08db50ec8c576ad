import Testing
import UtmostCore
import UtmostTestSupport

struct PatternSampleTests {
    @Test(arguments: [
        ("[A-Z]{2}[0-9]{6}", "AB345678"), ("[a-z0-9]+(-[a-z0-9]+)*", "abc"), (#"q[1-4]-\d{4}"#, "q1-2345"),
        ("(spring|summer)_[a-z]+", "spring_abc"), ("(?:a|b)c?", "a"), (#"v\d+\.\d+"#, "v123.456"), ("^x{2,4}$", "xx"),
    ])
    func `a pattern shows a text that it takes`(pattern: String, sample: String) throws {
        #expect(try Pattern(pattern).sample == sample)
    }

    @Test(arguments: [
        "", "[^a]+", "(?i)abc", #"\p{Lu}+"#, "(?:a{50}){9}", "[[:alpha:]]+",
        "((((((((((((((((((((((a))))))))))))))))))))))",
    ])
    func `what is not understood shows nothing, or something right`(pattern: String) throws {
        let compiled = try Pattern(pattern)
        let isRight = compiled.sample.map { compiled.matches($0.utf8.span) } ?? true
        #expect(isRight)
    }

    @Test func `any pattern is read to its end, quickly`() {
        var random = SeededRandom(17)
        let signs = [
            "[", "]", "(", ")", "{", "}", "2", ",", "9", "*", "+", "?", "|", "\\", "d", "a", "-", "z", "^", ".",
        ]
        for _ in 0..<5000 {
            guard let pattern = try? Pattern(random.text(of: signs, upTo: 14)) else { continue }
            let isRight = pattern.sample.map { pattern.matches($0.utf8.span) } ?? true
            #expect(isRight, "\(pattern.text)")
        }
    }

    @Test func `a marketer is shown an example, never the pattern`() throws {
        for field in [#""pattern": "[A-Z]{2}[0-9]{6}""#, #""pattern": "[^a]{2}", "description": "two signs""#] {
            let matcher = try #require(TaxonomySketch("{ \"fields\": { \"creative\": { \(field) } } }").matcher)
            let link = "https://acme.example/?utm_source=a&utm_medium=b&utm_campaign=c&utm_content=aaaaaaaa1"
            let finding = try #require(LintSketch(link: link, matcher).findings(of: "pattern-mismatch").first)
            #expect(finding.remedy == (field.contains("description") ? "two signs" : "for example \"AB345678\""))
        }
    }
}
