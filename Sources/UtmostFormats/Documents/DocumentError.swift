/// Why a document cannot be read: one sentence, and what to do.
package struct DocumentError: Error, Sendable, Equatable {
    package var message: String
    package var remedy: String?

    package init(_ message: String, remedy: String? = nil) {
        self.message = message
        self.remedy = remedy
    }
}
