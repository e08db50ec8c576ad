import Testing

@testable import UtmostFormats

struct RowListTests {
    @Test(
        arguments: [
            ([14], ""),
            ([14, 15], "also row 15"),
            ([14, 16], "also row 16"),
            ([14, 15, 16], "also rows 15, 16"),
            ([14, 31, 32, 33, 34, 46, 88], "also rows 31–34, 46, 88"),
            ([1, 3, 4, 9], "also rows 3, 4, 9"),
            ([1, 2, 3, 4, 9, 11], "also rows 2–4, 9, 11"),
            (Array(stride(from: 1, to: 99, by: 2)), "also rows 3, 5, 7, 9, 11, 13, 15, 17 …"),
        ] as [([Int], String)])
    func `rows are listed in spans`(rows: [Int], text: String) {
        #expect(list(rows.map { Spot(file: 0, unit: .row, number: $0) }) == text)
    }

    @Test func `rows of other files are told apart`() {
        let spots = [
            Spot(file: 0, unit: .row, number: 4), Spot(file: 0, unit: .row, number: 6),
            Spot(file: 1, unit: .row, number: 2),
            Spot(file: 2, unit: .line, number: 7), Spot(file: 2, unit: .line, number: 9),
        ]
        #expect(list(spots, columns: 80) == "also row 6, uk.csv row 2, news.txt lines 7, 9")
    }

    @Test func `a limited number of spans is kept`() {
        var spans = RowSpans()
        for row in 1...1000 { spans.append(Spot(file: 0, unit: .row, number: row * 2), limit: 3) }
        #expect(spans.spans.count == 3)
        #expect(RowList(spans, file: 0, columns: 80) { _ in "" }.text == "also rows 4, 6 …")
    }

    private func list(_ spots: [Spot], columns: Int = 40) -> String {
        var spans = RowSpans()
        for spot in spots { spans.append(spot, limit: 100) }
        return RowList(spans, file: 0, columns: columns) { ["spring.csv", "uk.csv", "news.txt"][$0] }.text
    }
}
