import Testing

@testable import UtmostCore

struct RowDayTests {
    @Test(arguments: [
        ("2026-03-01", "2026-03-01"), ("2026/03/01", "2026-03-01"), ("2026.3.1", "2026-03-01"),
        ("01.03.2026", "2026-03-01"),
        ("1.3.2026", "2026-03-01"), ("25/03/2026", "2026-03-25"), ("03/25/2026", "2026-03-25"),
        ("25-03-2026", "2026-03-25"),
        ("1 March 2026", "2026-03-01"), ("1. March 2026", "2026-03-01"), ("Mar 1, 2026", "2026-03-01"),
        ("March 1st, 2026", "2026-03-01"), ("SEPT 30 2026", "2026-09-30"), ("2026 Mar 1", "2026-03-01"),
        ("04/04/2026", "2026-04-04"), ("2026-03-01T10:30:00Z", "2026-03-01"), ("2026-03-01 10:30", "2026-03-01"),
        (" 2026-03-01 ", "2026-03-01"), ("29.02.2024", "2024-02-29"),
    ])
    func `a date is read as people type it`(text: String, day: String) {
        #expect(RowDay.read(text.utf8.span)?.description == day)
    }

    @Test(arguments: [
        "", "soon", "TBD", "03/04/2026", "2026-13-01", "31.02.2026", "29.02.2023", "March 2026", "Q3 2026", "2026",
        "20260301",
        "1 Mar 26", "01.03.26", "13/13/2026", "week 12, 2026", "1 March", "12026-03-01", "1 Foo 2026",
    ])
    func `what could be two days, or none, is not guessed`(text: String) {
        #expect(RowDay.read(text.utf8.span) == nil)
    }

    @Test(arguments: [
        ("Live", true), ("ACTIVE", true), ("running", true), (" live ", true), ("Published", true), ("", false),
        ("not live", false), ("planned", false), ("live soon", false), ("inactive", false),
    ])
    func `a row says that it is live`(text: String, isLive: Bool) {
        #expect(RowStatus.isLive(text.utf8.span) == isLive)
    }
}
