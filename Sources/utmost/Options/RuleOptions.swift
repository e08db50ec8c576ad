import ArgumentParser
import UtmostCore
import UtmostJobs

/// Which rules speak.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only these rules, groups or rules of the team, with commas between them.", valueName: "rules"))
    var select: [RuleNames] = []

    @Option(
        help: ArgumentHelp(
            "Not these rules, groups or rules of the team, with commas between them.", valueName: "rules"))
    var ignore: [RuleNames] = []
}

/// Ids of rules, names of groups, names of rules of the team.
struct RuleNames: ExpressibleByArgument {
    let names: [String]

    init?(argument: String) {
        names = argument.split(separator: ",").map { part in
            let text = part.drop { $0 == " " }
            return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
        }
    }
}

extension RuleOptions {
    /// Refuses names that neither utmost nor a taxonomy of `inputs` knows.
    ///
    /// Taxonomies are only read where a name is not one of utmost's own.
    func check(_ inputs: [LintInput], taxonomy: String?) throws {
        let own = Rule.all.map(\.id) + RuleGroup.allCases.map(\.rawValue)
        let others = (select + ignore).flatMap(\.names).filter { !own.contains($0) }
        guard !others.isEmpty else { return }
        let known = own + TaxonomyFinder.teamRules(for: inputs.map(\.path), chosen: taxonomy)
        for name in others where !known.contains(name) {
            let nearest = SpellingDistance.nearest(to: name.utf8.span, among: known).first
            throw ValidationError(
                "there is no rule or group \"\(name)\"; "
                    + (nearest.map { "did you mean \"\($0)\"?" } ?? "utmost rules lists them"))
        }
    }
}
