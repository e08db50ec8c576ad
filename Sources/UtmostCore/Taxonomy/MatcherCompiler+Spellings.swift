extension MatcherCompiler {
    /// The field's words with their aliases, values' own and the field's, and what well-known words stand for the same
    /// thing.
    mutating func vocabularyWithSpellings(of field: Field) -> Vocabulary {
        var vocabulary = field.vocabulary
        for (number, value) in field.values.enumerated() {
            for alias in value.aliases { addAlias(alias, of: number, in: field, to: &vocabulary) }
            if let target = value.replacedBy, field.vocabulary.number(of: target.text.utf8.span) == nil {
                fault(
                    .unknownName, "\"\(value.text)\" is replaced by \"\(target.text)\", which is not on the list",
                    at: target.origin, suggestions: Spelling.nearest(to: target.text, among: field.values.map(\.text)))
            }
        }
        checkReplacements(of: field)
        for (target, spellings) in field.definition.aliases {
            guard let number = listed(target, in: field) else { continue }
            for alias in spellings { addAlias(alias, of: number, in: field, to: &vocabulary) }
        }
        guard !field.definition.synonyms.isEmpty else { return vocabulary }
        // The first value of each folded spelling.
        let numbers = Dictionary(
            field.values.enumerated().map { (Vocabulary.folded($0.element.text.utf8.span), $0.offset) },
            uniquingKeysWith: { first, _ in first })
        for group in field.definition.synonyms {
            let targets = group.compactMap { numbers[Vocabulary.folded($0.utf8.span)] }
            guard let number = targets.first, Set(targets).count == 1 else { continue }
            for word in group where vocabulary.target(of: word.utf8.span) == nil {
                vocabulary.addSpelling(word, of: number)
            }
        }
        return vocabulary
    }

    /// Finds replacements that lead back to where they began: a fix would go round for ever.
    private mutating func checkReplacements(of field: Field) {
        var settled = Set<String>()
        for value in field.values {
            var path: [String] = []
            var next: ValueDefinition? = value
            while let here = next, !settled.contains(here.text), !path.contains(here.text) {
                path.append(here.text)
                next = here.replacedBy.flatMap { listed($0.text, in: field) }.map { field.values[$0] }
            }
            if let back = next, path.contains(back.text), let target = back.replacedBy {
                fault(
                    .wrongSetting, "\"\(back.text)\" is replaced by \"\(target.text)\", and so on in a circle",
                    remedy: "take one \"replacedBy\" out", at: target.origin)
            }
            settled.formUnion(path)
        }
    }

    private mutating func addAlias(
        _ alias: Spelling, of number: Int, in field: Field, to vocabulary: inout Vocabulary
    ) {
        let value = field.values[number].text
        if let other = listed(alias.text, in: field), other != number {
            fault(
                .ambiguousAlias, "\"\(alias.text)\" is an alias of \"\(value)\" and a value of its own",
                remedy: "take one of the two out", at: alias.origin)
            return
        }
        if let other = vocabulary.target(of: alias.text.utf8.span), other != number {
            fault(
                .ambiguousAlias,
                "\"\(alias.text)\" is an alias of \"\(value)\" and of \"\(field.values[other].text)\"",
                remedy: "take one of the two out", at: alias.origin)
            return
        }
        vocabulary.addSpelling(alias.text, of: number)
    }

    private func listed(_ text: String, in field: Field) -> Int? {
        field.vocabulary.number(of: text.utf8.span).flatMap { field.lists($0) ? $0 : nil }
    }

    /// The sign between segments may not stand inside a segment's values: the template could not be read back.
    mutating func checkSeparators() {
        for field in fields {
            guard case .template(let template, let segments) = field.kind else { continue }
            let sign = String(UnicodeScalar(template.separator))
            for number in segments {
                for value in fields[number].values where value.text.utf8.contains(template.separator) {
                    faults.append(
                        TaxonomyFault(
                            .separatorInValue,
                            "\"\(value.text)\" holds the \"\(sign)\" that parts the segments of \"\(field.name)\"",
                            remedy: "write it as \"\(value.text.replacing(sign, with: fields[number].word))\"",
                            at: value.origin))
                }
            }
        }
    }
}
