/// A channel of GA4's default channel group, as tagged links can land in it.
package enum Channel: String, Sendable, CaseIterable {
    case direct = "Direct"
    case crossNetwork = "Cross-network"
    case paidShopping = "Paid Shopping"
    case paidSearch = "Paid Search"
    case paidSocial = "Paid Social"
    case paidVideo = "Paid Video"
    case display = "Display"
    case paidOther = "Paid Other"
    case organicShopping = "Organic Shopping"
    case organicSocial = "Organic Social"
    case organicVideo = "Organic Video"
    case organicSearch = "Organic Search"
    case referral = "Referral"
    case email = "Email"
    case affiliates = "Affiliates"
    case audio = "Audio"
    case sms = "SMS"
    case push = "Mobile Push Notifications"
    case assistant = "AI Assistant"
    case unassigned = "Unassigned"

    /// Whether it is one of the five that count as paid.
    package var isPaid: Bool {
        switch self {
        case .crossNetwork, .paidShopping, .paidSearch, .paidSocial, .paidVideo, .display, .paidOther: true
        default: false
        }
    }
}
