import UtmostCore

/// Where a finding is, as far as it can be counted: a row of a table, a line of a text, or a file as a whole.
struct Spot: Equatable {
    enum Unit { case row, line, file }

    /// The file's number, in the order in which files were first met; nil for links from the command line.
    var file: Int?
    var unit: Unit
    /// 1-based; 0 for a file as a whole.
    var number: Int
}

extension Spot {
    init(_ place: Place, file: Int?) {
        if let row = place.row {
            self.init(file: file, unit: .row, number: row)
        } else if let line = place.line {
            self.init(file: file, unit: .line, number: line)
        } else {
            self.init(file: file, unit: .file, number: 0)
        }
    }
}

/// Numbers the files of a run in the order in which they are first met.
struct FileNumbers: Sendable {
    /// By number.
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]
    private var last: (name: String, number: Int)?

    /// The number of `name`, a new one where it is new.
    mutating func number(of name: String) -> Int {
        if let last, last.name == name { return last.number }
        let number = numbers[name] ?? names.count
        if number == names.count {
            names.append(name)
            numbers[name] = number
        }
        last = (name, number)
        return number
    }
}
