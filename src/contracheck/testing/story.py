"""Stories with a known answer: articles that tell the same facts in several languages, some of them wrongly.

``make`` builds a story from choices, and nothing else: hypothesis makes them (``contracheck.testing.stories``), or a hash of a
seed (``seeded``), which needs no third party and gives the same story for the same seed on every machine.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import ROUND_DOWN, Decimal
from typing import Final, Protocol, TypeVar

import attrs

from contracheck.model import Article, Span, Value
from contracheck.testing.example import digest
from contracheck.testing.notation import Writing, writings
from contracheck.testing.words import Words, languages, words

_T = TypeVar("_T")
#: Names that no news article has. They stand in Latin letters in every language and take no endings.
COMPANIES: Final = ("Brastow", "Veltrane", "Quillmore", "Ostrenko", "Tamwick", "Dravella", "Norhaven", "Pelgrim Works")
PLACES: Final = ("Harlund", "Greswick", "Tolvane", "Orrinmouth", "Saltbeck", "Lindaro", "Vaskerby", "Mirravale")
#: What the facts of a story can be about, each at most once: their kinds, and the simplest first.
FACTS: Final = ("investment", "deaths", "staff", "rate", "length", "opening")
#: How a fact can be told rightly, and wrongly.
RIGHTLY: Final = ("exact", "rounded", "about", "at least", "at most", "more than", "at least, far", "about, near")
WRONGLY: Final = ("value", "scale", "unit", "currency", "year", "day-month", "about, far")
#: The diagnoses that fit an error: its code, and what it may be taken for in company.
CODES: Final = {
    "value": (),
    "about, far": (),
    "scale": ("CC102", "CC504"),
    "unit": ("CC301",),
    "currency": ("CC201", "CC511"),
    "year": ("CC403", "CC514"),
    "day-month": ("CC402",),
}
_PUBLISHED: Final = dt.date(2026, 3, 10)
#: Days of another year than the day of publication: a swapped month is still to come.
_FIRST_DAY: Final = dt.date(2027, 1, 2)
#: The edges of docs/reference/policy.md, with room on both sides: a bound within 4% of what it bounds says the same, one a fifth
#: away is a statement of its own; a hedge on a number of one digit reaches 10% far.
_NEAR: Final = Decimal("0.04")
_AWAY: Final = (Decimal("1.15"), Decimal("1.25"))
_HEDGED: Final = Decimal("0.09")
_BEYOND: Final = (Decimal("0.12"), Decimal("0.19"))


class Choices(Protocol):
    """What a story is made from; the first or smallest choice is the simplest."""

    def integer(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        ...

    def pick(self, things: Sequence[_T]) -> _T:
        """One of some things, which are at least one."""
        ...

    def block(self, run: Callable[[Choices], _T]) -> _T:
        """What ``run`` makes of choices that belong together, so that a shrinker can take them out together."""
        ...


class Hashed:
    """Choices by a hash: the same seed makes the same ones.

    >>> Hashed("a").integer(0, 10**6) == Hashed("a").integer(0, 10**6)
    True
    """

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._made = 0

    def integer(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        self._made += 1
        return least + int(digest(f"{self._seed}\x1f{self._made}")[:12], 16) % (most - least + 1)

    def pick(self, things: Sequence[_T]) -> _T:
        """One of some things."""
        return things[self.integer(0, len(things) - 1)]

    def block(self, run: Callable[[Choices], _T]) -> _T:
        """What ``run`` makes of choices."""
        return run(self)


@attrs.frozen(kw_only=True)
class Statement:
    """What one article says about a fact: where its figure stands, how it is told, and whether that is an error.

    ``value`` is what the words say; ``how`` one of RIGHTLY or WRONGLY; ``style`` the notation.
    """

    article: str
    span: Span
    value: Value
    how: str
    style: str

    @property
    def wrong(self) -> bool:
        """Whether the article errs."""
        return self.how in WRONGLY


@attrs.frozen(kw_only=True)
class Pair:
    """Two statements about one fact: the verdicts that are right, and the codes of which one fits a conflict (none: any)."""

    a: Statement
    b: Statement
    verdicts: frozenset[str]
    codes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Fact:
    """One fact of a story: what it is about, what is true, and the statements about it in the order of the articles."""

    about: str
    value: Value
    statements: tuple[Statement, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Every two statements with the verdict that is right; pairs on which nothing can be said are left out."""
        found = []
        for n, a in enumerate(self.statements):
            for b in self.statements[n + 1 :]:
                verdicts = _verdicts(a, b)
                if verdicts:
                    wrong = a if a.wrong else b
                    found.append(Pair(a=a, b=b, verdicts=verdicts, codes=CODES.get(wrong.how, ())))
        return tuple(found)


