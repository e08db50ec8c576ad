// Sentences about texts, numbers and words.
extension JSONFault {
    static func unclosedText(_ range: Range<Int>) -> JSONFault {
        JSONFault(
            "the text that starts here has no closing quote on its line", at: range,
            remedy: "write \" where the text ends; a line break inside a text is written \\n")
    }

    static func curlyClosingQuote(_ range: Range<Int>) -> JSONFault {
        JSONFault(
            "the text that starts here ends with a curly quote", at: range,
            remedy: "write the straight quote \" at both ends of the text")
    }

    static func curlyQuotes(_ text: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "curly quotes stand around a text", at: range,
            remedy: "write straight quotes: \"\(text)\" (word processors turn them into curly ones)")
    }

    static func singleQuotes(_ text: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("single quotes stand around a text", at: range, remedy: "write double quotes: \"\(text)\"")
    }

    static func tab(_ range: Range<Int>) -> JSONFault {
        JSONFault("a tab stands inside a text", at: range, remedy: "write \\t, or a space")
    }

    static func controlCharacter(_ byte: UInt8, _ range: Range<Int>) -> JSONFault {
        let code = (byte < 16 ? "U+000" : "U+00") + String(byte, radix: 16, uppercase: true)
        return JSONFault("a control character (\(code)) stands inside a text", at: range, remedy: "delete it")
    }

    static func unknownEscape(_ escape: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("\(escape) has no meaning in a text", at: range, remedy: "write \\\\ for a backslash")
    }

    static func shortUnicodeEscape(_ range: Range<Int>) -> JSONFault {
        JSONFault(
            "four digits 0–9 or a–f are expected after \\u", at: range,
            remedy: "write the character itself, or \\\\u for a backslash and a u")
    }

    static func halfCharacter(_ escape: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "\(escape) is one half of a character, and the other half is missing", at: range,
            remedy: "write the character itself instead")
    }

    static func nameWithoutQuotes(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("the name \(word) has no quotes", at: range, remedy: "write \"\(word)\"")
    }

    static func textWithoutQuotes(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("\(word) has no quotes", at: range, remedy: "write \"\(word)\"")
    }

    static func wordInOtherSpelling(_ word: String, _ spelling: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("\(word) is spelled \(spelling) in JSON", at: range, remedy: "write \(spelling)")
    }

    static func noSuchNumber(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("JSON has no number \(word)", at: range, remedy: "write a number in digits, or \"\(word)\" for text")
    }

    static func plusSign(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("a number starts without +", at: range, remedy: "write \(word.dropFirst()), or \"\(word)\" for text")
    }

    static func leadingZero(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "the number \(word) starts with a zero", at: range,
            remedy: "write it without the zero, or \"\(word)\" for text")
    }

    static func bareDecimalPoint(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "“\(word)” lacks a digit beside its decimal point", at: range,
            remedy: "write the digit, 0 for none")
    }

    static func unfinishedExponent(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "digits are expected after the e of \(word)", at: range, remedy: "write the digits, or \"\(word)\" for text"
        )
    }

    static func numberTooLarge(_ word: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("the number \(word) is too large", at: range, remedy: "write a smaller one, or \"\(word)\" for text")
    }
}
