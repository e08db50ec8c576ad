#!/usr/bin/env python3
"""Writes what `make bench` reads into Benchmarks/data/: the same bytes every time.

sheet.csv      1,000,000 rows of 8 columns, 4 % of them at fault, every link with a page of its own
small.csv      its first 100 rows
links.txt      200,000 tagged URLs, one a line, 4 % of them at fault
taxonomy.json  40 sources, 20 mediums and a campaign template with 5,000 campaigns in use
"""

import json
import pathlib
import random

DATA = pathlib.Path(__file__).parent / "data"
ROWS, SMALL, LINKS, FAULTY = 1_000_000, 100, 200_000, 0.04

SOURCES = """
    facebook instagram linkedin tiktok pinterest google bing yahoo reddit snapchat twitter youtube newsletter
    partner-mail hike-blog trail-club outdoor-market climbing-forum podcast radio print-flyer trade-fair store-poster
    whatsapp telegram quora medium-blog taboola outbrain criteo amazon ebay etsy spotify twitch vimeo apple-news
    sms-club loyalty-app press-office
    """.split()
MEDIUMS = """
    paid-social social cpc email display affiliate referral video audio push sms qr print banner native retargeting
    influencer podcast-ad shopping event
    """.split()
DATES = [f"2026{month:02}" for month in range(1, 11)]
REGIONS = "us uk de fr es it nl pl se jp".split()
PRODUCTS = "tent stove boots backpack sleeping-bag headlamp jacket poles mat bottle".split()
GOALS = "lead sale awareness signup visit".split()
CONCEPTS = "summit drizzle first-light mud starlight carry-on dry-feet taste-test warm-nights long-weekend".split()
FORMATS = "reel story static carousel video text banner".split()
OWNERS = "Priya Tom Jonas Aisha Mo Lena".split()
NOTES = ["", "", "", "ok", "Same image", '"Moved, see brief"']


def misspell(chance, word):
    """Drops one letter."""
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]


FAULTS = [
    lambda chance, source, medium, campaign: (misspell(chance, source), medium, campaign),
    lambda chance, source, medium, campaign: (source, misspell(chance, medium) if len(medium) > 3 else "cp", campaign),
    lambda chance, source, medium, campaign: (source.capitalize(), medium, campaign),
    lambda chance, source, medium, campaign: (source, medium, campaign.rsplit("_", 1)[0]),
    lambda chance, source, medium, campaign: (source, medium, campaign[:4] + "13" + campaign[6:]),
]


def tagged(chance, campaigns):
    """Source, medium and campaign; 4 % of them with one mistake."""
    values = chance.choice(SOURCES), chance.choice(MEDIUMS), chance.choice(campaigns)
    return chance.choice(FAULTS)(chance, *values) if chance.random() < FAULTY else values


def sheet_rows(chance, campaigns):
    yield "Launch Date,Owner,Landing Page URL,utm_source,utm_medium,utm_campaign,utm_content,Notes\n"
    for number in range(ROWS):
        source, medium, campaign = tagged(chance, campaigns)
        # A row starts in the month of its campaign; a month that is none is one of the planted faults.
        month = campaign[4:6] if campaign[4:6] != "13" else "10"
        day = f"2026-{month}-{number % 28 + 1:02}"
        shelf = f"{chance.choice(REGIONS)}/spring-gear/{chance.choice(PRODUCTS)}"
        page = f"https://www.acme.example/{shelf}/sku-{number:07}"
        creative = f"{chance.choice(CONCEPTS)}_{chance.choice(FORMATS)}"
        yield f"{day},{chance.choice(OWNERS)},{page},{source},{medium},{campaign},{creative},{chance.choice(NOTES)}\n"


def links(chance, campaigns):
    for number in range(LINKS):
        source, medium, campaign = tagged(chance, campaigns)
        page = f"https://www.acme.example/gear/sku-{number:06}"
        yield f"{page}?utm_source={source}&utm_medium={medium}&utm_campaign={campaign}\n"


def taxonomy():
    return {
        "domains": {"own": ["acme.example"], "sites": ["www.acme.example"]},
        "fields": {
            "source": SOURCES, "medium": MEDIUMS, "campaign": "{date}_{region}_{product}_{goal}",
            "region": REGIONS, "product": PRODUCTS, "goal": GOALS,
        },
    }  # fmt: skip


def main():
    chance = random.Random(2026)
    campaigns = [f"{d}_{r}_{p}_{g}" for d in DATES for r in REGIONS for p in PRODUCTS for g in GOALS]
    DATA.mkdir(exist_ok=True)
    (DATA / "taxonomy.json").write_text(json.dumps(taxonomy(), indent=2) + "\n")
    with open(DATA / "sheet.csv", "w") as sheet, open(DATA / "small.csv", "w") as small:
        for number, row in enumerate(sheet_rows(chance, campaigns)):
            sheet.write(row)
            if number <= SMALL:
                small.write(row)
    with open(DATA / "links.txt", "w") as file:
        file.writelines(links(chance, campaigns))


if __name__ == "__main__":
    main()
