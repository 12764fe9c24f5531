"""The text report: what stands where, what is marked, and what must never reach a terminal."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.model import Claim, Fact, Finding, Relation, SourceProfile, Span, Surroundings, Value
from contracheck.report import Report
from contracheck.report.baseline import Known
from contracheck.report.terminal import CLOSE, CUT, OPEN, clean, columns, excerpt, shorten, wrap
from contracheck.report.text import render

#: what could steer a terminal: C0 (but for the line end), DEL, C1, overrides and isolates
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f]")
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def _claim(article: contracheck.Article, number: int, text: str, amount: str) -> Claim:
    start = article.text.index(text)
    value = Value(kind="money", lower=Decimal(amount), upper=Decimal(amount), unit="USD")
    span = Span(start, start + len(text))
    sentence = Span(0, len(article.text))
    return Claim(
        id=f"{article.id}#{number}", article=article.id, span=span, text=text, value=value, around=Surroundings(sentence=sentence)
    )


@pytest.fixture
def report() -> Report:
    """A small report with a finding about a source, one about a fact, an agreement and a note, made by hand."""
    text = "甲は19億ドル、乙は20億ドル、丙は5億ドルを払った。"
    a = contracheck.Article(id="a.txt", text=text, language="ja", source="Seto", published="2025-06-01")
    b = contracheck.Article(id="b.txt", text="A pays 19 Milliarden, B 20 Milliarden, C 500 Millionen, D 7 Dollar.", language="de")
    c = contracheck.Article(id="c.txt", text="D pays $9 and again $9 and $8.", language="en")
    claims = (
        _claim(a, 0, "19億ドル", "1.9E+9"),
        _claim(a, 1, "20億ドル", "2E+9"),
        _claim(a, 2, "5億ドル", "5E+8"),
        _claim(b, 0, "19 Milliarden", "19E+9"),
        _claim(b, 1, "20 Milliarden", "20E+9"),
        _claim(b, 2, "500 Millionen", "5E+8"),
        _claim(b, 3, "7 Dollar", "7"),
        _claim(c, 0, "$9", "9"),
        _claim(c, 1, "$9", "9"),
        _claim(c, 2, "$8", "8"),
    )

    def relation(x: str, y: str, verdict: str, explanation: str) -> Relation:
        return Relation(a=x, b=y, verdict=verdict, cause="value", score=0.9, explanation=explanation)

    relations = (
        relation("a.txt#0", "b.txt#0", "conflict", "a tenth"),
        relation("a.txt#1", "b.txt#1", "conflict", "a tenth"),
        relation("a.txt#2", "b.txt#2", "agree", "both say 500 million USD"),
        relation("b.txt#3", "c.txt#0", "conflict", "7 USD against 9 USD"),
        relation("b.txt#3", "c.txt#1", "conflict", "7 USD against 9 USD"),
    )
    facts = (
        Fact(id="f1", claims=("a.txt#0", "b.txt#0"), topic="investment", consensus=(), verdict="conflict"),
        Fact(id="f2", claims=("a.txt#1", "b.txt#1"), topic=None, consensus=(), verdict="conflict"),
        Fact(id="f3", claims=("a.txt#2", "b.txt#2"), topic="price", consensus=(), verdict="agree"),
        Fact(id="f4", claims=("b.txt#3", "c.txt#0", "c.txt#1"), topic=None, consensus=(), verdict="conflict"),
    )
    off = (("a.txt#0", "b.txt#0"), ("a.txt#1", "b.txt#1"))
    findings = (
        Finding(
            code="CC504", severity="conflict", message="a.txt is off", claims=sum(off, ()), relations=off,
            fingerprint="0" * 16, fix="multiply by 10",
        ),
        Finding(
            code="CC101", severity="conflict", message="7 USD against 9 USD", claims=("b.txt#3", "c.txt#0", "c.txt#1"),
            relations=(("b.txt#3", "c.txt#0"), ("b.txt#3", "c.txt#1")), fingerprint="1" * 16, fact="f4",
        ),
    )  # fmt: skip
    profile = SourceProfile(
        article="a.txt", finding="0" * 16, factor=Decimal(10), claims=("a.txt#0", "a.txt#1"), relations=off, reason="b"
    )
    return Report(
        articles=(a, b, c),
        claims=claims,
        relations=relations,
        facts=facts,
        findings=findings,
        sources=(profile,),
        skipped=(contracheck.Skipped(article="d.bin", reason="binary"),),
    )


def test_source_comes_first_and_folds_its_facts(report: Report) -> None:
    """A finding about a source lists its facts in one line each, and shows the quotes of one."""
    lines = render(report).splitlines()
    assert lines[:5] == [
        "2 conflicts and 0 tensions in 3 articles",
        "",
        "CONFLICT CC504 source-off-by-factor",
        "  a.txt is off",
        "  * investment: 19億ドル against 19 Milliarden",
    ]
    assert "  * 20億ドル against 20 Milliarden" in lines
    assert "  To agree: multiply by 10" in lines
    assert "  - 1.9 billion USD   a.txt (Seto, ja, 2025-06-01)" in lines


def test_sides_of_a_finding(report: Report) -> None:
    """Each side shows its value, article and sentence with the figure marked; what is said twice is counted."""
    text = render(report)
    assert "  - 7 USD   b.txt (de)\n      A pays 19 Milliarden, B 20 Milliarden, C 500 Millionen, D >>7 Dollar<<.\n" in text
    assert "  - 9 USD, 2 times   c.txt (en)\n      D pays >>$9<< and again $9 and $8.\n" in text


def test_agreements_and_summary(report: Report) -> None:
    """Agreements in one line each; what was not checked and what was left out is told."""
    text = render(report)
    assert "  - 500 million USD (price, 2 articles): 5億ドル, 500 Millionen\n" in text
    assert "1 claim (c.txt 1)" in text
    assert "Left out: d.bin: binary" in text


def test_color_adds_nothing_but_color(report: Report) -> None:
    """With colour, the figure is highlighted instead of bracketed, and every sequence ends with its line."""
    plain, colored = render(report), render(report, color=True)
    assert "\x1b" not in plain
    assert ANSI.sub("", colored) == plain.replace(">>", "").replace("<<", "")
    assert all(line.count("\x1b[0m") * 2 == len(ANSI.findall(line)) for line in colored.splitlines())


@pytest.mark.parametrize("width", [40, 72, 100, 200])
def test_width_is_kept(report: Report, width: int) -> None:
    """No line has more columns than asked for; wide characters count two."""
    assert max(columns(line) for line in render(report, width=width).splitlines()) <= width
    assert max(columns(ANSI.sub("", line)) for line in render(report, width=width, color=True).splitlines()) <= width


def test_controls_never_get_through() -> None:
    """Escape sequences, controls and overrides in texts, ids, sources and reasons are shown, not sent."""
    bad = "\x1b[2J\x07\x9b31m\u202e\u2066\x00\r"
    articles = [
        contracheck.Article(id=f"a{bad}", text=f"Halcyon{bad} invested $3{bad} billion {bad}in its plant.", source=bad),
        contracheck.Article(id=f"b{bad}", text=f"Halcyon invested $30 billion {bad}in its plant.", language="en"),
    ]
    report = contracheck.check(articles, skipped=[contracheck.Skipped(article=bad, reason=bad)])
    assert UNSAFE.findall(render(report)) == []
    assert "␛[2J" in render(report)
    assert UNSAFE.findall(ANSI.sub("", render(report, color=True))) == []


@pytest.mark.parametrize(
    ("count", "head"),
    [(0, "No article could be read."), (1, "One article only"), (2, "No contradiction found in 2 articles.")],
)
def test_nothing_to_tell(count: int, head: str) -> None:
    """Reports without findings say so in their first line."""
    articles = [contracheck.Article(id=str(n), text="It cost $3 billion.") for n in range(count)]
    assert render(contracheck.check(articles)).startswith(head)


# -- the pieces


@given(st.text(), st.integers(40, 120))
def test_wrap_loses_nothing(text: str, width: int) -> None:
    """Whatever is wrapped: nothing but spaces is lost, and lines keep to the width but for words that cannot be broken."""
    text = clean(text)
    lines = wrap(text, width, "  ")
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= max(width, 2 + 60) for line in lines)


@given(st.text(max_size=400), st.data())
def test_excerpt_holds_the_figure(text: str, data: st.DataObject) -> None:
    """The figure stands between its marks, unless it is longer than the excerpt, which is about as wide as asked."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(text, Span(0, len(text)), Span(start, end), 60)
    figure = shown[shown.index(OPEN) + 1 : shown.index(CLOSE)]
    assert figure == shorten(clean(text[start:end]), 60)
    assert columns(shown) <= 60 + 3
    assert UNSAFE.findall(shown.replace(OPEN, "").replace(CLOSE, "")) == []


