import UtmostCore

/// The part of an excerpt that fits on a line, and where the culprit stands in it.
struct CodeFrame: Equatable {
    /// Visible, with … for what was cut off.
    var text: String
    /// The column of the culprit, 0-based, and how many columns it takes; nil where it is all there is to see.
    var carets: Range<Int>?

    /// Cuts `excerpt` to at most `columns`.
    ///
    /// A long link loses its end first, then its beginning up to the page or up to a tag: a culprit is best
    /// recognised by what stands right before it.
    init(_ excerpt: Excerpt, columns: Int) {
        let line = GlyphLine(excerpt)
        let kept = line.window(columns: columns)
        text = line.text(kept)
        carets = line.isAllCulprit ? nil : line.carets(kept)
    }
}

/// An excerpt as glyphs.
private struct GlyphLine {
    private let glyphs: [Glyph]
    /// Columns before each glyph, and all of them at the end.
    private let columns: [Int]
    /// In glyphs.
    private let culprit: Range<Int>
    /// How many blanks stand before everything else, as far as they are not at fault.
    private let indent: Int

    init(_ excerpt: Excerpt) {
        glyphs = Glyph.glyphs(of: excerpt.text)
        var columns = [0]
        var bytes = [0]
        for glyph in glyphs {
            columns.append((columns.last ?? 0) + glyph.width)
            bytes.append((bytes.last ?? 0) + glyph.byteCount)
        }
        self.columns = columns
        let (start, end) = (excerpt.culprit.lowerBound, excerpt.culprit.upperBound)
        let lower = (bytes.firstIndex { $0 > start } ?? bytes.count) - 1
        let upper = bytes.firstIndex { $0 >= end } ?? glyphs.count
        culprit = lower..<max(lower, upper)
        indent = glyphs[..<lower].prefix { $0.text == " " || $0.text == "␉" }.count
    }

    /// Whether carets would point at everything; blanks at an end still need them.
    var isAllCulprit: Bool {
        culprit == glyphs.indices && glyphs.first?.text != " " && glyphs.last?.text != " " && !glyphs.isEmpty
    }

    private func width(_ range: Range<Int>) -> Int { columns[range.upperBound] - columns[range.lowerBound] }

    /// What of the glyphs fits into `room` columns with a sign at each end that is cut.
    func window(columns room: Int) -> Range<Int> {
        guard width(indent..<glyphs.count) > room else { return indent..<glyphs.count }
        let start = start(room)
        let space = room - (start > indent ? 1 : 0)
        if width(start..<glyphs.count) <= space { return start..<glyphs.count }
        var end = start
        while end < glyphs.count, width(start..<end + 1) <= space - 1 { end += 1 }
        return start..<tidy(end)
    }

    /// Where a shortened text may begin, best first.
    private func starts() -> [Int] {
        // A fault of the whole link is one of its tags, mostly: they say more than the host.
        let before = 0..<(culprit == glyphs.indices ? culprit.upperBound : culprit.lowerBound)
        let query = before.first { glyphs[$0].text == "?" }
        let page = query.flatMap { mark in (0..<mark).last { glyphs[$0].text == "/" } }
        let tags = before.filter { glyphs[$0].text == "&" || glyphs[$0].text == "?" }
        let near = culprit.lowerBound - 24
        return [page ?? indent] + tags + (near > 0 ? [near] : [])
    }

    private func start(_ room: Int) -> Int {
        if culprit == glyphs.indices { return starts().first ?? indent }
        return starts().first { fits($0..<culprit.upperBound, room) } ?? culprit.lowerBound
    }

    private func fits(_ range: Range<Int>, _ room: Int) -> Bool {
        let signs = (range.lowerBound > indent ? 1 : 0) + (range.upperBound < glyphs.count ? 1 : 0)
        return width(range) <= room - signs
    }

    /// `end` moved back to the end of a tag after the culprit: half a value says nothing.
    private func tidy(_ end: Int) -> Int {
        guard culprit.upperBound < end else { return end }
        return (culprit.upperBound..<end).last { glyphs[$0].text == "&" }.map { $0 + 1 } ?? end
    }

    func text(_ kept: Range<Int>) -> String {
        (kept.lowerBound > indent ? "…" : "") + glyphs[kept].map(\.text).joined()
            + (kept.upperBound < glyphs.count ? "…" : "")
    }

    /// The columns of the culprit in `text(kept)`; at least one, so that an absence can be pointed at.
    func carets(_ kept: Range<Int>) -> Range<Int> {
        let seen = culprit.clamped(to: kept)
        let start = (kept.lowerBound > indent ? 1 : 0) + width(kept.lowerBound..<seen.lowerBound)
        return start..<start + max(1, width(seen))
    }
}
