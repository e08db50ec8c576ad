/// What rules remember from row to row and from file to file; handed from each file's judge to the next one's.
package struct RunMemory: Sendable {
    /// By number of rule: the keys that were met.
    private var keys: [Int: SeenKeys] = [:]
    var names = NameBook()
    private var files: [File] = []

    private struct File: Sendable {
        let name: String?
        /// What people number in it.
        let unit: String
        /// What is added to its row numbers, so that no two rows of a run have the same.
        let base: Int
    }

    /// The highest number of any row so far.
    private var last = 0

    package init() {}

    /// Begins a file, whose rows are told as `unit`s: `row` or `line`.
    mutating func begin(_ name: String?, unit: String) { files.append(File(name: name, unit: unit, base: last)) }

    /// Takes the keys of a rule out, so that nothing is copied while they are worked on.
    mutating func takeKeys(ofRule rule: Int, _ scope: SheetCheck.Scope, expected: Int) -> SeenKeys {
        guard scope == .run else { return SeenKeys(expected: expected) }
        return keys.removeValue(forKey: rule) ?? SeenKeys()
    }

    /// Puts the keys of a rule back, for the next file.
    mutating func put(_ seen: SeenKeys, ofRule rule: Int, _ scope: SheetCheck.Scope) {
        if scope == .run { keys[rule] = seen }
    }

    /// The number of a row, 1-based, among all rows of the run.
    mutating func number(of row: Int) -> Int {
        let number = row + (files.last?.base ?? 0)
        last = max(last, number)
        return number
    }

    /// The place of the row with this number, as it is told in the file at work: `row 12`, `row 12 of may.csv`.
    func place(of number: Int) -> String {
        guard let index = files.lastIndex(where: { $0.base < number }) else { return "row \(number)" }
        let file = files[index]
        let place = "\(file.unit) \(number - file.base)"
        return index == files.count - 1 ? place : "\(place) of \(file.name ?? "another link")"
    }
}
