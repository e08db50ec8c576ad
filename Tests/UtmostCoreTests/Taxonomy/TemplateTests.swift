import Testing

@testable import UtmostCore

struct TemplateTests {
    @Test(arguments: [
        ("{a}", "a", "_"), ("{a}_{b}", "a b", "_"), ("{a}-{b}-{c?}", "a b c?", "-"), ("{a?}", "a?", "_"),
        ("{a}|{b?}|{c?}", "a b? c?", "|"), ("{a} {b}", "a b", " "), ("{date}.{what for}", "date what for", "."),
    ])
    func `a template is taken apart`(text: String, segments: String, separator: String) throws {
        let template = try Template(text, separator: UInt8(ascii: "_"))
        #expect(template.segments.map { $0.field + ($0.isOptional ? "?" : "") }.joined(separator: " ") == segments)
        #expect(String(UnicodeScalar(template.separator)) == separator)
    }

    @Test(arguments: [
        "", "a", "{}", "{?}", "{a", "a}", "{a}{b}", "{a}b", "{a}_", "_{a}", "{a}__{b}", "{a}-{b}_{c}", "{a}_{a}",
        "{a?}_{b}", "{{a}}", "{a}x{b}", "{a}9{b}", "{a}→{b}", "{a}_b_{c}", "{a}\n{b}",
    ])
    func `what is no template is refused with a reason`(text: String) {
        let fault = #expect(throws: Template.Fault.self) { try Template(text, separator: UInt8(ascii: "_")) }
        #expect(fault?.message.isEmpty == false)
    }
}
