extension Rule {
    /// Every rule, in the order of the manual.
    package static let all: [Rule] = [
        // link
        malformedLink, secondQuestionMark, tagsAfterFragment,
        // tag
        missingTag, duplicateTag, misspeltKey,
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
        foreignHost, plainHTTP,
        // sheet
        duplicateLink, repeatedID, formulaInCell, notUTF8, unclosedQuote, raggedRow, repeatedHeader,
        // taxonomy
        brokenTaxonomy, unknownKey, wrongSetting, unknownName, misspeltName, ambiguousAlias,
        separatorInValue, unfittingValue, deadRule,
    ]
}
