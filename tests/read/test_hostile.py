"""Every reader against files as bad as they come: an answer for any of them, in time that grows as the file does."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck import check
from contracheck.errors import InputError
from contracheck.model import Article, Limits, Skipped
from contracheck.read.document import Document
from contracheck.read.files import read_all
from contracheck.read.formats import FORMATS, SUFFIXES, reader, sniff

#: what a file of a format begins with so that what follows is not passed over
STARTS = {
    "xliff": "<xliff version='1.2'><file source-language='en' target-language='de'><body><trans-unit id='1'><source>",
    "tmx": "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>",
    "csv": "id,text\n",
    "po": 'msgid "a"\nmsgstr "',
    "json": '{"text": "',
    "jsonl": '{"text": "1"}\n',
    "html": "<html><body><p>",
    "markdown": "---\n",
    "text": "+++\na = ",
}
PIECES = [
    "<a", "<", ">", "</p>", "<p>", "<!--", "-->", "]]>", "<![CDATA[", "&", "&#", "&amp;", "\"", "'", "=", "/", "{", "}", "[",
    "]", ":", ",", ";", "\\\\", "\\u", "\\ud800", "0", "13", "9e9", "text:", "msgid", "msgstr", "msgid_plural", "msgstr[1]",
    "#,", "#~", "*", "**", "_", "`", "```", "~~", "---", "+++", "#", "- ", "](", "![", "[^", "<script>", "<title>", "<h1>",
    "<article>", "<nav>", "<sup>", "<pre>", "<td>", "<li>", "</div>", "<mrk", "<source>", "</source>", "<target>", "<seg>",
    "</seg>", "<tuv", "<tu>", "<xliff", "<g>", "<x/>", "null", "true", "NaN", "sep=;", "id", "\n", "\t", "\r", " ", "|",
    "\ufeff", "\ud800", "\0", "\x1b", "億", "é",
]  # fmt: skip
NEWS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map("".join)


def answer(format: str, text: str) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """What a reader makes of a text."""
    return reader(format)(Document(id="a", name="a", text=text))


@pytest.mark.parametrize("format", sorted(FORMATS))
@given(text=NEWS, started=st.booleans())
def test_any_text_gives_articles_or_reasons(format: str, text: str, started: bool) -> None:
    """No reader fails on any text; where it finds no article it says why; and all that it says can be encoded."""
    articles, skipped = answer(format, STARTS[format] + text if started else text)
    assert articles or skipped
    assert len({a.id for a in articles}) == len(articles)
    for one in skipped:
        assert one.reason
        assert len(one.reason) < 400


@pytest.mark.parametrize("format", sorted(FORMATS))
@given(text=NEWS)
def test_the_answer_is_the_same_each_time(format: str, text: str) -> None:
    """Output is a function of input."""
    assert answer(format, text) == answer(format, text)


@given(text=NEWS)
def test_any_text_is_sniffed(text: str) -> None:
    """As a format that there is."""
    assert sniff(text) in FORMATS


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@given(data=st.binary(max_size=200))
def test_any_bytes_in_any_file(tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes) -> None:
    """A file of any suffix gives articles that a check takes, or a reason."""
    path = tmp_path_factory.getbasetemp() / f"hostile{suffix}"
    path.write_bytes(data)
    articles, skipped = read_all([path])
    assert articles or skipped
    assert all(a.text.strip() for a in articles)


#: what a large file of each format is made of
UNITS = {
    "html": ["<a ", "<p>", "<div>", "<", "<!--", "<![CDATA[", "<script>", "<a b='", "&#9", "<span hidden>", "<sup>", "</div>",
             "<h1>x", "<script type=ld+json>[</script>", "<article>", "<a =\"'", "<pre>\r", "<table><tr><td>",
             "<time datetime=2024-05-14>x"],
    "json": ["[", '{"a":', '"', "1", "{}", '{"text":"a"}', "\\", "[[],"],
    "jsonl": ["[", '"', '{"text":"a"}\n', "\n", "x\n", '{"id":1,"text":"<p>"}\n'],
    "csv": ['"', ",", "\n", "a\r", '""', 'a,"b\nc"\n'],
    "xliff": ["<g>", "&lt;", "<mrk mtype='seg'>", "a</source><target>b</target></trans-unit><trans-unit id='2'><source>"],
    "tmx": ["<ph>", "a</seg></tuv><tuv xml:lang='de'><seg>b</seg></tuv></tu><tu><tuv xml:lang='en'><seg>"],
    "po": ['msgid "a"\nmsgstr "b"\n', "#\n", "\\", '"\n', 'a"\n"', "%(", "#, c-format\nmsgid \"%1$\"\n"],
    "markdown": ["*", "_", "**a", "`", "```\n", "[a](", "](", "<!--", "> ", "[^", "][", "<a", "~~", "a_b_", "+++\n", "---\n"],
    "text": ["---\n", "a: b\n", "+++\n", "[", "a.a."],
}  # fmt: skip
CASES = [(format, unit, start) for format, units in UNITS.items() for unit in units for start in (STARTS[format], "")]


def _seconds(format: str, text: str) -> float:
    begin = time.process_time()
    answer(format, text)
    sniff(text)
    return time.process_time() - begin


@pytest.mark.parametrize(("format", "unit", "start"), CASES, ids=lambda x: repr(x)[:24])
def test_time_is_linear(format: str, unit: str, start: str) -> None:
    """Twice the file, about twice the time: four times the file takes less than eight times as long (quadratic: sixteen)."""
    size = 50_000
    small = min(_seconds(format, start + unit * (size // len(unit))) for _ in range(2))
    for _ in range(3):
        large = _seconds(format, start + unit * (4 * size // len(unit)))
        if large < max(8 * small, 0.4):
            return
    raise AssertionError(f"{size}: {small:.3f} s, {4 * size}: {large:.3f} s")


@pytest.mark.parametrize("suffix", [".html", ".json", ".jsonl", ".csv", ".xlf", ".tmx", ".po", ".md", ".txt"])
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", None),
        (b"a\x00b" * 100, "binary: it has NUL bytes"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary: it has NUL bytes"),
        (b"\xff\xfe<\x00", None),
        ('<p>é {"text": "é"}'.encode("utf-16"), None),
        (b"\xef\xbb\xbf", None),
        (b"\xff" * 50, None),
    ],
    ids=["empty", "nul", "png", "mark", "utf-16", "mark-alone", "no-encoding"],
)
def test_bytes_that_are_no_text(tmp_path: Path, suffix: str, data: bytes, reason: str | None) -> None:
    """A reason, whatever the format, and never an exception."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    articles, skipped = read_all([path])
    assert articles or skipped
    if reason:
        assert [reason] == [s.reason for s in skipped]


