import ArgumentParser
import UtmostCore

/// The list of sources, and the points on which descriptions of GA4's channels differ.
struct ChannelDisputes: ParsableArguments {
    @Option(
        name: .customLong("ga4-sources"),
        help: ArgumentHelp("Google's list of sources, newer than ours: CSV source,source_category.", valueName: "file"),
        completion: .file())
    var sources: String?

    @Flag(help: "Ask for Email and Affiliates before Referral.")
    var emailBeforeReferral = false

    @Flag(help: "Count whatever has email in it as Email, such as email-flow.")
    var emailMayBePart = false

    @Flag(help: "Tell capitals from small letters, as some warehouses do.")
    var caseSensitive = false

    @Flag(help: "Count a visit without source and medium as Direct.")
    var nothingIsDirect = false

    @Flag(name: .customLong("before-2024"), help: "Take the table as it stood before 2024.")
    var before2024 = false

    @Flag(help: "Leave out the channel AI Assistant.")
    var withoutAssistants = false

    var options: ChannelOptions {
        var options = ChannelOptions()
        options.asksEmailBeforeReferral = emailBeforeReferral
        options.emailMayBePart = emailMayBePart
        options.isCaseSensitive = caseSensitive
        options.nothingIsDirect = nothingIsDirect
        options.isBefore2024 = before2024
        options.hasAssistants = !withoutAssistants
        return options
    }
}
