"""The command line: exit codes, messages, and input as bad as it comes."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from contracheck.cli import _parser, main
from contracheck.lang.pack import partial_languages
from contracheck.model.catalogue import CATALOGUE
from contracheck.model.version import VERSION
from contracheck.read import files
from contracheck.report import FORMATS

THREE = "The firm Halcyon invested $3 billion in its new plant near Bristol in May 2024.\n"
THIRTY = "The firm Halcyon invested $30 billion in its new plant near Bristol in May 2024.\n"

Run = tuple[int, str, str]


@pytest.fixture
def call(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """A call of the command line in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Run:
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return run


def _files(**texts: str | bytes) -> None:
    for name, text in texts.items():
        Path(f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())


# -- exit codes


def test_agreement_is_0(call) -> None:  # type: ignore[no-untyped-def]
    """Nothing at or above --fail-on: 0."""
    _files(a=THREE, b=THREE.replace("$3 billion", "3 billion dollars"))
    code, out, err = call("check", "a.txt", "b.txt")
    assert (code, err) == (0, "")
    assert "No contradiction found in 2 articles" in out


@pytest.mark.parametrize(("fail_on", "expected"), [("conflict", 1), ("tension", 1), ("never", 0)])
def test_conflict_is_1(call, fail_on: str, expected: int) -> None:  # type: ignore[no-untyped-def]
    """A conflict: 1, unless nothing counts."""
    _files(a=THREE, b=THIRTY)
    code, out, _ = call("check", "a.txt", "b.txt", "--fail-on", fail_on)
    assert code == expected
    assert "CONFLICT CC102 scale-slip" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "a.txt", "--format", "yaml"),
        ("check", "a.txt", "--published", "yesterday"),
        ("check", "a.txt", "--width", "3"),
        ("check", "a.txt", "--select", "CC999"),
        ("check", "a.txt", "--output", "no/such/folder/report.txt"),
        ("explain", "CC999"),
        ("nonsense",),
        (),
    ],
    ids=" ".join,
)
def test_bad_calls_are_2(call, arguments: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    """A call at fault: 2, one clear line, nothing on standard output."""
    _files(a=THREE)
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert "contracheck" in err
    assert "Traceback" not in err


# -- bad input


def test_missing_path(call) -> None:  # type: ignore[no-untyped-def]
    """A path that does not exist is named; with nothing else, 2."""
    code, out, err = call("check", "nowhere.txt")
    assert (code, out) == (2, "")
    assert err.splitlines()[0] == "contracheck: nowhere.txt: no such file or folder"


def test_missing_path_among_others(call) -> None:  # type: ignore[no-untyped-def]
    """Everything readable is checked, what is not is told on standard error and in the report, and the call has failed."""
    _files(a=THREE, b=THIRTY)
    for fail_on in ("conflict", "never"):
        code, out, err = call("check", "nowhere.txt", "a.txt", "b.txt", "--fail-on", fail_on)
        assert code == 2
        assert err == "contracheck: nowhere.txt: no such file or folder\n"
        assert "nowhere.txt: no such file or folder" in out
        assert "CONFLICT CC102" in out
    code, _, err = call("check", "nowhere.txt", "a.txt", "b.txt", "--format", "json", "--output", "report.json")
    assert (code, len(err.splitlines())) == (2, 1)
    assert len(json.loads(Path("report.json").read_text(encoding="utf-8"))["findings"]) == 1
    code, page, err = call("explain", "$3 billion", "$30 billion", "a.txt", "b.txt", "nowhere.txt")
    assert (code, "conflict" in page, len(err.splitlines())) == (2, True, 1)


BINARY = b"\x7fELF\x02\x01\x00\x00\x00\x9f" * 99


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("bad.txt", BINARY, "binary"),
        ("bad.json", b"[1, 2", "is no JSON"),
        ("bad.jsonl", b"nonsense", "line 1: is no JSON"),
        ("bad.json", b'[{"title": "x"}]', "has no text among its fields"),
        ("bad.xlf", b"<xliff", ""),
        ("bad.xlf", b"<tmx/>", "is XML, but no XLIFF"),
        ("bad.po", b"nonsense", ""),
    ],
)
def test_named_files_that_cannot_be_read_fail(call, name: str, content: bytes, reason: str) -> None:  # type: ignore[no-untyped-def]
    """A file that is named and of which nothing can be read gives 2, with a line; found in a folder it is only listed."""
    Path("sub").mkdir()
    Path("sub/a.txt").write_text(THREE, encoding="utf-8")
    Path("sub", name).write_bytes(content)
    code, out, err = call("check", "sub/a.txt", f"sub/{name}")
    assert code == 2
    assert err.startswith(f"contracheck: {name}: ")
    assert reason in err
    assert f"Left out: {name}: " in out
    code, out, err = call("check", "sub")
    assert (code, err) == (0, "")
    assert f"Left out: {name}: " in out


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("thin.txt", b""),
        ("thin.json", b"[]"),
        ("thin.po", b'msgid "7 days"\nmsgstr ""\n'),
        ("thin.po", b'#, fuzzy\nmsgid "7 days"\nmsgstr "7 Tage"\n'),
        ("thin.jsonl", b'{"text": "It cost $3 billion."}\nnonsense\n'),
    ],
)
def test_files_with_little_in_them_do_not_fail(call, name: str, content: bytes) -> None:  # type: ignore[no-untyped-def]
    """An empty file, one without a translation, one with a broken line: read, and listed."""
    _files(a=THREE)
    Path(name).write_bytes(content)
    code, out, err = call("check", "a.txt", name)
    assert (code, err) == (0, "")
    assert f"Left out: {name}: " in out


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"\xef\xbb\xbf", "empty"), (b" \r\n\t ", "empty")],
    ids=["empty", "only a mark", "blank"],
)
def test_nothing_readable(call, content: bytes, reason: str) -> None:  # type: ignore[no-untyped-def]
    """A file that cannot be checked is named with the reason: alone 2, among others it is listed."""
    _files(bad=content, a=THREE, b=THIRTY)
    code, out, err = call("check", "bad.txt")
    assert (code, out) == (2, "")
    assert err.startswith("contracheck: bad.txt: ")
    assert reason in err
    code, out, err = call("check", "bad.txt", "a.txt", "b.txt")
    assert (code, err) == (1, "")
    assert "Left out: bad.txt: " in out


