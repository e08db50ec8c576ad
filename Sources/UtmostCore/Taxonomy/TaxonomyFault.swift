/// Something wrong with the taxonomy itself, before it is a finding.
package struct TaxonomyFault: Error, Sendable, Equatable {
    /// The rule of the group `taxonomy` that it belongs to; its raw value is the rule's id.
    package enum Kind: String, Sendable, CaseIterable {
        /// It cannot be read at all: no such file, no JSON, a circle of `extends`.
        case brokenTaxonomy = "broken-taxonomy"
        /// A key that means nothing there.
        case unknownKey = "unknown-key"
        /// A setting of the wrong type, or one that contradicts another.
        case wrongSetting = "wrong-setting"
        /// A field, rule or value that is named but does not exist.
        case unknownName = "unknown-name"
        /// A name of its own that is nearly the name of a field.
        case misspeltName = "misspelt-name"
        /// A listed value that its own field would not take.
        case unfittingValue = "unfitting-value"
        /// One spelling that means two things: an alias that is a value, or an alias of two values.
        case ambiguousAlias = "ambiguous-alias"
        /// A value that holds the separator of a template it is a segment of.
        case separatorInValue = "separator-in-value"
        /// A when/then rule that can never apply, or that no link can keep.
        case deadRule = "dead-rule"
    }

    package var kind: Kind
    package var message: String
    package var remedy: String?
    package var origin: SettingOrigin
    package var suggestions: [String]

    package init(
        _ kind: Kind, _ message: String, remedy: String? = nil, at origin: SettingOrigin, suggestions: [String] = []
    ) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
        self.origin = origin
        self.suggestions = suggestions
    }
}
