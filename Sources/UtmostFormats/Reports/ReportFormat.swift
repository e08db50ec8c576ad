/// The values that `--format` accepts.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// For people: findings put together by kind, each with one example.
    case text
    /// For programs: one document with every finding; docs/schemas/lint.json describes it.
    case json
}
