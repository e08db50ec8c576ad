import Testing
import UtmostCore
import UtmostTestSupport

struct DateFormatTests {
    @Test(arguments: [
        ("yyyyMM", "202402", "2024-02-01…2024-02-29"), ("yyyyMM", "202302", "2023-02-01…2023-02-28"),
        ("yyyyMMdd", "20240229", "2024-02-29…2024-02-29"), ("yyyy-MM-dd", "2026-12-31", "2026-12-31…2026-12-31"),
        ("yyyy", "2026", "2026-01-01…2026-12-31"), ("yy", "26", "2026-01-01…2026-12-31"),
        ("yyMM", "2612", "2026-12-01…2026-12-31"), ("yyyyQ", "20262", "2026-04-01…2026-06-30"),
        ("yyyy'Q'Q", "2026Q4", "2026-10-01…2026-12-31"), ("dd.MM.yyyy", "01.03.2026", "2026-03-01…2026-03-01"),
        ("MMyy", "0326", "2026-03-01…2026-03-31"), ("'w'yyyy", "w2026", "2026-01-01…2026-12-31"),
    ])
    func `a date is read into the days that it covers`(form: String, value: String, days: String) throws {
        let format = try #require(DateFormat(form))
        let range = try #require(format.days(of: value))
        #expect("\(range.lowerBound)…\(range.upperBound)" == days)
        #expect(format.text(for: range.lowerBound) == value)
        #expect(format.text(for: range.upperBound) == value)
    }

    @Test(arguments: [
        ("yyyyMM", "202613"), ("yyyyMM", "202600"), ("yyyyMM", "20261"), ("yyyyMM", "2026011"), ("yyyyMM", "2026-1"),
        ("yyyyMM", ""), ("yyyyMM", "２０２６０１"), ("yyyyMM", "+20261"), ("yyyyMMdd", "20230229"), ("yyyyMMdd", "20260431"),
        ("yyyyQ", "20260"), ("yyyyQ", "20265"), ("yyyy", "0000"), ("yyyy-MM", "2026/01"), ("yyyy'Q'Q", "2026q1"),
    ])
    func `what is no such date is none`(form: String, value: String) throws {
        #expect(try #require(DateFormat(form)).days(of: value) == nil)
    }

    @Test(arguments: [
        "", "MM", "dd", "yyyydd", "Q", "yyyyMMM", "yyyyMx", "YYYY", "yyyy'", "yyyy'Q", "yyyyé", "year", "yyy",
    ])
    func `what is no form of a date is none`(form: String) {
        #expect(DateFormat(form) == nil)
    }

    @Test(arguments: [
        ("2024", "2024-01-01…2024-12-31"), ("2024-02", "2024-02-01…2024-02-29"),
        ("2024-02-03", "2024-02-03…2024-02-03"),
    ])
    func `a bound may be a day, a month or a year`(text: String, days: String) {
        #expect(DateFormat.bound(text).map { "\($0.lowerBound)…\($0.upperBound)" } == days)
    }

    @Test(arguments: ["202402", "soon", "2024-2", "2024-13", ""])
    func `anything else is no bound`(text: String) { #expect(DateFormat.bound(text) == nil) }

    @Test(arguments: [
        ("202312", Match.Verdict.outsideDates), ("202401", .good), ("202606", .good), ("202607", .outsideDates),
        ("x", .offDate),
    ])
    func `dates are held to their bounds, ends included`(value: String, verdict: Match.Verdict) {
        let sketch = TaxonomySketch(#"{"fields":{"date":{"date":"yyyyMM","min":"2024-01-31","max":"2026-06-01"}}}"#)
        #expect(sketch.match(value, as: "date")?.verdict == verdict)
    }

    @Test func `a form reads back what it writes, on every day`() throws {
        var random = SeededRandom(8)
        for form in ["yyyyMMdd", "yyyy-MM", "yyyyQ", "yyyy", "dd/MM/yyyy", "yyMMdd"] {
            let format = try #require(DateFormat(form))
            for _ in 0..<500 {
                let day = Day(number: Int.random(in: 11_000...47_000, using: &random))
                #expect(format.days(of: format.text(for: day))?.contains(day) == true, "\(form) \(day)")
            }
        }
    }
}

extension DateFormat {
    fileprivate func days(of text: String) -> ClosedRange<Day>? { days(text.utf8.span) }
}
