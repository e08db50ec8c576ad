extension Matcher {
    /// By number of field: whether anything asks an entry for it, and not only for the value that it is a segment of.
    ///
    /// A rule that reads `Entry.slots` of other fields than these has to add them here: nobody fills the slots of segments
    /// that nobody reads.
    func askedFields(of layout: SheetLayout) -> [Bool] {
        // Every word may have a first or last day, wherever it stands.
        var asked = Array(repeating: hasLifetimes, count: fields.count)
        // Tags and columns look whether something else carries their field already; column-disagrees compares them.
        for param in params {
            for field in [param.field].compactMap(\.self) + param.byMedium.map(\.field) { asked[field] = true }
        }
        for column in layout.columns {
            if case .field(let field, _) = column.role { asked[field] = true }
        }
        // missing-tag
        for field in requiredFields { asked[field] = true }
        // rule-broken
        for rule in rules {
            for condition in rule.when + rule.then { asked[condition.field] = true }
        }
        // repeated-id
        for field in [uniqueField, field(named: "campaign")].compactMap(\.self) { asked[field] = true }
        return asked
    }
}
