"""Scan: one pass over the text that finds where a figure or a date may begin, and hands the place to the readers.

Anchors are digits and, looked up one word at a time in a dict, the words that can begin a numeral or a date. All other work is
local to an anchor. Nothing is ever read twice: the scan goes on behind what was read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from contracheck.extract.anchors import ARTICLE, CLOCK, DATE, EVERY, FACTOR, FRACTION, NUM, ONES, VAGUE, anchors
from contracheck.extract.aside import AsideReader
from contracheck.extract.bare import one_unit, prefixed
from contracheck.extract.beside import ASIDE, BOUNDS, COUNTED, HOURS, SCORES, UNITS
from contracheck.extract.characters import read_characters
from contracheck.extract.clock import ClockReader
from contracheck.extract.compounds import SHORTEST, compound
from contracheck.extract.dates import DateHit, DateReader
from contracheck.extract.draft import DURATIONS, Draft
from contracheck.extract.figures import FigureReader
from contracheck.extract.found import Found
from contracheck.extract.identifiers import code_end, is_apposed_age
from contracheck.extract.numerals import VULGAR
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word, numeral_ends
from contracheck.extract.terms import ONE, Number
from contracheck.lang.currencies import SYMBOLS
from contracheck.lang.pack import Language
from contracheck.lang.table import key_of

#: From this scale word on, a figure with no unit and nothing counted may be money without its currency.
MONEY_SCALE = 6
#: The smallest number in words that a bound word makes a figure, whatever it counts.
_FEW = 2
#: Four digits alone are a year from the first to the last of these.
_FIRST_YEAR, _LAST_YEAR = 1700, 2150
#: Web and mail addresses: their digits are no figures.
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,12}://|www\.)[^\s<>\"”」】]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
)
_GLUED = re.compile(r"[^\W\d_]$|[^\W\d_][-\u2010\u2011/]$|[#@_/\\]$")
#: After digits: a letter that makes them a name (4o, 5G, 737s), not a unit.
_MODEL = re.compile(r"(?:[a-z]{1,2}\d|[-\u2011](?:\d+[a-z]|[a-z]+\d))")
_ORDINAL = re.compile(r"[ \u00a0]{1,2}(?:(\d{1,3})([^\W\d_]{1,3}|\.)?|([^\W\d_]{1,30}(?:'[^\W\d_]{2,30})?))(?![^\W_])")
_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,4}$")
#: After the sign of an ordinal that is the sign of degrees too: a word, but not the letter of a scale.
_PLACE = re.compile(r"[ \u00a0](?![cfk](?![^\W\d_]))[^\W\d_]")
#: What ordinals count through: the last of them tells how many there are.
_COUNTED_THROUGH = frozenset(("member", "time", "title"))
_BLANK = re.compile(r"[ \u00a0]?")
_WHOLE = re.compile(r"\d{1,6}(?!\d)")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_DOTTED = re.compile(r"[.,]\d")
#: A word before a number that makes both a label ("Boeing 747", "Nord Stream 2").
_CAPITAL = re.compile(r"([^\W\d_][\w'’-]*)[ \u00a0-]$")


class Scanner:
    """The scan of one page."""

    def __init__(self, page: Page, published: dt.date | None, future: Callable[[int], bool]) -> None:
        self.page = page
        self.lang: Language = page.lang
        self.low = page.low
        tag = f"{self.lang.tag}-{self.lang.region}" if self.lang.region else self.lang.tag
        self.anchors = anchors(tag)
        self.figures = FigureReader(page)
        self.aside = AsideReader(page, self.figures.beside)
        self.clock = ClockReader(page, self.figures.beside)
        self.dates = DateReader(self.low, self.lang, self.anchors.patterns, published, future)

    def run(self) -> Iterator[Found]:
        """What the text holds, in order, without overlaps."""
        low, words, lang = self.low, self.anchors.words, self.lang
        get, told, heads = words.get, self.anchors.told, lang.prefix_heads
        glued, proclitics = lang.spaced and lang.glued, bool(lang.proclitics)
        addresses = self._addresses()
        barrier, behind = next(addresses)
        pos = 0
        for m in self.anchors.regex.finditer(low):
            # nearly all words are no anchors: nothing but one look-up is done for them
            word = m[0]
            flags = get(word)
            if flags is None and len(word) > 1:
                if heads and low[m.start() : m.start() + 3] in heads:
                    pass
                elif glued and len(word) > 3 and is_number_word(lang, word):
                    flags = NUM
                elif glued and len(word) >= SHORTEST and numeral_ends(lang, word):
                    flags = 0  # dreitägig
                elif not proclitics:
                    continue
            start = m.start()
            if start < pos:
                continue
            if start >= barrier:
                while start >= behind:
                    barrier, behind = next(addresses)
                if start >= barrier:
                    pos = behind
                    continue
            found: Found | None
            if heads and low[start : start + 3] in heads and (whole := self._compound(start)) is not None:
                found, pos = Found(whole.start, whole.end, draft=whole), whole.end
            elif flags is not None:
                if lang.word_starts and start and low[start - 1].isalpha():
                    flags &= DATE  # 모두 ends in a number word that it does not hold
                    if not flags:
                        continue
                if word in words:
                    flags = told(low, word, m.end(), flags)
                    if not flags and not (glued and len(word) >= SHORTEST and numeral_ends(lang, word)):
                        continue
                found, pos = self._word(start, m.end(), word, flags)
            elif word.isdecimal():
                found, pos = self._digits(start)
            elif word in VULGAR:
                draft = self.figures.portions.vulgar(start)
                assert draft is not None
                found = Found(draft.start, draft.end, draft=draft)
                pos = draft.end
            elif proclitics:
                word, start, flags = self._stripped(word, start)
                if not flags:
                    continue
                found, pos = self._word(start, m.end(), word, flags)
            else:
                continue
            if found is not None:
                yield found

    def _compound(self, start: int) -> Draft | None:
        """A figure whose numeral and unit are one word (двухлетний)."""
        return None if start and self.low[start - 1].isalnum() else prefixed(self.figures, start)

    def _addresses(self) -> Iterator[tuple[int, int]]:
        """Where web and mail addresses stand, and then a place behind the text."""
        low = self.low
        if "://" in low or "www." in low or "@" in low:
            for m in _ADDRESS.finditer(low):
                yield m.span()
        yield len(low), len(low) + 1

    def _stripped(self, word: str, start: int) -> tuple[str, int, int]:
        """A word without the small words that are glued to its front (Arabic)."""
        for p in self.lang.proclitics:
            if word.startswith(p) and len(word) > len(p) + 1:
                flags = self.anchors.words.get(word[len(p) :], 0)
                if flags:
                    return word[len(p) :], start + len(p), flags
        return word, start, 0

    # --- digits ---
    def _digits(self, pos: int) -> tuple[Found | None, int]:
        low = self.low
        code = code_end(low, pos)
        if code:
            return None, code
        label = self._glued(pos)
        if label is not None:
            return label, label.end
        phone = self.aside.phone(pos)
        if phone:
            return None, phone
        for at, phrase in self.anchors.not_digits.get(low[pos], ()):
            if low.startswith(phrase, pos - at) and pos >= at:
                return None, max(pos + 1, pos - at + len(phrase))
        date = self.dates.at(pos, "0")
        if date is not None and date.bare_year and self.figures.beside.left(ASIDE, pos) is not None:
            date = None  # Loi 2019-1461
        draft, stop = self.figures.digits(pos)
        if date is not None and (draft is None or self._date_wins(date, draft)):
            date = self.dates.extend(date)
            return Found(date.start, date.end, date=date), max(date.end, pos + 1)
        mark = self.aside.mark(draft) if draft is not None else None
        if mark is not None and draft is not None:
            named = Found(mark[1], draft.end, kind="label", value=self.page.text[mark[1] : draft.end])
            return named if mark[0] == "label" else None, draft.end
        ordinal = self._ordinal(pos)
        if ordinal is not None:
            counted = self._counting(ordinal)
            if counted is not None:
                return counted, max(counted.end, stop)
        other = ordinal or self.clock.read(pos, draft)
        if other is not None:
            return other, other.end if other.kind == "time" else max(other.end, stop)
        if draft is None or not self._keep(draft, pos):
            return None, max(stop, pos + 1)
        if draft.kind == "label":
            return Found(draft.start, draft.end, kind="label", value=self.page.text[draft.start : draft.end]), max(
                stop, draft.end
            )
        return Found(draft.start, draft.end, draft=draft), max(stop, draft.end)

    def _date_wins(self, date: DateHit, draft: Draft) -> bool:
        """Whether digits that can be read both ways are a date."""
        if date.bare_year:
            return self._bare_year(date, draft)
        if draft.kind == "money" or draft.kind == "percent" or (draft.framed and draft.end > date.end):
            return False
        if date.parts > 1 and date.distance is None:
            return True
        if draft.unit is not None or draft.counted is not None:
            # "3日間" is a span of time, "3日" a day; "2 May 2024" is longer than "2 May"
            return date.end >= draft.end if not date.relative else date.end > draft.end or date.distance is not None
        return True

    def _bare_year(self, date: DateHit, draft: Draft) -> bool:
        """Whether four digits alone are a year: nothing is measured or counted in them, and nothing makes them an amount."""
        if draft.kind in ("money", "percent", "quantity", "duration") or draft.scale is not None or draft.kind == "score":
            return False
        if self._years(draft):
            return True
        if draft.lower is None or draft.upper is None or draft.lower != draft.upper or draft.approximate:
            # "more than 2000", "about 2000": a bound is no year unless a date word says so
            return bool(self.lang.date_bounds_before.left(self.low, date.start)) and draft.counted is None
        if draft.counted is not None:
            words = self.lang.list("dates", "year_words")
            left = self.low[max(0, date.start - 16) : date.start].split()
            return bool(left) and left[-1].strip("(") in words and self._far_noun(draft)
        year = int(draft.lower)
        return _FIRST_YEAR <= year <= _LAST_YEAR

    def _years(self, draft: Draft) -> bool:
        """Whether a range is one of two bare years ("de 2019 a 2021")."""
        lower, upper = draft.lower, draft.upper
        if lower is None or upper is None or lower == upper or draft.counted is not None or draft.step != 1:
            return False
        last = self.low[draft.end - 5 : draft.end]
        whole = last[1:].isdecimal() and not last[0].isalnum() and last[0] not in ".,"
        return whole and _FIRST_YEAR <= lower < upper <= _LAST_YEAR

    def _far_noun(self, draft: Draft) -> bool:
        """Whether what is counted does not follow directly ("in 2019 people")."""
        between = self.low[draft.core + 4 : draft.end]
        return len(between.split()) > 1

    def _glued(self, pos: int) -> Found | None:
        """Digits that belong to a word before them (GPT-4o, A320, B12): a label, unless the word is a currency."""
        low, text = self.low, self.page.text
        if pos == 0 or not _GLUED.search(low, max(0, pos - 2), pos):
            return None
        before = low[pos - 1]
        if not self.lang.spaced and not before.isascii() and before.isalpha():
            return None  # characters of unspaced scripts stand beside digits as a rule
        if before.isalpha() and not before.isascii() and not _cased(before):
            return None
        if self.lang.currency_symbols.left(low, pos) and (
            not before.isalpha() or text[pos - 1].isupper() or not before.isascii()
        ):
            hit = self.lang.currency_symbols.left(low, pos)
            if hit is not None and (hit[1] == 0 or not low[hit[1] - 1].isalnum()):
                return None
        elif before.isalpha() and (m := _LETTERS.search(text, max(0, pos - 5), pos)) and m[0] in SYMBOLS:
            return None  # SKr41.3bn, Rp500
        if before in "-\u2010\u2011" and self.lang.unit_prefixes.left(low, pos):
            return None
        if (before.isalpha() or before == "/") and self.lang.frames is not None and self.lang.frames.opens(text, pos):
            return None
        if before in "-\u2010\u2011/":
            run = "[^\\W\\d_]+" if self.lang.spaced else "[a-z]+"
            word = re.search(run + r"[-\u2010\u2011/]$", low[max(0, pos - 24) : pos])
            name = text[pos - len(word[0]) : pos] if word else ""
            if word is None or not self._hyphened(name, before):
                return None if before != "/" else self._label(pos, pos)
            return self._label(pos - len(word[0]), pos)
        run = r"[^\W\d_]+$" if self.lang.spaced else r"[a-z]+$"
        word = re.search(run, low[max(0, pos - 24) : pos])
        if word and (self.lang.unit_prefixes.left(low, pos) or self.dates.at(pos - len(word[0]), word[0])):
            return None
        return self._label(pos - (len(word[0]) if word else 0), pos)

    def _hyphened(self, name: str, sign: str) -> bool:
        """Whether a word with a hyphen or stroke before digits makes a name with them: F-16, Covid-19, كوفيد-19."""
        if (name[:1].isupper() and not name[1:2].islower()) or any(c.isupper() for c in name[1:]):
            return True
        word = name[:-1].lower()
        if sign == "/" or len(word) < 2 or word in self.lang.months or word in self.lang.weekdays:
            return False
        return name[0].isupper() or not _cased(name[0])

    def _label(self, start: int, pos: int) -> Found:
        m = re.compile(r"[\w.-]*\w").match(self.low, pos)
        end = m.end() if m else pos + 1
        if not self.lang.spaced:
            m = re.compile(r"[0-9a-z.-]*[0-9a-z]").match(self.low, pos)
            end = m.end() if m else pos + 1
        return Found(start, end, kind="label", value=self.page.text[start:end])

    def _keep(self, draft: Draft, pos: int) -> bool:
        """Whether a figure in digits is a claim and not a label, a list number or a part of something else."""
        low, text = self.low, self.page.text
        if self.aside.labelled(draft, pos):
            draft.kind = "label"
            return True
        if draft.kind != "count" or draft.counted is not None or draft.scale is not None:
            return True
        end = draft.end
        after = low[end : end + 3]
        if after[:1].isascii() and after[:1].isalpha():
            return False  # 5G, 4o, 3D
        if after[:1] == "'" and not after[1:2].isalnum():
            return False  # the 23' of a match
        if after[:1] in ("-", "\u2011") and after[1:2].isalnum():
            return draft.lower is not None and after[1:2].isalpha() and len(after) > 2 and after[2:3].isalpha()
        if _DOTTED.match(low, end) or (after and after[0] in "/_\\@=") or self.aside.identifier(draft):
            return False
        if pos and low[pos - 1] in "/_\\@=#&+":
            return False
        line_start = pos == 0 or text[pos - 1] == "\n"
        if line_start and (after[:1] in ".):" and after[1:2] in ("", " ")):
            return False  # the number of a list item
        if is_apposed_age(self.page, draft):
            draft.kind, draft.unit = "duration", "year"
            draft.trace += ",age"
            return True
        m = _CAPITAL.search(text, max(0, pos - 24), pos)
        named = m and self.lang.spaced and draft.start == draft.core and any(c.isupper() for c in m[1])
        if named and m:
            name = re.split("['\u2019]", m[1])[-1]  # L'iPhone 15
            at = m.end(1) - len(name)
            if any(c.isupper() for c in name) and self._is_name(name, at):
                draft.kind, draft.start = "label", at
        return True

    def _ordinal(self, pos: int) -> Found | None:
        """An ordinal, by its suffix (3rd, 4º, 20.) or by what stands before it (第3); None where the figure is none."""
        low, lang = self.low, self.lang
        m = _WHOLE.match(low, pos)
        if m is None:
            return None
        start, end = pos, m.end()
        after = low[end : end + 1]
        if any(low.endswith(p, 0, pos) for p in self.anchors.ordinal_prefixes):
            return Found(pos - 1, end, kind="ordinal", value=m[0])
        if after == ".":
            # "der 20. Platz": the point belongs to the figure where no sentence ends with it
            word = _NEXT_WORD.match(low, end + 1) if "." in lang.day_suffixes else None
            if word is None or word[1] in lang.function_words or self.page.ends_at(end + 1):
                return None
            openers = lang.list("signs", "ordinals")
            before = _CAPITAL.search(low, max(0, pos - 24), pos)
            if openers and (before is None or before[1] not in openers):
                return None  # "auf 11. Analysten": where nouns have capitals, only an article tells
            end += 1
        elif after and after not in " ,;)\n" and low.startswith(self.anchors.ordinal_suffixes, end):
            suffix = next(s for s in self.anchors.ordinal_suffixes if low.startswith(s, end))
            if lang.spaced and low[end + len(suffix) : end + len(suffix) + 1].isalpha():
                return None
            if not lang.spaced and suffix.isascii():
                return None
            end += len(suffix)
            if suffix in "º°" and not _PLACE.match(low, end):
                return None  # 85º, 37º C: degrees
        else:
            return None
        return Found(start, end, kind="ordinal", value=m[0])

    def _counting(self, ordinal: Found) -> Found | None:
        """An ordinal that counts (the 31st member, for the 2nd time) as a count."""
        hit = self.figures.beside.right(COUNTED, ordinal.end)
        if hit is None or self.low[ordinal.start] in "第제" or hit[0] not in _COUNTED_THROUGH or ordinal.value is None:
            return None
        n = Decimal(int(ordinal.value))
        draft = Draft(ordinal.start, hit[1], ordinal.start, "count", n, n, ONE, counted=hit[0], trace="ordinal")
        return Found(ordinal.start, hit[1], draft=draft)

    def _is_name(self, name: str, at: int) -> bool:
        """Whether a capitalised word before a number makes it a label: no small word, and not at the start of a sentence."""
        word = name.lower()
        if word in self.lang.function_words:
            return False
        if self.lang.bounds_before.get(word) or self.lang.currencies.get(word) or self.lang.range_open.get(word):
            return False
        if self.page.sentence(at)[0] != at or any(c.isupper() for c in name[1:]):
            return True
        # at its start a hyphen or foreign letters tell too (Ту-154; Boeing 747 in a Cyrillic text)
        return self.low[at + len(word)] == "-" or (word.isascii() and not self.lang.latin)

    # --- words ---
    def _word(self, start: int, end: int, word: str, flags: int) -> tuple[Found | None, int]:
        low, words = self.low, self.anchors.words
        after = self._no_number(start, end if self.lang.spaced else start + 1)
        if after:
            return None, after
        date = self.dates.at(start, word if self.lang.spaced else low[start]) if flags & DATE else None
        exact = flags & VAGUE and self.figures.beside.left(BOUNDS, start) is not None
        if exact and (word in self.lang.collective or word in self.lang.scale_words):
            # "more than a hundred": the form that means "hundreds" elsewhere
            draft = self.figures.words(start)
            if draft is not None and self._solid(draft):
                return Found(draft.start, draft.end, draft=draft), max(draft.end, end)
        if flags & ONES and (draft := one_unit(self.figures, start)) is not None:
            return Found(draft.start, draft.end, draft=draft), max(draft.end, end)
        if flags & CLOCK and (clock := self.clock.ordinal(start)):
            return clock, clock.end
        if flags & VAGUE:
            hit = self._vague(start)
            if hit is not None:
                return hit, hit.end
        other = self._spoken(start) if flags & NUM and not self.lang.spaced else None
        if other is not None and (date is None or date.end < other.end):
            return other, other.end
        draft = None
        if flags & (FACTOR | EVERY):
            ratio = self._factor(start) if flags & FACTOR else self._every(start, end)
            if ratio is not None:
                return Found(ratio.start, ratio.end, draft=ratio), max(ratio.end, end)
        if flags & NUM and flags & ARTICLE:
            draft = self._half(start, end)  # un demi-point
        if flags & NUM and draft is None:
            if not flags & ARTICLE or self.figures.counts(end):
                draft = self.figures.words(start)
                spoken = self.clock.spoken(start, draft) if draft is not None else None
                if spoken is not None:
                    return spoken, max(spoken.end, end)
        elif flags & ARTICLE:
            draft = self.figures.article_unit(start, end)
            if draft is not None and self._rate(start):
                draft = None
            following = _NEXT_WORD.match(low, end) if draft is None else None
            if following is not None and words.get(following[1], 0) & FRACTION:
                draft = self.figures.portions.fraction(following.start(1), following.end(1))
                if draft is not None:
                    draft.start = min(draft.start, start)
                    self.figures.bounds.read(draft)
        if flags & FRACTION and (draft is None or not self._solid(draft)):
            part = self.figures.portions.fraction(start, end)  # "jedna trzecia" is a third and no "one"
            if part is not None and part.trace == "fraction":
                self.figures.bounds.read(part)
            draft = part or draft
        dated = date is not None and (draft is None or date.end >= draft.end or not self._solid(draft))
        if draft is not None and draft.kind == "duration" and draft.lower is not None and draft.lower < 1:
            dated = dated and date is not None and date.end > draft.end  # "een half jaar" is no middle of a year
        if dated and date is not None and not self._ambiguous_month(date, start, end):
            date = self.dates.extend(date)
            return Found(date.start, date.end, date=date), max(date.end, end)
        if draft is not None and self._solid(draft):
            return Found(draft.start, draft.end, draft=draft), max(draft.end, end)
        if self.lang.glued and len(word) >= SHORTEST and (draft := compound(self.figures, start, word)) is not None:
            return Found(draft.start, draft.end, draft=draft), max(draft.end, end)
        return None, draft.core + 1 if draft is not None and not self.lang.spaced else end

    def _half(self, start: int, end: int) -> Draft | None:
        """The figure that a half makes behind an article that is a number too."""
        word = _NEXT_WORD.match(self.low, end)
        if word is None or word[1] not in self.lang.halves:
            return None
        draft = self.figures.portions.fraction(word.start(1), word.end(1))
        if draft is not None:
            draft.start = min(draft.start, start)
        return draft

    def _spoken(self, start: int) -> Found | None:
        """A clock time, a score or an ordinal in characters."""
        number = read_characters(self.low, start, self.lang)
        if number is None or number.scale is not None or number.until is not None or number.value != int(number.value):
            return None
        mask = self.figures.beside.mask(number.end)
        found = self.clock.spelled(number) if mask & HOURS else None
        if found is None and mask & SCORES:
            found = self.clock.score(start, number)
        return found or self._spelled_ordinal(number)

    def _spelled_ordinal(self, number: Number) -> Found | None:
        """An ordinal by what follows its number (여섯 번째, 三回目)."""
        at = _BLANK.match(self.low, number.end).end()  # type: ignore[union-attr]
        suffix = next((s for s in self.anchors.ordinal_suffixes if not s.isascii() and self.low.startswith(s, at)), None)
        if suffix is None or suffix in "ºª":
            return None
        return Found(number.start, at + len(suffix), kind="ordinal", value=str(int(number.value)))

    def _no_number(self, start: int, end: int) -> int:
        """The end of a phrase that holds a number word here and is no figure (one of the); 0 where there is none."""
        low, known = self.low, self.anchors.not_numbers
        for key in (low[start : end + 2], low[start : end + 1], low[max(0, start - 1) : end]):
            for at, phrase in known.get(key, ()):
                first, last = start - at, start - at + len(phrase)
                if first < 0 or not low.startswith(phrase, first):
                    continue
                if self.lang.spaced and low[max(0, first - 1) : first].isalpha():
                    continue
                if self.lang.spaced and low[last : last + 1].isalpha() and phrase not in self.anchors.stems:
                    continue
                if not self.lang.spaced and first == start and self._longer(start, last):
                    continue
                if self.lang.spaced and first == start and self._one_in(end, last):
                    continue
                return max(end, last)
        return 0

    def _one_in(self, end: int, last: int) -> bool:
        """Whether the words of a share go beyond a phrase that is no figure (واحد من كل خمسة)."""
        hit = self.lang.one_in.right(self.low, end) if self.lang.one_in.filled else None
        return hit is not None and hit[1] > last

    def _longer(self, start: int, end: int) -> bool:
        """Whether a numeral that begins at a place goes beyond a phrase that is no figure (一点二亿, 一点)."""
        number = read_characters(self.low, start, self.lang)
        return number is not None and number.end > end

    def _vague(self, start: int) -> Found | None:
        hit = self.lang.vague_table.right(self.low, start, gap=False)
        if hit is None:
            return None
        draft = self.figures.vague_figure(start, hit[1])
        return Found(draft.start, draft.end, draft=draft) if draft else None

    @staticmethod
    def _scale_alone(draft: Draft) -> bool:
        """Whether a figure has no scale word, or is nothing else."""
        return draft.scale is None or (draft.lower == draft.upper and draft.lower == ONE.scaleb(draft.scale[1]))

    def _factor(self, start: int) -> Draft | None:
        """A multiple in one word: doubled, halbiert, 倍増."""
        hit = self.lang.times.right(self.low, start, gap=False)
        if hit is None:
            return None
        value = Decimal(hit[0])
        draft = Draft(start, hit[1], start, "ratio", value, value, Decimal("0.01"), trace="factor")
        self.figures.bounds.read(draft)
        return draft

    def _every(self, start: int, end: int) -> Draft | None:
        """A share told with an ordinal: every fourteenth, jede vierzehnte Stelle; not every second week."""
        low = self.low
        hit = self.lang.every.right(low, start, gap=False)
        if hit is None:
            return None
        m = _ORDINAL.match(low, hit[1])
        n = self._ordinal_value(m) if m is not None else None
        if m is None or n is None or n < 2:
            return None
        if self.figures.beside.right(UNITS, m.end()) or self.lang.calendar_units.right(low, m.end()):
            return None
        value = ONE / n
        return Draft(start, m.end(), start, "ratio", value, value, Decimal("0.01"), trace="every")

    def _ordinal_value(self, m: re.Match[str]) -> int | None:
        """What an ordinal in digits (14th) or in a word stands for."""
        if m[1]:
            suffix = m[2] or ""
            known = suffix in self.lang.day_suffixes or suffix in ("st", "nd", "rd", "th", ".")
            return int(m[1]) if known else None
        return self.lang.ordinals.get(key_of(m[3]))

    def _rate(self, start: int) -> bool:
        """Whether "a year" follows a figure and means per year."""
        return bool(re.search(r"[\d%€$£¥][^\w.,;]{0,2}(?:[^\W\d_]+[^\w.,;]{1,2}){0,4}$", self.low[max(0, start - 48) : start]))

    def _solid(self, draft: Draft) -> bool:
        """Whether a figure in words is one: something is measured or counted in it."""
        if draft.vague or draft.kind == "ratio":
            return True
        bounded = draft.start < draft.core and max(draft.lower or 0, draft.upper or 0) >= _FEW
        if draft.kind == "count" and bounded and self.lang.spaced and not self.figures.beside.mask(draft.end) & HOURS:
            return True  # "at least two", "about ten" count something; "more than one" may not
        if draft.approximate and draft.scale is None and draft.counted is None and draft.kind == "count":
            return False  # a dozen, a score: of something
        if not self.lang.spaced and draft.kind == "count" and draft.counted is None and self._scale_alone(draft):
            return False  # 만 alone is a particle more often
        if draft.kind != "count" or draft.counted is not None:
            return not draft.weak or draft.unit in DURATIONS or draft.kind != "duration"
        return draft.scale is not None or (draft.lower is not None and draft.lower >= 13 and self.lang.spaced)

    def _ambiguous_month(self, date: DateHit, start: int, end: int) -> bool:
        """Whether a month's name alone is a common word (may, march, août is none): it needs a capital, and no other reading."""
        if date.end > end + self.low.startswith(".", end) or not self.lang.spaced:
            return False  # the point of an abbreviation is the end of a sentence as well
        word = self.page.text[start:end]
        if date.grain == "day" and date.relative:
            # an abbreviation alone is more often a name (Sam for samedi, Mar, Sun)
            return len(word) <= 3 and word.lower() in self.lang.weekdays
        if date.grain != "month":
            return False
        low = word.lower()
        return (word[0].islower() and low in self.lang.capital_months) or (len(low) <= 3 and low not in self.lang.full_months)


def _cased(c: str) -> bool:
    return c.upper() != c.lower()


def could_be_money(draft: Draft) -> bool:
    """Whether a bare figure with a large scale word may be money whose currency was left out (20 Milliarden)."""
    return (
        draft.scale is not None and draft.lower is not None and (draft.scale[1] >= MONEY_SCALE or draft.lower >= 10**MONEY_SCALE)
    )
