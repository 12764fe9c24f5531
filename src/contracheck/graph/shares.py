"""share-and-whole (CC502): a share, a growth or an average that does not fit the figures it is taken from.

Example: "420 of the 8,400 employees, or 15 percent" (420 are 5 percent of 8,400); "rose 20% from 10 to 15 million" (that is 50%);
"between 40 and 60 euros, 75 on average".
Found inside a sentence: a percentage beside the part ("420, or 5%", "420 (5%)") where the whole is told with a word for "of"; a
percentage that rose or fell beside the two levels, with the words for "from" and "to"; an average beside a range.
Not when: rounding, hedges or bounds explain the rest; the percentage is a change and not a share; the direction alone differs.
Known misses: whole, part and share in three sentences; levels that are named by years.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from contracheck.graph.passage import INFINITY, ZERO, Cue, Passage, Range, Sentence, Tie, middle, reach
from contracheck.graph.wholes import factor
from contracheck.lang.table import lower_case
from contracheck.model import Claim, Value, show
from contracheck.model.message import say

CODE = "CC502"
KINDS = frozenset(("money", "count", "quantity"))
#: A share stands so close to its part, with "or" or a bracket between them.
BESIDE = 24
#: The words for "of" stand so close before the whole, and the part so close before these.
OF, BEFORE = 16, 60
#: A change stands so close to the levels it leads from and to.
LEVELS = 60
#: The two levels of a change stand so close to each other.
TOGETHER = 30
#: Words for "or" are not much longer than what stands between.
SMALL = 6
HUNDRED = Decimal(100)
#: A word for an average stands so close to its figure.
_AVERAGED = 4


def shares(passages: Iterable[Passage]) -> list[Tie]:
    """The shares, growths and averages that do not fit, in the order of the text."""
    found: list[Tie] = []
    for passage in passages:
        for sentence in passage.sentences:
            if len(sentence.claims) < 2:
                continue
            kinds = {c.kind for c in sentence.claims}
            if len(sentence.claims) > 2:
                if "percent" in kinds:
                    found += _parts(passage, sentence)
                found += _growths(passage, sentence)
            found += _averages(passage, sentence)
    return found


def _figures(sentence: Sentence) -> list[Claim]:
    return [c for c in sentence.claims if c.kind in KINDS and not (c.value.vague or c.negated or c.doubted)]


def _percents(sentence: Sentence) -> Iterator[Claim]:
    for c in sentence.claims:
        if c.kind == "percent" and c.value.unit == "percent" and not (c.value.vague or c.negated or c.doubted):
            yield c


# --- a part, its share and the whole ---
def _parts(passage: Passage, sentence: Sentence) -> Iterator[Tie]:
    """Shares beside a part of a whole that is told with a word for "of"; one finding a share."""
    figures = _figures(sentence)
    told: set[str] = set()
    for cue in sentence.named("out_of", "of_which"):
        for part, whole, share in _of(passage, sentence, figures, cue):
            p, w = reach(part, factor(whole, part) or Decimal(1)), reach(whole)
            if share.id in told or share.direction is not None or w.lower <= 0 or INFINITY in (p.upper, w.upper):
                continue
            true = Range(p.lower / w.upper * HUNDRED, p.upper / w.lower * HUNDRED, p.soft + w.soft)
            if true.apart(reach(share)) != 0:
                told.add(share.id)
                percent, quote = _percent(part, whole), show.quote(share)
                yield _tie(
                    (share, part, whole),
                    say(
                        "{part} is {percent} of {whole}, not {share}",
                        part=show.quote(part),
                        percent=percent,
                        whole=show.quote(whole),
                        share=quote,
                    ),
                    say("read {value} for {quote}", value=percent, quote=quote),
                )


def _of(passage: Passage, sentence: Sentence, figures: list[Claim], cue: Cue) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, the whole and the share that a word for "of" ties."""
    ahead = [c for c in figures if c.span.end <= cue.start]
    behind = [c for c in figures if c.span.start >= cue.end]
    percents = list(_percents(sentence))
    pair: tuple[Claim, Claim] | None = None
    share: Claim | None = None
    if cue.name == "out_of" and behind and passage.beside(cue, behind[0], OF) is not None:
        share = next((s for s in percents if 0 <= cue.start - s.span.end <= 1), None)
        if share is not None:
            # 420 jobs, or 5 percent of the 8,400
            told = [c for c in ahead if c.span.end <= share.span.start]
            if told and _reworded(passage, sentence, told[-1].span.end, share.span.start, told=","):
                pair = told[-1], behind[0]
        elif ahead and passage.beside(cue, ahead[-1], BEFORE) is not None:
            pair = ahead[-1], behind[0]  # 420 of the 8,400
        elif len(behind) > 1 and cue.start - sentence.start <= SMALL:
            pair = behind[1], behind[0]  # of 8,400 employees, 420
    elif cue.name == "of_which" and ahead and behind and cue.start - ahead[-1].span.end <= BEFORE:
        pair = behind[0], ahead[-1]
    if pair is None or factor(pair[1], pair[0]) is None:
        return
    share = share or next((s for s in percents if _apposed(passage, sentence, s, *pair)), None)
    m, n = middle(pair[0]), middle(pair[1])
    if share is not None and m is not None and n is not None and 0 < m <= n:
        yield *pair, share


def _reworded(passage: Passage, sentence: Sentence, start: int, end: int, told: str = "") -> bool:
    """Whether a bracket, or a comma and a word for "or", stands between two places, and no claim; ``told``: enough."""
    gap = passage.gap(start, end)
    if len(gap) > BESIDE + 16 or any(start <= c.span.start < end for c in sentence.claims):
        return False
    if gap.rstrip().endswith(("(", "（", *told)):
        return True
    return any(
        start <= cue.start
        and cue.end <= end
        and end - cue.end <= SMALL
        and any(c in gap[: cue.start - start] for c in ",，、،;–—")
        for cue in sentence.named("that_is")
    )


