import Testing
import UtmostCore

/// One row per mistake: the text with the expected range between « and », and what is said about it.
struct JSONFaultTests {
    static let brackets: [(String, String, String)] = [
        ("«»", "the file is empty", "write {} for a start, and the settings between { and }"),
        ("\u{FEFF} \n«»", "the file is empty", "write {} for a start, and the settings between { and }"),
        (
            "// nothing\n«»", "the file holds nothing but comments",
            "write {} for a start, and the settings between { and }"
        ),
        ("«{»\"a\": [1]", "the { that opens here is never closed", "write } where it ends"),
        ("{\"a\": «[»1,", "the [ that opens here is never closed", "write ] where it ends"),
        ("«{»\"a\"", "the { that opens here is never closed", "write } where it ends"),
        ("«{»\"a\":", "the { that opens here is never closed", "write } where it ends"),
        (
            "{\"a\": «[»1}", "the [ that opens here is closed by }",
            "write ] where it ends, before that }"
        ),
        ("{}«}»", "this } closes nothing", "delete it, or write the bracket that it closes"),
        ("«]»", "this ] closes nothing", "delete it, or write the bracket that it closes"),
        (
            "{} «\"more\": 1» \n", "there is more text after the end",
            "delete it, or move it inside the outermost brackets above it"
        ),
        ("[1, «/*» 2]", "the comment that starts here has no end", "write */ where the comment ends"),
        ("[1, «#» two\n2]", "a comment does not start with #", "write // instead"),
    ]

    static let lists: [(String, String, String)] = [
        ("[\"a\" «\"b\"»]", "a comma is missing between “a” and “b”", "write a comma after “a”"),
        ("{\"a\": [1] «\"b c\"»: 2}", "a comma is missing between “[1]” and “b c”", "write a comma after “[1]”"),
        (
            "[\"facebook, \"«instagram»\"]", "text follows right after the closing quote of “facebook, ”",
            "look for a quote too few or too many before it; a quote inside a text is written \\\""
        ),
        ("[1«;» 2]", "a semicolon stands where a comma belongs", "write , instead of ;"),
        ("[«,»1]", "a comma stands before the first value", "delete the comma"),
        ("[1,«,»2]", "two commas follow each other", "delete one of them, or write the value between"),
        ("[1«:» 2]", "a comma is missing between “1” and “:”", "write a comma after “1”"),
        (
            "[«:» 2]", "a colon stands where a value belongs",
            "delete the colon; names with a colon go between { and }, never between [ and ]"
        ),
        ("{«\"a\"» 1}", "a colon is missing after “a”", "write : between the name and its value"),
        ("{\"a\" «=» 1}", "an = stands where a colon belongs after “a”", "write : instead of ="),
        ("{«\"a\"»: , \"b\": 1}", "“a” has no value", "write a colon and the value after it, or delete the name"),
        ("{«\"a\"»}", "“a” has no value", "write a colon and the value after it, or delete the name"),
        (
            "{«{»}}", "a name is missing here",
            "write the name between double quotes, then a colon; a plain list stands between [ and ]"
        ),
        (
            "{\"a\": 1, «\"a\"»: 2}", "“a” is written twice between the same { and }",
            "keep one of the two, with everything that both should hold"
        ),
        (
            "{\"a\": 1, «\"\\u0061\"»: 2}", "“a” is written twice between the same { and }",
            "keep one of the two, with everything that both should hold"
        ),
    ]

    static let texts: [(String, String, String)] = [
        (
            "[«\"»facebook, 1]\n", "the text that starts here has no closing quote on its line",
            "write \" where the text ends; a line break inside a text is written \\n"
        ),
        (
            "[«\"»C:\\\n", "the text that starts here has no closing quote on its line",
            "write \" where the text ends; a line break inside a text is written \\n"
        ),
        (
            "[«\"»\\", "the text that starts here has no closing quote on its line",
            "write \" where the text ends; a line break inside a text is written \\n"
        ),
        (
            "[«\"facebook”», 1]", "the text that starts here ends with a curly quote",
            "write the straight quote \" at both ends of the text"
        ),
        (
            "[«“facebook”», 1]", "curly quotes stand around a text",
            "write straight quotes: \"facebook\" (word processors turn them into curly ones)"
        ),
        (
            "{«“source\"»: 1}", "curly quotes stand around a text",
            "write straight quotes: \"source\" (word processors turn them into curly ones)"
        ),
        ("{«'source'»: 1}", "single quotes stand around a text", "write double quotes: \"source\""),
        ("[«'paid social'»]", "single quotes stand around a text", "write double quotes: \"paid social\""),
        ("[«'»paid]", "single quotes stand around a text", "write double quotes: \"paid\""),
        ("[\"a«\t»b\"]", "a tab stands inside a text", "write \\t, or a space"),
        ("[\"a«\u{1}»b\"]", "a control character (U+0001) stands inside a text", "delete it"),
        ("[\"a«\u{7F}»b\"]", "a control character (U+007F) stands inside a text", "delete it"),
        ("[\"a«\\d»b\"]", "\\d has no meaning in a text", "write \\\\ for a backslash"),
        ("[\"a«\\é»b\"]", "\\é has no meaning in a text", "write \\\\ for a backslash"),
        (
            "[\"«\\u12»g4\"]", "four digits 0–9 or a–f are expected after \\u",
            "write the character itself, or \\\\u for a backslash and a u"
        ),
        (
            "[\"«\\ud83d»\"]", "\\ud83d is one half of a character, and the other half is missing",
            "write the character itself instead"
        ),
        (
            "[\"«\\ud83d»\\u0041\"]", "\\ud83d is one half of a character, and the other half is missing",
            "write the character itself instead"
        ),
        (
            "[\"«\\ude00»\"]", "\\ude00 is one half of a character, and the other half is missing",
            "write the character itself instead"
        ),
    ]

