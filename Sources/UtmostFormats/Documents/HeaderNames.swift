/// What the headers of planning sheets and ad platforms' bulk sheets mean, as people write them.
///
/// Headers are compared without case, blanks and signs: "Final URL" is "final_url". The headers of tags (`utm_source`)
/// and those that the taxonomy names are not here.
enum HeaderNames {
    /// Links that carry their tags.
    static let taggedLinks: Set<String> = [
        "taggedurl", "taggedlink", "fullurl", "fullutm", "fullutmurl", "utmurl", "utmlink", "urlwithutm", "urlwithutms",
        "trackingurl", "trackinglink", "generatedurl", "campaignurl", "campaignlink", "finaltaggedurl", "trackedurl",
    ]

    /// Links to pages, which may carry tags or not.
    static let links: Set<String> = [
        "landingpage", "landingpageurl", "landingurl", "finalurl", "finalmobileurl", "mobilefinalurl", "destinationurl",
        "websiteurl", "baseurl", "url", "urls", "urlwithoututm", "urlwithoututms", "link", "links", "page", "pageurl",
        "targeturl", "clickurl", "weburl", "website", "destination", "promotedpinurl", "landingpagelink", "href",
    ]

    /// Query strings that the ad platform appends.
    static let queries: Set<String> = [
        "utm", "utms", "urlparameters", "urlparams", "urltags", "trackingparameters", "finalurlsuffix", "utmstring",
        "utmparameters", "querystring",
    ]

    /// Tracking templates, which the ad platform wraps around the final URL.
    static let templates: Set<String> = ["trackingtemplate", "trackingurltemplate"]

    /// The day on which a row starts.
    static let startDays: Set<String> = [
        "launchdate", "startdate", "golivedate", "golive", "launch", "campaignstartdate", "starttime", "flightstart",
    ]

    /// Whether a row is live.
    static let statuses: Set<String> = ["status", "campaignstatus", "adstatus", "linkstatus", "state"]

    /// Which rules shall leave a row as it is.
    static let suppressions: Set<String> = ["lintignore", "utmostignore"]

    /// Loose words by field.
    static let fields: [String: Set<String>] = [
        "source": ["source", "campaignsource", "trafficsource", "utmsources"],
        "medium": ["medium", "campaignmedium", "trafficmedium", "marketingmedium"],
        "campaign": ["campaign", "campaignname", "campaigntitle"],
        "creative": ["creative", "content", "campaigncontent", "adcontent", "adname", "creativename"],
        "audience": ["audience", "targetaudience", "term", "campaignterm"],
        "keyword": ["keyword", "keywords"],
        "id": ["campaignidutm"],
    ]

    /// Letters and digits of `header` in lower case.
    static func key(_ header: String) -> String {
        String(
            String.UnicodeScalarView(
                header.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }
            ))
    }
}
