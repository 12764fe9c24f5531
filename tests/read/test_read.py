"""Reading: files, folders, ids, limits, front matter. What cannot be read is listed, never lost."""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
import time
from pathlib import Path
from typing import IO, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.errors import InputError
from contracheck.model import Limits
from contracheck.read.decode import decode
from contracheck.read.files import read, read_all

JA = "マイクロソフトは130億ドル以上を投資した。"


def write(folder: Path, **files: str | bytes) -> Path:
    """A folder with files; ``__`` in a name is a slash and ``_`` a dot."""
    for key, content in files.items():
        path = folder / key.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_read_a_file(tmp_path: Path) -> None:
    """The id is the file's name, the source too; line ends and leading blanks stay."""
    write(tmp_path, a_txt="  13億ドル\r\n\n")
    [article] = read(tmp_path / "a.txt")
    assert (article.id, article.source, article.text) == ("a.txt", "a.txt", "  13億ドル\r\n\n")
    assert (article,) == read(str(tmp_path / "a.txt"))


def test_read_a_folder(tmp_path: Path) -> None:
    """Recursively, sorted by path, without what is hidden; what is not text is listed."""
    write(
        tmp_path,
        b_txt="2",
        a_md="1",
        c__d_TXT="4",
        c__e_markdown="5",
        README="0",
        f_text="6",
        g_pdf="x",
        h_rtf="<p>",
        _hidden_txt="h",
    )
    write(tmp_path, **{"_git__config": "h", "c___secret__x_txt": "h"})
    articles, skipped = read_all([tmp_path])
    assert [article.id for article in articles] == ["README", "a.md", "b.txt", "d.TXT", "e.markdown", "f.text"]
    assert [(s.article, s.reason) for s in skipped] == [("g.pdf", "unknown format (.pdf)"), ("h.rtf", "unknown format (.rtf)")]


def test_a_file_of_an_unknown_format_is_tried_when_named(tmp_path: Path) -> None:
    """Also when its folder is named beside it."""
    write(tmp_path, a_log="13", b_txt="14")
    assert read(tmp_path / "a.log")[0].text == "13"
    for paths in ([tmp_path, tmp_path / "a.log"], [tmp_path / "a.log", tmp_path]):
        articles, skipped = read_all(paths)
        assert {"a.log", "b.txt"} == {article.id for article in articles}
        assert skipped == ()