def test_empty_folder(call) -> None:  # type: ignore[no-untyped-def]
    """A folder with nothing in it is named."""
    Path("hollow").mkdir()
    code, out, err = call("check", "hollow")
    assert (code, out) == (2, "")
    assert err.startswith("contracheck: hollow: ")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("半導体会社ハルシオンは2024年5月に工場へ30億ドルを投資した。工場はブリストルにある。" * 3, "cp932"),
        ("Die Firma Halcyon hat im Mai 2024 für ihr Werk in München 3 Milliarden Dollar gezahlt, heißt es dort. " * 3, "cp1252"),
        ("Die Firma Halcyon hat im Mai 2024 für ihr Werk 3 Milliarden Dollar gezahlt.", "utf-8-sig"),
        ("Die Firma Halcyon hat im Mai 2024 für ihr Werk 3 Milliarden Dollar gezahlt.", "utf-16"),
        ("Die Firma Halcyon\r\nhat im Mai 2024\r\n3 Milliarden Dollar gezahlt.\r\n", "utf-8"),
    ],
    ids=["cp932", "cp1252", "mark", "utf-16", "crlf"],
)
def test_encodings(call, text: str, encoding: str) -> None:  # type: ignore[no-untyped-def]
    """Bytes that are not UTF-8, a byte-order mark, line ends of Windows: read, and offsets fit the text."""
    _files(a=text.encode(encoding))
    code, out, err = call("extract", "a.txt", "--format", "json")
    assert (code, err) == (0, "")
    claims = json.loads(out)["claims"]
    [money] = [c for c in claims if c["kind"] == "money"][:1]
    assert (money["lower"], money["unit"]) == ("3000000000", "USD")
    assert all(text[c["start"] : c["end"]] == c["text"] for c in claims)


def test_single_article(call) -> None:  # type: ignore[no-untyped-def]
    """One article gives a report that says what could not be done, and 0."""
    _files(a=THREE)
    code, out, err = call("check", "a.txt")
    assert (code, err) == (0, "")
    assert "cannot be compared with others" in out


