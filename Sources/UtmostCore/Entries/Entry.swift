/// One thing that is judged: a row with its fields and links, or a link found in a text.
///
/// All texts are ranges of `text`: the chunk that the row stands in, shared and not copied, and behind it what of this row
/// had to be decoded:
///
///     text     …\n2026-03-01,https://acme.example/?utm_source=a%20b\n…|a b
///                └──────────────────── row ──────────────────────┘   └ decoded: pieces[0]
///              └────────────── the chunk, rawCount bytes ─────────┘
package struct Entry: Sendable {
    /// The bytes of the chunk, then decoded values.
    package internal(set) var text: [UInt8] = []
    /// How many bytes of `text` are the chunk's.
    package internal(set) var rawCount = 0
    /// The row's own bytes, in `text`.
    package internal(set) var row = 0..<0
    /// The row's index in its batch, 0-based.
    package internal(set) var index = 0
    /// The cells of columns that matter, in order.
    package internal(set) var cells: [EntryCell] = []
    package internal(set) var links: [EntryLink] = []
    /// The query items of all links, in order.
    package internal(set) var tags: [Tag] = []
    /// The values of fields, in order of their cells and tags.
    package internal(set) var values: [FieldValue] = []
    /// By number of field: what the entry carries for it; segments only of the fields of `Matcher.askedFields`.
    package internal(set) var slots: [Slot] = []
    /// The day on which the row starts; nil where it does not say.
    package internal(set) var startDay: Day?
    /// Whether the row says that it is live: its links are out already.
    package internal(set) var isLive = false
    /// What the row says of rules that shall leave it as it is, in `text`; nil where it says nothing.
    package internal(set) var suppression: Range<Int>?
    /// Whether the sheet means every row to be tagged.
    package internal(set) var expectsTags = false
    /// Whether it was found among the words of a text.
    package internal(set) var isInText = false
    /// Whether that text is HTML or Markdown, where `&amp;` is how `&` is written.
    package internal(set) var isMarkup = false
    /// Whether its file is published on our own site.
    package internal(set) var isOnOwnSite = false
    /// Whether a tracking template wraps the links into another one, so that tags may come from there.
    package internal(set) var hasTagsElsewhere = false

    /// What was decoded, in the order in which it stands behind the row's bytes.
    var pieces: [Piece] = []

    /// The text of `range`, for messages.
    package func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// The link that entry rules judge now; nil where there is one at most.
    ///
    /// A row with several links is several clicks: each link, with the query strings that are appended to all of them,
    /// has to carry what is needed by itself.
    package internal(set) var primaryLink: Int?

    /// Whether the link `number` is judged now, or appended to the one that is.
    package func isAtWork(_ number: Int) -> Bool {
        guard let primaryLink else { return true }
        return number == primaryLink || links[number].isQueryOnly
    }

    /// The number of the link that is judged now.
    package var linkNumberAtWork: Int? { primaryLink ?? (links.isEmpty ? nil : 0) }

    /// The link that is judged now.
    package var linkAtWork: EntryLink? { linkNumberAtWork.map { links[$0] } }

    /// Whether the link that is judged now carries any tag, or a key that was meant as one.
    package var isTagged: Bool { tags.contains { ($0.param != nil || $0.meant != nil) && isAtWork($0.link) } }
}

/// A cell of a column that matters.
package struct EntryCell: Sendable, Equatable {
    /// The column's number, 0-based.
    package var column: Int
    /// Its text, without quotes and with doubled quotes undone, in `Entry.text`.
    package var range: Range<Int>
    /// Where it stands in the chunk: without the quotes, doubled ones as they are.
    package var raw: Range<Int>
    package var isQuoted: Bool
    /// Which remembered verdict judges it; nil where that is not known yet.
    var verdict: Int?
}

