/// Turns drafts into findings: adds place, link, excerpt and a fix that is written as the file is.
struct FindingWriter {
    private let linter: Linter
    private let chunk: Chunk
    private let breaks: [UInt32]
    private let rowLines: [UInt32]
    /// What has to be added to offsets of entries to make them offsets of `chunk`.
    var base = 0
    /// A line that is known to begin at `lineStart`, and how far it has been looked through: rows come in order, so that
    /// no byte is looked at twice.
    private var (lineStart, seen) = (0, 0)
    /// The lines that begin within the row at work.
    private var innerStarts: [Int] = []

    /// A link of megabytes can hold a wrong tag in every ten bytes; nobody reads on after so many.
    private static let mostInARow = 1000

    /// A cell can be megabytes; what is shown of it is not.
    private static let longestText = 4096

    init(_ linter: Linter, chunk: Chunk, breaks: [UInt32], rowLines: [UInt32]) {
        self.linter = linter
        self.chunk = chunk
        self.breaks = breaks
        self.rowLines = rowLines
    }

    /// Appends what `drafts` say of `entry`, in the order of their places.
    mutating func write(_ drafts: [Draft], _ entry: Entry, to findings: inout [Finding]) {
        findLines(of: entry)
        var written: [(start: Int, finding: Finding)] = []
        let shown = Self.shown(drafts)
        let secrets = Secrets(entry)
        for draft in shown.drafts {
            guard let finding = finding(draft, entry, without: secrets) else { continue }
            let isRepeated = written.contains { $0.finding == finding }
            if !isRepeated { written.append((entry.raw(draft.range).lowerBound, finding)) }
        }
        // Rules speak in their own order; a stable sort keeps it for findings at one place.
        let order = written.indices.sorted { (written[$0].start, $0) < (written[$1].start, $1) }
        for index in order {
            var finding = written[index].finding
            // What is not shown is still counted, with the last one of its rule.
            if let rest = shown.rest[finding.rule],
                order.last(where: { written[$0].finding.rule == finding.rule }) == index
            {
                finding.count = 1 + rest
            }
            findings.append(finding)
        }
    }

    /// The drafts of one row that are shown, and how many more there are of each rule.
    private static func shown(_ drafts: [Draft]) -> (drafts: [Draft], rest: [String: Int]) {
        guard drafts.count > mostInARow else { return (drafts, [:]) }
        var counts: [Int: Int] = [:]
        var rest: [String: Int] = [:]
        let kept = drafts.filter { draft in
            counts[draft.rule, default: 0] += 1
            guard counts[draft.rule, default: 0] > mostInARow / 4 else { return true }
            rest[Rule.all[draft.rule].id, default: 0] += 1
            return false
        }
        return (kept, rest)
    }

    private func finding(_ draft: Draft, _ entry: Entry, without secrets: Secrets) -> Finding? {
        let rule = Rule.all[draft.rule]
        guard let severity = linter.settings.severity(of: draft) else { return nil }
        let mention = mention(of: draft.range, in: entry, without: secrets)
        return Finding(
            rule: rule.id, group: rule.group, severity: severity, message: secrets.masked(draft.message),
            remedy: draft.remedy.map(secrets.masked),
            place: mention.place, field: draft.field.map { linter.matcher.fields[$0].name }, value: mention.value,
            link: mention.link, fix: draft.fix.flatMap { fix($0, entry) }, suggestions: draft.suggestions,
            owner: draft.owner, excerpt: mention.excerpt, teamRule: draft.teamRule)
    }

    /// Where `range` stands in the text of `entry`, which `findLines` has to have seen last.
    func mention(of range: Range<Int>, in entry: Entry) -> Mention {
        mention(of: range, in: entry, without: Secrets(entry))
    }

    private func mention(of range: Range<Int>, in entry: Entry, without secrets: Secrets) -> Mention {
        let raw = entry.raw(range)
        let cell = entry.cell(around: raw)
        // A whole link is no value: it stands in `link` already.
        let isLink = entry.links.contains { $0.range == range }
        let isHidden = !range.isEmpty && secrets.count(of: range) == 0
        return Mention(
            place: place(raw, entry, cell: cell),
            value: isLink || isHidden ? nil : text(of: range, in: entry.text, without: secrets),
            link: entry.link(around: raw).map { text(of: entry.links[$0].range, in: entry.text, without: secrets) },
            excerpt: excerpt(raw, entry, cell: cell, without: secrets))
    }

    private func place(_ raw: Range<Int>, _ entry: Entry, cell: Int?) -> Place {
        let start = base + raw.lowerBound
        let inner = innerStarts.prefix { $0 <= start }
        let lineStart = inner.last ?? lineStart
        var line = chunk.firstLine
        var lines: ClosedRange<Int>?
        if rowLines.isEmpty {
            line += entry.index + breakCount(before: entry.index)
            if !innerStarts.isEmpty { lines = line...line + innerStarts.count }
            line += inner.count
        } else {
            line += Int(rowLines[entry.index]) + inner.count
        }
        let header = cell.map { linter.layout.columns[entry.cells[$0].column].header } ?? ""
        var place = Place(
            file: linter.file, row: linter.layout.format.numbersRows ? chunk.firstRow + entry.index : nil,
            column: header.isEmpty ? nil : header, line: line, byteColumn: start - lineStart + 1,
            range: chunk.origin.original(of: start..<base + raw.upperBound))
        place.rowLines = lines
        return place
    }

