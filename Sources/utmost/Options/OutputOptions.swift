import ArgumentParser
import UtmostFormats
import UtmostJobs

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

extension ReportFormat: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}

/// How results look.
struct OutputOptions: ParsableArguments {
    @Option(help: "How to write the result.")
    var format: ReportFormat = .text

    @Option(help: "When to colour text; NO_COLOR in the environment means never.")
    var color: ColorChoice = .auto

    @Flag(name: .shortAndLong, help: "Say as little as possible.")
    var quiet = false

    /// Whether stdout gets colour.
    var usesColor: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: FileHandle.standardOutput.isTerminal && !Terminal.forbidsColor
        }
    }
}
