"""Markdown for pull requests: nothing of an article is markup, a mention or a reference; what is said is all there."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.report import markdown
from contracheck.report.baseline import entries
from contracheck.report.markdown import escaped
from contracheck.report.terminal import clean

OWN = {"details", "summary", "b", "sub", "code", "a"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.seen.add(tag)
        self.links += [v for k, v in attrs if k == "href"]
        assert [k for k, _ in attrs] == (["href"] if tag == "a" else [])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _tags(text: str) -> _Tags:
    parser = _Tags()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    return parser


def test_story(story: contracheck.Report) -> None:
    """A headline with counts, each finding folded with all its sides, and what was not checked."""
    text = story.render("markdown")
    conflicts = sum(f.severity == "conflict" for f in story.findings)
    assert text.startswith(f"### contracheck: {conflicts} conflicts, 0 tensions in 5 articles\n")
    assert _tags(text).seen <= OWN
    assert text.count("<summary>❌ <b>conflict CC") == conflicts > 1
    assert re.search(r"- \*\*630 megawatts?\*\* — La Gazette du Rhône \(gazette-du-rhone.txt, fr, 2025-06-13\)\n  > “", text)
    assert "<b>630 mégawatts</b>" in text
    assert f"{len(story.unchecked)} claims not checked" in text


def test_nothing_to_tell() -> None:
    """No finding, one line and the summary."""
    text = contracheck.check(["It cost $3 billion.", "Es kostete 3 Milliarden Dollar."]).render("markdown")
    assert text.startswith("### contracheck: no contradiction in 2 articles\n")
    assert "<details>" not in text


def test_hostile(hostile: contracheck.Report) -> None:
    """Only our own tags; every line of an article is one line; links go to web addresses."""
    text = hostile.render("markdown")
    tags = _tags(text)
    assert tags.seen <= OWN
    assert set(tags.links) == {"https://a.example/?q=%22%3E%3Cb%3E&x=%29%1B"}
    assert not re.search(r"(?<![\w#&])[@#](?=\w)", re.sub(r"&#\d+;|^#+ ", "", text, flags=re.MULTILINE))
    starts = {line.strip()[:1] for line in text.splitlines() if line.strip()}
    assert starts <= set("#<->T…")


@given(st.text(st.one_of(st.characters(), st.sampled_from("\\`*_{}[]()<>&|~$!^\"'@#%:-.+= \nwGH7a"))))
def test_escaped(text: str) -> None:
    """Escaped text reads back as the text, and holds nothing that either language reads as markup."""
    made = escaped(text)
    bare = made.replace("<!-- -->", "")
    assert unescape(bare) == clean(text)
    assert not set("\\`*{}[]<>|~$!^\"'\n") & set(bare)
    assert not re.search(r"&(?!#\d+;)", bare)
    assert not re.search(r"https?://|www\.|\b_|_\b", bare.lower()) or re.search(r"[^\W_]_+[^\W_]", bare)


@pytest.mark.parametrize(
    "text", ["@team", "x @org/team", "#12", "owner/repo#12", "GH-12", "!7", "%3", "&5", ":tada:", "a@b.example", "~~x~~", "$x$"]
)
def test_what_is_looked_for_after_rendering(text: str) -> None:
    """Mentions, references and emoji names are broken up."""
    shown = unescape(escaped(text))
    assert shown != text or "&#" in escaped(text)


def test_room(story: contracheck.Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment stays within its length; what is left out is counted."""
    monkeypatch.setattr(markdown, "LENGTH", 2500)
    text = story.render("markdown")
    assert re.search(r"… and \d more, for want of room", text)
    assert len(text) < 2500 + 1000
    shown = len(re.findall(r"<summary>\S+ <b>(?:conflict|tension|note)", text))
    more = int(re.findall(r"… and (\d) more, for", text)[0])
    assert shown + more == sum(f.severity != "note" for f in story.findings)


def test_baseline(story: contracheck.Report) -> None:
    """Known findings are folded away with their reasons; only new ones are counted in the headline."""
    first, *rest = entries(story)
    text = story.against([attrs.evolve(first, reason="<typo> of ours")]).render("markdown")
    assert text.startswith(f"### contracheck: {len(rest)} new conflicts, 0 new tensions")
    assert "1 known finding in the baseline" in text
    assert "(&#60;typo&#62; of ours)" in text
