/// Why a document cannot be read: one sentence, and what to do.
package struct DocumentError: Error, Sendable, Equatable {
    package var message: String
    package var remedy: String?
    /// Whether it is a table like any other, only not one of links.
    package var isForeignTable: Bool

    package init(_ message: String, remedy: String? = nil, isForeignTable: Bool = false) {
        self.message = message
        self.remedy = remedy
        self.isForeignTable = isForeignTable
    }
}
