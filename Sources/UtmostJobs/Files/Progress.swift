import Synchronization

/// How far a run has come, in bytes; workers add to it, whoever shows it looks.
package final class Progress: Sendable {
    package let total: Int
    private let done = Atomic(0)

    package init(total: Int) { self.total = total }

    /// Takes note that `count` more bytes have been read.
    func add(_ count: Int) { done.add(count, ordering: .relaxed) }

    /// From 0 to 1; nil where nobody knows how much there is.
    package var share: Double? {
        total > 0 ? min(1, Double(done.load(ordering: .relaxed)) / Double(total)) : nil
    }

    /// A bar such as `[=====     ]  50 %`, in plain signs that every terminal has.
    package static func bar(_ share: Double, width: Int = 30) -> String {
        let filled = Int((share * Double(width)).rounded(.down))
        let percent = "\(Int(share * 100))"
        return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled) + "] "
            + String(repeating: " ", count: 3 - percent.count) + percent + " %"
    }
}
