"""What the words around a figure say: every language with a data file, and names in scripts of others, by fixtures/context."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import contracheck
from contracheck.lang.concepts import concepts
from contracheck.lang.pack import full_languages, language
from contracheck.model import Claim

CASES = Path(__file__).resolve().parents[2] / "fixtures" / "context"
#: What every fully supported language shows at least once, as keys of claims with their values; None is any value.
SHOWN = (
    ("negated", True), ("negated", False), ("modality", "planned"), ("modality", "alleged"), ("modality", "forecast"),
    ("modality", "conditional"), ("modality", "none"), ("direction", "up"), ("direction", "down"), ("direction", "none"),
    ("attribution", None), ("as_of", None), ("names", None), ("topics", None), ("counted", None),
)  # fmt: skip


def load(tag: str) -> list[dict]:
    """The cases of a language."""
    return tomllib.loads((CASES / f"{tag}.toml").read_text(encoding="utf-8"))["case"]


def faults(claim: Claim, want: dict) -> list[str]:
    """What a claim says otherwise than a case wants: "none" is no value, names and topics are to be among those found."""
    found = []
    for key, value in want.items():
        if key == "text":
            continue
        have = getattr(claim, key.removeprefix("not_"))
        if key in ("names", "topics"):
            wrong = not set(value) <= set(have)
        elif key.startswith("not_"):
            wrong = bool(set(value) & set(have))
        else:
            wrong = have != (None if value == "none" else value)
        if wrong:
            found.append(f"{key}: wants {value!r}, has {have!r}")
    return found


def wrong(case: dict, tag: str) -> list[str]:
    """What is wrong with the context of a case's claims."""
    claims = contracheck.extract(case["text"], language=tag, published=case.get("published", "2025-05-10"))
    found = []
    for want in case["claims"]:
        start = case["text"].index(want["text"])
        end = start + len(want["text"])
        claim = next((c for c in claims if c.span.start < end and start < c.span.end), None)
        if claim is None:
            found.append(f"no claim {want['text']!r} among {[c.text for c in claims]}")
        else:
            found += [f"{claim.text!r} {fault}" for fault in faults(claim, want)]
    return [f"{case['id']}: {case['text']}\n    {fault}" for fault in found]


@pytest.mark.parametrize("tag", sorted(p.stem for p in CASES.glob("*.toml")))
def test_context(tag: str) -> None:
    """The context of every figure is read as the fixture wants; all failures are shown together."""
    found = [fault for case in load(tag) for fault in wrong(case, tag)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("tag", full_languages())
def test_every_field(tag: str) -> None:
    """Every language with a data file shows each field, with cases that are not to have it."""
    claims = [want for case in load(tag) for want in case["claims"]]
    missing = [s for s in SHOWN if not any(s[0] in c and (s[1] is None or c[s[0]] == s[1]) for c in claims)]
    assert not missing


@pytest.mark.parametrize("tag", full_languages())
def test_every_concept(tag: str) -> None:
    """Every language with a data file has words for every concept, and for no other."""
    known = concepts()[0]
    assert len(known) >= 150
    topics = language(tag).data["topics"]
    assert set(topics) == set(known)
    assert all(topics.values())
