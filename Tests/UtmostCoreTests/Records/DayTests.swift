import Testing
import UtmostCore

struct DayTests {
    @Test func `every day of ten centuries comes back, one after another`() {
        var expected = Day(iso: "1600-01-01")?.number ?? 0
        for year in 1600..<2600 {
            for month in 1...12 {
                for day in 1...Day.length(of: month, in: year) {
                    let date = Day(year: year, month: month, day: day)
                    let parts = date?.components
                    guard date?.number == expected, let parts, parts == (year, month, day) else {
                        Issue.record("\(year)-\(month)-\(day) is \(String(describing: date))")
                        return
                    }
                    expected += 1
                }
            }
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-08-15", 20_680), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func `days are counted from 1970`(text: String, number: Int) {
        #expect(Day(iso: text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "0000-01-01", "2026-1-1", "26-01-01",
        "20260101",
        "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "+202-01-01", "2026-+1-01", "2026--1-01", "２０２６-01-01", "",
        "--",
    ])
    func `nothing else is a day`(text: String) { #expect(Day(iso: text) == nil) }

    @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28)])
    func `leap years have their day`(year: Int, length: Int) { #expect(Day.length(of: 2, in: year) == length) }

    @Test func `earlier is less`() {
        #expect(Day(number: 1) < Day(number: 2))
        #expect(Set([Day(number: 1), Day(number: 1)]).count == 1)
    }
}
