#!/usr/bin/env python3
"""Checks tagged URLs with urllib, in one process: prints faulty links and links a second, start-up left out."""

import re
import sys
import time
from urllib.parse import parse_qsl, urlsplit

from checks import CAMPAIGN, MEDIUMS, SOURCES

sources, mediums, campaign = set(SOURCES), set(MEDIUMS), re.compile(CAMPAIGN).match
with open(sys.argv[1], encoding="utf-8") as file:
    links = file.read().splitlines()

faulty = 0
start = time.perf_counter()
for link in links:
    tags = dict(parse_qsl(urlsplit(link).query))
    if tags["utm_source"] not in sources or tags["utm_medium"] not in mediums or not campaign(tags["utm_campaign"]):
        faulty += 1
seconds = time.perf_counter() - start

print(f"faulty {faulty}")
print(f"links_per_second {len(links) / seconds:.0f}")
