extension MatcherCompiler {
    /// Says where a name that nothing declares is nearly the name of a field that nothing uses.
    ///
    /// An undeclared segment is any word, and names with numbers at the end are meant to be alike.
    mutating func checkSpelling(of name: String, _ subject: String, at origin: SettingOrigin, besides used: [String]) {
        guard name.utf8.count >= 5 else { return }
        let carried = Set(taxonomy.params.flatMap { [$0.field].compactMap(\.self) + $0.byMedium.map(\.field) })
        let letters = name.filter { !$0.isNumber }
        let limit = name.utf8.count >= 7 ? 2 : 1
        let meant = taxonomy.fields.lazy.map(\.name).first { known in
            !carried.contains(known) && !used.contains(known) && known.filter { !$0.isNumber } != letters
                && SpellingDistance.between(name, known, atMost: limit) != nil
        }
        guard let meant else { return }
        fault(
            .misspeltName, "\(subject) is declared nowhere, so that it takes any word",
            remedy: "did you mean \"\(meant)\"?", at: origin, suggestions: [meant])
    }

    /// Bounds that no value, or no date, can keep.
    mutating func checkBounds(of field: Field) {
        if let least = field.minLength, let most = field.maxLength, least > most {
            fault(
                .wrongSetting, "\"\(field.name)\" has at least \(least) characters and at most \(most)",
                remedy: "set \"maxLength\" as well", at: field.definition.origin)
        }
        // The form of the date may be what is wrong; then that is said.
        guard field.definition.date == nil else { return }
        for (key, bound) in [("min", field.definition.min), ("max", field.definition.max)] {
            guard let bound else { continue }
            fault(
                .wrongSetting, "\"\(key)\" is a date, and \"\(field.name)\" is no date",
                remedy: "for the number of characters write \"\(key)Length\"", at: bound.origin)
        }
    }

    /// Listed values that the field's own settings are against; what it takes over from the defaults is no such thing.
    mutating func checkValues(of field: Field) {
        for value in field.values {
            let length = value.text.unicodeScalars.count
            let trouble: String
            if let most = field.maxLength, length > most {
                trouble = "has \(length) characters, and \(most) are the most"
            } else if let least = field.minLength, length < least {
                trouble = "has \(length) characters, and \(least) are the least"
            } else if let letters = field.definition.letterCase, letters.isBroken(by: value.text.utf8.span) {
                trouble = "is not in \(letters.rawValue) case"
            } else if let word = field.definition.word, let sign = Self.otherSign(in: value.text, than: word, of: field)
            {
                trouble = "has \"\(sign)\" between its words, and the sign is \"\(word)\""
            } else {
                continue
            }
            fault(
                .unfittingValue, "\"\(value.text)\" \(trouble), as \"\(field.name)\" itself says",
                remedy: "change the value, or the field's setting", at: value.origin)
        }
    }

    private static func otherSign(in text: String, than word: String, of field: Field) -> Character? {
        text.dropFirst().dropLast().first { sign in
            "-_ +".contains(sign) && String(sign) != word && String(sign) != field.definition.segment
        }
    }
}
