"""Portions: fractions in words and in one character - two thirds, half a million, half of the votes, fell by a third, ½."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from contracheck.extract.bare import portion
from contracheck.extract.beside import BOUNDS, UNITS, Beside
from contracheck.extract.bounds import BoundReader
from contracheck.extract.denominators import agrees, is_ordinal_too
from contracheck.extract.draft import Draft
from contracheck.extract.numerals import VULGAR, read_scales
from contracheck.extract.page import Page
from contracheck.extract.spelled import read_words
from contracheck.extract.terms import ONE, Number
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
#: What ends a clause; a preposition and the blank behind it have so few characters.
_CLOSING, _PREPOSITION = frozenset(".,;:!?)\n"), 3
_HALF = Fraction(1, 2)
_ARTICLE = re.compile(rf"(?<!\w)([^\W\d_]{{1,4}})[{BLANK}]\Z")
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
#: So many characters before a fraction may hold another figure of its sentence.
_BEFORE = 120
#: So many quarters are a part of a whole, or last most of a year.
_THREE = 3


class PortionReader:
    """Reads the fractions of one page; ``draft`` makes the draft of a number."""

    def __init__(self, page: Page, beside: Beside, bounds: BoundReader, draft: Callable[[Number, int], Draft]) -> None:
        self.page = page
        self.low, self.lang, self.beside, self.bounds, self.draft = page.low, page.lang, beside, bounds, draft

    def fraction(self, pos: int, end: int) -> Draft | None:
        """A fraction word before what it is a part of: half a million, mezzo punto, half a percentage point."""
        hit = self.beside.known.fractions.right(self.low, pos, gap=False)
        if hit is None:
            return None
        share, end = hit
        # the words for thirds and fourths are ordinals in many languages: the third quarter, il quarto mese
        ordinal = is_ordinal_too(self.lang, self.low, pos)
        if self.low[pos:end] in self.lang.ordinals and self.lang.links.right(self.low, end) is None:
            ordinal = True  # the eighth day
        dozen = read_words(self.low, pos, self.lang) if self.lang.spaced else None
        if dozen is not None and dozen.end > end:
            return self.draft(dozen, pos)  # half a dozen
        at = self.past_small_words(end)
        value = Decimal(share.numerator) / Decimal(share.denominator)
        for place in (end, at):
            number = Number(pos, place, value, value, plain_end=place, words=True, written="fraction")
            read_scales(self.low, number, self.lang, self.beside)
            draft = self.draft(number, pos)
            if draft.kind == "duration" and self.lang.portions and self._numbered(pos):
                return None  # первая половина дня is no half a day
            if ordinal and place == end and draft.kind != "percent":
                continue  # a twentieth day
            if draft.end > place and (draft.scale or (draft.unit and draft.kind != "money")):
                return draft
            if draft.kind == "money" and share == _HALF and draft.end > place and (place == end or self._article_at(end)):
                return draft  # meio cêntimo, half a cent
            if draft.counted == "point" and (place == end or self._article_at(end)):
                return draft  # a quarter point, half a point
        link = self.lang.of_words.right(self.low, end) if self.lang.spaced else None
        if self.low[pos:end] in self.lang.fractions_alone or not self.lang.spaced:
            if end - pos == 1:
                return None  # 半 is a half of a unit only; 一半 and 절반 are one of anything
            stop = end
        elif link is not None and self.low[pos:end] in self.lang.no_parts:
            return None  # plazo medio de 25 años: a mean, a middle
        elif link is not None and self._is_rank(pos, end):
            return None  # cinquième de sa série
        elif link is not None:
            stop = link[1]  # half of the members
        elif portion(self.low, self.lang, pos, end) or (self._bounded(pos) and (self._alone(end) or self._told_by(end))):
            stop = end
        elif self.lang.portions and self._closing(pos, end):
            stop = end  # явка не дотянула до половины
        elif not ordinal and self._hedged(pos):
            stop = end  # ein knappes Drittel dagegen
        elif share == _HALF and self._bounded(pos, article=True):
            stop = end  # bijna de helft kwam: a noun would need its "of"
        elif self._compared(pos, end):
            stop = end  # a third lower, a fifth fewer staff
        elif (told := self._told_of(pos, end, ordinal=ordinal)) is not None:
            pos, stop = told, end  # a third agreed, of whom a third are children
        elif self._fell_by(pos) and self._alone(end):
            # fell by half, sank um die Hälfte
            return Draft(pos, end, pos, "ratio", value, value, Decimal("0.01"), trace="fraction,by")
        else:
            return None
        return Draft(pos, stop, pos, "ratio", value, value, Decimal("0.01"), trace="fraction")

    def _is_rank(self, pos: int, end: int) -> bool:
        """Whether a fraction that is an ordinal too stands without its article, where the language has one there."""
        if not self.lang.fractions_led or not (
            self.low[pos:end] in self.lang.ordinals or is_ordinal_too(self.lang, self.low, pos)
        ):
            return False
        article = _ARTICLE.search(self.low, max(0, pos - 6), pos)
        return article is None or article[1] not in self.lang.fractions_led

    def _told_of(self, pos: int, end: int, *, ordinal: bool) -> int | None:
        """Where the indefinite article begins that makes a fraction of a word that is an ``ordinal`` too, by the words for "of
        which" before it (waarvan een derde voorwaardelijk is) or the verb behind it: a third agreed, a third are at risk.

        Behind another figure the verb may be that of a third one (two men died and a third fled); behind a bound it is not.
        """
        article = _ARTICLE.search(self.low, max(0, pos - 6), pos) if self.lang.spaced else None
        if article is None or article[1] not in self.lang.articles:
            return None
        start = article.start(1)
        start -= self.low.startswith("'", start - 1)  # 'n derde
        if ordinal and self.lang.parts_of.left(self.low, start) is not None:
            return start
        word = _WORD.match(self.low, _GAP.match(self.low, end).end())  # type: ignore[union-attr]
        if word is None:
            return None
        several = word[0] in self.lang.scales_before
        if self.beside.left(BOUNDS, start) is not None:
            return start if several or self._tells(word) or self._alone(end) else None
        if not ordinal or not (several or self._tells(word)):
            return None
        before = self.low[max(self.page.sentence(pos)[0], start - _BEFORE) : start]
        if any(c.isdecimal() for c in before) or any(w in self.lang.atoms for w in before.split()):
            return None
        return start if several or (word[0] not in self.lang.fate_verbs and self._closed(word.end())) else None

    def _told_by(self, end: int) -> bool:
        """Whether a verb that tells what is over stands behind a fraction (nearly half refused)."""
        word = _WORD.match(self.low, _GAP.match(self.low, end).end())  # type: ignore[union-attr]
        return word is not None and self._tells(word) and self._closed(word.end())

    def _tells(self, word: re.Match[str]) -> bool:
        """Whether a word is a verb that tells what is over."""
        return word[0] not in self.lang.function_words and self.page.tells_past(word.start(), word.end())

    def _closed(self, at: int) -> bool:
        """Whether no noun follows a verb, which would be a participle before it then (a third attempted robbery)."""
        word = _WORD.match(self.low, _GAP.match(self.low, at).end())  # type: ignore[union-attr]
        return word is None or word[0] in self.lang.function_words

    def _fell_by(self, pos: int) -> bool:
        """Whether a word for the size of a change stands before a fraction, an article left aside (by a third, um die Hälfte)."""
        words = self.low[max(0, pos - 24) : pos].split()[-2:]
        by = self.lang.change_words
        small = self.lang.articles | self.lang.function_words
        return bool(words) and (words[-1] in by or (len(words) > 1 and words[-2] in by and words[-1] in small))

    def _compared(self, pos: int, end: int) -> bool:
        """Whether a word for more or less follows a fraction, which tells by how much (a third lower, a fifth fewer staff).

        A word that is an ordinal too needs its indefinite article: the third lower court is none.
        """
        if not self.lang.spaced or self.lang.changes_after.right(self.low, end) is None:
            return False
        if self.low[pos:end] not in self.lang.ordinals and not is_ordinal_too(self.lang, self.low, pos):
            return True
        article = _ARTICLE.search(self.low, max(0, pos - 6), pos)
        return article is not None and article[1] in self.lang.articles

    def _bounded(self, pos: int, *, article: bool = False) -> bool:
        """Whether a bound word stands before a fraction that is all there is: just over half; ``article``: with one between."""
        if self.lang.portions:
            return False  # without articles they have words of their own
        if not article:
            return self.beside.mask_left(pos) & BOUNDS > 0 and self.beside.left(BOUNDS, pos) is not None
        word = _ARTICLE.search(self.low, max(0, pos - 6), pos)  # fast die Hälfte
        if word is None or (len(word[1]) > 1 and not self._small(word[1])):
            return False
        return self.beside.left(BOUNDS, pos) is not None or self.beside.left(BOUNDS, word.start(1)) is not None

    def _hedged(self, pos: int) -> bool:
        """Whether an adjective that bounds a fraction stands between it and an article: ein gutes Viertel."""
        if not self.beside.mask_left(pos) & BOUNDS or (bound := self.beside.left(BOUNDS, pos)) is None:
            return False
        word = _ARTICLE.search(self.low, max(0, bound[1] - 6), bound[1])
        return word is not None and (word[1] in self.lang.articles or self.lang.date_articles.get(word[1]) is not None)

    def _closing(self, pos: int, end: int) -> bool:
        """Whether a fraction ends its clause behind a bound, which is no mere preposition (до половины: to the middle)."""
        if not (self.low[end : end + 1] in _CLOSING or end == len(self.low)) or not self.beside.mask_left(pos) & BOUNDS:
            return False
        bound = self.beside.left(BOUNDS, pos)
        return bound is not None and bound[0] != "none" and pos - bound[1] > _PREPOSITION

    def _small(self, word: str) -> bool:
        """Whether a word is a small one or an article, which a language that shares it with others may not list (la, le)."""
        return word in self.lang.function_words or self.lang.date_articles.get(word) is not None

    def _numbered(self, pos: int) -> bool:
        """Whether an ordinal stands before a place."""
        words = self.low[max(0, pos - 24) : pos].split()
        return bool(words) and words[-1] in self.lang.ordinals

    def _alone(self, end: int) -> bool:
        """Whether no noun follows a fraction, that it would be a part of."""
        if self.low[end : end + 1] in ("-", "\u2011"):
            return False
        word = _WORD.match(self.low, _GAP.match(self.low, end).end())  # type: ignore[union-attr]
        return word is None or word[0] in self.lang.function_words or self.bounds.moves(word.start(), word.end())

    def _article_at(self, at: int) -> bool:
        """Whether the last of the small words behind a fraction is an indefinite article."""
        past = self.past_small_words(at)
        return self.low[max(0, past - 16) : past].split()[-1] in self.lang.articles if past > at else False

    def past_small_words(self, at: int, *, linked: bool = False) -> int:
        """Past two articles or other small words (half *of a* million), but into no place or time (a third *in a* year).

        ``linked`` tells that a word for "of" stands before them (two of *its* fourteen factories).
        """
        lang = self.lang
        first = not linked
        for _ in range(2):
            word = _WORD.match(self.low, _GAP.match(self.low, at).end())  # type: ignore[union-attr]
            if word is None:
                break
            if word[0] not in lang.articles:
                if word[0] not in lang.function_words or word[0] in lang.atoms:
                    break  # a quarter two years ago
                of = lang.of_words.get(word[0]) or lang.date_articles.get(word[0])
                if first and not of and (lang.of_words.filled or word[0] in lang.dated_words):
                    break  # la mitad que el año anterior
            first = False
            at = word.end()
        return at

    def share(self, number: Number, share: Fraction, end: int, pos: int) -> Draft | None:
        """A fraction in words (two thirds, three quarters billion dollars)."""
        low, start = self.low, number.end
        ordinal = is_ordinal_too(self.lang, low, start)
        if ordinal and not agrees(self.lang, low[start:end], number.value):
            return None  # a four hundredth visitor
        value = number.value * share.numerator / share.denominator
        step = Decimal("0.01") if value < 1 else ONE
        numbered = ordinal or low[start:end].strip(BLANK) in self.lang.ordinals
        past = self.past_small_words(end)
        for place in (end, past) if past > end else (end,):
            made = Number(pos, place, value, step, plain_end=place, words=True, written="fraction")
            read_scales(self.low, made, self.lang, self.beside)
            draft = self.draft(made, pos)
            if draft.counted == "point" and value < 1 and self.lang.links.right(low, end) is not None:
                return draft  # un quart de point
            # "three quarters of a billion pounds", "three quarters of an hour", but "three quarters of the pounds"
            if place > end and (draft.scale is None and (draft.kind == "money" or not self._article_at(end))):
                continue
            if draft.scale is not None or draft.unit is not None:
                if numbered and number.value == 1 and draft.kind != "percent" and place == end:
                    continue  # un vingtième jour
                return draft
        if ordinal and self.lang.of_words.right(low, end) is None and (number.value == 1 or not self._alone(end)):
            return None  # un trentième titre
        alone = numbered and not ordinal and number.value == 1 and self.lang.of_words.right(low, end) is None
        if alone and not self._alone(end) and not self._compared(pos, end) and not self._bounded(pos):
            return None  # un quinto gol, but ruim een derde via natuurlijk verloop
        made = Number(pos, end, value, step, plain_end=end, words=True, written="fraction")
        draft = self.draft(made, pos)
        if draft.kind == "count" and draft.scale is None and draft.unit is None:
            if value >= 1:
                return None
            draft.kind, draft.counted, draft.weak = "ratio", None, False
            draft.trace = "fraction"
        return draft

    def of_year(self, number: Number, end: int, pos: int) -> bool:
        """Whether so many quarters up to ``end`` are those of years: two would be a half of something, and four no part of
        it; three are told by a word for what lasts (for three quarters)."""
        unit = self.beside.right(UNITS, number.end)
        if unit != ("calendar_quarter", end) or number.value < 2 or number.value % 1:
            return False
        if number.value != _THREE:
            return True
        lasts = self.lang.lasting.left(self.low, pos) or self.lang.lasting_after.right(self.low, end)
        return lasts is not None and self.lang.of_words.right(self.low, end) is None

    def vulgar(self, pos: int) -> Draft | None:
        """A fraction written as one character."""
        f = VULGAR[self.low[pos]]
        number = Number(
            pos, pos + 1, Decimal(f.numerator) / Decimal(f.denominator), ONE / Decimal(f.denominator), plain_end=pos + 1
        )
        read_scales(self.low, number, self.lang, self.beside)
        return self.draft(number, pos)
