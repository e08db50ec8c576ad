/// Remembers what the taxonomy says of each distinct value: 5,000 campaigns fill a million rows.
package struct VerdictMemory: Sendable {
    private let matcher: Matcher
    /// By number of field: whether its segments are remembered.
    private let isAsked: [Bool]
    private var matches: [Match] = []
    private var seeds: [SegmentSeed] = []

    /// One table for all fields.
    ///
    /// A million rows ask it several times each, so what the common case needs of a value lies in one record of 64
    /// bytes, short values themselves included. What it cost before was mostly waiting for memory: slot, record, arena.
    private var slots: [Slot] = []
    private var records: [Record] = []
    /// What of longer values has no room in their records.
    private var arena: [UInt8] = []

    private struct Slot: Sendable {
        /// The upper half of the hash.
        var tag: UInt32 = 0
        /// The number of the record, which is that of the verdict; -1 where the slot is empty.
        var record: Int32 = -1
    }

    private struct Record: Sendable {
        var hash: UInt64
        var text: ShortText
        var field: Int32
        var count: Int32
        /// In `arena`; short values are compared in `text` and never looked up there.
        var start: Int32
        /// In the vocabulary; -1 for any other text.
        var number: Int32
        /// In `seeds`.
        var firstSeed: Int32
        var seedCount: Int32

        /// Whether it is of a value of `count` bytes that begins with `text`.
        @inline(__always)
        func isOf(_ text: ShortText, _ count: Int, _ field: Int) -> Bool {
            self.text == text && Int(self.count) == count && Int(self.field) == field
        }
    }

    /// Past so many distinct values everything is forgotten: a sheet of a million different ids stays in bounds.
    private let limit: Int

    /// The limit of every worker.
    package static let usualLimit = 200_000
    private static let mostBytes = 32 << 20

    /// A memory of segments of the fields that `isAsked` says; of all fields where it is nil.
    package init(matcher: Matcher, isAsked: [Bool]? = nil, limit: Int = usualLimit) {
        self.matcher = matcher
        self.isAsked = isAsked ?? matcher.fields.map { _ in true }
        self.limit = limit
        slots = Self.emptySlots
    }

    private static let emptySlots = Array(repeating: Slot(), count: 1024)

    /// Starts over.
    mutating func forget() {
        slots = Self.emptySlots
        records = []
        arena = []
        seeds = []
        matches = []
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

    /// A hash of the value that a verdict is of and of its field; the same in every memory.
    package func hash(ofVerdict verdict: Int) -> UInt64 { records[verdict].hash }

    /// The segments that a verdict names, of those that are asked for, as a range of numbers for `segment`.
    package func segments(ofVerdict verdict: Int) -> Range<Int> {
        let first = Int(records[verdict].firstSeed)
        return first..<first + Int(records[verdict].seedCount)
    }

    /// One segment by its number.
    func segment(_ number: Int) -> SegmentSeed { seeds[number] }

    /// The verdict of what stands at `range` of `text`, as a value of `field`.
    package mutating func verdict(of range: Range<Int>, in text: Span<UInt8>, field: Int) -> Int {
        let short = ShortText(range, of: text)
        let seed = UInt64(truncatingIfNeeded: field)
        let isShort = range.count <= ShortText.capacity
        let hash =
            isShort
            ? short.hash(count: range.count, seed: seed) : ByteHash.hash(text.extracting(range), seed: seed)
        let tag = UInt32(truncatingIfNeeded: hash &>> 32)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].record >= 0 {
            let number = Int(slots[place].record)
            if slots[place].tag == tag, records[number].isOf(short, range.count, field),
                isShort || holdsLong(text.extracting(range), at: number)
            {
                return number
            }
            place = (place + 1) & mask
        }
        slots[place] = Slot(tag: tag, record: Int32(truncatingIfNeeded: records.count))
        remember(text.extracting(range), short, hash, field)
        if records.count * 2 > slots.count { grow() }
        return records.count - 1
    }

    /// The verdict that a short value has where no other one took its slot; -1 where the slot is empty.
    @inline(__always)
    func guess(_ range: Range<Int>, in text: Span<UInt8>, field: Int) -> Int32 {
        let hash = ShortText(range, of: text).hash(count: range.count, seed: UInt64(truncatingIfNeeded: field))
        return slots[Int(truncatingIfNeeded: hash) & (slots.count - 1)].record
    }

    /// Whether `verdict` is that of a short value.
    @inline(__always)
    func holds(_ range: Range<Int>, of text: Span<UInt8>, field: Int, at verdict: Int) -> Bool {
        verdict >= 0 && records[verdict].isOf(ShortText(range, of: text), range.count, field)
    }

    private func holdsLong(_ value: Span<UInt8>, at index: Int) -> Bool {
        let start = Int(records[index].start)
        return arena.span.extracting(start..<start + value.count).hasSameBytes(as: value)
    }

    private mutating func remember(_ value: Span<UInt8>, _ short: ShortText, _ hash: UInt64, _ field: Int) {
        let match = matcher.match(value, field: field)
        let segments = match.segments.filter { isAsked[$0.field] }
        records.append(
            Record(
                hash: hash, text: short, field: Int32(truncatingIfNeeded: field),
                count: Int32(truncatingIfNeeded: value.count), start: Int32(truncatingIfNeeded: arena.count),
                number: Int32(truncatingIfNeeded: match.canonical ?? -1),
                firstSeed: Int32(truncatingIfNeeded: seeds.count),
                seedCount: Int32(truncatingIfNeeded: segments.count)))
        arena.append(value, 0..<value.count)
        for segment in segments {
            seeds.append(
                SegmentSeed(field: segment.field, range: segment.range, number: segment.match.canonical))
        }
        matches.append(match)
    }

    private mutating func grow() {
        var larger = Array(repeating: Slot(), count: slots.count * 2)
        let mask = larger.count - 1
        for (number, record) in records.enumerated() {
            var place = Int(truncatingIfNeeded: record.hash) & mask
            while larger[place].record >= 0 { place = (place + 1) & mask }
            larger[place] = Slot(
                tag: UInt32(truncatingIfNeeded: record.hash &>> 32), record: Int32(truncatingIfNeeded: number))
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
