extension Rule {
    /// The taxonomy that every example is judged against, on 15 August 2026.
    package static let exampleTaxonomy = """
        {
          "owner": "marketing-ops@acme.example",
          "domains": { "own": ["acme.example"], "siteFiles": ["web/**"], "https": "require" },
          "fields": {
            "source": { "values": {
              "facebook": { "aliases": ["fb"], "owner": "paid-social" }, "instagram": {}, "linkedin": {}, "google": {},
              "newsletter": {}, "pinterest": { "until": "2026-06-30" }, "brand-b": { "from": "2026-09-01" },
              "old-list": { "until": "2025-12-31", "replacedBy": "newsletter" } } },
            "medium": ["paid-social", "social", "cpc", "email"],
            "campaign": "{date}_{region}_{product}_{goal}_{note?}",
            "date": { "date": "yyyyMM", "min": "2024-01" },
            "region": ["us", "uk", "de"],
            "product": ["tent", "stove", "boots"],
            "goal": ["lead", "sale", "awareness"],
            "creative": { "pattern": "[a-z0-9]+([_-][a-z0-9]+)*", "maxLength": 40 },
            "audience": ["prospecting", "retargeting", "customers"],
            "id": { "pattern": "[A-Z]{2}[0-9]{6}", "case": "upper", "unique": true }
          },
          "rules": [
            { "name": "paid-social-needs-audience", "when": { "medium": "paid-social" },
              "then": { "source": ["facebook", "instagram", "linkedin", "pinterest", "brand-b"], "audience": true },
              "message": "paid social links name a social network and an audience" },
            { "name": "newsletter-only", "when": { "medium": "email" }, "then": { "source": ["newsletter", "old-list"] } }
          ]
        }
        """

    /// The day on which examples are judged.
    package static let exampleDay = Day(iso: "2026-08-15") ?? Day(number: 0)
}
