import Testing
import UtmostTestSupport

@testable import UtmostCore

struct PersonalTextTests {
    @Test(arguments: [
        ("jane@mail.example", "an e-mail address", "j…@mail.example"),
        ("to-jane.doe+x@mail.example-1", "", ""),
        ("list_jane.doe@mail.example", "an e-mail address", "l…@mail.example"),
        ("+49 170 1234567", "a phone number", "+49…"), (" 491701234567", "a phone number", " 49…"),
        ("555-867-5309", "a phone number", "555…"), ("(555) 867-5309", "a phone number", "(55…"),
        ("4111111111111111", "the number of a payment card", "41…"),
        ("5500-0055-5555-5559", "the number of a payment card", "55…"),
        ("DE89370400440532013000", "the number of a bank account", "DE89…"),
        ("gb82 WEST 1234 5698 7654 32", "the number of a bank account", "gb82…"),
        ("customer-4821377", "the number of a customer", "customer-…"),
        ("user_id:48213", "the number of a customer", "user_id:…"), ("uid4821377", "the number of a customer", "uid…"),
        ("spring-contact-48213", "the number of a customer", "spring-contact-…"),
    ])
    func `a person's data are found, and mostly hidden`(text: String, kind: String, shown: String) {
        let found = PersonalText.first(in: text.utf8.span)
        #expect((found?.kind ?? "") == kind)
        guard let found else { return }
        let bytes = Array(text.utf8)
        let masked = bytes[..<found.hidden.lowerBound] + Array("…".utf8) + bytes[found.hidden.upperBound...]
        #expect(String(decoding: masked, as: UTF8.self) == shown)
    }

    @Test(arguments: [
        "202608_us_tent_sale", "120210001234567890", "4111111111111112", "1786752000123", "user-202608", "users-48213",
        "member-2026", "customers", "logo@2x.png", "@handle", "a@b", "DE89370400440532013001", "2026-08-15",
        "12345678901", "summer@night", "", "@", "555-867-53091",
    ])
    func `names and ad platforms' numbers are nobody's`(text: String) {
        #expect(PersonalText.first(in: text.utf8.span) == nil)
    }

    @Test func `of any text all that is found stands in it, in order`() {
        var random = SeededRandom(33)
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    "a@.-+4 159uid(é".randomElement(using: &random) ?? "a"
                })
            var end = 0
            for found in PersonalText.all(in: text.utf8.span) {
                #expect(found.range.lowerBound >= end && found.range.upperBound <= text.utf8.count)
                #expect(found.range.contains(found.hidden))
                end = found.range.upperBound
            }
        }
    }

    @Test func `no finding prints a person's data`() throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let link =
            "https://acme.example/?utm_source=jane%40mail.example&utm_medium=Social&utm_campaign=spring&utm_content=jane@mail.example&utm_content=x"
        let sheet = "Tagged URL,utm_source,creative\n\(link),jane@mail.example,jane@mail.example"
        for sketch in [LintSketch(link: link, matcher), LintSketch(sheet: sheet, matcher)] {
            #expect(sketch.findings.count > 3)
            for finding in sketch.findings {
                let texts: [String?] = [
                    finding.message, finding.remedy, finding.value, finding.link, finding.excerpt?.text,
                    finding.suggestions.joined(),
                ]
                #expect(texts.allSatisfy { $0?.contains("jane") != true }, "\(finding.rule)")
            }
        }
    }
}
