extension Rule {
    static let malformedLink = Rule(
        "malformed-link", group: .link,
        summary: "A link that no browser opens",
        rationale: """
            A slip in the first characters of a link or in its host sends people to an error page, or nowhere. Ad \
            platforms refuse some of these links and post others. Links of other schemes, such as mailto:, are left in \
            peace.
            """,
        examples: [
            .passes(
                "https://acme.example/tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .passes("mailto:hello@acme.example"),
            .fails(
                "«htps:»//acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "«www.acme.example»/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed:
                    "https://www.acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails("https://acme« »outdoor.example/"),
        ],
        check: .link { link, entry, drafts in
            guard let fault = link.link.fault, !link.isQueryOnly, !entry.isPattern(link) else { return }
            let culprit = link.inText(link.link.faultRange)
            switch fault {
            case .misspeltScheme: drafts.reportMisspeltScheme(link, entry, at: culprit)
            case .missingScheme: drafts.reportMissingScheme(link, entry, at: culprit)
            case .empty: break
            case .badPort where link.holdsAt(behind: culprit.upperBound, entry):
                // https://me:se/cret@acme.example/: what looks like a port is a part of a password.
                drafts.report("what stands behind the \":\" is no port", at: culprit, remedy: fault.remedy)
            default: drafts.report(fault.sentence(entry.string(culprit)), at: culprit, remedy: fault.remedy)
            }
        })
}

extension Drafts {
    /// The culprit is all that stands before the slashes: `htps:`, `https`, `https;`, `http::`.
    fileprivate mutating func reportMisspeltScheme(_ link: EntryLink, _ entry: Entry, at culprit: Range<Int>) {
        let written = entry.string(culprit)
        let right = written.lowercased().contains("s") ? "https:" : "http:"
        report(
            "\"\(written)\" should be \"\(right)\"; no browser opens it", at: culprit,
            fix: .link(right, at: culprit, .ask))
    }

    fileprivate mutating func reportMissingScheme(_ link: EntryLink, _ entry: Entry, at culprit: Range<Int>) {
        let rest = entry.string(culprit.lowerBound..<link.range.upperBound)
        // User names and passwords are never shown.
        let shown = culprit.clamped(to: link.inText(link.link.host.lowerBound..<link.link.trimmed.upperBound))
        let quoted = link.link.userinfo.isEmpty ? entry.string(culprit) : entry.string(shown)
        let isSlashes = entry.text[culprit].allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        let place = isSlashes ? culprit : culprit.lowerBound..<culprit.lowerBound
        let repaired = "https://" + (isSlashes ? String(rest.dropFirst(culprit.count)) : rest)
        // Whatever is not surely a host, such as a path or a note, is for somebody to look at.
        let isHost = rest.utf8.first.map { isSlashes || $0.isASCIILetter || $0.isASCIIDigit } ?? false
        guard isHost, Link(repaired.utf8.span).namesDomain(in: repaired.utf8.span) else {
            report(
                "\"\(quoted)\" is no link", at: culprit,
                remedy: "write the whole address, from https:// on")
            return
        }
        report(
            "\"\(quoted)\" is no link without https:// in front", at: culprit,
            fix: .link("https://", at: place, .ask))
    }
}

extension Entry {
    /// Whether `link` only shows, in a text, how links are written: `https://host:port/`, `http://%s/`, `https://[^/]+`.
    ///
    /// Nobody clicks those. What carries a tag is meant to be clicked, and a blank in a host is a slip of somebody's.
    fileprivate func isPattern(_ link: EntryLink) -> Bool {
        guard isInText, !tags[link.tags].contains(where: { $0.param != nil || $0.meant != nil }) else { return false }
        let host = text[link.inText(link.link.host)]
        let port = text[link.inText(link.link.port)]
        switch link.link.fault {
        case .forbiddenHostCharacter: return !text[link.inText(link.link.faultRange)].allSatisfy(\.isASCIIWhitespace)
        case .badPercentInHost: return true
        case .badIPv6: return !host.allSatisfy { $0.isHexDigit || "[:.]".utf8.contains($0) }
        case .badIPv4: return host.contains(where: isSign)
        case .badPort:
            let isWord = port.allSatisfy(\.isASCIILetter)
            return port.contains(where: isSign)
                || isWord && (!host.contains(UInt8(ascii: ".")) || port.elementsEqual("port".utf8))
        case .emptyHost: return text[link.inText(link.link.trimmed)].contains(where: isSign)
        case .refusedByIDNA, .misspeltScheme, .missingScheme, .empty, nil: return false
        }
    }

    /// Whether `byte` is a sign of patterns, placeholders and code.
    private func isSign(_ byte: UInt8) -> Bool { "%${}()|*+^".utf8.contains(byte) }
}

extension EntryLink {
    /// Whether an `@` stands somewhere behind `offset`.
    fileprivate func holdsAt(behind offset: Int, _ entry: Entry) -> Bool {
        entry.text.span.firstOffset(of: UInt8(ascii: "@"), in: offset..<range.upperBound) < range.upperBound
    }
}

extension Link {
    /// Whether a browser opens it and its host has a dot, as every public one does.
    fileprivate func namesDomain(in bytes: Span<UInt8>) -> Bool {
        fault == nil && withHost(of: bytes) { $0.firstOffset(of: UInt8(ascii: "."), in: 0..<$0.count) < $0.count }
    }
}

extension LinkFault {
    /// What a marketer is told, with the culprit quoted.
    fileprivate func sentence(_ culprit: String) -> String {
        switch self {
        case .empty: "there is no link"
        case .misspeltScheme: "\"\(culprit)\" should be \"https\""
        case .missingScheme: "\"\(culprit)\" is no link without https:// in front"
        case .emptyHost: "the link names no host"
        case .forbiddenHostCharacter:
            culprit == " " ? "there is a space in the host" : "\"\(culprit)\" cannot stand in a host"
        case .badIPv4: "\"\(culprit)\" looks like an address of numbers, but is none"
        case .badIPv6: "\"\(culprit)\" is no address"
        case .badPort: "\"\(culprit)\" is no port"
        case .badPercentInHost: "\"\(culprit)\" cannot stand in a host"
        case .refusedByIDNA: "\"\(culprit)\" is no host that browsers accept"
        }
    }

    fileprivate var remedy: String? {
        switch self {
        case .forbiddenHostCharacter, .badPercentInHost: "write the host as in acme.example, without spaces or signs"
        case .emptyHost: "write the host behind https://"
        default: nil
        }
    }
}
