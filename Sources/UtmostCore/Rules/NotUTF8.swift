extension Rule {
    static let notUTF8 = Rule(
        "not-utf8", group: .sheet, severity: .info,
        summary: "A file with characters of an older encoding",
        rationale: """
            utmost reads files as UTF-8, and what is no UTF-8 as Windows-1252, as old spreadsheets write it. Nothing is \
            lost, but the next program may guess otherwise. The finding names the first place.
            """,
        examples: [
            .passes("Tagged URL,Notes\nhttps://acme.example/,Zürich")
        ],
        check: .reported)
}
