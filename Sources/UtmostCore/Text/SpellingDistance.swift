/// How far apart two spellings are: one for each letter that is missing, added, replaced, or swapped with its neighbour.
///
/// This is the optimal string alignment distance: no letter is changed twice. Case does not count.
package enum SpellingDistance {
    /// The distance between `left` and `right`; nil where it exceeds `limit`.
    package static func between(_ left: String, _ right: String, atMost limit: Int) -> Int? {
        let (left, right) = (Letters(left), Letters(right))
        return halfSteps(left, right, neighbour: wholeStep, atMost: limit * wholeStep).map { $0 / wholeStep }
    }

    /// How many slips a value of `length` letters may hold and still be recognised.
    package static func tolerance(for length: Int) -> Int {
        switch length {
        case 0: 0
        case 1...3: 1
        case 4...7: 2
        default: 3
        }
    }
}

// MARK: Counting

extension SpellingDistance {
    /// What one slip costs; a slip onto the key beside may cost half of it.
    static let wholeStep = 2

    /// The cheapest way from `left` to `right`, in half slips, with `neighbour` the cost of hitting the key beside.
    static func halfSteps(_ left: Letters, _ right: Letters, neighbour: Int, atMost limit: Int) -> Int? {
        let (a, b) = (left.units, right.units)
        // Only cells this near to the diagonal can stay within the limit.
        let band = limit / wholeStep
        guard abs(a.count - b.count) <= band else { return nil }
        let far = limit + 1
        var beforeLast = [Int](repeating: far, count: b.count + 1)
        var last = beforeLast.indices.map { min($0 * wholeStep, far) }
        var current = beforeLast
        for i in 1..<a.count + 1 {
            let low = max(1, i - band)
            current[low - 1] = low == 1 ? min(i * wholeStep, far) : far
            for j in low..<max(low, min(b.count, i + band) + 1) {
                let replacement = cost(a[i - 1], b[j - 1], neighbour: neighbour)
                var best = min(last[j - 1] + replacement, last[j] + wholeStep, current[j - 1] + wholeStep)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    best = min(best, beforeLast[j - 2] + wholeStep)
                }
                current[j] = min(best, far)
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[b.count] < far ? last[b.count] : nil
    }

    private static func cost(_ a: UInt32, _ b: UInt32, neighbour: Int) -> Int {
        if a == b { return 0 }
        return Keyboard.areNeighbours(a, b) ? neighbour : wholeStep
    }
}

/// The letters of a spelling as numbers, in lower case: its bytes where all are ASCII, its scalars otherwise.
struct Letters {
    var units: [UInt32]

    init(units: [UInt32]) { self.units = units }

    init(_ text: String) {
        let isASCII = text.utf8.allSatisfy(\.isASCII)
        units = isASCII ? text.utf8.map { UInt32($0.lowercasedASCII) } : text.lowercased().unicodeScalars.map(\.value)
    }
}
