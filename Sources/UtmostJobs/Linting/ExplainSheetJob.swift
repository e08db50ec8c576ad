import UtmostCore
package import UtmostFormats

/// Says how one input is understood; it reads all of it, and judges nothing.
package struct ExplainSheetJob: Sendable {
    private let options: LintOptions
    private var finder: TaxonomyFinder

    /// Rows that are named of each kind that is left out.
    private static let mostRows = 5

    package init(_ options: LintOptions) {
        self.options = options
        finder = TaxonomyFinder(chosen: options.taxonomy)
    }

    /// How `input` is understood.
    package mutating func explain(_ input: LintInput) throws -> SheetExplanation {
        let loaded = finder.taxonomy(for: input.path)
        guard loaded.isUsable, let matcher = loaded.matcher else { throw loaded.refusal }
        do {
            return try explain(input, matcher, taxonomy: loaded.path)
        } catch {
            throw JobError(error, of: input) ?? error
        }
    }

    private func explain(_ input: LintInput, _ matcher: Matcher, taxonomy: String) throws -> SheetExplanation {
        var reader = DocumentReader(
            try input.source(), name: input.path, matcher: matcher, format: options.inputFormat,
            chunkSize: options.chunkSize)
        var rows = 0
        var above = Count(reason: "above the header and beside it")
        var blank = Count(reason: "empty")
        var others = LeftOutRows.Reason.allCases.map { Count(reason: $0.words) }
        var broken = Count(reason: "that cannot be read")
        var batch = RowBatch(Chunk(bytes: []))
        while let chunk = try reader.next() {
            guard let shape = reader.shape else { break }
            let leftOut = LeftOutRows(shape.layout)
            batch.chunk = chunk
            shape.layout.format.scan(&batch)
            let faulty = Set(batch.faults.map { Int($0.row) })
            for row in 0..<batch.rowCount {
                let number = chunk.firstRow + row
                if number == shape.headerRow { continue }
                if number < shape.firstRow {
                    above.add(number)
                } else if faulty.contains(row) {
                    broken.add(number)
                } else if batch.cellRange(ofRow: row).allSatisfy({ batch.cells[$0].range.isEmpty }) {
                    blank.add(number)
                } else if let reason = leftOut.reason(forRow: row, of: batch),
                    let index = LeftOutRows.Reason.allCases.firstIndex(of: reason)
                {
                    others[index].add(number)
                } else {
                    rows += 1
                }
            }
        }
        guard let shape = reader.shape, !shape.isBlank else {
            throw JobError("\(input.name ?? "the input") is empty: there is nothing to explain", remedy: nil)
        }
        let leftOut = ([above] + others + [blank, broken]).filter { $0.part.count > 0 }.map(\.part)
        return SheetExplanation(
            file: input.name ?? "the link", taxonomy: taxonomy, encoding: reader.encoding, shape: shape, rows: rows,
            leftOut: leftOut, matcher)
    }

    private struct Count {
        var part: SheetExplanation.LeftOut

        init(reason: String) { part = SheetExplanation.LeftOut(reason: reason) }

        mutating func add(_ row: Int) {
            part.count += 1
            if part.rows.count < ExplainSheetJob.mostRows { part.rows.append(row) }
        }
    }
}

extension LeftOutRows.Reason {
    /// What such rows are, behind their number.
    fileprivate var words: String {
        switch self {
        case .total: "of totals"
        case .header: "that repeat the header"
        case .comment: "of comments"
        case .record: "that the ad platform writes for itself"
        }
    }
}
