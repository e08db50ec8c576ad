import UtmostCore
import UtmostFormats

/// One pass of fixes over a file of any size, written beside it.
struct AtomicPass: Sendable {
    /// Where the result is until it is committed.
    let path: String
    private let target: String

    /// Applies `plan` to the file at `source`, written in `encoding`; the result will take the place of `target`.
    init(
        _ plan: EditPlan, from source: String, replacing target: String, encoding: TextEncoding, number: Int
    ) throws(FileError) {
        let new = try AtomicFile(replacing: target, number: number)
        self.target = target
        path = new.temporary
        do throws(FileError) {
            try Self.write(plan, from: FileHandle.reading(source), encoding, to: new)
        } catch {
            new.discard()
            throw error
        }
        try new.keep()
    }

    /// Puts the result in the target's place.
    func commit() throws(FileError) { try AtomicFile.move(path, to: target) }

    /// Takes the result away.
    func remove() { AtomicFile.remove(path) }

    private static func write(
        _ plan: EditPlan, from file: FileHandle, _ encoding: TextEncoding, to new: borrowing AtomicFile
    ) throws(FileError) {
        var (offset, next, skip) = (0, 0, 0)
        while true {
            let block = try file.read(after: [], upTo: 4 << 20, at: offset)
            guard !block.isEmpty else { break }
            var output: [UInt8] = []
            output.reserveCapacity(block.count + 4096)
            plan.apply(
                to: block.span, at: offset, next: &next, skip: &skip,
                encoding: encoding.bytes, into: &output)
            try new.write(output.span)
            offset += block.count
        }
        // Edits at the very end of the file.
        for edit in plan.edits[next...] {
            try new.write(encoding.bytes(of: edit.replacement).span)
        }
    }
}
