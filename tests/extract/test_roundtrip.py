"""What Babel writes is read back: a property over some locales and any value; benchmarks/roundtrip.py goes over them all."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from contracheck import extract
from contracheck.lang import cldr

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "roundtrip.py"
#: Every way of writing figures that CLDR has: separators, numbering systems, scale words on both sides, signs, directions.
LOCALES = """
ar_EG bn cs de de_CH dz en en_IN es_MX eu fa ff_Adlm fr fr_CH gsw he hi it_CH ja ko lt my nb nl nqo pl pt_PT ro ru sv sw ta th tr
ur vi zh_Hant
""".split()  # noqa: SIM905


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("roundtrip", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


roundtrip = _script()


class Rows(list[Any]):
    """(locale, kind, text, value, unit) of many figures, that Hypothesis need not print."""

    def __repr__(self) -> str:
        return f"{len(self)} rows"


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """(locale, kind, text, value, unit) as Babel writes them, in a process of its own: formatting changes its dictionaries."""
    file = tmp_path_factory.mktemp("roundtrip") / "texts.jsonl"
    subprocess.run(
        [sys.executable, str(SCRIPT), "--write", str(file), "--locales", *LOCALES],
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    found = Rows()
    for line in file.read_text(encoding="utf-8").splitlines():
        tag, texts, twins = json.loads(line)
        for number, (kind, text, value, unit) in enumerate(texts):
            if kind.startswith("unit") and number % 4:
                continue
            if roundtrip.shape(text) not in twins and roundtrip.excused(tag, kind, text, unit) is None:
                found.append((tag, kind, text, value, unit))
    return found


def _read(tag: str, kind: str, text: str, value: str, unit: str | None) -> str | None:
    claims = extract(roundtrip.DASHES.format(text), language=tag.replace("_", "-"))
    return roundtrip.fault(claims, kind, value, unit)


@pytest.mark.parametrize("kind", roundtrip.KINDS)
def test_what_babel_writes_is_read(rows: Rows, kind: str) -> None:
    """Of one kind, at least the target share of the sample comes back, and there is a sample."""
    mine = [row for row in rows if row[1] == kind][:: 2 if kind.startswith("unit") else 1]
    faults = [(*row, wrong) for row in mine if (wrong := _read(*row))]
    assert len(mine) > 50
    assert len(faults) <= (1 - roundtrip.TARGET) * len(mine), faults[:10]


amounts = (
    st.decimals(min_value=0, max_value=10**9, places=2) | st.integers(0, 10**12).map(Decimal) | st.integers(0, 99).map(Decimal)
)


@settings(max_examples=400, derandomize=True)
@given(place=st.floats(0, 1, exclude_max=True), amount=amounts)
def test_any_value_in_any_frame(rows: Rows, place: float, amount: Decimal) -> None:
    """A value written with the separators and digits of a locale, where Babel put another figure, is read as this value."""
    tag, kind, text, shown, unit = rows[int(place * len(rows))]
    figures = roundtrip._FIGURE.findall(text)
    # an amount of two figures, a figure with a minus, and a scale word's power are the business of the test above
    assume(len(figures) == 1 and not kind.startswith("compact") and kind != "negative" and not shown.startswith("-"))
    zero = next(c for c in figures[0] if c.isdecimal())
    written = _written(amount, tag, chr(ord(zero) - int(zero)))
    # a bare number of four digits can be a year, and a scale word or unit after one too
    assume(not 1000 <= amount <= 2200 or not written.isdecimal())
    assert _read(tag, kind, text.replace(figures[0], written), str(amount), unit) is None


def _written(amount: Decimal, tag: str, zero: str) -> str:
    """An amount with the locale's separators (those of Arabic digits, if these are asked for), digits from ``zero`` on."""
    point, group = cldr.separators(tag)
    if zero in "\u0660\u06f0":
        point, group = "\u066b", "\u066c"
    whole, _, places = format(amount, "f").partition(".")
    size = 2 if cldr.pairs(tag) else 3
    parts = [whole[max(0, i - size) : i] for i in range(len(whole), 0, -size)][::-1]
    text = group.join(parts) + (point + places if places.strip("0") else "")
    return text.translate({48 + i: chr(ord(zero) + i) for i in range(10)})


SIGNED = [
    ("en", "-5", "count", "-5", None),
    ("en", "\u22125.5 km", "quantity", "-5.5", "kilometer"),
    ("en", "-$5 million", "money", "-5000000", "USD"),
    ("de", "-3,5 Mio. €", "money", "-3500000", "EUR"),
    ("nl", "€ -67,00", "money", "-67", "EUR"),
    ("sw", "elfu -5", "count", "-5000", None),
    ("fy", "€ 67,00-", "money", "-67", "EUR"),
    ("fa", "\u200e\u2212\u06f5\u06f0", "count", "-50", None),
    ("ar", "\u061c-\u0665", "count", "-5", None),
    # a hyphen that joins, and a dash that parts, are no signs
    ("en", "COVID-19", None, None, None),
    ("en", "F-16", None, None, None),
]


@pytest.mark.parametrize(("tag", "text", "kind", "value", "unit"), SIGNED)
def test_signs(tag: str, text: str, kind: str | None, value: str | None, unit: str | None) -> None:
    """A minus belongs to the figure on either side of its sign or scale word; a hyphen after a letter is none."""
    claims = [c for c in extract(roundtrip.DASHES.format(text), language=tag) if c.kind != "label"]
    found = [(c.kind, c.value.lower, c.value.unit) for c in claims]
    assert found == ([] if kind is None else [(kind, Decimal(str(value)), unit)])
