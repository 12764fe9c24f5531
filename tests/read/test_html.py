"""HTML: text with paragraphs, what the page says about itself, what is left out and said, and trafilatura's text beside it."""

from __future__ import annotations

import datetime as dt
import sys
import types
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.errors import ConfigError
from contracheck.model import Article, Skipped
from contracheck.read.document import Document
from contracheck.read.files import read, read_all
from contracheck.read.html import read_html, text_of
from contracheck.read.tags import parse, unescape


def page(text: str, html: str = "own") -> tuple[Article, tuple[Skipped, ...]]:
    """The article of a page, and what is said about it."""
    [article], skipped = read_html(Document(id="a.html", name="a.html", text=text, html=html))
    return article, skipped


#: name, page, text
TEXTS = [
    ("paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("paragraphs-without-ends", "<p>One.<p>Two.", "One.\n\nTwo."),
    ("blanks-are-one", "<p>\n  13\n  <b>billion</b>\tdollars </p>", "13 billion dollars"),
    ("no-blank-where-none-is", "<p><b>13</b>億<i>ドル</i></p>", "13億ドル"),
    ("no-break-space-stays", "<p>13&nbsp;000</p>", "13\xa0000"),
    ("break", "One<br>Two<br/>Three", "One\nTwo\nThree"),
    ("list", "<ul><li>13 dead<li>40 hurt</ul>After", "13 dead\n40 hurt\n\nAfter"),
    ("table", "<table><tr><td>Dead<td>13<tr><th>Hurt</th><td>40</table>", "Dead\t13\nHurt\t40"),
    ("pre", "<pre>a 1\n  b 2</pre>", "a 1\nb 2"),
    ("definition", "<dl><dt>Cost<dd>$3bn</dl>", "Cost\n$3bn"),
    ("script-and-style", "<script>if (a<b) x('<p>77</p>')</script><style>p{margin:13px}</style>13", "13"),
    ("script-with-tag-in-string", "<script>'</scripty>'</script>13", "13"),
    ("upper-case", "<SCRIPT>7</SCRIPT><P>13</P>", "13"),
    ("comments", "1<!-- 77 --><!--> -->2<!---->3<!--->4", "1 -->234"),
    ("conditional-comment", "<!--[if IE]><p>7</p><![endif]-->13", "13"),
    ("cdata", "<p><![CDATA[13 < 14]]></p>", "13 < 14"),
    ("processing-instruction", "<?xml version='1.0'?><!DOCTYPE html><p>13", "13"),
    ("navigation", "<nav>Home 2020</nav><p>13</p><footer>© 1998</footer><aside>99</aside>", "13"),
    ("site-header", "<header>Est. 1850</header><p>13</p>", "13"),
    ("article-header", "<article><header><p>Lead 13</p></header><p>Text</p></article>", "Lead 13\n\nText"),
    ("nested-navigation", "<nav>a<nav>b</nav>c</nav>13", "13"),
    ("navigation-without-end", "<div><nav>Home<ul><li>x</ul></div><p>13</p>", "13"),
    ("hidden", "<p>1</p><div hidden><div>7</div>8</div><p style='color:red; display : none'>9</p><p>2", "1\n\n2"),
    ("aria-hidden", "13 <span aria-hidden=true>x</span>dead", "13 dead"),
    ("role", "<div role=navigation>7</div>13", "13"),
    ("hidden-in-a-word-only", "<p class='x' title='hiddenness'>13</p>", "13"),
    ("superscript", "10<sup>6</sup> m<sup>2</sup>, 10<sup>-3</sup>, 13<sup>th</sup>", "10⁶ m², 10⁻³, 13th"),
    ("subscript", "CO<sub>2</sub>", "CO₂"),
    ("deleted", "<del>13</del><ins>19</ins> dead <s>7</s>", "19 dead"),
    ("ruby", "<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>", "東京"),
    ("form-around-the-page", "<form><p>13</p><select><option>2020</select><button>7</button></form>", "13"),
    ("figure-caption", "<figure><img src=x alt=7><figcaption>13 boats</figcaption></figure>", "13 boats"),
    ("noscript-and-svg", "<noscript>7</noscript><svg><title>8</title><text>9</text></svg>13", "13"),
    ("references", "&euro;13 &lt; 14 &#x2013; &#8364;5 &amp;amp; &unknown; AT&T", "€13 < 14 – €5 &amp; &unknown; AT&T"),
    ("a-lonely-sign", "3 < 4 and <5 and a<-b </3", "3 < 4 and <5 and a<-b </3"),
    ("greater-in-an-attribute", "<p title='a > b' data-x=\"c>d\">13</p>", "13"),
    ("quote-outside-a-value", "<p don't>13</p><p>it's 14</p>", "13\n\nit's 14"),
    ("quote-that-never-ends", "<p title='x>13</p>", "13"),
    ("misplaced-ends", "</div></p></nav><p>13</span></div>14</p>", "13\n\n14"),
    ("line-of-text", "13 dead", "13 dead"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_text(text: str, expected: str) -> None:
    """What a reader sees, in paragraphs, lines and cells."""
    article, skipped = page(text)
    assert expected == article.text
    assert {s.reason.split(" ", 1)[1] for s in skipped} <= {"characters that the page does not show were left out"}


def test_an_article_with_most_of_the_text_is_the_text() -> None:
    """Teasers are articles, too: the longest counts, if it has most of the text. What is left out is said where it is much."""
    long = "<p>The firm invested $13 billion in its new plant. </p>" * 4
    teaser = "<article><p>Other news: 99 dead.</p></article>"
    article, skipped = page(f"<div>{teaser}<article>{long}</article>{teaser}</div>")
    assert "99" not in article.text
    assert article.text.count("$13 billion") == 4
    assert skipped == ()
    article, skipped = page(f"<article>{long}</article><p>{'Something else. ' * 8}</p>")
    assert "Something" not in article.text
    assert [s.reason for s in skipped] == ["127 characters outside its main text were left out"]
    article, _ = page(f"<article><p>Short.</p></article><div>{long}</div>")
    assert article.text.startswith("Short.\n\nThe firm")
    article, _ = page(f"<p>Weather 30 degrees</p><main>{long}</main>")
    assert "Weather" not in article.text
    article, _ = page(f"<p>Weather 30 degrees</p><div itemprop=articleBody>{long}</div>")
    assert "Weather" not in article.text


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("<title>Storm | News</title><p>13", "Storm | News", "13"),
        ("<title>Storm | News</title><h1>Storm</h1><p>13", "Storm", "13"),
        ("<title>x</title><meta property=og:title content='A &amp; b'><h1>A &amp; b</h1>13", "A & b", "13"),
        ("<meta property=og:title content=Storm><h1>News</h1><h1> storm </h1><p>13", "Storm", "News\n\n13"),
        ("<header><nav>x</nav><h1>Storm</h1></header><p>13", "Storm", "13"),
        ('<script type=application/ld+json>{"@type":"Article","headline":"Storm"}</script><h1>A</h1>13', "Storm", "13"),
    ],
)
def test_title(text: str, title: str, rest: str) -> None:
    """The heading is the title and no part of the text."""
    article, _ = page(text)
    assert (title, rest) == (article.title, article.text)


DAY = dt.date(2024, 5, 14)
LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2024-05-14T23:30:00+09:00'>",
        "<meta itemprop=datePublished content=2024-05-14>",
        "<META NAME='DC.date.issued' CONTENT='2024-05-14'>",
        "<meta name=date content='20240514'>",
        "<meta name=pubdate content='Tue, 14 May 2024 09:12:00 GMT'>",
        "<meta name=date content=yesterday><time datetime=2024-05-14>",
        "<time datetime=2023-01-01>x</time><time itemprop='datePublished' datetime='2024-05-14T09:00'>14 May</time>",
        "<time pubdate datetime=2024-05-14>",
        "<time datetime=2024-05-14>",
        LD.format('{"@type":"NewsArticle","datePublished":"2024-05-14T09:00:00Z","dateModified":"2025-01-01"}'),
        LD.format('{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},'
                  '{"@type":["Article","Thing"],"datePublished":"2024-05-14"}]}'),
        LD.format('[{"@type":"BreadcrumbList"},{"@type":"ReportageNewsArticle","datePublished":"2024-05-14"}]'),
        LD.format("{broken") + "<meta name=date content=2024-05-14>",
        LD.format("[" * 5000) + "<meta name=date content=2024-05-14>",
        LD.format('{"@type":{"a":1},"datePublished":[{}]}') + "<meta name=date content=2024-05-14>",
    ],
)  # fmt: skip
def test_date_of_publication(head: str) -> None:
    """Wherever pages name it; the most reliable place wins, and a date that is none is passed over."""
    assert page(f"<html><head>{head}</head><p>13")[0].published == DAY


