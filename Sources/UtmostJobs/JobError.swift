import UtmostFormats

/// Why a job could not be finished: one sentence, and what to do.
///
/// It ends a command with exit code 2.
package struct JobError: Error, Sendable, Equatable, CustomStringConvertible {
    package var message: String
    package var remedy: String?

    package init(_ message: String, remedy: String?) {
        self.message = message
        self.remedy = remedy
    }

    /// What a document's reader or the system says of `input`; nil for errors of anything else.
    init?(_ error: any Error, of input: LintInput) {
        let name = input.name ?? "the link"
        switch error {
        case let error as JobError: self = error
        case let error as DocumentError: self.init("\(name): \(error.message)", remedy: error.remedy)
        case let error as FileError: self.init("cannot \(error.attempt) \(name): \(error.reason)", remedy: nil)
        default: return nil
        }
    }

    package var description: String { remedy.map { "\(message); \($0)" } ?? message }
}
