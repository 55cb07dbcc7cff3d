#!/usr/bin/env python3
"""Makes calendars/*.csv from the table of bank holidays and what is known of each day's publication.

Usage: tools/make-calendars.py BANK_HOLIDAYS_CSV CALENDARS_FOLDER

The table has a row for each day of each nation, with its kind, its source and the day on which the history of GOV.UK first
carries it. What it cannot say stands below: which statutory day a moved day replaced, and when a moved or one-off day was
made public. calendars/README.md says why each was chosen.
"""
import csv
import pathlib
import sys

# Where the history of GOV.UK begins: a day first seen here may have been public long before.
HISTORY_BEGINS = "2011-11-23"

REPLACED = {"2002-06-04": "2002-05-27", "2012-06-04": "2012-05-28", "2020-05-08": "2020-05-04", "2022-06-02": "2022-05-30"}

COMMITS = {
    ("2020-05-08", "england-and-wales"): "alphagov/calendars 85e11673",
    ("2020-05-08", "northern-ireland"): "alphagov/calendars 85e11673",
    ("2020-05-08", "scotland"): "alphagov/calendars 9e0b277b",
    "2022-06-02": "alphagov/frontend e4001140",
    "2022-06-03": "alphagov/frontend e4001140",
    "2022-09-19": "alphagov/frontend 86be09f2",
    "2023-05-08": "alphagov/frontend dc708d7b",
    "2026-06-15": "alphagov/frontend 609b0436",
}

ALWAYS = "publication day not sourced: counts as always known"


def publication(row):
    """published_on and a note, for a moved or one-off day."""
    day, seen = row["date"], row["first_published_on_govuk"]
    if row["kind"] not in ("moved", "one-off"):
        return "", ""
    if day == "2026-06-15":
        return "2026-02-04", "the day of the proclamation; GOV.UK followed on 2026-02-25, and an omission of the feed is no edition"
    if not seen:
        return "", "older than the GOV.UK history; " + ALWAYS
    if seen == HISTORY_BEGINS and day < seen:
        return "", "the GOV.UK history begins after this day; " + ALWAYS
    if seen == HISTORY_BEGINS:
        return seen, "the GOV.UK history begins on this day: the earliest sourced date; it was public before"
    return seen, ""


def source(row):
    day, division, kind = row["date"], row["division"], row["source"]
    if kind == "gov.uk":
        commit = COMMITS.get((day, division)) or COMMITS.get(day)
        return "GOV.UK bank holidays" + (f" ({commit})" if commit else "")
    if kind.startswith("statute"):
        return "Royal proclamation"
    if division == "scotland" and row["title"].startswith("St Andrew"):
        return "St Andrew's Day Bank Holiday (Scotland) Act 2007"
    return "Banking and Financial Dealings Act 1971"


def standing(row):
    if row["source"].startswith("statute") and row["division"] != "england-and-wales":
        return "unverified"
    return {"gov.uk": "seen", "rule, projected": "projected"}.get(row["source"], "checked")


def main(table, folder):
    rows = list(csv.DictReader(open(table, encoding="utf-8", newline="")))
    columns = ["date", "weekday", "title", "kind", "published_on", "instead_of", "first_on_govuk", "standing", "source", "note"]
    for division in sorted({row["division"] for row in rows}):
        with open(pathlib.Path(folder) / f"{division}.csv", "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(columns)
            for row in sorted((r for r in rows if r["division"] == division), key=lambda r: r["date"]):
                published_on, note = publication(row)
                replaced = REPLACED[row["date"]] if row["kind"] == "moved" else ""
                writer.writerow([row["date"], row["weekday"], row["title"], row["kind"], published_on, replaced,
                                 row["first_published_on_govuk"], standing(row), source(row), note])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
