import Testing
import UtmostTestSupport

/// A sheet of links with faults of every fixable kind, written in one of many ways; the same for the same seed.
struct RandomSheet: Sendable, CustomTestStringConvertible {
    enum Encoding: CaseIterable {
        case utf8, utf8WithMark, windows1252, utf16LittleEndian, utf16BigEndian
    }

    let seed: UInt64
    let encoding: Encoding
    let delimiter: Character
    let newline: String
    let bytes: [UInt8]

    static let header = ["Start date", "Status", "Owner", "Tagged URL", "utm_source", "utm_medium", "Notes"]

    var testDescription: String {
        "seed \(seed): \(encoding), \(delimiter.debugDescription), \(newline.debugDescription)"
    }

    init(seed: UInt64, rows: Int = 40) {
        var random = SeededRandom(seed)
        self.seed = seed
        let encoding = Encoding.allCases.randomElement(using: &random) ?? .utf8
        let delimiter: Character = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
        let newline = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        (self.encoding, self.delimiter, self.newline) = (encoding, delimiter, newline)
        var text = Self.header.joined(separator: String(delimiter)) + newline
        for row in 0..<rows {
            let cells = Self.row(row, newline, encoding == .windows1252, &random).map { cell in
                let mustQuote = cell.contains(delimiter) || cell.contains("\"") || cell.contains(newline)
                guard mustQuote || Int.random(in: 0..<4, using: &random) == 0 else { return cell }
                return "\"\(cell.replacing("\"", with: "\"\""))\""
            }
            text += cells.joined(separator: String(delimiter))
            if row < rows - 1 || Bool.random(using: &random) { text += newline }
            if Int.random(in: 0..<12, using: &random) == 0, row < rows - 1 { text += newline }
        }
        bytes = Self.encoded(text, encoding)
    }

    private static func row(_ number: Int, _ newline: String, _ isNarrow: Bool, _ random: inout SeededRandom)
        -> [String]
    {
        func one(_ choices: String...) -> String { choices.randomElement(using: &random) ?? "" }
        let host = one(
            "https://acme.example/tents", "https://ACME.example/a%20b", "htps://acme.example/x",
            "https//acme.example/y",
            "http://acme.example/z", "https://acme.example/ü", "acme.example/q")
        let source = one(
            "facebook", "Facebook", "fb", "FB", "old-list", "newsletter", "News%6Cetter", "nowhere", "{{site}}", "")
        let medium = one("paid-social", "Paid-Social", "email", "EMAIL", "social", "soc%69al")
        let campaign = one(
            "202608_us_tent_sale", "202608_US_tent_sale", "202608_uk_boots", "202608_de_stove_lead_ü,\"x")
        let keys = one("utm_source", "utm_sorce", "UTM_Source", "utm-source")
        let mark = one("?", "?", "?a=b&", "?a=\"q\"&", "#top?", "?x=1?")
        let tail = one("", "", "#end", "&utm_medium=social", "&utm_source=facebook", " ")
        let link = "\(host)\(mark)\(keys)=\(source)&utm_medium=\(medium)&utm_campaign=\(campaign)\(tail)"
        let note = one(
            "", "plain", "with, comma; and | bar", "two\(newline)lines", "5\" reel", "Zürich", isNarrow ? "é" : "😀 一")
        let dates = one("2026-08-01", "2026-05-01", "01/02/2026", "")
        return [
            dates, one("Planned", "Live", "active", ""), one("Priya", "Tom, Ana"), link,
            one("facebook", "Facebook ", "fb", "", "old-list"), one("", medium, "Email"), note,
        ]
    }

    private static func encoded(_ text: String, _ encoding: Encoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }

    /// `bytes` of a version of this sheet, read obviously.
    func table(_ bytes: [UInt8]) -> RawTable {
        let units: [UInt16] =
            switch encoding {
            case .utf8, .utf8WithMark, .windows1252: bytes.map { UInt16($0) }
            case .utf16LittleEndian:
                stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
            case .utf16BigEndian:
                stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0 + 1]) | UInt16(bytes[$0]) << 8 }
            }
        return RawTable(units, delimiter: delimiter, newline: newline)
    }
}
