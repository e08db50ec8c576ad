/// Adds one element to a list of a JSON text that people keep by hand, and leaves all else as they wrote it.
///
/// Comments, order, indentation, line breaks and a trailing comma stay. The node must have been read from the bytes.
package enum JSONInsertion {
    /// The text with `element`, which is JSON itself, after the last element of the array `node`.
    package static func appending(_ element: String, toArray node: JSONNode, in bytes: [UInt8]) -> [UInt8] {
        guard let elements = node.elements else { return bytes }
        let spots = elements.map { Spot(range: $0.range, value: $0.range) }
        return insert(Array(element.utf8), after: spots, in: node.range, of: bytes)
    }

    /// The text with the member `key` and its `value`, which is JSON itself, after the last member of `node`.
    package static func appending(
        member key: String, value: String, toObject node: JSONNode, in bytes: [UInt8]
    ) -> [UInt8] {
        guard let members = node.members else { return bytes }
        let spots = members.map { Spot(range: $0.keyRange.lowerBound..<$0.node.range.upperBound, value: $0.node.range) }
        var element: [UInt8] = []
        element.appendQuoted(key.utf8.span)
        element += gap(afterKeyOf: element.count, like: members, in: bytes)
        element += value.utf8
        return insert(element, after: spots, in: node.range, of: bytes)
    }

    /// Where an element stands, and the value in it.
    fileprivate struct Spot {
        var range: Range<Int>
        var value: Range<Int>
    }
}

// MARK: Where and how

extension JSONInsertion {
    private static func insert(
        _ element: [UInt8], after spots: [Spot], in list: Range<Int>, of bytes: [UInt8]
    ) -> [UInt8] {
        guard let last = spots.last else { return fill(element, list, of: bytes) }
        let tail = JSONTail(after: last.range.upperBound, in: bytes)
        let ownLine = bytes.beginsLine(last.range.lowerBound)
        var edits: [(offset: Int, text: [UInt8])] = []
        if ownLine || tail.endsInLineComment {
            let indent = ownLine ? bytes.indent(of: last.range.lowerBound) : bytes.innerIndent(of: list)
            let text = bytes.lineBreak + indent + bytes.indenting(element, by: indent)
            if tail.comma == nil { edits.append((last.range.upperBound, [comma])) }
            edits.append((tail.end, tail.comma == nil ? text : text + [comma]))
        } else {
            let text = separator(spots, in: bytes) + element
            edits.append((tail.end, tail.comma == nil ? [comma] + text : text + [comma]))
        }
        var result = bytes
        for edit in edits.reversed() { result.insert(contentsOf: edit.text, at: edit.offset) }
        return result
    }

    /// Puts the first element between the brackets of `list`.
    private static func fill(_ element: [UInt8], _ list: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
        let closer = list.upperBound - 1
        let inside = bytes[list.lowerBound + 1..<closer]
        var result = bytes
        if inside.contains(0x0A) {
            let indent = bytes.innerIndent(of: list)
            let end = (inside.lastIndex { !$0.isASCIIWhitespace } ?? list.lowerBound) + 1
            let text = bytes.lineBreak + indent + bytes.indenting(element, by: indent)
            // The closing bracket may stand right after a comment of several lines.
            let closerNeedsLine = !bytes[end..<closer].contains(0x0A)
            let rest = closerNeedsLine ? bytes.lineBreak + bytes.lineIndent(of: list.lowerBound) : []
            result.insert(contentsOf: text + rest, at: end)
        } else {
            // `[ ]` keeps its blanks, and a comment stays before the element.
            let blank = inside.last.map(\.isASCIIWhitespace) == true
            let needsBlank = !inside.isEmpty && !blank
            result.insert(contentsOf: (needsBlank ? [space] : []) + element + (blank ? [space] : []), at: closer)
        }
        return result
    }

    /// The blanks between elements on one line: as between the last two, or one space.
    private static func separator(_ spots: [Spot], in bytes: [UInt8]) -> [UInt8] {
        guard let last = spots.last else { return [] }
        if let other = spots.dropLast().last {
            let between = bytes[other.range.upperBound..<last.range.lowerBound]
            return between.elementsEqual([comma]) ? [] : [space]
        }
        // A single member without a blank after its colon: the file has been minified.
        let isMember = last.range != last.value
        return isMember && bytes[last.value.lowerBound - 1] == colon ? [] : [space]
    }

    /// The colon and the blanks around it, aligned as the members above are.
    private static func gap(afterKeyOf length: Int, like members: [JSONMember], in bytes: [UInt8]) -> [UInt8] {
        guard let last = members.last else { return [colon, space] }
        if let other = members.dropLast().last, bytes.beginsLine(last.keyRange.lowerBound) {
            let width = last.node.range.lowerBound - last.keyRange.lowerBound
            let sameWidth = width == other.node.range.lowerBound - other.keyRange.lowerBound
            if sameWidth, last.keyRange.count != other.keyRange.count, bytes.beginsLine(other.keyRange.lowerBound) {
                return [colon] + Array(repeating: space, count: max(1, width - length - 1))
            }
        }
        let gap = bytes[last.keyRange.upperBound..<last.node.range.lowerBound]
        let isPlain = gap.allSatisfy { $0 == colon || $0 == space } && gap.count <= 3
        return isPlain ? Array(gap) : [colon, space]
    }
}

private let comma = UInt8(ascii: ",")
private let colon = UInt8(ascii: ":")
private let space = UInt8(ascii: " ")
