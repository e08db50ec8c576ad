#!/usr/bin/env python3
"""Writes spring-campaign.csv, the plan of a made-up team, and its clean twin, and prints the mistakes planted.

Both sheets hold the same 214 rows. The first has 96 rows with one mistake each, of the kinds real teams make; in the
clean one every row follows taxonomy.json. The seed is fixed: the same files come out every time.
"""

import copy
import csv
import datetime
import pathlib
import random
from urllib.parse import quote

HERE = pathlib.Path(__file__).parent
HEADER = [
    "Launch Date", "Status", "Owner", "Campaign name", "Tagged URL", "utm_source", "utm_medium", "utm_campaign", "Notes",
]  # fmt: skip
RETIRED_SINCE = datetime.date(2026, 4, 1)  # twitter, see taxonomy.json

# Launch, name, region, product, goal, note, concept of the creatives, page, keywords.
CAMPAIGNS = [
    ("2026-03-02", "Spring tent sale US", "us", "tent", "sale", "", "summit", "shop.acme.example/us/tents/ridge-2", "four season tent"),
    ("2026-03-05", "Spring tent sale UK", "uk", "tent", "sale", "", "summit", "shop.acme.example/uk/tents/ridge-2", "backpacking tent"),
    ("2026-03-09", "Stove launch Germany", "de", "stove", "awareness", "", "first-coffee", "www.acme.example/de/kocher", "campingkocher"),
    ("2026-03-12", "Boot fitting days", "uk", "boots", "lead", "", "dry-feet", "www.acme.example/uk/boots/fitting", "walking boots"),
    ("2026-03-16", "Carry 40 teaser", "us", "backpack", "awareness", "teaser", "carry-on", "www.acme.example/us/carry-40", "hiking backpack"),
    ("2026-04-01", "Easter tents Germany", "de", "tent", "sale", "early-bird", "easter-egg", "shop.acme.example/de/zelte/ridge-2", "kuppelzelt"),
    ("2026-04-06", "Mud season boots", "us", "boots", "sale", "", "mud", "shop.acme.example/us/boots/fell", "waterproof boots"),
    ("2026-04-09", "Stove test panel", "uk", "stove", "lead", "", "taste-test", "www.acme.example/uk/stoves/panel", "camping stove"),
    ("2026-04-13", "Drift sleeping bags", "de", "sleeping-bag", "awareness", "", "starlight", "www.acme.example/de/schlafsaecke", "schlafsack"),
    ("2026-05-04", "Bank holiday packs", "uk", "backpack", "sale", "", "long-weekend", "shop.acme.example/uk/backpacks/carry-40", "rucksack"),
    ("2026-05-07", "Summer sleeping bag list", "us", "sleeping-bag", "lead", "", "warm-nights", "www.acme.example/us/sleeping-bags", "summer sleeping bag"),
]  # fmt: skip

# Source, medium, format, audience, owner, days after the launch.
PLACEMENTS = [
    ("facebook", "paid-social", "reel", "prospecting", "Priya", 0),
    ("facebook", "paid-social", "story", "retargeting", "Priya", 0),
    ("facebook", "paid-social", "carousel", "customers", "Priya", 2),
    ("facebook", "paid-social", "macro", "", "Priya", 2),
    ("instagram", "paid-social", "reel", "prospecting", "Priya", 0),
    ("instagram", "paid-social", "story", "retargeting", "Priya", 0),
    ("linkedin", "paid-social", "static", "prospecting", "Tom", 1),
    ("tiktok", "paid-social", "video", "prospecting", "Tom", 3),
    ("pinterest", "paid-social", "static", "prospecting", "Tom", 3),
    ("twitter", "paid-social", "static", "prospecting", "Tom", 3),
    ("google", "cpc", "text", "keyword", "Jonas", 0),
    ("google", "cpc", "text", "sale keyword", "Jonas", 0),
    ("google", "cpc", "macro", "", "Jonas", 1),
    ("bing", "cpc", "text", "keyword", "Jonas", 1),
    ("newsletter", "email", "banner", "customers", "Aisha", 3),
    ("newsletter", "email", "text", "customers", "Aisha", 10),
    ("facebook", "social", "static", "", "Mo", 4),
    ("instagram", "social", "story", "", "Mo", 4),
    ("linkedin", "social", "video", "", "Mo", 5),
    ("hike-blog", "affiliate", "banner", "", "Lena", 6),
]

NOTES = [
    "Artwork approved, waiting for the resized version",
    "Budget: 1,200 split over two weeks",
    'Copy says "up to 30 % off", legal has seen it',
    "Moved from Tuesday.\nTell Mo before it goes out, he posts the organic twin",
    "Same image as last year",
    "Second half of the month, if stock lasts",
    "Ask Aisha",
    "First line of copy: Sleep dry.\nSecond line: Walk further.",
]


