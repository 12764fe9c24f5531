"""The one path: check() and extract(). The only module where the stages meet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

import attrs

from contracheck import align as _align
from contracheck.compare import Setting, compare
from contracheck.diagnose import diagnose
from contracheck.errors import ConfigError, InputError
from contracheck.extract.claims import Reading, read_claims
from contracheck.extract.cleaned import cleaned
from contracheck.extract.notional import Notional
from contracheck.graph import analyse, copies, revise, settle, ties, whens
from contracheck.lang.detect import detect
from contracheck.lang.pack import language
from contracheck.lang.tags import is_open, tag_of
from contracheck.model import Article, Claim, Config, Relation, Skipped
from contracheck.model.message import say
from contracheck.rates import rate
from contracheck.read.given import articles_of
from contracheck.report import Report
from contracheck.report.merge import merge
from contracheck.report.report import said_of_copy
from contracheck.units import convert

#: a region in a language tag: it settles which dollar is meant
_REGION = re.compile(r"[-_](?:[A-Za-z]{2}|\d{3})(?=[-_]|$)")


def extract(text: str, *, language: str | None = None, published: dt.date | str | None = None) -> tuple[Claim, ...]:
    """The claims of a text in the order of the text; empty where it states no figure and no date.

    ``language`` is a BCP 47 tag or another name for the language (detected where absent or not known), ``published`` the date
    that relative dates count from. Raises InputError for a text that is no string or a date that is none.

    >>> [c.text for c in extract("It paid about $3bn in May 2024.", language="en")]
    ['about $3bn', 'May 2024']
    """
    article = Article(id="text", text=text, language=language, published=published)
    return _extract(article, Config())[1].claims


def _extract(article: Article, config: Config) -> tuple[Article, Reading, list[Skipped]]:
    """An article with its language settled, its claims and names, and what was left out."""
    skipped = []
    tag = tag_of(article.language)
    if tag is None:
        plain = cleaned(article.text)
        tag = detect(article.text if plain is None else plain.text)
        if not is_open(article.language):
            # of a file of segments once
            name = article.source or article.id if article.group is not None else article.id
            asked = f"{article.language!r:.60}"
            told = say("nothing is known about its language {asked}: read without one", asked=asked)
            if tag != "und":
                told = say(
                    "nothing is known about its language {asked}: read as {tag}, which its words are most like",
                    asked=asked,
                    tag=tag,
                )
            skipped.append(Skipped(article=name, reason=told))
    text = article.text
    if len(text) > config.limits.article_chars:
        skipped.append(
            Skipped(article=article.id, reason=say("only the first {n} characters were checked", n=config.limits.article_chars))
        )
        text = text[: config.limits.article_chars]
    used = attrs.evolve(article, language=tag, text=text)
    reading = read_claims(used, language(tag), config.limits)
    if config.home_currency and not _REGION.search(tag):
        reading = attrs.evolve(reading, claims=tuple(_at_home(c, config.home_currency) for c in reading.claims))
    if reading.cut:
        skipped.append(Skipped(article=article.id, reason=say("only the first {n} claims were checked", n=config.limits.claims)))
    return attrs.evolve(article, language=tag), reading, skipped


def _at_home(claim: Claim, currency: str) -> Claim:
    """A claim whose sign or word several currencies share, read in the home currency where that is one of them."""
    readings = (claim.value, *claim.alternatives)
    home = next((v for v in claim.alternatives if v.kind == "money" and v.unit == currency), None)
    if home is None:
        return claim
    return attrs.evolve(claim, value=home, alternatives=tuple(v for v in readings if v != home))


def check(
    articles: Iterable[Any],
    *,
    config: Config | None = None,
    skipped: Iterable[Skipped] = (),
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Report:
    """The report on a set of articles: claims, relations, facts, findings.

    ``articles`` are a list of Article, str, dict (with the fields of Article, or other common names for them) or documents of
    retrieval frameworks, or a data frame of such rows, in any order: the order changes nothing. Articles with a ``group`` are
    compared within it only. ``skipped`` are things that a reader left out, to be listed; ``progress`` is told the stage and how
    many of its steps are done (0 of 0: not known). Raises InputError for what is no list of articles, ConfigError for a
    ``config`` that is none.

    >>> report = check(["The bridge cost $3 billion.", "Die Brücke kostete 3 Milliarden Dollar."])
    >>> [r.verdict for r in report.relations]
    ['agree']
    """
    config = _config(config)
    made, unusable = articles_of(articles)
    skipped = (*skipped, *sorted(unusable, key=lambda s: (s.article, s.reason)))
    if any(a.group is not None for a in made):
        groups: dict[str | None, list[Article]] = {}
        for article in made:
            groups.setdefault(article.group, []).append(article)
        reports = []
        for done, group in enumerate(groups.values()):
            progress(say("checking segments"), done, len(groups))
            reports.append(_check(group, config, (), lambda stage, done, total: None))
        return merge(reports, skipped)
    return _check(made, config, skipped, progress)


def _config(config: object) -> Config:
    """The settings of a call, the defaults where it gives none. Raises ConfigError for another thing."""
    if config is None or isinstance(config, Config):
        return config or Config()
    example = "contracheck.Config(min_score=0.5)"
    hint = "give its config, settings.config" if isinstance(getattr(config, "config", None), Config) else f"as in {example}"
    raise ConfigError(f"is to be a contracheck.Config, not {type(config).__name__}: {hint}", "config")


def _check(
    articles: Iterable[Article], config: Config, skipped: Iterable[Skipped], progress: Callable[[str, int, int], None]
) -> Report:
    """The report on articles that are all compared with each other."""
    read, claims, sides, cut = _sides(articles, config, progress)
    left_out = [*skipped, *cut]
    aligner = _aligner(config)
    # a copy bears out nothing and contradicts nothing that its original does not
    first = copies({a.id: a.text for a in read})
    alone = len(set(first.values())) == 1
    progress(say("aligning"), 0, 0)
    clusters = aligner.run([s for s in sides if alone or first[s.article.id] == s.article.id])
    left_out += [Skipped(article=a.id, reason=said_of_copy(first[a.id])) for a in read if first[a.id] != a.id and not alone]
    if aligner.scored >= config.limits.pairs:
        left_out.append(Skipped(article="", reason=say("only {n} pairs of claims were compared", n=config.limits.pairs)))
    notional = Notional({a.id: a for a in read}, config.limits)
    found: list[tuple[tuple[Claim, ...], tuple[Relation, ...]]] = []
    for done, cluster in enumerate(clusters):
        progress(say("comparing facts"), done, len(clusters))
        relations = _between(cluster.pairs, notional, config)
        members = tuple(i.claim for i in cluster.items)
        relations += _inside(members, notional.articles, config)
        found.append((members, tuple(relations)))
    everything = tuple(c for a in read for c in claims[a.id])
    days = {a.id: a.published for a in read}
    held = whens(revise(found, claims, read), days)
    facts = [_explained((members, settle(members, related)), notional.articles) for members, related in held]
    texts = {a.id: a.text for a in read}
    originals = frozenset(a.id for a in read if a.original)
    facts_made, relations_made, findings, sources = analyse(facts, everything, texts, ties(read, claims, facts), originals)
    return Report(
        articles=tuple(read),
        claims=everything,
        relations=relations_made,
        facts=facts_made,
        findings=findings,
        sources=sources,
        skipped=tuple(left_out),
    )


def _explained(
    fact: tuple[tuple[Claim, ...], Sequence[Relation]], articles: Mapping[str, Article]
) -> tuple[tuple[Claim, ...], tuple[Relation, ...]]:
    """A fact whose relations all have their explanation."""
    members, relations = fact
    claim = {c.id: c for c in members}
    return members, tuple(r if r.explanation else diagnose(claim[r.a], claim[r.b], r, articles) for r in relations)


def explain(articles: Iterable[Any], first: str, second: str, *, config: Config | None = None) -> tuple[Claim, Claim, Relation]:
    """Two claims of different articles, aligned or not, and the relation between them with all evidence for one fact.

    ``first`` and ``second`` are ids of claims, their texts or parts of them. Raises InputError where there is no such claim.

    >>> a, b, relation = explain(["It cost $3 billion.", "Es kostete 4 Milliarden Dollar."], "$3 billion", "4 Milliarden Dollar")
    >>> relation.verdict, relation.why[0].reason
    ('conflict', 'articles: parallel')
    """
    config = _config(config)
    read, claims, sides, _ = _sides(articles_of(articles)[0], config)
    i, x = _find(claims, first, None)
    j, y = _find(claims, second, read[i].id)
    items = [next(item for item in sides[n].items if item.claim.id == c.id) for n, c in ((i, x), (j, y))]
    pair = _aligner(config).pair(sides, i, j, items[0], items[1])
    notional = Notional({a.id: a for a in read}, config.limits)
    relation = _relate(pair, notional, config)
    return x, y, diagnose(x, y, relation, notional.articles)


def _find(claims: Mapping[str, tuple[Claim, ...]], wanted: str, besides: str | None) -> tuple[int, Claim]:
    """The first claim of an id or a text, or with a text in it, not in the article ``besides``, with the place of its article."""
    among = [(n, c) for n, (article, found) in enumerate(claims.items()) if article != besides for c in found]
    exact = (e for e in among if wanted in (e[1].id, e[1].text))
    found = next(exact, None) or next((e for e in among if wanted and wanted in e[1].text), None)
    if found is None:
        raise InputError("is no claim" if besides is None else "is no claim of another article", wanted)
    return found


def _sides(
    articles: Iterable[Article],
    config: Config,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> tuple[list[Article], dict[str, tuple[Claim, ...]], list[_align.Side], list[Skipped]]:
    """The articles in the order of their ids, their claims by id, what alignment asks of them, and what was left out."""
    read: list[Article] = []
    claims: dict[str, tuple[Claim, ...]] = {}
    names: dict[str, tuple[str, ...]] = {}
    left_out: list[Skipped] = []
    ordered = sorted(articles, key=lambda a: a.id)
    for done, article in enumerate(ordered):
        progress(say("reading articles"), done, len(ordered))
        made, found, cut = _extract(article, config)
        read.append(made)
        claims[made.id], names[made.id] = found.claims, found.names
        left_out += cut
    index = _align.NameIndex((n for found in names.values() for n in found), config.glossary)
    claims = _align.settled(claims, names, index)
    return read, claims, [_align.side(a, a.language or "und", claims[a.id], names[a.id], index) for a in read], left_out


def _aligner(config: Config) -> _align.Aligner:
    return _align.Aligner(config.weights or _align.default_weights(), _bits(config.min_score), config.limits.pairs)


def _bits(probability: float) -> float:
    import math

    p = min(max(probability, 1e-9), 1 - 1e-9)
    return math.log2(p / (1 - p))


def _between(pairs: Sequence[_align.Pair], notional: Notional, config: Config) -> list[Relation]:
    """The relations of a fact between articles.

    Where both articles tell a value in one unit (30 meters and 100 feet, 30 metros), a conversion of it is no second statement:
    only a pair of one unit says that they differ, and how; in parallel passages it says so alone. Where one of them tells it
    once, it is to be one of the other's writings, which round as they like (6,387 km (3,980 miles), 3,968.7 miles).
    """
    made = [(pair, _relate(pair, notional, config)) for pair in pairs]
    told: dict[tuple[str, int, str, int], set[str]] = {}
    for pair, relation in made:
        if not _converts(pair):
            told.setdefault(_groups(pair), set()).add(relation.verdict)
    borne_out = {_groups(pair) for pair, r in made if r.verdict == "agree" and pair.left.claim.kind == "quantity"}
    paid = {_groups(pair) for pair, r in made if r.verdict == "agree" and pair.left.claim.kind == "money" and _one_unit(pair)}
    units: dict[tuple[str, int, str, int], tuple[set[str | None], set[str | None]]] = {}
    for pair, _ in made:
        for told_in, item in zip(units.setdefault(_groups(pair), (set(), set())), (pair.left, pair.right), strict=True):
            told_in.add(item.claim.value.unit)
    once = {key for key, sides in units.items() if min(map(len, sides)) == 1 < max(map(len, sides))}
    # what went wrong with a value went wrong with its conversion
    kept = {_groups(pair): r.cause for pair, r in made if r.verdict == "conflict" and r.cause in ("currency", "unit")}
    found = []
    for pair, relation in made:
        by_unit = told.get(_groups(pair)) if relation.verdict != "agree" and _converts(pair) else None
        if by_unit is not None and (pair.parallel or relation.verdict not in by_unit):
            continue
        if relation.verdict != "agree" and _groups(pair) in once & borne_out and _rounded(pair):
            continue
        cause = kept.get(_groups(pair))
        if cause and relation.verdict == "conflict" and relation.cause == "value" and pair.left.family == pair.right.family:
            relation = attrs.evolve(relation, cause=cause)
        if relation.verdict == "conflict" and relation.cause == "value" and _groups(pair) in paid and _exchanged(pair):
            # its article tells the other's amount too, and took another day's rate or rounded (31 billion dollars, 45조 원)
            relation = attrs.evolve(relation, verdict="agree", cause="conversion", rung="converted by its own article", detail="")
        found.append(diagnose(pair.left.claim, pair.right.claim, relation, notional.articles))
    return found


#: The share by which a writer's own conversion may be off through rounding.
ROUNDED = Decimal("0.05")
#: And that of an amount, whose writer took the rate of another day, too.
OWN_RATE = Decimal("0.1")


def _rounded(pair: _align.Pair) -> bool:
    """Whether two quantities are so near to each other that rounding explains the rest."""
    p, q = pair.left.base, pair.right.base
    return p is not None and q is not None and abs(p - q) <= ROUNDED * max(abs(p), abs(q))


def _one_unit(pair: _align.Pair) -> bool:
    return pair.left.claim.value.unit == pair.right.claim.value.unit


def _exchanged(pair: _align.Pair) -> bool:
    """Whether two amounts are in two currencies, and about as much at the rate of either day."""
    x, y = pair.left, pair.right
    u, v = x.claim.value.unit, y.claim.value.unit
    if x.claim.kind != "money" or y.claim.kind != "money" or not u or not v or u == v or not x.number or not y.number:
        return False
    worth = y.number / x.number
    rates = [r.value for i in (x, y) if i.published and (r := rate(u, v, i.published)) is not None]
    return any(abs(worth - r) <= OWN_RATE * r for r in rates)


def _groups(pair: _align.Pair) -> tuple[str, int, str, int]:
    return pair.left.claim.article, pair.left.group, pair.right.claim.article, pair.right.group


def _converts(pair: _align.Pair) -> bool:
    """Whether two quantities are told in different units, or two amounts of parallel passages in different currencies."""
    x, y = pair.left.claim, pair.right.claim
    units = x.value.unit, y.value.unit
    money = x.kind == "money" and pair.parallel and None not in units
    return x.kind == y.kind and (x.kind == "quantity" or money) and units[0] != units[1] and not _powers_apart(*units)


@lru_cache(maxsize=1024)
def _powers_apart(unit: str | None, other: str | None) -> bool:
    """Whether two units are one but for a power of ten, so that no figure is converted between them (kilometres and metres)."""
    try:
        return convert(Decimal(1), unit or "", other or "").normalize().as_tuple().digits == (1,)
    except (LookupError, ValueError):
        return False


def _relate(pair: _align.Pair, notional: Notional, config: Config) -> Relation:
    """The relation of a pair, not diagnosed yet."""
    x, y = pair.left.claim, pair.right.claim
    published = [notional.articles[c.article].published for c in (x, y)]
    undated = pair.parallel and x.kind == y.kind == "date" and published == [None, None]
    setting = Setting(
        published[0],
        published[1],
        x.article == y.article,
        parallel=pair.parallel,
        translated=pair.parallel and pair.left.language != pair.right.language,
        leftover=pair.leftover,
        notional=notional.pair(x, y) if undated else None,
        past_x=pair.left.then,
        past_y=pair.right.then,
        one_day=any("/" in f for f in pair.left.numbers & pair.right.numbers),
    )
    rung = compare(x, y, setting, config)
    return Relation(
        a=x.id,
        b=y.id,
        verdict=rung.verdict,
        cause=rung.cause,
        score=_align.probability(pair.score),
        why=pair.why,
        rung=rung.name,
        detail=rung.detail,
    )


def _inside(members: tuple[Claim, ...], articles: Mapping[str, Article], config: Config) -> list[Relation]:
    """Contradictions between the mentions of one fact inside one article."""
    found = []
    # mentions that say the same are compared once
    told = list({(c.article, c.value, c.direction, c.negated, c.doubted, c.weekday): c for c in reversed(members)}.values())[::-1]
    for i, x in enumerate(told):
        for y in told[i + 1 :]:
            if x.article == y.article:
                rung = compare(x, y, Setting(None, None, True), config)
                if rung.verdict == "conflict":
                    made = Relation(
                        a=x.id, b=y.id, verdict=rung.verdict, cause=rung.cause, score=1.0, rung=rung.name, detail=rung.detail
                    )
                    found.append(diagnose(x, y, made, articles))
    return found
