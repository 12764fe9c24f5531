"""Items: claims with what alignment asks about them, and articles beside each other: how related are they."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import attrs

from contracheck.align.evidence import Item
from contracheck.align.names import NameIndex
from contracheck.align.values import centre, family, specific
from contracheck.lang.pack import concepts, language
from contracheck.model import Article, Claim

_WORD = re.compile(r"[^\W\d_]{3,}")
_DENSE = re.compile(r"[\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+")
#: Letters of a word that stand for it whatever its ending.
STEM = 5
#: Kinds that are compared only between nearly parallel passages.
PARALLEL_ONLY = frozenset(("ordinal", "score", "label", "time"))
_BEHAVIOUR, _ = concepts()


@attrs.define(slots=True, eq=False)
class Side:
    """One article with its items, its names and its telling figures."""

    article: Article
    language: str
    items: list[Item]
    names: frozenset[str]
    figures: frozenset[str]
    topics: frozenset[str]


def side(article: Article, tag: str, claims: Sequence[Claim], index: NameIndex) -> Side:
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
        stems[span] = stems_of(article.text[span[0] : span[1]].lower(), lang.spaced, lang.function_words)
        del members
    common = Counter(s for found in stems.values() for s in found)
    for span, found in stems.items():
        stems[span] = frozenset(s for s in found if common[s] <= 2)
    for claim in claims:
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
            )
        )
    names = frozenset(n for i in made for n in i.wide_names)
    figures = frozenset(f for i in made if (f := figure(i.claim)) and telling(i.claim))
    topics = frozenset(t for i in made for t in i.wide if _BEHAVIOUR.get(t))
    return Side(article, tag, made, names, figures, topics)


def _near(claim: Claim) -> set[str]:
    """The concepts near a claim and, as one more, what it counts."""
    found = set(claim.topics[: claim.near_topics])
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
    return frozenset(pairs | {w for w in re.findall(r"[a-z]{3,}", text)})


#: Powers of ten by which all figures of one article may be off against another's.
SLIPS = (1, 2, 3, 4, -1, -2, -3, -4)
#: So many different amounts have to be off by the same power.
SLIP_FACTS = 3


def slip(a: Side, b: Side) -> int:
    """The power of ten by which the amounts of ``b`` exceed those of ``a`` time and again, 0 where there is none.

    Counted are different values with a scale word; equal values speak against a slip.
    """
    left, right = (
        {i.number.normalize() for i in s.items if i.number and i.claim.scale and i.claim.kind in ("money", "count")} for s in (a, b)
    )
    if len(left) < SLIP_FACTS or len(right) < SLIP_FACTS:
        return 0
    equal = len(left & right)
    best, power = max((len({n.scaleb(p).normalize() for n in left} & right), -abs(p), p) for p in SLIPS)[::2]
    return power if best >= SLIP_FACTS and best > 2 * equal else 0


def relatedness(a: Side, b: Side) -> dict[str, str]:
    """Levels that tell how much of one article is likely to be found in the other."""
    found: dict[str, str] = {}
    names = len(a.names & b.names)
    room = min(len(a.names), len(b.names))
    if room:
        weight = names / math.sqrt(room)
        found["article names"] = "none" if not names else "few" if weight < 0.6 else "some" if weight < 1.2 else "many"
    if slip(a, b):
        found["article slip"] = "yes"
    figures = len(a.figures & b.figures)
    if a.figures and b.figures:
        share = figures / min(len(a.figures), len(b.figures))
        found["article figures"] = "none" if not figures else "few" if share < 0.25 else "some" if share < 0.5 else "many"
    if a.topics and b.topics:
        share = len(a.topics & b.topics) / min(len(a.topics), len(b.topics))
        found["article topics"] = "none" if share < 0.2 else "few" if share < 0.4 else "some" if share < 0.6 else "many"
    p, q = a.article.published, b.article.published
    if p and q:
        days = abs((p - q).days)
        found["article dates"] = "days" if days <= 7 else "weeks" if days <= 60 else "months" if days <= 400 else "years"
    return found
