/// A team's conventions as they are written, every `extends` merged and every short form written out.
///
/// DESIGN's section taxonomy.json is the specification; `Matcher` is the same thing compiled for speed.
package struct Taxonomy: Sendable {
    /// The files it was put together from; the one that was asked for is last among the taxonomies.
    package var sources: [TaxonomySource]
    /// All settings with their origins, for `utmost taxonomy show`.
    package var root: Setting

    package var name: String?
    package var owner: String?
    /// An IANA name; days are judged in it.
    package var timeZone = "UTC"
    package var params: [ParamDefinition] = []
    package var defaults = FieldDefaults()
    package var fields: [FieldDefinition] = []
    package var rules: [TeamRule] = []
    package var domains = Domains()
    /// Severities by rule id or group; nil is off.
    package var severity: [SeverityChoice] = []
    package var overrides: [Override] = []

    package init(sources: [TaxonomySource], root: Setting) {
        self.sources = sources
        self.root = root
    }
}

/// A query parameter that carries a field.
package struct ParamDefinition: Sendable, Equatable {
    /// The parameter, such as `utm_term`.
    package var key: String
    /// The field for mediums that are not named; nil where there is none.
    package var field: String?
    /// Fields by medium, in the order they are written.
    package var byMedium: [(medium: String, field: String)]
    package var origin: SettingOrigin

    package static func == (left: ParamDefinition, right: ParamDefinition) -> Bool {
        left.key == right.key && left.field == right.field && left.origin == right.origin
            && left.byMedium.elementsEqual(right.byMedium) { $0 == $1 }
    }
}

/// Which letters a field is written in.
package enum LetterCase: String, Sendable, CaseIterable {
    case lower, upper, any
}

/// What holds for every field that does not say otherwise.
package struct FieldDefaults: Sendable, Equatable {
    package var letterCase = LetterCase.lower
    /// Stands between the words of a value.
    package var word = "-"
    /// Stands between the segments of a template.
    package var segment = "_"
    /// In characters after decoding; nil is no limit.
    package var maxLength: Int? = 100
}

/// Everything that one field says.
package struct FieldDefinition: Sendable {
    package var name: String
    package var origin: SettingOrigin
    package var values: [ValueDefinition]?
    package var template: (text: String, origin: SettingOrigin)?
    package var pattern: (text: String, origin: SettingOrigin)?
    package var date: (text: String, origin: SettingOrigin)?
    package var min: (text: String, origin: SettingOrigin)?
    package var max: (text: String, origin: SettingOrigin)?
    package var minLength: Int?
    package var maxLength: Int?
    package var letterCase: LetterCase?
    package var word: String?
    package var segment: String?
    package var required = false
    package var unique = false
    package var columns: [String] = []
    package var owner: String?
    package var description: String?
    /// Other spellings of listed values: they hold only where the target is listed.
    package var aliases: [(target: String, spellings: [Spelling])] = []
    /// Groups of words for one thing: where exactly one of a group is listed, the others are its aliases.
    package var synonyms: [[String]] = []

    package init(name: String, origin: SettingOrigin) {
        self.name = name
        self.origin = origin
    }
}

/// A text and where it was written.
package struct Spelling: Sendable, Equatable {
    package var text: String
    package var origin: SettingOrigin
}

/// One allowed value.
package struct ValueDefinition: Sendable, Equatable {
    package var text: String
    package var origin: SettingOrigin
    package var aliases: [Spelling] = []
    package var description: String?
    package var owner: String?
    /// The GA4 channel that the team expects for it.
    package var channel: String?
    /// First and last day on which it may be used, inclusive.
    package var from: Day?
    package var until: Day?
    package var replacedBy: Spelling?
}

/// A when/then rule of the team.
package struct TeamRule: Sendable {
    package var name: String
    package var when: [FieldTest]
    package var then: [FieldTest]
    package var message: String?
    package var severity: Severity?
    package var owner: String?
    package var origin: SettingOrigin
}

/// One key of `when` or `then`.
package struct FieldTest: Sendable {
    package var field: String
    package var test: ValueTest
    package var origin: SettingOrigin
}

/// The one matcher of `when` and `then`.
package indirect enum ValueTest: Sendable, Equatable {
    case oneOf([String])
    case present
    case absent
    case pattern(String)
    case not(ValueTest)
}

/// Hosts that are ours.
package struct Domains: Sendable, Equatable {
    /// Our registrable domains or hosts, subdomains included.
    package var own: [String] = []
    /// Hosts that tags may point to; empty means `own`.
    package var sites: [String] = []
    /// Globs of files that are published on our own site.
    package var siteFiles: [String] = []
    package var requiresHTTPS = false
    package var analytics: [String] = []
}

/// A severity for a rule id or a group.
package struct SeverityChoice: Sendable, Equatable {
    package var name: String
    /// nil is off.
    package var severity: Severity?
    package var origin: SettingOrigin
}

/// Severities for some files only.
package struct Override: Sendable, Equatable {
    /// Globs, with an optional `#Sheet`.
    package var files: [String]
    package var severity: [SeverityChoice]
}
