import ArgumentParser
import UtmostCore
import UtmostFormats

extension Utmost {
    /// Lists the rules, or explains one.
    struct Rules: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the rules, or explain one.")

        @OptionGroup var output: OutputOptions

        @Argument(help: "The id of a rule.", completion: .list(Rule.all.map(\.id)))
        var id: String?

        func validate() throws {
            guard let id, Rule.number(of: id) == nil else { return }
            let nearest = SpellingDistance.nearest(to: id.utf8.span, among: Rule.all.map(\.id)).first
            throw ValidationError("there is no rule \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
        }

        func run() throws {
            let rules = id.flatMap { Rule.number(of: $0) }.map { [Rule.all[$0]] } ?? Rule.all
            switch output.format {
            case .json: try Console.write(RuleList.json(rules))
            case .text: try Console.write(id == nil ? RuleList.text(rules) : rules.map(\.markdown).joined())
            }
        }
    }
}
