"""The page as text: what is in it, that nothing of an article becomes markup, that links lead somewhere, that lists are cut."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_story import event, halcyon, hostile, many

import contracheck
from contracheck.report import Report
from contracheck.report.html import view as limits
from contracheck.report.html.elements import el
from contracheck.report.html.page import page
from contracheck.report.html.view import cut

TAGS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "link",
        "style",
        "script",
        "body",
        "header",
        "main",
        "footer",
        "section",
        "article",
        "nav",
    ),
    *("h1", "h2", "h3", "p", "ul", "ol", "li", "a", "span", "bdi", "strong", "code", "br", "div", "figure", "figcaption", "time"),
    *("blockquote", "q", "mark", "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td", "form", "label"),
    *(
        "input",
        "select",
        "option",
        "fieldset",
        "legend",
        "button",
        "output",
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "text",
        "line",
    ),
    *("polyline",),
}
VOID = {"meta", "link", "br", "input"}


class Parsed(HTMLParser):
    """A page as a parser sees it: its elements, ids, links and the texts of its articles; raises where tags do not match."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len(attributes) == len(dict(attributes)), f"an attribute twice in <{tag}>"
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append((tag, dict(attributes)))
            if self._in_text() and dict(attributes).get("class") == "text":
                self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def _in_text(self) -> bool:
        return any(a.get("class") == "text" for _, a in self.open)

    def handle_data(self, data: str) -> None:
        if self._in_text():
            self.texts[-1] += data
        if not any(t in ("style", "script") for t, _ in self.open):
            self.words.append(data)

    @property
    def ids(self) -> list[str]:
        return [a["id"] or "" for _, a in self.elements if "id" in a]

    @property
    def links(self) -> list[str]:
        return [a["href"] or "" for t, a in self.elements if "href" in a and t == "a"]


STORIES = {
    "halcyon": halcyon,
    "hostile": hostile,
    "tolls": lambda: event("ferry-defne-sultan-2024"),
    "right to left": lambda: event("doping-azeroual-2024"),
    "one article": lambda: contracheck.check(["The bridge cost $3 billion."]),
    "nothing": lambda: contracheck.check([]),
    "no figure": lambda: contracheck.check(["Nobody came.", "It was quiet."]),
    "agreement": lambda: contracheck.check(
        ["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 3 Milliarden Dollar."]
    ),
    "many": lambda: many(40),
}


@pytest.fixture(params=STORIES, scope="module")
def report(request: pytest.FixtureRequest) -> Report:
    return STORIES[request.param]()


def test_page_is_well_formed(report: Report) -> None:
    """Tags match, ids are unique, every link inside the page leads to an id, labels and descriptions are there."""
    text = page(report)
    parsed = Parsed(text)
    assert {t for t, _ in parsed.elements} <= TAGS
    assert len(parsed.ids) == len(set(parsed.ids))
    inside = [link for link in parsed.links if link.startswith("#")]
    assert inside and {link[1:] for link in inside} <= set(parsed.ids)
    named = {i for _, a in parsed.elements for key in ("aria-labelledby",) for i in (a.get(key) or "").split()}
    assert named <= set(parsed.ids)
    assert all(not key.startswith("on") and key != "style" for _, a in parsed.elements for key in a)


def test_page_needs_no_network(report: Report) -> None:
    """Nothing is loaded: no source, no import; the only addresses are links to web pages of articles."""
    parsed = Parsed(page(report))
    for tag, attributes in parsed.elements:
        assert not {"src", "srcset", "action", "data", "background", "poster"} & set(attributes), tag
    assert [a["href"] for t, a in parsed.elements if t == "link"] == ["data:,"]
    assert all(link.startswith(("#", "https://", "http://")) for link in parsed.links)
    assert "@import" not in page(report) and "url(" not in page(report)


def test_policy_names_style_and_script(report: Report) -> None:
    """The policy allows the page's own style and script by their hashes, and nothing else."""
    text = page(report)
    policy = next(a["content"] for t, a in Parsed(text).elements if a.get("http-equiv") == "Content-Security-Policy")
    for tag in ("style", "script"):
        [body] = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in (policy or "")
    assert (policy or "").startswith("default-src 'none'; ") and "unsafe" not in (policy or "")