def test_ids_are_relative_paths_where_names_are_not_unique(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative to the one folder, or to what is common to all arguments; unique always, however the paths are written."""
    write(tmp_path, en__a_txt="1", de__a_txt="2", de__b_txt="3")
    monkeypatch.chdir(tmp_path)
    expected = {"de/a.txt", "b.txt", "en/a.txt"}
    ways: list[list[str | Path]] = [
        [tmp_path],
        ["."],
        ["en", "de"],
        ["en/a.txt", "de"],
        ["en/../en", "./de"],
        ["de/a.txt", tmp_path],
    ]
    for paths in ways:
        assert expected == {article.id for article in read_all(paths)[0]}, paths
    assert [article.id for article in read("de")] == ["a.txt", "b.txt"]


def test_identical_files_are_both_kept_and_one_file_is_read_once(tmp_path: Path) -> None:
    """Two files with the same text are two articles; one file reached by two arguments is one."""
    write(tmp_path, a_txt="13", b_txt="13")
    assert [article.id for article in read_all([tmp_path])[0]] == ["a.txt", "b.txt"]
    assert len(read_all([tmp_path, tmp_path / "a.txt", tmp_path / "a.txt", tmp_path])[0]) == 2


def test_the_order_is_that_of_the_arguments(tmp_path: Path) -> None:
    """And within a folder that of the paths."""
    write(tmp_path, x__b_txt="1", x__a_txt="2", y__c_txt="3")
    assert [article.id for article in read_all([tmp_path / "y", tmp_path / "x"])[0]] == ["c.txt", "a.txt", "b.txt"]


def test_one_path_may_stand_without_a_list(tmp_path: Path) -> None:
    """A string is a path and not a list of letters."""
    write(tmp_path, a_txt="13")
    assert len(read_all(str(tmp_path))[0]) == 1
    assert read_all([]) == ((), ())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\xc2\xa0\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"\xff\xfe", "empty"),
        ("a.txt", b"---\ntitle: Nothing\n---\n", "empty"),
        ("a.txt", b"\x00\x01\x02", "binary: it has NUL bytes"),
        ("a.bin", b"\x7fELF\x02\x01\x01\x00", "binary: it has NUL bytes"),
    ],
)
def test_what_cannot_be_read_is_listed(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """With its name and the reason, and what is beside it is read all the same; alone it is an InputError that says so."""
    (tmp_path / name).write_bytes(content)
    write(tmp_path, good_txt="13")
    articles, skipped = read_all([tmp_path / name, tmp_path / "good.txt"])
    assert [article.id for article in articles] == ["good.txt"]
    assert [(name, reason)] == [(s.article, s.reason) for s in skipped]
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    assert f"{tmp_path / name}: {reason}" == str(caught.value)


def test_a_folder_where_nothing_can_be_read(tmp_path: Path) -> None:
    """The error of ``read`` names the folder, and of its files the first three."""
    write(tmp_path, a_txt="", b_txt="", c_txt="", d_pdf="x")
    assert read_all([tmp_path])[0] == ()
    with pytest.raises(InputError) as caught:
        read(tmp_path)
    assert f"{tmp_path}: a.txt: empty; b.txt: empty; c.txt: empty; and 1 more" == str(caught.value)


@pytest.mark.parametrize("name", ["nope", "nope/a.txt", "a.txt/b.txt", "a\0b", "x" * 5000, ""], ids=lambda n: repr(n[:20]))
def test_a_path_that_does_not_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The error names it, whatever else was asked for."""
    write(tmp_path, a_txt="13")
    monkeypatch.chdir(tmp_path)
    for ask in (lambda: read(name), lambda: read_all(["a.txt", name])):
        with pytest.raises(InputError, match="no such file or folder") as caught:
            ask()
        assert (name or "''") == caught.value.subject


def test_an_empty_folder(tmp_path: Path) -> None:
    """Hidden files and empty folders are nothing; the error names the folder."""
    write(tmp_path, _hidden_txt="13")
    (tmp_path / "sub").mkdir()
    with pytest.raises(InputError, match="no files in it") as caught:
        read_all([tmp_path])
    assert str(tmp_path) == caught.value.subject


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links(tmp_path: Path) -> None:
    """Loops end, each folder is read once and under its own name; a link that leads nowhere is listed."""
    write(tmp_path, in__a_txt="1", in__z__b_txt="2", out__c_txt="3")
    inside = tmp_path / "in"
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    (inside / "z" / "up").symlink_to("..", target_is_directory=True)
    (inside / "a-link-to-z").symlink_to(inside / "z", target_is_directory=True)
    (inside / "far").symlink_to(tmp_path / "out", target_is_directory=True)
    (inside / "gone.txt").symlink_to("nowhere.txt")
    articles, skipped = read_all([inside])
    assert [article.id for article in articles] == ["a.txt", "c.txt", "b.txt"]
    assert [((inside / "gone.txt").as_posix(), "cannot be read: No such file or directory")] == [
        (s.article, s.reason) for s in skipped
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders there")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    """What is neither file nor folder is listed and not opened."""
    write(tmp_path, a_txt="13")
    os.mkfifo(tmp_path / "pipe.txt")
    articles, skipped = read_all([tmp_path])
    assert len(articles) == 1
    assert [s.reason for s in skipped] == ["neither a file nor a folder"]


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is listed, by name and in a folder, and the others are read."""
    write(tmp_path, a_txt="13", b_txt="14")
    honest = Path.open

    def refuse(path: Path, mode: str) -> IO[Any]:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return honest(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    for paths in ([tmp_path], [tmp_path / "a.txt", tmp_path / "b.txt"]):
        articles, skipped = read_all(paths)
        assert [article.id for article in articles] == ["b.txt"]
        assert [(s.article, s.reason) for s in skipped] == [("a.txt", "cannot be read: Permission denied")]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux only")
def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    """The id can be printed and put into JSON."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("13")
    [article] = read(tmp_path)
    assert article.id == "caf\\udce9.txt"
    assert article.id.encode()


@pytest.mark.parametrize("content", [JA.encode(), JA.encode("cp932"), b"\xef\xbb\xbf13", b"13\r\n"], ids=range(4))
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Read as bytes and decoded like a file; named twice it is read once."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    [article] = read_all(["-", "-"])[0]
    assert (article.id, article.source) == ("<stdin>", "<stdin>")
    assert decode(content).text == article.text


def test_standard_input_that_is_missing_or_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is an error that says so."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="there is no standard input"):
        read("-")
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(InputError, match="empty"):
        read("-")


# -- limits


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp"])
@pytest.mark.parametrize("limit", range(40, 48))
def test_a_large_file_is_cut_between_characters(tmp_path: Path, encoding: str, limit: int) -> None:
    """Of a file over the limit the head is read, up to a whole word or sign, and the list says how many bytes were left out."""
    text = "株価は、" + "これは日本語の文です、" * 20
    data = text.encode(encoding)
    (tmp_path / "a.txt").write_bytes(data)
    [article], [skipped] = read_all([tmp_path / "a.txt"], attrs.evolve(Limits(), file_bytes=limit))
    assert text.startswith(article.text)
    assert article.text.endswith("、")
    mark = len("".encode(encoding))
    kept = len(article.text.encode(encoding.removesuffix("-sig"))) + (mark if encoding == "utf-8-sig" else 0)
    assert skipped.article == "a.txt"
    assert f"larger than {limit} bytes: the last {len(data) - kept} bytes left out" == skipped.reason


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("It cost 13,000 dollars", 11, "It cost "),
        ("It cost 13,000 dollars", 22, "It cost 13,000 dollars"),
        ("It cost 13,000 dollars", 21, "It cost 13,000 "),
        ("a" * 100, 50, "a" * 50),
        ("ééééé", 3, "é"),
    ],
)
def test_a_cut_does_not_make_another_figure(tmp_path: Path, text: str, limit: int, kept: str) -> None:
    """13,000 is not cut to 13; a file of just the limit is whole, and without any break the cut is between characters."""
    (tmp_path / "a.txt").write_bytes(text.encode())
    articles, skipped = read_all([tmp_path / "a.txt"], attrs.evolve(Limits(), file_bytes=limit))
    assert kept == articles[0].text
    assert (len(text.encode()) > limit) is bool(skipped)


def test_a_stream_without_a_size_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """How much is left of a pipe is not known, and not waited for."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"word " * 100)))
    [article], [skipped] = read_all(["-"], attrs.evolve(Limits(), file_bytes=52))
    assert article.text == "word " * 10
    assert skipped.reason == "larger than 52 bytes: the rest left out"


def test_a_file_of_50_megabytes(tmp_path: Path) -> None:
    """The default limit reads 20 of them, in well under a second, and says what is missing."""
    (tmp_path / "big.txt").write_bytes(b"It cost 13 billion dollars.\n" * (50_000_000 // 28))
    start = time.perf_counter()
    [article], [skipped] = read_all([tmp_path])
    assert time.perf_counter() - start < 3
    assert 20_000_000 - 28 < len(article.text) <= 20_000_000
    assert skipped.reason.endswith(f"the last {50_000_000 // 28 * 28 - len(article.text)} bytes left out")


# -- front matter

FRONT = """---
language: de
published: 2024-05-14
source: "Der Bote"
title: 'Teuer: der Kauf'
url: https://example.org/a?b=c#d
tags:
  - money
layout: post
---
13 Mrd. Euro
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_front_matter(tmp_path: Path, newline: str) -> None:
    """The block at the top fills the article's fields, and the text begins after it."""
    (tmp_path / "a.md").write_bytes(FRONT.replace("\n", newline).encode())
    [article] = read(tmp_path)
    assert f"13 Mrd. Euro{newline}" == article.text
    assert ("de", dt.date(2024, 5, 14), "Der Bote") == (article.language, article.published, article.source)
    assert (article.title, article.url, article.id) == ("Teuer: der Kauf", "https://example.org/a?b=c#d", "a.md")


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA text between two rules.\n\n---\nlanguage: de\n",
        "---\nlanguage: de\nand then a sentence\n---\n13",
        "---\nlanguage: de\n13 without an end",
        "---\nDeaths: 13\n---\nA block without a key that is known",
        "--- \n---\n13",
        " ---\nlanguage: de\n---\n13",
        "13\n---\nlanguage: de\n---\n",
        "---",
        "---\n",
        "---\nlanguage: de",
        "---\n" + "a: b\n" * 200 + "language: de\n---\n13",
        "---\nlanguage:\n---\n13",
    ],
    ids=range(12),
)
def test_no_front_matter(tmp_path: Path, text: str) -> None:
    """Rules, unknown keys and blocks without an end belong to the text."""
    (tmp_path / "a.txt").write_bytes(text.encode())
    [article] = read(tmp_path)
    assert text == article.text
    assert (article.language, article.source) == (None, "a.txt")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\nlanguage: de\n13 without an end", "'language: de'"),
        ("---\nlayout: x\nlang: de\nand a sentence\n---\n13", "'lang: de'"),
        ("---\ndate: 2024-05-14", "'date: 2024-05-14'"),
        ("+++\nlanguage = 'de'\n13", "\"language = 'de'\""),
        ("+++\nlanguage = de\n+++\n13", "'language = de'"),
        ("---\nlanguage: de\n---\n13", None),
        ("---\n\nA text between two rules.\n\n---\nlanguage: de\n", None),
        ("---\nDeaths: 13\n---\n13", None),
        ("---\nlanguage:\n---\n13", None),
        ("language: de\n13", None),
        ("----\nlanguage: de\n13", None),
    ],
)
def test_a_front_matter_that_is_none_is_said(tmp_path: Path, text: str, said: str | None) -> None:
    """A block with a known key that does not end is text, and that is told; rules and other lines are text anyway."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    _, skipped = read_all([tmp_path / "a.txt"])
    assert [s.reason for s in skipped] == (
        [f"what looks like its front matter ({said}) is no block between two lines {text[:3]}: it was read as text"]
        if said
        else []
    )


def test_front_matter_with_other_names_and_a_mark(tmp_path: Path) -> None:
    """Hugo's and Jekyll's keys are understood, capitals too, after a byte-order mark and with dots at the end."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf---\nLang: ja\nDate: 2024-05-14T10:00:00+09:00\n...\n13")
    [article] = read(tmp_path)
    assert ("ja", dt.date(2024, 5, 14), "13") == (article.language, article.published, article.text)


def test_a_date_that_is_none_is_listed(tmp_path: Path) -> None:
    """The article is read without it."""
    write(tmp_path, a_txt="---\npublished: last Tuesday\n---\n13")
    [article], [skipped] = read_all([tmp_path])
    assert article.published is None
    assert (skipped.article, skipped.reason) == ("a.txt", "its date of publication is no ISO date: 'last Tuesday'")


@given(st.binary(max_size=200))
def test_any_file_is_an_article_or_listed(data: bytes) -> None:
    """Through the whole reader: one article or a reason, never neither."""
    original = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(data))
    try:
        articles, skipped = read_all(["-"])
    finally:
        sys.stdin = original
    assert articles or skipped
    assert all(article.text.strip() for article in articles)
