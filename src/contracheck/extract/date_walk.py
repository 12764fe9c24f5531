"""Date walk: the readings of a place of a text as dates, by a walk over the patterns' automaton, depth first.

A node is a set of places in patterns. A word is looked up once and leads on by every slot that it can fill and that the node
takes; digits are classed once and lead to one node for all slots that take them. Patterns are finite and nothing in them
repeats, so a walk reads a bounded piece of text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from contracheck.extract.characters import read_characters
from contracheck.extract.date_couples import Couple, Couples
from contracheck.extract.date_gaps import HYPHENS, blanks, dash, space, spread
from contracheck.extract.date_pattern import NUMERIC, PIECE, SLOT, SPACE, Pattern, cuts
from contracheck.extract.date_wholes import Wholes
from contracheck.extract.date_words import WORD, DateWords, joins
from contracheck.lang.cldr_spans import DASH
from contracheck.lang.pack import Language

State = tuple[Pattern, int]
#: A reading: where it ends, its pattern, and the values of the pattern's slots in order.
Reading = tuple[int, Pattern, tuple[object, ...]]
#: Reads the date at a place: its end and what it is; None where there is none.
Inner = Callable[[int], tuple[int, object] | None]
_NEXT = re.compile(r"[^\W\d_]+|\d")
#: Signs before names that say nothing: the dot of Shavian, a mark between letters that are not to be joined.
_BEFORE_NAMES = "\u00b7\u200c"
#: Slots whose digits may have a suffix (2nd).
_SUFFIXED = ("d", "ord")
#: Slots that nothing but digits fills.
_DIGITS_ONLY = frozenset(("yy", "m"))
#: Stands among the words that may follow for any number in one word (fünfundzwanzig).
NUMBER = "#"
_WORDED = frozenset(("n", "d", "y"))
#: Slots that numbers in words fill, from and to.
_SPELLED = (("n", 0, 9999), ("d", 1, 31), ("y", 1500, 2199))
#: Digits are not counted further: no slot takes more than four.
_MOST = 5
#: Signs that stand between a part and its whole (next year's spring, Friday, 3 May).
_OF_SIGNS = frozenset("',")
_POINTS = ((".",), (",",))
_DOTTED, _SMALL, _YEAR, _SUFFIX, _SHORT = 8, 16, 32, 64, 128


class Readings(list[Reading]):
    """What a walk has found, and how it reads a date inside a date."""

    def __init__(self, inner: Inner | None, within: bool) -> None:
        super().__init__()
        self.inner, self.within = inner, within


class Node:
    """A set of places in patterns, and where each kind of text leads from it. Filled when a walk first comes to it."""

    __slots__ = ("after", "dash", "finals", "numeric", "pieces", "signs", "slots", "space", "states", "words")

    def __init__(self, states: Iterable[State]) -> None:
        self.states: Iterable[State] | None = states

    def fill(self, spaced: bool) -> None:
        """Work out what follows."""
        self.finals: list[Pattern] = []
        self.words: dict[str, Node] = {}
        self.pieces: dict[str, list[tuple[str, Node]]] = {}  # literals that are no whole words, by their first character
        self.signs: dict[str, Node] = {}
        self.slots: dict[str, Node] = {}
        self.numeric: dict[str, list[State]] = {}
        self.after: dict[int, Node | None] = {}
        self.space: Node | None = None
        self.dash: Node | None = None
        groups: dict[str, list[State]] = {}
        for pattern, i in _closed(self.states or ()):
            if i == len(pattern.elements):
                self.finals.append(pattern)
            else:
                groups.setdefault(pattern.elements[i], []).append((pattern, i + 1))
        for element, following in groups.items():
            self._edge(element, following, spaced)
        self.states = None

    def _edge(self, element: str, following: list[State], spaced: bool) -> None:
        first = element[0]
        if first == SLOT:
            name = element[1:-1]
            if name in NUMERIC and (spaced or name != "ord"):
                self.numeric[name] = following
            if name not in _DIGITS_ONLY:
                self.slots[name] = Node(following)
        elif element == DASH:
            self.dash = Node(following)
        elif not spaced:
            self.pieces.setdefault(first, []).append((element, Node(following)))
        elif element == SPACE:
            self.space = Node(following)
        elif first == PIECE:
            self.pieces.setdefault(element[1], []).append((element[1:], Node(following)))
        elif first.isalpha():
            self.words[element] = Node(following)
        else:
            self.signs[element] = Node(following)

    def digits(self, kind: int) -> Node | None:
        """The node behind digits of a kind: their number, and whether more follow a point, a quarter, a year, a suffix."""
        found = self.after.get(kind, self)
        if found is self:
            states = [s for name, following in self.numeric.items() if _takes(name, kind) for s in following]
            if kind & _DOTTED and "d" in self.numeric and kind & 7 <= 2:
                # 3.5 alone is a number, but not after other words of a date (Friday, 3.5.) or with a year behind it
                states += [(p, i) for p, i in self.numeric["d"] if p.elements[i : i + 1] in _POINTS and (i > 1 or "y" in p.slots)]
            found = self.after[kind] = Node(states) if states else None
        return found


def _takes(slot: str, kind: int) -> bool:
    """Whether digits of a kind can fill a slot."""
    count = kind & 7
    if kind & _SHORT:
        return slot == "yy"
    if kind & _SUFFIX and slot not in _SUFFIXED:
        return False
    if kind & _DOTTED and slot in ("d", "y", "n"):
        return False
    if slot in ("d", "m", "ord"):
        return count <= 2
    if slot == "y":
        return bool(kind & _YEAR)
    if slot == "yy":
        return count == 2
    if slot == "q":
        return bool(kind & _SMALL)
    return count <= (3 if slot == "era_year" else 4)


def _closed(states: Iterable[State]) -> Iterator[State]:
    """The states and those that they may skip to, each once."""
    seen: set[tuple[int, int]] = set()
    todo = list(states)
    todo.reverse()
    while todo:
        state = todo.pop()
        pattern, i = state
        if (id(pattern), i) in seen:
            continue
        seen.add((id(pattern), i))
        yield state
        if pattern.skips:
            todo += [(pattern, j) for j in pattern.skips.get(i, ())]


class Walk:
    """The automaton of a language's patterns."""

    def __init__(self, lang: Language, patterns: list[Pattern], words: DateWords) -> None:
        self.spaced, self.words = lang.spaced, words
        self.root = Node([(p, 0) for p in patterns])
        # a word between the ends of a range does for the dash where nothing before them needs to say that it is one
        self.infix = lang.range_words if not lang.spaced else None
        self.alternative = lang.range_or
        self.couples, self.wholes = Couples(lang), Wholes(lang)
        #: words that are two of their unit (شهرين), of languages that have such
        self.duals = frozenset(lang.list("dates", "duals"))
        self.units = lang.calendar_units if lang.spaced and (lang.calendar_units.stems or lang.proclitics) else None
        self.characters = {c: int(v) for c, v in lang.atoms.items() if len(c) == 1 and v < 10} if not lang.spaced else {}
        self.counts_only = lang.word_starts  # those of Korean never name a month, a day or a quarter (두 분기)
        self.tens = {c for c, v in lang.atoms.items() if len(c) == 1 and v in (10, 20, 30)} if self.characters else set()
        self.suffixes: dict[str, list[str]] = {}
        for suffix in sorted((s.lower() for s in lang.day_suffixes if s), key=len, reverse=True):
            self.suffixes.setdefault(suffix[0], []).append(suffix)

    def seconds(self, word: str) -> set[str] | None:
        """The words (characters in an unspaced language) that can follow one that begins a date; "0" stands for digits. None
        where the word may be a date alone, or where it is not known what follows.
        """
        root = self.root
        if root.states is not None:
            root.fill(self.spaced)
        if not self.spaced:
            return self._second_characters(word)
        if self.words.cut_number(word) or word in self.duals:
            return None
        found: set[str] = set()
        nodes = [root.words[word]] if word in root.words else []
        if word in self.words.number_starts:
            article = word in self.words.lang.articles
            nodes += [root.slots[s] for s in ("n", "d") if s in root.slots and not (article and s == "d")]
            found |= self.words.slots.get("half", set())
            found |= self.couples.seconds
            if article:
                found |= self.words.lang.collective.keys()
            else:
                found |= self.words.going_on
        for entry in self.words.table.get(word, ()):
            if entry.slot not in root.slots:
                continue
            found |= self.words.between if entry.slot == "ord" else set()
            if entry.rest:
                m = _NEXT.search(" ".join(entry.rest))
                if m is None:
                    return None
                found.add("0" if m[0].isdecimal() else m[0])
            else:
                nodes.append(root.slots[entry.slot])
        found |= {w for w, entries in self.words.longer.get(word, {}).items() if any(e.slot in root.slots for e in entries)}
        if self.units is not None and "unit" in root.slots and self.units.get(word) is not None:
            nodes.append(root.slots["unit"])
        if not nodes and not found:
            return None
        for node in nodes:
            after = self._after(node, 3)
            if after is None:
                return None
            found |= after
        return found

    def _after(self, node: Node, depth: int) -> set[str] | None:
        """The first words of all that can follow at a node; None where a date may end there."""
        if node.states is not None:
            node.fill(self.spaced)
        if node.finals or node.pieces or depth == 0 or "date" in node.slots or ("unit" in node.slots and self.units is not None):
            return None
        found = {*node.words, *node.signs}
        for slot in node.slots:
            if slot in _WORDED:
                found |= self.words.number_starts | ({NUMBER} if self.words.lang.glued else set())
            found |= self.words.slots.get(slot, set())
        if node.numeric:
            found.add("0")
        for following in (node.space, node.dash, *node.signs.values()):
            after = self._after(following, depth - 1) if following is not None else set()
            if after is None:
                return None
            found |= after
        return found

    def _second_characters(self, c: str) -> set[str] | None:
        root = self.root
        number = self.wholes.seconds(c)
        if "n" in root.slots and c in self.words.number_starts:
            after = self._after_characters(root.slots["n"])
            if after is None:
                return None
            number |= after | self.words.number_starts
        pieces = [piece for piece, _ in root.pieces.get(c, ())]
        for entry in self.words.table.get(c, ()):
            if entry.slot in root.slots:
                after = self._after_characters(root.slots[entry.slot])
                if after is None:
                    return None
                number |= after
        pieces += [k for k in self.words.table if k[0] == c and len(k) > 1]
        if not (pieces or number) or any(len(p) < 2 for p in pieces):
            return None
        return {p[1:].lstrip()[:1] for p in pieces} | number

    def _after_characters(self, node: Node) -> set[str] | None:
        """The characters with which a date can go on at a node; None where it may end there."""
        if node.states is not None:
            node.fill(self.spaced)
        if node.finals or "date" in node.slots:
            return None
        found = set(node.pieces)
        for slot in node.slots:
            found |= self.words.number_starts if slot == "n" else {w[:1] for w in self.words.slots.get(slot, set())}
        return found | {"0"} | self.words.number_starts if node.numeric else found

    def read(self, low: str, pos: int, inner: Inner | None = None, within: bool = False) -> list[Reading]:
        """All readings of what begins at a place; the better first. ``inner`` reads a date that stands inside another;
        ``within`` tells that a date is sought here, inside another one or at the end of a range.
        """
        found = Readings(inner, within)
        self._step(self.root, low, pos, (), found)
        if len(found) > 1:
            # a name with a dash in it is no range (Nheengatu: yepé January, mukũi February, yepé-mukũi December)
            found.sort(key=lambda r: (-r[0], r[1].span, -len(r[1].slots), -len(r[1].text)))
        return found

    def _step(self, node: Node, low: str, pos: int, values: tuple[object, ...], out: Readings) -> None:
        if node.states is not None:
            node.fill(self.spaced)
        if node.finals and not (self.spaced and joins(low, pos) and joins(low, pos - 1)):
            for pattern in node.finals:
                if not cuts(pattern, low, pos, self.words.lang):
                    out.append((pos, pattern, values))
        if pos >= len(low):
            return
        if node.dash is not None:
            end = dash(low, pos)
            if end == pos and self.infix is not None and (found := self.infix.right(low, pos)) is not None:
                end = found[1] if self.alternative.left(low, found[1]) is None else pos  # 5月1日或3日 are two
            if end > pos:
                self._step(node.dash, low, end, values, out)
        c = low[pos]
        if node.slots and (following := node.slots.get("date")) is not None and out.inner is not None:
            date = out.inner(pos)
            if date is not None:
                self._step(following, low, date[0], (*values, date[1]), out)
        if not self.spaced and node is not self.root and c.isspace():
            pos = blanks(low, pos)
            if pos >= len(low):
                return
            c = low[pos]
        if c.isdecimal():
            if node.numeric:
                self._digits(node, low, pos, values, out)
            if node.slots and c in self.words.first:
                self._words(node, low, pos, c, pos + 1, values, out)
        elif not self.spaced:
            if node.slots:
                self._words(node, low, pos, c, pos + 1, values, out)
                for following, end, taken in self.wholes.ways(node, low, pos) if c in self.wholes.words else ():
                    self._step(following, low, end, (*values, *taken), out)
            if node.numeric and (c in self.characters or c in self.tens):
                self._characters(node, low, pos, values, out)
        elif c.isalpha():
            if node.space is not None and pos and low[pos - 1].isdecimal():
                self._step(node.space, low, pos, values, out)  # 30October: the blank is left out
            if node.words or node.slots:
                m = WORD.match(low, pos)
                word, end = m[0], m.end()  # type: ignore[index,union-attr]
                following = node.words.get(word)
                if following is not None:
                    self._step(following, low, end, values, out)
                if node.slots:
                    self._words(node, low, pos, word, end, values, out)
        else:
            if node.space is not None:
                end = pos + 1 if c == " " and low[pos + 1 : pos + 2].isalnum() else space(low, pos)
                if end > pos:
                    self._step(node.space, low, end, values, out)
            if node.slots and c in _OF_SIGNS:
                self._words(node, low, pos, c, pos + 1, values, out)
            following = node.signs.get("-" if c in HYPHENS else c)
            if following is not None:
                self._step(following, low, pos + 1, values, out)
            if c in _BEFORE_NAMES:
                self._step(node, low, pos + 1, values, out)
            if c == "'" and "yy" in node.numeric:
                self._short_year(node, low, pos + 1, values, out)
        if node.pieces:
            for piece, following in node.pieces.get(c, ()):
                end = pos + len(piece) if low.startswith(piece, pos) else -1 if self.spaced else spread(low, pos, piece)
                if end >= 0:
                    self._step(following, low, end, values, out)

    def _words(self, node: Node, low: str, pos: int, word: str, end: int, values: tuple[object, ...], out: Readings) -> None:
        slots = node.slots
        unit = None
        spaced = self.spaced
        for entry in self.words.phrases_at(low, word, end) if spaced else self.words.characters(low, pos):
            following = slots.get(entry.slot)
            if following is None:
                continue
            if not spaced:
                stop = pos + entry.length
            else:
                stop = entry.end(low, end) if entry.rest else end
                if stop < 0 or (joins(low, stop) and joins(low, stop - 1)):
                    continue
            if low[stop - 1].isdecimal() and low[stop : stop + 1].isdecimal():
                continue
            if entry.slot == "unit":
                unit = entry
            elif entry.slot == "bracketed" and (low[pos - 1 : pos] not in ("(", "\uff08") or low[stop : stop + 1].isalnum()):
                continue  # 13日金メダル, 11日（日本時間）
            taken = (*values, entry.value)
            if entry.slot == "of" and spaced:
                stop = space(low, stop) if stop < len(low) else stop
            self._step(following, low, stop, taken, out)
            if entry.dotted and low.startswith(".", stop):
                self._step(following, low, stop + 1, taken, out)
        if self.duals and word in self.duals and "n" in slots:
            two = next((e.value for e in self.words.table.get(word, ()) if e.slot == "unit"), None)
            self._dual(slots["n"], low, end, two, values, out)
        if self.units is not None and unit is None and "unit" in slots:
            name = self.units.get(word)
            if name is not None:
                self._step(slots["unit"], low, end, (*values, name), out)
        if "n" in slots or "d" in slots or "y" in slots or "halves" in slots:
            self._numbers(node, low, pos, word, end, values, out)

    def _numbers(self, node: Node, low: str, pos: int, word: str, end: int, values: tuple[object, ...], out: Readings) -> None:
        """Numbers in words: of units, days of the month (el dos de mayo), years (mil novecientos noventa)."""
        slots = node.slots
        lang = self.words.lang
        counts = not self.spaced or word in lang.collective or word in lang.articles  # a dozen, un rapport: no days
        read = False
        if counts and self.spaced and "n" in slots and (dozen := self.words.collected(low, word, end)) is not None:
            self._collected(slots["n"], low, *dozen, values, out)
        for stop, n in self.words.numbers(low, pos, word, end):
            read = True
            for slot, least, most in _SPELLED:
                fits = least <= n <= most and (slot == "n" or not counts)
                following = slots.get(slot) if fits else None
                if following is not None and (slot == "n" or stop > end or word not in self.words.no_days):
                    told = n.least if isinstance(n, Couple) and slot != "n" else n
                    self._step(following, low, stop, (*values, told), out)
            if "y" in slots and (last := self.words.ordinal_year(low, stop, n)) is not None:
                self._step(slots["y"], low, last[0], (*values, last[1]), out)
            if "n" in slots and type(n) is int and word not in lang.collective:
                self._coupled(slots["n"], low, n, stop, values, out)
        if not read and "halves" in slots and (half := self.words.halves(low, pos, word)) is not None:
            self._step(slots["halves"], low, half[0], (*values, half[1]), out)
        if "y" in slots and self.words.lang.year_pairs:
            for stop, n in self.words.year_pairs(low, pos, word, end):
                self._step(slots["y"], low, stop, (*values, n), out)

    def _collected(self, node: Node, low: str, stop: int, n: int, values: tuple[object, ...], out: Readings) -> None:
        """A dozen and the like, with an apostrophe for the blank before its unit or not (una decina d'anni)."""
        if stop < len(low) and low[stop].isalpha():
            if node.states is not None:
                node.fill(self.spaced)
            if node.space is None:
                return
            node = node.space
        self._step(node, low, stop, (*values, n), out)

    def _dual(self, node: Node, low: str, end: int, unit: object, values: tuple[object, ...], out: Readings) -> None:
        """A word that is two of its unit fills the number and the unit behind it: اليومين المقبلين, قبل شهرين من."""
        for _ in range(2):
            if node.states is not None:
                node.fill(self.spaced)
            if "unit" in node.slots:
                self._step(node.slots["unit"], low, end, (*values, 2, unit), out)
                return
            if node.space is None:
                return
            node = node.space

    def _coupled(self, node: Node, low: str, first: int, end: int, values: tuple[object, ...], out: Readings) -> None:
        """A second number behind the first one of a unit: two or three weeks ago."""
        both = self.couples.second(low, first, end)
        if both is not None:
            self._step(node, low, both[0], (*values, both[1]), out)

    def _digits(self, node: Node, low: str, pos: int, values: tuple[object, ...], out: Readings) -> None:
        end, most = pos + 1, min(len(low), pos + _MOST)
        while end < most and low[end].isdecimal():
            end += 1
        count = end - pos
        if count == _MOST:
            return
        value = int(low[pos:end])
        kind = count
        if count == 4 and 1000 <= value < 3000:
            kind |= _YEAR
        elif count == 1 and 1 <= value <= 4:
            kind |= _SMALL
        c = low[end : end + 1]
        if c and c in ".," and low[end + 1 : end + 2].isdecimal():
            kind |= _DOTTED
        following = node.digits(kind)
        if following is not None:
            self._step(following, low, end, (*values, value), out)
        if count < 4 and "n" in node.numeric:
            self._coupled(node.slots["n"], low, value, end, values, out)
        if count <= 2:
            for suffix in self.suffixes.get(c, ()):
                if low.startswith(suffix, end):
                    stop = end + len(suffix)
                    if low[stop : stop + 1].isdecimal():
                        continue
                    following = node.digits(kind | _SUFFIX)
                    if following is not None:
                        self._step(following, low, stop, (*values, value), out)

    def _characters(self, node: Node, low: str, pos: int, values: tuple[object, ...], out: Readings) -> None:
        """A year in digits that are characters (二〇二四年, 零八年), a decade (八十年代), and a month or day (六月三日) behind
        a part of a date or where one is sought.
        """
        end, most = pos, min(len(low), pos + _MOST)
        while end < most and low[end] in self.characters:
            end += 1
        if end - pos == 4:
            value = int("".join(str(self.characters[c]) for c in low[pos:end]))
            kind = 4 | _YEAR if 1000 <= value < 3000 else 4
        elif end - pos == 2 and not self.characters[low[pos]]:
            value, kind = self.characters[low[pos + 1]], 2 | _SHORT
        else:
            number = read_characters(low, pos, self.words.lang)
            if number is None or number.until is not None or number.value != int(number.value) or not 0 < number.value < 100:
                return
            value, end = int(number.value), number.end
            kind = 2 if value > 9 else 1 | _SMALL if value < 5 else 1
            if value > 31 or (node is self.root and not out.within):
                if value % 10:
                    return
                kind = 2 | _SHORT
        counted = Node(node.numeric["n"]) if self.counts_only and "n" in node.numeric else None
        following = counted if self.counts_only else node.digits(kind)
        if following is not None:
            self._step(following, low, end, (*values, value), out)

    def _short_year(self, node: Node, low: str, pos: int, values: tuple[object, ...], out: Readings) -> None:
        """A year of two digits behind an apostrophe ('24)."""
        digits = low[pos : pos + 2]
        if len(digits) == 2 and digits.isdecimal() and not low[pos + 2 : pos + 3].isdecimal():
            self._step(Node(node.numeric["yy"]), low, pos + 2, (*values, int(digits)), out)