def test_texts_are_whole(report: Report) -> None:
    """The text of every article is on the page, letter by letter but for controls, which are shown."""
    shown = Parsed(page(report)).texts
    assert len(shown) == len(report.articles)
    for article, text in zip(report.articles, shown, strict=True):
        assert text == article.text.replace("\x00", "␀").replace("\x1b", "␛")


def test_every_finding_has_its_card(report: Report) -> None:
    """Message, values and both sides of every conflict and tension are there."""
    parsed = Parsed(page(report))
    words = "".join(parsed.words)
    told = [f for f in report.findings if f.severity != "note"]
    assert len([a for t, a in parsed.elements if t == "article" and "data-code" in a]) == len(told)
    for finding in told:
        assert finding.message.split("; ")[0].replace("\x00", "␀").replace("\x1b", "␛") in words
        assert not finding.fix or finding.fix.replace("\x00", "␀").replace("\x1b", "␛") in words


def test_page_is_a_function_of_the_report() -> None:
    """The same bytes for the same report, and for the articles in another order."""
    one, other = halcyon(), contracheck.check(reversed(halcyon().articles))
    assert page(one) == page(one) == page(other)


def test_quotes_have_language_and_direction() -> None:
    """Sentences stand in their own language and direction, whatever those of the page."""
    report = event("doping-azeroual-2024")
    quotes = [a for t, a in Parsed(page(report, "de")).elements if t == "q"]
    assert {(a.get("lang"), a.get("dir")) for a in quotes} >= {("ar", "rtl")}
    assert {a.get("dir") for a in quotes if a.get("lang") != "ar"} == {"ltr"}


def test_markup_of_articles_stays_text() -> None:
    """What an article says in tags is shown as tags; a script in its address is no link."""
    text = page(hostile())
    parsed = Parsed(text)
    assert sum(t == "script" for t, _ in parsed.elements) == 1
    assert not any(t in ("img", "em", "b") for t, _ in parsed.elements)
    assert text.count("<script>") == 1
    assert [link for link in parsed.links if not link.startswith("#")] == ["https://b.example/?a=1&b=%3Cscript%3E"]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=30), st.text(max_size=12))
def test_any_text(noise: str, other: str) -> None:
    """Whatever articles are called and say, the page is well formed and holds no element but its own."""
    texts = [f"The Odda bridge cost $3 billion. {noise}", f"{other} The Odda bridge cost $30 billion.{noise}"]
    report = contracheck.check([{"id": f"{n}{noise}", "text": t, "title": other, "source": noise} for n, t in enumerate(texts)])
    parsed = Parsed(page(report))
    assert {t for t, _ in parsed.elements} <= TAGS
    assert {link[1:] for link in parsed.links if link.startswith("#")} <= set(parsed.ids)


@given(st.text(), st.text())
def test_elements_read_back(text: str, value: str) -> None:
    """What goes into an element comes out of a parser, but for characters that a page cannot hold."""

    class One(HTMLParser):
        told = ""
        title: str | None = None

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.title = dict(attrs)["title"]

        def handle_data(self, data: str) -> None:
            self.told += data

    kept = "".join(c for c in text if c >= " " and not "\x7f" <= c <= "\x9f" and c.isprintable())
    said = "".join(c for c in value if c >= " " and not "\x7f" <= c <= "\x9f" and c.isprintable())
    parser = One()
    parser.feed(el("p", kept, title=said))
    parser.close()
    assert (parser.told, parser.title) == (kept, said)


def test_names_of_attributes_are_checked() -> None:
    """An attribute whose name could end the tag is refused."""
    with pytest.raises(ValueError, match="attribute"):
        el("p", **{"a b": "1"})


@given(st.integers(0, 2000), st.integers(0, 2000), st.integers(2, 600))
def test_cut_keeps_to_its_length(left: int, right: int, most: int) -> None:
    """No more than there is, no more than is allowed, and nothing is wasted."""
    before, after = cut(left, right, most)
    assert 0 <= before <= left and 0 <= after <= right
    assert before + after <= most
    assert before + after >= min(left + right, most) - 1


def test_size_of_a_page() -> None:
    """Twenty long articles stay well under two megabytes."""
    assert len(page(many(20)).encode()) < 1_000_000


