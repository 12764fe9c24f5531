"""ClaimReview: drafts after schema.org, one a disputed statement, with no verdict in them."""

from __future__ import annotations

import json
import re
from typing import Any

import contracheck

#: type -> properties that schema.org gives to it
KNOWN = {
    "ClaimReview": {"@id", "creativeWorkStatus", "claimReviewed", "itemReviewed", "reviewBody", "isBasedOn"},
    "Claim": {"name", "text", "appearance"},
    "NewsArticle": {"identifier", "headline", "url", "datePublished", "inLanguage", "publisher"},
    "Organization": {"name"},
}
REQUIRED = {"ClaimReview": {"claimReviewed", "itemReviewed", "creativeWorkStatus"}, "Claim": {"text", "appearance"}}


def _drafts(report: contracheck.Report) -> list[dict[str, Any]]:
    document = json.loads(report.render("claimreview"))
    assert set(document) == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = document["@graph"]
    for node in found:
        _check(node)
    return found


def _check(node: Any) -> None:
    if isinstance(node, list):
        for child in node:
            _check(child)
    elif isinstance(node, dict):
        assert set(node) - {"@type"} <= KNOWN[node["@type"]]
        assert REQUIRED.get(node["@type"], set()) <= set(node)
        for child in node.values():
            _check(child)


def test_a_draft_a_statement(story: contracheck.Report) -> None:
    """Each side of a conflict gets a draft that names who says it and who says what else."""
    french, others = [d for d in _drafts(story) if "megawatt" in d["reviewBody"]]
    assert [d["itemReviewed"]["name"].split(":")[0] for d in (french, others)] == ["“630 mégawatts”", "“360 Megawatt”"]
    assert [a["publisher"]["name"] for a in french["itemReviewed"]["appearance"]] == ["La Gazette du Rhône"]
    assert len(others["itemReviewed"]["appearance"]) == 4
    assert "630 mégawatts" in french["claimReviewed"]
    assert re.search(r"Others say: 360 megawatts? \(Elbkurier\)", french["reviewBody"])
    assert len({d["@id"] for d in _drafts(story)}) == len(_drafts(story))


def test_no_rating_and_no_author(story: contracheck.Report, hostile: contracheck.Report) -> None:
    """A draft says that it is one, and judges nothing."""
    for report in (story, hostile):
        text = report.render("claimreview")
        assert "ating" not in text
        assert '"author"' not in text
        assert all(d["creativeWorkStatus"] == "Draft" for d in _drafts(report))


def test_a_source_that_is_off(shared) -> None:  # type: ignore[no-untyped-def]
    """A finding about a source has drafts fact by fact: statements about one thing stand against each other only."""
    report = contracheck.check(contracheck.read(shared / "seeds"))
    mark = next(f.fingerprint for f in report.findings if f.code == "CC504")
    drafts = [d for d in _drafts(report) if mark in d["@id"]]
    first = next(d for d in drafts if d["itemReviewed"]["name"].startswith("“300億"))
    assert "more than 300 billion USD" in first["reviewBody"]
    assert "19 billion" not in first["reviewBody"]


def test_hostile(hostile: contracheck.Report) -> None:
    """It can stand in a script element; addresses are web addresses only."""
    text = hostile.render("claimreview")
    assert not {"<", ">", "&"} & set(text)
    urls = {a.get("url") for d in _drafts(hostile) for a in (*d["itemReviewed"]["appearance"], *d["isBasedOn"])}
    assert urls - {None} == {"https://a.example/?q=%22%3E%3Cb%3E&x=%29%1B"}


def test_notes_are_no_reviews() -> None:
    """What agrees and what is superseded is not disputed."""
    assert _drafts(contracheck.check(["It cost $3 billion.", "Es kostete 3 Milliarden Dollar."])) == []
