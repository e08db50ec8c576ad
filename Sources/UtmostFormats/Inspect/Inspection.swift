package import UtmostCore

/// What one link says, taken apart.
package struct Inspection: Sendable {
    /// As it was given, without user name and password; ranges of findings count from its start.
    package var link: String
    /// The link as browsers read it; nil where they open nothing.
    package var address: Address?
    /// The parts as they can be read, whether or not a browser opens the link.
    package var parts: [Part] = []
    /// In the order of the link.
    package var tags: [InspectedTag] = []
    /// Needed fields that the link has no tag for.
    package var missing: [MissingTag] = []
    /// Where GA4 will count its visits; nil where no tags say, or where a macro decides.
    package var channel: PredictedChannel?
    /// In the order of their places.
    package var findings: [Finding] = []
    /// The link with its safe fixes applied; nil where there are none.
    package var fixed: String?
    /// The link with the fixes that need somebody's OK as well; nil where there are none.
    package var fixedWithOK: String?
    /// Whether it is a link to the web at all, or one such as `mailto:`, which is left in peace.
    package var isWeb = true
    /// The taxonomy that it was judged by, as a path or `utmost:ga4`.
    package var taxonomy: String

    package init(link: String, taxonomy: String) {
        self.link = link
        self.taxonomy = taxonomy
    }

    /// A channel of GA4's default channel group, and why it is that one.
    package struct PredictedChannel: Sendable, Equatable {
        package var name: String
        package var because: String

        package init(name: String, because: String) {
            self.name = name
            self.because = because
        }
    }

    /// A link as a browser sends it.
    package struct Address: Sendable, Equatable {
        package var href: String
        package var scheme: String
        package var host: String
        /// Nil where it is the scheme's own.
        package var port: Int?
        package var path: String
        package var query: String?
        package var fragment: String?
        package var registrableDomain: String?

        package init(
            href: String, scheme: String, host: String, port: Int?, path: String, query: String?, fragment: String?,
            registrableDomain: String?
        ) {
            self.href = href
            self.scheme = scheme
            self.host = host
            self.port = port
            self.path = path
            self.query = query
            self.fragment = fragment
            self.registrableDomain = registrableDomain
        }
    }

    /// A part of the link for people: its name, what it is, and what is known of it.
    package struct Part: Sendable, Equatable {
        package var name: String
        package var text: String
        package var remark: String?

        package init(_ name: String, _ text: String, remark: String? = nil) {
            self.name = name
            self.text = text
            self.remark = remark
        }
    }

    /// How much the findings weigh.
    package var summary: LintSummary {
        var summary = LintSummary()
        summary.links = 1
        for finding in findings { summary.count(finding) }
        summary.faultyLinks = summary.errors + summary.warnings > 0 ? 1 : 0
        return summary
    }
}

/// One `utm_*=value` of a link.
package struct InspectedTag: Sendable, Equatable {
    /// The parameter, decoded.
    package var key: String
    /// The field that it carries; nil where no field is carried by that key.
    package var field: String?
    /// The value as it stands in the link.
    package var raw: String
    /// The value as analytics tools read it.
    package var value: String
    package var standing: Standing
    /// The segments of a template, in its order; those that are not there as well.
    package var segments: [InspectedSegment] = []

    package init(key: String, field: String?, raw: String, value: String, standing: Standing) {
        self.key = key
        self.field = field
        self.raw = raw
        self.value = value
        self.standing = standing
    }
}

/// One segment of a value that follows a template.
package struct InspectedSegment: Sendable, Equatable {
    package var field: String
    /// Nil where the value has no such segment.
    package var value: String?
    package var standing: Standing

    package init(field: String, value: String?, standing: Standing) {
        self.field = field
        self.value = value
        self.standing = standing
    }
}

/// A field that a link should carry and does not.
package struct MissingTag: Sendable, Equatable {
    package var field: String
    /// The parameter that would carry it.
    package var key: String

    package init(field: String, key: String) {
        self.field = field
        self.key = key
    }
}
