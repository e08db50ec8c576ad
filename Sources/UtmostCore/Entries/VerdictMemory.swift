/// Remembers what the taxonomy says of each distinct value: 5,000 campaigns fill a million rows.
package struct VerdictMemory: Sendable {
    private let matcher: Matcher
    /// By number of field: the distinct values, and for each its verdict.
    private var tables: [ByteTable]
    private var verdictOf: [[Int]]
    private var matches: [Match] = []
    /// By verdict, apart from `matches` so that the common case touches few bytes: the number in the vocabulary or -1,
    /// and where the value's segments end in `seeds`.
    private var numbers: [Int32] = []
    private var seedEnds: [Int] = []
    private var seeds: [SegmentSeed] = []

    /// Past so many distinct values everything is forgotten: a sheet of a million different ids stays in bounds.
    private let limit: Int

    /// The limit of every worker.
    package static let usualLimit = 200_000

    package init(matcher: Matcher, limit: Int = usualLimit) {
        self.matcher = matcher
        self.limit = limit
        tables = Array(repeating: ByteTable(), count: matcher.fields.count)
        verdictOf = Array(repeating: [], count: matcher.fields.count)
    }

    /// How many verdicts there are; they are numbered from 0 on.
    package var count: Int { matches.count }

    /// Whether there are so many that it is time to start over, between two rows.
    package var isFull: Bool { matches.count > limit }

    package subscript(verdict: Int) -> Match { matches[verdict] }

    /// The number in its field's vocabulary of the value that a verdict is of.
    package func number(ofVerdict verdict: Int) -> Int? { numbers[verdict] < 0 ? nil : Int(numbers[verdict]) }

    /// The segments that a verdict names, as a range of numbers for `segment`.
    package func segments(ofVerdict verdict: Int) -> Range<Int> {
        (verdict == 0 ? 0 : seedEnds[verdict - 1])..<seedEnds[verdict]
    }

    /// One segment by its number.
    func segment(_ number: Int) -> SegmentSeed { seeds[number] }

    /// The verdict of `value` as a value of `field`.
    package mutating func verdict(of value: Span<UInt8>, field: Int) -> Int {
        let (id, isNew) = tables[field].insert(value)
        guard isNew else { return verdictOf[field][Int(id)] }
        let verdict = matches.count
        verdictOf[field].append(verdict)
        let match = matcher.match(value, field: field)
        numbers.append(Int32(match.canonical ?? -1))
        for segment in match.segments {
            seeds.append(
                SegmentSeed(field: segment.field, range: segment.range, number: segment.match.canonical))
        }
        seedEnds.append(seeds.count)
        matches.append(match)
        return verdict
    }
}

/// A segment as an entry's slots need it.
struct SegmentSeed: Sendable {
    var field: Int
    /// Bytes of the value.
    var range: Range<Int>
    /// In the vocabulary of the segment's field.
    var number: Int?
}
