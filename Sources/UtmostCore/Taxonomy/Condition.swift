/// A when/then rule, compiled.
package struct CompiledRule: Sendable {
    /// Its number in the taxonomy.
    package let number: Int
    package let when: [Condition]
    package let then: [Condition]
}

/// One field and what is asked of it.
package struct Condition: Sendable {
    package indirect enum Test: Sendable {
        /// Numbers of words in the field's vocabulary.
        case oneOf([Int])
        case present
        case absent
        case pattern(Pattern)
        case not(Test)
    }

    package let field: Int
    package let test: Test

    /// Whether a value passes; `number` is its number in the vocabulary, `text` its bytes, both nil where there is none.
    package func holds(number: Int?, text: (range: Range<Int>, bytes: [UInt8])?) -> Bool {
        Self.holds(test, number: number, text: text)
    }

    private static func holds(_ test: Test, number: Int?, text: (range: Range<Int>, bytes: [UInt8])?) -> Bool {
        switch test {
        case .oneOf(let numbers):
            guard let number else { return false }
            return numbers.contains(number)
        case .present: return text != nil
        case .absent: return text == nil
        case .pattern(let pattern):
            guard let text else { return false }
            return pattern.matches(text.bytes.span.extracting(text.range))
        case .not(let test): return !holds(test, number: number, text: text)
        }
    }
}
