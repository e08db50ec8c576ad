/// How close a word comes to `http` or `https`.
enum SchemeSpelling {
    case exact, near, far

    /// Compares the bytes at `range`, in any case.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard 2...8 ~= range.count else {
            self = .far
            return
        }
        let word = range.map { bytes[$0] | 0x20 }
        let targets = [Array("http".utf8), Array("https".utf8)]
        if targets.contains(word) {
            self = .exact
        } else if targets.contains(where: { SchemeSpelling.differByOne(word, $0) }) || word.starts(with: "hxxp".utf8) {
            self = .near
        } else {
            self = .far
        }
    }

    /// Whether the word is a scheme behind which digits are a number to call, not a port: `tel:911`.
    static func isDialled(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let word = range.map { bytes[$0] | 0x20 }
        return ["tel", "sms", "smsto", "mms", "fax", "callto", "skype", "facetime", "geo", "urn"].contains {
            word.elementsEqual($0.utf8)
        }
    }

    /// Whether one letter more, less or other, or two neighbours swapped, makes one word the other.
    private static func differByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let shorter = min(left.count, right.count)
        let head = (0..<shorter).first { left[$0] != right[$0] } ?? shorter
        let (left, right) = (left.dropFirst(head), right.dropFirst(head))
        switch left.count - right.count {
        case 1: return left.dropFirst().elementsEqual(right)
        case -1: return right.dropFirst().elementsEqual(left)
        case 0:
            let swapped = left.prefix(2).reversed().elementsEqual(right.prefix(2))
            return left.dropFirst().elementsEqual(right.dropFirst())
                || swapped && left.dropFirst(2).elementsEqual(right.dropFirst(2))
        default: return false
        }
    }
}
