"""Items: claims with what alignment asks about them, and articles beside each other: how related are they."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import attrs

from contracheck.align.evidence import Item
from contracheck.align.evidence import telling as telling_topics
from contracheck.align.names import NameIndex
from contracheck.align.values import centre, family, in_base, specific
from contracheck.align.who import who
from contracheck.lang.concepts import concepts, families
from contracheck.lang.pack import Language, language
from contracheck.lang.signs import as_letters
from contracheck.lang.table import lower_case
from contracheck.model import Article, Claim

_WORD = re.compile(r"[^\W\d_]{3,}")
_DENSE = re.compile(r"[\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+")
#: Letters of a word that stand for it whatever its ending.
STEM = 5
#: Kinds that are compared only between nearly parallel passages.
PARALLEL_ONLY = frozenset(("ordinal", "score", "label", "time"))
_BEHAVIOUR, _ = concepts()
_FAMILIES = families()


@attrs.define(slots=True, eq=False)
class Side:
    """One article with its items, its names and its telling figures."""

    article: Article
    language: str
    items: list[Item]
    names: frozenset[str]
    figures: frozenset[str]
    topics: frozenset[str]


def side(article: Article, tag: str, claims: Sequence[Claim], named: Sequence[str], index: NameIndex) -> Side:
    """An article's side of every comparison."""
    lang = language(tag)
    made: list[Item] = []
    stems: dict[tuple[int, int], frozenset[str]] = {}
    in_sentence: dict[tuple[int, int], list[tuple[Claim, str]]] = {}
    for claim in claims:
        in_sentence.setdefault((claim.sentence.start, claim.sentence.end), []).append((claim, figure(claim)))
    length = max(1, len(article.text))
    seen = Counter(n for claim in claims for n in {index.find(x) for x in claim.names})
    topic_near = Counter(t for claim in claims for t in _near(claim))
    topic_wide = Counter(t for claim in claims for t in claim.topics)
    for span, members in in_sentence.items():
        stems[span] = stems_of(as_letters(article.text[span[0] : span[1]].lower()), lang.spaced, lang.function_words)
        del members
    common = Counter(s for found in stems.values() for s in found)
    for span, found in stems.items():
        stems[span] = frozenset(s for s in found if common[s] <= 2)
    short = len(article.text) <= PASSAGE
    words = [_beside(claim, article.text, lang) if short else dict[str, float]() for claim in claims]
    word_seen = Counter(w for found in words for w in found)
    for claim, near_words in zip(claims, words, strict=True):
        span = (claim.sentence.start, claim.sentence.end)
        own = figure(claim)
        names_found = [index.find(n) for n in claim.names]
        made.append(
            Item(
                claim=claim,
                family=family(claim),
                number=centre(claim.value),
                topics=claim.topics[: claim.near_topics],
                wide=frozenset(claim.topics),
                names=frozenset(names_found[: claim.near_names]),
                wide_names=frozenset(names_found),
                near={t: topic_near[t] ** -0.5 for t in _near(claim)},
                around={t: topic_wide[t] ** -0.5 for t in claim.topics},
                called={n: seen[n] ** -0.5 for n in names_found},
                numbers=frozenset(f for c, f in in_sentence[span] if c is not claim and f and f != own),
                stems=stems[span],
                place=claim.span.start / length,
                language=tag,
                published=article.published,
                past=(past := _past(claim, in_sentence[span], article.published)),
                then=past if past and _told_of(claim, in_sentence[span], article.text) else None,
                base=in_base(claim.value),
                direction=claim.direction,
                modality=claim.modality,
                sentence=span,
                who=who(claim, article.text, lang),
                told=telling_topics(claim.topics[: claim.near_topics]),
                told_wide=frozenset(telling_topics(claim.topics)),
                beside={w: worth * word_seen[w] ** -0.5 for w, worth in near_words.items()},
            )
        )
    _count_rivals(made)
    _add_up(made)
    names = frozenset(index.find(n) for n in named)
    figures = frozenset(f for i in made if (f := figure(i.claim)) and telling(i.claim))
    topics = frozenset(t for i in made for t in i.wide if _BEHAVIOUR.get(t))
    return Side(article, tag, made, names, figures, topics)


def _count_rivals(items: Sequence[Item]) -> None:
    """Count for each item the other values of its kind in the article that share a topic with it."""
    near: dict[tuple[str, str], set[str]] = {}
    first: dict[tuple[str, str], set[str]] = {}
    counting: dict[str, set[str]] = {}
    for i in items:
        value = figure(i.claim) or i.claim.id
        if i.claim.counted:
            counting.setdefault(i.claim.counted, set()).add(value)
        for t in i.told:
            near.setdefault((i.family, t), set()).add(value)
        if i.told:
            first.setdefault((i.family, i.told[0]), set()).add(value)
    for i in items:
        i.rivals = {t: len(near[i.family, t]) - 1 for t in i.told}
        i.nearest = len(first[i.family, i.told[0]]) - 1 if i.told else 0
        i.counting = len(counting[i.claim.counted]) - 1 if i.claim.counted else 0


