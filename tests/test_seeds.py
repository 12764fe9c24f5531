"""The command line on the five real, machine-translated articles beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contracheck.cli import main


def test_check_finds_the_source_that_is_off(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first article's amounts are a tenth of the others': said once, on top, about that article."""
    assert main(["check", str(shared / "seeds"), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    first = report["articles"][0]["id"]
    assert first.startswith("000_")
    assert report["findings"][0]["code"] == "CC504"
    assert [(s["article"], s["factor"]) for s in report["sources"]] == [(first, "10")]
    assert report["sources"][0]["finding"] == report["findings"][0]["fingerprint"]
    told = [(p[0].split("#")[0] == first) or (p[1].split("#")[0] == first) for p in report["sources"][0]["relations"]]
    assert all(told)


def test_text_names_it_in_the_first_screen(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first 24 lines name the article, the factor and the two scale words."""
    assert main(["check", str(shared / "seeds"), "--width", "100"]) == 1
    screen = "\n".join(capsys.readouterr().out.splitlines()[:24])
    for part in ("CC504", "000_", "multiplied by 10", "億", "Milliarden"):
        assert part in screen


def test_files_without_a_date_tell_the_moved_deadline(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Days that cannot be resolved (today, last week) do not hide that the deadline is 2025 here and 2030 there."""
    main(["check", str(shared / "seeds"), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert "CC404" in [f["code"] for f in found]
    # nothing is told to differ from an amount that the slip of the first article does not explain
    assert [f["code"] for f in found].count("CC101") == 1
