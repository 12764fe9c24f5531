"""Claims: from what the scan found on a page to the frozen nouns that the other stages see."""

from __future__ import annotations

import datetime as dt
import functools
import re
from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal

import attrs

from contracheck.extract.abbreviated import as_millions
from contracheck.extract.age_lists import settle_age_lists
from contracheck.extract.around import Around
from contracheck.extract.bracketed import share_brackets
from contracheck.extract.cheapest import is_cheapest, may_be_cheapest
from contracheck.extract.claim_values import alternatives_of, date_value, mark_value, value_of
from contracheck.extract.cleaned import Cleaned, cleaned
from contracheck.extract.compared_years import as_bases, as_years
from contracheck.extract.context import ContextReader
from contracheck.extract.contrasted import share_contrasts
from contracheck.extract.day_lists import share_days
from contracheck.extract.day_spans import share_day_spans
from contracheck.extract.day_years import name_years
from contracheck.extract.decades import share_years
from contracheck.extract.denied import deny_bounds
from contracheck.extract.draft import Draft
from contracheck.extract.elided import share_cents, share_currencies, share_ends
from contracheck.extract.ellipsis import complete
from contracheck.extract.excluded import without_excluded
from contracheck.extract.fates import FATE
from contracheck.extract.first_months import date_first_months
from contracheck.extract.found import Found
from contracheck.extract.identifiers import is_bounded_age
from contracheck.extract.itemised import count_parts, share_wholes
from contracheck.extract.joined_ends import join_ends
from contracheck.extract.later_ahead import look_ahead
from contracheck.extract.lengths import is_long
from contracheck.extract.lone_days import settle_lone_days
from contracheck.extract.models import settle_models
from contracheck.extract.month_lists import follow_months
from contracheck.extract.moved import last_before, near_new, same_month, share_months
from contracheck.extract.named_ages import settle_ages
from contracheck.extract.narrated import Narration
from contracheck.extract.no_day import join
from contracheck.extract.page import Page
from contracheck.extract.partitives import PEOPLE
from contracheck.extract.points import RATES, settle_points
from contracheck.extract.preceding import before_named
from contracheck.extract.races import of_a_second, over_a_course
from contracheck.extract.scaled import share_scales
from contracheck.extract.scan import Scanner
from contracheck.extract.speeds import as_speeds
from contracheck.extract.suspended_decades import share_tens
from contracheck.extract.temperatures import LETTER, plain_degrees, settle_degrees
from contracheck.extract.time_limits import limit_times
from contracheck.extract.travel_times import settle_spans
from contracheck.extract.unnamed import MANY, counts, told_before
from contracheck.extract.weekdays_again import repeat_weekdays
from contracheck.lang.concepts import GAMES, some_finder
from contracheck.lang.pack import Language
from contracheck.lang.signs import as_signs
from contracheck.model import Article, Claim, Limits, Span, Value
from contracheck.model.marks import AFTER, BEFORE, NO_DAY

#: From this scale word on, a figure with no unit and nothing counted may be money without its currency.
_MONEY_SCALE = 6
#: What tells that a letter and a digit are the size of an earthquake (M5).
QUAKES, _LETTERED = frozenset(("earthquake", "magnitude", "epicentre", "aftershock", "tsunami")), 2
#: Concepts whose presence near a bare large figure makes it money.
MONEY_TOPICS = frozenset(
    """investment acquisition offer valuation revenue profit operating_profit loss dividend share_price share_issue funding
    bridge_loan loan debt bond cost savings break_fee fine compensation pay bonus tax tariff subsidy aid donation budget deficit
    surplus export import price cash transfer_fee release_clause box_office limit settlement damage insured_loss sales invoice
    household_bill prize_money tax_revenue public_debt public_spending defence_spending order_book collateral bail""".split()  # noqa: SIM905
)

#: Concepts whose presence makes it people.
CROWDS = frozenset(
    """population customer subscriber user workforce job_cut death injury evacuation displacement patient infection vaccination
    passenger vote turnout voter viewer student tourist spectator""".split()  # noqa: SIM905
)
#: Those of them whose nouns are sums of money by themselves, so that "350 million of savings" needs no currency.
SUMS = frozenset(
    """investment revenue profit operating_profit loss dividend funding loan debt bond cost savings fine compensation bonus tax
    subsidy aid donation deficit surplus""".split()  # noqa: SIM905
)
#: So far behind a figure that counts millions of people a bare one of millions counts them too.
_NOUN_REACH, _CROWD_REACH = 30, 120
#: A word; an apostrophe ends it.
_ARTICLE = re.compile(r"[^\W\d_]+")
#: So far behind someone the people stand that are harmed.
_HARMED = 80
#: So many different things of sport in the first characters of an article make its bare points those of a league.
_SEVERAL, _BEGINNING = 3, 1500