def test_limits(tmp_path: Path) -> None:
    """More articles than the limit are left out, and that is said; so is the rest of a file that is too large."""
    (tmp_path / "a.jsonl").write_text('{"text": "13 dead"}\n' * 50)
    articles, skipped = read_all([tmp_path], Limits(articles=7))
    assert len(articles) == 7
    assert [s.reason for s in skipped] == ["has 50 articles: only the first 7 were read"]
    articles, skipped = read_all([tmp_path], Limits(file_bytes=45))
    assert len(articles) == 2
    assert skipped[0].reason == "larger than 45 bytes: the last 960 bytes left out"


def test_formats_by_name_and_by_sight(tmp_path: Path) -> None:
    """A file of an unknown suffix is read as what it begins like when it is named, and as what the caller says."""
    (tmp_path / "a.dat").write_text('{"text": "13 dead", "lang": "en"}')
    (tmp_path / "b.dat").write_text("<!doctype html><p>13 dead")
    (tmp_path / "c.dat").write_text("lang,text\nen,13 dead\n")
    (tmp_path / "d.dat").write_text('# c\n\nmsgid "13 dead"\nmsgstr "13 Tote"\n')
    (tmp_path / "e.dat").write_text("<xliff version='1.2'/>")
    (tmp_path / "f.dat").write_text("<13 dead, text follows>")
    files = [tmp_path / f"{name}.dat" for name in "abcdef"]
    articles, skipped = read_all(files)
    assert [a.text for a in articles] == ["13 dead"] * 4 + ["13 Tote", "<13 dead, text follows>"]
    assert [s.reason for s in skipped] == ["has no segments with a translation"]
    assert len(read_all(files[:3], format="text")[0]) == 3
    assert read_all([files[1]], format="text")[0][0].text.startswith("<!doctype")
    assert len(read_all([tmp_path], format="text")[0]) == 6
    with pytest.raises(InputError, match="no files"):
        (tmp_path / "empty").mkdir()
        read_all([tmp_path / "empty"], format="text")


def test_what_is_read_is_checked(tmp_path: Path) -> None:
    """Articles of six formats in one folder make one report."""
    text = "The firm Halcyon invested $3 billion in its new plant near Bristol in May 2024."
    (tmp_path / "a.html").write_text(f"<html lang=en><nav>Home</nav><p>{text}</p></html>")
    (tmp_path / "b.json").write_text(f'{{"content": "{text}", "lang": "en"}}')
    (tmp_path / "c.csv").write_text(f'text,lang\n"{text}",en\n')
    (tmp_path / "d.md").write_text(f"---\nlang: en\n---\n> {text.replace('$3', '**$3**')}")
    (tmp_path / "e.txt").write_text(f"+++\nlang = 'en'\n+++\n{text.replace('$3', '$30')}")
    (tmp_path / "f.po").write_text(f'msgid "{text}"\nmsgstr "{text.replace("$3", "$4")}"\n')
    articles, skipped = read_all([tmp_path])
    report = check(articles, skipped=skipped)
    assert len(report.articles) == 7
    assert {f.code for f in report.findings} == {"CC101", "CC102"}
    # one text in several formats is one text
    assert {s.reason for s in report.skipped} == {"has the text of a.html: compared once"}
    assert {s.article for s in report.skipped} == {"b.json", "c.csv#1", "d.md"}
