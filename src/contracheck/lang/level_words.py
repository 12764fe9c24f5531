"""LevelWords: the words that tell what a figure is a level, a share or a part of."""

from __future__ import annotations

from functools import cached_property

from contracheck.lang.sections import LanguageData
from contracheck.lang.table import Table


class LevelWords(LanguageData):
    """The words for levels and parts."""

    @cached_property
    def levels_before(self) -> Table[bool]:
        """Words before a figure that make it a level, not the size of a change (rose *from* 3 *to* 5)."""
        return self._words("levels", "before")

    @cached_property
    def other_levels(self) -> Table[bool]:
        """Words before another level of what was just told (up from, contre, 従来の)."""
        return self._words("levels", "others")

    @cached_property
    def share_articles(self) -> Table[bool]:
        """Articles that stand before shares and not before other bare figures (il 54,7)."""
        return self._words("shares", "articles")

    @cached_property
    def no_shares(self) -> frozenset[str]:
        """Nouns of what has such a figure and is no share (an index, a rate of exchange)."""
        return self._set("shares", "no_shares")

    @cached_property
    def share_levels(self) -> Table[bool]:
        """Words with such an article that tell a level (al 44, sotto il 10)."""
        return self._words("shares", "levels")

    @cached_property
    def one_at(self) -> tuple[str, ...]:
        """Words for "at" as they stand before one o'clock alone (all'1, but alle 11)."""
        return self.list("times", "one_at")

    @cached_property
    def hedged_ones(self) -> Table[str]:
        """Adjectives between an article and a unit that make one of it a bound or a hedge (en *dryg* procent) -> its name."""
        return self._table(dict(self._grouped("numbers", "hedged_ones")))

    @cached_property
    def plus_words(self) -> Table[bool]:
        """Words between an amount and what comes on top of it (58 million euros *plus* 12 in bonuses)."""
        return self._words("levels", "plus")

    @cached_property
    def parts_of(self) -> Table[bool]:
        """Words before a part of what was just told (of which, dont, varav)."""
        return self._words("context", "of_which")

    @cached_property
    def part_adverbs(self) -> Table[bool]:
        """Words behind a part of a span of time that it does not count (quatre ans, dont deux *ferme*)."""
        return self._words("grammar", "part_adverbs")

    @cached_property
    def levels_from(self) -> Table[bool]:
        """Words that do so where the level that the change leads to follows (*von* 3 auf 5)."""
        return self._words("levels", "from")

    @cached_property
    def levels_after(self) -> Table[bool]:
        """Words behind a figure that do the same (3億円*から*5億円*に*)."""
        return self._words("levels", "after")

    @cached_property
    def level_endings(self) -> tuple[str, ...]:
        """Endings of the last word of a figure that do the same (3 milyon lira*dan*)."""
        return self.list("levels", "endings")

    @cached_property
    def told_against(self) -> tuple[str, ...]:
        """What is right behind a period that figures of now are compared with (前年同月*比*)."""
        return self.list("dates", "told_against")

    @cached_property
    def rate_times(self) -> Table[bool]:
        """Words for one occasion or two, behind which "a year" means each year (*twice* a year)."""
        return self._words("rates", "times")
