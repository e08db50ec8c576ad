import UtmostCore
import UtmostFormats

/// Says in which channel GA4 will count the visits of one link.
struct ChannelReader: Sendable {
    private let predictor = ChannelPredictor()

    /// The channel by the tags that GA4 sees; nil where there are none, or where a macro decides.
    func channel(of entry: Entry, _ matcher: Matcher) -> Inspection.PredictedChannel? {
        func value(_ key: String) -> String? {
            let number = matcher.params.firstIndex { $0.key == key }
            // GA4 reads the first of two.
            return entry.tags.first { $0.param == number && number != nil && !$0.isDisplaced }
                .map { entry.string($0.value) }
        }
        let (source, medium, campaign) = (value("utm_source"), value("utm_medium"), value("utm_campaign"))
        guard source ?? medium ?? campaign != nil else { return nil }
        let texts = [source, medium, campaign].map { $0 ?? "" }
        guard !texts.contains(where: { MacroShape.isPresent(in: $0.utf8.span) }) else { return nil }
        let channel = predictor.channel(
            source: texts[0].utf8.span, medium: texts[1].utf8.span, campaign: texts[2].utf8.span)
        return Inspection.PredictedChannel(
            name: channel.rawValue,
            because: predictor.reason(for: channel, source: texts[0], medium: texts[1], campaign: texts[2]))
    }
}
