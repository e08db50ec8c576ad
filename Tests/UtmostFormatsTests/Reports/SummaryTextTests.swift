import Testing
import UtmostCore

@testable import UtmostFormats

struct SummaryTextTests {
    /// Links, faulty links, errors, warnings, notes, safe fixes, fixes that ask.
    static let lines: [([Int], String)] = [
        ([0, 0, 0, 0, 0, 0, 0], "No links found."),
        ([0, 0, 1, 0, 0, 0, 0], "No links found. 1 error."),
        ([1, 0, 0, 0, 0, 0, 0], "1 link, which follows the taxonomy."),
        ([214, 0, 0, 0, 0, 0, 0], "214 links, all follow the taxonomy."),
        ([214, 0, 0, 0, 1, 0, 0], "214 links, all follow the taxonomy. 1 note."),
        ([1, 1, 1, 0, 0, 0, 0], "1 link needs work: 1 error."),
        ([2, 2, 1, 1, 0, 0, 0], "2 links, all need work: 1 error, 1 warning."),
        ([214, 1, 0, 2, 3, 0, 0], "214 links, 1 needs work: 2 warnings, 3 notes."),
        ([214, 0, 1, 0, 0, 0, 0], "214 links: 1 error."),
        (
            [214, 96, 101, 3, 0, 83, 0],
            "214 links, 96 need work: 101 errors, 3 warnings. 83 fixable: utmost lint --fix a.csv"
        ),
        (
            [3, 1, 1, 0, 0, 0, 1],
            "3 links, 1 needs work: 1 error. 1 fixable with your OK: utmost lint --fix --ask a.csv"
        ),
        (
            [3, 1, 3, 0, 0, 2, 1],
            "3 links, 1 needs work: 3 errors. 2 fixable: utmost lint --fix a.csv; 1 more with your OK: --fix --ask"
        ),
        ([1_000_000, 40_000, 41_000, 0, 0, 0, 0], "1,000,000 links, 40,000 need work: 41,000 errors."),
    ]

    @Test(arguments: lines)
    func `the last line agrees with its numbers`(numbers: [Int], text: String) {
        #expect(
            SummaryText(summary: summary(numbers), fixCommand: "utmost lint --fix a.csv").text(columns: 200) == text
                + "\n")
    }

    @Test func `what to type gets a line of its own where it does not fit`() {
        let text = SummaryText(summary: summary([9, 3, 3, 0, 0, 3, 0]), fixCommand: "utmost lint --fix a.csv")
        #expect(text.text(columns: 40) == "9 links, 3 need work: 3 errors.\n3 fixable: utmost lint --fix a.csv\n")
    }

    @Test func `nothing is fixable where there is no file`() {
        let text = SummaryText(summary: summary([1, 1, 1, 0, 0, 1, 0]), fixCommand: nil)
        #expect(text.text(columns: 80) == "1 link needs work: 1 error.\n")
    }

    @Test func `an interrupted run says so`() {
        var summary = summary([9, 0, 0, 0, 0, 0, 0])
        summary.isInterrupted = true
        let text = SummaryText(summary: summary, fixCommand: nil).text(columns: 80)
        #expect(text == "Stopped before the end; this is what was read.\n9 links, all follow the taxonomy.\n")
    }

    @Test(arguments: [
        ([9, 0, 0, 0, 0, 0, 0], "9 links, none needs work: 2 ignored.\n"),
        ([1, 0, 0, 0, 0, 0, 0], "1 link: 2 ignored.\n"),
        ([9, 1, 1, 0, 0, 0, 0], "9 links, 1 needs work: 1 error, 2 ignored.\n"),
    ])
    func `what was ignored is counted`(numbers: [Int], text: String) {
        var summary = summary(numbers)
        summary.suppressed = 2
        #expect(SummaryText(summary: summary, fixCommand: nil).text(columns: 80) == text)
    }

    @Test func `a broken taxonomy is no file without links`() {
        var summary = summary([0, 0, 1, 0, 0, 0, 0])
        summary.unjudgedFiles = 1
        let text = SummaryText(summary: summary, fixCommand: nil).text(columns: 80)
        #expect(text == "Nothing was linted: mend the taxonomy first. 1 error.\n")
    }

    private func summary(_ numbers: [Int]) -> LintSummary {
        var summary = LintSummary()
        summary.files = 1
        (summary.links, summary.faultyLinks) = (numbers[0], numbers[1])
        (summary.errors, summary.warnings, summary.infos) = (numbers[2], numbers[3], numbers[4])
        (summary.safeFixes, summary.askFixes) = (numbers[5], numbers[6])
        return summary
    }
}
