import UtmostCore
import UtmostFormats

/// Adds the channel to the rows of a table, and changes no other byte.
struct ChannelColumn {
    let dialect: Dialect
    private let predictor: ChannelPredictor
    /// Where source, medium and campaign stand, 0-based; nil where there is no such column.
    private var places: (source: Int, medium: Int, campaign: Int?)
    /// How many cells a row has before the new one.
    private let width: Int
    /// Whether the first row is still to come, and is the header.
    private var expectsHeader: Bool

    /// Reads the header in the first bytes of a table.
    init(firstBytes bytes: [UInt8], _ predictor: ChannelPredictor) throws(JobError) {
        self.predictor = predictor
        guard TextEncoding.detect(bytes.span).encoding == .utf8 else {
            throw JobError("the table is written in UTF-16", remedy: "save it as CSV (UTF-8)")
        }
        let newline = UInt8(ascii: bytes.contains(UInt8(ascii: "\n")) ? "\n" : "\r")
        let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")]
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let line = bytes[start...].prefix { $0 != newline }
        let counts = delimiters.map { delimiter in line.count { $0 == delimiter } }
        let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
        dialect = Dialect(delimiter: delimiters[best], newline: newline)
        let cells = TableScanner(dialect).record(at: start, in: bytes.span)
        let headers = cells.map { cell in
            String(decoding: bytes[cell.range], as: UTF8.self).lowercased().filter { $0.isLetter }
        }
        func place(_ names: String...) -> Int? { names.compactMap { headers.firstIndex(of: $0) }.first }
        let source = place("source", "utmsource", "sessionsource", "campaignsource")
        let medium = place("medium", "utmmedium", "sessionmedium", "campaignmedium")
        expectsHeader = source != nil || medium != nil
        width = max(cells.count, 1)
        if let source, let medium {
            let campaign = place("campaign", "utmcampaign", "sessioncampaign", "campaignname", "sessioncampaignname")
            places = (source, medium, campaign)
            return
        }
        guard !expectsHeader else {
            throw JobError(
                "the table has no column \(source == nil ? "source" : "medium")",
                remedy: "name its columns source, medium and campaign")
        }
        guard bytes.isEmpty || cells.count >= 2 else {
            throw JobError(
                "the table has one column only", remedy: "write source, medium and campaign, with commas between them")
        }
        places = (0, 1, cells.count > 2 ? 2 : nil)
    }

    /// `rows`, whole records, with the channel behind each.
    mutating func annotated(_ rows: [UInt8]) -> [UInt8] {
        var batch = RowBatch(Chunk(bytes: rows))
        TableScanner(dialect).scan(&batch)
        var output: [UInt8] = []
        output.reserveCapacity(rows.count + batch.rowCount * 16)
        var copied = 0
        for row in 0..<batch.rowCount {
            let cells = batch.cellRange(ofRow: row).map { batch.cells[$0] }
            guard let last = cells.last else { continue }
            let end = last.range.upperBound + (last.isQuoted ? 1 : 0)
            // A line without a single cell is no row.
            if cells.count == 1, last.range.isEmpty { continue }
            output += rows[copied..<end]
            copied = end
            output += Array(repeating: dialect.delimiter, count: max(1, width - cells.count + 1))
            output += Array((expectsHeader ? "channel" : channel(cells, rows).rawValue).utf8)
            expectsHeader = false
        }
        return output + rows[copied...]
    }

    private func channel(_ cells: [Cell], _ rows: [UInt8]) -> Channel {
        func text(_ place: Int?) -> [UInt8] {
            guard let place, place < cells.count else { return [] }
            let cell = cells[place]
            var bytes = Array(rows[cell.range])
            guard cell.hasEscapes else { return bytes }
            let start = bytes.count
            CellCoding.doubledQuotes.decode(0..<start, into: &bytes)
            return Array(bytes[start...])
        }
        return predictor.channel(
            source: text(places.source).span, medium: text(places.medium).span, campaign: text(places.campaign).span)
    }
}
