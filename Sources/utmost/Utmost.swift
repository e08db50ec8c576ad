import ArgumentParser
import UtmostJobs

/// The command `utmost` and its subcommands.
@main
struct Utmost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "utmost",
        abstract: "Hold every link to one taxonomy, from plan to click.",
        discussion: """
            lint checks files, inspect explains one link. A taxonomy.json says what the team has agreed on; the nearest \
            one upwards from each file counts.
            """,
        version: "0.1.0",
        subcommands: [Lint.self, Inspect.self, ChannelCommand.self, Rules.self, TaxonomyCommand.self])

    /// Runs the command; the only place where errors become exit codes.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error where ExitStatus.isOurs(error) {
            Console.error("\(error)")
            exit(withError: ExitStatus.unfinished.code)
        } catch {
            exit(withError: error)
        }
    }
}

/// What a command ends with (DESIGN, decision 6); 64, usage, is ArgumentParser's own.
enum ExitStatus: Int32, Comparable {
    case clean = 0
    /// Findings at or above `--fail-on`.
    case findings = 1
    /// Could not finish: an unreadable file, a broken taxonomy, an interruption.
    case unfinished = 2

    var code: ExitCode { ExitCode(rawValue) }

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

    /// Whether an error is one of utmost's, and not ArgumentParser's own.
    static func isOurs(_ error: any Error) -> Bool {
        error is JobError || error is FileError
    }
}