@attrs.frozen(kw_only=True)
class Story:
    """Articles and what is to be found in them."""

    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]

    @property
    def conflicts(self) -> tuple[Pair, ...]:
        """The pairs of statements that conflict."""
        return tuple(p for f in self.facts for p in f.pairs if p.verdicts == {"conflict"})

    @property
    def slips(self) -> tuple[Pair, ...]:
        """The conflicts that come of a wrong scale word."""
        return tuple(p for p in self.conflicts if "scale" in (p.a.how, p.b.how))


def _verdicts(a: Statement, b: Statement) -> frozenset[str]:
    """The verdicts that are right for two statements about one fact; empty where none can be asked for."""
    if a.wrong and b.wrong:
        return frozenset()
    both = {a.how, b.how}
    if a.wrong or b.wrong:
        # 05/03 may be read either way, so that it contradicts neither
        read_either_way = "day-month" in both and "figures" in (a.style, b.style)
        return frozenset(("conflict",)) if "exact" in both and not read_either_way else frozenset()
    if "rounded" in both:
        return frozenset(("agree", "tension")) if both <= {"exact", "rounded"} else frozenset()
    if both <= {"exact", "about"}:
        return frozenset(("agree",)) if "exact" in both else frozenset(("agree", "tension"))
    if "at least, far" in both:
        return frozenset(("tension",)) if "exact" in both and a.value.unit == b.value.unit else frozenset()
    if "about, near" in both:
        return frozenset(("agree", "tension")) if "exact" in both else frozenset()
    ends = [end for s in (a, b) for end in (s.value.lower, s.value.upper) if isinstance(end, Decimal)]
    near = bool(ends) and max(ends) - min(ends) <= _NEAR * max(ends)
    if "exact" in both and a.value.unit == b.value.unit:
        return frozenset(("agree",)) if near else frozenset(("tension", "agree"))
    return frozenset(("agree", "tension"))


# -- making


def seeded(seed: str, *, tags: Sequence[str] = (), articles: int = 0, facts: Sequence[str] = FACTS, errors: bool = True) -> Story:
    """The story of a seed; see ``make``.

    >>> seeded("1").articles == seeded("1").articles
    True
    """
    return make(Hashed(seed), tags=tags, articles=articles, facts=facts, errors=errors)


