"""Date patterns that hold in every language with a data file: how its words for periods and distances go together.

A language gives the words (slots ``of``, ``shift``, ``last`` ...); these say in what order they stand. ``{date}`` is any date
that is read inside the phrase; tails follow a date that has been read.
"""

from __future__ import annotations

from collections.abc import Iterator

#: Phrases that place something in the period that follows.
_WITHIN = (
    "{ord} {unit}", "{last} {unit}", "{ord} {weekday}", "{last} {weekday}", "{weekday}", "{unit}",
    "{ord} {n} {unit}", "{last} {n} {unit}", "{past} {n} {unit}", "{n} {ord} {unit}", "{n} {past} {unit}",
    "{final} {unit}", "{final} {weekday}", "{final} {n} {unit}", "{n} {final} {unit}",
    "{ord}", "{d}", "{d} {month}", "{month} {d}", "{ord} {month}", "{month} {ord}", "{month}", "{season}", "{part}",
)  # fmt: skip
#: These have to be told what they are of: "five months" is no fifth of the month.
_CLOSE = ("{ord}", "{d}")
#: Nothing need stand between these and their year: on 27 May last year, le 3 juin l'an prochain.
BARE = ("{d} {month} {date}", "{month} {d} {date}", "{month} {date}", "{part} {rel}")
#: A day of the month by its weekday, which some languages tell as the first end of a range alone (od pondělí 16. do pátku 27.).
RANGED = "{weekday} {d}"
#: Distances from another date, and counts of units from the day of publication.
_DISTANT = (
    "{n} {unit} {shift} {date}", "{unit} {shift} {date}", "{n} {unit} {opening} {date}", "{unit} {opening} {date}",
    "{n} {unit} {closing} {date}", "{unit} {closing} {date}", "{n} {unit}, {closing} {date}", "{unit}, {closing} {date}",
    "{past} {n} {unit}", "{coming} {n} {unit}", "{month} '{yy}", "{season} '{yy}", "{d} {month} '{yy}",
)  # fmt: skip
#: A month's name among figures with signs between.
_NAMED = (
    "{d}/{month}/{y}", "{d}-{month}-{y}", "{y}/{month}/{d}", "{y}-{month}-{d}", "{month}/{d}", "{d}/{month}",
    "{month}/{y}", "{month}-{y}",
)  # fmt: skip
_HOLIDAYS = (
    "{holiday}", "{holiday} {y}", "{holiday} {of}{date}", "{last} {holiday}", "{this} {holiday}", "{next} {holiday}",
    "{holiday} {last}", "{holiday} {next}", "{holiday} {last} {unit}", "{holiday} {this} {unit}", "{holiday} {next} {unit}",
)  # fmt: skip
TAILS = (
    " {weekday}", " {of}{weekday}", ", {weekday}", "{of}{ord} {unit}", " {ord} {unit}", " {month}", " {month} {d}",
    " {d} {month}",
)  # fmt: skip
UNSPACED = (
    "{holiday}", "{past}{n}{unit}", "{coming}{n}{unit}",
    "{n}{unit}{shift}{date}",
)  # fmt: skip
UNSPACED_TAILS = (
    "{weekday}", "{of}{weekday}", "{ord}{unit}", "{of}{ord}{unit}", "{last}{unit}", "{of}{last}{unit}", "{ord}{weekday}",
    "{of}{ord}{weekday}", "{of}{last}{weekday}", "{of}{m}月", "{of}{m}月{d}日", "{of}{part}", "{of}{season}",
    "{n}{unit}{shift}", "{of}{n}{unit}{shift}", ",{weekday}", "，{weekday}", "、{weekday}", "({weekday})", "{edge}{unit}",
    "{of}{edge}{unit}", "{edge}{n}{unit}", "{of}{edge}{n}{unit}", "{edge}{weekday}", "{of}{edge}{weekday}", "{holiday}",
    "{of}{holiday}", "{closing}{n}{unit}",
)  # fmt: skip


def composed(*, bare: bool, years: bool) -> Iterator[str]:
    """The composed patterns of a spaced language; ``bare`` where nothing need stand between a part and its whole, ``years``
    where nothing need stand between a month and a year behind it that is no figure."""
    for text in _WITHIN:
        yield f"{text} {{of}}{{date}}"
        if bare and text not in _CLOSE:
            yield f"{text} {{date}}"
    if bare:
        yield "{ord} {month}"
    elif years:
        yield from BARE
    yield RANGED
    yield from _DISTANT
    yield from _NAMED
    yield from _HOLIDAYS
