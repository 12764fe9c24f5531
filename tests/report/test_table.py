"""CSV and data frames: one row a relation, read back by the csv module, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import sys
import types
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.errors import ConfigError
from contracheck.report import frame
from contracheck.report.table import COLUMNS, defused


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_row_a_relation(story: contracheck.Report) -> None:
    """The rows follow the relations, with the values of both claims as in the JSON form."""
    rows = _rows(story.render("csv"))
    claims = {c["id"]: c for c in story.to_dict()["claims"]}
    assert len(rows) == len(story.relations) > 10
    for row, relation in zip(rows, story.relations, strict=True):
        assert (row["verdict"], row["claim_a"], row["claim_b"]) == (relation.verdict, relation.a, relation.b)
        for side in "ab":
            claim = claims[row[f"claim_{side}"]]
            assert row[f"lower_{side}"] == (claim["lower"] or "")
            assert int(row[f"end_{side}"]) == claim["end"]
            assert claim["text"].strip() in row[f"quote_{side}"]
    severities = {row["fingerprint"]: row["severity"] for row in rows if row["fingerprint"]}
    assert severities == {f.fingerprint: f.severity for f in story.findings}


def test_no_cell_is_a_formula(hostile: contracheck.Report) -> None:
    """Whatever articles, names and sources begin with, no cell begins a formula; the same columns in each row."""
    text = hostile.render("csv")
    rows = _rows(text)
    assert rows
    for row in rows:
        assert list(row) == list(COLUMNS)
        text_cells = [cell for column, cell in row.items() if column[:5] not in ("lower", "upper")]
        assert all(cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n") for cell in text_cells if cell)
        assert "=" not in row["lower_a"] + row["upper_a"] + row["lower_b"] + row["upper_b"]
    assert all(row["article_a"].startswith("'=HYPERLINK") and row["source_a"].startswith("'@src") for row in rows)
    assert all("\n" not in cell for row in rows for cell in row.values())


def test_negative_numbers_stay_numbers() -> None:
    """A value below zero is a number for the spreadsheet; its words are not."""
    texts = ["The night in Odda was -7 degrees Celsius.", "The night in Odda was -9 degrees Celsius."]
    [row] = _rows(contracheck.check(texts).render("csv"))
    assert (row["lower_a"], row["lower_b"]) == ("-7", "-9")
    assert row["text_a"] == "'-7 degrees Celsius"


@given(st.text())
def test_defused(text: str) -> None:
    """A text is itself or has one apostrophe in front, and begins with nothing that starts a formula."""
    made = defused(text)
    assert made.removeprefix("'") == text or made == text
    assert made[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠") or made == ""


def test_frame(story: contracheck.Report) -> None:
    """With pandas, a frame of each part of a report."""
    pandas = pytest.importorskip("pandas")
    relations = story.to_frame()
    assert isinstance(relations, pandas.DataFrame)
    assert (list(relations.columns), len(relations)) == (list(COLUMNS), len(story.relations))
    assert len(story.to_frame("claims")) == len(story.claims)


@pytest.mark.parametrize("part", ["relations", *frame.PARTS])
def test_frame_is_given_all_rows(story: contracheck.Report, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What pandas is given: every row, with exactly the named columns, also where there is none."""

    class DataFrame:
        @staticmethod
        def from_records(rows: list[dict[str, Any]], columns: list[str]) -> tuple[list[dict[str, Any]], list[str]]:
            return rows, columns

    monkeypatch.setitem(sys.modules, "pandas", types.SimpleNamespace(DataFrame=DataFrame))
    rows, columns = story.to_frame(part)
    assert len(rows) == len(getattr(story, part)) > 0
    assert all(list(row) == columns for row in rows)
    assert contracheck.check([]).to_frame(part) == ([], columns)


def test_frame_columns_are_those_of_the_json_form(story: contracheck.Report) -> None:
    """Parts have all keys of the JSON form but for claims' alternatives, which are no cells."""
    made = story.to_dict()
    for part, columns in frame.PARTS.items():
        assert set(made[part][0]) - {"alternatives"} == set(columns)


def test_frame_without_pandas(story: contracheck.Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pandas the error says what to install; a part that does not exist is named."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        story.to_frame()
    with pytest.raises(ConfigError, match=r"sentences.*relations"):
        story.to_frame("sentences")
