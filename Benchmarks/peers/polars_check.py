#!/usr/bin/env python3
"""Counts the faulty rows of a sheet with polars: two `is_in` and one regular expression, reading three columns."""

import os
import sys

os.environ.setdefault("POLARS_MAX_THREADS", "2")

import polars as pl  # noqa: E402
from checks import CAMPAIGN, MEDIUMS, SOURCES  # noqa: E402

source, medium, campaign = pl.col("utm_source"), pl.col("utm_medium"), pl.col("utm_campaign")
follows = source.is_in(SOURCES) & medium.is_in(MEDIUMS) & campaign.str.contains(CAMPAIGN)
sheet = pl.scan_csv(sys.argv[1], infer_schema=False)
print(sheet.select((~follows).sum()).collect().item())
