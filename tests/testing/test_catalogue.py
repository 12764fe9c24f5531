"""The properties as a list: each is told in the docs, trials repeat, and what is chosen of them does not change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from contracheck import Article
from contracheck.testing import PROFILES, PROPERTIES, Case
from contracheck.testing.example import sample
from contracheck.testing.schema import faults

TEXT = "The mill at Odda cost $13.5 billion, employs 4,567 people and is 12 kilometers long. " * 3


@pytest.fixture(scope="module")
def case() -> Case:
    """A document with several figures of each kind."""
    return Case(article=Article(id="a", text=TEXT, language="en"), companions=(Article(id="b", text=TEXT[:60], language="en"),))


def test_each_property_is_told(root: Path) -> None:
    """The page of the properties holds each one's statement and text, made from the code."""
    sys.path.insert(0, str(root / "tools"))
    try:
        from make_properties import page  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    made = (root / "docs" / "reference" / "testing.md").read_text(encoding="utf-8")
    assert made == page(made), "python tools/make_properties.py writes it anew"
    assert all(f"### {p.id}" in made for p in PROPERTIES)
    assert len({p.statement for p in PROPERTIES}) == len(PROPERTIES)


@pytest.mark.parametrize("prop", PROPERTIES, ids=lambda p: p.id)
def test_trials_are_numbered_and_repeat(prop: object, case: Case) -> None:
    """Trials count from 1; a second list of them is as long, and one of them alone is that trial."""
    from contracheck.testing import Property

    assert isinstance(prop, Property)
    strict = attrs.evolve(case, profile=attrs.evolve(PROFILES["ci"], strict=prop.strict))
    trials = prop.trials(strict)
    assert [t.number for t in trials] == list(range(1, len(trials) + 1))
    assert len(prop.trials(strict)) == len(trials)
    if trials:
        one = prop.examine(strict, trials[-1].number)
        assert (one.tried, one.trials) == (1, len(trials))


def test_samples_spread_and_repeat() -> None:
    """Samples are in order, of the size asked for, the same for the same seed, and differ between seeds."""
    things = list(range(100))
    assert sample(things, 10, "a") == sample(things, 10, "a")
    assert sorted(sample(things, 10, "a")) == list(sample(things, 10, "a"))
    chosen = {n for seed in range(200) for n in sample(things, 10, str(seed))}
    assert chosen == set(things)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda d: d.pop("facts"), "facts is missing"),
        (lambda d: d.update(extra=1), "extra is unknown"),
        (lambda d: d["claims"][0].update(start="0"), "claims[0].start: is to be integer"),
        (lambda d: d["claims"][0].update(kind="sum"), "is none of"),
        (lambda d: d["claims"][0].update(lower="13e9"), "does not match"),
        (lambda d: d.update(unchecked=[1]), "unchecked[0]"),
    ],
    ids=["missing", "unknown", "type", "enum", "pattern", "items"],
)
def test_schema_is_checked(change: object, fault: str, case: Case) -> None:
    """The small checker of the schema finds what is wrong, and nothing where nothing is."""
    assert callable(change)
    report = case.together.to_dict()
    assert list(faults(report)) == []
    change(report)
    assert fault in " ".join(faults(report))


def test_nothing_is_imported_before_it_is_asked_for() -> None:
    """The package loads neither Hypothesis nor pytest nor the engine; properties load neither of the first two."""
    code = (
        "import sys, contracheck.testing\n"
        "assert not {'hypothesis', 'pytest', 'contracheck.pipeline'} & set(sys.modules)\n"
        "contracheck.testing.PROPERTIES, contracheck.testing.seeded\n"
        "assert not {'hypothesis', 'pytest', '_pytest'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_properties_do_without_hypothesis(tmp_path: Path) -> None:
    """Where Hypothesis is not installed the self-test works, and the strategies say what is missing."""
    (tmp_path / "a.txt").write_text("The mill cost 13 million euros.", encoding="utf-8")
    code = (
        "import sys\n"
        "sys.modules['hypothesis'] = None\n"
        "from contracheck.cli import main\n"
        f"assert main(['selftest', {str(tmp_path / 'a.txt')!r}, '--language', 'en', '--no-config']) == 0\n"
        "import contracheck.testing\n"
        "try:\n    contracheck.testing.stories\n"
        "except ImportError as error:\n    print('hypothesis' in str(error))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "True"
