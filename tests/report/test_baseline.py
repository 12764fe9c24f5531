"""Baselines: what is known, what is new, what is stale; that moved text changes nothing; and files that are none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.errors import ConfigError, InputError
from contracheck.report.baseline import Known, apply, entries, parse, read, render

BRIDGE = {n: f"The Odda bridge cost ${amount} billion." for n, amount in (("a", 3), ("b", 30), ("c", 30))}
PEOPLE = {"a": "In all, 41 people died in the Vossen fire.", "b": "In all, 48 people died in the Vossen fire."}


def _check(texts: dict[str, str]) -> contracheck.Report:
    return contracheck.check([{"id": k, "text": v, "language": "en", "published": "2025-06-01"} for k, v in texts.items()])


def _new(report: contracheck.Report) -> list[str]:
    return [f.code for f in report.findings if f.known is None and f.severity != "note"]


@pytest.fixture(scope="module")
def before() -> tuple[Known, ...]:
    """The baseline of three articles with two contradictions."""
    report = _check({"a": f"{BRIDGE['a']} {PEOPLE['a']}", "b": f"{BRIDGE['b']} {PEOPLE['b']}", "c": BRIDGE["c"]})
    made = entries(report)
    assert [k.articles for k in made] == [("a", "b"), ("a", "b", "c")]
    return made


MOVED: dict[str, Callable[[], dict[str, str]]] = {
    "as it was": lambda: {"a": f"{BRIDGE['a']} {PEOPLE['a']}", "b": f"{BRIDGE['b']} {PEOPLE['b']}", "c": BRIDGE["c"]},
    "text before": lambda: {
        "a": f"It rained.\n\nNobody saw it. {BRIDGE['a']} {PEOPLE['a']}", "b": f"{BRIDGE['b']} {PEOPLE['b']}", "c": BRIDGE["c"],
    },
    "sentences swapped": lambda: {"a": f"{PEOPLE['a']} {BRIDGE['a']}", "b": f"{BRIDGE['b']}\n{PEOPLE['b']}", "c": BRIDGE["c"]},
    "other blanks in a figure": lambda: {
        "a": BRIDGE["a"].replace("3 b", "3  b") + " " + PEOPLE["a"],
        "b": f"{BRIDGE['b']} {PEOPLE['b']}",
        "c": BRIDGE["c"].replace("30 b", "30\u00a0b"),
    },
    "ids that became paths": lambda: {
        "x/a": f"{BRIDGE['a']} {PEOPLE['a']}", "x/b": f"{BRIDGE['b']} {PEOPLE['b']}", "c": BRIDGE["c"], "y/a": "Nothing.",
    },
    "an article that agrees less": lambda: {"a": f"{BRIDGE['a']} {PEOPLE['a']}", "b": f"{BRIDGE['b']} {PEOPLE['b']}"},
}  # fmt: skip


@pytest.mark.parametrize("how", MOVED)
def test_survives(before: tuple[Known, ...], how: str) -> None:
    """Moved text, other order, new line breaks and articles that went away leave known findings known."""
    report = apply(_check(MOVED[how]()), before)
    assert (_new(report), report.stale, report.worst()) == ([], (), "none")


@pytest.mark.parametrize(
    ("texts", "new"),
    [
        ({"a": f"{BRIDGE['a'].replace('3', '4')} {PEOPLE['a']}"}, 1),
        ({"d": "The Odda bridge cost $7 billion."}, 1),
        ({"a": f"{BRIDGE['a']} {PEOPLE['a'].replace('41', '14')}"}, 1),
    ],
    ids=["another figure", "an article that contradicts", "another toll"],
)
def test_new_contradictions_are_new(before: tuple[Known, ...], texts: dict[str, str], new: int) -> None:
    """What is said otherwise than it was is a new finding, and fails."""
    report = apply(_check(MOVED["as it was"]() | texts), before)
    assert len(_new(report)) == new
    assert report.worst() == "conflict"


def test_stale(before: tuple[Known, ...]) -> None:
    """A contradiction that was put right is stale; one whose article was not checked this time is not."""
    report = apply(_check(MOVED["as it was"]() | {"b": f"{BRIDGE['b']} {PEOPLE['a']}"}), before)
    assert [k.articles for k in report.stale] == [("a", "b")]
    assert apply(_check({"c": BRIDGE["c"]}), before).stale == ()
    assert report.to_dict()["stale"][0]["articles"] == ["a", "b"]


def test_one_entry_one_finding() -> None:
    """The same words about a second thing are a new finding."""
    one = _check({"a": "The mill in Odda has 41 workers.", "b": "The mill in Odda has 48 workers."})
    [finding] = one.findings
    twice = attrs.evolve(one, findings=(finding, finding))
    assert len(_new(apply(twice, entries(one)))) == 1
    assert len(_new(apply(twice, entries(twice)))) == 0


def test_graver_is_new() -> None:
    """A tension that becomes a conflict is new."""
    texts = {"a": "The Odda bridge cost over $3 billion.", "b": "The Odda bridge cost $4 billion."}
    report = _check(texts)
    assert report.worst() == "tension"
    worse = attrs.evolve(report, findings=tuple(attrs.evolve(f, severity="conflict") for f in report.findings))
    assert apply(worse, entries(report)).worst() == "conflict"


def test_reasons_are_kept(before: tuple[Known, ...]) -> None:
    """Writing a baseline anew keeps reasons, and entries about articles that were not checked."""
    known = [attrs.evolve(k, reason=f"as agreed: {k.code}") for k in before]
    report = apply(_check(MOVED["text before"]()), known)
    assert {k.reason for k in entries(report, known)} == {f"as agreed: {k.code}" for k in before}
    part = apply(_check({"a": BRIDGE["a"], "b": BRIDGE["b"]}), known)
    again = [k for k in entries(part, known) if k.reason == f"as agreed: {before[-1].code}"]
    assert [k.articles for k in again] == [("a", "b"), ("a", "b", "c")]  # anew without c, and as it was with it
    assert entries(apply(_check({"z": "Nothing."}), known), known) == tuple(known)


# -- the file

WORDS = st.text(max_size=20)
KNOWN = st.builds(
    Known,
    fingerprint=st.text("0123456789abcdef", min_size=16, max_size=16),
    severity=st.sampled_from(("conflict", "tension")),
    code=st.sampled_from(("CC101", "CC504")),
    articles=st.lists(WORDS, max_size=3).map(tuple),
    message=WORDS,
    pairs=st.lists(st.text("0123456789abcdef", min_size=16, max_size=16), max_size=3).map(tuple),
    reason=WORDS,
)


@given(st.lists(KNOWN, max_size=5))
def test_reads_back(known: list[Known]) -> None:
    """What is written is read, sorted, whatever texts are in it (but for halves of characters)."""

    def plain(k: Known) -> Known:
        def fix(t: str) -> str:
            return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in t)

        return attrs.evolve(k, articles=tuple(map(fix, k.articles)), message=fix(k.message), reason=fix(k.reason))

    read_back = parse(render(known))
    assert read_back == tuple(sorted(map(plain, known), key=lambda k: k.order))
    assert render(reversed(read_back)).encode() == render(read_back).encode()


def test_branches_merge(before: tuple[Known, ...]) -> None:
    """Blocks that two branches add stand apart, and one that both add does no harm."""
    head, *blocks = render(before).split("\n[[finding]]\n")
    assert len(blocks) == len(before)
    merged = parse("\n[[finding]]\n".join([head, blocks[1], blocks[0], blocks[0]]))
    report = apply(_check(MOVED["as it was"]()), merged)
    assert _new(report) == []
    assert len(report.stale) == 1


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("version = 2\n", " @ $.version", "version is to be 1"),
        ("", " @ $.version", "version is to be 1"),
        ("version = 1\nfindings = []\n", " @ $.findings", "unknown key"),
        ("version = 1\nfinding = 3\n", " @ $.finding", r"\[\[finding\]\]"),
        ("version = 1\nfinding = [3]\n", " @ $.finding[0]", r"\[\[finding\]\]"),
        ('version = 1\n[[finding]]\nreson = "x"\n', " @ $.finding[0].reson", "did you mean reason"),
        ('version = 1\n[[finding]]\nseverity = "conflict"\n', " @ $.finding[0]", "has no fingerprint"),
        ('version = 1\n[[finding]]\nfingerprint = "1"\nseverity = "bad"\n', " @ $.finding[0].severity", "conflict, tension"),
        ('version = 1\n[[finding]]\nfingerprint = 1\nseverity = "conflict"\n', " @ $.finding[0].fingerprint", "a string"),
        ('version = 1\n[[finding]]\npairs = ["a", 1]\n', " @ $.finding[0].pairs", "list of strings"),
        ("version = 1\n<<<<<<< HEAD\n", "", "a merge that is not done"),
        ("{}", "", "."),
        ("a = " + "[" * 5000, "", "."),
    ],
)
def test_no_baseline(text: str, place: str, reason: str, tmp_path: Path) -> None:
    """A file that is none is named, with the place and the reason."""
    file = tmp_path / "known.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=reason) as caught:
        read(file)
    assert caught.value.subject == f"{file}{place}"


def test_unreadable(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are told as such; a file that is not there is named with what makes one."""
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="UTF-8"):
        read(tmp_path / "x.toml")
    with pytest.raises(InputError, match="--write-baseline"):
        read(tmp_path / "none.toml")


@pytest.mark.timeout(60)
def test_many_findings() -> None:
    """Twenty thousand findings and entries, none of which fit, take linear time."""
    report = _check({"a": BRIDGE["a"], "b": BRIDGE["b"]})
    [finding] = report.findings
    many = attrs.evolve(report, findings=tuple(attrs.evolve(finding, fingerprint=f"{n:016x}") for n in range(20_000)))
    known = [Known(fingerprint=f"{n:016x}", severity="conflict", pairs=(f"{n:016x}",)) for n in range(20_000, 40_000)]
    assert len(apply(many, known).stale) == 20_000
