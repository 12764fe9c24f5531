"""What holds for every format: it is a function of the report, and nothing of an article steers the terminal that shows it."""

from __future__ import annotations

import re
import time

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import contracheck
from contracheck.errors import ConfigError
from contracheck.report import FORMATS
from contracheck.report.escape import dumps, relative_uri, web_address

#: everything but the line end that a terminal could act on
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_articles_steer_nothing(hostile: contracheck.Report, name: str) -> None:
    """No control, no override, no half of a character in any format; each can be written as UTF-8 and ends with a line end."""
    text = hostile.render(name)
    assert STEERING.findall(text) == []
    assert text.encode().endswith(b"\n")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("texts", [[], [""], ["It cost $3."], ["A costs $3.", "B weighs 4 kg."]], ids=str)
def test_little_to_tell(name: str, texts: list[str]) -> None:
    """Reports with nothing in them are well formed, too (the readers' own tests parse them)."""
    assert contracheck.check(texts).render(name).endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_order_changes_nothing(name: str, hostile: contracheck.Report) -> None:
    """The same bytes, whatever the order of the articles."""
    again = contracheck.check(hostile.articles[::-1], skipped=hostile.skipped)
    assert again.render(name) == hostile.render(name)


CHARACTERS = st.one_of(st.characters(), st.sampled_from("<>&\"'[](){}|`*_#@=+-\x1b\x9b\u202e\ud800\ufffe\r\n"))


@settings(max_examples=25)
@given(junk=st.text(CHARACTERS), data=st.data())
def test_any_text_in_any_format(junk: str, data: st.DataObject) -> None:
    """Whatever stands around the figures of a contradiction, every format can be written and steers nothing."""
    name = data.draw(st.sampled_from(sorted(FORMATS)))
    articles = [
        contracheck.Article(id=f"{n}", text=f"The Odda bridge cost ${n} billion. {junk}", language="en", source=junk, title=junk)
        for n in (3, 30)
    ]
    text = contracheck.check(articles).render(name)
    assert STEERING.findall(text) == []
    text.encode()


def test_unknown_format(story: contracheck.Report) -> None:
    """A format that does not exist is named with those that do; so are impossible settings."""
    with pytest.raises(ConfigError, match=r"yaml.*sarif"):
        story.render("yaml")
    with pytest.raises(ConfigError, match="fail_on"):
        story.render("junit", fail_on="always")


@given(st.recursive(st.text() | st.none() | st.integers(), st.lists))
def test_json_reads_back(thing: object) -> None:
    """JSON with its escapes gives the same strings back, halves of characters and all."""
    import json

    text = dumps(thing)
    assert json.loads(text) == thing
    assert STEERING.findall(text) == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        (" HTTP://a.example ", "HTTP://a.example"),
        ("https://a.example/ü \"<>'\x1b\u202e\\", "https://a.example/%C3%BC%20%22%3C%3E%27%1B%E2%80%AE%5C"),
        ("https://a.example/%41", "https://a.example/%41"),
        ("https://user@a.example/", None),
        ("javascript:alert(1)", None),
        ("//a.example", None),
        ("https:///x", None),
        ("", None),
        (None, None),
    ],
)
def test_web_address(url: str | None, expected: str | None) -> None:
    """Only http and https, all else encoded; what hides its host is no address."""
    assert web_address(url) == expected


@given(st.text())
def test_relative_uri(path: str) -> None:
    """Any id is one path of safe characters without scheme and host."""
    assert re.fullmatch(r"(?!/)[\w%/.~-]*", relative_uri(path), re.ASCII)


@pytest.fixture(scope="session")
def large() -> contracheck.Report:
    """A report of 6,000 articles with 3,000 facts in conflict, made of one."""
    one = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
    articles, claims, relations, facts, findings = [], [], [], [], []
    for n in range(3000):
        new = {old: f"{n:05}-{old}" for old in ("article-1", "article-2")}
        ids = {c.id: f"{new[c.article]}#0" for c in one.claims}
        articles += [attrs.evolve(a, id=new[a.id]) for a in one.articles]
        claims += [attrs.evolve(c, id=ids[c.id], article=new[c.article]) for c in one.claims]
        relations += [attrs.evolve(r, a=ids[r.a], b=ids[r.b]) for r in one.relations]
        facts += [attrs.evolve(f, id=f"f{n}", claims=tuple(ids[c] for c in f.claims)) for f in one.facts]
        findings += [
            attrs.evolve(
                f, fact=f"f{n}", claims=tuple(ids[c] for c in f.claims), fingerprint=f"{n:016x}",
                relations=tuple((ids[a], ids[b]) for a, b in f.relations),
            )
            for f in one.findings
        ]  # fmt: skip
    return contracheck.Report(
        articles=tuple(articles), claims=tuple(claims), relations=tuple(relations), facts=tuple(facts), findings=tuple(findings)
    )


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", FORMATS)
def test_large_reports(large: contracheck.Report, name: str) -> None:
    """Three thousand findings are written in seconds in any format."""
    start = time.monotonic()
    assert len(large.render(name)) > 1000
    assert time.monotonic() - start < 20
