/// Leads from decoded UTF-8 bytes back to the file's own bytes, whatever its encoding.
///
/// Most of a file maps evenly: one byte to one (UTF-8) or to two (UTF-16). Every character that does not is a bend,
/// after which all offsets are shifted:
///
///     original = base + scale * offset + shift of the last bend at or before offset
package struct ByteOrigin: Sendable, Equatable {
    /// A place from which on offsets are shifted.
    package struct Bend: Sendable, Equatable {
        /// The decoded offset just behind the uneven character.
        package var offset: Int
        /// The sum of all shifts up to here, in original bytes.
        package var shift: Int

        package init(offset: Int, shift: Int) {
            self.offset = offset
            self.shift = shift
        }
    }

    /// The original offset of the first decoded byte.
    package var base: Int
    /// Original bytes for one decoded byte.
    package var scale: Int
    /// In order of their offsets.
    package var bends: [Bend]

    package init(base: Int = 0, scale: Int = 1, bends: [Bend] = []) {
        self.base = base
        self.scale = scale
        self.bends = bends
    }

    /// The offset in the file of the decoded byte at `offset`.
    package func original(of offset: Int) -> Int {
        guard !bends.isEmpty else { return base + scale * offset }
        var low = 0
        var high = bends.count
        while low < high {
            let middle = (low + high) / 2
            if bends[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return base + scale * offset + (low == 0 ? 0 : bends[low - 1].shift)
    }

    /// The range in the file of a decoded range.
    package func original(of range: Range<Int>) -> Range<Int> {
        original(of: range.lowerBound)..<original(of: range.upperBound)
    }
}
