"""Which articles are said to be off in one way, in every set of annotated articles: each line is an accusation.

    python benchmarks/sources.py                          # fixtures/events and unseen, and ../shared/gold if it is there
    python benchmarks/sources.py ../shared/gold/dev/*.json --relations

A file holds one event with its articles (a list under "articles", or names of files under ../seeds with their days under
"published") and may say under "sources" who is off, by what factor. Printed are the event, the article, the way (factor,
currency, days, hours, years), how many pairs it explains, and the reason; "expected" where the annotation says so too, or where
the folder is that of noisy stories, in each of which one article was garbled; "FALSE" elsewhere. The last line counts.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import contracheck
from contracheck.model.claim import plain

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FIELDS = ("id", "text", "language", "published", "source", "title")
#: Folders in each event of which one article is garbled, and by what.
GARBLED = {"dev-noisy": "10"}


def articles(event: dict[str, Any]) -> list[dict[str, Any]]:
    """The articles of an event, as check() takes them."""
    if "articles" in event:
        return [{k: a[k] for k in FIELDS if k in a} for a in event["articles"]]
    return [
        {"id": name, "text": (SHARED / "seeds" / name).read_text(encoding="utf-8"), "published": day}
        for name, day in event["published"].items()
    ]


def main() -> int:
    """Print the accusations; 1 where one is false or missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--relations", action="store_true", help="print the pairs that an accusation explains")
    options = parser.parse_args()
    files = options.files or [
        *(f for folder in ("events", "unseen") for f in sorted((ROOT / "fixtures" / folder).glob("*.json"))),
        *sorted(f for f in (SHARED / "gold").rglob("*.json")),
    ]
    false = missing = right = 0
    for file in files:
        event = json.loads(file.read_text(encoding="utf-8"))
        report = contracheck.check(articles(event))
        wanted = {s["document"]: str(s["factor"]) for s in event.get("sources") or () if s.get("factor")}
        garbled = GARBLED.get(file.parent.name)
        for source in report.sources:
            by = plain(source.factor) or source.currency or plain(source.shift)
            expected = wanted.pop(source.article, None) == by or (garbled is not None and by == garbled)
            right, false = right + expected, false + (not expected)
            print(
                f"{'expected' if expected else 'FALSE':8} {file.parent.name}/{file.stem}: {source.article} {source.kind} {by}, "
                f"{len(source.relations)} pairs; {source.reason}"
            )
            if options.relations:
                for a, b in source.relations:
                    print(f"           {report.claim[a].text!r} against {report.claim[b].text!r}")
        if garbled and not report.sources:
            wanted[f"(one article of {file.stem})"] = garbled
        for article, factor in wanted.items():
            missing += 1
            print(f"MISSING  {file.parent.name}/{file.stem}: {article} factor {factor}")
    print(f"{len(files)} events: {right} expected, {false} false, {missing} missing")
    return 1 if false or missing else 0


if __name__ == "__main__":
    sys.exit(main())
