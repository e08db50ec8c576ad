/// A unified diff of two texts, line by line.
package enum LineDiff {
    private static let context = 3

    /// The diff under the name `name`; empty where nothing differs.
    ///
    /// Lines may hold anything, carriage returns included.
    package static func unified(_ old: [UInt8], _ new: [UInt8], name: String) -> [UInt8] {
        let oldLines = lines(old)
        let newLines = lines(new)
        let changes = changes(oldLines, newLines)
        guard !changes.isEmpty else { return [] }
        // A tab ends a name that has blanks in it.
        let name = name.contains(" ") ? name + "\t" : name
        var text = Array("--- \(name)\n+++ \(name)\n".utf8)
        for hunk in hunks(changes, oldLines.count) {
            text += render(hunk, oldLines, newLines)
        }
        return text
    }

    /// A run of old lines that a run of new lines takes the place of.
    private struct Change {
        var old: Range<Int>
        var new: Range<Int>
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }

    /// Fixes keep lines apart as they are, so equal numbers of lines are compared one to one; else by Myers' algorithm.
    private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
        var changes: [Change] = []
        func add(_ change: Change) {
            if let last = changes.last, last.old.upperBound == change.old.lowerBound,
                last.new.upperBound == change.new.lowerBound
            {
                changes[changes.count - 1] = Change(
                    old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
            } else {
                changes.append(change)
            }
        }
        if old.count == new.count {
            for index in old.indices where old[index] != new[index] {
                add(Change(old: index..<index + 1, new: index..<index + 1))
            }
            return changes
        }
        let difference = new.difference(from: old)
        var (removed, inserted) = (Set<Int>(), Set<Int>())
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left) {
                add(Change(old: left..<left + 1, new: right..<right))
                left += 1
            } else if inserted.contains(right) {
                add(Change(old: left..<left, new: right..<right + 1))
                right += 1
            } else {
                (left, right) = (left + 1, right + 1)
            }
        }
        return changes
    }

    /// Changes that share their context.
    private static func hunks(_ changes: [Change], _ count: Int) -> [[Change]] {
        var hunks: [[Change]] = []
        for change in changes {
            if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
                hunks[hunks.count - 1].append(change)
            } else {
                hunks.append([change])
            }
        }
        return hunks
    }

    private static func render(_ hunk: [Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [UInt8] {
        guard let first = hunk.first, let last = hunk.last else { return [] }
        let lead = min(context, first.old.lowerBound)
        let tail = min(context, old.count - last.old.upperBound)
        let oldRange = first.old.lowerBound - lead..<last.old.upperBound + tail
        let newRange = first.new.lowerBound - lead..<last.new.upperBound + tail
        var text = Array("@@ -\(numbers(oldRange)) +\(numbers(newRange)) @@\n".utf8)
        var position = oldRange.lowerBound
        for change in hunk {
            text += old[position..<change.old.lowerBound].flatMap { line(" ", $0) }
            text += old[change.old].flatMap { line("-", $0) }
            text += new[change.new].flatMap { line("+", $0) }
            position = change.old.upperBound
        }
        return text + old[position..<oldRange.upperBound].flatMap { line(" ", $0) }
    }

    private static func numbers(_ range: Range<Int>) -> String {
        range.count == 1
            ? "\(range.lowerBound + 1)" : "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
    }

    private static func line(_ sign: Character, _ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let end = bytes.last == UInt8(ascii: "\n") ? "" : "\n\\ No newline at end of file\n"
        return Array(String(sign).utf8) + bytes + Array(end.utf8)
    }
}
