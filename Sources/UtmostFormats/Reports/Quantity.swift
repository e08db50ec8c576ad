/// A number of things, in words: `1 row`, `4,310 rows`.
struct Quantity: CustomStringConvertible {
    var count: Int
    var one: String
    var many: String

    init(_ count: Int, _ one: String, _ many: String? = nil) {
        self.count = count
        self.one = one
        self.many = many ?? one + "s"
    }

    var description: String { "\(Self.digits(count)) \(count == 1 ? one : many)" }

    /// The digits in groups of three.
    static func digits(_ count: Int) -> String {
        let digits = String(count)
        guard count >= 1000 else { return digits }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return grouped
    }
}