class Row:
    """One line of the plan: what the sheet says beside the link, and the parts of the link."""

    def __init__(self, launch, owner, name, page):
        self.launch, self.owner, self.name, self.note = launch, owner, name, ""
        self.scheme, self.page, self.query, self.fragment = "https://", page, "", ""
        self.tags = {}  # as they stand in the link, in order
        self.columns = {}  # as they stand in the three columns
        self.mend = lambda link: link  # what somebody did to the finished link
        self.is_macro = False

    def say(self, key, value):
        """Writes a value into the link and, where it has one, into its column."""
        self.tags[key] = value
        if key in HEADER:
            self.columns[key] = value

    def rename(self, key, wrong):
        """Spells the name of a tag wrong, in place."""
        self.tags = {wrong if name == key else name: value for name, value in self.tags.items()}

    def link(self):
        tags = "&".join(f"{key}={quote(value, safe='{}.')}" for key, value in self.tags.items())
        query = "&".join(part for part in (self.query, tags) if part)
        fragment = "#" + self.fragment if self.fragment else ""
        return self.mend(f"{self.scheme}{self.page}?{query}{fragment}")

    def status(self):
        return "Live" if self.launch < "2026-03-06" else "Ready" if self.launch < "2026-04" else "Planned"

    def cells(self):
        columns = [self.columns[key] for key in HEADER[5:8]]
        return [self.launch, self.status(), self.owner, self.name, self.link(), *columns, self.note]


