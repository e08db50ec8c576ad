/// How the points are decided on which descriptions of GA4's channels differ; the defaults follow Google's own text.
package struct ChannelOptions: Sendable, Equatable {
    /// Email and Affiliates are asked before Referral: `source=email&utm_medium=referral` is Email.
    package var asksEmailBeforeReferral = false
    /// A medium or source that only contains one of the four spellings of e-mail is Email: `email-flow`, `news_email`.
    package var emailMayBePart = false
    /// Values are compared letter by letter, capitals too, as the SQL of some warehouses does.
    package var isCaseSensitive = false
    /// Where neither source nor medium is known, the visit is Direct.
    package var nothingIsDirect = false
    /// The table as it stood before 2024: without `retargeting`, without `app` and `link` as Referral, and without the
    /// sources `sms` and `firebase`.
    package var isBefore2024 = false
    /// The medium `ai-assistant` is a channel of its own.
    package var hasAssistants = true

    package init() {}
}
