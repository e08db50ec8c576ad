/// What was met while reading a link, a bit each: rules ask here before they look for themselves.
package struct Marks: OptionSet, Sendable {
    /// The bits.
    package let rawValue: UInt16

    /// Makes a set out of its bits.
    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Tabs or line ends inside, which browsers drop.
    package static let tabsOrNewlines = Marks(rawValue: 1 << 0)
    /// Backslashes before the query, which browsers read as slashes.
    package static let backslashes = Marks(rawValue: 1 << 1)
    /// Bytes from 0x80, anywhere.
    package static let nonASCII = Marks(rawValue: 1 << 2)
    /// `A` to `Z` between the userinfo and the path.
    package static let uppercaseHost = Marks(rawValue: 1 << 3)
    /// `%`, anywhere.
    package static let percent = Marks(rawValue: 1 << 4)
    /// `{` or `}`, anywhere.
    package static let braces = Marks(rawValue: 1 << 5)
    /// Spaces inside, which browsers escape.
    package static let spaces = Marks(rawValue: 1 << 6)
    /// C0 controls other than tabs and line ends, or DEL.
    package static let controls = Marks(rawValue: 1 << 7)
    /// `+` in the query, which forms read as a space.
    package static let plusInQuery = Marks(rawValue: 1 << 8)
    /// A `?` inside the query.
    package static let secondQuestionMark = Marks(rawValue: 1 << 9)
    /// An `@` behind the scheme, with or without a name before it.
    package static let userinfo = Marks(rawValue: 1 << 10)
    /// Anything but `//` behind the scheme, such as `https:/` or `https:///`, which browsers forgive.
    package static let oddSlashes = Marks(rawValue: 1 << 11)
}
