/// A date segment such as `yyyyMM`: reads a value into the first and last day that it covers.
package struct DateFormat: Sendable, Equatable {
    private enum Part: Sendable, Equatable {
        case year, shortYear, month, day, quarter
        case literal(UInt8)

        var digits: Int {
            switch self {
            case .year: 4
            case .shortYear, .month, .day: 2
            case .quarter: 1
            case .literal: 0
            }
        }
    }

    /// The format as it is written in the taxonomy.
    package let text: String
    private let parts: [Part]

    /// Understands `yyyy`, `yy`, `MM`, `dd`, `Q` and signs or quoted letters between them; nil for anything else.
    package init?(_ text: String) {
        self.text = text
        let names: [(String, Part)] = [
            ("yyyy", .year), ("yy", .shortYear), ("MM", .month), ("dd", .day), ("Q", .quarter),
        ]
        var parts: [Part] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first == "'" {
                let quoted = rest.dropFirst().prefix { $0 != "'" }
                guard rest.dropFirst(quoted.count + 1).first == "'" else { return nil }
                parts += quoted.utf8.map(Part.literal)
                rest = rest.dropFirst(quoted.count + 2)
            } else if let (name, part) = names.first(where: { rest.hasPrefix($0.0) }) {
                parts.append(part)
                rest = rest.dropFirst(name.count)
            } else if first.isLetter || first.utf8.count > 1 {
                return nil
            } else {
                parts += first.utf8.map(Part.literal)
                rest = rest.dropFirst()
            }
        }
        let isYear = parts.contains(.year) || parts.contains(.shortYear)
        guard isYear, !parts.contains(.day) || parts.contains(.month) else { return nil }
        self.parts = parts
    }

    /// The days that `value` covers, first to last; nil where it is no date of this form.
    package func days(_ value: Span<UInt8>) -> ClosedRange<Day>? {
        var position = 0
        var (year, month, day, quarter): (Int?, Int?, Int?, Int?) = (nil, nil, nil, nil)
        for part in parts {
            if case .literal(let byte) = part {
                guard position < value.count, value[position] == byte else { return nil }
                position += 1
                continue
            }
            guard position + part.digits <= value.count else { return nil }
            var number = 0
            for offset in position..<position + part.digits {
                guard value[offset].isASCIIDigit else { return nil }
                number = number * 10 + Int(value[offset] - UInt8(ascii: "0"))
            }
            position += part.digits
            switch part {
            case .year: year = number
            case .shortYear: year = 2000 + number
            case .month: month = number
            case .day: day = number
            case .quarter: quarter = number
            case .literal: break
            }
        }
        guard position == value.count, let year else { return nil }
        return Self.days(year: year, month: month, day: day, quarter: quarter)
    }

    private static func days(year: Int, month: Int?, day: Int?, quarter: Int?) -> ClosedRange<Day>? {
        let firstMonth = month ?? quarter.map { $0 * 3 - 2 } ?? 1
        let lastMonth = month ?? quarter.map { $0 * 3 } ?? 12
        guard let first = Day(year: year, month: firstMonth, day: day ?? 1), (1...12).contains(lastMonth),
            let last = Day(year: year, month: lastMonth, day: day ?? Day.length(of: lastMonth, in: year))
        else { return nil }
        return first...last
    }

    /// The days of a bound such as `2024`, `2024-01` or `2024-01-31`.
    package static func bound(_ text: String) -> ClosedRange<Day>? {
        for format in ["yyyy-MM-dd", "yyyy-MM", "yyyy"] {
            if let days = DateFormat(format)?.days(text.utf8.span) { return days }
        }
        return nil
    }

    /// What a date of this form looks like on `day`, for messages and for building links.
    package func text(for day: Day) -> String {
        let (year, month, dayOfMonth) = day.components
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return parts.map { part in
            switch part {
            case .year: "\(year)"
            case .shortYear: padded(year % 100)
            case .month: padded(month)
            case .day: padded(dayOfMonth)
            case .quarter: "\((month + 2) / 3)"
            case .literal(let byte): String(UnicodeScalar(byte))
            }
        }.joined()
    }
}
