"""Markdown and front matter: markup is blank where it stands, so that offsets are those of the file."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck import extract
from contracheck.model import Article
from contracheck.read.document import Document
from contracheck.read.front_matter import front_matter
from contracheck.read.markdown import read_markdown, without_markup
from contracheck.read.text import read_text

#: name, Markdown, the text with blanks as one
MARKUP = [
    ("strong", "It cost **$13** billion.", "It cost $13 billion."),
    ("emphasis", "*13 dead*, _40 hurt_, ***all***, __x__", "13 dead , 40 hurt , all , x"),
    ("struck", "~~13~~ 19 dead", "13 19 dead"),
    ("product", "2*3*4 and 5 * 6 and 2**10", "2*3*4 and 5 * 6 and 2**10"),
    ("within-words", "snake_case_name and file_13.txt", "snake_case_name and file_13.txt"),
    ("heading", "## 13 dead\n#no heading", "13 dead #no heading"),
    ("quote", "> 13 dead\n> > 40 hurt\n>1", "13 dead 40 hurt 1"),
    ("bullets", "- 13 dead\n* 40 hurt\n+ 5\n  - [x] 6\n-7 degrees", "13 dead 40 hurt 5 6 -7 degrees"),
    ("link", "see [the 13](https://example.org/2024/05 \"77\") here", "see [the 13 here"),
    ("link-with-brackets", "[a](https://example.org/x_(2024)) b", "[a b"),
    ("reference-and-footnote", "[a][ref 9] dead[^1] of 13", "[a dead of 13"),
    ("code-block", "13\n```python\nx = 77\n```\n14\n~~~\n88\n```\n~~~\n15", "13 14 15"),
    ("code-span", "`13` dead", "13 dead"),
    ("comment", "13 <!-- 77\n88 --> 14 <!-- not closed", "13 14 <!-- not closed"),
    ("tags", "<b>13</b> <br/>dead, 3 < 4 > 2", "13 dead, 3 < 4 > 2"),
    ("escaped", r"\*13\* dead", r"\*13\* dead"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "text"), [case[1:] for case in MARKUP], ids=[case[0] for case in MARKUP])
def test_markup_is_blank(markdown: str, text: str) -> None:
    """And what it marks stays where it is."""
    made = without_markup(markdown)
    assert text == " ".join(made.split())
    assert len(made) == len(markdown)


@given(st.text(st.sampled_from("*_`~[]()<>!-# \n13a|\\^:"), max_size=60))
def test_offsets_stay(text: str) -> None:
    """Each character is itself or a blank, and lines stay lines."""
    made = without_markup(text)
    assert len(made) == len(text)
    assert all(a in (b, " ") for a, b in zip(made, text, strict=True))
    assert made.count("\n") == text.count("\n")


def test_a_marked_amount_is_one() -> None:
    """What the blanks are for."""
    markdown = "> It cost **$13** billion."
    assert [c.text for c in extract(markdown, language="en")] != ["$13   billion"]
    assert [c.text for c in extract(without_markup(markdown), language="en")] == ["$13   billion"]


def test_the_first_heading_is_the_title() -> None:
    """Where the front matter has none."""

    def read(text: str) -> Article:
        return read_markdown(Document(id="a.md", name="a.md", text=text))[0][0]

    assert read("intro\n\n# The **storm** #\n# Second").title == "The storm"
    assert read("---\ntitle: Flood\n---\n# Storm").title == "Flood"
    assert read("## Storm").title is None


DAY = dt.date(2024, 5, 14)


@pytest.mark.parametrize(
    ("text", "fields", "rest"),
    [
        ('+++\nlang = "de"\ndate = 2024-05-14\n+++\n13', {"language": "de", "published": DAY}, "13"),
        ('+++\r\ndate = 2024-05-14T08:30:00Z\r\n[extra]\r\na = 1\r\n+++\r\n13', {"published": dt.datetime}, "13"),
        ("+++\na = 1\n+++\n13", {}, None),
        ('+++\nlang = "de\n+++\n13', {}, None),
        ('+++\nlang = "de"\n13', {}, None),
        ("+++\na = " + "[" * 5000 + "\n+++\n13", {}, None),
        ("+++\nlang = {}\ntags = ['x']\n+++\n13", {}, None),
        ("+++\n" + "a = 1\n" * 200 + "+++\n13", {}, None),
        ("---\nlang: de # a comment\nsite_name: 'The # Post' # x\n---\n13", {"language": "de", "source": "The # Post"}, "13"),
        ("---\nlink: https://example.org/#a\n---\n13", {"url": "https://example.org/#a"}, "13"),
        ("---\ntext: 77\nid: 5\n---\n13", {}, None),
    ],
)  # fmt: skip
def test_front_matter(text: str, fields: dict[str, object], rest: str | None) -> None:
    """TOML between pluses, lines of YAML between dashes; what is neither is text."""
    found, start = front_matter(text)
    assert set(found) == set(fields)
    for key, value in fields.items():
        assert isinstance(found[key], value) if isinstance(value, type) else found[key] == value
    assert text[start:] == (text if rest is None else rest)


def test_toml_dates_are_dates() -> None:
    """Of a day and of a time."""
    for told in ("2024-05-14", "2024-05-14T08:30:00Z", '"2024-05-14"', '"14 May 2024 10:00"'):
        [article], skipped = read_text(Document(id="a", name="a", text=f"+++\npublished = {told}\n+++\n13"))
        assert (article.published, skipped) == (DAY, ())
