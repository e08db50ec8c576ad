package import UtmostCore

/// What the taxonomy says of one value.
package struct Standing: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case listed
        /// Another spelling of this listed value.
        case spelling(of: String)
        case unlisted
        case retired(lastDay: Day, replacement: String?)
        case early(firstDay: Day)
        /// Of the form or pattern that the field asks for; its text.
        case fits(String)
        case breaks(String)
        /// A date before the first or after the last that the field allows.
        case outsideDates(String)
        case free
        case macro
        case empty
        /// A segment that is not there, and whether it has to be.
        case missing(isOptional: Bool)
        /// A key that nobody reads, and the one that was meant.
        case misspelt(meant: String)
        /// A tag behind a second `?` or the `#`.
        case unseen
        /// A tag that carries no field.
        case fieldless
    }

    package var kind: Kind
    /// What the taxonomy says that the value is for.
    package var description: String?
    package var owner: String?
    /// The channel that the team expects in GA4.
    package var channel: String?
    /// The last day of a value that is still in use.
    package var lastDay: Day?

    package init(
        _ kind: Kind, description: String? = nil, owner: String? = nil, channel: String? = nil, lastDay: Day? = nil
    ) {
        self.kind = kind
        self.description = description
        self.owner = owner
        self.channel = channel
        self.lastDay = lastDay
    }
}

extension Standing {
    /// All that is known, in a sentence or two without a full stop at the end.
    var sentence: String {
        var sentences = [words]
        if let description { sentences.append(description) }
        if let channel { sentences.append("GA4 should show \(channel)") }
        if let owner { sentences.append("Owner: \(owner)") }
        return sentences.joined(separator: ". ")
    }

    private var words: String {
        switch kind {
        case .listed: lastDay.map { "on the list until \($0)" } ?? "on the list"
        case .spelling(let listed): "another spelling of \(listed)"
        case .unlisted: "not on the list"
        case .retired(let day, let replacement):
            "retired: its last day was \(day)" + (replacement.map { "; use \($0)" } ?? "")
        case .early(let day): "starts on \(day)"
        case .fits(let form): "follows \(form)"
        case .breaks(let form): "does not follow \(form)"
        case .outsideDates(let bounds): "outside the dates \(bounds)"
        case .free: "any word will do"
        case .macro: "filled in by the ad platform"
        case .empty: "empty"
        case .missing(let isOptional): isOptional ? "may be left out" : "missing"
        case .misspelt(let meant): "no key that GA4 reads; \(meant) was meant"
        case .unseen: "stands where GA4 does not see it"
        case .fieldless: "carries nothing in this taxonomy"
        }
    }
}
