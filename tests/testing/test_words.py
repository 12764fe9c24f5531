"""The words that stories are made of: complete in every language, and read by contracheck as they are meant."""

from __future__ import annotations

import itertools

import pytest

import contracheck
from contracheck.errors import UnknownLanguageError
from contracheck.lang.pack import full_languages
from contracheck.testing import Case, languages
from contracheck.testing.facts import stories
from contracheck.testing.words import SENTENCES, words


def test_every_full_language_has_words() -> None:
    """The languages with a data file of their own are those that stories are written in; English is the simplest."""
    assert sorted(languages()) == sorted(full_languages())
    assert languages()[0] == "en"


@pytest.mark.parametrize("tag", languages())
def test_sentences(tag: str) -> None:
    """Each kind of sentence stands there in two forms at least, with a place for its figure and for its names."""
    own = words(tag)
    for kind in SENTENCES:
        assert len(own.sentences[kind]) >= 2
        for sentence in own.sentences[kind]:
            assert ("{x}" in sentence) == (kind != "nothing")
            assert all(name in sentence for name in {"investment": ("{a}", "{b}"), "deaths": ("{p}",)}.get(kind, ()))
    assert len(own.months) == len(set(own.months)) == 12
    assert all("{x}" in form for form in (own.about, own.at_least, own.at_most))


@pytest.mark.parametrize("tag", languages())
def test_stories_are_told_rightly(tag: str) -> None:
    """Every story of every language gets its known answer."""
    case = Case(article=contracheck.Article(id=tag, text="", language=tag))
    trials = stories(case)
    assert len(trials) > 40
    wrong = [f"{t.number}: {e.quote} | {e.changed} | expected {e.expected}, got {e.got}" for t in trials if (e := t.run())]
    assert wrong == []


def test_a_region_speaks_its_language() -> None:
    assert words("pt-BR") is words("pt")


def test_unknown_language() -> None:
    with pytest.raises(UnknownLanguageError, match="tlh"):
        words("tlh")


def test_words_of_one_language_differ_from_anothers() -> None:
    """No file is a copy of another one."""
    for a, b in itertools.combinations(languages(), 2):
        shared = [k for k in SENTENCES if set(words(a).sentences[k]) & set(words(b).sentences[k])]
        assert shared == []
