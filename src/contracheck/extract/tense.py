"""Tense: whether the words around a date without a year say that it is to come, or that it is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contracheck.extract.page import Page
from contracheck.extract.perfect import has_perfect
from contracheck.extract.plans import is_thing
from contracheck.extract.present import present_beside
from contracheck.extract.tense_clauses import clause_over, may_be
from contracheck.lang.concepts import Hit, some_finder
from contracheck.lang.table import BLANK

#: A verb of saying so close before a day tells when it was said.
SAID = 16
#: A clause of no more letters is a date by itself.
_SHORT_CLAUSE = 24
#: What parts a date that stands by itself from the clause before it.
_APART = frozenset(",(\uff08\u060c\u2013\u2014")
#: Those of what is to come: by plans and forecasts, and by the tense of a verb alone.
_AHEAD = ("#planned", "#forecast", "#to_come")
#: What nobody plans. A date that such a word has is that of one that has happened.
_UNPLANNED = frozenset(
    """earthquake aftershock storm fire flood landslide tsunami attack explosion crash collision murder shooting theft shipwreck
    derailment hail collapse death gas_leak oil_spill cyberattack data_breach coup escape victory defeat""".split()  # noqa: SIM905
)
#: What was put off to a day is to come.
_MOVED = frozenset(("delay", "extension", "#moved", "#shifted"))
#: A verb of the past so close behind one of a plan tells when it was made.
_DECIDED = 14
#: Such a word stands so close before its date, with so many small words between.
_NEAR, _SMALL = 40, 2
#: The last of the words behind a date that may say of a noun what happened then.
_WORDS = 7


def _goes_on(c: str) -> bool:
    """Whether a character goes on with the word before it (après-midi)."""
    return c == "-" or c.isalpha()


class TenseReader:
    """Reads the tense around dates on one page; ``signs`` gives the context words of a sentence."""

    def __init__(self, page: Page, signs: Callable[[tuple[int, int]], Sequence[Hit]]) -> None:
        self.page, self.signs = page, signs

    def future(self, pos: int) -> bool | None:
        """Whether the clause around a place speaks of what is to come; None where no word tells either way."""
        page, sentence = self.page, self.page.sentence(pos)
        hits = self.signs(sentence)
        if page.lang.head_final and (told := self._next_verb(pos, sentence, hits)) is not None:
            return told
        clause = self._statement(pos, sentence, hits)
        words = {
            c for c, s, e in hits if c[0] == "#" and clause[0] <= s < clause[1] and not self._next_statement(pos, s, sentence)
        }
        if self._done(pos, clause[0], planned=not words.isdisjoint(_AHEAD)):
            return False
        past = any(c in _AHEAD and s > pos for c, s, _ in hits) and self._past_before(pos, clause[0])
        # voters on Sunday threw out her plan
        words -= {
            c
            for c in _AHEAD
            if all(
                self._promised(pos, s)
                or (c == "#to_come" and self._caused(s, pos))
                or self._no_plan(s, s > pos and (past or self._past_before(s, pos)))
                or (s < pos and is_thing(self.page, (s, e), pos, clause[0]))
                for a, s, e in hits
                if a == c
            )
        }
        if self._said(pos, hits) or self._announced(pos, hits):
            return None  # "said Monday it would": the day is that of the saying
        if not words.isdisjoint(_AHEAD):
            before = [e for c, s, e in hits if c in _AHEAD and clause[0] <= s and e <= pos]
            return not (before and clause_over(page, max(before), pos))  # will publish the report it received on Monday
        if self._purpose(clause[0], pos) or self._present(pos, clause):
            return True
        if "#past" in words:
            return False
        if may_be(page, pos, clause[0]):
            return True
        return True if self._programme(pos, sentence) or self._told_beside(pos, sentence, hits) else None

    def _told_beside(self, pos: int, sentence: tuple[int, int], hits: Sequence[Hit]) -> bool:
        """Whether a date stands by itself between commas or brackets, and the clause before it, or the one behind it where it
        opens its sentence, tells what is to come: to open on the holiday, 6 October; on 6 October, the bridge will open."""
        page, low = self.page, self.page.low
        if not page.lang.spaced or page.lang.head_final or not any(c in _AHEAD for c, _, _ in hits):
            return False
        first, last = page.clause(pos, pos, sentence)
        if not self._date_alone(first, last):
            return False
        while first > sentence[0]:
            if low[first - 1] not in _APART:
                return False
            first, end = page.clause(first - 1, first - 1, sentence)
            if not self._date_alone(first, end):
                if first > sentence[0] or page.lang.function_words.isdisjoint(low[first:end].split()):
                    return self._ahead_in(first, end, hits)
                if self._ahead_in(first, end, hits):
                    return True
                if any(first <= s < end for _, s, _ in hits) or page.tells_past(first, end):
                    return False
                break  # on the holiday, 6 October, the bridge will open
        while last < sentence[1] and low[last] in ",\u060c":
            start, last = page.clause(last + 1, last + 1, sentence)
            if not self._date_alone(start, last):
                return not self._is_over(start, last) and self._ahead_in(start, last, hits)
        return False

    def _is_over(self, first: int, last: int) -> bool:
        """Whether a clause holds a verb of what is over that no auxiliary leads (were opened, but will *be* opened)."""
        page = self.page
        words = page.words(first, last)
        return any(
            page.tells_past(a, b) and all(page.low[slice(*w)] not in page.lang.done_not for w in words[max(0, i - 2) : i])
            for i, (a, b) in enumerate(words)
        )

    def _date_alone(self, first: int, last: int) -> bool:
        """Whether a clause holds nothing but a date and small words."""
        if last - first > _SHORT_CLAUSE:
            return False
        lang = self.page.lang
        known = (lang.months, lang.weekdays, lang.function_words, lang.calendar_units.words)
        words = (w.strip(".") for w in self.page.low[first:last].split())
        return all(not w or w[0].isdecimal() or any(w in names for names in known) for w in words)

    def _ahead_in(self, first: int, last: int, hits: Sequence[Hit]) -> bool:
        """Whether a clause tells what is to come, with nothing that is over, that was promised or that is said before it."""
        inside = [(s, c) for c, s, _ in hits if first <= s < last and (c in _AHEAD or c in ("#attribution", "#past"))]
        if not inside or min(inside)[1] not in _AHEAD:
            return False
        start = min(inside)[0]
        over = self._no_plan(start, self.page.tells_past(first, start) or has_perfect(self.page, first, start))
        return not over and self.page.lang.promised.right(self.page.low, start, gap=False) is None

    def _statement(self, pos: int, sentence: tuple[int, int], hits: Sequence[Hit]) -> tuple[int, int]:
        """The clause around a place, without what a verb of saying tells, or without that verb: said on Monday *that*."""
        first, last = self.page.clause(pos, pos, sentence)
        said = min((e for c, _, e in hits if c == "#attribution"), default=None)
        if said is None:
            return first, last
        for word in self.page.lang.that:
            at = self.page.low.find(word, said, last)
            while at >= 0:
                end = at + len(word)
                if not self.page.low[at - 1].isalpha() and not (word[-1].isalpha() and _goes_on(self.page.low[end : end + 1])):
                    if at >= pos:
                        last = min(last, at)
                        break
                    first = max(first, end)
                at = self.page.low.find(word, end, last)
        return first, last

    def _said(self, pos: int, hits: Sequence[Hit]) -> bool:
        """Whether a verb of saying stands close before a place, none of what will be said, and none of what is said to be."""
        will = {s for c, s, _ in hits if c == "#planned"}  # "will announce" says nothing yet
        for c, s, e in hits:
            if c == "#attribution" and 0 <= pos - e <= SAID and s not in will and not any(e <= w < pos for w in will):
                return True
        return False

    def _promised(self, pos: int, start: int) -> bool:
        """Whether a verb of a plan that was made (vowed) stands behind a date, or before it with nothing or its subject between
        them: *vowed* on Monday to resign, وعد الوزير يوم الاثنين."""
        page, lang = self.page, self.page.lang
        verb = lang.promised.right(page.low, start, gap=False)
        if verb is None or start > pos:
            return verb is not None
        between = page.low[verb[1] : pos].split()
        return len(between) <= _SMALL and all(
            w in lang.function_words or (lang.definite and w.startswith(lang.definite)) for w in between
        )

    def _announced(self, pos: int, hits: Sequence[Hit]) -> bool:
        """Whether what is said, or promised, begins right behind a date close behind a verb (promised Monday that)."""
        low, that = self.page.low, self.page.lang.that
        near = any(c in ("#attribution", "#planned") and 0 <= pos - e <= SAID for c, _, e in hits)
        words = self.page.words(pos, pos + _NEAR // 2)[1:4] if near else ()
        return any(w[0] > pos and low[slice(*w)] in that and low[w[1] : w[1] + 1] != "-" for w in words)  # no après-midi

    def _caused(self, start: int, pos: int) -> bool:
        """Whether a word for "after" stands between a verb and a date, which is then that of the cause: is closed *after* a crash
        on Monday, *after* Monday's fire the hall stays shut."""
        page = self.page
        if start > pos:
            left = page.lang.date_bounds_before.left(page.low, pos)
            named = left is not None and left[0] == "after"
            return named and bool(some_finder(page.lang.tag, _UNPLANNED).find(page.low, pos, start))  # not after Tuesday it will
        after = page.lang.date_bounds_before.get
        return any(after(page.low[a:b]) == "after" and page.low[b] != "-" for a, b in page.words(start, pos))

    def _next_verb(self, pos: int, sentence: tuple[int, int], hits: Sequence[Hit]) -> bool | None:
        """What the first verb behind a place tells, in languages whose verbs end a clause; None where none tells."""
        page, near = self.page, _DECIDED if self.page.lang.spaced else _DECIDED // 2
        if self._of_event(pos) or (page.lang.done_next and self._done_next(pos, sentence[1])):
            return False
        if not page.lang.spaced and page.low.find("、", pos, pos + near) >= 0:
            return self._close(pos, sentence)  # 5日、... 禁じると発表した: the last verb tells
        ahead = min((s for c, s, _ in hits if c in ("#planned", "#to_come") and s >= pos), default=None)
        # who agreed to pay has agreed on the day: 지불하기로 동의했다
        last = sentence[1] if ahead is None else min(sentence[1], ahead + near)
        if not page.lang.spaced:
            places = [page.low.find(e, pos, last) for e in page.lang.past_endings]
            over = min((p for p in places if p >= 0), default=None)
        else:
            over = next((at for at, end in page.words(pos, last) if page.tells_past(at, end)), None)
        if over is None:
            return True if ahead is not None or (not page.lang.spaced and self._close(pos, sentence)) else None
        if any(c == "#forecast" and s <= over < e for c, s, e in hits):
            return True  # yağış beklendiğini açıkladı
        # but 2月19日まで延期した
        return None if some_finder(page.lang.tag, _MOVED).find(page.low, max(sentence[0], pos - _NEAR), sentence[1]) else False

    def _of_event(self, pos: int) -> bool:
        """Whether a date stands before what has happened then, tied to its noun: 月曜*の*火災, pazartesi *günkü* yangın."""
        page, lang = self.page, self.page.lang
        endings = lang.date_attributes or (() if lang.spaced else lang.list("grammar", "links"))
        if not endings:
            return False
        reach = _NEAR if lang.spaced else SAID
        hits = some_finder(lang.tag, _UNPLANNED).find(page.low, pos, min(len(page.low), pos + reach))
        return any(page.low[pos:s].rstrip(BLANK).endswith(endings) for _, s, _ in hits[:1])

    def _close(self, pos: int, sentence: tuple[int, int]) -> bool | None:
        """Whether the verb that closes a sentence tells what is to come, no past before it; None for what is the case."""
        page, lang = self.page, self.page.lang
        last = sentence[1]
        while last > sentence[0] and not page.low[last - 1].isalnum():
            last -= 1
        if page.low.endswith(lang.past_endings, sentence[0], last):
            return False
        ahead = page.low.endswith(lang.present_endings, sentence[0], last)
        ahead = ahead and all(page.low.find(e, pos, last) < 0 for e in lang.past_endings)
        return True if ahead and not page.low.endswith(lang.states, sentence[0], last) else None

    def _done_next(self, pos: int, last: int) -> bool:
        """Whether a verb close behind a date says of its noun what happened then, whatever the verb of the clause tells: 월요일
        시장에서 *발생한* 화재로 문을 닫는다. A topic, an object or another figure between the two parts them."""
        lang = self.page.lang
        for word in self.page.low[pos : min(last, pos + _NEAR)].split()[1:_WORDS]:
            if word in lang.done_next:
                return True
            if word.endswith(lang.done_not_next) or word[-1] in ",)" or word[0].isdecimal():
                return False
        return False

    def _done(self, pos: int, first: int, *, planned: bool) -> bool:
        """Whether the words right before a date tell what has happened then: condamné le 12 janvier, the fire of 27 April."""
        page, lang = self.page, self.page.lang
        if not lang.spaced:
            return False
        start = max(first, pos - _NEAR)
        hits = some_finder(lang.tag, _UNPLANNED).find(page.low, start, pos)
        for _, s, e in hits:
            between = page.low[e:pos].split()
            if between and all(w in lang.event_of for w in between):
                return True
            small = len(between) <= _SMALL and all(w in lang.function_words for w in between)
            if small and (not planned or self._after(s)):
                return True
        before = page.low[start:pos].split()
        for i in range(len(before) - 1, max(-1, len(before) - _SMALL - 6), -1):
            word = before[i]
            if word in lang.done or any(word.startswith(stem) for stem in lang.done_stems):
                return lang.done_not.isdisjoint(before[max(0, i - 2) : i])  # but sera signé mercredi
            if word not in lang.function_words and word not in lang.parts_of_day:
                break
        return self.done_behind(pos)

    def _after(self, start: int) -> bool:
        """Whether a word for "after" stands before what happened, an article between them or not: after the fire on Monday."""
        bounds, article = self.page.lang.date_bounds_before, self.page.lang.date_articles.left(self.page.low, start)
        left = bounds.left(self.page.low, start) or (bounds.left(self.page.low, article[1]) if article is not None else None)
        return left is not None and left[0] in ("after", "since")

    def done(self, pos: int) -> bool:
        """Whether the words beside a date, and not its verb, tell what has happened then."""
        return self._done(pos, self.page.clause(pos, pos, self.page.sentence(pos))[0], planned=False)

    def done_behind(self, pos: int) -> bool:
        """Whether a date and a participle stand between an article and its noun: dem am Mittwoch geschlossenen Abkommen."""
        page, lang = self.page, self.page.lang
        if not lang.done_behind:
            return False
        before = page.low[max(0, pos - _NEAR) : pos].split()
        while before and before[-1] in lang.function_words and lang.date_articles.get(before[-1]) is None:
            before = before[:-1]
        if not before or lang.date_articles.get(before[-1]) is None:
            return False
        for first, last in page.words(pos, pos + _NEAR)[1:4]:
            word = page.low[first:last]
            if any(word.endswith(e) and word[: len(word) - len(e)] in lang.done_behind for e in lang.done_endings):
                return True
        return False

    def _present(self, pos: int, clause: tuple[int, int]) -> bool:
        """Whether a verb in the present says what happens on a day, and none of its clause tells what is over."""
        page, lang = self.page, self.page.lang
        if not lang.spaced or not lang.scheduled:
            return False
        first = max((page.low.rfind(f" {that} ", clause[0], pos) for that in lang.that), default=-1)
        clause = max(first, clause[0]), clause[1]
        spans = page.words(*clause)
        if lang.noun_capitals:  # as all nouns have
            spans = [(a, b) for a, b in spans if not page.text[a].isupper()]
        words = [page.low[a:b] for a, b in spans]
        if lang.present_verbs and present_beside(page, pos, clause):
            return True
        if not lang.perfect.isdisjoint(words):
            return False
        return not lang.scheduled.isdisjoint(words) and not page.tells_past(*clause)

    def _programme(self, pos: int, sentence: tuple[int, int]) -> bool:
        """Whether a sentence lists what is to come (Zeitplan: Freitag Vorrunde, Samstag Halbfinale)."""
        low = self.page.low
        if not self.page.lang.spaced:
            return any(low.find(word, sentence[0], pos) >= 0 for word in self.page.lang.programmes)
        first, colon = sentence[0], low.find(":", sentence[0], pos)
        word = next(iter(self.page.words(first, min(first + _NEAR, sentence[1]))), None)
        if word is not None and low[slice(*word)] in self.page.lang.weekdays and low.startswith(":", word[1]):
            # Spielplan des 4. Spieltags. Freitag: ...
            colon, first = word[1], self.page.sentence(max(0, first - 3))[0]
        return colon >= 0 and any(self.page.has_word(w, first, colon) for w in self.page.lang.programmes)

    def over(self, pos: int) -> bool:
        """Whether a verb beside a date tells what is over, which is neither who said it nor that something was put off."""
        page, sentence = self.page, self.page.sentence(pos)
        hits = self.signs(sentence)
        first, last = self._statement(pos, sentence, hits)
        ands = page.ands(sentence)
        clause = max((a for a in ands if first <= a < pos), default=first), min((a for a in ands if pos < a < last), default=last)
        return self._tells_over(pos, clause, (first, last), hits)

    def _tells_over(self, pos: int, clause: tuple[int, int], statement: tuple[int, int], hits: Sequence[Hit]) -> bool:
        """Whether a verb of a clause tells what is over, but for verbs of saying and what was put off in its statement."""
        page = self.page
        # "late August" is not late
        moved = [s for _, s, _ in some_finder(page.lang.tag, _MOVED).find(page.low, *statement) if s != pos]
        if moved or any(c.startswith("#former") for c, _, _ in hits):
            return False
        if not page.lang.spaced:
            return page.tells_past(*clause)
        saying = [(s, e) for c, s, e in hits if c == "#attribution"]
        return any(page.tells_past(a, b) and not any(s < b and a < e for s, e in saying) for a, b in page.words(*clause))

    def met(self, pos: int, end: int) -> bool:
        """Whether a deadline opens its statement, and a verb and a figure behind it tell how much was done until then: by Sunday
        300 runners had signed up; not what was ordered or decided on (until Friday police closed the bridge).
        """
        page, sentence = self.page, self.page.sentence(pos)
        hits = self.signs(sentence)
        first, last = self._statement(pos, sentence, hits)
        if len(page.low[first:pos].split()) > _SMALL:
            return False
        longer = min(sentence[1], last + 3 * _SHORT_CLAUSE) if last - first <= _SHORT_CLAUSE else last
        if not self._counts(end, last if page.lang.head_final else longer):
            return False
        last = longer  # By Sunday, 300 runners had signed up
        return self._tells_over(pos, (pos, last), (first, last), hits)

    def _counts(self, first: int, last: int) -> bool:
        """Whether a figure stands between two places, in digits or in a word."""
        low, lang = self.page.low, self.page.lang
        if any(c.isdecimal() for c in low[first:last]):
            return True
        return lang.spaced and any(w in lang.atoms or lang.fractions.get(w) is not None for w in low[first:last].split())

    def past(self, pos: int) -> bool:
        """Whether a verb of the clause around a place tells what is over."""
        sentence = self.page.sentence(pos)
        first, last = self.page.clause(pos, pos, sentence)
        if self._done(pos, first, planned=False):
            return True
        if last - first <= _SHORT_CLAUSE:
            last = min(sentence[1], last + 3 * _SHORT_CLAUSE)  # From July 1st, prices rose
        return self.page.tells_past(first, last)

    def _purpose(self, first: int, pos: int) -> bool:
        """Whether a word before a place in its clause begins what is to be (чтобы закон заработал)."""
        return any(self.page.has_word(word, first, pos) for word in self.page.lang.purposes)

    def _no_plan(self, start: int, behind: bool) -> bool:
        """Whether a word for what is to come says nothing of the kind: in a comparison (more than expected), or in another
        statement behind the date of one that is over (were back on Tuesday after owners agreed to pay)."""
        return behind or self.page.lang.compared.left(self.page.low, start) is not None

    def _past_before(self, pos: int, first: int) -> bool:
        """Whether a verb before a date in its clause tells what is over; where no spaces are, verbs follow."""
        return self.page.lang.spaced and (self.page.tells_past(first, pos) or has_perfect(self.page, first, pos))

    def _next_statement(self, pos: int, sign: int, sentence: tuple[int, int]) -> bool:
        """Whether another statement begins right behind a date: cut rates *on Wednesday and* lowered its forecast."""
        low, lang = self.page.low, self.page.lang
        if sign < pos or not lang.spaced:
            return False
        joined = next((a for a in self.page.ands(sentence) if pos < a < sign), None)
        if joined is None:
            return False
        words = low[joined : joined + 32].split()[1:2]
        later = bool(words) and not words[0][0].isdecimal() and words[0] not in lang.months and words[0] not in lang.weekdays
        return later and len(low[pos:joined].split()) == 1
