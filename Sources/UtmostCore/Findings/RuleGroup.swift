/// What a rule is about; a closed list (DESIGN, decision 2), so `--select` and `severity` can name a whole group.
package enum RuleGroup: String, Sendable, CaseIterable {
    case link, tag, value, name, combination, channel, macro, destination, sheet, suppression, taxonomy, live, landing
}
