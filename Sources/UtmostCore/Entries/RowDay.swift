/// Reads a start date as people type it, where it can mean only one day.
enum RowDay {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// What follows a number in `1st March`.
    private static let ordinals = ["st", "nd", "rd", "th"]

    /// The day that `text` names: `2026-03-01`, `2026/03/01`, `01.03.2026`, `25/03/2026`, `03/25/2026`, `1 March 2026`,
    /// `Mar 1, 2026`; nil for anything else, and for `03/04/2026`, which is two days.
    static func read(_ text: Span<UInt8>) -> Day? {
        if let day = readISO(text) { return day }
        var numbers: [(value: Int, digits: Int)] = []
        var month: Int?
        var sign: UInt8?
        var offset = 0
        while offset < text.count, numbers.count < 3 {
            let start = offset
            if text[offset].isASCIIDigit {
                var value = 0
                while offset < text.count, text[offset].isASCIIDigit {
                    guard offset - start < 4 else { return nil }
                    value = value * 10 + Int(text[offset] - UInt8(ascii: "0"))
                    offset += 1
                }
                numbers.append((value, offset - start))
            } else if text[offset].isASCIILetter {
                while offset < text.count, text[offset].isASCIILetter { offset += 1 }
                let word = LetterCase.lower.applied(to: text.extracting(start..<offset))
                if start > 0, text[start - 1].isASCIIDigit, ordinals.contains(where: { word.elementsEqual($0.utf8) }) {
                    continue
                }
                guard month == nil, let index = months.firstIndex(where: { word.starts(with: $0.utf8) }) else { break }
                month = index + 1
            } else {
                if sign == nil { sign = text[offset] }
                offset += 1
            }
        }
        if let month, numbers.count == 2 {
            // `1 Mar 26` is the first or the 26th; only four digits are surely a year.
            guard let year = numbers.firstIndex(where: { $0.digits == 4 }) else { return nil }
            return Day(year: numbers[year].value, month: month, day: numbers[1 - year].value)
        }
        guard month == nil, numbers.count == 3 else { return nil }
        let parts = numbers.map(\.value)
        if numbers[0].digits == 4 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
        guard numbers[2].digits == 4 else { return nil }
        if sign == UInt8(ascii: ".") || parts[0] > 12 { return Day(year: parts[2], month: parts[1], day: parts[0]) }
        if parts[1] > 12 || parts[0] == parts[1] { return Day(year: parts[2], month: parts[0], day: parts[1]) }
        return nil
    }

    /// `2026-03-01` and nothing else, as most sheets have it, without the work for the others.
    private static func readISO(_ text: Span<UInt8>) -> Day? {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        var parts = (year: 0, month: 0, day: 0)
        for offset in 0..<10 where offset != 4 && offset != 7 {
            guard text[offset].isASCIIDigit else { return nil }
            let digit = Int(text[offset] - UInt8(ascii: "0"))
            switch offset {
            case 0...3: parts.year = parts.year * 10 + digit
            case 5...6: parts.month = parts.month * 10 + digit
            default: parts.day = parts.day * 10 + digit
            }
        }
        return Day(year: parts.year, month: parts.month, day: parts.day)
    }
}
