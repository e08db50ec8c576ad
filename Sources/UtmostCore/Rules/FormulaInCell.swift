extension Rule {
    static let formulaInCell = Rule(
        "formula-in-cell", group: .sheet,
        summary: "A formula or its error where a link or a value belongs",
        rationale: """
            A formula lost its cells and shows #REF!, or the sheet was saved with formulas instead of their results. Ad \
            platforms take such a cell as it is written.
            """,
        examples: [
            .passes(
                """
                Tagged URL,utm_source
                https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale,google
                """),
            .fails(
                """
                Tagged URL,utm_source
                https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale,«#REF!»
                """),
            .fails(
                """
                Link,Notes
                «=HYPERLINK(A2)»,a
                """),
        ],
        check: .entry { entry, drafts in
            for cell in entry.cells where !cell.range.isEmpty {
                switch entry.text[cell.range.lowerBound] {
                case UInt8(ascii: "#"):
                    let text = entry.string(cell.range)
                    guard errors.contains(text.uppercased()) else { continue }
                    drafts.report(
                        "the cell shows \"\(text)\": its formula lost what it counted on", at: cell.range,
                        remedy: "mend the formula, then save the sheet anew", claiming: [cell.range])
                case UInt8(ascii: "="):
                    guard isFormula(entry.text.span.extracting(cell.range)) else { continue }
                    drafts.report(
                        "the cell holds a formula, not its result", at: cell.range,
                        remedy: "save the sheet with results: paste as values, then export", claiming: [cell.range])
                default: continue
                }
            }
        })

    private static let errors: Set<String> = [
        "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#ERROR!", "#SPILL!",
    ]

    /// Whether it goes on with a function and a bracket, as in `=HYPERLINK(…`, or with a cell that is joined to something,
    /// as in `=A1&"?utm_source=x"`.
    private static func isFormula(_ text: Span<UInt8>) -> Bool {
        var end = 1
        while end < text.count, text[end].isASCIILetter || text[end] == UInt8(ascii: ".") { end += 1 }
        if end > 2, end < text.count, text[end] == UInt8(ascii: "(") { return true }
        let name = end
        while end < text.count, text[end].isASCIIDigit { end += 1 }
        return name > 1 && end > name && end < text.count && text[end] == UInt8(ascii: "&")
    }
}
