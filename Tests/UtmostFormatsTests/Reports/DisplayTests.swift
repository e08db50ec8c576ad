import Testing

@testable import UtmostFormats

struct DisplayTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("für", 3), ("fu\u{308}r", 3), ("天幕", 4), ("テント", 6), ("ﾃﾝﾄ", 3), ("한국", 4), ("ＡＢ", 4),
        ("🏕", 1), ("🏕️", 2), ("🔥", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇩🇪", 2), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("©", 1), ("…", 1), ("नमस्ते", 4),
        ("Ελλάδα", 6),
    ])
    func `a text takes so many columns`(text: String, width: Int) {
        #expect(Glyph.width(of: text) == width)
    }

    @Test(arguments: [
        ("plain", "plain"),
        ("a\tb\nc\r\nd", "a␉b␊c␍␊d"),
        ("\u{1B}[31mred", "␛[31mred"),
        ("\u{1B}]0;title\u{7}", "␛]0;title␇"),
        ("\u{9B}2J", "<U+009B>2J"),
        ("del\u{7F}", "del␡"),
        ("\u{202E}moc.elpmaxe", "<U+202E>moc.elpmaxe"),
        ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"),
        ("news\u{200B}letter", "news<U+200B>letter"),
        ("no\u{A0}break", "no<U+00A0>break"),
        ("\u{FEFF}utm", "<U+FEFF>utm"),
        ("a\u{200D}b", "a<U+200D>b"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("x\u{E0041}", "x<U+E0041>"),
        ("line\u{2028}end", "line<U+2028>end"),
        ("\u{301}e", "◌\u{301}e"),
    ])
    func `what drives a terminal or hides is shown`(text: String, visible: String) {
        #expect(Glyph.visible(text) == visible)
    }

    @Test func `a tower of accents is cut down`() {
        let tower = "e" + String(repeating: "\u{301}", count: 500)
        #expect(Glyph.visible(tower).unicodeScalars.count == 16)
    }

    @Test func `no scalar can drive a terminal`() {
        let suspects = Array(0..<0xA0 as Range<UInt32>) + [0x61C] + Array(0x2028...0x202E) + Array(0x2066...0x2069)
        for number in suspects where !(0x20..<0x7F).contains(number) {
            for text in ["", "a", "م", "🔥"].compactMap({ prefix in Unicode.Scalar(number).map { prefix + String($0) } })
            {
                let shown = Glyph.visible(text).unicodeScalars.map(\.value)
                #expect(!shown.contains(number))
            }
        }
    }

    @Test(arguments: [
        (0, "0 rows"), (1, "1 row"), (2, "2 rows"), (999, "999 rows"), (1000, "1,000 rows"), (48_210, "48,210 rows"),
        (1_234_567, "1,234,567 rows"),
    ])
    func `a number agrees with its noun`(count: Int, text: String) {
        #expect("\(Quantity(count, "row"))" == text)
    }

    @Test(
        arguments: [
            ("one two three", 7, nil, ["one two", "three"]),
            ("one two three", 20, 5, ["one", "two three"]),
            ("unbreakable", 5, nil, ["unbreakable"]),
            ("天幕 天幕 a", 9, nil, ["天幕 天幕", "a"]),
            ("", 5, nil, [""]),
        ] as [(String, Int, Int?, [String])])
    func `words go on lines`(text: String, columns: Int, first: Int?, lines: [String]) {
        #expect(TextLayout.wrap(text, columns: columns, firstLine: first) == lines)
    }
}
