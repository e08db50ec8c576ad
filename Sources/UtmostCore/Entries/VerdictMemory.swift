/// Remembers what the taxonomy says of each distinct value: 5,000 campaigns fill a million rows.
package struct VerdictMemory: Sendable {
    private let matcher: Matcher
    private var matches: [Match] = []
    private var seeds: [SegmentSeed] = []

    /// One table for all fields.
    ///
    /// A million rows ask it several times each, so what the common case needs of a value lies in one record of 64
    /// bytes, short values themselves included. What it cost before was mostly waiting for memory: slot, record, arena.
    private var slots: [Slot] = []
    private var records: [Record] = []
    private var arena: [UInt8] = []

    private struct Slot: Sendable {
        /// The upper half of the hash.
        var tag: UInt32 = 0
        /// The number of the record, which is that of the verdict; -1 where the slot is empty.
        var record: Int32 = -1
    }

    private struct Record: Sendable {
        var field: Int32
        /// In the vocabulary; -1 for any other text.
        var number: Int32
        /// In `arena`, where the value has no room in `bytes`.
        var start: Int32
        var count: Int32
        /// In `seeds`.
        var firstSeed: Int32
        var seedCount: Int32
        var bytes: ShortBytes
    }

    /// Past so many distinct values everything is forgotten: a sheet of a million different ids stays in bounds.
    private let limit: Int

    /// The limit of every worker.
    package static let usualLimit = 200_000
    private static let mostBytes = 32 << 20

    package init(matcher: Matcher, limit: Int = usualLimit) {
        self.matcher = matcher
        self.limit = limit
        slots = Array(repeating: Slot(), count: 1024)
    }

    /// How many verdicts there are; they are numbered from 0 on.
    package var count: Int { matches.count }

    /// Whether there are so many that it is time to start over, between two rows.
    package var isFull: Bool { matches.count > limit || arena.count > Self.mostBytes }

    package subscript(verdict: Int) -> Match { matches[verdict] }

    /// The number in its field's vocabulary of the value that a verdict is of.
    package func number(ofVerdict verdict: Int) -> Int? {
        let number = records[verdict].number
        return number < 0 ? nil : Int(number)
    }

    /// The value that a verdict is of, and the number of its field.
    func value(ofVerdict verdict: Int) -> (field: Int, bytes: [UInt8]) {
        let start = Int(records[verdict].start)
        return (Int(records[verdict].field), Array(arena[start..<start + Int(records[verdict].count)]))
    }

    /// The segments that a verdict names, as a range of numbers for `segment`.
    package func segments(ofVerdict verdict: Int) -> Range<Int> {
        let first = Int(records[verdict].firstSeed)
        return first..<first + Int(records[verdict].seedCount)
    }

    /// One segment by its number.
    func segment(_ number: Int) -> SegmentSeed { seeds[number] }

    /// The verdict of `value` as a value of `field`.
    package mutating func verdict(of value: Span<UInt8>, field: Int) -> Int {
        let hash = ByteHash.hash(value, seed: UInt64(truncatingIfNeeded: field))
        let tag = UInt32(truncatingIfNeeded: hash &>> 32)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        let short = ShortBytes(value)
        while slots[place].record >= 0 {
            if slots[place].tag == tag, holds(value, short, field, at: Int(slots[place].record)) {
                return Int(slots[place].record)
            }
            place = (place + 1) & mask
        }
        slots[place] = Slot(tag: tag, record: Int32(truncatingIfNeeded: records.count))
        remember(value, field)
        if records.count * 2 > slots.count { grow() }
        return records.count - 1
    }

    private func holds(_ value: Span<UInt8>, _ short: ShortBytes, _ field: Int, at index: Int) -> Bool {
        let record = records[index]
        guard record.field == field, record.count == value.count else { return false }
        if value.count <= ShortBytes.capacity { return record.bytes == short }
        let start = Int(record.start)
        return arena.span.extracting(start..<start + value.count).hasSameBytes(as: value)
    }

    private mutating func remember(_ value: Span<UInt8>, _ field: Int) {
        let match = matcher.match(value, field: field)
        records.append(
            Record(
                field: Int32(truncatingIfNeeded: field), number: Int32(truncatingIfNeeded: match.canonical ?? -1),
                start: Int32(truncatingIfNeeded: arena.count), count: Int32(truncatingIfNeeded: value.count),
                firstSeed: Int32(truncatingIfNeeded: seeds.count),
                seedCount: Int32(truncatingIfNeeded: match.segments.count),
                bytes: ShortBytes(value)))
        for offset in value.indices { arena.append(value[offset]) }
        for segment in match.segments {
            seeds.append(
                SegmentSeed(field: segment.field, range: segment.range, number: segment.match.canonical))
        }
        matches.append(match)
    }

    private mutating func grow() {
        var larger = Array(repeating: Slot(), count: slots.count * 2)
        let mask = larger.count - 1
        for (number, record) in records.enumerated() {
            let value = arena.span.extracting(Int(record.start)..<Int(record.start) + Int(record.count))
            let hash = ByteHash.hash(value, seed: UInt64(truncatingIfNeeded: record.field))
            var place = Int(truncatingIfNeeded: hash) & mask
            while larger[place].record >= 0 { place = (place + 1) & mask }
            larger[place] = Slot(
                tag: UInt32(truncatingIfNeeded: hash &>> 32), record: Int32(truncatingIfNeeded: number))
        }
        slots = larger
    }
}

/// A segment as an entry's slots need it; 16 bytes, so that those of one name share a cache line.
struct SegmentSeed: Sendable {
    private let number32: Int32
    private let field32: Int32
    private let lower: UInt32
    private let upper: UInt32

    init(field: Int, range: Range<Int>, number: Int?) {
        field32 = Int32(truncatingIfNeeded: field)
        number32 = Int32(truncatingIfNeeded: number ?? -1)
        lower = UInt32(truncatingIfNeeded: range.lowerBound)
        upper = UInt32(truncatingIfNeeded: range.upperBound)
    }

    var field: Int { Int(field32) }
    /// Bytes of the value.
    var range: Range<Int> { Int(lower)..<Int(upper) }
    /// In the vocabulary of the segment's field.
    var number: Int? { number32 < 0 ? nil : Int(number32) }
}