def _apposed(passage: Passage, sentence: Sentence, share: Claim, part: Claim, whole: Claim) -> bool:
    """Whether a share is told in other words of the part, or behind the whole that the part is told of."""
    for claim in (part, whole) if whole.span.start > part.span.start else (part,):
        first, second = sorted((share, claim), key=lambda c: c.span.start)
        if claim is whole and first is share:
            continue
        if _reworded(passage, sentence, first.span.end, second.span.start):
            return True
    return False


# --- growth between two levels ---
def _growths(passage: Passage, sentence: Sentence) -> Iterator[Tie]:
    """Changes, in percent or in the unit of the levels, beside the levels that they lead from and to."""
    figures = _figures(sentence)
    ends = levels(passage, sentence, figures)
    if ends is None:
        return
    before, after = ends
    p, q = reach(before), reach(after)
    m, n = middle(before), middle(after)
    if p.lower <= 0 or INFINITY in (p.upper, q.upper) or not m or n is None:
        return
    start, end = min(c.span.start for c in ends), max(c.span.end for c in ends)
    near = [c for c in sentence.claims if start - LEVELS <= c.span.start and c.span.end <= end + LEVELS and c.direction]
    percents = [c for c in near if c in list(_percents(sentence))]
    amounts = [c for c in near if c in figures and c not in ends and factor(after, c) == 1 and c.kind == after.kind]
    soft = p.soft + q.soft
    for changes, low, high, size in (
        (percents, (q.lower / p.upper - 1) * HUNDRED, (q.upper / p.lower - 1) * HUNDRED, abs(n / m - 1) * HUNDRED),
        (amounts, q.lower - p.upper, q.upper - p.lower, abs(n - m)),
    ):
        if len(changes) != 1:
            continue  # which of them belongs to the levels is not told
        said = reach(changes[0])
        # the direction is another matter: a smaller loss is no fall
        if any(r.apart(said) == 0 for r in (Range(low, high, soft), Range(-high, -low, soft))):
            continue
        true, quote = _in_percent(size) if changes is percents else show.number(size), show.quote(changes[0])
        yield _tie(
            (changes[0], before, after),
            say(
                "from {before} to {after} is a change of {size}, not {change}",
                before=show.quote(before),
                after=show.quote(after),
                size=true,
                change=quote,
            ),
            say("read {value} for {quote}", value=true, quote=quote),
        )


def levels(passage: Passage, sentence: Sentence, figures: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """The two levels of a change that a sentence tells with the words for "from" and "to"; None for none, or several."""
    sides: dict[str, list[Claim]] = {"level_from": [], "level_to": []}
    for cue in sentence.cues:
        name = cue.name.removesuffix("_after")
        if name not in sides:
            continue
        for c in figures:
            gap = c.span.start - cue.end if not cue.name.endswith("_after") else cue.start - c.span.end
            if 0 <= gap <= 1 and c not in sides[name]:
                sides[name].append(c)
    for name, found in sides.items():
        # endings on the unit: 200 milyon liradan
        endings = tuple(
            w for w in passage.lang.data.get("context", {}).get(f"{name}_after", ()) if passage.lang.spaced and len(w) > 1
        )
        found += [c for c in figures if endings and lower_case(c.text).endswith(endings) and c not in found]
    if any(len(found) != 1 for found in sides.values()):
        return None
    before, after = sides["level_from"][0], sides["level_to"][0]
    first, second = sorted((before, after), key=lambda c: c.span.start)
    between = [c for c in figures if first.span.start < c.span.start < second.span.start]
    if before is after or between or second.span.start - first.span.end > TOGETHER:
        return None
    return (before, after) if before.kind == after.kind and factor(after, before) == 1 else None


# --- an average and its range ---
def _averages(passage: Passage, sentence: Sentence) -> Iterator[Tie]:
    """Averages outside the range that the sentence gives."""
    figures = _figures(sentence)
    spread = [
        c for c in figures if isinstance(c.value.lower, Decimal) and isinstance(c.value.upper, Decimal) and not c.value.exact
    ]
    if len(spread) != 1:
        return
    for cue in sentence.named("average"):
        for c in figures:
            if c is spread[0] or passage.beside(cue, c, _AVERAGED) is None or factor(spread[0], c) != 1:
                continue
            if reach(c).apart(reach(spread[0])) != 0:
                message = say(
                    "an average of {average} lies outside the range {range}", average=show.quote(c), range=show.quote(spread[0])
                )
                yield _tie((c, spread[0]), message, None)
                return


def _percent(part: Claim, whole: Claim) -> str:
    """The share that a part is of its whole, in words."""
    m, n = middle(part, factor(whole, part) or Decimal(1)) or ZERO, middle(whole) or Decimal(1)
    return _in_percent(m / n * HUNDRED)


def _in_percent(n: Decimal) -> str:
    told = _rounded(n)
    return show.value(Value(kind="percent", lower=told, upper=told, unit="percent"))


def _rounded(n: Decimal) -> Decimal:
    return round(n, 1).normalize() if n >= 1 else round(n, 2).normalize()


def _tie(claims: tuple[Claim, ...], message: str, fix: str | None) -> Tie:
    told, *others = claims
    pairs = tuple((told, c) for c in others)
    return Tie(code=CODE, cause="sum", claims=claims, pairs=pairs, message=message, fix=fix)
