"""What a property says: counterexamples, the trials that find them, and how many of these a profile makes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

import attrs

from contracheck.errors import ConfigError
from contracheck.model import Article, Span
from contracheck.report.terminal import CLOSE, OPEN, clean, excerpt

#: Columns of a quoted sentence.
QUOTE: Final = 160
_T = TypeVar("_T")


@attrs.frozen(kw_only=True)
class Counterexample:
    """One way in which a property does not hold for a document.

    ``trial`` is the number of the trial (from 1), which repeats it; ``span`` is what was changed, in code points of the
    document's text, None where the whole document is meant; ``quote`` is the sentence with it between ``>>`` and ``<<``, cleaned
    of control characters, ``changed`` the same sentence as it was tried, "" where nothing was changed.

    >>> example = Counterexample(property="self", article="a.txt", trial=1, expected="no conflict", got="a conflict")
    >>> example.reproduce("news/a.txt")
    'contracheck selftest news/a.txt --property self --trial 1'
    """

    property: str
    article: str
    trial: int
    expected: str
    got: str
    span: Span | None = None
    quote: str = ""
    changed: str = ""

    def reproduce(self, *paths: str, options: Sequence[str] = ()) -> str:
        """The command line that repeats the trial on a file, or on several with the document among them."""
        import shlex

        named = ["--property", self.property, "--trial", str(self.trial), *options]
        return shlex.join(["contracheck", "selftest", *(clean(p) for p in paths), *named])

    def to_dict(self) -> dict[str, object]:
        """The JSON form."""
        return {
            "property": self.property,
            "article": self.article,
            "trial": self.trial,
            "start": self.span.start if self.span else None,
            "end": self.span.end if self.span else None,
            "quote": self.quote,
            "changed": self.changed,
            "expected": self.expected,
            "got": self.got,
        }


@attrs.frozen
class Trial:
    """One thing that a property tries on a document: its number, from 1, and what runs it."""

    number: int
    run: Callable[[], Counterexample | None]


@attrs.frozen
class Profile:
    """How much is tried: at most so many trials a property and document, in so much company of other documents.

    ``strict`` says whether what asks more than contracheck promises is tried, and a report made in another process; ``records``
    is how many articles of one file are taken (a table, a feed, a translation memory).

    >>> PROFILES["ci"].trials < PROFILES["thorough"].trials
    True
    """

    name: str
    trials: int
    companions: int
    records: int
    strict: bool


#: The profiles by name: "ci" takes a second or two a document, "thorough" tries every figure and every sentence.
PROFILES: Final = {
    "ci": Profile("ci", trials=10, companions=4, records=8, strict=False),
    "thorough": Profile("thorough", trials=100_000, companions=12, records=100_000, strict=True),
}


def profile(name: str) -> Profile:
    """The profile of a name. Raises ConfigError for another."""
    if name not in PROFILES:
        raise ConfigError(f"is no profile; there are {', '.join(PROFILES)}", name)
    return PROFILES[name]


def sample(things: Sequence[_T], most: int, seed: str) -> tuple[_T, ...]:
    """At most so many of some things, in their order, chosen by a hash: the same for the same seed, on every machine.

    >>> sample("abcdef", 3, "a text") == sample("abcdef", 3, "a text"), len(sample("ab", 3, ""))
    (True, 2)
    """
    if len(things) <= most:
        return tuple(things)
    ranked = sorted(range(len(things)), key=lambda n: digest(f"{seed}\x1f{n}"))
    return tuple(things[n] for n in sorted(ranked[:most]))


def digest(text: str) -> str:
    """A hash of a text, the same in every process."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def number_of(text: str) -> int:
    """A large number made from a text, the same in every process."""
    return int(digest(text)[:12], 16)


def marked(article: Article, sentence: Span, figure: Span) -> str:
    """The sentence of an article on one line, cleaned, what the span holds between ``>>`` and ``<<``."""
    return excerpt(article.text, sentence, figure, QUOTE).replace(OPEN, ">>").replace(CLOSE, "<<")


def numbered(runs: Iterable[Callable[[], Counterexample | None]]) -> tuple[Trial, ...]:
    """Trials with their numbers."""
    return tuple(Trial(n, run) for n, run in enumerate(runs, 1))
