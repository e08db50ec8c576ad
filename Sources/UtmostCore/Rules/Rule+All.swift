extension Rule {
    /// Every rule, in the order of the manual.
    package static let all: [Rule] = [
        // link
        malformedLink, secondQuestionMark, tagsAfterFragment,
        // tag
        missingTag, duplicateTag, misspeltKey,
        // value
        unknownValue, aliasValue, `case`, retiredValue, patternMismatch, tooLong,
        // name
        templateMismatch, mixedSpelling, nearDuplicate,
        // combination
        ruleBroken, columnDisagrees,
        // destination
        foreignHost, plainHTTP,
        // sheet
        duplicateLink, repeatedID, notUTF8, unclosedQuote, raggedRow, repeatedHeader,
        // suppression
        unusedSuppression, unexplainedSuppression, unknownSuppression, staleBaseline,
        // taxonomy
        brokenTaxonomy, unknownKey, wrongSetting, unknownName, ambiguousAlias, separatorInValue, deadRule,
    ]
}
