import UtmostCore

/// Findings that a team knows of and has not put right yet: a small JSON file that lives beside the sheets in git.
///
/// By file, by rule, by what is at fault it holds how many there are. No row numbers, so that rows may move.
package struct Baseline: Sendable, Equatable {
    /// What a finding is counted under.
    package struct Entry: Hashable, Sendable, Comparable {
        /// The file, seen from the folder of the baseline.
        package var file: String
        /// The id of the rule, or the name of a rule of the team.
        package var rule: String
        /// The value at fault and its field, or the link.
        package var culprit: String

        package init(file: String, rule: String, culprit: String) {
            (self.file, self.rule, self.culprit) = (file, rule, culprit)
        }

        package static func < (left: Entry, right: Entry) -> Bool {
            (left.file, left.rule, left.culprit) < (right.file, right.rule, right.culprit)
        }
    }

    package let path: String
    package var counts: [Entry: Int] = [:]
    /// Where entries stand in the file, as it was read.
    private(set) var ranges: [Entry: Range<Int>] = [:]
    private(set) var bytes: [UInt8] = []

    /// A baseline without entries, to be written to `path`.
    package init(path: String) { self.path = path }

    /// Reads the baseline at `path`.
    package init(reading path: String) throws(JobError) {
        self.path = path
        do {
            var source = FileSource(try FileHandle.reading(path))
            bytes = try source.readAll()
        } catch {
            let reason = (error as? FileError)?.reason ?? "\(error)"
            throw JobError("cannot open \(path): \(reason)", remedy: "--write-baseline writes one")
        }
        let node: JSONNode
        do throws(JSONFault) {
            node = try JSONNode(reading: bytes.span)
        } catch {
            let place = LineIndex(bytes.span).place(at: error.range.lowerBound)
            throw JobError("\(path) line \(place.line): \(error.message)", remedy: "--write-baseline writes a new one")
        }
        guard node["kind"]?.string == "baseline", node["version"]?.number == 1, let files = node["files"]?.members
        else { throw JobError("\(path) is no baseline", remedy: "--write-baseline writes one") }
        for file in files {
            for rule in file.node.members ?? [] {
                for culprit in rule.node.members ?? [] {
                    let entry = Entry(file: file.key, rule: rule.key, culprit: culprit.key)
                    guard let count = culprit.node.number, count >= 1, count <= 1e12 else {
                        let line = LineIndex(bytes.span).place(at: culprit.node.range.lowerBound).line
                        throw JobError("\(path) line \(line): a count is a number from 1 on", remedy: nil)
                    }
                    counts[entry] = Int(count)
                    ranges[entry] = culprit.keyRange
                }
            }
        }
    }

    /// How many findings it holds.
    package var total: Int { counts.values.reduce(0, +) }

    /// The file: sorted, one entry a line, so that a diff of it can be read.
    package var rendered: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.key("version")
        writer.number(1)
        writer.key("kind")
        writer.string("baseline")
        writer.key("files")
        writer.beginObject()
        var last: Entry?
        for (entry, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
            let isNewFile = last?.file != entry.file
            if isNewFile || last?.rule != entry.rule {
                if last != nil { writer.endObject() }
                if isNewFile {
                    if last != nil { writer.endObject() }
                    writer.key(entry.file)
                    writer.beginObject()
                }
                writer.key(entry.rule)
                writer.beginObject()
            }
            writer.key(entry.culprit)
            writer.number(count)
            last = entry
        }
        if last != nil {
            writer.endObject()
            writer.endObject()
        }
        writer.endObject()
        writer.endObject()
        return writer.take() + [UInt8(ascii: "\n")]
    }

    /// Puts the file in place, in one step.
    package func write() throws(FileError) { try AtomicFile.replace(path, with: rendered.span) }
}

extension Baseline {
    /// `file` as it is called in the baseline: seen from the baseline's own folder, whatever the working directory.
    package func name(of file: String) -> String {
        let folder = Self.parts(Folder.resolved(Folder.parent(of: path)) ?? Folder.parent(of: path))
        let place = Self.parts(file)
        let common = zip(folder, place).prefix { $0 == $1 }.count
        return (folder[common...].map { _ in ".." } + place[common...]).joined(separator: "/")
    }

    /// Whether the file that an entry is about is gone.
    func isGone(_ file: String) -> Bool {
        let folder = Folder.parent(of: path)
        return Folder.kind(of: file.hasPrefix("/") ? file : "\(folder)/\(file)") == .nothing
    }

    /// The folders that lead to `path`, and its name, from the root of the file system on.
    private static func parts(_ path: String) -> [Substring] {
        let whole = path.hasPrefix("/") ? path : "\(Folder.current)/\(path)"
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
    }
}
