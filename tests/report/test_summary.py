"""The summary of the text report: segments are told as segments, copies once, and long lists are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

import contracheck
from contracheck import Article, check
from contracheck.errors import ConfigError
from contracheck.read.files import read_all
from contracheck.report.baseline import entries
from contracheck.report.merge import merge
from contracheck.report.places import places

COST = "The Quill dam will cost $13 billion and open in 2029."
OTHER = "Der Quill-Damm soll 31 Milliarden Dollar kosten."


def segments(n: int, *, copied: int = 0) -> list[Article]:
    """So many segments of a file with a translation each, every seventh of them wrong, and some that are not translated."""
    made = []
    for i in range(n):
        wrong = 3 if i % 7 == 0 else 0
        made += [
            Article(
                id=f"a.xlf#m{i}:source", language="en", text=f"Wait {5 + i % 5} minutes.", group=f"a.xlf#m{i}", original=True
            ),
            Article(id=f"a.xlf#m{i}:target", language="de", text=f"Warte {5 + i % 5 + wrong} Minuten.", group=f"a.xlf#m{i}"),
        ]
    for i in range(copied):
        made += [
            Article(
                id=f"a.xlf#c{i}:{side}", language=tag, text="It costs 5 euros.", group=f"a.xlf#c{i}", original=side == "source"
            )
            for side, tag in (("source", "en"), ("target", "de"))
        ]
    return made


def summary(report: contracheck.Report, **options: str) -> list[str]:
    """The lines below the heading."""
    return report.render(width=1000, **options).split("\nSummary\n")[1].splitlines()  # type: ignore[arg-type]


def test_segments_are_told_as_segments() -> None:
    """The headline counts them, and the same words in two of them are no copy."""
    report = check(segments(300))
    text = report.render(width=1000)
    assert text.startswith("43 conflicts and 0 tensions in 300 segments\n")
    assert summary(report)[0] == "  300 segments, 600 claims, 300 shared facts: 43 conflicts and 0 tensions"
    assert "same text" not in text
    assert len(summary(report)) < 5
    assert check(segments(3)[2:]).render().startswith("No contradiction found in 2 segments.")
    assert check(segments(1)).against(entries(check(segments(1)))).render().startswith("No new contradiction found in 1 segment.")
    assert check(segments(1)).filter(code="CC4").render().startswith("No finding of the kinds asked for in 1 segment.")
    mixed = [*segments(2), Article(id="z", text=COST)]
    assert "in 5 articles" in check(mixed).render()


def test_what_is_not_translated_is_said() -> None:
    """In one line, with the first of them."""
    [line] = [line for line in summary(check(segments(2, copied=40))) if "same text" in line]
    names = ", ".join(sorted((f"a.xlf#c{i}" for i in range(40)), key=lambda name: f"{name}:")[:12])
    assert line == f"  The same text on both sides, perhaps not translated: 40 segments ({names}, 28 more)"
    assert "more)" not in "".join(summary(check(segments(2, copied=40)), detail="verbose"))


def test_a_copy_is_told_once() -> None:
    """As one witness: its claims are not among those that were not checked, and it is not left out besides."""
    report = check([{"id": "cp1", "text": COST}, {"id": "cp2", "text": f" {COST}\n"}, {"id": "o", "text": OTHER}])
    assert report.copy_of == {"cp2": "cp1"}
    assert all(report.claim[i].article == "cp1" for i in report.unchecked)
    lines = [line for line in summary(report) if "cp2" in line]
    assert lines == ["  The same text twice, one witness: cp1, cp2"]
    assert [(s.article, s.reason) for s in report.skipped] == [("cp2", "has the text of cp1: compared once")]
    alone = check([{"id": "cp1", "text": COST}, {"id": "cp2", "text": COST}])
    assert (alone.copy_of, alone.unchecked) == ({}, ())


def test_copies_in_groups() -> None:
    """A copy is one of its own group only."""
    made = [Article(id=f"{g}{n}", text=t, group=g) for g in "xy" for n, t in enumerate((COST, COST, OTHER))]
    assert check(made).copy_of == {"x1": "x0", "y1": "y0"}


def test_long_lists_are_counted() -> None:
    """Hundreds of articles without a counterpart take a line, the worst first; --verbose names them all."""
    texts = {f"n{i:03}": f"The town of Ux{i} has 9 bridges." + " It has $3." * (i == 50) for i in range(60)}
    report = merge([check([{"id": name, "text": text}]) for name, text in texts.items()])
    [line] = [line for line in summary(report) if line.startswith("  Not checked")]
    assert line.count("n0") == 12
    assert line.endswith(", 48 more)")
    assert "(n050 3, n000 2, " in line
    [line] = [line for line in summary(report, detail="verbose") if line.startswith("  Not checked")]
    assert line.count("n0") == 60


def test_what_cannot_be_compared_names_its_articles() -> None:
    """Two such lines with the same words are two articles."""
    report = check(
        [
            {"id": "a", "text": "Halden shares rose 5% in May.", "published": "2024-06-03"},
            {"id": "b", "text": "Die Halden-Aktie stieg im August um 7 %.", "published": "2024-09-02"},
        ]
    )
    block = report.render(width=1000).partition("About one thing, but not to be compared\n")[2].partition("\n\n")[0]
    assert block.splitlines() == [
        "  - a, b: “5%” and “7 %” cannot be compared: two occasions",
        "  - a, b: “May” (2024-05) and “August” (2024-08) cannot be compared: the times of two figures",
    ]


def test_one_artifact_a_file(tmp_path: Path) -> None:
    """SARIF names a file of many segments once, and the figure in the translation first."""
    units = "".join(
        f"<trans-unit id='m{i}'><source>Wait {5 + i} minutes.</source>"
        f"<target>Warte {5 + i + 3 * (i % 2)} Minuten.</target></trans-unit>"
        for i in range(20)
    )
    head = "<xliff version='1.2'><file source-language='en' target-language='de'><body>"
    (tmp_path / "a.xlf").write_text(f"{head}{units}</body></file></xliff>", encoding="utf-8")
    (tmp_path / "b.txt").write_text(COST, encoding="utf-8")
    articles, _ = read_all([tmp_path])
    report = check(articles)
    run = report.to_sarif(places=places(report, [tmp_path], tmp_path, texts=True))["runs"][0]
    assert [a["location"]["uri"] for a in run["artifacts"]] == ["a.xlf", "b.txt"]
    assert run["artifacts"][0]["properties"] == {"articles": 40}
    assert len(run["results"]) == 10
    for result in run["results"]:
        [place] = result["locations"]
        assert place["physicalLocation"]["artifactLocation"] == {"uri": "a.xlf", "index": 0}
        assert ":target#" in place["logicalLocations"][0]["name"]
        assert result["properties"]["fix"].count("read ") == 1
    facts = {f.id: f for f in report.facts}
    assert all(":target" in i for f in report.findings for i in facts[f.fact or ""].odd)
    assert all(":source" in i for f in report.findings for i in facts[f.fact or ""].consensus)


@pytest.mark.parametrize(
    ("header", "unit", "original"),
    [
        ("en", "", "en"),
        ("EN", "", "en"),
        ("en-US", "", "en"),
        ("de", "", "de"),
        ("en", "de", "de"),
        ("*all*", "", None),
        ("", "", None),
        ("fr", "", None),
    ],
)
def test_the_original_of_a_memory(tmp_path: Path, header: str, unit: str, original: str | None) -> None:
    """TMX says in its header, or at a unit, which language was translated; where it does not, nobody is right by definition."""
    told = f" srclang='{unit}'" if unit else ""
    text = f"<tmx version='1.4'><header srclang='{header}'/><body><tu tuid='1'{told}>"
    text += "<tuv xml:lang='en'><seg>Wait 5 minutes.</seg></tuv><tuv xml:lang='de'><seg>Warte 8 Minuten.</seg></tuv>"
    text += "</tu></body></tmx>"
    (tmp_path / "a.tmx").write_text(text, encoding="utf-8")
    articles = contracheck.read(tmp_path / "a.tmx")
    assert [a.id.rpartition(":")[2] for a in articles if a.original] == ([original] if original else [])
    [finding] = check(articles).findings
    assert (finding.fix or "").count(" for ") == (1 if original else 2)
    if original:
        assert f":{original}#" not in finding.claims[0]


def test_several_translations_of_one_original() -> None:
    """The translations that are right are no witnesses against the original: it is right alone."""
    made = [
        Article(id="g:en", language="en", text="Wait 5 minutes.", group="g", original=True),
        Article(id="g:de", language="de", text="Warte 8 Minuten.", group="g"),
        Article(id="g:fr", language="fr", text="Attendez 8 minutes.", group="g"),
        Article(id="g:it", language="it", text="Attendi 5 minuti.", group="g"),
    ]
    report = check(made)
    [fact] = report.facts
    assert set(fact.odd) == {"g:de#0", "g:fr#0"}
    assert set(fact.consensus) == {"g:en#0", "g:it#0"}
    assert {f.fix for f in report.findings} <= {
        "read “5 Minuten” (5 minutes) for “8 Minuten”",
        "read “5 minutes” for “8 minutes”",
    }
    assert check(list(reversed(made))).to_json() == report.to_json()


def test_a_report_shows_itself_in_a_line() -> None:
    """print(report) is no dump."""
    report = check([{"id": "cp1", "text": COST}, {"id": "cp2", "text": COST}, {"id": "o", "text": OTHER}])
    assert repr(report) == "<Report: 3 articles, 5 claims, 1 relation, 1 fact, 1 finding (1 conflict), 1 skipped>"
    assert repr(check([])) == "<Report: 0 articles, 0 claims, 0 relations, 0 facts, 0 findings, 0 skipped>"


SOURCES = [
    {"id": "a", "text": COST, "source": "Ledger", "language": "English"},
    {"id": "b", "text": OTHER, "source": "Bote", "language": "de-AT"},
    {"id": "c", "text": "A quiet day.", "language": "en"},
]


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ({"source": "Ledger"}, 1), ({"source": ["Bote", "Ledger"]}, 1), ({"article": "c"}, 0), ({"article": ["c", "a"]}, 1),
        ({"language": "english"}, 1), ({"language": "German"}, 1), ({"language": "de"}, 1), ({"language": "de_AT"}, 1),
        ({"language": "de-CH"}, 0),
        ({"language": "fra"}, 0), ({"language": "und"}, 0), ({"source": ()}, 1),
    ],
)  # fmt: skip
def test_filter(condition: dict[str, str], found: int) -> None:
    """By source, article and language, which may be named in any way."""
    assert len(check(SOURCES).filter(**condition).findings) == found


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ({"source": "Leger"}, "Leger: no such source; did you mean 'Ledger'?"),
        ({"article": "zz"}, "zz: no such article; the ids are a, b, c"),
        ({"language": "Klingonish"}, "Klingonish: nothing is known about such a language"),
        ({"severity": "bad"}, "bad: no such severity"),
    ],
)
def test_filter_names_what_is_not_there(condition: dict[str, str], told: str) -> None:
    """No findings would look like no contradiction."""
    with pytest.raises(ConfigError) as caught:
        check(SOURCES).filter(**condition)
    assert str(caught.value).startswith(told)
    with pytest.raises(ConfigError, match="none has one"):
        check([COST]).filter(source="x")
