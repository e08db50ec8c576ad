#!/usr/bin/env python3
"""Counts the faulty rows of a sheet with csv, two sets and one regular expression, columns by index."""

import csv
import re
import sys

from checks import CAMPAIGN, MEDIUMS, SOURCES

sources, mediums, campaign = set(SOURCES), set(MEDIUMS), re.compile(CAMPAIGN).match
faulty = 0
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    header = next(rows)
    s, m, c = (header.index(name) for name in ("utm_source", "utm_medium", "utm_campaign"))
    for row in rows:
        if row[s] not in sources or row[m] not in mediums or not campaign(row[c]):
            faulty += 1
print(faulty)
