extension Rule {
    /// Every rule, in the order of the manual.
    package static let all: [Rule] = [
        // link
        malformedLink, missingQuestionMark, secondQuestionMark, leadingSign, tagsAfterFragment, entityInLink,
        semicolonBeforeTag, swallowedTag, hashInValue, ampersandInValue, signInValue, brokenEscape, doubleEncoding,
        blankInLink, passwordInLink,
        // tag
        missingTag, emptyValue, duplicateTag, misspeltKey, inventedKey,
        // value
        unknownValue, aliasValue, `case`, retiredValue, patternMismatch, tooLong,
        // name
        templateMismatch, mixedSpelling, nearDuplicate,
        // combination
        ruleBroken, columnDisagrees,
        // destination
        foreignHost, plainHTTP, taggedOwnLink, strangersClick, tagsOnShortLink, wrappedLink,
        // sheet
        duplicateLink, repeatedID, notUTF8, unclosedQuote, raggedRow, repeatedHeader,
        // suppression
        unusedSuppression, unexplainedSuppression, unknownSuppression, staleBaseline,
        // taxonomy
        brokenTaxonomy, unknownKey, wrongSetting, unknownName, ambiguousAlias, separatorInValue, deadRule,
    ]
}