def test_lists_are_cut_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of much too much the worst is shown, and the rest counted; no link leads to what is not there."""
    report = many(30)
    for name, most in (("LISTED", 12), ("TEXT", 20_000), ("FACTS", 5), ("CARDS", 3)):
        monkeypatch.setattr(limits, name, most)
    parsed = Parsed(page(report))
    words = " ".join("".join(parsed.words).split())
    assert "18 more articles are left out here." in words
    assert f"{len(report.facts) - 5} more facts are left out here." in words
    left = sum(f.severity != "note" for f in report.findings) - 3
    assert f"{left} more finding" in words and left > 0
    assert {link[1:] for link in parsed.links if link.startswith("#")} <= set(parsed.ids)
    assert sum(a.get("class") == "text" for t, a in parsed.elements if t == "div") < 12


def test_known_and_stale_findings() -> None:
    """What a baseline holds is listed with its reason, below and not as a card; what is no longer found is said."""
    from contracheck.report.baseline import Known, entries

    report = halcyon()
    known = [attrs.evolve(k, reason="agreed <with> the desk") for k in entries(report)]
    gone = Known(fingerprint="0" * 16, severity="conflict", code="CC101", message="9 against 8")
    text = page(report.against([*known, gone]))
    parsed = Parsed(text)
    assert not any("data-code" in a for _, a in parsed.elements)
    words = "".join(parsed.words)
    assert "agreed <with> the desk" in words and "9 against 8" in words and "No new contradiction found" in words


def test_notebook_cell() -> None:
    """A cell has the headline and both quotes, no script, no style for other cells, and nothing of an article as markup."""
    text = hostile()._repr_html_()
    assert "1 contradiction in 2 articles" in text
    assert "$3 billion" in text and "30 Milliarden Dollar" in text
    tags = set(re.findall(r"<([a-z0-9]+)", text))
    assert tags <= {"div", "p", "strong", "small", "table", "tbody", "tr", "td", "br", "bdi", "q", "mark"}


@pytest.mark.parametrize(
    ("tag", "direction", "said"), [("de", "ltr", "Widersprüche"), ("ja", "ltr", "矛盾"), ("fr", "ltr", "contradictions")]
)
def test_locale_of_the_reader(tag: str, direction: str, said: str) -> None:
    """Words and values are the reader's, quotes the article's."""
    report = halcyon()
    parsed = Parsed(page(report, tag))
    [html] = [a for t, a in parsed.elements if t == "html"]
    assert (html["lang"], html["dir"]) == (tag, direction)
    assert said in "".join(parsed.words)
    assert parsed.texts == [a.text for a in report.articles]


def test_headline_of_hidden_findings_and_of_segments() -> None:
    """Findings that were not asked for are no agreement; segments of a translation are counted as such."""
    from contracheck.report.select import select

    words = "".join(Parsed(page(select(halcyon(), ["CC3"], []))).words)
    assert "No finding of the kinds asked for" in words and "No contradiction found" not in words
    pair = [
        contracheck.Article(id=f"{n}{side}", text=text, language=language, group=str(n))
        for n in (1, 2)
        for side, language, text in (
            ("s", "en", "The bridge cost $3 billion."),
            ("t", "de", "Die Brücke kostete 30 Milliarden Dollar."),
        )
    ]
    assert "2 contradictions in 2 segments" in "".join(Parsed(page(contracheck.check(pair))).words)


def test_a_tie_is_no_agreement() -> None:
    """Where as many articles say one thing as another, neither side is shown as what the articles agree on."""
    from made import report

    tied = report([{"a": "1000", "b": "1000", "c": "3000", "d": "3000", "e": "9000"}])
    [fact] = tied.facts
    assert {c.article for c in map(tied.claim.__getitem__, fact.consensus)} == {"a", "b", "c", "d"}
    classes = [a.get("class") or "" for t, a in Parsed(page(tied)).elements if t == "div"]
    assert not any("side consensus" in c for c in classes) and any("side" in c.split() for c in classes)
    won = report([{"a": "1000", "b": "1000", "c": "1000", "e": "9000"}])
    assert "side consensus" in [a.get("class") for t, a in Parsed(page(won)).elements if t == "div"]
