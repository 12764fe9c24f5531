"""Tags: a page of HTML as pieces of text with the elements that they stand in, in one pass, whatever the page is like.

This is no HTML parser: it builds no tree, and does not move misplaced elements as browsers do. It needs time in proportion to the
page: the parser of the standard library takes ten seconds for 30 kB of ``<a ``, and lxml drops deep or long text without a word.
What is left out because a tag, a comment or a script never ends is counted in ``Page.losses``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Final

import attrs

from contracheck.model.message import say
from contracheck.read.elements import CELLS, DROPPED, ENDS_ITSELF, LINES, NOTED, PARAGRAPHS, RAW, ROLES, TRACKED, VOID

#: breaks between pieces of text: a blank line, an end of line, a table cell
PARAGRAPH, LINE, CELL = "\n\n", "\n", "\t"
_BREAKS: Final = ("", CELL, LINE, PARAGRAPH)
_WIDTH: Final = {CELL: 1, LINE: 2, PARAGRAPH: 3}

#: what begins markup; another ``<`` is a sign of the text
_MARK: Final = re.compile(r"<(?=/?[A-Za-z]|[!?])")
_NAME: Final = re.compile(r"[A-Za-z][^\s/>]*+")
#: the rest of a tag up to its end: a quote counts after an equals sign only
_REST: Final = re.compile(r"""(?>[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+>""")
_ATTRIBUTE: Final = re.compile(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_TELLING: Final = re.compile(r"hidden|itemprop|role|display", re.IGNORECASE)
_NO_DISPLAY: Final = re.compile(r"display\s*+:\s*+none", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,9}(?![0-9])|#[xX][0-9A-Fa-f]{1,8}(?![0-9A-Fa-f])|[A-Za-z][A-Za-z0-9]{1,31});?")
_RAISED: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED: Final = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
#: what is read of the attributes of one tag, and of the scripts of a page
_ATTRIBUTES: Final = 20_000
_SCRIPTS: Final = 50


@attrs.frozen
class Place:
    """Where a piece of text stands: the number of its outermost article and of its h1, 0 for none; in main; in the article's
    body.
    """

    article: int
    heading: int
    main: bool
    body: bool


@attrs.define
class Page:
    """What a page holds: its pieces of text, and what it says about itself."""

    #: place and text, or None and a break
    pieces: list[tuple[Place | None, str]] = attrs.field(factory=list)
    title: str = ""
    language: str = ""
    #: name or property -> content, the first of each
    meta: dict[str, str] = attrs.field(factory=dict)
    #: relation -> address
    links: dict[str, str] = attrs.field(factory=dict)
    #: date or time, whether it is marked as that of publication, and the article that it stands in
    times: list[tuple[str, bool, int]] = attrs.field(factory=list)
    scripts: list[str] = attrs.field(factory=list)
    losses: list[str] = attrs.field(factory=list)
    #: letters that the page does not show (hidden, display: none)
    hidden: int = 0


def unescape(text: str) -> str:
    """The text with its character references replaced; the standard library's function takes numbers of any length.

    >>> unescape("&euro;13&nbsp;bn &#x2013; &unknown; &amp;")
    '€13\\xa0bn – &unknown; &'
    """
    return _REFERENCE.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case; the first of two with one name."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text[:_ATTRIBUTES]):
        found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
    return found


@attrs.frozen
class _Effect:
    """What an element does to the text in it."""

    name: str
    dropped: bool = False
    unseen: bool = False
    article: bool = False
    heading: bool = False
    main: bool = False
    body: bool = False
    pre: bool = False


def _effect(name: str, outside: bool, has: Mapping[str, str]) -> _Effect:
    """What an element does, by its name, its attributes, and whether it stands outside every article and main part."""
    role, item = has.get("role", "").lower(), has.get("itemprop", "").lower()
    unseen = "hidden" in has or has.get("aria-hidden", "").lower() == "true"
    unseen = unseen or _NO_DISPLAY.search(has.get("style", "")) is not None
    return _Effect(
        name,
        unseen=unseen and name != "body",
        dropped=name != "body" and (name in DROPPED or (name == "header" and outside) or unseen or role in ROLES),
        article=name == "article" or role == "article",
        heading=name == "h1",
        main=name == "main" or role == "main",
        body="articlebody" in item,
        pre=name == "pre",
    )


def parse(text: str) -> Page:
    """The page of a text in HTML; of any text, in linear time."""
    return _Parser(text).run()


class _Parser:
    """One pass over a page: the open elements, and how often each effect is in force."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.page = Page()
        self.open: list[_Effect] = []
        self.count: dict[str, int] = {}
        self.effects: dict[tuple[str, bool], _Effect] = {}
        self.dropped = self.unseen = self.main = self.body = self.pre = 0
        self.articles = self.headings = 0
        self.in_article = self.in_heading = 0
        self.raised: list[bool] = []
        self.place = Place(0, 0, False, False)

    def run(self) -> Page:
        """The page."""
        text, at = self.text, 0
        while (match := _MARK.search(text, at)) is not None:
            start = match.start()
            if start > at:
                self.say(text[at:start])
            at = self.markup(start)
        if at < len(text):
            self.say(text[at:])
        return self.page

    def markup(self, start: int) -> int:
        """Read what begins with ``<`` at an offset; the offset behind it."""
        text = self.text
        if text[start + 1] == "/":
            return self.tag(start, start + 2, False)
        if text[start + 1] not in "!?":
            return self.tag(start, start + 1, True)
        if text.startswith("<!--", start):
            if text.startswith((">", "->"), start + 4):
                return text.index(">", start) + 1
            return self.until("-->", start, say("a comment"))
        if text.startswith("<![CDATA[", start):
            end = text.find("]]>", start)
            self.say(text[start + 9 : end if end >= 0 else len(text)], raw=True)
            return end + 3 if end >= 0 else len(text)
        return self.until(">", start, say("a tag"))

    def until(self, mark: str, start: int, what: str) -> int:
        """The offset behind a mark; where there is none, all that follows is lost."""
        end = self.text.find(mark, start + 1)
        if end < 0:
            return self.lost(start, what)
        return end + len(mark)

    def lost(self, start: int, what: str) -> int:
        """Count the rest of the page as left out."""
        left = len(self.text) - start
        told = {"what": what, "n": start + 1, "left": left}
        self.page.losses.append(say("{what} at character {n} never ends: the last {left} characters left out", **told))
        return len(self.text)

    def tag(self, start: int, at: int, opens: bool) -> int:
        """Read a tag whose name begins at ``at``; the offset behind it, or behind the element if its content is no markup."""
        match = _NAME.match(self.text, at)
        rest = _REST.match(self.text, match.end()) if match else None
        if match is None or rest is None:
            return self.lost(start, say("a tag"))
        name = match[0].lower()
        if not opens:
            self.end(name)
            return rest.end()
        inside = (match.end(), rest.end() - 1)
        if name in RAW:
            return self.raw(name, start, rest.end(), inside)
        self.begin(name, inside)
        return rest.end()

    def raw(self, name: str, start: int, at: int, inside: tuple[int, int]) -> int:
        """Pass an element whose content is no markup; keep titles and the scripts that describe the page."""
        match = re.compile(rf"</{name}(?=[\s/>])[^>]*+>", re.IGNORECASE).search(self.text, at)
        if match is None:
            return self.lost(start, say("a {name}", name=name))
        content = self.text[at : match.start()]
        if name == "title" and not self.page.title and not self.count.get("svg"):
            self.page.title = " ".join(unescape(content).split())
        if name == "script" and len(self.page.scripts) < _SCRIPTS:
            kind = self.text[slice(*inside)][:_ATTRIBUTES].lower()
            self.page.scripts += [content] * ("ld+json" in kind)
        return match.end()

    def begin(self, name: str, inside: tuple[int, int]) -> None:
        """An element begins."""
        if name in NOTED:
            self.note(name, inside)
        if name in ENDS_ITSELF and self.count.get(name) and self.open[-1].name == name:
            self.pop()
        self.broken(name)
        if name in VOID or name not in TRACKED:
            return
        outside = not self.in_article and not self.main
        if inside[1] > inside[0] and _TELLING.search(self.text, *inside):
            self.push(_effect(name, outside, attributes(self.text[slice(*inside)])))
            return
        key = name, outside
        if key not in self.effects:
            self.effects[key] = _effect(name, outside, {})
        self.push(self.effects[key])

    def push(self, effect: _Effect) -> None:
        """Put an element on the stack of open ones."""
        self.open.append(effect)
        self.count[effect.name] = self.count.get(effect.name, 0) + 1
        self.dropped += effect.dropped
        self.unseen += effect.unseen
        self.main += effect.main
        self.body += effect.body
        self.pre += effect.pre
        if effect.article:
            self.articles += not self.in_article
            self.in_article += 1
        if effect.heading:
            self.headings += not self.in_heading
            self.in_heading += 1
        if effect.name in ("sup", "sub"):
            self.raised.append(effect.name == "sup")
        self.settle(effect)

    def pop(self) -> None:
        """Take the innermost open element from the stack."""
        effect = self.open.pop()
        self.count[effect.name] -= 1
        self.dropped -= effect.dropped
        self.unseen -= effect.unseen
        self.main -= effect.main
        self.body -= effect.body
        self.pre -= effect.pre
        self.in_article -= effect.article
        self.in_heading -= effect.heading
        if effect.name in ("sup", "sub"):
            self.raised.pop()
        self.settle(effect)

    def settle(self, effect: _Effect) -> None:
        """The place of the text that follows, where an element begins or ends that makes one."""
        if effect.article or effect.heading or effect.main or effect.body:
            article = self.articles if self.in_article else 0
            self.place = Place(article, self.headings if self.in_heading else 0, self.main > 0, self.body > 0)

    def end(self, name: str) -> None:
        """An element ends, and with it all that are still open in it."""
        if self.count.get(name):
            while self.open[-1].name != name:
                self.pop()
            self.pop()
        elif name == "p":
            self.broken("p")
        self.broken(name)

    def broken(self, name: str) -> None:
        """Break the text where an element begins or ends that stands apart; the widest of breaks in a row counts."""
        wide = 3 if name in PARAGRAPHS else 2 if name in LINES else 1 if name in CELLS else 0
        if not wide:
            return
        last = self.page.pieces[-1] if self.page.pieces else None
        if last is not None and last[0] is None:
            if _WIDTH[last[1]] < wide:
                self.page.pieces[-1] = (None, _BREAKS[wide])
        else:
            self.page.pieces.append((None, _BREAKS[wide]))

    def note(self, name: str, inside: tuple[int, int]) -> None:
        """Keep what an element says about the page."""
        has = attributes(self.text[slice(*inside)])
        page = self.page
        if name == "html" or name == "body":
            page.language = page.language or has.get("lang") or has.get("xml:lang") or ""
        elif name == "meta":
            for key in ("property", "name", "itemprop", "http-equiv"):
                if has.get(key) and has.get("content"):
                    page.meta.setdefault(has[key].strip().lower(), has["content"].strip())
        elif name == "link":
            for relation in has.get("rel", "").lower().split()[:5]:
                page.links.setdefault(relation, has.get("href", "").strip())
        elif has.get("datetime") and len(page.times) < 1000:
            marked = "pubdate" in has or "datepublished" in has.get("itemprop", "").lower()
            page.times.append((has["datetime"], marked, self.articles if self.in_article else 0))

    def say(self, text: str, raw: bool = False) -> None:
        """Keep a piece of text, unless it stands in an element that is dropped and is no heading."""
        if self.dropped and not (self.in_heading and self.dropped == self.count.get("header")):
            self.page.hidden += len(text.strip()) if self.unseen else 0
            return
        text = text if raw else unescape(text)
        if self.raised:
            text = text.translate(_RAISED if self.raised[-1] else _LOWERED)
        if self.pre:
            for number, line in enumerate(text.splitlines()):
                if number:
                    self.page.pieces.append((None, LINE))
                self.page.pieces.append((self.place, line))
            return
        self.page.pieces.append((self.place, text))