@given(st.text(), st.integers(2, 80))
def test_shorten(text: str, width: int) -> None:
    """A short text stays, a long one fits and says that it was cut."""
    text = clean(text)
    short = shorten(text, width)
    assert columns(short) <= width
    assert short == text if columns(text) <= width else short.endswith(CUT)


# -- grouping, detail, links, baselines


def _with_tension(report: Report) -> Report:
    tension = attrs.evolve(
        report.findings[1], severity="tension", code="CC105", message="7 USD, and 9 USD", fingerprint="2" * 16, fact="f4"
    )
    other = attrs.evolve(report.findings[1], message="another", fact="f3", claims=("a.txt#2", "b.txt#2"), fingerprint="3" * 16)
    return attrs.evolve(report, findings=(*report.findings, other, tension))


def test_findings_of_one_fact_stand_together(report: Report) -> None:
    """A tension of a fact follows its conflict, though others rank between them, and quotes nothing twice."""
    text = render(_with_tension(report))
    heads = [line for line in text.splitlines() if line.startswith(("CONFLICT", "TENSION"))]
    assert [h.split()[1] for h in heads] == ["CC504", "CC101", "CC105", "CC101"]
    assert heads[2] == "TENSION CC105 bound-broken (the same fact)"
    assert text.count("D >>7 Dollar<<.") == 1
    assert text.count("  - 7 USD   b.txt (de)\n") == 2


