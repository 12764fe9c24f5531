"""`contracheck selftest`: exit codes, what a failure says, how it is repeated, the corpus."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from ferry import OTHER, TEXT

from contracheck import pipeline
from contracheck.cli import main
from contracheck.testing import PROPERTIES


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, a corpus beside it, the working folder above both."""
    monkeypatch.chdir(tmp_path)
    for folder, text in (("news", TEXT), ("corpus", OTHER)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that calls every conflict a tension."""
    import attrs

    compare = pipeline.compare
    monkeypatch.setattr(
        pipeline,
        "compare",
        lambda *given: attrs.evolve(r, verdict="tension") if (r := compare(*given)).verdict == "conflict" else r,
    )


def test_all_hold(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest", "news"]) == 0
    assert capsys.readouterr().out.strip().endswith("all hold")


@pytest.mark.usefixtures("blind")
def test_failure_shows_the_figure_and_is_repeated(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A failure marks the figure, says what was expected, and its line fails again when it is run."""
    assert main(["selftest", "news", "--property", "change"]) == 1
    out = capsys.readouterr().out
    assert "news.txt: change:" in out
    assert ">>4.5<< million euros" in out
    assert ">>7.5<< million euros" in out
    [line, *_] = [text.partition("reproduce")[2].strip() for text in out.splitlines() if "reproduce" in text]
    assert line.startswith("contracheck selftest news/news.txt --property change --trial ")
    assert main(shlex.split(line)[1:]) == 1
    again = capsys.readouterr().out
    assert "(1 trial failed)" in again


@pytest.mark.usefixtures("blind")
def test_json(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest", "news", "--property", "change,spans", "--format", "json"]) == 1
    made = json.loads(capsys.readouterr().out)
    assert [o["property"] for o in made["outcomes"]] == ["spans", "change"]
    [first, *_] = made["outcomes"][1]["counterexamples"]
    assert first["reproduce"].startswith("contracheck selftest")
    assert TEXT.partition("---\n")[2].partition("---\n")[2][first["start"] : first["end"]] == "4.5"


def test_corpus_and_baseline(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A contradiction with the corpus fails; known to a baseline it does not; one within the corpus is none of our business."""
    (news / "corpus" / "third.txt").write_text(OTHER.replace("45", "46"), encoding="utf-8")
    (news / "corpus" / "copy.txt").write_text(TEXT, encoding="utf-8")
    call = ["selftest", "news", "--property", "spans", "--corpus", "corpus"]
    assert main(call) == 1
    assert "CC102" in capsys.readouterr().out
    assert main(["check", "news", "corpus/corpus.txt", "corpus/third.txt", "--write-baseline", "known.toml"]) == 0
    assert main([*call, "--baseline", "known.toml"]) == 0
    assert main(["selftest", "corpus/corpus.txt", "--property", "spans", "--corpus", "corpus/corpus.txt"]) == 0


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["selftest", "nowhere"], "no such file"),
        (["selftest", "news", "--property", "chnage"], "did you mean 'change'?"),
        (["selftest", "news", "--property", "spans", "--trial", "7"], "has no trial 7 of spans; there are 1"),
        (["selftest", "news", "--document", "b.txt"], "b.txt: is none of the documents"),
        (["selftest", "news", "--property", "spans", "--corpus", "nowhere"], "no such file"),
        (["selftest", "news", "--property", "spans", "--corpus", "corpus", "--baseline", "none.toml"], "cannot be read"),
    ],
    ids=lambda value: " ".join(value[2:]) if isinstance(value, list) else "",
)
def test_faults_of_the_call(news: Path, capsys: pytest.CaptureFixture[str], call: list[str], told: str) -> None:
    assert main(call) == 2
    assert told in capsys.readouterr().err


def test_records_are_sampled(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a file of many articles the profile's number is tried, and the rest is said to be left out."""
    rows = "".join(
        json.dumps({"text": f"The mill at Odda cost {n} million euros.", "language": "en"}) + "\n" for n in range(11, 41)
    )
    (news / "feed.jsonl").write_text(rows, encoding="utf-8")
    assert main(["selftest", "feed.jsonl", "--property", "spans"]) == 0
    out = capsys.readouterr().out
    assert "8 of its 30 articles are tried" in out
    assert "8 documents" in out


def test_translations_keep_to_their_group(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Segments of a translation memory are tried beside their own translations only."""
    told = (("en", "It cost {0} million euros."), ("de", "Es kostete {0} Millionen Euro."))
    unit = "<tu>" + "".join(f"<tuv xml:lang='{tag}'><seg>{text}</seg></tuv>" for tag, text in told) + "</tu>"
    body = "".join(unit.format(n) for n in (13, 27))
    (news / "memory.tmx").write_text(f"<tmx version='1.4'><header/><body>{body}</body></tmx>", encoding="utf-8")
    assert main(["selftest", "memory.tmx", "--property", "spans,self,order,json"]) == 0
    assert "4 documents" in capsys.readouterr().out


HOSTILE = (
    "\x1b[31mThe bill {0} %s \u202efor 13 million\x9b euros<script>alert(1)</script> and 4,567 people\x00."
    "\n\n\x1b]0;x\x07 7 % more."
)


@pytest.mark.usefixtures("blind")
def test_nothing_in_a_document_steers_the_terminal(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters of a document are shown, never sent, in text and in JSON."""
    (news / "news" / "a\x1b[2J.txt").write_text(HOSTILE, encoding="utf-8")
    for form in ("text", "json"):
        assert main(["selftest", "news", "--format", form]) == 1
        out = capsys.readouterr().out
        assert not {c for c in out if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066"}


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "No figures here.", "13", "١٣", "1" * 300, "13\r\n14\r\n\r\n15", "\ud800 13 people"]
)
def test_any_text_is_tried(text: str) -> None:
    """Odd documents fail no property and break none."""
    from contracheck import Article
    from contracheck.testing import Case

    case = Case(
        article=Article(id="a", text=text, language="en"), companions=(Article(id="b", text="13 people.", language="en"),)
    )
    assert [p.id for p in PROPERTIES if p.examine(case).failed] == []


def test_unknown_languages_are_tried() -> None:
    """A document in a language without words has the properties that need none."""
    from contracheck import Article
    from contracheck.testing import Case

    case = Case(article=Article(id="a", text="Silta maksoi 13 miljoonaa euroa. Siellä oli 4567 ihmistä.", language="fi"))
    outcomes = {p.id: p.examine(case) for p in PROPERTIES}
    assert [o.property for o in outcomes.values() if o.failed] == []
    assert outcomes["restyle"].tried > 3
    assert outcomes["stories"].trials == 0
