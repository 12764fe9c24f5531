"""Claims: from what the scan found on a page to the frozen nouns that the other stages see."""

from __future__ import annotations

from decimal import Decimal

import attrs

from contracheck.extract.context import Context, ContextReader
from contracheck.extract.dates import DateHit
from contracheck.extract.framed import Draft
from contracheck.extract.page import Page
from contracheck.extract.scan import Found, Scanner, money_without_currency
from contracheck.lang.concepts import finder
from contracheck.lang.pack import Language
from contracheck.model import Article, Claim, Limits, Span, Value

#: Concepts whose presence near a bare large figure makes it money.
MONEY_TOPICS = frozenset(
    """investment acquisition offer valuation revenue profit operating_profit loss dividend share_price share_issue funding
    bridge_loan loan debt bond cost savings break_fee fine compensation pay bonus tax tariff subsidy aid donation budget deficit
    surplus export import price cash transfer_fee release_clause box_office limit settlement""".split()  # noqa: SIM905
)


@attrs.frozen
class Reading:
    """What extraction hands on: the claims in the order of the text, the names of the text, and whether a limit cut it short."""

    claims: tuple[Claim, ...]
    names: tuple[str, ...]
    cut: bool


def read_claims(article: Article, lang: Language, limits: Limits) -> Reading:
    """The claims and the names of an article."""
    page = Page(article.text, lang)
    context = ContextReader(page, finder(lang.tag))
    scanner = Scanner(page, article.published, context.future)
    found: list[Found] = []
    cut = False
    for f in scanner.run():
        while found and f.draft is not None and f.draft.framed and f.start <= found[-1].start:
            found.pop()  # a figure of a pattern around this one: the 100 of 100 kilometrede 7 litre
        if found and f.start < found[-1].end:
            f.start = found[-1].end
            if f.start >= f.end:
                continue
        found.append(f)
        if len(found) >= limits.claims:
            cut = True
            break
    money = any(f.draft is not None and f.draft.kind == "money" for f in found)
    # a date between a verb and its figure ("fell on Monday 4.2 per cent") is no rival of the figure
    spans = [(f.start, f.end) if f.draft is not None else None for f in found]
    made = [
        _claim(article, page, context, f, i, money, [s for s in spans[max(0, i - 4) : i + 5] if s]) for i, f in enumerate(found)
    ]
    return Reading(tuple(c for c in made if c is not None), context.names.everywhere(), cut)


def _claim(
    article: Article, page: Page, context: ContextReader, found: Found, number: int, money: bool, figures: list[tuple[int, int]]
) -> Claim | None:
    start, end = found.start, found.end
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    around = context.around(start, end, [(start, end) if f == (found.start, found.end) else f for f in figures])
    alternatives: tuple[Value, ...] = ()
    relative = weekday = scale = currency = counted = None
    direction = around.direction
    trace = ""
    if found.draft is not None:
        draft = found.draft
        if draft.lower == 1 and "words" in draft.trace and draft.kind == "count" and _article_only(page, draft, around):
            return None
        _points(draft, around)
        _degrees(draft, page)
        _magnitude(draft, around)
        speaks = money or bool(MONEY_TOPICS & set(around.topics))
        if money_without_currency(draft, speaks, page.lang.links.right(page.low, end) is not None and page.lang.spaced):
            draft.kind = "money"
        value = _value(draft)
        alternatives = _alternatives(draft, value)
        scale, counted, trace = draft.scale, draft.counted, draft.trace
        relative = draft.relative
        direction = _direction(context, draft, around)
        if draft.kind == "money" and draft.unit:
            currency = draft.unit
    elif found.date is not None:
        date = found.date
        value = _date_value(date)
        relative, weekday, trace = date.relative, date.weekday, "date,now" if date.now else "date"
        if date.other is not None:
            lower, upper = date.other
            alternatives = (Value(kind="date", lower=lower.isoformat(), upper=upper.isoformat(), grain=date.grain),)
    else:
        kind = found.kind or "label"
        value = Value(kind=kind, lower=found.value, upper=found.value)
    return Claim(
        id=f"{article.id}#{number}",
        article=article.id,
        span=Span(start, end),
        text=article.text[start:end],
        value=value,
        direction=direction,
        modality=around.modality,
        negated=around.negated,
        doubted=around.doubted,
        attribution=around.attribution,
        relative=relative,
        as_of=around.as_of,
        counted=counted,
        names=around.names,
        near_names=around.near_names,
        topics=around.topics,
        near_topics=around.near,
        weekday=weekday,
        alternatives=alternatives,
        sentence=Span(*around.sentence),
        clause=Span(*around.clause),
        scale=scale,
        currency_text=currency,
        revised=around.revised,
        trace=trace,
    )