def test_no_date() -> None:
    """Neither the time of another article nor that of a change is the date of publication."""
    long = "<p>The firm invested $13 billion in its new plant.</p>" * 4
    assert page(f"<article>{long}</article><article>Teaser <time datetime=2020-01-01>x</time></article>")[0].published is None
    assert page("<meta property='article:modified_time' content='2024-05-14'><p>13")[0].published is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("<html lang='de-AT'>13", "de-AT"),
        ("<html xml:lang=pt_BR>13", "pt-BR"),
        ("<html lang=''><meta http-equiv=Content-Language content='ja, en'>13", "ja"),
        ("<html lang='{{ lang }}'><meta property=og:locale content=fr_FR>13", "fr-FR"),
        (LD.format('{"@type":"NewsArticle","inLanguage":{"@type":"Language","name":"es"}}') + "13", "es"),
        (LD.format('{"@type":"NewsArticle","inLanguage":"French (Canada)"}') + "13", "fr-CA"),
        ("<html lang='Deutsch'>13", "de"),
        ("<p>13", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """A tag of the page, as BCP 47 writes it, or the tag of a name; what is neither is passed over."""
    assert page(text)[0].language == language


def test_source_and_address() -> None:
    """The site's name, else the host of the address, else the file."""
    link = "<link rel='canonical nofollow' href='https://www.Example.org/a?b=1&amp;c=2'>"
    assert page(f"{link}<meta property=og:site_name content='The Ledger'>13")[0].source == "The Ledger"
    article, _ = page(f"{link}13")
    assert (article.source, article.url) == ("example.org", "https://www.Example.org/a?b=1&c=2")
    publisher = LD.format('{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Kurier"},"url":"http://[bad"}')
    article, _ = page(f"{publisher}13")
    assert (article.source, article.url) == ("Kurier", "http://[bad")
    assert page("13")[0].source == "a.html"


def test_a_page_that_a_script_fills() -> None:
    """The body in its data is taken where the page itself shows nothing of it; and that is said."""
    body = "The firm invested $13 billion in its new plant near Bristol. " * 3
    article, skipped = page(LD.format(f'{{"@type":"NewsArticle","articleBody":"{body}"}}') + "<div id=root></div>")
    assert article.text == body
    assert "JSON-LD" in skipped[0].reason
    article, skipped = page(LD.format(f'{{"@type":"NewsArticle","articleBody":"{body}"}}') + f"<p>{body}</p>")
    assert skipped == ()


@pytest.mark.parametrize(
    ("text", "kept", "reason"),
    [
        ("<p>13</p><p class=", "13", "a tag at character 10 never ends: the last 9 characters left out"),
        ("<p>13</p><!-- and 40 more", "13", "a comment at character 10 never ends: the last 16 characters left out"),
        ("<p>13</p><script>var x = 1;<p>40</p>", "13", "a script at character 10 never ends: the last 27 characters left out"),
        ("<p>13</p></p", "13", "a tag at character 10 never ends: the last 3 characters left out"),
    ],
)
def test_what_is_lost_is_said(text: str, kept: str, reason: str) -> None:
    """A page that breaks off within a tag, a comment or a script."""
    article, skipped = page(text)
    assert (kept, [reason]) == (article.text, [s.reason for s in skipped])


def test_hidden_text_is_said_where_it_is_much() -> None:
    """Pages that a script uncovers."""
    article, skipped = page("<div style='display:none'><p>The firm invested $13 billion.</p></div><p>Loading</p>")
    assert article.text == "Loading"
    assert [s.reason for s in skipped] == ["30 characters that the page does not show were left out"]
    assert page("<body style='display:none'><p>13")[0].text == "13"


def test_a_declared_encoding(tmp_path: Path) -> None:
    """The page says what it is written in."""
    (tmp_path / "a.html").write_bytes('<meta charset="shift_jis"><title>題</title><p>19億ドル'.encode("cp932"))
    [article] = read(tmp_path / "a.html")
    assert (article.text, article.title) == ("19億ドル", "題")


@given(st.text(st.sampled_from("<>/!-=\"' abp1&#;x\n[]?"), max_size=80))
def test_any_markup_gives_text(text: str) -> None:
    """No page is too broken; and what is read has neither blanks at its ends nor two in a row."""
    article, _ = page(text)
    assert article.text == article.text.strip(" ")
    assert "  " not in article.text
    parse(text)
    text_of(text)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="<&", exclude_categories=["C", "Z"]), min_size=1)))