def make(
    choices: Choices, *, tags: Sequence[str] = (), articles: int = 0, facts: Sequence[str] = FACTS, errors: bool = True
) -> Story:
    """A story from choices: two to four articles, or as many as ``articles`` says, on one to six of the ``facts``.

    ``tags`` are languages that the articles may be in (all that there are words for), the simplest first; ``errors`` says whether
    articles may err. At most one article errs about a fact. Raises UnknownLanguageError for a language without words.
    """
    told_in = tuple(tags) or languages()
    count = articles or choices.integer(2, 4)
    spoken = [words(choices.pick(told_in)) for _ in range(count)]
    left = list(facts)
    companies, places = list(COMPANIES), list(PLACES)
    drafts: list[list[tuple[str, int]]] = [[] for _ in range(count)]
    made: list[tuple[str, Value, list[tuple[int, str, Writing]]]] = []

    def fact(choices: Choices) -> bool:
        """Make one more fact; whether there is to be another one."""
        number = len(made)
        kind = left.pop(choices.integer(0, len(left) - 1))
        names = {
            "{a}": companies.pop(choices.integer(0, len(companies) - 1)) if kind in ("investment", "staff") else "",
            "{b}": companies.pop(choices.integer(0, len(companies) - 1)) if kind == "investment" else "",
            "{p}": places.pop(choices.integer(0, len(places) - 1)) if kind not in ("investment", "staff") else "",
        }
        truth = _truth(choices, kind)
        errs = choices.integer(0, count) - 1 if errors else -1  # 0: nobody
        rows: list[tuple[int, str, Writing]] = []
        for n, own in enumerate(spoken):
            value, how = _wrongly(choices, kind, truth, own) if n == errs else _rightly(choices, kind, truth, own)
            ways = _ways(value, own, how)
            writing = choices.pick(ways)
            sentence = choices.pick(own.sentences[kind])
            for name, text in names.items():
                sentence = sentence.replace(name, text)
            drafts[n].append((sentence.replace("{x}", f"\x00{number}\x00"), number))
            rows.append((n, how, writing))
        made.append((kind, truth, rows))
        return bool(left) and choices.integer(0, 2) > 0

    while choices.block(fact):
        pass
    return _written(choices, spoken, drafts, made, companies)


def _truth(choices: Choices, kind: str) -> Value:
    """What is true of a fact: figures with two or three digits, no round ones, so that digits tell them apart."""
    if kind == "opening":
        day = _FIRST_DAY + dt.timedelta(days=choices.integer(0, 360))
        return Value(kind="date", lower=day.isoformat(), upper=day.isoformat(), grain="day")
    digits = Decimal(choices.integer(11, 98))
    digits += digits % 10 == 0
    if kind == "investment":
        return _exact("money", digits.scaleb(choices.integer(5, 8)) * 10, "USD")
    if kind == "deaths":
        return _exact("count", digits, "person")
    if kind == "staff":
        return _exact("count", digits * 100 + choices.integer(1, 99), "person")
    if kind == "rate":
        return _exact("percent", digits / 10 + 1, "percent")
    return _exact("quantity", digits, "kilometer")


def _exact(kind: str, n: Decimal, unit: str) -> Value:
    return Value(kind=kind, lower=n, upper=n, unit=unit)


def _rightly(choices: Choices, kind: str, truth: Value, own: Words) -> tuple[Value, str]:
    """A right way to tell a fact: most tell it exactly."""
    n = truth.lower
    # one in two is exact; hedges and bounds have no words of their own for days here
    how = choices.pick(("exact",) * 7 + RIGHTLY[1:])
    if not isinstance(n, Decimal) or how == "exact":
        return truth, "exact"
    if how == "at least, far":
        low = (n / sum(_AWAY) * 2).quantize(Decimal(1).scaleb(n.adjusted() - 2))
        whole = truth.kind != "count" or low == int(low)
        fits = n / _AWAY[1] <= low <= n / _AWAY[0] and whole
        return (attrs.evolve(truth, lower=low, upper=None), how) if fits else (truth, "exact")
    if how == "about, near":
        near = _one_digit(n)
        fits = kind == "staff" and abs(n - near) <= _HEDGED * near
        return (attrs.evolve(truth, lower=near, upper=near, approximate=True), how) if fits else (truth, "exact")
    if how == "more than":
        low = n.quantize(Decimal(1).scaleb(n.adjusted() - 1), ROUND_DOWN)
        fits = bool(own.more_than) and kind == "staff" and low < n <= low * (1 + _NEAR)
        return (attrs.evolve(truth, lower=low, upper=None, lower_open=True), how) if fits else (truth, "exact")
    if how == "rounded":
        place = Decimal(1).scaleb(n.adjusted() - 1)
        rounded = n.quantize(place)
        return (truth, "exact") if rounded == n or kind != "staff" else (_exact(truth.kind, rounded, truth.unit or ""), "rounded")
    if how == "about":
        return attrs.evolve(truth, approximate=True), "about"
    if how == "at least":
        return attrs.evolve(truth, upper=None), "at least"
    return attrs.evolve(truth, lower=None), "at most"


