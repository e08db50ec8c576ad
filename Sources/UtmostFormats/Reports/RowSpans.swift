/// The rows of a kind of findings as spans, of which a limited number is kept.
struct RowSpans {
    /// Rows of one file that follow each other.
    struct Span: Equatable {
        var start: Spot
        var last: Int

        var description: String {
            switch last - start.number {
            case 0: "\(start.number)"
            case 1: "\(start.number), \(last)"
            default: "\(start.number)–\(last)"
            }
        }
    }

    private(set) var spans: [Span] = []
    /// Whether there are more rows than the spans say.
    private(set) var isCut = false

    /// Appends a row; rows come in order.
    mutating func append(_ spot: Spot, limit: Int) {
        guard spot.unit != .file, !isCut else { return }
        if let last = spans.last, last.start.file == spot.file, last.start.unit == spot.unit,
            last.last + 1 == spot.number
        {
            spans[spans.count - 1].last = spot.number
        } else if spans.count < limit {
            spans.append(Span(start: spot, last: spot.number))
        } else {
            isCut = true
        }
    }

    /// The spans without the first row, which is shown already.
    var others: [Span] {
        guard var first = spans.first else { return [] }
        let rest = Array(spans.dropFirst())
        guard first.last > first.start.number else { return rest }
        first.start.number += 1
        return [first] + rest
    }
}