def test_paragraphs_come_back(paragraphs: list[str]) -> None:
    """Text without markup in paragraphs is the text, with its paragraphs."""
    assert "\n\n".join(paragraphs) == page("".join(f"<div><p>{p}</p></div>\n" for p in paragraphs))[0].text


def test_references_of_any_length() -> None:
    """Python refuses numbers of more than 4,300 digits, and takes more than linear time for them."""
    assert unescape("&#" + "9" * 100_000 + ";") == "&#" + "9" * 100_000 + ";"
    assert unescape("&#x110000;&#0;") == "\ufffd\ufffd"


# -- trafilatura


@pytest.fixture
def trafilatura(monkeypatch: pytest.MonkeyPatch) -> types.SimpleNamespace:
    """A module in the place of trafilatura; ``found`` is what it returns, or raises."""
    module = types.SimpleNamespace(found="", extract=lambda text, **_: module.give())

    def give() -> object:
        if isinstance(module.found, Exception):
            raise module.found
        return module.found

    module.give = give
    monkeypatch.setitem(sys.modules, "trafilatura", module)  # type: ignore[arg-type]
    return module


def test_trafilatura_is_used_where_it_is_asked_for(trafilatura: types.SimpleNamespace) -> None:
    """Its text, our metadata."""
    trafilatura.found = "13 dead"
    text = "<html lang=en><p>13 dead</p><p>more</p>"
    assert page(text)[0].text == "13 dead\n\nmore"
    article, skipped = page(text, "trafilatura")
    assert (article.text, article.language, skipped) == ("13 dead", "en", ())


