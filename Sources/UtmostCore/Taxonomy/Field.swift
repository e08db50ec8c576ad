/// A field of the taxonomy, compiled.
///
/// A class, because rules pass fields around and there is so much in one that its copies were felt.
package final class Field: Sendable {
    package enum Kind: Sendable {
        /// Only listed values.
        case list
        /// Segments, each a field; the numbers are those of the segments' fields.
        case template(Template, fields: [Int])
        case pattern(Pattern)
        case date(DateFormat, ClosedRange<Day>)
        /// Any word.
        case free
    }

    /// Its number in `Matcher.fields`.
    package let number: Int
    package let name: String
    package let definition: FieldDefinition
    package let kind: Kind
    package let vocabulary: Vocabulary
    /// Listed values as they are written, by number.
    package let values: [ValueDefinition]
    /// The parameter that carries it in a link, such as `utm_campaign`; nil for a segment or a column.
    package let param: String?
    package let letterCase: LetterCase
    /// In characters after decoding.
    package let maxLength: Int?
    package let minLength: Int?
    package let word: String

    init(
        number: Int, definition: FieldDefinition, kind: Kind, vocabulary: Vocabulary, param: String?,
        defaults: FieldDefaults
    ) {
        self.number = number
        name = definition.name
        self.definition = definition
        self.kind = kind
        self.vocabulary = vocabulary
        values = definition.values ?? []
        self.param = param
        letterCase = definition.letterCase ?? defaults.letterCase
        maxLength = definition.maxLength ?? defaults.maxLength
        minLength = definition.minLength
        word = definition.word ?? defaults.word
    }

    /// The field with another vocabulary.
    init(_ field: Field, vocabulary: Vocabulary) {
        number = field.number
        name = field.name
        definition = field.definition
        kind = field.kind
        self.vocabulary = vocabulary
        values = field.values
        param = field.param
        letterCase = field.letterCase
        maxLength = field.maxLength
        minLength = field.minLength
        word = field.word
    }

    /// The field as a person is told of it.
    ///
    /// `campaign`, `creative` and `audience` mean other things in ad managers, so their parameter is named beside them;
    /// so is that of any field that is not called like its parameter.
    package var label: String {
        guard let param, param != name else { return name }
        return param == "utm_\(name)" && name != "campaign" ? name : "\(name) (\(param))"
    }

    /// What GA4 calls several of it, for "GA4 shows them as two …s"; nil where GA4 shows it nowhere by itself.
    package var plural: String? {
        // An audience in GA4 is something else, and a creative is nothing there.
        param.map { param in
            ["source", "medium", "campaign"].contains(name) ? "\(name)s" : "values of \(name) (\(param))"
        }
    }

    /// Whether the word with this number in the vocabulary is a listed value, not only one that a setting mentions.
    package func lists(_ number: Int?) -> Bool { number.map { $0 < values.count } ?? false }

    /// The owner of a value, or else of the field.
    package func owner(ofValue number: Int?) -> String? {
        if let number, number < values.count, let owner = values[number].owner { return owner }
        return definition.owner
    }
}
