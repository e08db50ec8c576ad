extension TaxonomyReader {
    mutating func fault(
        _ kind: TaxonomyFault.Kind, _ message: String, remedy: String? = nil, at origin: SettingOrigin,
        suggestions: [String] = []
    ) {
        faults.append(TaxonomyFault(kind, message, remedy: remedy, at: origin, suggestions: suggestions))
    }

    mutating func wrongType(_ setting: Setting, _ key: String, wanted: String) {
        fault(.wrongSetting, "\"\(key)\" is \(wanted)", at: setting.origin)
    }

    /// Reports the keys of `setting` that are not in `known`; notes that start with `//` or `$` are left in peace.
    mutating func checkKeys(of setting: Setting, known: [String], in part: String) {
        for member in setting.members where !known.contains(member.key) && !member.key.hasPrefix("$") {
            let nearest = Spelling.nearest(to: member.key, among: known)
            fault(
                .unknownKey, "\"\(member.key)\" means nothing in \(part)",
                remedy: nearest.first.map { "did you mean \"\($0)\"?" }
                    ?? "known here: \(known.joined(separator: ", "))",
                at: member.keyOrigin, suggestions: nearest)
        }
    }

    mutating func object(_ setting: Setting?, _ key: String) -> Setting? {
        guard let setting else { return nil }
        guard case .object = setting.value else {
            wrongType(setting, key, wanted: "an object: { … }")
            return nil
        }
        return setting
    }

    mutating func text(_ setting: Setting?, _ key: String) -> String? {
        guard let setting else { return nil }
        guard let text = setting.string else {
            wrongType(setting, key, wanted: "a text in quotes")
            return nil
        }
        return text
    }

    mutating func placedText(_ setting: Setting?, _ key: String) -> (text: String, origin: SettingOrigin)? {
        guard let setting, let text = text(setting, key) else { return nil }
        return (text, setting.origin)
    }

    /// A list of texts; one text alone is a list of one.
    mutating func texts(_ setting: Setting?, _ key: String) -> [Spelling] {
        guard let setting else { return [] }
        switch setting.value {
        case .string(let text): return [Spelling(text: text, origin: setting.origin)]
        case .array(let elements):
            return elements.compactMap { element in
                text(element, key).map { Spelling(text: $0, origin: element.origin) }
            }
        default:
            wrongType(setting, key, wanted: "a list of texts")
            return []
        }
    }

    mutating func flag(_ setting: Setting?, _ key: String) -> Bool {
        guard let setting else { return false }
        guard case .bool(let flag) = setting.value else {
            wrongType(setting, key, wanted: "true or false")
            return false
        }
        return flag
    }

    /// A whole number from 1 to 1,000,000.
    mutating func count(_ setting: Setting?, _ key: String) -> Int? {
        guard let setting else { return nil }
        guard case .number(let number) = setting.value, number >= 1, number <= 1_000_000, number == number.rounded()
        else {
            wrongType(setting, key, wanted: "a whole number from 1 on")
            return nil
        }
        return Int(number)
    }

    mutating func letterCase(_ setting: Setting?) -> LetterCase? {
        guard let setting else { return nil }
        guard let choice = setting.string.flatMap(LetterCase.init) else {
            wrongType(setting, "case", wanted: "lower, upper or any")
            return nil
        }
        return choice
    }

    mutating func separator(_ setting: Setting?, _ key: String) -> String? {
        guard let setting, let text = text(setting, key) else { return nil }
        guard text.utf8.count == 1, let byte = text.utf8.first, !byte.isASCIILetter, !byte.isASCIIDigit, byte < 0x7F,
            byte > 0x20
        else {
            fault(
                .wrongSetting, "\"\(key)\" is one sign such as - or _, not \"\(text)\"", at: setting.origin)
            return nil
        }
        return text
    }

    mutating func day(_ setting: Setting?, _ key: String) -> Day? {
        guard let setting, let text = text(setting, key) else { return nil }
        guard let day = Day(iso: text) else {
            fault(
                .wrongSetting, "\"\(text)\" is not a day", remedy: "write it as 2026-06-30", at: setting.origin)
            return nil
        }
        return day
    }
}

extension Spelling {
    /// The names in `known` that `name` may have meant, best first.
    static func nearest(to name: String, among known: [String]) -> [String] {
        SpellingDistance.nearest(to: name.utf8.span, among: known)
    }
}
