"""Senses: the words of the news by what they mean, so that sentences of two languages can be told to speak of one thing.

A table a language (``senses/<tag>.tsv``): a line a sense, its name, and behind a tab the words for it, parted by commas, each as
the topics of a data file write theirs (``stem*``, phrases). Topics say what a figure measures, and how that behaves; a sense is
any word that other languages have, and says no more than that two sentences share it.
"""

from __future__ import annotations

import functools
from importlib import resources

from contracheck.lang.cldr import base_tag
from contracheck.lang.concepts import ConceptFinder
from contracheck.lang.pack import language


@functools.lru_cache(maxsize=64)
def sense_finder(tag: str) -> ConceptFinder | None:
    """The finder of a language's senses, made once; None for a language without a table.

    >>> [name for name, _, _ in sense_finder("en").find("the tunnel", 0, 10)]
    ['tunnel']
    >>> sense_finder("la") is None
    True
    """
    lang = language(tag)
    file = resources.files("contracheck.lang").joinpath("senses", f"{base_tag(lang.tag)}.tsv")
    if not file.is_file():
        return None
    rows = (line.partition("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return ConceptFinder(lang, entries=[(name, words.split(",")) for name, _, words in rows])


__all__ = ["sense_finder"]
