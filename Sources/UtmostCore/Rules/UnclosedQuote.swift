extension Rule {
    static let unclosedQuote = Rule(
        "unclosed-quote", group: .sheet, severity: .error,
        summary: "A quote that nothing closes",
        rationale: """
            A cell that begins with a quote ends at the next one. Without it, a spreadsheet swallows every row down to the \
            end of the file. utmost reads the quote as text and goes on with the next row.
            """,
        examples: [
            .passes("Tagged URL,Notes\nhttps://acme.example/,\"a, b\""),
            .fails("Tagged URL,Notes\nhttps://acme.example/,«\"»a"),
        ],
        check: .reported)
}