def test_quiet_is_findings_only(report: Report) -> None:
    """Quiet leaves the findings, and nothing at all where all are known."""
    text = render(report, detail="quiet")
    assert text.startswith("CONFLICT CC504")
    assert text.endswith("      D pays >>$9<< and again $9 and $8.\n")
    known = attrs.evolve(report, findings=tuple(attrs.evolve(f, known="") for f in report.findings))
    assert render(known, detail="quiet") == ""


def test_verbose_names_what_was_not_checked(report: Report) -> None:
    """Verbose lists every claim without a counterpart."""
    assert "  - c.txt: $8 (8 USD)\n" in render(report, detail="verbose")
    assert "  - c.txt: $8 (8 USD)\n" not in render(report)


def test_known_and_stale(report: Report) -> None:
    """Known findings are one line with their reason, stale entries are listed, both count for nothing."""
    known = tuple(attrs.evolve(f, known="\x1bchecked") for f in report.findings)
    stale = Known(fingerprint="f" * 16, severity="conflict", code="CC101", message="1 against 2")
    text = render(attrs.evolve(report, findings=known, stale=(stale,)))
    assert text.startswith("No new contradiction found in 3 articles.\n")
    assert "  - ␛checked: CC101 7 USD against 9 USD\n" in text
    assert f"  - CC101 1 against 2 ({'f' * 16})\n" in text
    assert "0 new conflicts and 0 new tensions, 2 known" in text


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://b.example/x?a=1", "https://b.example/x?a=1"),
        ("https://b.example/\x1b\\\x07ä", "https://b.example/%1B%5C%07%C3%A4"),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_links(report: Report, url: str | None, link: str | None) -> None:
    """With colour, an article's name is a link to its web address, and nothing else of the line is; without, there is none."""
    articles = tuple(attrs.evolve(a, url=url if a.id == "b.txt" else None) for a in report.articles)
    linked = attrs.evolve(report, articles=articles)
    text = render(linked, color=True)
    assert set(re.findall("\x1b\\]8;;([^\x1b\x07]+)\x1b\\\\([^\x1b]*)\x1b", text)) == ({(link, "b.txt")} if link else set())
    assert "\x1b]" not in render(linked)
    assert ANSI.sub("", re.sub("\x1b\\]8;;[^\x1b]*\x1b\\\\", "", text)) == ANSI.sub("", render(report, color=True))
    for line in text.splitlines():
        assert line.count("\x1b]8;;\x1b") * 2 == line.count("\x1b]8;;")
