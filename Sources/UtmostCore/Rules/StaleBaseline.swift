extension Rule {
    package static let staleBaseline = Rule(
        "stale-baseline", group: .suppression,
        summary: "A baseline that holds what has been put right",
        rationale: """
            A baseline lets known findings pass, and each that has been put right leaves room for a new one. `--prune` \
            takes it out of the file, so that the number of known findings can only fall.
            """,
        examples: [
            .passes(#"{ "version": 1, "kind": "baseline", "files": {} }"#),
            .fails(
                #"{ "version": 1, "kind": "baseline", "files": { "plan.csv": { "unknown-value": { «"source: facebok"»: 2 } } } }"#
            ),
        ],
        check: .reported)
}
