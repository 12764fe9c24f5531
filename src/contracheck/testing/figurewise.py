"""Properties of single figures: told otherwise they agree, changed they are reported, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from itertools import chain

import attrs

from contracheck.model import Article, Claim, Span, Value
from contracheck.report import Report
from contracheck.testing.case import Case, Clash, clashes, home, told
from contracheck.testing.edits import Edit, Figure, edit, other_number
from contracheck.testing.example import Counterexample, Trial, marked, numbered
from contracheck.testing.notation import digits, writings
from contracheck.testing.words import Words, knows, words

_AMOUNTS = frozenset(("money", "count"))


def restyle(case: Case) -> tuple[Trial, ...]:
    """A figure that is told in another notation still agrees with the document.

    One figure of a copy is told otherwise: in full-width digits or those of another script, with or without grouping, spelled out
    instead of with a scale word or the reverse, with the currency's sign for its word, in another unit that it converts to
    exactly. The document and the copy must agree about it, and nothing in them may conflict that did not before.
    """
    return numbered(
        partial(_agrees, case, "restyle", figure.claim, made, style)
        for figure in case.known
        for style, made in _styles(case, figure)
    )


def widen(case: Case) -> tuple[Trial, ...]:
    """A figure of which less is said does not conflict with the document.

    One exact figure of a copy gets a hedge ("about") or becomes the end of a bound that includes it ("at least", "at most"). What
    the copy says then follows from what the document says: nothing may conflict. Languages without words for this are left out,
    and so is a figure that the document itself excludes elsewhere ("below 90 billion" beside "90 billion").
    """
    if not knows(case.article.language):
        return ()
    own = words(case.article.language or "")
    excluded = {
        (v.kind, end)
        for v in (c.value for c in case.alone.claims)
        for end, is_open in ((v.lower, v.lower_open), (v.upper, v.upper_open))
        if is_open
    }
    return numbered(
        partial(_silent, case, "widen", figure.claim, made, style)
        for figure in case.known
        if figure.claim.value.exact and not figure.claim.value.approximate
        if (figure.claim.value.kind, figure.claim.value.lower) not in excluded
        for style, made in _wider(case, figure, own)
    )


def change(case: Case) -> tuple[Trial, ...]:
    """A changed figure is reported where it stands, and nowhere else.

    One figure of a copy gets another leading digit, wherever the document tells it: at least 30% more or less. The report must
    hold a conflict with the changed figure in it, and no conflict without it that was not there before. Of a bound ("at least 5")
    a tension is enough: both bounds can be true. A figure that the document tells in words, too, is left out.

    So with dates: one gets another year or another day of its month, with no date of the document between the two.
    """
    taken = _taken(case)
    figures = (
        partial(_reported, case, "change", figure.claim, made, None)
        for figure in _once(case)
        if (made := _everywhere(case, figure, lambda f: _changed(case, f, taken))) is not None
    )
    return numbered(chain(figures, (partial(_reported, case, "change", claim, made, None) for claim, made in case.redated)))


def slip(case: Case) -> tuple[Trial, ...]:
    """A wrong scale word is diagnosed as a scale slip (CC102).

    One figure of a copy is told, wherever it stands, as a translation with a wrong scale word tells it: the word is replaced by
    another one of the language (billion by million), or the figure is ten times or a tenth of what it was (13億 for 13 billion is
    1.3 billion). The report must say scale-slip, or name the source as off by a factor, at this figure.
    """
    if not knows(case.article.language):
        return ()
    own = words(case.article.language or "")
    return numbered(
        partial(_reported, case, "slip", figure.claim, made, ("CC102", "CC504"))
        for figure in _once(case)
        if figure.scale is not None and figure.claim.value.exact
        for way in _slips(case, figure, own)
        if (made := _everywhere(case, figure, way)) is not None
    )


# -- how figures are told


def _text(case: Case, span: Span) -> str:
    return case.article.text[span.start : span.end]


def _styles(case: Case, figure: Figure) -> Iterator[tuple[str, Edit]]:
    run = _text(case, figure.run)
    if run.isascii():
        yield "full-width digits", edit(figure.run, digits(run, "０"))
        yield "Arabic-Indic digits", edit(figure.run, digits(run, "٠"))
        yield "Devanagari digits", edit(figure.run, digits(run, "०"))
    whole = figure.number == figure.number.to_integral_value()
    if whole and any(not c.isdigit() for c in run) and figure.scale is None:
        yield "no grouping", edit(figure.run, str(int(figure.number)))
    claim = figure.claim
    if knows(case.article.language):
        own = words(case.article.language or "")
        exact = claim.value.exact and not claim.value.approximate
        if claim.kind == "count" and whole and figure.scale is None:
            for writing in writings(_value(claim, figure.number), own):
                if writing.text != run and (figure.number < 1900 or figure.number > 2100 or "digits" not in writing.style):
                    yield writing.style, edit(figure.run, writing.text)
        elif claim.kind != "count" and exact and _plain(claim):
            for writing in writings(claim.value, own):
                if writing.text != claim.text:
                    yield writing.style, edit(claim.span, writing.text)


def _plain(claim: Claim) -> bool:
    """Whether a figure is told by digits and words that the claim's text holds whole, without a sign or a bracket."""
    return claim.text[:1].isalnum() or claim.text[:1] in "$€¥"


