import Synchronization
import UtmostCore
import UtmostFormats
import UtmostJobs

/// Asks on the terminal about one fix after another.
final class FixAsker: Sendable {
    private struct Memory {
        /// Answers for all findings of one kind, by message.
        var kinds: [String: Bool] = [:]
        var isDone = false
    }

    private let memory = Mutex(Memory())

    /// Whether the fix of `finding` is wanted.
    func ask(_ finding: Finding) -> Bool {
        memory.withLock { memory in
            if let answer = memory.kinds[finding.message] { return answer }
            guard !memory.isDone, let fix = finding.fix else { return false }
            Console.say("")
            Console.say(VisibleText.of("\(finding.severity.rawValue): \(finding.message)"))
            Console.say(VisibleText.of("  \(place(of: finding)): write \"\(fix.replacement)\""))
            while true {
                Console.say("  [y]es, [n]o, [a]ll like this, n[o]ne like this, [q]uit?")
                guard let answer = Terminal.line()?.lowercased() else {
                    memory.isDone = true
                    return false
                }
                switch answer.prefix(1) {
                case "y": return true
                case "n": return false
                case "a":
                    memory.kinds[finding.message] = true
                    return true
                case "o":
                    memory.kinds[finding.message] = false
                    return false
                case "q":
                    memory.isDone = true
                    return false
                default: continue
                }
            }
        }
    }

    private func place(of finding: Finding) -> String {
        let row = finding.place.row.map { "row \($0)" } ?? finding.place.line.map { "line \($0)" }
        return [row, finding.place.column].compactMap(\.self).joined(separator: ", ")
    }
}
