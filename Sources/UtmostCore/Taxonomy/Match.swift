/// What the taxonomy says of one value of one field.
package struct Match: Sendable, Equatable {
    package enum Verdict: Sendable, Equatable {
        /// As it should be: listed, of the right pattern, or free.
        case good
        /// A macro of an ad platform: opaque until it is clicked.
        case macro
        /// No value at all.
        case empty
        /// A listed value but for upper and lower case; the number is the listed value's.
        case otherCase(Int)
        /// Another spelling of a listed value; the number is the listed value's.
        case alias(Int)
        /// Not on the list.
        case unknown
        /// Not of the field's pattern.
        case offPattern
        /// No date of the field's form.
        case offDate
        /// A date before `min` or after `max`.
        case outsideDates
        /// A template: see `segments` and `faults`.
        case template
    }

    package var verdict: Verdict
    /// The number of the value in the field's vocabulary, an alias counted as its target; nil for any other text.
    package var canonical: Int?
    /// The segments of a template that were found, in order.
    package var segments: [SegmentMatch] = []
    /// What keeps a value from its template.
    package var faults: [TemplateFault] = []

    package init(_ verdict: Verdict, canonical: Int? = nil) {
        self.verdict = verdict
        self.canonical = canonical
    }
}

/// One segment of a value and what the taxonomy says of it.
package struct SegmentMatch: Sendable, Equatable {
    /// The number of the segment's field.
    package var field: Int
    /// Bytes of the value, half-open.
    package var range: Range<Int>
    package var match: Match
}

/// How a value differs in shape from its template.
package enum TemplateFault: Sendable, Equatable {
    /// The segment with this index in the template is not there; the offset is where it would stand.
    case missing(segment: Int, at: Int)
    /// A part too many.
    case extra(Range<Int>)
    /// So little fits that naming segments would mislead.
    case unlike
}
