import ArgumentParser
import UtmostCore

/// Which rules speak.
struct RuleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only these rules or groups, with commas between them.", valueName: "rules"))
    var select: RuleNames?

    @Option(help: ArgumentHelp("Not these rules or groups, with commas between them.", valueName: "rules"))
    var ignore: RuleNames?
}

/// Ids of rules and names of groups.
struct RuleNames: ExpressibleByArgument {
    let names: [String]

    init?(argument: String) {
        names = argument.split(separator: ",").map { $0.filter { $0 != " " } }
    }
}

extension RuleOptions {
    func validate() throws {
        let known = Rule.all.map(\.id) + RuleGroup.allCases.map(\.rawValue)
        for name in (select?.names ?? []) + (ignore?.names ?? []) where !known.contains(name) {
            let nearest = SpellingDistance.nearest(to: name.utf8.span, among: known).first
            throw ValidationError(
                "there is no rule or group \"\(name)\"; "
                    + (nearest.map { "did you mean \"\($0)\"?" } ?? "utmost rules lists them"))
        }
    }
}
