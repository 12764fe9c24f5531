"""Detection of languages: own short texts of many languages, bounded reading, any Unicode, tables in sync with their sources."""

from __future__ import annotations

import importlib.util
import re
import time
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.lang import detect as module
from contracheck.lang.detect import detect
from contracheck.lang.evidence import FIRST, tables
from contracheck.lang.pack import full_languages, language

ROOT = Path(__file__).resolve().parents[2]
CASES = tomllib.loads((ROOT / "fixtures" / "lang" / "detect.toml").read_text(encoding="utf-8"))
#: Share of each group that must be told rightly; a floor only goes up.
FLOORS = {"plain": 1.0, "headline": 1.0, "mixed": 1.0}
SCRIPTS = ("arabic", "bengali", "cyrillic", "devanagari", "ethiopic", "hebrew", "latin", "tibetan")
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?|und")


@pytest.mark.parametrize("group", sorted(CASES))
def test_own_texts(group):
    """The texts of the fixture are told; all failures are shown together."""
    rows = [(tag, text) for tag, texts in CASES[group].items() for text in texts]
    wrong = [f"{tag}, not {detect(text)}: {text}" for tag, text in rows if detect(text) != tag]
    assert len(rows) - len(wrong) >= FLOORS[group] * len(rows), "\n" + "\n".join(wrong)


def test_fixture_has_every_full_language():
    """Each language with a data file has plain texts, and so have fifty others and more."""
    assert set(full_languages()) <= set(CASES["plain"])
    assert len(CASES["plain"]) >= 60


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_of_their_own(form):
    """A text with accents as characters of their own is read like the usual one."""
    texts = [(tag, text) for tag in ("cs", "fr", "ko", "pt", "ro", "sv", "tr", "vi") for text in CASES["plain"][tag]]
    assert [tag for tag, _ in texts] == [detect(unicodedata.normalize(form, text)) for _, text in texts]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("", "und"),
        ("1,234.56 – 78%", "und"),
        ("😀🎉👍🏽", "und"),
        ("\ud800\udfff", "und"),
        ("\ud800 the price of the house", "en"),
        ("ＴＨＥ　ＰＲＩＣＥ　ＯＦ　ＴＨＥ　ＨＯＵＳＥ", "en"),
        ("ﾄﾖﾀﾊ 3000 ﾏﾝｴﾝｦ ﾊﾗｯﾀ", "ja"),
        ("Compania a anunţat că va închide două fabrici şi o şcoală", "ro"),
        ("OpenAI 300", "en"),
    ],
)
def test_odd_texts(text, tag):
    """Texts without letters, with broken or unusual ones, with little to go by."""
    assert detect(text) == tag


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_has_a_tag(text):
    """Any Unicode, lone surrogates too, gives a tag, and the same one again."""
    tag = detect(text)
    assert TAG.fullmatch(tag), tag
    assert detect(text) == tag


@given(st.lists(st.sampled_from([t for group in CASES.values() for texts in group.values() for t in texts]), max_size=6))
def test_mixtures_have_a_tag_of_their_parts(texts):
    """A text made of sentences in several languages never gives a language that the tables do not have."""
    known = (
        {tag for script in SCRIPTS for tag in tables(script).tags}
        | {name for _, name in module._BLOCKS}
        | {"ja", "zh", "ko", "und"}
    )
    assert detect(" ".join(texts)) in known


def test_foreign_beginning_and_end_do_not_decide():
    """A long text is read at several places: a quote before it and boilerplate after it leave its language."""
    body = " ".join(CASES["plain"]["de"]) * 20
    foreign = " ".join(CASES["plain"]["en"]) * 4
    assert detect(foreign + body + foreign) == "de"


def test_reading_is_bounded():
    """A text of five million characters takes no longer than a page, within a wide margin."""
    page = (" ".join(CASES["plain"]["fr"]) * 40)[:4000]
    detect(page)

    def best_of(text: str) -> float:
        times = []
        for _ in range(15):
            start = time.perf_counter()
            detect(text)
            times.append(time.perf_counter() - start)
        return min(times)

    assert len(module._sample(page * 1250)) <= module.HEAD + module.PIECES * (module.PIECE + 1)
    assert best_of(page * 1250) < 5 * best_of(page) + 0.001


def test_tags_are_known_to_the_language_pack():
    """What is detected is a language that the pack or CLDR serves, for all but a few without CLDR data."""
    without = {tag for script in SCRIPTS for tag in tables(script).tags if language(tag).locale is None}
    assert without <= {"ay", "sm"}


def builder():
    """The module tools/build_detect.py."""
    spec = importlib.util.spec_from_file_location("build_detect", ROOT / "tools" / "build_detect.py")
    assert spec and spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def test_tables_hold_all_function_words():
    """Every function word of a data file and every word written by hand is in the generated tables, and no script is missing."""
    build = builder()
    hand = tomllib.loads((ROOT / "tools" / "detect_words.toml").read_text(encoding="utf-8"))
    assert {f.name for f in build.OUT.glob("*.txt")} == {f"{script}.txt" for script in SCRIPTS}
    missing = []
    for script in SCRIPTS:
        table = tables(script)
        assert table.tags == tuple(hand["same"].get(tag, tag) for tag in sorted(hand[script]))
        assert table.priors == tuple(hand["prior"].get(tag, 0.0) for tag in sorted(hand[script]))
        for place, tag in enumerate(sorted(hand[script])):
            own = language(tag).function_words if tag in full_languages() else ()
            for word in build.words_of(" ".join((hand[script][tag], *own)), script):
                if chr(FIRST + place) not in (table.code(word) or "")[::2]:
                    missing.append((tag, word))
    assert not missing, f"run tools/build_detect.py: {missing[:9]}"


def test_generator_gives_the_files():
    """The generator gives the file of a script whose languages have no data files, byte for byte, where Babel is the same."""
    build = builder()
    hand = tomllib.loads((ROOT / "tools" / "detect_words.toml").read_text(encoding="utf-8"))
    there = (build.OUT / "devanagari.txt").read_text(encoding="utf-8").split("\n")
    made = build.build_script("devanagari", hand).split("\n")
    same_babel = there[0] == made[0]
    assert (there if same_babel else there[1:2]) == (made if same_babel else made[1:2])
