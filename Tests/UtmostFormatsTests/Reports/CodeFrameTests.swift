import Testing
import UtmostCore

@testable import UtmostFormats

struct CodeFrameTests {
    /// What is marked «so» is the culprit; the second line is where the carets belong.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var columns = 60
        var frame: String
        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "utm_source=«Facebook»&x=1", frame: "utm_source=Facebook&x=1\n           ^^^^^^^^"),
        Case(text: "«Facebook»", frame: "Facebook"),
        Case(text: "«facebook »", frame: "facebook \n^^^^^^^^^"),
        Case(text: "ab«»cd", frame: "abcd\n  ^"),
        Case(text: "ab«»", frame: "ab\n  ^"),
        Case(text: "«»", frame: "\n^"),
        Case(text: "天幕«夏»x", frame: "天幕夏x\n    ^^"),
        Case(text: "fu\u{308}r«x»", frame: "fu\u{308}rx\n   ^"),
        Case(text: "🔥«🏕️»", frame: "🔥🏕️\n  ^^"),
        Case(text: "\t «a»b", frame: "ab\n^"),
        Case(text: "« »a", frame: " a\n^"),
        Case(text: "x\t«a»", frame: "x␉a\n  ^"),
        Case(text: "a\u{1B}[1m«b»", frame: "a␛[1mb\n     ^"),
        Case(
            text: "https://shop.acme.example/us/tents?utm_source=«FB»&utm_medium=social", columns: 40,
            frame: "…/tents?utm_source=FB&utm_medium=social\n                   ^^"),
        Case(
            text: "https://shop.acme.example/us/tents?utm_source=«FB»&utm_medium=paid-social&utm_content=a",
            columns: 40,
            frame: "…/tents?utm_source=FB&…\n                   ^^"),
        Case(
            text: "https://shop.acme.example/us/tents?utm_medium=paid-social&utm_content=reel&utm_source=«FB»",
            columns: 40,
            frame: "…&utm_content=reel&utm_source=FB\n                              ^^"),
        Case(
            text: "https://«shöp».acme.example/us/tents?utm_medium=paid-social", columns: 30,
            frame: "https://shöp.acme.example/us/…\n        ^^^^"),
        Case(
            text: "https://a.example/x?q=«0123456789012345678901234567890»", columns: 20,
            frame: "…012345678901234567…\n ^^^^^^^^^^^^^^^^^^"),
        Case(
            text: "«https://shop.acme.example/us/tents?utm_source=a&utm_medium=b»", columns: 40,
            frame: "…/tents?utm_source=a&utm_medium=b"),
    ]

    @Test(arguments: cases)
    func `carets stand under the culprit`(test: Case) {
        let parts = test.text.split(separator: /[«»]/, omittingEmptySubsequences: false).map(String.init)
        let start = parts[0].utf8.count
        let excerpt = Excerpt(text: parts.joined(), culprit: start..<start + parts[1].utf8.count)
        let frame = CodeFrame(excerpt, columns: test.columns)
        var text = frame.text
        if let carets = frame.carets {
            text +=
                "\n" + String(repeating: " ", count: carets.lowerBound) + String(repeating: "^", count: carets.count)
        }
        #expect(text == test.frame)
        #expect(Glyph.width(of: frame.text) <= test.columns)
    }

    @Test func `a culprit that is not in the excerpt does no harm`() {
        let frame = CodeFrame(Excerpt(text: "abc", culprit: 90..<99), columns: 40)
        #expect(frame.text == "abc")
        #expect(frame.carets == 3..<4)
    }

    @Test func `half a character is pointed at as a whole one`() {
        #expect(CodeFrame(Excerpt(text: "xe\u{301}y", culprit: 2..<4), columns: 40).carets == 1..<2)
    }

    @Test(arguments: 1...80)
    func `a frame never exceeds its columns`(columns: Int) {
        for culprit in 0..<76 {
            let excerpt = Excerpt(
                text: "https://天幕.example/a/天/?utm_source=x&utm_medium=🔥🔥🔥&utm_content=\u{1B}[0m", culprit: culprit..<76
            )
            let frame = CodeFrame(excerpt, columns: max(columns, 12))
            #expect(Glyph.width(of: frame.text) <= max(columns, 12))
        }
    }
}