def test_what_trafilatura_leaves_out_is_said(trafilatura: types.SimpleNamespace) -> None:
    """By the figures that the page has besides."""
    trafilatura.found = "13 dead"
    _, skipped = page("<p>13 dead</p><p>40 hurt, 1,900 homeless</p>", "trafilatura")
    assert "trafilatura left out 2 figures of the page (40, 1,900)" in skipped[0].reason


@pytest.mark.parametrize("found", [None, " ", RuntimeError("deep"), RecursionError()], ids=repr)
def test_trafilatura_that_fails(trafilatura: types.SimpleNamespace, found: object) -> None:
    """The text is that of our own reader, and that is said."""
    trafilatura.found = found
    article, skipped = page("<p>13 dead</p>", "trafilatura")
    assert article.text == "13 dead"
    assert "own reader" in skipped[0].reason


def test_trafilatura_that_is_not_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The error says what to install."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)  # type: ignore[arg-type]
    (tmp_path / "a.html").write_text("<p>13")
    with pytest.raises(ConfigError, match=r"contracheck\[html\]"):
        read(tmp_path / "a.html", html="trafilatura")
    with pytest.raises(ConfigError, match="own, trafilatura"):
        read_all([tmp_path], html="lxml")


def test_trafilatura_that_is_broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Installed without what it needs itself, it is not said to be missing: the true cause is told."""
    (tmp_path / "trafilatura.py").write_text(
        "raise ImportError('lxml.html.clean is a project of its own.\\nInstall lxml_html_clean')"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    (tmp_path / "a.html").write_text("<p>13")
    with pytest.raises(ConfigError) as caught:
        read(tmp_path / "a.html", html="trafilatura")
    told = "trafilatura: is installed, but cannot be used: lxml.html.clean is a project of its own. Install lxml_html_clean"
    assert str(caught.value) == told
    (tmp_path / "trafilatura.py").write_text("import a_module_that_is_not_there")
    with pytest.raises(ConfigError, match="is installed, but cannot be used: No module named 'a_module_that_is_not_there'"):
        read(tmp_path / "a.html", html="trafilatura")


def test_the_real_trafilatura() -> None:
    """Its function takes the page as we give it."""
    pytest.importorskip("trafilatura")
    paragraph = "<p>The firm said on Monday that it had invested $13 billion in its new plant near Bristol.</p>"
    article, _ = page(f"<html><body><article>{paragraph * 5}</article></body></html>", "trafilatura")
    assert "$13 billion" in article.text
