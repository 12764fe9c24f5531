"""Dates that Babel writes are read back: some locales, days by chance; benchmarks/roundtrip_dates.py goes over all locales."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck import extract

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "roundtrip_dates.py"
#: Every way of writing dates that CLDR has: orders, digits, eras, cases, figures for months and months in Roman figures, quarters
#: that are ordinals, names with marks and dots, ranges in words; all languages with a data file.
LOCALES = """
ar ar_EG as ast bal_Latn bg bn bo brx ca cop cs cy da de dz el en en_Shaw en_ZW es es_BO eu fa fi fr fur haw he hi hu it ja ka
kgp kk km kn ko ksh ku lt lv lzz mn mr mua my nl nn pl prg pt pt_PT rof ru sah sk sl sv syr ta tg th tok tr uk vi yav yo yrl zh
zh_Hant zh_Latn
""".split()  # noqa: SIM905
SEED = 20240229


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("roundtrip_dates", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


roundtrip = _script()


class Rows(list[Any]):
    """(locale, kind, text, first day, last day) of many dates, that Hypothesis need not print."""

    def __repr__(self) -> str:
        return f"{len(self)} rows"


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """(locale, kind, text, first day, last day) as Babel writes them, in a process of its own."""
    file = tmp_path_factory.mktemp("roundtrip") / "dates.jsonl"
    subprocess.run(
        [sys.executable, str(SCRIPT), "--seed", str(SEED), "--write", str(file), "--locales", *LOCALES],
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    found = Rows()
    for line in file.read_text(encoding="utf-8").splitlines():
        tag, texts = json.loads(line)
        twins = roundtrip.alike(texts)
        for kind, text, lower, upper in texts:
            if text not in twins and roundtrip.excused(tag, kind, text) is None:
                found.append((tag, kind, text, lower, upper))
    return found


@settings(max_examples=1500, derandomize=True, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True))
def test_any_date(rows: Rows, place: float) -> None:
    """A date, month, quarter or range in a locale's own format is one claim, from its first to its last day."""
    tag, kind, text, lower, upper = rows[int(place * len(rows))]
    claims = extract(roundtrip.DASHES.format(text), language=tag.replace("_", "-"))
    assert roundtrip.fault(claims, lower, upper) is None, (tag, kind, text, lower, upper, claims)


def test_sample_has_all_kinds(rows: Rows) -> None:
    """Whole dates, months, quarters and ranges are all in the sample."""
    assert {row[1] for row in rows} == set(roundtrip.KINDS)


#: language, text, first and last day: in a sentence, among other figures
SENTENCES = [
    ("da", "Salget steg i 3. kvartal 2024 til 12 mio. kr.", "2024-07-01", "2024-09-30"),
    ("fi", "Myynti kasvoi 2. neljännes 2023 aikana.", "2023-04-01", "2023-06-30"),
    ("de", "Die Messe dauert vom 7.\u201319. Mai 2024 in Bonn.", "2024-05-07", "2024-05-19"),
    ("de", "Geöffnet Di., 7. \u2013 So., 19. Mai 2024 in Bonn.", "2024-05-07", "2024-05-19"),
    ("nl", "De beurs is van 7 tot 19 mei 2024 in Gent.", "2024-05-07", "2024-05-19"),
    ("hu", "A verseny 2024. május 7\u201319. között lesz.", "2024-05-07", "2024-05-19"),
    ("ko", "2024년 2월 27일~8월 3일 열린다.", "2024-02-27", "2024-08-03"),
    ("zh", "展览于2024年2月27日至8月3日举行。", "2024-02-27", "2024-08-03"),
    ("pt", "Aberto fev. \u2013 ago. de 2024 em Lisboa.", "2024-02-01", "2024-08-31"),
    ("hr", "Izložba traje veljača \u2013 kolovoz 2024. u Splitu.", "2024-02-01", "2024-08-31"),
    ("lt", "Kaina galiojo 2024-05 mėnesį.", "2024-05-01", "2024-05-31"),
    ("mua", "12 MAD 2026", "2026-05-12", "2026-05-12"),
]


@pytest.mark.parametrize(("tag", "text", "lower", "upper"), SENTENCES)
def test_in_a_sentence(tag: str, text: str, lower: str, upper: str) -> None:
    """The one date of a sentence."""
    found = [c.value for c in extract(text, language=tag) if c.kind == "date"]
    assert [(str(v.lower), str(v.upper)) for v in found] == [(lower, upper)]


#: what looks like a range, a quarter or a month in figures and is none
NO_RANGES = [
    ("de", "13.\u201312. Mai 2024"), ("en", "May\u2013May 2024"), ("sk", "1/2"), ("pt-PT", "3/5"), ("yo", "14 05"),
    ("sk", "13/2024"), ("en", "Q5 2024 model"), ("en", "5 MAD 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text"), NO_RANGES)
def test_no_range(tag: str, text: str) -> None:
    """Nothing is read as a range that ends before it begins, nor figures as a month without a year."""
    found = [c.value for c in extract(f"\u2014 {text} \u2014", language=tag) if c.kind == "date" and c.value.lower is not None]
    days = [(str(v.lower), str(v.upper)) for v in found]
    assert days in ([], [("2024-01-01", "2024-12-31")], [("2024-05-01", "2024-05-31")], [("2024-05-12", "2024-05-12")])


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("2024. g. 1.\u00a0cet.", "lv", "2024-01-01", "2024-03-31"),
        ("2024 1\u202f᠊ᠷ ᠣᠯᠠᠷᠢᠯ", "mn-Mong-MN", "2024-01-01", "2024-03-31"),
        ("2020 ᠬᠣᠶᠠᠳᠣᠭᠠᠷ ᠰᠠᠷ\u202fᠠ", "mn-Mong-MN", "2020-02-01", "2020-02-29"),
    ],
)
def test_names_with_blanks_that_keep_a_line_together(text: str, language: str, first: str, last: str) -> None:
    """A name of the locale that has a no-break or thin blank in it is read with that blank, and with a plain one."""
    for written in (text, text.replace("\u00a0", " ").replace("\u202f", " ")):
        (claim,) = extract(written, language=language)
        assert (str(claim.value.lower), str(claim.value.upper)) == (first, last)
