import Testing
import UtmostTestSupport
import UtmostCore

struct JSONWriterTests {
    static let document = #"{"a":[1,-2.5,{"b":"c","d":[]}],"e":{},"f":[true,false,null]}"#

    @Test(arguments: [
        (JSONWriter.Layout.compact, document),
        (
            .pretty,
            """
            {
              "a": [
                1,
                -2.5,
                {
                  "b": "c",
                  "d": []
                }
              ],
              "e": {},
              "f": [
                true,
                false,
                null
              ]
            }
            """
        ),
        (
            .pretty(levels: 2),
            """
            {
              "a": [
                1,
                -2.5,
                {"b": "c", "d": []}
              ],
              "e": {},
              "f": [
                true,
                false,
                null
              ]
            }
            """
        ),
    ])
    func `a layout decides where lines are broken`(layout: JSONWriter.Layout, expected: String) throws {
        var writer = JSONWriter(layout)
        try JSONNode(reading: Self.document.utf8.span).write(to: &writer)
        #expect(String(decoding: writer.take(), as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("plain é 😀", #""plain é 😀""#),
        ("\"\\/", #""\"\\/""#),
        ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#),
        ("\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u009b\\u009f\u{A0}\""),
        ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
        ("\u{202E}\u{2066}\u{2069}", #""\u202e\u2066\u2069""#),
    ])
    func `a text is written so that no terminal obeys it`(text: String, expected: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        let written = String(decoding: writer.take(), as: UTF8.self)
        #expect(written == expected)
        #expect(try JSONNode(reading: written.utf8.span).value == .string(text))
    }

    @Test func `bytes that are no UTF-8 become what the standard library makes of them`() throws {
        var random = SeededRandom(7)
        let bytes: [UInt8] = [0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90, 0x8F, 0xF4, 0xFF]
        for _ in 0..<20_000 {
            let sample = (0..<Int.random(in: 0...6, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0
            }
            var writer = JSONWriter()
            writer.string(sample.span)
            let read = try JSONNode(reading: writer.take().span)
            #expect(read.value == .string(String(decoding: sample, as: UTF8.self)), "\(sample)")
        }
    }

    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (90, "90"), (0.1, "0.1"), (1e20, "1e+20"), (-1.5e-9, "-1.5e-09"),
        (9_007_199_254_740_991, "9007199254740991"), (.infinity, "null"), (.nan, "null"),
    ])
    func `a number is written in its shortest form`(number: Double, expected: String) throws {
        var writer = JSONWriter()
        writer.number(number)
        let written = writer.take()
        #expect(String(decoding: written, as: UTF8.self) == expected)
        if number.isFinite { #expect(try JSONNode(reading: written.span).value == .number(number)) }
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (-10, "-10"), (Int.max, "9223372036854775807"), (.min, "-9223372036854775808"),
    ])
    func `a whole number is written with all its digits`(number: Int, expected: String) {
        var writer = JSONWriter()
        writer.number(number)
        #expect(String(decoding: writer.take(), as: UTF8.self) == expected)
    }

    @Test func `the pieces that are taken on the way make up the whole`() {
        var writer = JSONWriter(.pretty)
        var whole: [UInt8] = []
        writer.beginArray()
        whole += writer.take()
        for number in 0..<3 {
            writer.number(number)
            writer.drain { piece in for offset in piece.indices { whole.append(piece[offset]) } }
            #expect(writer.count == 0)
        }
        writer.endArray()
        writer.endLine()
        whole += writer.take()
        #expect(String(decoding: whole, as: UTF8.self) == "[\n  0,\n  1,\n  2\n]\n")
    }
}
