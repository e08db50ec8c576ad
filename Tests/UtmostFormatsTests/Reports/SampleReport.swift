import UtmostCore
import UtmostFormats

/// One run over a campaign sheet, which every format shows.
enum SampleReport {
    static let file = "spring-plan.csv"
    static let owner = "marketing-ops@acme.example"

    /// In the order in which a run gives them: rows first, then what concerns the whole sheet.
    static var findings: [Finding] {
        var findings: [Finding] = []
        for row in [14, 31, 32, 33, 34, 46, 88, 90, 91] + Array(stride(from: 100, to: 164, by: 2)) {
            findings += facebook(row: row)
        }
        for row in [23, 24, 60, 61, 62, 70, 81] { findings.append(sponsored(row: row)) }
        findings += [template(row: 40), template(row: 41)]
        for row in [51, 52, 53] { findings.append(macro(row: row)) }
        findings += [typo, hidden, wide, hostile, missingMedium, secondMark, retired, note]
        findings += [duplicate(row: 121), duplicate(row: 200)]
        return findings.enumerated().sorted {
            ($0.element.isOfSheet ? 1 : 0, $0.element.place.row ?? 0, $0.offset)
                < ($1.element.isOfSheet ? 1 : 0, $1.element.place.row ?? 0, $1.offset)
        }.map(\.element)
    }

    static var summary: LintSummary {
        var summary = LintSummary()
        for finding in findings { summary.count(finding) }
        summary.files = 1
        summary.links = 214
        summary.faultyLinks = Set(findings.filter { $0.severity > .info }.map(\.place.row)).count
        return summary
    }

    static var options: ReportOptions {
        var options = ReportOptions()
        options.fixCommand = "utmost lint --fix \(file)"
        return options
    }

    /// What a report makes of the sample.
    static func render(_ format: ReportFormat = .text, _ options: ReportOptions = options) -> String {
        render(findings, summary, format, options)
    }

    /// What a report makes of `findings`.
    static func render(
        _ findings: [Finding], _ summary: LintSummary, _ format: ReportFormat = .text,
        _ options: ReportOptions = options
    ) -> String {
        var report = Report(format, options)
        var text: [UInt8] = []
        report.begin()
        for finding in findings { report.add([finding]) }
        report.end(summary)
        report.drain { bytes in for offset in bytes.indices { text.append(bytes[offset]) } }
        return String(decoding: text, as: UTF8.self)
    }
}

// MARK: Findings

extension SampleReport {
    /// A finding whose culprit is marked «like this» in `text`.
    static func finding(
        _ rule: String, _ group: RuleGroup, severity: Severity = .error, _ message: String, row: Int?,
        column: String = "Tagged URL", in text: String, remedy: String? = nil, field: String? = nil,
        fix: (Safety, String)? = nil, suggestions: [String] = [], owner: String? = nil, file: String? = file
    ) -> Finding {
        let parts = text.split(separator: /[«»]/, omittingEmptySubsequences: false).map(String.init)
        let start = parts[0].utf8.count
        let culprit = start..<start + (parts.count > 1 ? parts[1].utf8.count : 0)
        let plain = parts.joined()
        let offset = 9_000 + (row ?? 0) * 200
        let range = offset + culprit.lowerBound..<offset + culprit.upperBound
        return Finding(
            rule: rule, group: group, severity: severity, message: message, remedy: remedy,
            place: Place(
                file: file, row: row, column: row == nil ? nil : column, line: row, byteColumn: 60 + start, range: range
            ),
            field: field, value: parts.count > 1 ? parts[1] : nil, link: plain.hasPrefix("http") ? plain : nil,
            fix: fix.map { Fix(safety: $0.0, range: range, replacement: $0.1) }, suggestions: suggestions,
            owner: owner, excerpt: Excerpt(text: plain, culprit: culprit))
    }

    /// In the link and in the column beside it.
    static func facebook(row: Int) -> [Finding] {
        let message = #""Facebook" should be "facebook"; GA4 shows them as two sources"#
        let tags = "utm_medium=paid-social&utm_campaign=202603_us_tent_sale&utm_content=summit_reel"
        return [
            finding(
                "case", .value, message, row: row,
                in: "https://shop.acme.example/us/tents?utm_source=«Facebook»&\(tags)", field: "source",
                fix: (.safe, "facebook")),
            finding(
                "case", .value, message, row: row, column: "utm_source", in: "«Facebook»", field: "source",
                fix: (.safe, "facebook")),
        ]
    }

