"""SARIF: the log keeps to the standard, its regions point at the figures, its messages hold no markup of an article."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

import contracheck
from contracheck.model.catalogue import BY_CODE
from contracheck.read.files import read_all
from contracheck.report import Place, sarif
from contracheck.report.baseline import entries
from contracheck.report.places import places

SCHEMA = json.loads(Path(__file__).with_name("sarif-subset.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def _run(report: contracheck.Report, **options: Any) -> dict[str, Any]:
    """The one run of a report's log, read back from its text; the log is valid."""
    log = json.loads(report.render("sarif", **options))
    assert [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(log)] == []
    run: dict[str, Any] = log["runs"][0]
    return run


def _locations(run: dict[str, Any]) -> list[dict[str, Any]]:
    return [x["physicalLocation"] for r in run["results"] for x in (*r["locations"], *r["relatedLocations"])]


def _excerpt(text: str, region: dict[str, Any]) -> str:
    """What a region names by its lines and columns, worked out the slow way."""
    lines = re.split(r"(?<=\n)", text)
    start = sum(map(len, lines[: region["startLine"] - 1])) + region["startColumn"] - 1
    end = sum(map(len, lines[: region["endLine"] - 1])) + region["endColumn"] - 1
    assert (start, end - start) == (region["charOffset"], region["charLength"])
    return text[start:end]


def test_schema_can_fail() -> None:
    """The schema of the tests finds faults."""
    Draft202012Validator.check_schema(SCHEMA)
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x", "typo": 1}}}]})


def test_one_result_a_finding(story: contracheck.Report) -> None:
    """Results follow the findings: rule, level, fingerprint; the other sides are related locations that the message links to."""
    run = _run(story)
    assert [r["partialFingerprints"]["contracheck/v1"] for r in run["results"]] == [f.fingerprint for f in story.findings]
    rules = run["tool"]["driver"]["rules"]
    for result, finding in zip(run["results"], story.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["level"] == {"conflict": "error", "tension": "warning", "note": "note"}[finding.severity]
        assert len(result["locations"]) == 1
        ids = [x["id"] for x in result["relatedLocations"]]
        linked = [int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])]
        assert ids[: len(linked)] == linked != []


