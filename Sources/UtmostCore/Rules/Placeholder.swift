extension Rule {
    static let placeholder = Rule(
        "placeholder", group: .value, severity: .warning, isHeuristic: true,
        summary: "A word that was meant to be replaced",
        rationale: """
            A builder or a template sheet comes with campaign_name, test or TODO filled in. Left in, it is a campaign that \
            everybody's forgotten links share.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_test-drive"),
            .fails("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=«campaign_name»"),
            .fails("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_«todo»"),
        ],
        check: .value { value, drafts in
            guard !value.isKnown, value.bytes.count <= 32 else { return }
            let word = String(decoding: Vocabulary.folded(value.bytes.span), as: UTF8.self)
            guard words.contains(word) || isOneLetterRepeated(word) else { return }
            // In a field that carries keywords people may search for anything.
            guard !value.field.keepsBlanks else { return }
            drafts.report(
                "\"\(value.text)\" looks like a word that was to be replaced", at: value.range,
                field: value.field.number, remedy: "write the \((value.whole ?? value.field).name) that is meant",
                owner: drafts.matcher.owner(of: value.field, value: nil), claiming: [value.range])
        })

    /// `xxx`, `aaa`.
    private static func isOneLetterRepeated(_ word: String) -> Bool {
        word.utf8.count >= 3 && Set(word.utf8).count == 1 && word.utf8.first?.isASCIILetter ?? false && word != "www"
    }

    /// Without signs between words, in lower case.
    private static let words: Set<String> = {
        let tags = ["source", "medium", "campaign", "content", "term", "creative", "audience", "adset", "ad"]
        var words: Set = [
            "test", "testing", "test1", "test2", "test123", "tester", "todo", "tbd", "tba", "fixme", "lorem",
            "loremipsum", "ipsum", "placeholder", "changeme", "replaceme", "fillme", "insertname", "foo", "bar", "baz",
            "foobar", "asdf", "qwerty", "blah", "untitled", "sample", "dummy", "examplecampaign", "mycampaign",
            "newcampaign", "testcampaign", "campaigntest", "samplecampaign", "copyof", "untitledcampaign",
        ]
        for tag in tags {
            for prefix in ["", "your", "my", "insert", "enter", "utm"] {
                if prefix != "" || tag != "ad" { words.formUnion([prefix + tag + "name", prefix + tag + "here"]) }
                if !["", "my"].contains(prefix) { words.insert(prefix + tag) }
            }
        }
        return words
    }()
}
