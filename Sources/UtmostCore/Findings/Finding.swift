/// One fault, said so that a marketer can act on it.
package struct Finding: Sendable, Equatable {
    /// The id of the rule, such as `unknown-value`.
    package var rule: String
    package var group: RuleGroup
    /// The name of the team's own rule that is broken.
    package var teamRule: String?
    package var severity: Severity
    /// What is wrong, quoting the culprit, and what GA4 will show.
    ///
    /// The same fault in other rows has the same message.
    package var message: String
    /// What to do, where the message or the fix does not say it.
    package var remedy: String?
    package var place: Place
    /// The field, such as `campaign`.
    package var field: String?
    /// The value at fault, decoded.
    package var value: String?
    /// The link it stands in, as it is written.
    package var link: String?
    package var fix: Fix?
    /// Values that may have been meant; never applied by themselves.
    package var suggestions: [String]
    /// Whom to ask.
    package var owner: String?
    /// How many times, where one finding speaks for several places.
    package var count: Int?
    /// The text around the culprit, for a code frame.
    package var excerpt: Excerpt?

    package init(
        rule: String, group: RuleGroup, severity: Severity, message: String, remedy: String? = nil,
        place: Place = Place(), field: String? = nil, value: String? = nil, link: String? = nil, fix: Fix? = nil,
        suggestions: [String] = [], owner: String? = nil, count: Int? = nil, excerpt: Excerpt? = nil,
        teamRule: String? = nil
    ) {
        self.rule = rule
        self.group = group
        self.teamRule = teamRule
        self.severity = severity
        self.message = message
        self.remedy = remedy
        self.place = place
        self.field = field
        self.value = value
        self.link = link
        self.fix = fix
        self.suggestions = suggestions
        self.owner = owner
        self.count = count
        self.excerpt = excerpt
    }
}

/// A piece of the file with the culprit in it.
package struct Excerpt: Sendable, Equatable {
    package var text: String
    /// The culprit in `text`, in UTF-8 bytes.
    package var culprit: Range<Int>

    package init(text: String, culprit: Range<Int>) {
        self.text = text
        self.culprit = culprit
    }
}
