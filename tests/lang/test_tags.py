"""Tags: the names by which files and programs call a language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck import Article, check, extract
from contracheck.lang.levels import supported
from contracheck.lang.tags import is_open, tag_of
from contracheck.settings import Settings


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        # tags, as they are
        ("en", "en"), (" pt-BR ", "pt-BR"), ("zh_Hant", "zh_Hant"), ("EN", "EN"), ("fil", "fil"), ("jp", "jp"),
        # names of locales
        ("pt_BR.UTF-8", "pt_BR"), ("de@euro", "de"),
        # ISO 639-2, both lists, and 639-3, with what follows
        ("eng", "en"), ("ger", "de"), ("deu", "de"), ("fre", "fr"), ("zho", "zh"), ("chi", "zh"), ("nob", "nb"),
        ("deu-AT", "de-AT"),
        # names: English, own, of other languages
        ("English", "en"), ("GERMAN", "de"), ("brazilian  portuguese", "pt-BR"), ("Simplified Chinese", "zh-Hans"),
        ("Welsh", "cy"),
        ("Deutsch", "de"), ("français", "fr"), ("日本語", "ja"), ("РУССКИЙ", "ru"), ("dansk", "da"),
        ("Englisch", "en"), ("allemand", "de"), ("英語", "en"),
        # said more exactly
        ("Portuguese (Brazil)", "pt-BR"), ("Chinese (Traditional)", "zh-Hant"), ("Chinese, Simplified", "zh-Hans"),
        ("English (somewhere)", "en"), ("Spanish; Castilian", "es"), ("French_Canada", None),
        # neither
        ("", None), ("  ", None), (None, None), ("und", None), ("MUL", None), ("zxx", None), ("root", None),
        ("qqx", None), ("Klingonish", None), ("5", None), ("en US", None), ("x" * 5000, None), ("(", None), ("\x00", None),
    ],
)  # fmt: skip
def test_tags(told: str | None, tag: str | None) -> None:
    """One tag for each name; none for what nobody calls a language."""
    assert tag_of(told) == tag


def test_every_language_is_known_by_its_tag_and_its_english_name() -> None:
    """What `contracheck languages` lists can be asked for in either way."""
    assert [row.tag for row in supported() if tag_of(row.tag) != row.tag] == []
    # a name that is another language's code is that code: Ga, Vai
    wrong = [(row.name, found, row.tag) for row in supported() if (found := tag_of(row.name)) not in (row.tag, row.name)]
    assert wrong == []


@given(st.one_of(st.text(max_size=120), st.from_regex(r"[a-z]{2,4}([-_][A-Za-z0-9]{1,4}){0,2}", fullmatch=True)))
def test_any_text_is_a_tag_or_none(told: str) -> None:
    """Whatever stands there; a tag is its own tag."""
    tag = tag_of(told)
    assert tag is None or tag_of(tag) == tag
    assert not (is_open(told) and tag)


TEXTS = ("The Quill dam will cost $13 billion.", "Der Quill-Damm wird 13 Milliarden Dollar kosten.")


@pytest.mark.parametrize(
    "told", [("English", "German"), ("eng", "ger"), ("Englisch", "Deutsch"), ("und", "und"), (None, ""), ("qqx", "qqx")]
)
def test_a_language_by_any_name_is_read_the_same(told: tuple[str | None, str | None]) -> None:
    """A figure is read in its language, whatever the caller calls it."""
    articles = [{"text": t, "language": name} for t, name in zip(TEXTS, told, strict=True)]
    report = check(articles)
    assert [(c.value.lower, c.value.unit) for c in report.claims] == [(13_000_000_000, "USD")] * 2
    assert [a.language for a in report.articles] == ["en", "de"]
    assert [r.verdict for r in report.relations] == ["agree"]
    assert [c.value for c in extract(TEXTS[0], language=told[0])] == [report.claims[0].value]


def test_a_language_that_is_not_known_is_said() -> None:
    """Once for a file of segments, with what was done instead; nothing is said of a tag that leaves the language open."""
    made = [
        Article(id=f"a#{n}:{side}", text=text, language=name, group=f"a#{n}", source="a.po")
        for n in range(3)
        for side, text, name in (("source", TEXTS[0], "en"), ("target", TEXTS[1], "Klingonish"))
    ]
    [told] = check(made).skipped
    assert (told.article, told.reason) == (
        "a.po",
        "nothing is known about its language 'Klingonish': read as de, which its words are most like",
    )
    [told] = check([{"id": "b", "text": "13:45", "language": "qqx"}]).skipped
    assert told.reason.endswith(": read without one")
    assert check([{"text": TEXTS[0], "language": "und"}]).skipped == ()


def test_settings_speak_where_an_article_leaves_its_language_open() -> None:
    """`und` is no language of its own."""
    settings = Settings(language="de")
    assert settings.language_of(Article(id="a", text="", language="und")) == "de"
    assert settings.language_of(Article(id="a", text="", language="fr")) == "fr"
