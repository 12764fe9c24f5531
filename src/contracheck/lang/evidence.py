"""What the words of a text say about its language: scores of all languages of one script, from the tables in lang/scripts.

A file of lang/scripts is made by tools/build_detect.py and holds, line by line: a comment; the languages as ``tag:prior``; the
spelling features; for each language a row with one character a feature, what the feature is worth there; then the listed
words, those with the same two first letters in one line, each as blank, word, tab, code. A code is pairs of characters: which
language, and how much. Worths are logarithms of likelihood ratios, so that adding them up is naive Bayes.

The lines stay as they are and are searched: a dict of all the words would take eight times the memory.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable
from importlib import resources
from operator import itemgetter

#: First character of a code, and what one step of a word's worth is in nats.
FIRST = 33
STEP = 0.25
#: Character for a feature that is worth nothing, and how many characters are one nat.
CENTRE = 80
PER_NAT = 15
#: How much spelling counts beside listed words: features of one word overlap, and names follow other languages' spelling.
SPELLING = 0.42
CAPITAL = 0.4
#: A listed word counts so often at most, so that one repeated name does not decide.
REPEATS = 8
#: Distinct words whose spelling is read, and the lead of a language that makes it needless.
SPELLED = 32
LEAD = 30.0


def features(word: str) -> Iterable[str]:
    """The spelling features of a word: its letters, and all runs of three with its two ends marked."""
    marked = f"^{word}$"
    yield from word
    if not word.isascii():
        # accented Latin letters count twice: few languages have each
        yield from (letter for letter in word if "\x7f" < letter < "\u0370" or "\u1dff" < letter < "\u2000")
    for i in range(len(marked) - 2):
        yield marked[i : i + 3]


class Tables:
    """The languages of one script and what words and spellings are worth in each."""

    def __init__(self, script: str) -> None:
        text = resources.files("contracheck.lang").joinpath("scripts", f"{script}.txt").read_text(encoding="utf-8")
        lines = text.split("\n")
        pairs = [entry.split(":") for entry in lines[1].split(" ")]
        self.tags = tuple(tag for tag, _ in pairs)
        self.priors = tuple(float(prior) for _, prior in pairs)
        self.features = {feature: i for i, feature in enumerate(lines[2].split(" "))}
        self.rows = tuple(line.encode("ascii") for line in lines[3 : 3 + len(pairs)])
        self.lines = {line[1:3].rstrip("\t"): line for line in lines[3 + len(pairs) : -1]}

    def code(self, word: str) -> str | None:
        """The code of a word in lower case, or None for one that is not listed."""
        line = self.lines.get(word[:2], "")
        start = line.find(f" {word}\t")
        if start < 0:
            return None
        start += len(word) + 2
        end = line.find(" ", start)
        return line[start:] if end < 0 else line[start:end]


@functools.cache
def tables(script: str) -> Tables:
    """The tables of a script, read when first asked for."""
    return Tables(script)


def best(words: Iterable[str], script: str) -> str:
    """The tag of the language of a script that words, in the order and case of the text, are most likely in."""
    table = tables(script)
    scores = list(table.priors)
    unknown: list[str] = []
    capitals: list[str] = []
    for word, count in Counter(words).items():
        low = word.lower()
        code = table.code(low)
        if code is None:
            (unknown if low == word else capitals).append(low)
            continue
        times = STEP * min(count, REPEATS)
        for i in range(0, len(code), 2):
            scores[ord(code[i]) - FIRST] += (ord(code[i + 1]) - FIRST) * times
    first, second = sorted(scores, reverse=True)[:2]
    if first - second < LEAD:
        _spelling(table, scores, unknown[:SPELLED], SPELLING, first)
        _spelling(table, scores, capitals[: max(0, SPELLED - len(unknown))], SPELLING * CAPITAL, first)
    return table.tags[max(range(len(scores)), key=lambda i: (scores[i], table.tags[i]))]


def _spelling(table: Tables, scores: list[float], words: list[str], weight: float, first: float) -> None:
    """Adds to the scores what the spelling of words is worth in the languages that are near enough to win."""
    lookup = table.features.get
    ids = [i for word in words for f in features(word) if (i := lookup(f)) is not None]
    if len(ids) < 2:
        return
    take = itemgetter(*ids)
    nought = CENTRE * len(ids)
    for i, row in enumerate(table.rows):
        if scores[i] > first - LEAD:
            scores[i] += (sum(take(row)) - nought) / PER_NAT * weight
