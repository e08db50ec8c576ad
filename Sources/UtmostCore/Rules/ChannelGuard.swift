/// Says which changes of a value surely leave GA4's channel as it is (DESIGN, decision 3).
///
/// GA4's rules look at source and medium, whatever their case, and of the campaign only at the words `shop` and
/// `cross-network`. Everything else about a link is free to change.
enum ChannelGuard {
    /// The safety of replacing `old` by `new` in `field`.
    static func safety(_ field: Field, from old: Span<UInt8>, to new: Span<UInt8>) -> Safety {
        switch field.param {
        case "utm_source", "utm_medium": old.equalsIgnoringCase(new) ? .safe : .ask
        case "utm_campaign": hasChannelWord(old) || hasChannelWord(new) ? .ask : .safe
        default: .safe
        }
    }

    /// The safety of adding, removing or renaming a tag that carries `field`.
    static func safetyOfMoving(_ field: Field?) -> Safety {
        switch field?.param {
        case "utm_source", "utm_medium", "utm_campaign": .ask
        default: .safe
        }
    }

    private static func hasChannelWord(_ text: Span<UInt8>) -> Bool {
        let lower = String(decoding: LetterCase.lower.applied(to: text), as: UTF8.self)
        return lower.contains("shop") || lower.contains("cross")
    }
}
