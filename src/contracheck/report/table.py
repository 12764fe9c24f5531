"""CSV (RFC 4180, but with LF line ends): one row a relation, for spreadsheets and data frames.

A cell that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises against CSV injection.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from contracheck.model import Claim, Finding, Relation, show
from contracheck.model.claim import plain
from contracheck.report.escape import scalars
from contracheck.report.formats import Options
from contracheck.report.quotes import name, sentence
from contracheck.report.report import Report
from contracheck.report.terminal import CLOSE, OPEN, clean

Cell = str | float | int | None

#: The columns of one claim, each with _a and _b.
CLAIM: Final = (
    "claim", "article", "source", "language", "published", "text", "value", "kind", "lower", "upper", "unit", "start", "end",
    "quote",
)  # fmt: skip
COLUMNS: Final = (
    "verdict", "code", "name", "cause", "score", "fact", "topic", "severity", "known", "fingerprint",
    *(f"{column}_a" for column in CLAIM), *(f"{column}_b" for column in CLAIM), "explanation", "fix",
)  # fmt: skip
#: Where a plain number stays one, though it begins with a minus.
_NUMBERS: Final = frozenset(("lower", "upper"))
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
#: What begins a formula in Excel, LibreOffice Calc and Google Sheets, half width or full
_FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")


def write(report: Report, options: Options) -> str:
    """The head and one line a relation, in the order of the report."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows(report):
        writer.writerow([_cell(column, row[column]) for column in COLUMNS])
    return out.getvalue()


def rows(report: Report) -> list[dict[str, Cell]]:
    """The relations as dicts with all COLUMNS, texts without control characters, None where nothing is known."""
    finding: dict[tuple[str, str], Finding] = {}
    for f in reversed(report.findings):
        finding.update(dict.fromkeys(f.relations, f))
    return [_row(report, r, report.fact_of.get(r.a), finding.get((r.a, r.b))) for r in report.relations]


def _row(report: Report, r: Relation, fact: object, finding: Finding | None) -> dict[str, Cell]:
    row: dict[str, Cell] = {
        "verdict": r.verdict,
        "code": r.code,
        "name": name(r.code or "") or None,
        "cause": r.cause,
        "score": round(r.score, 3),
        "fact": getattr(fact, "id", None),
        "topic": getattr(fact, "topic", None),
        "severity": finding.severity if finding else None,
        "known": finding.known if finding else None,
        "fingerprint": finding.fingerprint if finding else None,
        "explanation": clean(r.explanation),
        "fix": clean(r.fix) if r.fix else None,
    }
    for side, claim in (("a", report.claim[r.a]), ("b", report.claim[r.b])):
        row |= {f"{column}_{side}": cell for column, cell in _side(report, claim).items()}
    return {column: row[column] for column in COLUMNS}


def _side(report: Report, claim: Claim) -> dict[str, Cell]:
    article = report.article[claim.article]
    quote = sentence(report, claim, 400)
    return {
        "claim": clean(claim.id),
        "article": clean(article.id),
        "source": clean(article.source) if article.source else None,
        "language": clean(article.language) if article.language else None,
        "published": str(article.published) if article.published else None,
        "text": clean(claim.text),
        "value": clean(show.value(claim.value)),
        "kind": claim.kind,
        "lower": clean(plain(claim.value.lower) or "") or None,
        "upper": clean(plain(claim.value.upper) or "") or None,
        "unit": clean(claim.value.unit) if claim.value.unit else None,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": quote.replace(OPEN, "").replace(CLOSE, ""),
    }


def _cell(column: str, value: Cell) -> str:
    if value is None:
        return ""
    text = scalars(str(value))
    if column[:-2] in _NUMBERS and _NUMBER.fullmatch(text):
        return text
    return defused(text)


def defused(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would take it for a formula.

    >>> defused("=HYPERLINK(A1)"), defused("-3%"), defused("3 = 3")
    ("'=HYPERLINK(A1)", "'-3%", '3 = 3')
    """
    return f"'{text}" if text[:1] in _FORMULA and text else text