    static func sponsored(row: Int) -> Finding {
        finding(
            "unknown-value", .value,
            #""sponsored" is not on the medium list. GA4 files linkedin / sponsored under Organic Social"#, row: row,
            in:
                "https://shop.acme.example/de/stoves?utm_source=linkedin&utm_medium=«sponsored»&utm_campaign=202604_de_stove_lead",
            remedy: #"use "paid-social""#, field: "medium", fix: (.ask, "paid-social"))
    }

    static func template(row: Int) -> Finding {
        finding(
            "template-mismatch", .name,
            #""202603_us_tent" has no goal at the end: lead, sale or awareness"#, row: row, column: "utm_campaign",
            in: "«202603_us_tent»", field: "campaign", owner: owner)
    }

    static func macro(row: Int) -> Finding {
        finding(
            "macro-value", .macro, severity: .warning, #"{{campaign.name}} will send "Spring Sale – Copy""#, row: row,
            in:
                "https://shop.acme.example/us/tents?utm_source=facebook&utm_medium=paid-social&utm_campaign=«{{campaign.name}}»",
            remedy: "rename the campaign in Meta, or write the value here")
    }

    static var typo: Finding {
        finding(
            "unknown-value", .value, #""facebok" is not on the source list"#, row: 19,
            in: "https://shop.acme.example/us/tents?utm_source=«facebok»&utm_medium=social",
            remedy: #"did you mean "facebook"?"#, field: "source", suggestions: ["facebook"], owner: owner)
    }

    static var hidden: Finding {
        finding(
            "separator-in-value", .value, "the value ends with a character that cannot be seen", row: 20,
            column: "utm_source", in: "newsletter«\u{200B}»", field: "source", fix: (.safe, ""))
    }

    static var wide: Finding {
        finding(
            "unknown-value", .value, #""夏セール" is not on the creative list"#, row: 21,
            in: "https://acme.example/天幕/?utm_source=line&utm_content=🏕️«夏セール»&utm_medium=social", field: "creative")
    }

    /// A sheet that tries to clear the screen, to ring, and to turn the line around.
    static var hostile: Finding {
        finding(
            "unknown-value", .value, "\"\u{1B}[2J\u{202E}koobecaf\" is not on the source list", row: 22,
            column: "utm\u{7}_source", in: "«\u{1B}[2J\u{202E}koobecaf»\tx\r\ny", remedy: "did you mean \"\u{9B}31m\"?",
            field: "source", owner: "ops\u{1B}]0;owned\u{7}")
    }

    static var missingMedium: Finding {
        finding(
            "missing-tag", .tag, "no medium; GA4 then cannot tell the channel", row: 64,
            in:
                "«https://shop.acme.example/us/boots?utm_source=newsletter&utm_campaign=202603_us_boots_lead&utm_content=footer_static»",
            field: "medium", owner: owner)
    }

    static var secondMark: Finding {
        finding(
            "second-question-mark", .link, #"a second "?" where "&" should be; GA4 sees no tags after it"#, row: 65,
            in: "https://shop.acme.example/us/boots?size=42«?»utm_source=newsletter&utm_medium=email",
            fix: (.safe, "&"))
    }

    static var retired: Finding {
        finding(
            "retired-value", .value, severity: .warning, #""pinterest" is retired: its last day was 2026-06-30"#,
            row: 77,
            in: "https://shop.acme.example/us/boots?utm_source=«pinterest»&utm_medium=social", owner: "paid-social")
    }

    static var note: Finding {
        finding(
            "plain-http", .link, severity: .info, "the link starts with http, not https", row: 78,
            in: "«http»://shop.acme.example/us/boots?utm_source=newsletter&utm_medium=email")
    }

    static func duplicate(row: Int) -> Finding {
        finding(
            "duplicate-link", .sheet, severity: .warning,
            "the same link stands in an earlier row; no report can tell the two apart", row: row,
            in:
                "«https://shop.acme.example/us/tents?utm_source=facebook&utm_medium=paid-social&utm_campaign=202603_us_tent_sale&utm_content=summit_reel»",
            remedy: "it is row \(row - 90)'s; change one of them or take it out")
    }
}

extension Finding {
    fileprivate var isOfSheet: Bool { group == .sheet }
}