def test_identical_articles(call) -> None:  # type: ignore[no-untyped-def]
    """A copy adds no conflict and is said to be no second witness."""
    _files(a=THREE, b=THREE, c=THIRTY)
    code, out, _ = call("check", "a.txt", "b.txt")
    assert code == 0
    assert "one witness: a.txt, b.txt" in out


def test_unknown_language(call) -> None:  # type: ignore[no-untyped-def]
    """A language that nobody knows is named with its file; what needs no language is read all the same."""
    _files(a="---\nlanguage: qqx\n---\nZorg $3,000,000 blah 2024-05-14.", b="---\nlanguage: en\n---\nIt is 2024-05-14.")
    code, out, err = call("check", "a.txt", "b.txt")
    assert (code, err) == (0, "")
    assert "a.txt: nothing is known about its language 'qqx'" in " ".join(out.split())


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    "line",
    ["The harbour of the town is old, and many ships have come and gone since the days of sail. ", THREE],
    ids=["prose", "one figure again and again"],
)
def test_large_file(call, line: str) -> None:  # type: ignore[no-untyped-def]
    """A file of 50 MB beside a small one: checked up to the limits, which are named, in reasonable time."""
    _files(big=THREE + line * (50_000_000 // len(line)), small=THIRTY)
    start = time.process_time()
    code, out, err = call("check", "big.txt", "small.txt")
    assert (code, err) == (1, "")
    assert "big.txt: larger than" in out
    assert time.process_time() - start < 60


@pytest.mark.timeout(120)
def test_many_figures(call) -> None:  # type: ignore[no-untyped-def]
    """Two megabytes of nothing but figures beside a small file, in reasonable time."""
    lines = [f"Town {n} has {n * 7 % 9973} inhabitants and spent ${n * 13 % 997} million in {1950 + n % 70}." for n in range(900)]
    _files(big="\n".join(lines * 30), small=THREE)
    start = time.process_time()
    code, _, err = call("check", "big.txt", "small.txt")
    assert code in (0, 1)
    assert err == ""
    assert time.process_time() - start < 60


# -- options


def test_json_is_the_report(call) -> None:  # type: ignore[no-untyped-def]
    """--format json prints one object, --output writes the same bytes to a file."""
    _files(a=THREE, b=THIRTY)
    code, out, err = call("check", "a.txt", "b.txt", "--format", "json")
    assert (code, err) == (1, "")
    assert json.loads(out)["contracheck"] == VERSION
    assert call("check", "a.txt", "b.txt", "--format", "json", "--output", "report.json") == (1, "", "")
    assert Path("report.json").read_text(encoding="utf-8") == out


def test_order_changes_nothing(call) -> None:  # type: ignore[no-untyped-def]
    """The same bytes whatever the order of the arguments."""
    _files(a=THREE, b=THIRTY)
    assert call("check", "a.txt", "b.txt") == call("check", "b.txt", "a.txt")


@pytest.mark.parametrize(
    ("option", "codes", "expected"),
    [
        ("--select", "CC1", 1), ("--select", "scale-slip,CC4", 1), ("--select", "CC4", 0), ("--select", "CC", 1),
        ("--ignore", "CC102", 0), ("--ignore", "CC4,CC5", 1), ("--ignore", "cc10", 0), ("--ignore", "CC", 0),
    ],
)  # fmt: skip
def test_select_and_ignore(call, option: str, codes: str, expected: int) -> None:  # type: ignore[no-untyped-def]
    """Findings are chosen by code, by name or by family, and only those count."""
    _files(a=THREE, b=THIRTY)
    code, out, _ = call("check", "a.txt", "b.txt", option, codes)
    assert code == expected
    assert ("CC102" in out) == bool(expected)


@pytest.mark.parametrize(
    ("option", "codes", "told"),
    [
        ("--select", "CC1", "CC101"), ("--select", "CC102", "CC102"), ("--ignore", "CC101", "CC102"),
        ("--ignore", "CC102", "CC101"), ("--select", "CC4", None), ("--ignore", "CC101,CC102", None),
    ],
)  # fmt: skip
def test_select_in_a_finding_of_several_codes(call, option: str, codes: str, told: str | None) -> None:  # type: ignore[no-untyped-def]
    """A fact with two diagnoses is told by the one that is asked for, with the claims that it is about."""
    _files(a=THREE, b=THIRTY, c=THREE.replace("$3 billion", "$4.7 billion"))
    code, out, _ = call("check", "a.txt", "b.txt", "c.txt", option, codes, "--format", "json")
    findings = [f for f in json.loads(out)["findings"] if f["code"].startswith("CC1")]
    assert [f["code"] for f in findings] == ([told] if told else [])
    assert code == (1 if told else 0)
    if told == "CC102":
        assert findings[0]["claims"] == ["a.txt#0", "b.txt#0"]
        assert "a tenth of" in findings[0]["message"]


def test_published_is_a_default(call) -> None:  # type: ignore[no-untyped-def]
    """--published dates the articles that do not date themselves, and no others."""
    _files(a="It happened yesterday.", b="---\npublished: 2025-01-02\n---\nIt happened yesterday.")
    _, out, _ = call("check", "a.txt", "b.txt", "--published", "2025-06-30", "--language", "en", "--format", "json")
    report = json.loads(out)
    assert [a["published"] for a in report["articles"]] == ["2025-06-30", "2025-01-02"]
    assert [c["lower"] for c in report["claims"]] == ["2025-06-29", "2025-01-01"]


def test_min_score(call) -> None:  # type: ignore[no-untyped-def]
    """--min-score is the setting of that name, and goes before it: a pair that is less sure is not put side by side."""
    _files(a=THREE, b=THIRTY)
    scores = [r["score"] for r in json.loads(call("check", "a.txt", "b.txt", "--format", "json")[1])["relations"]]
    sure = f"{min(1 - 1e-9, max(scores) + 1e-6):.9f}"
    Path("contracheck.toml").write_text("min_score = 0.999999999\n", encoding="utf-8")
    assert call("check", "a.txt", "b.txt")[0] == 0
    assert call("check", "a.txt", "b.txt", "--min-score", "0.3")[0] == 1
    assert call("check", "a.txt", "b.txt", "--min-score", "0.3", "--no-config")[0] == 1
    assert call("check", "a.txt", "b.txt", "--min-score", sure, "--no-config")[0] == 0
    for wrong in ("1", "-0.1", "x", "nan", ""):
        assert call("check", "a.txt", "b.txt", "--min-score", wrong)[0] == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "a.txt", "--fromat", "json"), "unknown argument: --fromat; did you mean --format?"),
        (("check", "a.txt", "--fail_on=never"), "unknown argument: --fail_on; did you mean --fail-on?"),
        (("check", "a.txt", "--zzzzzz"), "unknown argument: --zzzzzz\n"),
        (("rules", "--formt"), "unknown argument: --formt; did you mean --format?"),
        (("languages", "de"), "unknown argument: de\n"),
        (("explain", "scale-slp"), "scale-slp: no such code; did you mean scale-slip?"),
        (("explain", "CC1O2"), "CC1O2: no such code; `contracheck rules` lists them"),
        (("explain", "zzz"), "zzz: no such code; `contracheck rules` lists them"),
    ],
    ids=" ".join,
)
def test_what_was_meant_is_said(call, arguments: tuple[str, ...], told: str) -> None:  # type: ignore[no-untyped-def]
    """A mistyped option or name names the nearest one, with the usage of its own command."""
    _files(a=THREE)
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert "usage:" not in err or f"usage: contracheck {arguments[0]} " in err