def test_odd_one_out_is_the_location(story: contracheck.Report) -> None:
    """The result stands where the article departs from what the others agree on."""
    first = [r["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] for r in _run(story)["results"]]
    assert {"630 mégawatts", "by 2030"} <= set(first)


def test_rules_have_help(story: contracheck.Report) -> None:
    """Each rule carries the page of its code."""
    for rule in _run(story)["tool"]["driver"]["rules"]:
        assert rule["name"] == BY_CODE[rule["id"]].name
        assert rule["id"] in rule["help"]["text"]
        assert len(rule["shortDescription"]["text"].split()) > 3


def test_regions_point_at_the_figures(story: contracheck.Report, hostile: contracheck.Report) -> None:
    """Lines, columns and offsets name the snippet, in code points; the context holds the region."""
    for report in (story, hostile):
        text = {n: a.text for n, a in enumerate(report.articles)}
        locations = _locations(_run(report))
        assert locations
        for place in locations:
            index, region = place["artifactLocation"]["index"], place["region"]
            assert _excerpt(text[index], region) == region["snippet"]["text"]
            around = place.get("contextRegion")
            if around:
                assert _excerpt(text[index], around) == around["snippet"]["text"]
                assert around["charOffset"] <= region["charOffset"]


@given(st.text("ab\r\n億😀", max_size=80), st.data())
def test_lines_and_columns(text: str, data: st.DataObject) -> None:
    """Every stretch of every text has one place, whatever the line ends."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    region = sarif._Lines.of(text).region(start, end)
    assert _excerpt(text, region) == text[start:end] == region["snippet"]["text"]


def test_files_with_front_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regions count in the file: front matter, Windows line ends, another encoding; the URI is relative to the given folder."""
    monkeypatch.chdir(tmp_path)
    Path("n w").mkdir()
    head = "---\r\nlanguage: en\r\n---\r\n"
    Path("n w/a#1.txt").write_bytes((head + "Intro.\r\nThe Odda bridge cost $3 billion.\r\n").encode("utf-16"))
    Path("n w/b.txt").write_text("The Odda bridge cost $30 billion.", encoding="utf-8")
    report = contracheck.check(contracheck.read("n w"))
    run = _run(report, places=places(report, ["n w"], tmp_path, texts=True))
    [first] = [x for x in _locations(run) if x["artifactLocation"]["index"] == 0]
    assert first["artifactLocation"]["uri"] == "n%20w/a%231.txt"
    assert (first["region"]["startLine"], first["region"]["startColumn"]) == (5, 22)
    assert first["region"]["charOffset"] == len(head) + len("Intro.\r\n") + 21


MARKUP = "# Odda\r\n\r\n- The [bridge](https://odda.example/30) of *Odda*\r\n  cost **$3 billion**, `really`.\r\n"


@pytest.mark.parametrize("head", ["", "---\r\nlanguage: en\r\n---\r\n"], ids=["alone", "front matter"])
@pytest.mark.parametrize("file_bytes", [20_000_000, 150], ids=["whole", "cut"])
def test_markdown_has_regions(tmp_path: Path, head: str, file_bytes: int) -> None:
    """Markup is blank in the text of an article, and offsets stay those of the file: so the region is known."""
    (tmp_path / "a.md").write_bytes((head + MARKUP + "more words " * 20).encode())
    (tmp_path / "b.md").write_bytes(b"> The bridge of Odda cost **$30 billion**.")
    articles, _ = read_all([tmp_path], contracheck.Limits(file_bytes=file_bytes))
    run = _run(
        contracheck.check(articles), places=(found := places(contracheck.check(articles), [tmp_path], tmp_path, texts=True))
    )
    assert found["a.md"].start == len(head)
    regions = {x["artifactLocation"]["uri"]: x["region"] for x in _locations(run)}
    assert {uri: r["snippet"]["text"] for uri, r in regions.items()} == {"a.md": "$3 billion", "b.md": "$30 billion"}
    assert (regions["a.md"]["startLine"], regions["a.md"]["startColumn"]) == (4 + head.count("\n"), 10)


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.csv"])
def test_files_that_hold_more_than_the_text_have_no_regions(tmp_path: Path, name: str) -> None:
    """Offsets of what was read out of a file are none of the file."""
    text = "The bridge of Odda cost $3 billion"
    held = {
        "a.html": f"<p>{text} &amp; more",
        "a.json": f'{{"text": "{text} \\u0026 more"}}',
        "a.csv": f'text,x\n"{text} ""or more""",1',
    }
    (tmp_path / name).write_text(held[name], encoding="utf-8")
    (tmp_path / "b.txt").write_text("The bridge of Odda cost $30 billion.", encoding="utf-8")
    report = contracheck.check(read_all([tmp_path])[0])
    assert len(report.findings) == 1
    found = places(report, [tmp_path], tmp_path, texts=True)
    assert {i.partition("#")[0]: place.start for i, place in found.items()} == {name: None, "b.txt": 0}


@pytest.mark.parametrize("place", [Place(uri="a.html"), Place(uri="a.html", text=None, start=None)])
def test_files_that_do_not_hold_the_text(story: contracheck.Report, place: Place) -> None:
    """A file that holds the text in another form is named without a region."""
    run = _run(story, places={a.id: place for a in story.articles})
    assert all("region" not in x and x["artifactLocation"]["uri"] == "a.html" for x in _locations(run))


def test_articles_that_share_a_file(tmp_path: Path) -> None:
    """Articles of one file that hold the same text have the file as their place, and no region that could be another's."""
    file = tmp_path / "a.txt"
    file.write_text("It cost $3 billion.\nIt cost $3 billion.\nIt cost $30 billion.\n", encoding="utf-8")
    texts = ["It cost $3 billion.", "It cost $3 billion.", "It cost $30 billion."]
    report = contracheck.check([{"id": f"a.txt:{n}", "text": t} for n, t in enumerate(texts, 1)])
    found = places(report, [file], tmp_path, texts=True)
    assert {k: p.uri for k, p in found.items()} == dict.fromkeys(("a.txt:1", "a.txt:2", "a.txt:3"), "a.txt")
    assert (found["a.txt:1"].start, found["a.txt:3"].start) == (None, 40)


def test_links_of_articles_are_none(hostile: contracheck.Report) -> None:
    """No message has a link but those to related locations, and no placeholder."""
    run = _run(hostile)
    messages = [r["message"]["text"] for r in run["results"]]
    messages += [x["message"]["text"] for r in run["results"] for x in r["relatedLocations"]]
    messages += [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    for text in messages:
        assert set(re.findall(r"(?<!\\)\]\(([^)]*)\)", text)) <= {str(n) for n in range(1, 9)}
        assert re.findall(r"(?<!\{)(?:\{\{)*\{\d+\}", text) == []


def test_cut_is_said(story: contracheck.Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings beyond the limit are counted in a notification and in the properties."""
    monkeypatch.setattr(sarif, "RESULTS", 3)
    run = _run(story)
    assert len(run["results"]) == 3
    left = len(story.findings) - 3
    assert run["properties"]["leftOut"] == left > 0
    assert f"{left} findings are left out" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


def test_limit() -> None:
    """The limit is what GitHub takes."""
    assert sarif.RESULTS == 25_000


def test_baseline(story: contracheck.Report) -> None:
    """Known findings are suppressed with their reason, new ones say that they are new, stale entries are notified."""
    first, *rest = entries(story)
    known = [attrs.evolve(first, reason="as agreed [x](1)"), attrs.evolve(rest[0], fingerprint="0" * 16, pairs=())]
    run = _run(story.against(known))
    states = {r["partialFingerprints"]["contracheck/v1"]: r for r in run["results"]}
    assert states[first.fingerprint]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "as agreed [x](1)"}
    ]
    assert sorted(r["baselineState"] for r in run["results"]) == ["new"] * (len(story.findings) - 1) + ["unchanged"]
    assert "0" * 16 in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
    assert all("baselineState" not in r for r in _run(story)["results"])
