"""copied-error (CC505): several articles tell one unusual value in one wording, against others that agree without such a bond.

Who copies a text copies its errors. Articles whose passages about a fact are near-identical, and articles that share a value
that others contradict together with much of its sentence, are one witness, however many they are.

Example: two sites print "at least 52 people died when the night ferry sank off Korvo" of one agency, two papers count 25.
Not when: the copies are in the majority's favour, or too few stand against them; short sentences, which two people write alike.
Known misses: a text copied through a translation; a text told anew in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from contracheck.model import Claim

#: Tokens of a shingle (Broder 1997, "On the resemblance and containment of documents").
SHINGLE = 3
#: Two passages with so large a share of all their shingles in common are one text.
RESEMBLANCE = 0.5
#: The same for two that share a value which others contradict: a rare error in common is evidence of its own.
SHARED_ERROR = 0.3
#: A passage has so many tokens at least; a shorter sentence is read with what stands around it.
TOKENS = 14
#: And so many shingles, or it says nothing.
LEAST = 8
#: Characters around a short sentence.
AROUND = 120
#: A passage is compared with so many of those that begin a shingle's list: the work stays linear in the passages.
BUCKET = 12

#: A word, a run of digits, or one character of a script without spaces; digits are left out, they are what is compared.
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]|[^\W\d_]+")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
#: Characters of a script without spaces that make up a word, roughly.
_PER_WORD = 2


def copies(texts: Mapping[str, str]) -> dict[str, str]:
    """Article -> the first article (by id) with the same text, itself where there is none: copies count as one witness."""
    first: dict[str, str] = {}
    found = {}
    for article in sorted(texts):
        found[article] = first.setdefault(" ".join(texts[article].split()), article)
    return found


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words of a text, of six characters where its script has no spaces; empty for a text that is shorter.

    >>> sorted(shingles("Two dead, 5 hurt in Odda"))
    [('dead', 'hurt', 'in'), ('hurt', 'in', 'odda'), ('two', 'dead', 'hurt')]
    """
    tokens = _TOKEN.findall(text.lower())
    dense = sum(1 for t in tokens if _SPACELESS.match(t)) * 2 > len(tokens)
    size = SHINGLE * _PER_WORD if dense else SHINGLE
    return frozenset(tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1))


def passage(claim: Claim, text: str) -> frozenset[tuple[str, ...]]:
    """The shingles of the sentence of a claim, with some text around it where it is short."""
    start, end = claim.sentence.start, claim.sentence.end
    if not (start <= claim.span.start and claim.span.end <= end):
        start, end = claim.span.start, claim.span.end
    told = text[start:end]
    if len(_TOKEN.findall(told)) < TOKENS:
        told = text[max(0, start - AROUND) : end + AROUND]
    return shingles(told)


def witnesses(members: Sequence[Claim], texts: Mapping[str, str], first: Mapping[str, str]) -> dict[str, str]:
    """Article -> the first article (by id) that is one witness with it about this fact, itself where there is none.

    ``first`` is what ``copies`` found; articles with near-identical passages and one value join: a copy whose figure was changed
    says something of its own. Linear in the passages.
    """
    home = {c.article: first.get(c.article, c.article) for c in members}
    if len(set(home.values())) < 3:  # of two witnesses neither outweighs the other
        return home
    joined = _joined(set(home.values()), [(home[a], v, p) for a, v, p in _passages(members, texts)], RESEMBLANCE)
    return {a: joined[w] for a, w in home.items()}


def sharing(told: Iterable[Claim], texts: Mapping[str, str], home: Mapping[str, str]) -> dict[str, str]:
    """Witness -> the first witness that shares much of its sentence, for claims of one value that others contradict."""
    claims = list(told)
    owners = {home[c.article] for c in claims}
    if len(owners) < 2:
        return {w: w for w in owners}
    return _joined(owners, [(home[a], None, p) for a, _, p in _passages(claims, texts)], SHARED_ERROR)


#: Whose it is, what it says, its shingles.
Passage = tuple[str, object, frozenset[tuple[str, ...]]]


def _passages(members: Iterable[Claim], texts: Mapping[str, str]) -> list[Passage]:
    """The article, the value and the shingles of each claim."""
    found = [(c.article, (c.value.lower, c.value.upper), passage(c, texts.get(c.article, ""))) for c in members]
    return [f for f in found if len(f[2]) >= LEAST]


def _joined(owners: Iterable[str], passages: Sequence[Passage], share: float) -> dict[str, str]:
    """Owner -> the first of those that are tied to it by passages that resemble each other."""
    above = {o: o for o in owners}

    def root(owner: str) -> str:
        while above[owner] != owner:
            above[owner] = above[above[owner]]
            owner = above[owner]
        return owner

    buckets: dict[tuple[object, tuple[str, ...]], list[int]] = {}
    for n, (owner, value, own) in enumerate(passages):
        common: dict[int, int] = {}
        for shingle in own:
            bucket = buckets.setdefault((value, shingle), [])
            for other in bucket:
                common[other] = common.get(other, 0) + 1
            if len(bucket) < BUCKET:
                bucket.append(n)
        for other, count in common.items():
            there, _, its = passages[other]
            if there != owner and count >= share * (len(own) + len(its) - count):
                a, b = sorted((root(owner), root(there)))
                above[b] = a
    return {o: root(o) for o in above}
