import ArgumentParser

/// The command `utmost` and its subcommands.
@main
struct Utmost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "utmost", abstract: "Hold every link to one taxonomy, from plan to click.")
}