def _value(claim: Claim, n: Decimal) -> Value:
    return Value(kind=claim.kind, lower=n, upper=n, unit=claim.value.unit)


def _wider(case: Case, figure: Figure, own: Words) -> Iterator[tuple[str, Edit]]:
    claim = figure.claim
    said = _text(case, claim.span)
    # only where the figure's own words begin with the numeral: a bound word stands before a sign ("at least $5"), too
    if not (claim.text[:1].isdigit() or claim.text[:1] in "$€¥£"):
        return
    for style, form in (("about", own.about), ("at least", own.at_least), ("at most", own.at_most)):
        if form:
            yield style, edit(claim.span, form.replace("{x}", said))


def _factor(figure: Figure) -> Decimal:
    return Decimal(10) ** (figure.claim.scale[1] if figure.claim.scale else 0)


def _taken(case: Case) -> frozenset[Decimal]:
    """The numbers that the document tells: a changed figure must not become one of them."""
    return frozenset(
        end
        for c in case.alone.claims
        for v in (c.value, *c.alternatives)
        for end in (v.lower, v.upper)
        if isinstance(end, Decimal)
    )


def _once(case: Case) -> tuple[Figure, ...]:
    """The known figures, each value once: the first that tells it. A figure without a word beside it says nothing of anything."""
    spoken = [f for f in case.known if _spoken(case, f)]
    return tuple({(f.claim.kind, f.number * _factor(f)): f for f in reversed(spoken)}.values())[::-1]


def _spoken(case: Case, figure: Figure) -> bool:
    text, sentence, span = case.article.text, figure.claim.sentence, figure.claim.span
    return any(c.isalpha() for c in text[sentence.start : span.start] + text[span.end : sentence.end])


#: A figure -> the span and the text by which it is told otherwise; None where that cannot be.
Way = Callable[[Figure], tuple[Span, str] | None]


def _everywhere(case: Case, figure: Figure, way: Way) -> Edit | None:
    """The edit of all figures that tell one value; None where one of them cannot be told so."""
    told = figure.number * _factor(figure)
    # a text may count people where it means money: the two are one fact to contracheck
    kinds = _AMOUNTS if figure.claim.kind in _AMOUNTS else {figure.claim.kind}
    same = [c for c in case.alone.claims if c.kind in kinds and told in (c.value.lower, c.value.upper)]
    found = {f.claim.id: f for f in case.figures}
    parts = [way(found[c.id]) if c.id in found else None for c in same]
    return None if None in parts else Edit(tuple(p for p in parts if p is not None))


def _changed(case: Case, figure: Figure, taken: frozenset[Decimal]) -> tuple[Span, str] | None:
    made = other_number(_text(case, figure.run), taken, _factor(figure))
    return None if made is None else (figure.run, made)


def _slips(case: Case, figure: Figure, own: Words) -> Iterator[Way]:
    assert figure.claim.scale is not None
    taken = _taken(case)
    powers = {form.replace("{n}", "").strip(): power for power, form in own.scales}
    for other, power in powers.items():
        apart = abs(power - figure.claim.scale[1])
        if apart in (3, 4) and figure.number.scaleb(power) not in taken:
            yield partial(_reworded, case, powers, other)
    for by in (1, -1):
        if figure.number.scaleb(by) * _factor(figure) not in taken:
            yield partial(_shifted, case, by, own)


def _reworded(case: Case, powers: Mapping[str, int], other: str, figure: Figure) -> tuple[Span, str] | None:
    """Another scale word in place of a plain one."""
    return (figure.scale, other) if figure.scale is not None and _text(case, figure.scale) in powers else None


def _shifted(case: Case, by: int, own: Words, figure: Figure) -> tuple[Span, str] | None:
    made = _moved(_text(case, figure.run), by, own)
    return None if made is None else (figure.run, made)


def _moved(run: str, by: int, own: Words) -> str | None:
    """A plain numeral with its decimal mark one place further; None where it is grouped or in other digits."""
    if not run.isascii() or any(not c.isdigit() and c != own.decimal for c in run) or run.count(own.decimal) > 1:
        return None
    n = Decimal(run.replace(own.decimal, ".")).scaleb(by)
    return format(n.normalize(), "f").replace(".", own.decimal)