#: Where one person is counted, these tell that it is a count and no article.
HARM = frozenset(("death", "injury", "missing", "survivor", "arrest", "hostage", "serious_injury"))
#: Rates that change by points.
RATES = frozenset(
    ("interest_rate", "inflation", "margin", "unemployment", "growth", "poll", "vote_share", "turnout", "rate_cut", "rate_hike")
)
#: No air was ever this warm in degrees Celsius; a bare figure above it is in Fahrenheit.
WARMEST = Decimal(57)


def _article_only(page: Page, draft: Draft, around: Context) -> bool:
    """Whether "one" is but an article (une entreprise): it counts people in harm's way, or nothing."""
    word = page.low[draft.core : draft.core + 12].split()[:1]
    if not word or word[0] not in page.lang.articles:
        return False
    return not (draft.counted == "person" and HARM & set(around.topics[: around.near]))


def _points(draft: Draft, around: Context) -> None:
    """Points of a rate are percentage points, points of an index or a score are counted."""
    about_rate = bool(RATES & set(around.topics))
    if draft.kind == "count" and draft.counted == "point" and about_rate and draft.upper is not None and draft.upper < 30:
        draft.kind, draft.unit, draft.counted = "percent", "percentage_point", None
    elif draft.unit == "percentage_point" and draft.upper is not None and draft.upper > 100:
        draft.kind, draft.unit, draft.counted = "count", None, "point"


def _degrees(draft: Draft, page: Page) -> None:
    """Bare degrees are Celsius, but where English text has more of them than air can have."""
    if draft.unit == "degree_temperature":
        hot = draft.lower is not None and WARMEST < draft.lower < 150 and page.lang.tag == "en"
        draft.unit = "degree_Fahrenheit" if hot else "degree_Celsius"
        draft.trace += ",degrees"


def _magnitude(draft: Draft, around: Context) -> None:
    """A bare figure with one decimal beside an earthquake is its magnitude."""
    if (
        draft.kind == "count"
        and draft.unit is None
        and draft.counted is None
        and draft.scale is None
        and draft.step == Decimal("0.1")
        and draft.lower is not None
        and 1 <= draft.lower < 10
        and {"magnitude", "earthquake"} & set(around.topics)
    ):
        draft.kind, draft.unit = "quantity", "magnitude"


def _value(draft: Draft) -> Value:
    unit = draft.unit
    if draft.kind == "count":
        unit = draft.counted
    return Value(
        kind=draft.kind,
        lower=draft.lower,
        upper=draft.upper,
        lower_open=draft.lower_open,
        upper_open=draft.upper_open,
        unit=unit,
        approximate=draft.approximate,
        vague=draft.vague,
        step=None if draft.vague else draft.step,
    )


def _alternatives(draft: Draft, value: Value) -> tuple[Value, ...]:
    """Other readings: the separator the other way round, the other currencies of an ambiguous sign."""
    made = []
    for other in draft.others:
        lower, upper = (other if end is not None else None for end in (value.lower, value.upper))
        made.append(_with(value, lower, upper, value.unit))
    for code in draft.currencies[1:6]:
        lower, upper = (end if isinstance(end, Decimal) else None for end in (value.lower, value.upper))
        made.append(_with(value, lower, upper, code))
    return tuple(made)


def _with(value: Value, lower: Decimal | None, upper: Decimal | None, unit: str | None) -> Value:
    return Value(
        kind=value.kind, lower=lower, upper=upper, lower_open=value.lower_open, upper_open=value.upper_open, unit=unit,
        approximate=value.approximate, vague=value.vague, step=value.step,
    )  # fmt: skip


def _date_value(date: DateHit) -> Value:
    if date.distance is not None:
        n, unit = date.distance
        amount = Decimal(abs(n))
        return Value(kind="duration", lower=amount, upper=amount, unit=unit, step=Decimal(1), grain=unit)
    return Value(
        kind="date",
        lower=date.lower.isoformat() if date.lower else None,
        upper=date.upper.isoformat() if date.upper else None,
        approximate=date.approximate,
        # the end of a period is told to the day: "by the end of 2029", not "by 2029"
        grain="day" if date.ends and date.bound in ("by", "before") else date.grain,
    )


def _direction(context: ContextReader, draft: Draft, around: Context) -> str | None:
    """The direction of a change; only shares, money and counts have one."""
    if ",minus" in draft.trace and draft.kind == "percent":
        return "down"
    return around.direction if draft.kind in ("percent", "money", "count", "ratio", "quantity") else None