def _wrongly(choices: Choices, kind: str, truth: Value, own: Words) -> tuple[Value, str]:
    """A wrong way to tell a fact."""
    if isinstance(truth.lower, str):
        day = dt.date.fromisoformat(truth.lower)
        hows = ["year"] + (["day-month"] if day.day <= 12 and day.day != day.month else [])
        how = choices.pick(hows)
        other = day.replace(year=day.year + 1) if how == "year" else day.replace(month=day.day, day=day.month)
        return Value(kind="date", lower=other.isoformat(), upper=other.isoformat(), grain="day"), how
    n = truth.lower
    assert isinstance(n, Decimal)
    hows = ["value"]
    if kind == "investment":
        hows += ["scale", "currency"]
    if kind == "length" and "mile" in own.units:
        hows += ["unit"]
    near = _one_digit(n)
    if kind == "staff" and _BEYOND[0] * near <= abs(n - near) <= _BEYOND[1] * near:
        hows += ["about, far"] * 2
    how = choices.pick(hows)
    if how == "about, far":
        return attrs.evolve(truth, lower=near, upper=near, approximate=True), how
    if how == "scale":
        return _exact(truth.kind, n.scaleb(choices.pick((1, -1, 3, -3)) if n >= 10**9 else choices.pick((1, 3))), "USD"), how
    if how == "currency":
        return _exact("money", n, "JPY"), how
    if how == "unit":
        return _exact("quantity", n, "mile"), how
    first = str(n)[0]
    # another first digit: at least 30% more or less, never ten times as much
    return _exact(
        truth.kind, Decimal(f"{int(first) + (3 if first < '7' else -3)}{str(n.normalize())[1:]}"), truth.unit or ""
    ), how


def _one_digit(n: Decimal) -> Decimal:
    """A number rounded to its first digit: 4,620 is 5,000."""
    return n.quantize(Decimal(1).scaleb(n.adjusted()))


def _ways(value: Value, own: Words, how: str) -> tuple[Writing, ...]:
    """The notations for a statement; a unit that was kept is not converted."""
    found = writings(value, own)
    if how == "unit":
        found = tuple(w for w in found if w.value.unit == value.unit)
    return found or (Writing("as it is", str(value.lower), value),)


def _written(
    choices: Choices,
    spoken: Sequence[Words],
    drafts: Sequence[Sequence[tuple[str, int]]],
    made: Sequence[tuple[str, Value, Sequence[tuple[int, str, Writing]]]],
    unused: Sequence[str],
) -> Story:
    articles: list[Article] = []
    statements: list[list[Statement]] = [[] for _ in made]
    for n, own in enumerate(spoken):
        sentences = [text for text, _ in drafts[n]]
        for _ in range(choices.integer(0, 2)):
            sentences.insert(choices.integer(0, len(sentences)), choices.pick(own.sentences["nothing"]))
        if choices.integer(0, 3) == 3:
            aside = choices.pick(own.sentences["aside"]).replace("{a}", unused[n % len(unused)])
            sentences.append(aside.replace("{x}", str(choices.integer(120, 990))))
        gap = "" if own.joined else " "
        identifier = f"{n + 1}-{own.tag}"
        text = ""
        for at, sentence in enumerate(sentences):
            text += gap if at % 3 else "\n\n" if at else ""
            before, number, after = (*sentence.split("\x00"), "", "")[:3] if "\x00" in sentence else (sentence, "", "")
            text += before
            if number:
                _, how, writing = made[int(number)][2][n]
                start = len(text)
                text += writing.text
                span = Span(start, start + len(writing.text))
                statements[int(number)].append(
                    Statement(article=identifier, span=span, value=writing.value, how=how, style=writing.style)
                )
            text += after
        articles.append(Article(id=identifier, text=text, language=own.tag, published=_PUBLISHED))
    facts = tuple(
        Fact(about=kind, value=truth, statements=tuple(said)) for (kind, truth, _), said in zip(made, statements, strict=True)
    )
    return Story(articles=tuple(articles), facts=facts)