# -- what is asked of the report


@attrs.frozen
class _Tried:
    """An edited copy beside its document: the report, and the conflicts in it that were not there before."""

    edit: Edit
    edited: Article
    report: Report
    fresh: tuple[Clash, ...]

    def touched(self, clash: Clash) -> bool:
        """Whether the edit is in a clash."""
        return any(article == self.edited.id and self.edit.touches(Span(start, end)) for article, start, end in clash)


def _try(case: Case, made: Edit) -> _Tried:
    edited = made.apply(case.article)
    report = case.check(case.article, edited)
    fresh = [c for c in clashes(report) if home(c, made, edited.id, case) not in case.clashes]
    return _Tried(made, edited, report, tuple(sorted(fresh, key=sorted)))


def _verdicts(tried: _Tried, case: Case, claim: Claim) -> set[str]:
    """What is said of the figure in the document beside the edited one."""
    by_id = {c.id: c for c in tried.report.claims}
    found = set()
    for r in tried.report.relations:
        pair = sorted((by_id[r.a], by_id[r.b]), key=lambda c: c.article == tried.edited.id)
        across = pair[0].article == case.article.id and pair[1].article == tried.edited.id
        if across and pair[0].span == claim.span and tried.edit.touches(pair[1].span):
            found.add(r.verdict)
    return found


def _agrees(case: Case, name: str, claim: Claim, made: Edit, style: str) -> Counterexample | None:
    tried = _try(case, made)
    expected = f"agreement about the figure, told in another style ({style})"
    if tried.fresh:
        return _example(case, name, claim, tried, expected, f"a conflict: {told(tried.report, tried.fresh[0])}")
    verdicts = _verdicts(tried, case, claim)
    if "agree" not in verdicts:
        got = ", ".join(sorted(verdicts)) or "the two figures were not put side by side"
        return _example(case, name, claim, tried, expected, f"{got}; {_read(tried)}")
    return None


def _silent(case: Case, name: str, claim: Claim, made: Edit, style: str) -> Counterexample | None:
    tried = _try(case, made)
    if tried.fresh:
        expected = f"no conflict: the copy says less ({style})"
        return _example(case, name, claim, tried, expected, f"a conflict: {told(tried.report, tried.fresh[0])}")
    return None


def _reported(case: Case, name: str, claim: Claim, made: Edit, codes: tuple[str, ...] | None) -> Counterexample | None:
    tried = _try(case, made)
    expected = "a conflict at the changed figure" if codes is None else "a scale slip (CC102) at the changed figure"
    elsewhere = [c for c in tried.fresh if not tried.touched(c)]
    if elsewhere:
        got = f"a conflict elsewhere: {told(tried.report, elsewhere[0])}"
        return _example(case, name, claim, tried, f"{expected}, and none elsewhere", got)
    if codes is None and not claim.value.exact:
        if _verdicts(tried, case, claim) & {"conflict", "tension"}:
            return None
        expected = "a conflict or a tension at the changed bound"
    if not any(tried.touched(c) for c in tried.fresh):
        got = ", ".join(sorted(_verdicts(tried, case, claim))) or "the two figures were not put side by side"
        return _example(case, name, claim, tried, expected, f"{got}; {_read(tried)}")
    if codes is not None:
        at = {c.id for c in tried.report.claims if c.article == tried.edited.id and tried.edit.touches(c.span)}
        found = {f.code for f in tried.report.findings if at & set(f.claims)}
        found |= {r.code for r in tried.report.relations if r.code and {r.a, r.b} & at}
        if not found & set(codes):
            return _example(case, name, claim, tried, expected, f"{', '.join(sorted(found))}; {_read(tried)}")
    return None


def _read(tried: _Tried) -> str:
    """How the edited figure was read."""
    from contracheck.model import show

    at = [c for c in tried.report.claims if c.article == tried.edited.id and tried.edit.touches(c.span)]
    return "read as " + (" and ".join(f"{show.value(c.value)} ({c.kind})" for c in at) or "nothing")


def _example(case: Case, name: str, claim: Claim, tried: _Tried, expected: str, got: str) -> Counterexample:
    sentence = case.sentence(claim.span)
    old, new = next(((o, n) for (o, _), n in zip(tried.edit.parts, tried.edit.new, strict=True) if o.overlaps(claim.span)))
    return Counterexample(
        property=name,
        article=case.article.id,
        trial=0,
        span=old,
        quote=marked(case.article, sentence, old),
        changed=marked(tried.edited, tried.edit.moved(sentence), new),
        expected=expected,
        got=got,
    )