/// A link of an entry, or a query string that is appended to one.
package struct EntryLink: Sendable, Equatable {
    /// The index of its cell in `Entry.cells`.
    package var cell: Int
    /// Its text in `Entry.text`; all offsets of `link` count from its start.
    package var range: Range<Int>
    package var link: Link
    /// Its tags, as a range of `Entry.tags`.
    package var tags: Range<Int>
    /// Whether it is only a query string: `Final URL suffix` and its like.
    package var isQueryOnly: Bool
    /// Whether its column is one for tagged links.
    package var isMeantTagged: Bool
    /// Whether anything about it is unusual: then it is worth a look by rules that look for such things.
    package var isOdd = true

    /// A range of `link` as a range of `Entry.text`.
    package func inText(_ part: Range<Int>) -> Range<Int> {
        part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound
    }
}

/// One `key=value` of a link's query.
package struct Tag: Sendable, Equatable {
    /// The index of its link in `Entry.links`.
    package var link: Int
    /// Key and value as they are written, in `Entry.text`.
    package var rawKey: Range<Int>
    package var rawValue: Range<Int>
    /// The value decoded, in `Entry.text`; the same as `rawValue` where nothing is encoded.
    package var value: Range<Int>
    /// The number of its parameter; nil when no field is carried by it.
    package var param: Int?
    /// The number of the parameter that a misspelt key was meant as.
    package var meant: Int?
    /// Whether it stands where GA4 does not see it: behind a second `?`, a `;` or the `#`, before any `?`, or encoded into
    /// another value.
    ///
    /// A rule of its own says so; the others judge the tag as it was meant, so that one slip makes one finding.
    package var isDisplaced = false
    /// Whether a `#` cuts its value off: what was meant as the value begins with it.
    package var isCut = false
    /// Which remembered verdict judges it; negative where that is not known yet.
    var verdict: Int32 = -1
}

/// A value of a field and where it comes from.
package struct FieldValue: Sendable, Equatable {
    package enum Origin: Sendable, Equatable {
        /// The index of a cell.
        case cell(Int)
        /// The index of a tag.
        case tag(Int)
    }

    package var field: Int
    /// Decoded, in `Entry.text`.
    package var range: Range<Int>
    package var origin: Origin
    /// Which remembered verdict judges it.
    package var verdict: Int
    /// A hash of field and text.
    package var hash: UInt64
}

/// What an entry carries for one field, which may be a segment of another field's value.
package struct Slot: Sendable, Equatable {
    // 16 bytes: every row resets one for each field.
    private var lower: UInt32
    private var upper: UInt32
    private var word: Int32
    private var index: Int32

    init(range: Range<Int>, number: Int?, value: Int) {
        lower = UInt32(truncatingIfNeeded: range.lowerBound)
        upper = UInt32(truncatingIfNeeded: range.upperBound)
        word = Int32(truncatingIfNeeded: number ?? -1)
        index = Int32(truncatingIfNeeded: value)
    }

    package static let empty = Slot(range: 0..<0, number: nil, value: -1)

    /// Its text, decoded, in `Entry.text`.
    package var range: Range<Int> { Int(lower)..<Int(upper) }
    /// Its number in the field's vocabulary, aliases counted as their targets; nil for other texts.
    package var number: Int? { word < 0 ? nil : Int(word) }
    /// The index in `Entry.values` of the value that it is, or is a segment of; -1 where the entry has none.
    package var value: Int { Int(index) }
    /// Whether the entry carries more than nothing for the field.
    package var isPresent: Bool { index >= 0 && upper > lower }
}

/// A decoded text and where it was decoded from.
struct Piece: Sendable, Equatable {
    enum Coding: Sendable, Equatable {
        /// Percent signs and pluses of a query.
        case form
        /// Escapes of the cell.
        case cell(CellCoding)
    }

    /// In `Entry.text`.
    var range: Range<Int>
    /// In `Entry.text`: the row's bytes, or an earlier piece.
    var source: Range<Int>
    var coding: Coding
}
