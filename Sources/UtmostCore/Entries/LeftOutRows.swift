/// Rows of a sheet that plan nothing: totals, the header once more, comments, records about the sheet itself.
///
/// Every row is asked, so its first byte has to be suspicious before anything is compared.
///
/// An object: every row asks it, and a copy for each was felt.
package final class LeftOutRows: Sendable {
    /// Why a row is left out.
    package enum Reason: String, Sendable, CaseIterable {
        /// "Total", "Summe", and nothing but numbers beside it.
        case total
        /// The header again, as long reports have it.
        case header
        /// "# " in front.
        case comment
        /// A row that its ad platform writes about the sheet.
        case record
    }

    private let layout: SheetLayout
    /// The columns that are judged, 0-based.
    private let columns: [Int]
    /// By byte: whether a row that begins with it has to be looked at.
    private let isSuspicious: [Bool]
    private let isOn: Bool

    private static let totals = [
        "total", "totals", "grand total", "subtotal", "sum", "summe", "gesamt", "gesamtsumme", "zwischensumme",
    ].map { Array($0.utf8) }

    package init(_ layout: SheetLayout) {
        self.layout = layout
        columns = layout.columns.indices.filter { layout.columns[$0].role != .ignored }
        if case .table = layout.format { isOn = true } else { isOn = false }
        var isSuspicious = [Bool](repeating: false, count: 256)
        for word in Self.totals {
            isSuspicious[Int(word[0])] = true
            isSuspicious[Int(word[0] ^ 0x20)] = true
        }
        isSuspicious[Int(UInt8(ascii: "#"))] = true
        // Blanks in front of a word hide it from nobody.
        for byte in [0x20, 0x09] as [UInt8] { isSuspicious[Int(byte)] = true }
        let header = layout.columns.first { !$0.header.isEmpty }?.header.utf8.first
        if let header { isSuspicious[Int(header)] = true }
        self.isSuspicious = isSuspicious
    }

    /// Why the row at `row` of `batch` is not judged; nil where it is.
    package func reason(forRow row: Int, of batch: borrowing RowBatch) -> Reason? {
        guard isOn else { return nil }
        let cells = batch.cellRange(ofRow: row)
        if !layout.marks.isEmpty, isMarked(cells, batch) { return .record }
        var first = cells.lowerBound
        while first < cells.upperBound, batch.cells[first].range.isEmpty { first += 1 }
        guard first < cells.upperBound, isSuspicious[Int(batch.chunk.bytes[batch.cells[first].range.lowerBound])] else {
            return nil
        }
        if repeatsHeader(cells, batch) { return .header }
        guard let reason = reason(for: batch.cells[first].range, batch.chunk.bytes.span) else { return nil }
        let own = first - cells.lowerBound
        return holdsNothing(but: own, cells, batch) ? reason : nil
    }

    private func isMarked(_ cells: Range<Int>, _ batch: borrowing RowBatch) -> Bool {
        layout.marks.contains { mark in
            guard mark.column < cells.count else { return false }
            return batch.chunk.bytes[batch.cells[cells.lowerBound + mark.column].range].elementsEqual(mark.value)
        }
    }

    /// Whether the cells of all columns that are judged say what their headers say.
    private func repeatsHeader(_ cells: Range<Int>, _ batch: borrowing RowBatch) -> Bool {
        guard let last = columns.last, last < cells.count else { return false }
        return columns.allSatisfy { column in
            let range = batch.cells[cells.lowerBound + column].range
            return batch.chunk.bytes[range].elementsEqual(layout.columns[column].header.utf8)
        }
    }

    /// What the first text of a row makes of it.
    private func reason(for range: Range<Int>, _ bytes: Span<UInt8>) -> Reason? {
        let range = EntryReader.trimmed(range, in: bytes)
        let text = bytes.extracting(range)
        if text.count > 1, text[0] == UInt8(ascii: "#"), text[1] == 0x20 { return .comment }
        let isTotal = Self.totals.contains { word in
            let count = word.count
            guard text.count >= count, text.count == count || !text[count].isASCIILetter else { return false }
            return text.extracting(0..<count).equalsIgnoringCase(word.span)
        }
        return isTotal ? .total : nil
    }

    /// Whether the columns that are judged, but for `own`, hold nothing but numbers.
    private func holdsNothing(but own: Int, _ cells: Range<Int>, _ batch: borrowing RowBatch) -> Bool {
        columns.allSatisfy { column in
            guard column != own, column < cells.count else { return true }
            let range = batch.cells[cells.lowerBound + column].range
            return batch.chunk.bytes[range].allSatisfy { !$0.isASCIILetter && $0 < 0x80 }
        }
    }
}
