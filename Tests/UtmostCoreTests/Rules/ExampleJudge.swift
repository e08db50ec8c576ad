import Testing
import UtmostCore
import UtmostTestSupport

/// Judges the example of a rule as what its text is: a link, a sheet or a taxonomy.
struct ExampleJudge {
    enum Kind {
        case link, sheet, taxonomy
    }

    let rule: Rule
    let kind: Kind
    private let matcher: Matcher
    private let file: String?

    init(_ rule: Rule, _ example: Example) throws {
        self.rule = rule
        file = example.file
        if example.text.hasPrefix("{") {
            kind = .taxonomy
        } else {
            kind = example.text.contains("\n") ? .sheet : .link
        }
        matcher = try #require(Self.exampleMatcher)
    }

    /// The taxonomy that examples are judged against.
    static let exampleMatcher = TaxonomySketch(Rule.exampleTaxonomy).matcher

    /// What the rule finds in `text`, in the order of its places.
    func ranges(in text: String) -> [Range<Int>] {
        let found =
            switch kind {
            case .link, .sheet: lint(text).findings(of: rule.id).compactMap(\.place.range)
            case .taxonomy: taxonomyRanges(in: text)
            }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// `text` after the fixes of the rule.
    func fixed(_ text: String) -> String { lint(text).fixed(of: rule.id) }

    func lint(_ text: String) -> LintSketch {
        kind == .sheet ? LintSketch(sheet: text, matcher) : LintSketch(link: text, matcher, file: file)
    }

    private func taxonomyRanges(in text: String) -> [Range<Int>] {
        let sketch = TaxonomySketch(text)
        return sketch.faults
            .filter { $0.kind.rawValue == rule.id && sketch.sources[$0.origin.source].name == "taxonomy.json" }
            .map(\.origin.range)
    }
}

extension Example {
    /// Where the example is written, so that a failing one is reported there.
    var sourceLocation: SourceLocation {
        SourceLocation(fileID: fileID, filePath: filePath, line: line, column: 1)
    }
}
