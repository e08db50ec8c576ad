import ArgumentParser

/// Whether to put things right.
struct FixOptions: ParsableArguments {
    @Flag(help: "Apply the safe fixes; with --all, those that need your OK too.")
    var fix = false

    @Flag(help: "With --fix, ask about each fix.")
    var ask = false

    @Flag(help: "Show what --fix would change, and change nothing.")
    var diff = false

    var isWanted: Bool { fix || diff }

    func validate(inputs: [String]) throws {
        if ask && !fix { throw ValidationError("--ask goes with --fix") }
        if ask && inputs.contains("-") {
            throw ValidationError("--ask needs standard input for your answers; name a file")
        }
    }
}