    /// Finds where the lines begin that the row of `entry` lies on.
    mutating func findLines(of entry: Entry) {
        let newline = linter.layout.format.newline
        let chunk = chunk
        let bytes = chunk.bytes.span
        let start = base + entry.row.lowerBound
        if start < seen { (lineStart, seen) = (0, 0) }
        if let last = bytes.lastOffset(of: newline, in: seen..<start) { lineStart = last + 1 }
        seen = start
        innerStarts.removeAll(keepingCapacity: true)
        let end = min(start + entry.row.count, bytes.count)
        var offset = bytes.firstOffset(of: newline, in: start..<end)
        while offset < end {
            innerStarts.append(offset + 1)
            offset = bytes.firstOffset(of: newline, in: offset + 1..<end)
        }
    }

    /// How many line breaks stand in quoted cells of the rows before the one at `row`.
    private func breakCount(before row: Int) -> Int {
        var (low, high) = (0, breaks.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(breaks[middle]) < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The text around the culprit: its link or cell, or the row; cut where that is long.
    private func excerpt(_ raw: Range<Int>, _ entry: Entry, cell: Int?, without secrets: Secrets) -> Excerpt {
        var around = cell.map { entry.cells[$0].raw } ?? entry.row
        if around.count > Self.longestText {
            let lower = max(around.lowerBound, raw.lowerBound - 512)
            let upper = min(around.upperBound, max(raw.lowerBound, lower) + 1024)
            around = Self.wholeCharacters(lower..<upper, entry.text)
        }
        let culprit = raw.clamped(to: around)
        let lower = secrets.count(of: around.lowerBound..<culprit.lowerBound)
        return Excerpt(
            text: String(decoding: secrets.bytes(of: around, in: entry.text), as: UTF8.self),
            culprit: lower..<lower + secrets.count(of: culprit))
    }

    private func text(of range: Range<Int>, in text: [UInt8], without secrets: Secrets) -> String {
        guard range.count > Self.longestText else {
            return String(decoding: secrets.bytes(of: range, in: text), as: UTF8.self)
        }
        let cut = Self.wholeCharacters(range.lowerBound..<range.lowerBound + Self.longestText, text)
        return String(decoding: secrets.bytes(of: cut, in: text), as: UTF8.self) + "…"
    }

    /// `range` with its ends moved off the middle of a character.
    private static func wholeCharacters(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, text[lower] & 0xC0 == 0x80 { lower += 1 }
        while upper > lower, upper < text.count, text[upper] & 0xC0 == 0x80 { upper -= 1 }
        return lower..<upper
    }

    /// The fix as the file has to be changed: encoded in a link, quoted in a cell, never beyond the cell.
    private func fix(_ fix: Draft.Fix, _ entry: Entry) -> Fix? {
        var raw = entry.raw(fix.range)
        var replacement = Array(fix.replacement.utf8)
        let number = entry.cell(around: raw)
        let isInLink = entry.link(around: raw) != nil
        if isInLink, !fix.isEncoded {
            var encoded: [UInt8] = []
            // Signs that the link has bare there already stay bare: only the bytes at fault change.
            let bare = Set(entry.text[raw]).intersection("!()*,:@/$'".utf8)
            for byte in replacement {
                if bare.contains(byte) {
                    encoded.append(byte)
                } else {
                    FormEncoding.encode([byte].span, into: &encoded)
                }
            }
            replacement = encoded
        }
        if let number {
            let cell = entry.cells[number]
            (raw, replacement) = linter.layout.format.rewriting(
                raw, ofCell: cell.raw, isQuoted: cell.isQuoted, in: entry.text, as: replacement)
        }
        let offset = base
        return Fix(
            safety: safety(fix, entry),
            range: chunk.origin.original(of: raw.lowerBound + offset..<raw.upperBound + offset),
            replacement: String(decoding: replacement, as: UTF8.self))
    }

    /// The one gate of DESIGN's decision 3: a rule may call its fix safe, and here it has to prove to be.
    ///
    /// What GA4 makes the channel of is looked at as a whole, before and after: a segment is part of a campaign.
    private func safety(_ fix: Draft.Fix, _ entry: Entry) -> Safety {
        guard fix.safety == .safe, !entry.isLive else { return .ask }
        for value in entry.values {
            let range = value.range
            guard range.lowerBound <= fix.range.lowerBound, fix.range.upperBound <= range.upperBound else { continue }
            let new =
                entry.text[range.lowerBound..<fix.range.lowerBound] + fix.replacement.utf8
                + entry.text[fix.range.upperBound..<range.upperBound]
            let field = linter.matcher.fields[value.field]
            let before = entry.text.span.extracting(range)
            if ChannelGuard.safety(field, from: before, to: Array(new).span) == .ask { return .ask }
        }
        return .safe
    }
}
