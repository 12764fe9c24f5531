"""Write docs/reference/languages.md: the table of languages, from their data and their measured cases.

    python tools/make_languages.py > docs/reference/languages.md

The cases are those of fixtures/lang and fixtures/context, judged as the tests judge them. A test compares the page.
"""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

from contracheck import extract
from contracheck.lang.levels import LEVELS, Supported, supported
from contracheck.lang.spellout import table

ROOT = Path(__file__).resolve().parent.parent
HEAD = """# Languages

Every language that the Unicode CLDR knows is read at one of three levels. `contracheck languages` prints the list. The
language of an article is detected unless the article, the command line or a [setting](configuration.md) names it. This page
is made from the data by `tools/make_languages.py`.

| level | languages | what is read |
|---|---|---|
"""
FULL = """
## Full

Each language has [a file of its own](../how-to/add-a-language.md), and cases that are part of the tests: sentences with
figures (`fixtures/lang`), sentences in which nothing is to be found, and sentences whose names, topics, direction and
sources are compared (`fixtures/context`). *Right* is the share of cases in which every claim is found with its value, bounds
and unit, and nothing else is. The cases were written together with the data, so they show that nothing broke rather than how
new texts fare.

The last column is measured on articles whose authors did not know the program (`fixtures/events`, `fixtures/unseen`): the
annotated figures and dates, and the share that is found with the annotated value and bounds. More on such texts is in
[Accuracy](../benchmarks.md).

| tag | language | cases with figures | right | cases without | right | cases of context | right | figures of articles | found |
|---|---|---|---|---|---|---|---|---|---|
"""
BOUNDS = """
## Bounds

Words for bounds, hedges, ranges and shares come from one file that these languages share. Number words are read by CLDR's
rules in those marked with *w*.

"""
CLDR = """
## CLDR

Nothing but CLDR's data. Number words are read in those marked with *w*.

"""


def page() -> str:
    """The whole page; reads and judges all cases, which takes some seconds."""
    rows = supported()
    of = {level: [row for row in rows if row.level == level] for level in LEVELS}
    read, context = _tests("test_languages"), _tests("test_context")
    events = _events()
    lines = [HEAD + "".join(f"| [{level}](#{level}) | {len(of[level])} | {what} |\n" for level, what in LEVELS.items()), FULL]
    for row in of["full"]:
        cases = read.load(row.tag)
        told = [_share([c for c in cases if bool(c["claims"]) is some], read.wrong, row.tag) for some in (True, False)]
        around = _share(context.load(row.tag), context.wrong, row.tag)
        lines.append(f"| {row.tag} | {row.name} | {told[0]} | {told[1]} | {around} | {events.get(row.tag, ' | ')} |\n")
    lines += [BOUNDS, _list(of["bounds"]), CLDR, _list(of["cldr"])]
    return "".join(lines)


def _share(cases: Sequence[dict[str, object]], wrong: Callable[[dict[str, object], str], object], tag: str) -> str:
    """Two cells: how many cases there are, and the share of those that are right."""
    right = sum(not wrong(case, tag) for case in cases)
    return f"{len(cases)} | {right / len(cases):.3f}"


def _events() -> dict[str, str]:
    """For each language two cells: the annotated figures of both folders of events, and the share that is read as annotated."""
    number: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for path in sorted(p for folder in ("events", "unseen") for p in (ROOT / "fixtures" / folder).glob("*.json")):
        event = json.loads(path.read_text(encoding="utf-8"))
        for article in event["articles"]:
            tag = article["language"].partition("-")[0]
            claims = [c.to_dict() for c in extract(article["text"], language=tag, published=article["published"])]
            for mention in (m for m in event["mentions"] if m["article"] == article["id"]):
                number[tag] += 1
                right[tag] += any(_reads(claim, mention, article["text"]) for claim in claims)
    return {tag: f"{number[tag]} | {right[tag] / number[tag]:.3f}" for tag in number}


def _reads(claim: dict[str, Any], mention: dict[str, Any], text: str) -> bool:
    """Whether a claim overlaps an annotated figure and has its ends."""
    start = -1
    for _ in range(mention.get("occurrence", 0) + 1):
        start = text.index(mention["quote"], start + 1)
    if not (claim["start"] < start + len(mention["quote"]) and start < claim["end"]):
        return False
    return all(_equal(claim[end], mention[end]) for end in ("lower", "upper"))


def _equal(have: str | None, want: str | None) -> bool:
    if have is None or want is None:
        return have is want
    try:
        return abs(Decimal(have) - Decimal(want)) <= Decimal("0.001") * abs(Decimal(want))
    except ArithmeticError:
        return have == want


def _list(rows: Sequence[Supported]) -> str:
    return ", ".join(f"{row.name} (`{row.tag}`{', *w*' * (table(row.tag) is not None)})" for row in rows) + ".\n"


def _tests(name: str) -> ModuleType:
    """A module of the tests, which says when a case is right."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / "extract" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    print(page(), end="")