def plan():
    """The clean sheet."""
    rows = []
    for launch, name, region, product, goal, note, concept, page, keyword in CAMPAIGNS:
        campaign = "_".join(part for part in (launch[:4] + launch[5:7], region, product, goal, note) if part)
        for source, medium, form, audience, owner, days in PLACEMENTS:
            day = datetime.date.fromisoformat(launch) + datetime.timedelta(days)
            if source == "twitter" and day >= RETIRED_SINCE:
                continue
            row = Row(day.isoformat(), owner, name, page)
            row.say("utm_source", source)
            row.say("utm_medium", medium)
            row.say("utm_campaign", campaign)
            if form != "macro":
                row.say("utm_content", f"{'reminder' if days == 10 else concept}_{form}")
                term = keyword.replace(" ", "-") if medium == "cpc" else audience
                if audience == "sale keyword":
                    term = "buy-" + term
                if term:
                    row.say("utm_term", term)
            elif source == "facebook":  # Meta fills these in, and the ad account uses our campaign names
                row.name = campaign
                row.say("utm_campaign", "{{campaign.name}}")
                row.say("utm_content", "{{ad.name}}")
                row.say("utm_term", "{{adset.name}}")
                row.say("utm_id", "{{campaign.id}}")
            else:  # Google Ads fills these in
                row.say("utm_content", "{creative}")
                row.say("utm_term", "{keyword}")
                row.say("utm_id", "{campaignid}")
            row.is_macro = form == "macro"
            if product == "boots" and medium in ("email", "affiliate"):
                row.fragment = "sizes"
            if product == "backpack" and medium == "email":
                row.query = "colour=moss"
            if len(rows) % 6 == 4:
                row.note = NOTES[len(rows) // 6 % len(NOTES)]
            rows.append(row)
    return rows


# A mistake is a function that spoils a row and says what it did; None means that it does not fit this row.


def writes(key, right, wrong):
    def spoil(row):
        if row.tags.get(key) != right:
            return None
        row.say(key, wrong)
        return f"{key} {wrong}"

    return spoil


def writes_retired_twitter(row):
    if row.launch < RETIRED_SINCE.isoformat() or row.tags["utm_source"] != "linkedin":
        return None
    row.say("utm_source", "twitter")
    return "utm_source twitter"


def changes_campaign(what, change):
    def spoil(row):
        row.say("utm_campaign", change(row.tags["utm_campaign"]))
        return f"{what}: {row.tags['utm_campaign']}"

    return spoil


def segments(campaign, start, end):
    return "_".join(campaign.split("_")[start:end])


def replaces(what, old, new, fits=lambda row: True):
    """Edits the finished link, once."""

    def spoil(row):
        if not fits(row) or old not in row.link():
            return None
        row.mend = lambda link: link.replace(old, new, 1)
        return what

    return spoil


def starts_with(scheme):
    def spoil(row):
        row.scheme = scheme
        return f"starts with {scheme}"

    return spoil


def points_to(page):
    def spoil(row):
        row.page = page
        return f"points to {page}"

    return spoil


def keeps_sense(row):
    """What utm_term means hangs on the medium, so a search link that loses its medium would have two mistakes."""
    return row.tags["utm_medium"] != "cpc"


def drops(key, column_too=False):
    def spoil(row):
        if not keeps_sense(row):
            return None
        del row.tags[key]
        if column_too:
            row.columns[key] = ""
        return f"no {key}"

    return spoil


def doubles(key, value):
    def spoil(row):
        if key not in row.tags:
            return None
        if row.fragment or value == row.tags[key]:
            return None
        second = value or row.tags[key]
        row.mend = lambda link: f"{link}&{key}={second}"
        return f"{key} twice: {row.tags[key]}, {second}"

    return spoil


def misspells(key, wrong):
    def spoil(row):
        if key not in row.tags or not keeps_sense(row):
            return None
        row.rename(key, wrong)
        return f"{wrong} for {key}"

    return spoil


def breaks_audience_rule(row):
    if row.tags["utm_medium"] != "paid-social":
        return None
    del row.tags["utm_term"]
    return "paid social without an audience"


def breaks_newsletter_rule(row):
    if row.tags["utm_medium"] != "email":
        return None
    row.say("utm_source", "facebook")
    return "e-mail from facebook"


def breaks_social_network_rule(row):
    if row.tags["utm_source"] != "tiktok":
        return None
    row.say("utm_source", "google")
    return "paid social from google"


def breaks_customers_rule(row):
    if row.tags["utm_medium"] != "email" or "_sale" not in row.tags["utm_campaign"]:
        return None
    row.say("utm_term", "prospecting")
    return "sale mailing to prospecting"


def column_says(key, link_says, value):
    def spoil(row):
        if row.tags[key] != link_says:
            return None
        row.columns[key] = value
        return f"column {key} says {value}, the link {link_says}"

    return spoil


def column_lags(row):
    campaign = row.tags["utm_campaign"]
    row.columns["utm_campaign"] = campaign[:4] + "02" + campaign[6:]
    return f"column utm_campaign says {row.columns['utm_campaign']}, the link {campaign}"


def is_plain(row):
    return not row.fragment and not row.query and keeps_sense(row)


MISTAKES = {
    "malformed-link": [
        starts_with("htps://"),
        starts_with("htps://"),
        starts_with("https//"),
        replaces("space in the host", "www.acme", "www. acme"),
        replaces("space in the host", "shop.acme.", "shop.acme ."),
    ],
    "second-question-mark": [
        replaces("? for the first &", "&utm_medium", "?utm_medium", is_plain),
        replaces("? for the first &", "&utm_medium", "?utm_medium", is_plain),
        replaces("? for the last &", "&utm_term", "?utm_term", is_plain),
        replaces("? after a query", "?", "?colour=moss?", is_plain),
        replaces("? after a query", "?", "?size=9?", is_plain),
        replaces("?? before the tags", "?", "??", is_plain),
    ],
    "tags-after-fragment": [
        replaces("#sizes before the ?", "?", "#sizes?", is_plain),
        replaces("#sizes before the ?", "?", "#sizes?", is_plain),
        replaces("#sizes before the ?", "?", "#sizes?", is_plain),
        replaces("# for the ?", "?", "#", is_plain),
        replaces("/#/ before the ?", "?", "/#/offer?", is_plain),
    ],
    "missing-tag": [
        drops("utm_medium", column_too=True),
        drops("utm_medium"),
        drops("utm_medium"),
        drops("utm_source", column_too=True),
        drops("utm_source"),
        drops("utm_campaign", column_too=True),
        drops("utm_campaign"),
    ],
    "duplicate-tag": [
        doubles("utm_source", None),
        doubles("utm_medium", None),
        doubles("utm_content", "summit_static"),
        doubles("utm_medium", "social"),
    ],
    "misspelt-key": [
        misspells("utm_source", "utm_souce"),
        misspells("utm_source", "utm_souce"),
        misspells("utm_source", "UTM_Source"),
        misspells("utm_medium", "utm_medum"),
        misspells("utm_medium", "utm_meduim"),
        misspells("utm_campaign", "utm_campagin"),
        misspells("utm_campaign", "utm-campaign"),
        misspells("utm_content", "utm_contnet"),
    ],
    "unknown-value": [
        writes("utm_source", "facebook", "facebok"),
        writes("utm_source", "facebook", "facebok"),
        writes("utm_source", "instagram", "instagarm"),
        writes("utm_source", "linkedin", "linkdin"),
        writes("utm_source", "newsletter", "newsleter"),
        writes("utm_medium", "email", "emial"),
        writes("utm_medium", "paid-social", "paid-socail"),
        writes("utm_medium", "paid-social", "sponsored"),
        writes("utm_medium", "social", "organic-post"),
        writes("utm_term", "prospecting", "prospectng"),
    ],
    "alias-value": [
        writes("utm_source", "facebook", "fb"),
        writes("utm_source", "facebook", "fb"),
        writes("utm_source", "facebook", "fb-ads"),
        writes("utm_source", "instagram", "ig"),
        writes("utm_medium", "paid-social", "paid_social"),
        writes("utm_medium", "paid-social", "paid_social"),
        writes("utm_medium", "paid-social", "Paid Social"),
        writes("utm_medium", "paid-social", "Paid Social"),
        writes("utm_medium", "cpc", "ppc"),
        writes("utm_medium", "email", "e-mail"),
    ],
    "case": [
        writes("utm_source", "facebook", "Facebook"),
        writes("utm_source", "facebook", "Facebook"),
        writes("utm_source", "facebook", "Facebook"),
        writes("utm_source", "linkedin", "LinkedIn"),
        writes("utm_source", "tiktok", "TikTok"),
        writes("utm_medium", "email", "Email"),
        writes("utm_medium", "cpc", "CPC"),
        changes_campaign("capitals", lambda campaign: campaign[:7] + campaign[7:9].upper() + campaign[9:]),
    ],
    "retired-value": [
        writes_retired_twitter,
        writes_retired_twitter,
        writes_retired_twitter,
        writes("utm_source", "bing", "bing-ads"),
        writes("utm_source", "bing", "bing-ads"),
    ],
    "template-mismatch": [
        changes_campaign("no goal", lambda campaign: segments(campaign, 0, 3)),
        changes_campaign("no goal", lambda campaign: segments(campaign, 0, 3)),
        changes_campaign("no region", lambda campaign: campaign[:7] + campaign[10:]),
        changes_campaign("no date", lambda campaign: segments(campaign, 1, 4)),
        changes_campaign("month 13", lambda campaign: campaign[:4] + "13" + campaign[6:]),
        changes_campaign("month 13", lambda campaign: campaign[:4] + "13" + campaign[6:]),
        changes_campaign("a segment too many", lambda campaign: segments(campaign, 0, 4) + "_teaser_v2"),
        changes_campaign("a segment too many", lambda campaign: segments(campaign, 0, 4) + "_final_v3"),
        changes_campaign("hyphens for underscores", lambda campaign: campaign.replace("_", "-")),
    ],
    "rule-broken": [
        breaks_audience_rule,
        breaks_audience_rule,
        breaks_newsletter_rule,
        breaks_social_network_rule,
        breaks_customers_rule,
    ],
    "foreign-host": [
        points_to("www.outdoor-market.example/acme/ridge-2"),
        points_to("www.acme-outdoor.example/tents"),
        points_to("www.acmee.example/boots"),
        points_to("www.spring-fair.example/exhibitors/acme"),
    ],
    "column-disagrees": [
        column_says("utm_source", "facebook", "instagram"),
        column_says("utm_source", "instagram", "facebook"),
        column_says("utm_medium", "social", "affiliate"),
        column_says("utm_medium", "affiliate", "social"),
        column_lags,
        column_lags,
    ],
}  # fmt: skip

COPIES = 4  # rows whose author copied the line above and forgot to change the creative


def spoil(rows):
    """Plants every mistake in a row of its own; returns row index → (rule, what)."""
    chance = random.Random(2026)
    planted, taken = {}, {index for index, row in enumerate(rows) if row.is_macro}
    order = list(range(1, len(rows)))

    def free():
        chance.shuffle(order)
        return [index for index in order if index not in taken]

    def copies_line_above(index):
        above, row = rows[index - 1], rows[index]
        same_place = above.columns == row.columns and above.launch == row.launch
        if not same_place or index - 1 in taken:
            return None
        row.tags = dict(above.tags)
        taken.add(index - 1)
        return f"same link as row {index + 1}"

    mistakes = [("duplicate-link", copies_line_above)] * COPIES
    for rule, changes in MISTAKES.items():
        mistakes += [(rule, lambda index, change=change: change(rows[index])) for change in changes]
    for rule, mistake in mistakes:
        for index in free():
            what = mistake(index)
            if what:
                planted[index] = (rule, what)
                taken.add(index)
                break
        else:
            raise SystemExit(f"no row left for {rule}")
    return planted


def write(name, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(HEADER)
        sheet.writerows(row.cells() for row in rows)


def main():
    clean = plan()
    links = [row.link() for row in clean]
    assert len(set(links)) == len(links) == 214, "every row of the clean sheet has a link of its own"
    spoilt = copy.deepcopy(clean)
    planted = spoil(spoilt)
    write("spring-campaign-clean.csv", clean)
    write("spring-campaign.csv", spoilt)
    # Row 1 is the header, as in a spreadsheet.
    for index, (rule, what) in sorted(planted.items(), key=lambda item: (item[1][0], item[0])):
        print(f"{rule:21} row {index + 2:3}  {what}")
    print(f"{len(planted)} of {len(clean)} rows have a mistake")


if __name__ == "__main__":
    main()
