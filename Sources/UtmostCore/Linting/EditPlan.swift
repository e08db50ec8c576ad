/// The fixes that one pass makes in one file: in order, without overlaps (DESIGN, decision 3).
package struct EditPlan: Sendable {
    /// In the order of their places; none touches another.
    package private(set) var edits: [Fix]

    /// Chooses among `candidates`: the first by position wins, what overlaps it waits for the next pass.
    package init(_ candidates: [Fix]) {
        edits = []
        let order = candidates.enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
        }
        for (_, edit) in order {
            guard let last = edits.last else {
                edits.append(edit)
                continue
            }
            // Two insertions at one place, or an insertion at the edge of a replacement, would depend on their order.
            let isApart =
                edit.range.lowerBound > last.range.upperBound
                || (edit.range.lowerBound == last.range.upperBound && !edit.range.isEmpty && !last.range.isEmpty)
            if isApart { edits.append(edit) }
        }
    }

    /// Writes `bytes`, which stand at `offset` of the file, with the edits in them applied.
    ///
    /// Blocks come one after another; `next` is the number of the first edit that has not been written, and `skip` how
    /// far an edit of an earlier block reaches into this one, in bytes of the file.
    package func apply(
        to bytes: Span<UInt8>, at offset: Int, next: inout Int, skip: inout Int, encoding: (String) -> [UInt8],
        into output: inout [UInt8]
    ) {
        let end = offset + bytes.count
        var position = max(offset, skip)
        while next < edits.count, edits[next].range.lowerBound < end {
            let edit = edits[next]
            copy(bytes, from: position, to: edit.range.lowerBound, offset, into: &output)
            output.append(contentsOf: encoding(edit.replacement))
            position = max(position, edit.range.upperBound)
            skip = position
            next += 1
        }
        copy(bytes, from: position, to: end, offset, into: &output)
    }

    private func copy(_ bytes: Span<UInt8>, from start: Int, to end: Int, _ offset: Int, into output: inout [UInt8]) {
        guard start < end else { return }
        for index in start - offset..<end - offset { output.append(bytes[index]) }
    }

    /// All of a file in memory with the edits applied.
    package func applied(to bytes: [UInt8], encoding: (String) -> [UInt8] = { Array($0.utf8) }) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var (next, skip) = (0, 0)
        apply(to: bytes.span, at: 0, next: &next, skip: &skip, encoding: encoding, into: &output)
        // Edits at the very end of the file.
        for edit in edits[next...] { output.append(contentsOf: encoding(edit.replacement)) }
        return output
    }
}
