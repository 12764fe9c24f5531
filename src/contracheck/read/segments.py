"""Segments: a text beside its translations, as translation files hold them, made into articles that are compared with each other
only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final, Protocol

import attrs

from contracheck.errors import InputError
from contracheck.model import Article, Skipped
from contracheck.model.message import say
from contracheck.read.document import Document, allowed, notes
from contracheck.read.xml import Target, walk

#: an identifier of a segment that can stand in an article's id
_LABEL: Final = re.compile(r"[\w.\-/:@+=]{1,80}")
_TAG: Final = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,5}")
_LONGEST_TAG: Final = 60
_UNFIT: Final = re.compile(r"\W++")
_WORDS: Final = 40
#: stands where a placeholder parts two words (OBJECT REPLACEMENT CHARACTER)
PLACEHOLDER: Final = "\ufffc"
_PLACED: Final = re.compile(rf"(?:(?<=\s)|\A){PLACEHOLDER}++|{PLACEHOLDER}++(?=\s|\Z)")


@attrs.frozen
class Segment:
    """One segment: its identifier in the file, if it has one, and its texts: side (source, target, or a language), language,
    text. ``original`` is the side that the others translate; None where the file does not say which one that is.
    """

    name: str
    texts: tuple[tuple[str, str | None, str], ...]
    original: str | None = "source"


class Units(Target, Protocol):
    """The segments of an XML format so far, and whether the file is of that format at all."""

    segments: list[Segment]
    seen: bool

    def left_out(self) -> list[str]:
        """What was left out on purpose, with its number."""


def read_units(document: Document, units: Units, name: str) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The segments of an XML file of a format, as `bilingual` makes them, and what is wrong with it."""
    faults: list[str] = []
    try:
        walk(document.text, units, document.limits.depth)
    except InputError as error:
        faults.append(error.message)
    if not units.seen and not faults:
        faults.append(say("is XML, but no {format}", format=name))
    return bilingual(document, units.segments, faults, units.left_out())


def bilingual(
    document: Document, segments: Iterable[Segment], faults: list[str], left_out: Iterable[str] = ()
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Two or more articles a segment, in groups: ``file.xlf#greeting:source`` and ``file.xlf#greeting:target``.

    A segment is named by its identifier, or by the first words of its source where it has none: names that stay when a file
    grows. Those without a translation are counted and left out. ``faults`` are what could not be read, ``left_out`` what was not
    to be.
    """
    found = list(segments)
    made: list[Article] = []
    taken: Counter[str] = Counter()
    untranslated = 0
    for segment in found:
        texts = [(side, language, text) for side, language, text in segment.texts if text.strip()]
        if len(texts) < 2:
            untranslated += any(text.strip() for _, _, text in segment.texts)
            continue
        label = segment.name if _LABEL.fullmatch(segment.name) else _UNFIT.sub("_", texts[0][2][:_WORDS]).strip("_") or "segment"
        taken[label] += 1
        group = f"{document.id}#{label}" + (f"~{taken[label]}" if taken[label] > 1 else "")
        sides: set[str] = set()
        for nth, (side, language, text) in enumerate(texts, 1):
            known = f"{side}.{nth}" if side in sides else side
            sides.add(known)
            # what is no tag may be a name, or is said not to be known
            tag = tag_of(language) or (language or "").strip()[:_LONGEST_TAG] or None
            made.append(
                Article(
                    id=f"{group}:{known}",
                    text=text,
                    language=tag,
                    source=document.name,
                    group=group,
                    original=known == segment.original,
                )
            )
    articles, cut = allowed(document, made)
    unread = bool(faults) and not found
    if untranslated:
        cut.append(say("segments without a translation: {n} of {total}", n=untranslated, total=len(found)))
    cut += left_out
    if not made and not cut and not faults:
        faults = [say("has no segments with a translation")]
    return articles, notes(document, [*cut, *faults], unread=unread)


def tag_of(language: str | None) -> str | None:
    """A language as BCP 47 writes it, None where it is no tag.

    >>> tag_of("PT_br"), tag_of("de@euro"), tag_of("zh-hant"), tag_of("?")
    ('pt-BR', 'de', 'zh-Hant', None)
    """
    tag = re.split("[.@]", (language or "")[:_LONGEST_TAG].strip(), maxsplit=1)[0]
    if not _TAG.fullmatch(tag):
        return None
    first, *rest = tag.replace("_", "-").split("-")
    return "-".join([first.lower(), *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p.lower() for p in rest)])


def tidy(text: str) -> str:
    """A segment's text without the placeholders that stand at its ends or beside a blank; those that part two words stay."""
    return _PLACED.sub("", text) if PLACEHOLDER in text else text
