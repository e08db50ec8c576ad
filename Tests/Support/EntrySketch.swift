package import UtmostCore

/// One entry as the reader makes it of a link that a test writes down.
package struct EntrySketch {
    package let entry: Entry
    private let matcher: Matcher

    /// Reads `link`; nil where there is nothing to judge.
    package init?(link: String, _ matcher: Matcher) {
        var batch = RowBatch(Chunk(bytes: Array(link.utf8)))
        batch.cells = [Cell(0..<link.utf8.count)]
        batch.rowEnds = [1]
        self.init(batch, row: 0, layout: .text, matcher)
    }

    /// Reads the row at `row` of `batch`.
    package init?(_ batch: RowBatch, row: Int, layout: SheetLayout, _ matcher: Matcher) {
        var reader = EntryReader(matcher: matcher, layout: layout)
        var verdicts = VerdictMemory(matcher: matcher)
        var entry = reader.entry(for: batch)
        guard reader.read(batch, row: row, into: &entry, verdicts: &verdicts) else { return nil }
        self.entry = entry
        self.matcher = matcher
    }

    /// The values of the field `name`, decoded, in the order in which they count.
    package func texts(of name: String) -> [String] {
        entry.values.filter { matcher.fields[$0.field].name == name }.map { entry.string($0.range) }
    }

    /// What the entry carries for the field `name`, itself or as a segment; nil where it has none.
    package func slot(_ name: String) -> String? {
        guard let number = matcher.field(named: name), entry.slots[number].isPresent else { return nil }
        return entry.string(entry.slots[number].range)
    }
}
