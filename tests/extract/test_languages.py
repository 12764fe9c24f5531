"""Every fully supported language reads its own fixture: all cases are tried, and the failures are shown together."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

import contracheck
from contracheck.lang.pack import full_languages
from contracheck.model.claim import expression

CASES = Path(__file__).resolve().parents[2] / "fixtures" / "lang"
#: Sentences of languages without a data file of their own.
OTHERS = CASES.parent / "others"
#: Share of a language's cases that must be read wholly right; a floor only goes up.
FLOORS = CASES / "floors.toml"


def wrong(case: dict, tag: str) -> str | None:
    """What is wrong with the reading of a case, or None."""
    claims = contracheck.extract(case["text"], language=tag, published=case.get("published"))
    vague = any(c.get("vague") for c in case["claims"])
    left = [c for c in claims if vague or not c.value.vague]
    for want in case["claims"]:
        start = case["text"].index(want["text"])
        end = start + len(want["text"])
        hit = next((c for c in left if c.span.start < end and start < c.span.end and fits(c.to_dict(), want)), None)
        if hit is None:
            got = [(c.text, c.kind, str(c.value.lower), str(c.value.upper), c.value.unit) for c in claims]
            return f"{case['id']}: {case['text']!r}\n    wants {want}\n    has {got}"
        left.remove(hit)
    surplus = [c for c in left if c.kind not in ("label", "ordinal")]
    if surplus:
        extra = [(c.text, c.kind, str(c.value.lower), c.value.unit) for c in surplus]
        return f"{case['id']}: {case['text']!r}\n    has too much: {extra}"
    return None


def fits(claim: dict, want: dict) -> bool:
    """Whether a claim says what the case wants; keys that the case leaves out are not compared."""
    for key, value in want.items():
        if key == "text":
            continue
        have = claim.get(key)
        if key in ("lower", "upper"):
            if value == "open":
                if have is not None:
                    return False
            elif have is None or not same(have, value):
                return False
        elif have != (expression(value) if key == "unit" and claim["kind"] in ("quantity", "duration") else value):
            return False
    return True


def same(a: str, b: str) -> bool:
    """Whether two ends are equal, as numbers where they are."""
    try:
        return abs(Decimal(a) - Decimal(b)) <= Decimal("0.001") * abs(Decimal(b))
    except ArithmeticError:
        return a == b


def load(tag: str, cases: Path = CASES) -> list[dict]:
    """The cases of a language."""
    return tomllib.loads((cases / f"{tag}.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f"])
@pytest.mark.parametrize("tag", full_languages())
def test_no_break_blanks(tag: str, blank: str) -> None:
    """Every sentence says the same with no-break blanks in place of plain ones."""

    def read(text: str, case: dict) -> list[dict]:
        found = contracheck.extract(text, language=tag, published=case.get("published"))
        return [{k: v for k, v in c.to_dict().items() if k not in ("id", "text")} for c in found]

    faults = [
        f"{case['id']}: {case['text']!r}"
        for case in load(tag)
        if read(case["text"], case) != read(case["text"].replace(" ", blank), case)
    ]
    assert faults == []


@pytest.mark.parametrize("tag", full_languages())
def test_fixture(tag: str) -> None:
    """The share of right cases is at or above the language's floor."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["share"]
    cases = load(tag)
    faults = [w for case in cases if (w := wrong(case, tag))]
    share = 1 - len(faults) / len(cases)
    assert share >= floors[tag], f"{tag}: {share:.3f}\n" + "\n".join(faults)
    assert sum(bool(c["claims"]) for c in cases) >= 60
    assert sum(not c["claims"] for c in cases) >= 30 or sum(len(c["claims"]) == 0 for c in cases) >= 25


@pytest.mark.parametrize("tag", sorted(f.stem for f in OTHERS.glob("*.toml")))
def test_others(tag: str) -> None:
    """All sentences of a language without a data file are read right."""
    faults = [w for case in load(tag, OTHERS) if (w := wrong(case, tag))]
    assert faults == []
