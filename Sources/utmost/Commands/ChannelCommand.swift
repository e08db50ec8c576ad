import ArgumentParser
import UtmostCore
import UtmostFormats
import UtmostJobs

extension Utmost {
    /// Predicts GA4's channel.
    struct ChannelCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "channel",
            abstract: "Say in which channel GA4 will count a visit, and why.",
            discussion: """
                The channel's name goes to standard output, the reason to standard error. With - the rows of a table come \
                from standard input (columns source, medium and campaign) and go out with one more column, channel.
                """)

        @OptionGroup var disputes: ChannelDisputes

        @Flag(help: "Print GA4's table: the channels in the order in which they are asked for.")
        var table = false

        @Flag(name: .shortAndLong, help: "Leave out the reason.")
        var quiet = false

        @Argument(help: ArgumentHelp("Source, medium and perhaps campaign; or - alone.", valueName: "value"))
        var values: [String] = []

        func validate() throws {
            if table || values == ["-"] { return }
            guard (2...3).contains(values.count) else {
                throw ValidationError(
                    "write a source and a medium, and perhaps a campaign: utmost channel facebook cpc")
            }
        }

        func run() throws {
            if table { return try Console.write(ChannelTable.text(disputes.options)) }
            let job = try ChannelJob(sources: disputes.sources, disputes.options)
            if values == ["-"] { return try job.annotateStandardInput() }
            let (channel, reason) = job.channel(
                source: values[0], medium: values[1], campaign: values.count > 2 ? values[2] : "")
            try Console.write(channel.rawValue + "\n")
            if !quiet { Console.say(reason) }
        }
    }
}