#: Figures so few characters apart may be parts of one whole, and a whole so large is none by chance.
_JOINED, _WHOLE = 30, 100


def _add_up(items: Sequence[Item]) -> None:
    """Note for each item what it makes together with the one before or behind it: 283 passengers and 15 crew are 298 aboard."""
    for a, b in pairwise(items):
        x, y = a.claim, b.claim
        if a.sentence != b.sentence or a.family != b.family or a.family not in ("count", "money") or x.value.unit != y.value.unit:
            continue
        if a.number and b.number and 0 <= y.span.start - x.span.end <= _JOINED and a.number + b.number >= _WHOLE:
            a.sums |= {a.number + b.number}
            b.sums |= {a.number + b.number}


#: A date so many days before the article, so near to a figure, puts the figure into the past.
LONG_AGO, BESIDE = 270, 90


def _past(claim: Claim, sentence: Sequence[tuple[Claim, str]], published: dt.date | None) -> int | None:
    """The year of the nearest date beside a figure, where it lies long before the article's day."""
    if published is None or claim.kind == "date":
        return None
    best: tuple[int, int] | None = None
    for other, _ in sentence:
        v = other.value
        if v.kind != "date" or not v.lower or not v.upper:
            continue
        gap = max(other.span.start - claim.span.end, claim.span.start - other.span.end, 0)
        if gap <= BESIDE and (best is None or gap < best[0]):
            day = dt.date.fromisoformat(str(v.upper)[:10])
            best = (gap, day.year if (published - day).days > LONG_AGO else 0)
    return best[1] or None if best else None


#: Texts of so many characters may be passages that say one thing.
PASSAGE = 640
#: So many words on either side of a figure may tell what it is; each is worth so much of the one before it.
_REACH, _FADE = 6, 0.75


def _beside(claim: Claim, text: str, lang: Language) -> dict[str, float]:
    """The words of a figure and of its clause on either side of it, worth the less the further away they are."""
    clause, span = claim.surroundings.clause, claim.span
    before = _words(text[min(clause.start, span.start) : span.start], lang)[::-1]
    after = _words(text[span.end : max(clause.end, span.end)], lang)
    found = dict.fromkeys(_words(claim.text, lang), 1.0)
    for side_words in (before, after):
        for n, word in enumerate(side_words[:_REACH]):
            found[word] = max(found.get(word, 0.0), _FADE**n)
    return found


def _words(text: str, lang: Language) -> list[str]:
    """The words of a stretch in order as ``stems_of`` cuts them."""
    text = lower_case(text)
    if lang.spaced:
        return [w[:STEM] for w in _WORD.findall(text) if w not in lang.function_words]
    return [run[i : i + 2] for run in _DENSE.findall(text) for i in range(len(run) - 1)]


#: The date that a figure is told of stands so near to it.
CLOSE = 40
_MARK = re.compile(r"[,;:()、，；：（）]")


def _told_of(claim: Claim, sentence: Sequence[tuple[Claim, str]], text: str) -> bool:
    """Whether the only date of a sentence stands in the clause of a figure, close to it: at the end of 2023 it had 1,900."""
    dates = [c for c, _ in sentence if c.value.kind == "date" and c.value.lower and c.value.upper]
    if len(dates) != 1:
        return False
    a, b = sorted((claim.span, dates[0].span), key=lambda s: s.start)
    return b.start - a.end <= CLOSE and not _MARK.search(text, a.end, b.start)


def _near(claim: Claim) -> set[str]:
    """The concepts near a claim and, as one more, what it counts."""
    found = set(claim.topics[: claim.near_topics])
    found |= {f"kin {name}" for t in found for name in _FAMILIES.get(t, ())}
    if claim.counted:
        found.add(f"counted {claim.counted}")
    return found


def figure(claim: Claim) -> str:
    """A claim's value as a key that equal values share across units of writing; empty where there is none."""
    v = claim.value
    if v.kind == "date":
        return f"{v.lower}/{v.upper}" if v.lower or v.upper else ""
    number = centre(v)
    return f"{v.kind}:{number.normalize()}" if number is not None and not v.vague else ""


