import Testing
import UtmostCore

struct LineIndexTests {
    @Test(arguments: [
        ("", 0, 1, 1),
        ("abc", 2, 1, 3),
        ("a\nb", 1, 1, 2),
        ("a\nb", 2, 2, 1),
        ("a\r\nb", 3, 2, 1),
        ("a\r\nb", 1, 1, 2),
        ("é\n", 2, 1, 3),
        ("a\n\n\nb\n", 4, 4, 1),
        ("a\n", 2, 2, 1),
        ("\u{FEFF}{}", 3, 1, 1),
        ("\u{FEFF}{}", 0, 1, 1),
        ("\u{FEFF}{\n}", 5, 2, 1),
    ])
    func `an offset stands on a line and in a column`(text: String, offset: Int, line: Int, byteColumn: Int) {
        #expect(LineIndex(text.utf8.span).place(at: offset) == (line, byteColumn))
    }

    @Test func `the empty line after the last line break counts`() {
        #expect(LineIndex("a\nb\n".utf8.span).count == 3)
    }
}