    static let words: [(String, String, String)] = [
        ("{«source»: 1}", "the name source has no quotes", "write \"source\""),
        ("{«1»: 1}", "the name 1 has no quotes", "write \"1\""),
        ("[«paid-social», 1]", "paid-social has no quotes", "write \"paid-social\""),
        ("[«2026-06-30»]", "2026-06-30 has no quotes", "write \"2026-06-30\""),
        ("[«24h»]", "24h has no quotes", "write \"24h\""),
        ("[«True»]", "True is spelled true in JSON", "write true"),
        ("[«no»]", "no is spelled false in JSON", "write false"),
        ("[«undefined»]", "undefined is spelled null in JSON", "write null"),
        ("[«NaN»]", "JSON has no number NaN", "write a number in digits, or \"NaN\" for text"),
        ("[«+5»]", "a number starts without +", "write 5, or \"+5\" for text"),
        ("[«007»]", "the number 007 starts with a zero", "write it without the zero, or \"007\" for text"),
        (
            "[«.5»]", "“.5” lacks a digit beside its decimal point", "write the digit, 0 for none"
        ),
        (
            "[«5.»]", "“5.” lacks a digit beside its decimal point", "write the digit, 0 for none"
        ),
        ("[«5e»]", "digits are expected after the e of 5e", "write the digits, or \"5e\" for text"),
        ("[«1e999»]", "the number 1e999 is too large", "write a smaller one, or \"1e999\" for text"),
        ("[«-1e999»]", "the number -1e999 is too large", "write a smaller one, or \"-1e999\" for text"),
        (
            "[1,«\u{A0}»2]", "an invisible character (U+00A0) stands here",
            "delete it; between values only ordinary spaces, tabs and line breaks are read"
        ),
        (
            "[«\u{200B}»2]", "an invisible character (U+200B) stands here",
            "delete it; between values only ordinary spaces, tabs and line breaks are read"
        ),
        ("[«*»]", "“*” has no meaning here", "delete it, or put it between double quotes if it is text"),
        ("[«-» 1]", "“-” has no meaning here", "delete it, or put it between double quotes if it is text"),
    ]

    @Test(arguments: brackets + lists + texts + words)
    func `a mistake is named, shown and followed by a remedy`(marked: String, message: String, remedy: String) {
        let text = MarkedText(marked)
        let fault = #expect(throws: JSONFault.self) { _ = try JSONNode(reading: text.bytes.span) }
        #expect(fault?.message == message)
        #expect(fault?.remedy == remedy)
        #expect(fault?.range == text.range)
    }

    @Test(
        arguments: [
            ([0x22, 0xE9, 0x22], 1..<2, "a character is not saved as UTF-8"),
            ([0x31, 0x2F, 0x2F, 0xC3], 3..<4, "a character is not saved as UTF-8"),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], 1..<2, "a character is not saved as UTF-8"),
            ([0xFF, 0xFE, 0x7B, 0x00], 0..<2, "the file is saved as UTF-16"),
            ([0x7B, 0x00, 0x7D, 0x00], 0..<2, "the file is saved as UTF-16"),
        ] as [([UInt8], Range<Int>, String)])
    func `a text in another encoding is refused`(bytes: [UInt8], range: Range<Int>, message: String) {
        let fault = #expect(throws: JSONFault.self) { _ = try JSONNode(reading: bytes.span) }
        #expect(fault?.message == message)
        #expect(fault?.range == range)
    }
}