def test_quiet_shows_no_progress(call, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """--quiet is quiet on a terminal, too, however long it takes."""
    _files(a=THREE, b=THIRTY)
    monkeypatch.setattr("contracheck.progress.PATIENCE", -1.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert "contracheck: reading " in call("check", "a.txt", "b.txt")[2]
    assert call("check", "a.txt", "b.txt", "--quiet")[2] == ""


def test_the_words_of_options_are_those_of_the_readers() -> None:
    """Formats of files and readers of HTML, which the parser names itself so that --help loads no reader."""
    from contracheck.cli import HTML, INPUT
    from contracheck.read.document import HTML_READERS
    from contracheck.read.formats import FORMATS as READ

    assert (tuple(READ), HTML_READERS) == (INPUT, HTML)


@pytest.mark.parametrize(("color", "expected"), [("always", True), ("never", False), ("auto", False)])
def test_color(call, color: str, expected: bool) -> None:  # type: ignore[no-untyped-def]
    """Colour only on a terminal, or when asked for."""
    _files(a=THREE, b=THIRTY)
    assert ("\x1b[" in call("check", "a.txt", "b.txt", "--color", color)[1]) == expected


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda e: e.code)
def test_rules_and_explain(call, entry) -> None:  # type: ignore[no-untyped-def]
    """Every code is listed and has a page that names it."""
    assert f"{entry.code}  {entry.name}" in call("rules")[1]
    code, page, _ = call("explain", entry.name)
    assert code == 0
    assert page == call("explain", entry.code.lower())[1]
    assert f"{entry.name} ({entry.code})" in page.splitlines()[0]


def test_rules_as_json(call) -> None:  # type: ignore[no-untyped-def]
    """--format json gives the whole table, with a line on what each code finds."""
    code, out, _ = call("rules", "--format", "json")
    rows = json.loads(out)
    assert code == 0
    assert [(r["code"], r["name"], tuple(r["causes"]), tuple(r["severities"])) for r in rows] == [
        (e.code, e.name, e.causes, e.severities) for e in CATALOGUE
    ]
    assert all(len(r["finds"]) > 20 and "\n" not in r["finds"] for r in rows)


@pytest.mark.parametrize(("first", "second"), [("a.txt#0", "b.txt#0"), ("$3 billion", "30 Milliarden"), ("3 b", "30")])
def test_explain_two_claims(call, first: str, second: str) -> None:  # type: ignore[no-untyped-def]
    """Two claims by their ids, words or parts of them: the evidence adds up to the last sum."""
    _files(a="The Odda bridge cost $3 billion.", b="Die Brücke von Odda kostete 30 Milliarden Dollar.")
    code, page, _ = call("explain", first, second, "a.txt", "b.txt")
    assert code == 0
    assert "$3 billion" in page
    assert "30 Milliarden Dollar" in page
    rows = [line.split() for line in page.splitlines() if line[:1] in "+-" and line]
    assert abs(sum(float(r[0]) for r in rows) - float(rows[-1][1])) < 0.05
    assert "conflict" in page.splitlines()[-1]


@pytest.mark.parametrize("arguments", [("nothing", "30", "a.txt", "b.txt"), ("$3", "nothing", "a.txt", "b.txt"), ("$3", "30")])
def test_explain_claims_that_are_none(call, arguments: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    """A claim that no article holds, or no file at all, is a fault of the call."""
    _files(a="The Odda bridge cost $3 billion.", b="Die Brücke von Odda kostete 30 Milliarden Dollar.")
    assert call("explain", *arguments)[0] == 2


def test_languages(call) -> None:  # type: ignore[no-untyped-def]
    """The languages with a data file are listed."""
    assert {"de", "en", "fr", "ja"} <= set(call("languages")[1].split())


def test_extract(call) -> None:  # type: ignore[no-untyped-def]
    """One line a claim, in the order of the text."""
    _files(a=THREE, b="Nothing here.")
    code, out, _ = call("extract", "a.txt")
    assert code == 0
    assert [line.split()[1] for line in out.splitlines()] == ["money", "date"]
    assert call("extract", "b.txt") == (0, "No figure and no date was found.\n", "")


def test_extract_says_what_was_left_out(call) -> None:  # type: ignore[no-untyped-def]
    """The language by its name is read; one that is not known is said on standard error."""
    _files(a=f"---\nlanguage: English\n---\n{THREE}", b=f"---\nlanguage: Klingonish\n---\n{THREE}")
    code, out, err = call("extract", "a.txt")
    assert (code, err) == (0, "")
    assert "3 billion USD" in out
    assert call("extract", "b.txt") == (
        0,
        out,
        "contracheck: b.txt: nothing is known about its language 'Klingonish': read as en, which its words are most like\n",
    )


# -- as a process


def _process(*arguments: str, **options) -> subprocess.CompletedProcess[bytes]:  # type: ignore[no-untyped-def]
    command = [sys.executable, "-m", "contracheck", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, **options)


def test_version() -> None:
    """--version prints the one version."""
    done = _process("--version")
    assert (done.returncode, done.stdout.decode().split()) == (0, ["contracheck", VERSION])


def test_output_is_utf_8_everywhere(tmp_path: Path) -> None:
    """Where the locale knows ASCII only, the report is UTF-8 all the same."""
    (tmp_path / "a.txt").write_text("会社は30億ドルを投資した。", encoding="utf-8")
    ascii_only = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = _process("extract", str(tmp_path / "a.txt"), env=ascii_only)
    assert done.returncode == 0
    assert "30億ドル" in done.stdout.decode("utf-8")


def test_reader_goes_away(tmp_path: Path) -> None:
    """A pipe that is closed early gives no traceback, and the exit code still tells about the articles."""
    (tmp_path / "a.txt").write_text(THREE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(THIRTY, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "contracheck", "check", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


def test_help_is_quick() -> None:
    """--help loads neither networkx nor pint."""
    code = (
        "import sys, contracheck.cli\n"
        "try: contracheck.cli.main(['check', '--help'])\n"
        "except SystemExit: print(sorted({'networkx', 'pint', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_interrupt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Ctrl-C ends with one line and 130."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "read_all", interrupted)
    assert main(["check", str(tmp_path)]) == 130
    assert capsys.readouterr().err == "contracheck: interrupted\n"


# -- formats, baselines, detail

FIVE = THREE.replace("$3", "$5").replace("May", "June")


@pytest.mark.parametrize("name", FORMATS)
def test_formats(call, name: str) -> None:  # type: ignore[no-untyped-def]
    """Every format goes to standard output and, the same bytes, into a file; the exit code tells about the articles."""
    _files(a=THREE, b=THIRTY)
    code, out, err = call("check", "a.txt", "b.txt", "--format", name)
    assert (code, err) == (1, "")
    assert call("check", "a.txt", "b.txt", "--format", name, "--output", "report") == (1, "", "")
    assert Path("report").read_bytes().decode() == out


def test_sarif_points_into_files(call) -> None:  # type: ignore[no-untyped-def]
    """Regions count in the files as they are, and name them from where the call was made."""
    Path("sub").mkdir()
    Path("sub/a.txt").write_text(f"---\nlanguage: en\n---\nHead.\n{THREE}", encoding="utf-8")
    Path("sub/b.txt").write_text(THIRTY, encoding="utf-8")
    run = json.loads(call("check", "sub", "--format", "sarif")[1])["runs"][0]
    [result] = run["results"]
    places = [x["physicalLocation"] for x in (*result["locations"], *result["relatedLocations"])]
    regions = {p["artifactLocation"]["uri"]: (p["region"]["startLine"], p["region"]["startColumn"]) for p in places}
    assert regions == {"sub/a.txt": (5, THREE.index("$") + 1), "sub/b.txt": (1, THIRTY.index("$") + 1)}


def test_baseline_in_ci(call) -> None:  # type: ignore[no-untyped-def]
    """Written once, it lets known findings pass, keeps reasons, fails on new ones, and tells what is stale."""
    _files(a=THREE, b=THIRTY)
    files = ("a.txt", "b.txt")
    code, out, err = call("check", *files, "--write-baseline", "known.toml")
    assert (code, err) == (0, "contracheck: known.toml: 1 known finding written\n")
    assert "No new contradiction found in 2 articles." in out
    text = Path("known.toml").read_text(encoding="utf-8")
    Path("known.toml").write_text(text.replace('reason = ""', 'reason = "they quote the draft"'), encoding="utf-8")
    code, out, err = call("check", *files, "--baseline", "known.toml")
    assert (code, err) == (0, "")
    assert "  - they quote the draft: CC102" in out
    assert call("check", *files, "--baseline", "known.toml", "--quiet") == (0, "", "")
    assert call("check", *files, "--write-baseline", "known.toml", "--quiet") == (0, "", "")
    assert "they quote the draft" in Path("known.toml").read_text(encoding="utf-8")
    _files(c=FIVE)
    assert call("check", *files, "c.txt", "--baseline", "known.toml")[0] == 1
    _files(b=THREE.replace("The firm", "The company"))
    code, out, err = call("check", *files, "--baseline", "known.toml")
    assert code == 0
    assert "Stale in the baseline: no longer found\n  - CC102 " in out
    code, out, err = call("check", *files, "--baseline", "known.toml", "--format", "json")
    assert (code, len(json.loads(out)["stale"])) == (0, 1)
    assert err.startswith("contracheck: known.toml: no longer found: CC102 ")


def test_baseline_and_selected_codes(call) -> None:  # type: ignore[no-untyped-def]
    """Findings that were not asked for are neither new nor stale."""
    _files(a=THREE, b=THIRTY)
    call("check", "a.txt", "b.txt", "--write-baseline", "known.toml", "-q")
    code, out, err = call("check", "a.txt", "b.txt", "--baseline", "known.toml", "--select", "CC4", "--format", "json")
    assert (code, err) == (0, "")
    assert json.loads(out)["stale"] == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "contracheck: known.toml: the baseline cannot be read: No such file or directory; --write-baseline makes one\n"),
        (b"findings = 3", "contracheck: known.toml @ $.version: is no baseline: version is to be 1\n"),
    ],
    ids=["missing", "no baseline"],
)
def test_bad_baseline_is_2(call, content: bytes | None, message: str) -> None:  # type: ignore[no-untyped-def]
    """A baseline that cannot be used stops the call before any work."""
    _files(a=THREE)
    if content is not None:
        Path("known.toml").write_bytes(content)
    assert call("check", "a.txt", "--baseline", "known.toml") == (2, "", message)


def test_detail(call) -> None:  # type: ignore[no-untyped-def]
    """--quiet shows new findings only, --verbose names every claim that was not checked; not both."""
    _files(a=THREE + "In all 17 ships came.", b=THIRTY)
    quiet, normal, verbose = (call("check", "a.txt", "b.txt", *d)[1] for d in (("-q",), (), ("-v",)))
    assert quiet.startswith("CONFLICT CC102")
    assert "Summary" in normal
    assert "Summary" not in quiet
    assert "  - a.txt: 17 ships (17" in verbose
    assert "17 ships" not in normal
    assert call("check", "a.txt", "-q", "-v")[0] == 2


@pytest.mark.parametrize(("value", "colored"), [("1", False), ("", True), (None, True)])
def test_no_color(call, value: str | None, colored: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """On a terminal there is colour and there are links to the files, unless NO_COLOR is set to something."""
    _files(a=THREE, b=THIRTY)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    if value is not None:
        monkeypatch.setenv("NO_COLOR", value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    out = call("check", "a.txt", "b.txt")[1]
    assert ("\x1b[1;31m" in out) == colored
    assert (f"\x1b]8;;{Path('a.txt').absolute().as_uri()}\x1b\\a.txt\x1b]8;;\x1b\\" in out) == colored


def test_languages_are_a_table(call) -> None:  # type: ignore[no-untyped-def]
    """Tag, name and level, the fullest first, and what each level means."""
    _, out, _ = call("languages")
    rows = [line.split() for line in out.split("\n\n")[0].splitlines()]
    assert ["ja", "Japanese", "full"] in rows
    assert tuple(row[0] for row in rows if row[-1] == "bounds") == partial_languages()
    assert ["zu", "Zulu", "cldr"] in rows
    levels = [row[-1] for row in rows]
    assert levels == sorted(levels, key=["full", "bounds", "cldr"].index)
    assert len({row[0] for row in rows}) == len(rows) > 150


# -- what is written about it


def test_every_option_is_documented(root: Path) -> None:
    """Commands and long options stand in docs/reference/cli.md, formats in docs/reference/formats.md."""
    page = (root / "docs/reference/cli.md").read_text(encoding="utf-8")
    [commands] = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    options = {f for c in commands.choices.values() for a in c._actions for f in a.option_strings if f.startswith("--")}
    missing = [f"contracheck {c}" for c in commands.choices if f"contracheck {c}" not in page]
    assert missing + sorted(o for o in options - {"--help"} if o not in page) == []
    formats = (root / "docs/reference/formats.md").read_text(encoding="utf-8")
    assert [n for n in FORMATS if f"| `{n}` |" not in formats] == []


def test_pre_commit_hook_is_a_call(root: Path) -> None:
    """The command of the hook, with its own arguments, is one that the parser takes, on whole folders."""
    hook = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    fields = dict(line.strip(" -").split(": ", 1) for line in hook.splitlines() if line[:1] in "- " and ": " in line)
    assert fields["pass_filenames"] == "false"
    program, *arguments = [*fields["entry"].split(), *json.loads(fields["args"])]
    assert program == "contracheck"
    assert _parser().parse_args(arguments).paths == ["."]