@attrs.frozen
class Reading:
    """What extraction hands on: the claims in the order of the text, a reader of the text's names, and whether a limit cut it
    short."""

    claims: tuple[Claim, ...]
    _names: Callable[[], tuple[str, ...]]
    cut: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the text."""
        return self._names()


#: Days of publication from which dates are counted lie in these years.
_FIRST_YEAR, _LAST_YEAR = 1000, 9000


def read_claims(article: Article, lang: Language, limits: Limits) -> Reading:
    """The claims and the names of an article, at their places in its text as it was given."""
    given, plain = article.text, cleaned(article.text, spaced=lang.spaced, vowels=lang.vowels)
    if plain is not None:
        article = attrs.evolve(article, text=plain.text)
    page = Page(article.text, lang)
    context = ContextReader(page)
    maker = Maker(article, page, context, given, plain)
    published = _within_reach(article.published)
    scanner = Scanner(page, published, context.tense.future, context.tense)
    found: list[Found] = []
    cut = False
    for f in scanner.run():
        while found and f.draft is not None and f.draft.framed and f.start <= found[-1].start:
            found.pop()  # a figure of a pattern around this one: the 100 of 100 kilometrede 7 litre
        if found and f.start < found[-1].end:
            f.start = found[-1].end
            if f.start >= f.end:
                continue
            if f.date is not None:
                f.date.start = f.start
        found.append(f)
        if len(found) >= limits.claims:
            cut = True
            break
    found = join(join_ends(settle_degrees(found, page), page.low, page.lang), article.text, lang.date_order != "dmy")
    found = share_tens(share_years(complete(found, page.low, page.lang), article.text, lang), page)
    found = before_named(found, page, Narration(page, published, context.tense.future))
    repeat_weekdays(found, page, published)
    as_millions(found, page)
    settle_spans(found, page, scanner.figures.bounds.read)
    share_contrasts(found, page)
    as_speeds(found, page)
    settle_models(found, page)
    settle_ages(found, page)
    settle_age_lists(found, page)
    deny_bounds(found, page, context)
    limit_times(found, page, context.tense.future)
    look_ahead(found, page, published, context.tense.future)
    settle_lone_days(found, page, published, context.tense.future, scanner.dates.extend)
    count_parts(found, page)
    found = share_wholes(found, page, scanner.figures.words)
    share_currencies(found, page)
    share_ends(found, page)
    share_cents(found, page)
    share_scales(found, page, context, MONEY_TOPICS, CROWDS)
    found = follow_months(share_days(name_years(share_months(found, page, published), page), page), page)
    found = share_day_spans(found, page, lambda pos: scanner.dates.at(pos, "0"), published)
    as_years(found, page)
    date_first_months(found, page, context, published, MONEY_TOPICS)
    as_bases(found, page, published)
    last_before(found)
    near_new(found, page, context, published)
    same_month(found, page)
    found = without_excluded(found, page)
    found = share_brackets(found, page)
    maker.money = any(f.draft is not None and f.draft.kind == "money" for f in found)
    maker.percents = [f.start for f in found if f.draft is not None and f.draft.kind == "percent" and f.draft.unit == "percent"]
    maker.people = [f.start for f in found if f.draft is not None and f.draft.counted in PEOPLE]
    # a date between a verb and its figure ("fell on Monday 4.2 per cent") is no rival of the figure
    maker.spans = [(f.start, f.end) if f.draft is not None else None for f in found]
    maker.dates = [(f.start, f.end) if f.date is not None else None for f in found]
    made = (maker.claim(f, i) for i, f in enumerate(found))
    return Reading(tuple(c for c in made if c is not None), lambda: context.names.everywhere(), cut)


def _within_reach(published: dt.date | None) -> dt.date | None:
    """The day of publication, unless it stands at an end of the calendar: next year and a century ago have to be dates too."""
    return published if published is not None and _FIRST_YEAR <= published.year <= _LAST_YEAR else None


#: Units that are a part of another one, and of how many of it: three quarters of an hour are 45 minutes.
QUARTERS = {"quarter_hour": (15, "minute")}


class Maker:
    """Makes the claims of one article. What the words around a figure say is read when it is asked for, or where the kind hangs
    on it."""

    def __init__(self, article: Article, page: Page, context: ContextReader, given: str, plain: Cleaned | None) -> None:
        self.article = article
        #: the text as it was given, and how its places follow from those of the article's, where it was another one
        self.given, self.plain = given, plain
        self.page = page
        self.context = context
        self.money = False
        self.spans: list[tuple[int, int] | None] = []
        self.dates: list[tuple[int, int] | None] = []
        self.percents: list[int] = []
        self.people: list[int] = []
        #: the end of the last figure of which the words before it name what it counts
        self._named = -_NOUN_REACH - 1
        #: the end of the last figure that counts millions of people, no money told since
        self._crowd = -_CROWD_REACH - 1

    def claim(self, found: Found, number: int) -> Claim | None:
        """The claim of one thing that the scan found; None where it is none after all."""
        text = self.article.text
        start, end = found.start, found.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        draft = found.draft
        around = Around(self, start, end, number, draft)
        alternatives: tuple[Value, ...] = ()
        relative = weekday = scale = currency = counted = None
        if draft is not None:
            if (
                draft.lower == 1
                and draft.kind == "count"
                and draft.trace.startswith("words")
                and FATE not in draft.trace
                and self._article_only(draft, around)
            ):
                return None
            if LETTER in draft.trace and "temperature" not in around.context.topics:
                return None
            if draft.unit == "magnitude" and end - start == _LETTERED and QUAKES.isdisjoint(self.context.concepts_at(start)):
                return None  # the line M4
            self._settle(draft, around, end)
            if draft.unit in QUARTERS:
                size, draft.unit = QUARTERS[draft.unit]
                draft.times(Decimal(size))
            value = value_of(draft)
            if draft.others or len(draft.currencies) > 1:
                alternatives = alternatives_of(draft, value)
            if draft.trace.endswith(",degrees") and draft.unit == "degree_Celsius" and self.page.lang.fahrenheit:
                alternatives += (attrs.evolve(value, unit="degree_Fahrenheit"),)
            scale, counted, trace, relative = draft.scale, draft.counted, draft.trace, draft.relative
            if counted in MANY and scale is not None:
                self._crowd = end
            if draft.kind == "money" and draft.unit:
                currency = draft.unit
                self._crowd = -_CROWD_REACH - 1
        elif found.date is not None:
            date = found.date
            if date.grain == "half" and self._of_a_game(date.start, date.end):
                return None
            put_off = date.bound == "by" and date.first is not None and self.context.postponed(date.start, date.end)
            if put_off and not any(w in self.page.low[date.start : date.end] for w in self.page.lang.list("dates", "latest")):
                date.bound, date.lower = None, date.first  # put off until 22 July; but not to no later than 22 July
            value = date_value(date)
            relative, weekday = date.relative, date.weekday
            excluded = AFTER if date.bound == "after" else BEFORE if date.bound == "before" and not date.ends else "date"
            trace = NO_DAY if date.no_day else "date,now" if date.now else excluded
            if date.other is not None:
                lower, upper = date.other
                alternatives = (Value(kind="date", lower=lower.isoformat(), upper=upper.isoformat(), grain=date.grain),)
        else:
            value = mark_value(found)
            trace = ""
        span = self.placed((start, end))
        return Claim(
            id=f"{self.article.id}#{number}",
            article=self.article.id,
            span=span,
            text=self.given[span.start : span.end],
            value=value,
            relative=relative and as_signs(relative),
            counted=counted,
            weekday=weekday,
            alternatives=alternatives,
            scale=scale and (as_signs(scale[0]), scale[1]),
            currency_text=currency,
            trace=trace,
            around=around,
        )

    def placed(self, span: tuple[int, int]) -> Span:
        """A stretch of the article's text in the text that was given."""
        return Span(*span) if self.plain is None else self.plain.span(*span)

    @functools.cached_property
    def of_games(self) -> bool:
        """Whether the article begins with several things of sport."""
        found = some_finder(self.page.lang.tag, GAMES).find(self.page.low, 0, min(len(self.page.low), _BEGINNING))
        return len({concept for concept, _, _ in found}) >= _SEVERAL

    def _of_a_game(self, start: int, end: int) -> bool:
        """Whether half of a time without its year is that of a match: scored in the second half."""
        lang, words = self.page.lang, self.page.low[start:end].split()
        if any(w[-1].isdecimal() or lang.calendar_units.get(w) == "year" for w in words):
            return False
        return self.of_games or not GAMES.isdisjoint(self.context.concepts_at(start))

    def _weighs(self, draft: Draft, around: Around) -> bool:
        """Whether pounds are those of weight: the sentence speaks of weights, or "a 500-pound bear" of no money."""
        if self.context.speaks(around.start, "weight"):
            return True
        glued = draft.scale is None and "-" in self.page.low[draft.start : draft.end]
        return glued and not MONEY_TOPICS & self.context.concepts_at(around.start)

    def _shakes(self, draft: Draft, around: Around) -> bool:
        """Whether degrees or grades are those of an earthquake: with one decimal, or grades where nothing tells of the wind."""
        concepts = self.context.concepts_at(around.start)
        if concepts.isdisjoint(("magnitude", "earthquake")):
            return False
        if draft.step == _TENTH and draft.lower is not None and 1 <= draft.lower < 10:
            return True
        return draft.unit == "beaufort" and concepts.isdisjoint(("wind", "storm"))

    def _settle(self, draft: Draft, around: Around, end: int) -> None:
        """Settle the kind of a figure where it hangs on what the sentence is about."""
        if draft.trace == "fraction" or draft.kind == "money":
            if of_a_second(self.page, self.context, draft) and not self._beside_rates(around):
                draft.kind, draft.unit, draft.currencies, draft.trace = "duration", "second", (), "fraction,race"
        elif draft.unit == "meter" and draft.lower_open and over_a_course(self.page, self.context, draft):
            draft.upper, draft.lower_open = draft.lower, False
        if draft.counted == "point" or draft.unit == "percentage_point":
            settle_points(draft, around, beside_percent=self._beside_percent(around), index=self._of_index(draft, around))
        if draft.trace == "fraction" and self._tenths(draft) and self._beside_rates(around):
            draft.kind, draft.unit = "percent", "percentage_point"  # el paro bajó tres décimas
        if draft.unit in ("degree_temperature", "beaufort") and self._shakes(draft, around):
            draft.unit = "magnitude"  # 地震为6.7级
        if draft.unit == "degree_temperature":
            if self.context.speaks(around.start, "angle"):
                draft.unit = "degree"
            elif self._occasions(draft, around):
                draft.kind, draft.unit, draft.counted = "count", None, "time"
            else:
                plain_degrees(draft, self.page)
        if "?" in draft.trace:
            unit, _, what = draft.trace.rpartition(",")[2].partition("?")
            if self.context.speaks(around.start, what) and not is_long(draft, self.page):
                draft.unit = unit
        if draft.kind == "money" and may_be_cheapest(self.page, draft) and is_cheapest(self.page, draft, around.context):
            draft.upper, draft.lower_open = None, False
        if draft.trace.endswith(",pound") and self._weighs(draft, around):
            draft.kind, draft.unit, draft.currencies = "quantity", "pound", ()
        if draft.kind != "count" or draft.counted is not None or draft.unit is not None:
            return
        if draft.scale is None and is_bounded_age(self.page, draft):
            draft.kind, draft.unit = "duration", "year"
            draft.trace += ",age"
            return
        if draft.scale is None and draft.step == _TENTH and draft.lower is not None and 1 <= draft.lower < 10:
            # a bare figure with one decimal beside an earthquake is its magnitude
            if not self.context.concepts_at(around.start).isdisjoint(("magnitude", "earthquake")):
                draft.kind, draft.unit = "quantity", "magnitude"
        elif _could_be_money(draft):
            link = self.page.lang.links.right(self.page.low, end) if self.page.lang.spaced else None
            if link is not None and self._is_sum(link[1]):
                draft.kind = "money"  # 350 millones de sinergias
            elif link is None and not counts(self.page, around.start, end, self._is_money) and self._money_told(around, end):
                draft.kind = "money"

    def _tenths(self, draft: Draft) -> bool:
        """Whether a fraction ends in a word for the tenths of a point of percent."""
        return self.page.low[draft.start : draft.end].rpartition(" ")[2] in self.page.lang.point_tenths

    def _occasions(self, draft: Draft, around: Around) -> bool:
        """Whether the word for degrees counts occasions (两度获奖): a verb follows, and no temperatures are told."""
        lang, low, end = self.page.lang, self.page.low, draft.end
        words = lang.list("numbers", "occasions")
        if not words or not low.endswith(words, 0, end) or draft.step != 1 or draft.lower != draft.upper or draft.lower is None:
            return False
        if not 1 < draft.lower < _TIMES or min(low[end : end + 1], low[end + 1 : end + 2]) < _HAN or draft.start != draft.core:
            return False  # 2度低い
        if any(c in ("#up", "#down") and start == end for c, start, _ in self.context.signs(self.page.sentence(end - 1))):
            return False
        if lang.bounds_after.right(low, end) is not None or lang.range_infix.right(low, end) is not None:
            return False
        return "temperature" not in self.context.concepts_at(around.start)

    def _is_sum(self, start: int) -> bool:
        """Whether the noun at a place is itself an amount of money (savings, debts)."""
        hits = self.context.concepts.find(self.page.low, start, start + _NOUN_REACH)
        return any(concept in SUMS and at - start <= 1 for concept, at, _ in hits)

    def _is_money(self, start: int) -> bool:
        """Whether the noun at a place is about money."""
        hits = self.context.concepts.find(self.page.low, start, start + _NOUN_REACH)
        return any(concept in MONEY_TOPICS and at - start <= 1 for concept, at, _ in hits)

    def _money_told(self, around: Around, end: int) -> bool:
        """Whether the sentence of a figure is about money, or the article is, and no words before the figure name what it counts,
        or did so before the one right before it (customers are 4.1 million, not 3.8 million)."""
        concepts = self.context.concepts_at(around.start)
        if CROWDS & concepts:
            # what stands nearest tells: revenue of 3 million with 2 million customers
            nearest = next((t for t in around.context.topics if t in MONEY_TOPICS or t in CROWDS), None)
            return nearest in MONEY_TOPICS
        if not self.money or MONEY_TOPICS & concepts:
            return bool(MONEY_TOPICS & concepts)
        if 0 < around.start - self._crowd <= _CROWD_REACH:
            self._crowd = end  # 5.4 million people last year. It will cope with 11.5 million
            return False
        told = told_before(self.page, around.start) or 0 < around.start - self._named <= _NOUN_REACH
        if told:
            self._named = end
        return not told

    def _beside_rates(self, around: Around) -> bool:
        """Whether the words around a figure are about a rate, or a share in percent stands in its sentence."""
        return bool(RATES & self.context.concepts_at(around.start)) or self._beside_percent(around)

    def _beside_percent(self, around: Around) -> bool:
        """Whether a share in percent stands in the sentence of a figure."""
        start, end = self.page.sentence(around.start)
        return any(start <= at < end for at in self.percents)

    def _of_index(self, draft: Draft, around: Around) -> bool:
        """Whether points are those of an index or a game: told by their word, by what is spoken of, or again in percent."""
        at = next((p for p in self.percents if p >= draft.end), -1)
        if 0 <= at - draft.end <= _ANEW:
            between, lang = self.page.low[draft.end : at].strip(_JOINING), self.page.lang
            if not between or between in lang.articles or between in lang.list("context", "that_is"):
                return True
        return draft.ends_with(self.page.low, self.page.lang.counted_points) or self.context.speaks(around.start, "index")

    def _article_only(self, draft: Draft, around: Around) -> bool:
        """Whether "one" is but an article (une entreprise): behind a bound it counts, and people in harm's way, not who harms."""
        word = _ARTICLE.match(self.page.low, draft.core)  # un'azienda
        if word is None or word[0] not in self.page.lang.articles:
            return False
        if draft.start < draft.core and not draft.approximate and (draft.lower is None or draft.upper is None):
            return False  # mindestens ein Haus
        if word[0] in self.page.lang.oblique_articles:
            return True  # Gewalt an einer Frau
        if draft.counted not in PEOPLE or not HARM & self.context.concepts_at(around.start) or self._harms(around):
            return True
        context = around.context
        return HARM.isdisjoint(context.topics[: context.near])

    def _harms(self, around: Around) -> bool:
        """Whether others are counted behind someone in one clause: un homme a tué trois personnes."""
        at = bisect_right(self.people, around.start)
        if at == len(self.people) or (after := self.people[at]) - around.end > _HARMED:
            return False
        page, sentence = self.page, self.page.sentence(around.start)
        ands = page.ands(sentence)
        joined = bisect_right(ands, after - 1) > bisect_right(ands, around.end - 1)
        return not joined and after < page.clause(around.start, around.end, sentence)[1]


#: Where one person is counted, these tell that it is a count and no article.
HARM = frozenset(("death", "injury", "missing", "survivor", "arrest", "hostage", "serious_injury"))
#: The first Chinese character; so many occasions are told by the word for degrees at most.
_HAN, _TIMES = "\u4e00", 10
_TENTH = Decimal("0.1")
#: What says a change again, in percent, stands so many letters behind it at most.
_ANEW, _JOINING = 16, " \u00a0\u202f,(+-\u2212\u2013"


def _could_be_money(draft: Draft) -> bool:
    """Whether a bare figure with a large scale word may be money whose currency was left out (20 Milliarden)."""
    level = draft.lower if draft.lower is not None else draft.upper  # less than 20 million is as much money as 20 million
    if draft.scale is None or level is None:
        return False
    return draft.scale[1] >= _MONEY_SCALE or level >= 10**_MONEY_SCALE
