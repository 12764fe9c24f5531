"""Amounts: the currency of a figure, before it or after it, with its scale abbreviations and its minor units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from contracheck.extract.beside import (
    ASIDE,
    COUNTED,
    CURRENCIES,
    HALVES,
    HOURS,
    LINKS,
    MINOR,
    PERCENTS,
    SCALES,
    SCALES_MONEY,
    UNITS,
    Beside,
)
from contracheck.extract.draft import Draft
from contracheck.extract.numerals import read_digits
from contracheck.extract.page import Page
from contracheck.extract.spelled import read_characters, read_words
from contracheck.extract.terms import ONE, Number
from contracheck.extract.whereabouts import PLAIN, Whereabouts
from contracheck.lang.currencies import CODES, PLAIN_CODES
from contracheck.lang.table import BLANK, lower_case

_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
_WORD = re.compile(r"[^\W\d_]+")
_PREFIX = re.compile(r"(?<![a-z])([a-z]{1,3})[ ]?\Z")
#: A figure right before a place.
_FIGURE_LEFT = re.compile(rf"\d[\d.,]*[{BLANK}]\Z")
_ADJECTIVE = re.compile(rf"[{BLANK}]([^\W\d_]{{4,}}(?:-[^\W\d_]+)?)(?=[{BLANK}][^\W\d_])")
#: MUSD, TSEK: a scale letter before a code.
_CODED = re.compile(rf"[{BLANK}]{{0,2}}([kmbt])([a-z]{{3}})(?![^\W_])")
_CODED_LEFT = re.compile(rf"(?<![^\W_])([kmbt])([a-z]{{3}})[{BLANK}]{{0,2}}\Z")
_LETTERS = {"k": 3, "t": 3, "m": 6, "b": 9}
#: The second end of a range of minor units.
_UNTIL = re.compile(r"[-\u2013~\u301c\uff5e](\d\d?)(?!\d)")
#: A figure behind an abbreviated currency with its dot.
_DOTTED = re.compile(rf"[\d{BLANK}][^\W\d_]{{1,3}}\.[{BLANK}]?\d\Z")
_CENTS = re.compile(rf"[{BLANK}](\d\d)(?![\w.,:/%-]?\d)(?![^\W_])(?![{BLANK}]\d\d\d(?!\d))")
_CENT = Decimal("0.01")
#: Currencies whose minor units have one name; that of the first one stands for all where no amount beside it tells another.
_SISTERS = (
    frozenset(("RUB", "UAH", "BYN")),
    frozenset(("GBP", "GIP", "FKP", "SHP", "IEP")),
    frozenset(("EGP", "LBP", "SYP", "SDG", "JOD")),
    frozenset(("INR", "PKR", "NPR")),
    frozenset(("SEK", "NOK", "DKK")),
)
#: Currencies with a thousand minor units: "5,000 DT" has decimals where the comma is the decimal sign.
_MILLS = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))


def may_be(code: str, currencies: Iterable[str]) -> bool:
    """Whether minor units that a language has for one currency may be those of another: kopecks of a hryvnia."""
    shared = next((sisters for sisters in _SISTERS if code in sisters), (code,))
    return any(c in shared for c in currencies)


class MoneyReader:
    """Reads the currencies of one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page = page
        self.low = page.low
        self.lang = page.lang
        self.beside = beside
        self.where = Whereabouts(page)

    # --- after the figure ---
    def right(self, at: int) -> tuple[tuple[str, ...], int] | None:
        """A currency after a place; a code or a symbol of letters only as it is written (LE, not le)."""
        money: tuple[tuple[str, ...], int] | None = self.beside.right(CURRENCIES, at)
        if money is None or not self._as_written(at, money[1]):
            return None
        low, end = self.low, money[1]
        if not low[end - 1].isalpha() and low[at - 1 : at].isalpha() and low[end : end + 2].strip(BLANK)[:1].isdecimal():
            return None  # a sign behind a number in words is that of the figure behind it: five $20 notes, een maximum van € 100
        return money

    def _as_written(self, start: int, end: int) -> bool:
        if self.lang.capital_units and self.lang.capital_unit(self.page.text, end):
            return False  # 150 KM are horsepower in Polish
        word = self.page.text[start:end].strip(BLANK + "-.'\u2019")
        low = lower_case(word)
        if low in self.lang.currency_nouns:  # 40 Afghanis are people
            return not word[:1].isupper() or self.lang.currency_capitals or (len(word) > 1 and word.isupper())
        forms = self.lang.cased_symbols.get(low)
        return forms is None or word in forms or word.upper() in PLAIN_CODES

    def named(self, draft: Draft, last: Number, money: tuple[tuple[str, ...], int], *, told: bool = False) -> None:
        """Set a currency that follows the figure, with a scale word after it (75 USD million) and cents (5 euros 50)."""
        codes, end = money
        if not told:
            codes, end = self._of_the_place(draft, codes, end)
        draft.kind, draft.unit, draft.currencies, draft.end, draft.weak = "money", codes[0], codes, end, False
        if last.scale is not None and draft.step != 1:
            return
        if last.scale is None and self.beside.mask(end) & SCALES and draft.step >= 1:
            hit = self.beside.right(SCALES, end)
            if hit is not None:
                (word, power), draft.end = hit
                draft.times(ONE.scaleb(power))
                draft.scale = (word, power)
                return
        if draft.step == 1 and draft.lower is not None and draft.lower == draft.upper:
            self._cents(draft)

    def _of_the_place(self, draft: Draft, codes: tuple[str, ...], end: int) -> tuple[tuple[str, ...], int]:
        """The candidates of a noun that currencies share by an adjective behind it, or in the order that the whole text gives."""
        if codes[0] in PLAIN:
            return codes, end
        told = self.where.adjective(end, codes) if len(codes) > 1 else None
        if told is not None:
            return told[:1], told[1]
        codes, sure = self.where.order(codes, self._noun(draft.end, end))
        draft.trace += ",place" if sure and len(codes) > 1 else ""
        return codes, end

    def described(self, draft: Draft, last: Number, at: int) -> bool:
        """A noun with its country's adjective before it, in a form that CLDR's names do not have (tschechischer Kronen)."""
        m = _ADJECTIVE.match(self.low, at) if self.lang.spaced else None
        money = self.right(m.end()) if m is not None and self.beside.mask(m.end()) & CURRENCIES else None
        if m is None or money is None:
            return False
        told = self.where.adjective(at, self.where.candidates(money[0], self._noun(m.end(), money[1])))
        if told is not None:
            self.named(draft, last, (told[:1], money[1]), told=True)
        return told is not None

    def _noun(self, start: int, end: int) -> str:
        """A currency's name that is one word, behind a small word or none; empty for one that tells the country (Omani rials)."""
        link = self.beside.right(LINKS, start)
        word: str = self.low[link[1] if link is not None else start : end].strip(BLANK + "-")
        return "" if " " in word else word

    def mills(self, draft: Draft, number: Number) -> None:
        """Read "5,000" with three decimals where the currency has them and the language writes them with this sign."""
        told = draft.unit in _MILLS and number.step == 1 and draft.lower is not None and draft.lower == draft.upper
        if told and number.other is not None and self.lang.decimal in self.low[number.start : number.plain_end]:
            assert draft.lower is not None
            sign = -1 if draft.lower < 0 else 1
            draft.others = (draft.lower,)
            draft.lower = draft.upper = sign * number.other
            draft.step = Decimal("0.001")

    def _cents(self, draft: Draft) -> None:
        """The minor units after a whole amount: 15 dollars 50, 5 dollars and 20 cents, 五元三毛."""
        low, end = self.low, draft.end
        if self.lang.spaced and low[end : end + 1] == "." and _DOTTED.search(low, draft.core, end + 3) is not None:
            self._smaller(draft, end + 1)  # 14 руб. 35 коп.
            return
        if not self.lang.spaced or low[end : end + 1] not in BLANK:
            if not self.lang.spaced:
                self._smaller(draft, end)
            return
        m = _CENTS.match(low, end)
        measured = COUNTED | UNITS | CURRENCIES | PERCENTS | MINOR | SCALES
        if m is not None and not self.beside.mask(m.end()) & measured and not self._month(m.end()):
            draft.add(Decimal(m[1]) / 100)
            draft.step, draft.end = Decimal("0.01"), m.end()
            return
        at = _GAP.match(low, end).end()  # type: ignore[union-attr]
        word = _WORD.match(low, at)
        if word is not None and draft.trace.startswith("words"):
            number = read_words(low, at, self.lang)
            if number is not None and 10 <= number.value < 100 and not self.beside.mask(number.end):
                draft.add(number.value / 100)  # five euro fifty
                draft.step, draft.end = Decimal("0.01"), number.end
                return
        if word is not None and (word[0] in self.lang.joiners or word[0] in self.lang.cent_joiners):
            m = _CENTS.match(low, word.end())
            if m is not None and not low[m.end() : m.end() + 2].strip(BLANK + ".").isalnum() and not self.beside.mask(m.end()):
                draft.add(Decimal(m[1]) / 100)
                draft.step, draft.end = Decimal("0.01"), m.end()
                return
            at = word.end()
        elif word is not None:
            at += next((len(p) for p in self.lang.proclitics if p in self.lang.joiners and low.startswith(p, at)), 0)  # و15 سنتا
        self._smaller(draft, at)

    def _month(self, end: int) -> bool:
        """Whether a month follows a figure, which is its day: für 12 Euro 27. Dezember, 12 dolara 27 Aralık'ta."""
        word = _WORD.match(self.low, _GAP.match(self.low, end + self.low.startswith(".", end)).end())  # type: ignore[union-attr]
        return word is not None and word[0] in self.lang.months

    def _smaller(self, draft: Draft, at: int) -> None:
        """An amount in minor units of the same currency right after one in major units."""
        low = self.low
        at = _GAP.match(low, at).end()  # type: ignore[union-attr]
        if at >= len(low):
            return
        if not self.lang.spaced and self._jiao(draft, at):
            return
        if not self.lang.spaced and low[at] in self.lang.cent_joiners:
            at += 1
        if at >= len(low):
            return
        if low[at].isdecimal():
            number = read_digits(low, at, self.lang)[0]
        elif self.lang.spaced:
            number = read_words(low, at, self.lang) if low[at].isalpha() else None
        else:
            number = read_characters(low, at, self.lang) if low[at] in self.lang.atoms else None
        if number is None or number.scale is not None or not 0 < number.value < 100:
            return
        until = _UNTIL.match(low, number.end)
        hit = self.beside.right(MINOR, number.end if until is None else until.end())
        if hit is None:
            return
        (code, share), end = hit
        worth = number.value * Decimal(share)
        if worth >= 1 or (code and not may_be(code, draft.currencies)):
            return
        draft.add(worth)
        draft.step, draft.end = Decimal(share), end
        if until is not None and draft.upper is not None and (more := int(until[1]) - number.value) > 0:
            draft.upper += more * draft.step  # 154円21〜23銭

    def _jiao(self, draft: Draft, at: int) -> bool:
        """Minor units that count right behind an amount only (五毛六分), and a last digit without its unit (十二块五)."""
        low, lang = self.low, self.lang
        known = False
        while (c := low[at : at + 1]) and draft.step > _CENT:
            number = (
                read_digits(low, at, lang)[0] if c.isdecimal() else read_characters(low, at, lang) if c in lang.atoms else None
            )
            if number is None or number.scale is not None or not 0 < number.value < 100:
                break
            share = lang.cent_units.get(low[number.end : number.end + 1])
            if share is None:
                if lang.lexicon.elliptic and number.value < 10 and number.step == 1 and self._ends(number.end):
                    draft.add(number.value * draft.step / 10)
                    draft.step, draft.end = draft.step / 10, number.end
                    return True
                break
            if Decimal(share) >= draft.step or number.value * Decimal(share) >= draft.step:
                break
            draft.add(number.value * Decimal(share))
            draft.step, draft.end, at, known = Decimal(share), number.end + 1, number.end + 1, True
        return known

    def _ends(self, at: int) -> bool:
        """Whether nothing follows a digit that it could measure or count."""
        c = self.low[at : at + 1]
        if c.isdecimal() or c in self.lang.atoms or (c and c in ".%％-~～") or (c.isascii() and c.isalpha()):
            return False
        tables = (COUNTED, UNITS, CURRENCIES, PERCENTS, MINOR, SCALES, LINKS)
        return not c or not any(self.beside.right(t, at) for t in tables)

    def minor_unit(self, draft: Draft, at: int, mask: int) -> tuple[tuple[str, str], int] | None:
        """The minor unit behind a figure: 7 p.m. is no price of seven pence, and one of one letter is neither a degree (25C) nor
        part of a label (section 4c)."""
        minor: tuple[tuple[str, str], int] | None = self.beside.right(MINOR, at)
        hour = self.beside.right(HOURS, at) if minor is not None and mask & HOURS else None
        if minor is None or (hour is not None and hour[1] > minor[1]):
            return None
        if minor[1] == at + 1:
            label = self.beside.left(ASIDE, draft.core)
            named = label is not None and self.low[label[1] : draft.core].strip(BLANK) not in self.lang.phone_words
            if named or self.page.text[at].isupper():
                return None
        return minor

    def minor(self, draft: Draft, hit: tuple[tuple[str, str], int]) -> None:
        """Set minor units (cents, pence, 角) as a part of the major one."""
        (code, share), end = hit
        draft.times(Decimal(share))
        draft.kind, draft.unit, draft.end, draft.weak = "money", code or None, end, False
        if code:
            draft.currencies = (code,)
        half = self.beside.right(HALVES, end) if self.lang.spaced and draft.step == Decimal(share) else None
        if half is not None:  # dos céntimos y medio
            draft.add(Decimal(share) * half[0])
            draft.step, draft.end = Decimal(share) * min(half[0], 1 - half[0]), half[1]
        if not self.lang.spaced and draft.step == Decimal(share) > _CENT:
            self._jiao(draft, end)

    def abbreviated(self, draft: Draft, last: Number, at: int) -> bool:
        """A scale abbreviation that counts beside a currency only, and the currency after it (45m euros, 13 Md€)."""
        hit = self.beside.right(SCALES_MONEY, at)
        if hit is None:
            return False
        money = self.right(hit[1])
        if money is None:
            link = self.beside.right(LINKS, hit[1])
            money = self.right(link[1]) if link is not None else None
        if money is None:
            return False
        self._scale(draft, last)
        codes, end = self._of_the_place(draft, *money)
        draft.kind, draft.unit, draft.currencies, draft.end, draft.weak = "money", codes[0], codes, end, False
        return True

    def coded(self, draft: Draft, last: Number, at: int) -> bool:
        """A scale letter and a code as one word, after the figure (30 MUSD) or before it (MAUD 60)."""
        low, text = self.low, self.page.text
        m = None
        if last.scale is not None:
            return False
        if text[at : at + 1].isupper() or text[at + 1 : at + 2].isupper():
            m = _CODED.match(low, at)
        start = m.start(1) if m is not None else 0
        if m is None and text[max(0, draft.start - 2) : draft.start].rstrip(BLANK)[-1:].isupper():
            m = _CODED_LEFT.search(low, max(0, draft.start - 7), draft.start)
            start = m.start(1) if m is not None else 0
        if m is None:
            return False
        code = m[2].upper()
        if code not in CODES or text[start : start + 4] != text[start : start + 4].upper():
            return False
        draft.times(ONE.scaleb(_LETTERS[m[1]]))
        draft.scale = (m[1] + m[2], _LETTERS[m[1]])
        draft.kind, draft.unit, draft.currencies, draft.weak = "money", code, (code,), False
        draft.start, draft.end = min(draft.start, start), max(draft.end, m.end(2) if start >= draft.core else draft.end)
        return True

    # --- before the figure ---
    def sign_left(self, draft: Draft) -> tuple[str, ...] | None:
        """The candidates of a currency symbol, code or noun right before the figure; moves the start to it."""
        start = draft.start
        if start == 0 or not self.beside.mask_left(start) & CURRENCIES:
            return None
        hit = self.beside.left(CURRENCIES, start)
        if hit is None:
            return None
        low = self.low
        codes, at = hit
        between = low[at:start]
        word = between.strip(BLANK + "'")  # an article is no code: all'8 per cento
        noun = word.isalpha() and self.lang.spaced and not self.lang.currency_first
        if noun and len(word) > 3:
            return None  # "Dollar 13" is a word before a figure, not its symbol
        if noun and word not in self.lang.signs and word.upper() not in CODES:
            return None  # "won 73" is a verb, "yen 73" no way to write an amount
        if " " in word and word.replace(" ", "").isalpha() and self.lang.spaced and self.right(draft.end) is not None:
            return None  # za franka szwajcarskiego 4,55 zł: what is priced
        if word.isalpha() and not self._as_written(at, start):
            return None  # "all", "top", "le" are words; ALL, TOP, LE are codes and symbols
        dotted = between.rstrip(BLANK).endswith(".") and word[:-1] in self.lang.abbreviated_currencies
        if start - at - len(word) > 2 or any(c in (word[:-1] if dotted else between) for c in ".:("):
            return None
        if not self.lang.spaced and word.isalpha() and ord(word[0]) > 0x2E80 and at and self._numeral(low[at - 1]):
            return None  # 19億ドル 2019年: the noun belongs to the figure before it
        if (
            word.isalpha()
            and at
            and low[at - 1] in BLANK
            and low[at - 2 : at - 1].isdecimal()
            and not (self._shut(start) or self._marked(at))
        ):
            return None  # "10 RMB 20 USD": the code belongs to the figure before it
        codes, at = self._prefixed(codes, at, word)
        draft.start = at
        draft.weak = False
        return codes

    def before_bound(self, draft: Draft) -> None:
        """Set the one currency before the bound of an amount whose sign behind it is that of several (新台幣約30億元)."""
        hit = self.beside.left(CURRENCIES, draft.start) if self.beside.mask_left(draft.start) & CURRENCIES else None
        if hit is not None and len(hit[0]) == 1 and (draft.unit is None or hit[0][0] in draft.currencies):
            draft.unit, draft.currencies, draft.start = hit[0][0], hit[0], hit[1]

    def _shut(self, start: int) -> bool:
        """Whether nothing but a figure with no currency of its own follows, so that a code before it is its own."""
        m = re.compile(r"[\d.,]+").match(self.low, start)
        return m is not None and self.right(m.end()) is None and self.low[start - 1] not in BLANK

    def _marked(self, at: int) -> bool:
        """Whether a code before the figure left of a place is that figure's own (rmb 10 usd 20)."""
        m = _FIGURE_LEFT.search(self.low, max(0, at - 24), at)
        if m is None or m.start() == 0:
            return False
        hit = self.beside.left(CURRENCIES, m.start())
        word = self.low[hit[1] : m.start()].strip(BLANK) if hit is not None else ""
        return word != "" and (not word.isalpha() or word in self.lang.signs or word.upper() in CODES)

    def _prefixed(self, codes: tuple[str, ...], at: int, word: str) -> tuple[tuple[str, ...], int]:
        """The sign with letters before it that name the country (HK $, mxn$, nzd$)."""
        if len(word) != 1 or word.isalpha() or at == 0:
            return codes, at
        c = self.low[at - 1]
        if not (c.isascii() and c.isalpha()) and not (c == " " and self.low[at - 2 : at - 1].isalpha()):
            return codes, at
        m = _PREFIX.search(self.low, max(0, at - 5), at)
        if m is None:
            return codes, at
        letters = m[1]
        whole = self.lang.currencies.get(letters + word) or self.lang.signs.get(letters + word)
        if whole is not None and (c != " " or self._apart(letters, m.start())):
            return whole, m.start()
        if len(letters) == 3 and letters.upper() in CODES and c != " ":
            return (letters.upper(),), m.start()
        return codes, at

    def _apart(self, letters: str, start: int) -> bool:
        """Whether letters that a blank parts from the sign belong to it (HK $): no word, and no rest of one ("man's $5")."""
        if letters in self.lang.function_words or letters in self.lang.articles:
            return False
        return len(letters) > 1 or self.low[max(0, start - 2) : start].strip(BLANK)[-1:] not in ("'", ".")

    def _numeral(self, c: str) -> bool:
        return c.isdecimal() or c in self.lang.atoms or c in self.lang.scale_words or c in BLANK

    def signed(self, draft: Draft, last: Number, symbol: tuple[str, ...]) -> None:
        """Set the currency whose sign stands before the figure, with a scale abbreviation and a code after it ($45m, $5 USD)."""
        self._scale(draft, last)
        right = self.right(draft.end)
        if right is not None and len(right[0]) == 1 and right[0][0] in symbol:
            draft.end, symbol = right[1], right[0]
        symbol, sure = self.where.order(symbol)
        draft.trace += ",place" if sure and len(symbol) > 1 else ""
        draft.kind, draft.unit, draft.currencies = "money", symbol[0], symbol

    def _scale(self, draft: Draft, last: Number) -> None:
        """Scale abbreviations that count beside a currency only ($45m)."""
        if last.scale is not None or draft.lower is None:
            return
        hit = self.beside.right(SCALES_MONEY, draft.end)
        if hit is None:
            return
        (word, power), end = hit
        if end < len(self.low) and self.low[end].isalnum() and (self.lang.spaced or self.low[end].isascii()):
            return
        draft.times(ONE.scaleb(power))
        draft.scale, draft.end = (word, power), end
