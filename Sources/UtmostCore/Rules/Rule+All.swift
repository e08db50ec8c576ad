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
        personalData, invisibleCharacter, lookAlikeLetter, fullWidthLetter, splitAccent, typographicSign, reservedWord,
        placeholder, toolDefault, runawayValue, blankInValue, wrongWordSign, unknownValue, aliasValue, `case`,
        retiredValue, patternMismatch, tooLong,
        // name
        templateMismatch, mixedSpelling, nearDuplicate, continuedName, dateOffStart,
        // combination
        swappedSourceMedium, platformAsMedium, productAsSource, ownDomainAsSource, shortenerAsSource, ruleBroken,
        columnDisagrees,
        // destination
        foreignHost, plainHTTP, taggedOwnLink, strangersClick, tagsOnShortLink, wrappedLink,
        // sheet
        duplicateLink, repeatedID, formulaInCell, notUTF8, unclosedQuote, brokenRecord, raggedRow, repeatedHeader,
        // suppression
        unusedSuppression, unexplainedSuppression, unknownSuppression, staleBaseline,
        // taxonomy
        brokenTaxonomy, unknownKey, wrongSetting, unknownName, misspeltName, ambiguousAlias,
        separatorInValue, unfittingValue, deadRule,
    ]
}
