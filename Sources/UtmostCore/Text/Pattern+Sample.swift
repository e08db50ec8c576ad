extension Pattern {
    /// A text that the pattern takes, to show what it asks for; nil where none is found quickly.
    ///
    /// A marketer cannot read `[A-Z]{2}[0-9]{6}`, and can read `AB123456`. Only what most patterns are made of is
    /// understood: letters and digits, classes, groups, counts. The pattern itself has the last word.
    package var sample: String? {
        var reader = SampleReader(text)
        guard let sample = reader.read(), !sample.isEmpty, sample.utf8.count <= 60, matches(sample.utf8.span) else {
            return nil
        }
        return sample
    }
}

/// Writes the simplest text that a pattern describes.
private struct SampleReader {
    private var rest: ArraySlice<Character>
    /// How many letters and digits were taken from classes, so that `[A-Z]{2}` is `AB` and not `AA`.
    private var taken = 0
    private var depth = 0
    /// Counts of counts of nothing would go on for ever.
    private var steps = 0

    init(_ text: String) { rest = Array(text)[...] }

    /// The sample of the whole pattern; nil for what is not understood.
    mutating func read() -> String? {
        guard let sample = alternatives(), rest.isEmpty else { return nil }
        return sample
    }

    /// The first of several alternatives; the others are read over.
    private mutating func alternatives() -> String? {
        guard depth < 20, let first = sequence() else { return nil }
        while rest.first == "|" {
            rest.removeFirst()
            guard sequence() != nil else { return nil }
        }
        return first
    }

    private mutating func sequence() -> String? {
        var sample = ""
        while let next = rest.first, next != "|", next != ")" {
            let mark = rest
            guard let one = atom() else { return nil }
            let atomText = mark[mark.startIndex..<rest.startIndex]
            guard let count = count() else { return nil }
            if count == 0 { continue }
            sample += one
            let after = rest
            for _ in 1..<max(1, count) {
                rest = atomText
                guard let more = atom() else { return nil }
                sample += more
            }
            rest = after
            guard sample.utf8.count <= 60 else { return nil }
        }
        return sample
    }

    private mutating func atom() -> String? {
        steps += 1
        guard steps < 2000, let first = rest.popFirst() else { return nil }
        switch first {
        case "^", "$": return ""
        case "(":
            if rest.starts(with: ["?", ":"]) { rest.removeFirst(2) } else if rest.first == "?" { return nil }
            depth += 1
            defer { depth -= 1 }
            guard let inner = alternatives(), rest.popFirst() == ")" else { return nil }
            return inner
        case "[": return characterOfClass()
        case ".": return letter(of: "abcdefgh")
        case "\\":
            guard let escaped = rest.popFirst() else { return nil }
            switch escaped {
            case "d": return letter(of: "123456789")
            case "w": return letter(of: "abcdefgh")
            case let sign where !sign.isLetter && !sign.isNumber: return String(sign)
            default: return nil
            }
        case "*", "+", "?", "{": return nil
        default: return String(first)
        }
    }

    /// A character of the class whose bracket has been read.
    private mutating func characterOfClass() -> String? {
        guard let end = rest.firstIndex(of: "]"), rest.first != "^" else { return nil }
        let inner = Array(rest[..<end])
        rest = rest[(end + 1)...]
        guard let first = inner.first, !inner.contains("["), first != "\\" || inner.count > 1 else { return nil }
        if first == "\\" { return inner[1] == "d" ? letter(of: "123456789") : letter(of: "abcdefgh") }
        guard inner.count >= 3, inner[1] == "-", let low = first.asciiValue, let high = inner[2].asciiValue, low <= high
        else { return String(first) }
        // Numbers count from 1 on, as people do.
        let start = first == "0" && high > low ? low + 1 : low
        return letter(of: String(decoding: start...min(high, start + 8), as: UTF8.self))
    }

    private mutating func letter(of letters: String) -> String {
        let choices = Array(letters)
        defer { taken += 1 }
        return String(choices[taken % choices.count])
    }

    /// How often what was read last stands there; nil for a count that is not understood.
    private mutating func count() -> Int? {
        switch rest.first {
        case "*", "?":
            rest.removeFirst()
            if rest.first == "?" { rest.removeFirst() }
            return 0
        case "+":
            rest.removeFirst()
            if rest.first == "?" { rest.removeFirst() }
            return 3
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let text = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[(end + 1)...]
            guard let least = Int(text.prefix { $0 != "," }), least <= 60 else { return nil }
            return least
        default: return 1
        }
    }
}
