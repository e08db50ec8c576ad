// Sentences about brackets, commas, colons and names.
extension JSONFault {
    static func unclosed(_ opener: UInt8, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "the \(sign(opener)) that opens here is never closed", at: range,
            remedy: "write \(closer(of: opener)) where it ends")
    }

    static func closedByOther(_ opener: UInt8, _ range: Range<Int>, other: UInt8) -> JSONFault {
        JSONFault(
            "the \(sign(opener)) that opens here is closed by \(sign(other))", at: range,
            remedy: "write \(closer(of: opener)) where it ends, before that \(sign(other))")
    }

    static func closesNothing(_ closer: UInt8, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "this \(sign(closer)) closes nothing", at: range,
            remedy: "delete it, or write the bracket that it closes")
    }

    static func missingComma(between previous: String, and next: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "a comma is missing between \(previous) and \(next)", at: range, remedy: "write a comma after \(previous)")
    }

    static func textOutsideQuotes(after previous: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "text follows right after the closing quote of \(previous)", at: range,
            remedy: "look for a quote too few or too many before it; a quote inside a text is written \\\"")
    }

    static func semicolon(_ range: Range<Int>) -> JSONFault {
        JSONFault("a semicolon stands where a comma belongs", at: range, remedy: "write , instead of ;")
    }

    static func commaFirst(_ range: Range<Int>) -> JSONFault {
        JSONFault("a comma stands before the first value", at: range, remedy: "delete the comma")
    }

    static func twoCommas(_ range: Range<Int>) -> JSONFault {
        JSONFault("two commas follow each other", at: range, remedy: "delete one of them, or write the value between")
    }

    static func strayComma(_ range: Range<Int>) -> JSONFault {
        JSONFault("a comma stands where a value belongs", at: range, remedy: "delete the comma, or write the value")
    }

    static func strayColon(_ range: Range<Int>) -> JSONFault {
        JSONFault(
            "a colon stands where a value belongs", at: range,
            remedy: "delete the colon; names with a colon go between { and }, never between [ and ]")
    }

    static func missingColon(after key: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("a colon is missing after “\(key)”", at: range, remedy: "write : between the name and its value")
    }

    static func equalsSign(after key: String, _ range: Range<Int>) -> JSONFault {
        JSONFault("an = stands where a colon belongs after “\(key)”", at: range, remedy: "write : instead of =")
    }

    static func missingValue(of key: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "“\(key)” has no value", at: range, remedy: "write a colon and the value after it, or delete the name")
    }

    static func missingName(_ range: Range<Int>) -> JSONFault {
        JSONFault(
            "a name is missing here", at: range,
            remedy: "write the name between double quotes, then a colon; a plain list stands between [ and ]")
    }

    static func duplicateName(_ key: String, _ range: Range<Int>) -> JSONFault {
        JSONFault(
            "“\(key)” is written twice between the same { and }", at: range,
            remedy: "keep one of the two, with everything that both should hold")
    }

    private static func sign(_ byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(byte) }

    private static func closer(of opener: UInt8) -> Unicode.Scalar {
        opener == UInt8(ascii: "{") ? "}" : "]"
    }
}
