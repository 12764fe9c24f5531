"""HTML: the text of a page with its paragraphs, and what the page says about its language, date, title, source and address."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from contracheck.errors import ConfigError, InputError
from contracheck.lang.tags import tag_of
from contracheck.model import Article, Skipped
from contracheck.model.message import say
from contracheck.read.document import Document, notes
from contracheck.read.json_value import decode_whole
from contracheck.read.published import published
from contracheck.read.records import article_of, host
from contracheck.read.tags import CELL, LINE, PARAGRAPH, Page, Place, parse, unescape

#: where pages name their date of publication, the most reliable first (Open Graph, schema.org, Dublin Core, those of publishers)
_DATES: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "date",
)
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "citation_title", "headline")
_SOURCES: Final = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_LANGUAGES: Final = ("content-language", "dc.language", "language", "og:locale", "inlanguage")
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?(?:[-_]([A-Za-z0-9]{2,8}))?\Z")
#: ends of the types of schema.org that an article has, and those of a page that holds one
_TYPES: Final = (("article", "blogposting", "report"), ("webpage",))
_NODES: Final = 2000
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
_FIGURE: Final = re.compile(r"\d[\d.,]*")
_MARKUP: Final = re.compile(
    r"\s*+<(?:!doctype|!--|\?xml|html|head|body|p|div|article|section|main|h[1-6]|figure|ul|ol|table|blockquote|span|br)\b", re.I
)
#: the share of a page's text that an article or its main part must have to be taken for all of it; what is left out beyond this
#: share is said
_MOST: Final = 0.5
_SAID: Final = 0.25
#: a body in the page's data must be so many times as long as the text of the page to be taken instead
_LONGER: Final = 2


def read_html(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """One article: the text of the page without scripts, navigation, headers, footers, asides and what is not shown.

    Paragraphs are parted by an empty line, table cells by a tab. The first heading is the title and no part of the text. Where
    the page marks an article or a main part that holds most of its text, that is the text. Language, date, title, source and
    address come from its JSON-LD, its meta elements, the html element and its times. What had to be left out is said.

    >>> page = "<html lang=de><title>Brand</title><nav>Start</nav><p>13 Tote<p>am <time datetime=2024-05-14>Dienstag</time>"
    >>> [article] = read_html(Document(id="a.html", name="a.html", text=page))[0]
    >>> article.text, article.language, article.title, article.published
    ('13 Tote\\n\\nam Dienstag', 'de', 'Brand', datetime.date(2024, 5, 14))
    """
    page = parse(document.text)
    faults = list(page.losses)
    data = _data(page)
    title = _title(page, data)
    text, chosen, rest = _text(page, title)
    if rest > _SAID * (len(text) + rest):
        faults.append(say("{n} characters outside its main text were left out", n=rest))
    if page.hidden > _SAID * (len(text) + page.hidden):
        faults.append(say("{n} characters that the page does not show were left out", n=page.hidden))
    if data is not None and len(data.text) > _LONGER * len(text):
        text = text_of(data.text) if looks_like_html(data.text) else data.text
        faults.append(say("its text was taken from its JSON-LD: what the page shows is shorter"))
    url = page.links.get("canonical") or _meta(page, ("og:url",)) or (data.url if data else None) or None
    source = _meta(page, _SOURCES) or (data.source if data and data.source else None) or (host(url) if url else None)
    article = Article(
        id=document.id,
        text=text,
        language=_language((page.language, *(page.meta.get(name, "") for name in _LANGUAGES), (data and data.language) or "")),
        published=(data.published if data else None) or _published(page, chosen),
        source=source or document.name,
        title=title or None,
        url=url,
    )
    if document.html == "trafilatura":
        article, more = _by_trafilatura(document, article)
        faults += more
    return (article,), notes(document, faults)


def looks_like_html(text: str) -> bool:
    """Whether a text begins as markup does.

    >>> looks_like_html("<p>13 dead</p>"), looks_like_html("<13 dead")
    (True, False)
    """
    return _MARKUP.match(text[:1000]) is not None


def text_of(text: str) -> str:
    """The text of a piece of HTML, all of it but for what no reader sees.

    >>> text_of("<p>13&nbsp;dead</p><ul><li>4 &lt; 5<li>6</ul>")
    '13\\xa0dead\\n\\n4 < 5\\n6'
    """
    return _assemble(parse(text).pieces)


def _assemble(pieces: Iterable[tuple[Place | None, str]]) -> str:
    """The text of pieces: blanks as one, no breaks at the ends, the widest of the breaks between two pieces."""
    made: list[str] = []
    pending = ""
    for place, piece in pieces:
        if place is None:
            pending = next(wide for wide in (PARAGRAPH, LINE, CELL) if wide in (pending, piece))
            continue
        text = _BLANKS.sub(" ", piece)
        if pending and made:
            if not (text := text.lstrip(" ")):
                continue
            made[-1] = made[-1].rstrip(" ")
            made.append(pending)
        elif (not made or made[-1].endswith(" ")) and text.startswith(" "):
            text = text[1:]
        if text:
            made.append(text)
            pending = ""
    return "".join(made).strip(" ")


def _text(page: Page, title: str) -> tuple[str, int, int]:
    """The text that the page is about, the number of its article (0 for none), and the letters of the text that is left out."""
    headings: dict[int, list[str]] = {}
    letters: Counter[int] = Counter()
    total = main = body = 0
    for place, piece in page.pieces:
        if place is None:
            continue
        size = len(piece.strip())
        if place.heading:
            headings.setdefault(place.heading, []).append(piece)
            continue
        total += size
        letters[place.article] += size
        main += size * place.main
        body += size * place.body
    spare = {number for number, parts in headings.items() if len(headings) == 1 or _same("".join(parts), title)}
    largest = max(sorted(letters), key=lambda n: (n > 0, letters[n])) if letters else 0
    sizes = (letters[largest] if largest else 0, main, body)
    number = next((n for n, size in enumerate(sizes) if size and size >= _MOST * total), None)

    def wanted(place: Place | None) -> bool:
        if place is None:
            return True
        if place.heading in spare:
            return False
        return number is None or (place.article == largest, place.main, place.body)[number]

    text = _assemble(piece for piece in page.pieces if wanted(piece[0]))
    return text, largest if number == 0 else 0, total - sizes[number] if number is not None else 0


def _same(a: str, b: str) -> bool:
    return " ".join(a.split()).casefold() == " ".join(b.split()).casefold()


def _meta(page: Page, names: Iterable[str]) -> str:
    return next((page.meta[name] for name in names if page.meta.get(name)), "")


def _title(page: Page, data: Article | None) -> str:
    first = "".join(piece for place, piece in page.pieces if place is not None and place.heading == 1)
    found = (data.title if data and data.title else "") or _meta(page, _TITLES) or first or page.title
    return " ".join(unescape(found).split())


def _published(page: Page, article: int) -> Any:
    """The day of the first date that the page names where pages name theirs."""
    marked = [when for when, is_marked, _ in page.times if is_marked]
    there = [when for when, _, place in page.times if place == article or not article]
    told = [page.meta[name] for name in _DATES if page.meta.get(name)]
    return next((day for when in (*told, *marked, *there[:1]) if (day := published(when))), None)


def _language(tags: Iterable[str]) -> str | None:
    """The first tag that is one, as BCP 47 writes it."""
    for tag in tags:
        told = tag.split(",")[0].strip()[:40]
        if match := _LANGUAGE.match(told):
            return "-".join(part for part in match.groups() if part)
        if known := tag_of(told):
            return known
    return None


def _data(page: Page) -> Article | None:
    """What the page's JSON-LD says about its article; its text is empty where it has none."""
    best: tuple[int, Mapping[str, Any]] | None = None
    for script in page.scripts:
        try:
            value = decode_whole(script.strip().removeprefix("<!--").removesuffix("-->").strip())
        except InputError:
            continue
        for node in _nodes(value):
            kinds = node.get("@type")
            told = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
            rank = next((n for n, ends in enumerate(_TYPES) if any(kind.endswith(ends) for kind in told)), None)
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, node)
    if best is None:
        return None
    known = {k: v for k, v in best[1].items() if k not in ("text", "name", "datetime", "identifier")}
    known["articleBody"] = best[1].get("articleBody") or best[1].get("text") or " "
    try:
        return article_of(known, "page", "")[0]
    except InputError:
        return None


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of JSON-LD at its top and in its graphs, in their order."""
    waiting = [value]
    for _ in range(_NODES):
        if not waiting:
            return
        here = waiting.pop()
        if isinstance(here, list):
            waiting += reversed(here[:_NODES])
        elif isinstance(here, Mapping):
            yield here
            waiting += [here[key] for key in ("mainEntity", "@graph") if isinstance(here.get(key), list | Mapping)]


def _by_trafilatura(document: Document, own: Article) -> tuple[Article, list[str]]:
    """The article with the text that trafilatura finds; what it leaves out is told by figures that the page has besides."""
    import attrs

    try:
        trafilatura = importlib.import_module("trafilatura")
    except ImportError as error:
        if isinstance(error, ModuleNotFoundError) and error.name == "trafilatura":
            raise ConfigError('is not installed: pip install "contracheck[html]"', "trafilatura") from None
        # it is there, and something that it needs is not
        raise ConfigError(f"is installed, but cannot be used: {' '.join(str(error).split()):.300}", "trafilatura") from error
    try:
        text = trafilatura.extract(document.text, include_comments=False, include_tables=True)
    except Exception as error:  # a page can make it fail in any way, and the page is readable all the same
        failed = say("trafilatura failed ({error}): the text is that of contracheck's own reader", error=type(error).__name__)
        return own, [failed]
    if not isinstance(text, str) or not text.strip():
        return own, [say("trafilatura found no text: the text is that of contracheck's own reader")]
    lost = Counter(_FIGURE.findall(own.text)) - Counter(_FIGURE.findall(text))
    faults: list[str] = []
    if lost:
        told = {"n": sum(lost.values()), "figures": ", ".join(list(lost)[:5])[:80], "kept": len(text), "all": len(own.text)}
        faults.append(say("trafilatura left out {n} figures of the page ({figures}): it kept {kept} characters of {all}", **told))
    return attrs.evolve(own, text=text), faults
