package import UtmostCore

/// GA4's table of channels for people.
package enum ChannelTable {
    /// One channel a line, in the order in which GA4 asks for them, and what a visit has to be like.
    package static func text(_ options: ChannelOptions) -> String {
        let order = Channel.order(options)
        let width = order.map(\.rawValue.count).max() ?? 0
        let lines = order.enumerated().map { index, channel in
            let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
            let name = channel.rawValue + String(repeating: " ", count: width - channel.rawValue.count)
            return "\(number)  \(name)  \(channel.condition(options))"
        }
        return lines.joined(separator: "\n")
            + "\n\nThe first line that fits decides; upper and lower case are the same to GA4.\n"
            + "A paid medium is \(Channel.paidMedium(options)).\n"
            + "The word shop counts at the start of a campaign's name and behind anything but a letter, or behind an e:\n"
            + "eshop and coffeeshop count, workshop and bookshop do not; shopping counts everywhere.\n"
    }
}
