"""Claims: from what the scan found on a page to the frozen nouns that the other stages see."""

from __future__ import annotations

from decimal import Decimal

import attrs

from contracheck.extract.context import Context, ContextReader
from contracheck.extract.dates import DateHit
from contracheck.extract.figures import Draft
from contracheck.extract.page import Page
from contracheck.extract.scan import Found, Scanner, money_without_currency
from contracheck.lang.concepts import finder
from contracheck.lang.pack import Language
from contracheck.model import Article, Claim, Limits, Span, Value

#: Concepts whose presence near a bare large figure makes it money.
MONEY_TOPICS = frozenset(
    (
        "investment acquisition offer valuation revenue profit operating_profit loss dividend share_price share_issue funding "
        "bridge_loan loan debt bond cost savings break_fee fine compensation pay bonus tax tariff subsidy aid donation budget deficit "
        "surplus export import price cash transfer_fee release_clause box_office limit settlement"
    ).split()
)


@attrs.frozen
class Reading:
    """What extraction hands on: the claims in the order of the text, the names of the whole text, and whether a limit cut it short."""

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
        if found and f.start < found[-1].end:
            f.start = found[-1].end
            if f.start >= f.end:
                continue
        found.append(f)
        if len(found) >= limits.claims:
            cut = True
            break
    money = any(f.draft is not None and f.draft.kind == "money" for f in found)
    made = [_claim(article, page, context, f, i, money) for i, f in enumerate(found)]
    return Reading(tuple(c for c in made if c is not None), context.names.everywhere(), cut)


def _claim(article: Article, page: Page, context: ContextReader, found: Found, number: int, money: bool) -> Claim | None:
    start, end = found.start, found.end
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    around = context.around(start, end)
    alternatives: tuple[Value, ...] = ()
    relative = weekday = scale = currency = counted = None
    direction = around.direction
    trace = ""
    if found.draft is not None:
        draft = found.draft
        speaks = money or bool(MONEY_TOPICS & set(around.topics))
        if money_without_currency(draft, speaks):
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
        lower=date.lower and date.lower.isoformat(),
        upper=date.upper and date.upper.isoformat(),
        approximate=date.approximate,
        grain=date.grain,
    )


def _direction(context: ContextReader, draft: Draft, around: Context) -> str | None:
    """The direction of a change; only shares, money and counts have one."""
    if ",minus" in draft.trace and draft.kind == "percent":
        return "down"
    return around.direction if draft.kind in ("percent", "money", "count", "ratio", "quantity") else None
