"""ClaimReview (schema.org) as JSON-LD: drafts for a fact-checker to finish, one a statement that others dispute.

A draft tells who says what and what others say. It has no author and no rating: contracheck does not know who is right.
"""

from __future__ import annotations

from typing import Any

from contracheck.model import Article, Finding, show
from contracheck.report.escape import dumps, scalars, web_address
from contracheck.report.formats import Options
from contracheck.report.quotes import Side, by_fact, called, sentence
from contracheck.report.report import Report
from contracheck.report.terminal import CLOSE, OPEN, clean

#: Statements of one finding that get a draft, and articles named in one; the first in the order of the finding.
STATEMENTS = 8
#: Columns of the reviewed sentence.
SENTENCE = 600


def write(report: Report, options: Options) -> str:
    """The drafts as one JSON-LD graph; ``<`` is written as an escape, so that it can stand in a script element."""
    return dumps(drafts(report)).replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e") + "\n"


def drafts(report: Report) -> dict[str, Any]:
    """A JSON-LD document with one ClaimReview for each statement of each conflict and tension, in the order of the findings."""
    made = [d for f in report.findings if f.severity in ("conflict", "tension") for d in _of_finding(report, f)]
    return {"@context": "https://schema.org", "@graph": made}


def _of_finding(report: Report, finding: Finding) -> list[dict[str, Any]]:
    made = [draft for _, said in by_fact(report, finding) for draft in _of_fact(report, finding, said)]
    for number, draft in enumerate(made, 1):
        draft["@id"] = f"urn:contracheck:{finding.fingerprint}:{number}"
    return made


def _of_fact(report: Report, finding: Finding, told: list[Side]) -> list[dict[str, Any]]:
    statements: dict[str, list[Side]] = {}
    for side in told:
        statements.setdefault(show.claim(side.claim), []).append(side)
    made = []
    for value, said in list(statements.items())[:STATEMENTS]:
        others = [s for other, there in statements.items() if other != value for s in there]
        contrary = ", ".join(
            f"{show.claim(s.claim)} ({_publisher(report.article[s.claim.article])})" for s in others[:STATEMENTS]
        )
        body = clean(finding.message) + (f". Others say: {clean(contrary)}" if contrary else "")
        articles = list(dict.fromkeys(s.claim.article for s in said))
        first = said[0].claim
        made.append(
            {
                "@type": "ClaimReview",
                "@id": "",
                "creativeWorkStatus": "Draft",
                "claimReviewed": _plain(report, said[0]),
                "itemReviewed": {
                    "@type": "Claim",
                    "name": clean(f"{show.quote(first)}: {value}"),
                    "text": _plain(report, said[0]),
                    "appearance": [_work(report.article[a]) for a in articles],
                },
                "reviewBody": scalars(body),
                "isBasedOn": [_work(report.article[a]) for a in dict.fromkeys(s.claim.article for s in others)],
            }
        )
    return made


def _plain(report: Report, side: Side) -> str:
    return sentence(report, side.claim, SENTENCE).replace(OPEN, "").replace(CLOSE, "").strip()


def _publisher(article: Article) -> str:
    return called(article.source or article.id)


def _work(article: Article) -> dict[str, Any]:
    """An article as schema.org knows it; what is not known is left out."""
    known: dict[str, Any] = {
        "@type": "NewsArticle",
        "identifier": clean(article.id),
        "headline": clean(article.title) if article.title else None,
        "url": web_address(article.url),
        "datePublished": str(article.published) if article.published else None,
        "inLanguage": clean(article.language) if article.language and article.language != "und" else None,
        "publisher": {"@type": "Organization", "name": clean(article.source)} if article.source else None,
    }
    return {k: v for k, v in known.items() if v is not None}