def telling(claim: Claim) -> bool:
    """Whether an equal value elsewhere says something: three digits, or money or a day of the calendar with two."""
    v = claim.value
    if v.kind == "date":
        return v.grain == "day"
    number = centre(v)
    if number is None:
        return False
    digits = specific(number)
    if v.kind == "money" and abs(number) >= 100_000:
        return True
    return digits >= 3 or (digits == 2 and (v.kind in ("money", "percent", "quantity") or abs(number) >= 1000))


def stems_of(text: str, spaced: bool, small: frozenset[str]) -> frozenset[str]:
    """The words of a sentence without their endings; pairs of characters where words are not spaced."""
    if spaced:
        return frozenset(w[:STEM] for w in _WORD.findall(text) if w not in small)
    pairs = {run[i : i + 2] for run in _DENSE.findall(text) for i in range(len(run) - 1)}
    return frozenset(pairs | set(re.findall(r"[a-z]{3,}", text)))


#: Powers of ten by which all figures of one article may be off against another's.
SLIPS = (1, 2, 3, 4, -1, -2, -3, -4)
#: So many different amounts have to be off by the same power.
SLIP_FACTS = 3


def slip(a: Side, b: Side) -> int:
    """The power of ten by which the amounts of ``b`` exceed those of ``a`` time and again, 0 where there is none.

    Counted are different values with a scale word; equal values speak against a slip.
    """
    left, right = (
        {i.number.normalize() for i in s.items if i.number and i.claim.scale and i.claim.kind in ("money", "count")}
        for s in (a, b)
    )
    if len(left) < SLIP_FACTS or len(right) < SLIP_FACTS:
        return 0
    equal = len(left & right)
    best, power = max((len({n.scaleb(p).normalize() for n in left} & right), -abs(p), p) for p in SLIPS)[::2]
    return power if best >= SLIP_FACTS and best > 2 * equal else 0


def powers(sides: Sequence[Side], pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each article the power of ten that its amounts have to be raised by: that of the article that is off against most
    others. ``pairs`` are the positions of articles to be compared.

    Between two articles alone nothing tells which is off; the first is moved, for alignment only asks about the difference.
    """
    found = [0] * len(sides)
    apart: dict[tuple[int, int], int] = {}
    for i, j in pairs:
        power = slip(sides[i], sides[j])
        if power:
            apart[i, j], apart[j, i] = power, -power
    while apart:
        counts = Counter((i, p) for (i, _), p in apart.items())
        (i, power), _ = max(counts.items(), key=lambda e: (e[1], -e[0][0]))
        found[i] = power
        apart = {k: p for k, p in apart.items() if i not in k}
    return found


#: A story has so many claims; of a sentence nothing tells whether it belongs to another.
STORY = 5


def foreign(a: Side, b: Side) -> bool:
    """Whether two stories of one language name nothing in common: one kind of thing, told of others."""
    few = min(len(a.items), len(b.items)) < STORY
    return not few and a.language == b.language and bool(a.names and b.names) and not a.names & b.names


def related(a: Side, b: Side) -> dict[str, float]:
    """What two articles have in common, as numbers; days apart as a logarithm, 0 where a date is not known."""
    names = len(a.names & b.names)
    room = min(len(a.names), len(b.names))
    places_a, places_b = ({n for n in s.names if n.startswith("territory:")} for s in (a, b))
    found = {
        "base": 1.0,
        "names": math.log2(1 + min(names, 15)),
        "share of names": names / math.sqrt(room) if room else 0.0,
        "no name": float(names == 0 and room > 3),
        "no name, one language": float(foreign(a, b)),
        "figures": math.log2(1 + min(len(a.figures & b.figures), 15)),
        "share of topics": len(a.topics & b.topics) / math.sqrt(len(a.topics) * len(b.topics)) if a.topics and b.topics else 0.0,
        "other places": float(bool(places_a and places_b and not places_a & places_b)),
        "one place": float(bool(places_a & places_b)),
    }
    p, q = a.article.published, b.article.published
    if p and q:
        found["days"] = min(8.0, math.log2(1 + abs((p - q).days)))
    else:
        found["undated"] = 1.0
    return found


#: Levels of relatedness by the log2 odds that two articles tell one event.
RELATED = (
    (-math.inf, "strangers"),
    (-7.0, "very distant"),
    (-4.0, "distant"),
    (-1.0, "likely"),
    (2.0, "one event"),
    (5.0, "one text"),
)


def relatedness(a: Side, b: Side, weights: Mapping[str, float]) -> dict[str, str]:
    """The level of how likely two articles tell one event, and whether their amounts are off by one factor."""
    bits = sum(weights.get(name, 0.0) * value for name, value in related(a, b).items())
    found = {"articles": [name for bound, name in RELATED if bits >= bound][-1]}
    if slip(a, b):
        found["article slip"] = "yes"
    return found
