"""The reader's locale: messages in its language, numbers and dates in its forms, English as ever."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
import time
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel import localedata

import contracheck
from contracheck import Article
from contracheck.cli import main
from contracheck.errors import ConfigError
from contracheck.lang.translations import translations
from contracheck.lang.written import written
from contracheck.model import KINDS, VERDICTS, Value
from contracheck.model.message import Listing, Localized, Message, say, say_many
from contracheck.report.locale import Reader, reader
from contracheck.report.terminal import columns

ROOT = Path(__file__).resolve().parent.parent.parent
STORY = ROOT / "fixtures" / "stories" / "halcyon"
TRANSLATED = ("de", "fr", "ja")
D = Decimal


def _value(kind: str, low: str | None, high: str | None, unit: str | None = None, **more: Any) -> Value:
    ends = [None if e is None else e if kind == "date" else D(e) for e in (low, high)]
    return Value(kind=kind, lower=ends[0], upper=ends[1], unit=unit, **more)


VALUES = {
    "amount": _value("money", "1.9E+9", "1.9E+9", "USD"),
    "more": _value("money", "1.9E+9", None, "EUR", lower_open=True),
    "bare": _value("money", None, "1234567"),
    "range": _value("percent", "20", "49.5", "percent"),
    "points": _value("percent", "1", "1", "percentage_point"),
    "speed": _value("quantity", "5", "6.5", "kilometer_per_hour"),
    "flow": _value("quantity", "2E+6", "2E+6", "liter_per_hour"),
    "about": _value("quantity", "18400", "18400", "acre", approximate=True),
    "energy": _value("quantity", "1", "1", "gigawatt_hour"),
    "people": _value("count", "12", "12", "person"),
    "person": _value("count", "1", "1", "person"),
    "day": _value("date", "2025-06-12", "2025-06-12"),
    "month": _value("date", "2025-06-01", "2025-06-30"),
    "year": _value("date", "2025-01-01", "2025-12-31"),
    "period": _value("date", "2025-06-12", "2025-07-01"),
    "by": _value("date", None, "2030-12-31"),
    "never": _value("date", None, None),
}
#: no-break spaces are written as _ here
TOLD = {
    "en": {
        "amount": "1.9 billion USD", "more": "more than 1.9 billion EUR", "bare": "at most 1,234,567", "range": "20 to 49.5%",
        "points": "1 percentage points", "speed": "5 to 6.5 kilometers per hour", "about": "about 18,400 acres",
        "energy": "1 gigawatt hour", "people": "12 people", "person": "1 person", "day": "2025-06-12",
        "month": "2025-06", "by": "by 2030-12-31", "never": "an unresolved date",
    },
    "de": {
        "amount": "1,9 Milliarden US-Dollar", "more": "mehr als 1,9 Milliarden Euro", "bare": "höchstens 1.234.567",
        "range": "20 bis 49,5_%", "points": "1 Prozentpunkt", "speed": "5 bis 6,5 Kilometer pro Stunde",
        "flow": "2 Millionen Liter pro Stunde", "about": "etwa 18.400 Acres", "energy": "1 Gigawattstunde",
        "people": "12 Personen", "person": "1 Person", "day": "12.06.2025", "month": "Juni 2025", "year": "2025",
        "period": "12.06.2025 bis 01.07.2025", "by": "bis 31.12.2030", "never": "ein nicht auflösbares Datum",
    },
    "fr": {
        "amount": "1,9 milliard de dollars", "more": "plus de 1,9 milliard d’euros", "bare": "au plus 1_234_567",
        "range": "20 à 49,5_%", "points": "1_point de pourcentage", "flow": "2 millions de litres par heure",
        "people": "12_personnes", "day": "12 juin 2025", "month": "juin 2025", "period": "du 12 juin 2025 au 1 juil. 2025",
        "by": "d’ici au 31 déc. 2030",
    },
    "ja": {
        "amount": "19億米ドル", "more": "19億ユーロ超", "range": "20～49.5%", "points": "1ポイント",
        "speed": "時速5～6.5キロメートル", "about": "約18,400エーカー",
        "people": "12人", "day": "2025/06/12", "month": "2025年6月", "year": "2025年",
        "by": "2030/12/31まで",
    },
    "es": {"amount": "1,9 mil millones de dólares estadounidenses", "day": "12 jun 2025", "bare": "at most 1.234.567"},
    "en-GB": {"day": "12 Jun 2025", "speed": "5 to 6.5 kilometres per hour", "amount": "1.9 billion US dollars"},
    "ar-EG": {"amount": "١٫٩ مليار دولار أمريكي", "bare": "at most ١٬٢٣٤٬٥٦٧"},
    "fa": {"amount": "۱٫۹ میلیارد دلار آمریکا", "day": "۱۲ ژوئن ۲۰۲۵"},
}  # fmt: skip
CASES = [(tag, name, told) for tag, forms in TOLD.items() for name, told in forms.items()]


def _spaces(text: str) -> str:
    return re.sub("[\u00a0\u202f]", "_", text)


@pytest.mark.parametrize(("tag", "name", "told"), CASES, ids=[f"{t}: {n}" for t, n, _ in CASES])
def test_values(tag: str, name: str, told: str) -> None:
    """A value is told as the newspapers of a language tell it."""
    assert _spaces(reader(tag).value(VALUES[name])) == told


@pytest.mark.parametrize("tag", ["ar-EG", "fa", "ur-IN", "he", "mr", "my", "ne"])
def test_numbers_in_other_digits(tag: str) -> None:
    """Digits are those of the locale's own numbering system, all of them or none."""
    told = reader(tag).number(1234567890) + reader(tag).date("2025-06-12") + reader(tag).number(D("-0.5"))
    digits = {c.isascii() for c in told if c.isdecimal()}
    assert len(digits) == 1
    assert digits == {written(tag.replace("-", "_")).plain(1).isascii()}


# -- which locale


@pytest.mark.parametrize(
    ("asked", "tag"),
    [(None, "en"), ("en", "en"), ("de-AT", "de-AT"), ("fr-CA", "fr-CA"), ("ja-JP-x", "ja-JP"), ("de_DE", "de-DE"), ("DE", "de"),
     ("de-XX", "de"), ("zh-Hant-HK", "zh-Hant-HK")],
)  # fmt: skip
def test_tags(asked: str | None, tag: str) -> None:
    """A regional tag falls back to the nearest locale that is known."""
    assert reader(asked).tag == tag


@pytest.mark.parametrize(("regional", "language"), [("de-AT", "de"), ("fr-CA", "fr"), ("ja-JP-x", "ja")])
def test_messages_of_a_region_are_those_of_its_language(regional: str, language: str) -> None:
    message = say_many("{x} against {y}: {n} day apart", "{x} against {y}: {n} days apart", 2, x="a", y="b")
    assert reader(regional).text(message) == reader(language).text(message) != str(message)


@pytest.mark.parametrize(
    ("tag", "hint"),
    [("deutsch", "'de'"), ("japanese", "'ja'"), ("français", "'fr'"), ("de:AT", "'de-AT'"), ("", "such as de"),
     ("../de", "did you mean"), ("\x1b[31m" * 9999, "such as")],
)  # fmt: skip
def test_an_unknown_locale_is_an_error_that_names_the_nearest(tag: str, hint: str) -> None:
    with pytest.raises(ConfigError, match=hint) as caught:
        reader(tag)
    assert len(str(caught.value)) < 200


def test_messages_without_a_catalogue_are_english_and_run_as_english() -> None:
    """In a locale without catalogue words are English; numbers and dates are the locale's."""
    es = reader("es")
    assert es.say("{x} against {y}", x=D("1.5"), y=dt.date(2025, 6, 12)) == "1,5 against 12 jun 2025"
    assert [reader(t).direction for t in ("de", "ja", "ar", "fa")] == ["ltr"] * 4
    assert written("ar").direction == written("fa").direction == "rtl"


def test_plurals() -> None:
    """The form that a number asks for: French has one for nought, Japanese one for all."""
    told = {t: [reader(t).say_many("{n} conflict", "{n} conflicts", n) for n in (0, 1, 2)] for t in ("de", "fr", "ja")}
    assert told["de"] == ["0 Widersprüche", "1 Widerspruch", "2 Widersprüche"]
    assert told["fr"] == ["0 contradiction", "1 contradiction", "2 contradictions"]
    assert told["ja"] == ["矛盾0件", "矛盾1件", "矛盾2件"]


def test_words() -> None:
    """Languages, topics, units, kinds and pieces of evidence have names."""
    de = reader("de")
    assert (reader("fr").language("pt-BR"), de.topic("share_price"), de.unit("square_meter")) == (
        "portugais brésilien",
        "Aktienkurs",
        "Quadratmeter",
    )
    assert (de.counted("person"), de.kind("money"), de.severity("conflict")) == ("Personen", "Geld", "Widerspruch")
    assert (de.reason("topic: same"), reader().reason("topic: same")) == ("Thema: gleich", "topic: same")
    assert (reader("es").topic("share_price"), reader("es").counted("person")) == ("share price", "people")


@pytest.mark.parametrize("tag", TRANSLATED)
def test_words_of_json_are_translated(tag: str) -> None:
    texts = translations(tag)
    assert [w for w in (*VERDICTS, "note") if texts.get(w, "verdict") is None] == []
    assert [w for w in KINDS if texts.get(w, "kind") is None] == []


# -- whole reports


def _reports() -> list[contracheck.Report]:
    """The reports on the cases of all diagnoses, and on the story."""
    found = []
    for file in sorted((ROOT / "fixtures" / "diagnoses").glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8")).get("fires", ()):
            told = [(n, *case[n]) for n in ("a", "b", "c") if n in case]
            made = [Article(id=n, text=t, language=lang, published=d[0] if d else "2025-03-10") for n, lang, t, *d in told]
            found.append(contracheck.check(made))
    for file in sorted((ROOT / "fixtures" / "events").glob("*.json"))[:3]:
        event = json.loads(file.read_text(encoding="utf-8"))
        found.append(contracheck.check([{k: a[k] for k in ("id", "text", "language", "published")} for a in event["articles"]]))
    return found


@pytest.fixture(scope="module")
def reports() -> list[contracheck.Report]:
    return _reports()


def _messages(report: contracheck.Report) -> list[str]:
    told = [m for r in report.relations for m in (r.explanation, r.fix)] + [s.reason for s in report.sources]
    return [m for m in (*told, *(m for f in report.findings for m in (f.message, f.fix))) if m]


def _parts(told: str) -> list[Localized]:
    """A message with all messages in it."""
    if isinstance(told, Message):
        return [told, *(p for value in told.params.values() for p in _parts(value))]
    if isinstance(told, Listing):
        return [told, *(p for value in told.parts for p in _parts(value))]
    return [told] if isinstance(told, Localized) else []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_message_of_the_fixtures_is_translated(reports: list[contracheck.Report], tag: str) -> None:
    """All that a report says is a message, each template of it has a translation, and every place is filled."""
    to = reader(tag)
    texts = translations(tag)
    left = set()
    for message in (m for report in reports for m in _messages(report)):
        assert isinstance(message, Localized), message
        for part in _parts(message):
            if isinstance(part, Message):
                known = texts.get(part.template) if part.many is None else texts.get_many(part.template, part.n)
                left |= {part.template} if known is None else set()
                # what an article quotes may be English; a value that is no message says nothing in words
                assert not any(" is " in v for v in part.params.values() if type(v) is str), part.params
        told = to.text(message)
        assert not re.search(r"\{[a-z_]+\}", told), told
        assert told != str(message)
    assert left == set()


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("tag", TRANSLATED)
def test_no_english_is_left_in_a_report(tag: str, format: str) -> None:
    """The frame of the report of a story without its articles' words holds none of the commonest English words."""
    text = "甲は株式の31%を保有し、130億ドルを投資した。"
    articles = [
        Article(id=n, text=text.replace("130", d), language="ja") for n, d in (("あ", "130"), ("い", "130"), ("う", "190"))
    ]
    report = contracheck.check(articles)
    told = report.render(format, locale=tag, detail="verbose")
    told = re.sub(r"<(style|script).*?</\1>|<[^>]*>|&#?\w+;", " ", told, flags=re.DOTALL)
    words = set(re.findall(r"[a-z]+", told.lower()))
    english = {"and", "the", "of", "with", "facts", "conflict", "tension", "agree", "agreed", "not", "more", "figure", "read"}
    assert words & english == set()
    assert "190" in told


@pytest.mark.parametrize("tag", [*TRANSLATED, "ar", "es", "he", "th", "en-IN"])
@pytest.mark.parametrize("width", [40, 77, 120])
def test_width_is_kept_in_every_locale(tag: str, width: int) -> None:
    """No line of the text is wider than asked for, wide characters counted as two."""
    report = contracheck.check(contracheck.read(STORY))
    assert max(columns(line) for line in report.render("text", width=width, locale=tag, detail="verbose").splitlines()) <= width


def test_json_and_the_like_are_english_in_every_locale() -> None:
    """What programs read is the same for every reader."""
    report = contracheck.check(contracheck.read(STORY))
    for format in ("json", "sarif", "junit", "csv", "graphml", "claimreview"):
        assert report.render(format, locale="ja") == report.render(format)


def test_english_is_the_default() -> None:
    report = contracheck.check(contracheck.read(STORY))
    for format in ("text", "markdown"):
        assert report.render(format, locale="en") == report.render(format)
        assert report.render(format, locale="de") != report.render(format)


def test_hostile_texts_stay_what_they_are() -> None:
    """Braces, percent signs and controls of articles are shown, in text and Markdown, in every locale."""
    bad = "{x} %s %(n)s {0} {{y}} \x1b[2J\u202e"
    report = contracheck.check([
        Article(id=f"a{bad}", text=f"Halcyon {bad} invested $3 billion.", source=bad),
        Article(id="b", text="Halcyon invested $30 billion.", language="en"),
    ])  # fmt: skip
    for tag in (None, *TRANSLATED, "ar"):
        text = report.render("text", locale=tag, width=400, detail="verbose")
        assert "a{x} %s %(n)s {0} {{y}} ␛[2J" in text
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f]", text)
        assert "\x1b" not in report.render("markdown", locale=tag)


# -- what else it must not do


def test_rendering_changes_nothing_that_extraction_reads() -> None:
    """Babel's dictionaries, which extraction reads, are the same after reports in many locales, and so is what is read."""
    code = """
import contracheck, hashlib, sys
from babel import localedata
from contracheck.report.locale import reader
texts = ["في 12 يونيو 2025 أعلنت الشركة عن 3 مليارات دولار", "2025年6月12日、19億ドルを投資した",
         "Am 12. Juni 2025 zahlte sie 3 Mrd. Euro", "12 juin 2025, 3,5 milliards d’euros et 40 kilomètres par heure"]
def state():
    return [repr(localedata.load(t)) for t in ("root", "en", "ja", "ar", "de", "fr")]
def bytes_():
    return contracheck.check(texts).to_json()
before, json = state(), bytes_()
for tag in ("ja", "ar", "de", "fr", "fa", "en-GB", "zh"):
    report = contracheck.check(texts + ["It paid $4 billion on 13 June 2025."])
    report.render("text", locale=tag), report.render("markdown", locale=tag)
    to = reader(tag)
    to.date("2025-06-12"), to.number(10**10), to.language("de"), to.unit("kilometer_per_hour")
    to.text(contracheck.report.locale.show.value(contracheck.Value(kind="quantity", lower=None, unit="mile")))
print(state() == before, bytes_() == json)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert told.split() == ["True", "True"]


def test_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    report = contracheck.check(contracheck.read(STORY))
    before = report.render()
    for name in ("LANG", "LC_ALL", "LANGUAGE", "LC_NUMERIC", "LC_TIME"):
        monkeypatch.setenv(name, "ja_JP.UTF-8")
    assert report.render() == before == report.render(locale="en")


def test_english_needs_no_catalogue() -> None:
    """A report in English loads neither Babel's reader of catalogues nor the data of a locale."""
    code = (
        "import sys, contracheck\n"
        "contracheck.check(['It cost $3 billion.', 'It cost $4 billion.']).render()\n"
        "print('babel.messages' in sys.modules, 'contracheck.lang.written' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert told.split() == ["False", "False"]


def test_messages_are_cheap() -> None:
    """A message costs some millionths of a second: a check makes one or two a pair."""
    begin = time.process_time()
    for n in range(20_000):
        say("{x} against {y}", x="a", y=n)
    assert time.process_time() - begin < 1.0


def test_babel_has_the_digits_of_all_numbering_systems() -> None:
    """Every numbering system that a locale of Babel has as its own is known by its digit zero."""
    from contracheck.lang.written import _ZEROS

    systems = {localedata.load(t).get("default_numbering_system", "latn") for t in localedata.locale_identifiers()}
    assert systems - {"latn"} <= set(_ZEROS)


@pytest.mark.parametrize("tag", sorted(localedata.locale_identifiers())[::13])
def test_any_locale_of_babel(tag: str) -> None:
    """Whatever Babel knows can be asked for: every kind of value has a form."""
    to = Reader(tag)
    for value in VALUES.values():
        assert to.value(value).strip()


# -- the command line and the settings


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """--locale goes before the setting, which goes before English; a wrong tag is told before anything is read."""
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("a.txt", "The Odda bridge cost $3 billion."),
        ("b.txt", "Die Brücke von Odda kostete 30 Milliarden Dollar."),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    call = ["check", "a.txt", "b.txt"]
    assert main(call) == 1
    assert capsys.readouterr().out.startswith("1 conflict ")
    assert main([*call, "--locale", "de-AT"]) == 1
    assert capsys.readouterr().out.startswith("1 Widerspruch ")
    (tmp_path / "contracheck.toml").write_text('locale = "ja"\n', encoding="utf-8")
    assert main(call) == 1
    assert "矛盾1件" in capsys.readouterr().out
    assert main([*call, "--locale", "fr", "--format", "markdown"]) == 1
    assert "1 contradiction, 0 divergence dans 2 articles" in capsys.readouterr().out
    assert main(["extract", "a.txt", "--locale", "de"]) == 0
    assert "Geld  3 Milliarden US-Dollar" in capsys.readouterr().out
    assert main(["explain", "$3 billion", "30 Milliarden Dollar", "a.txt", "b.txt", "--locale", "fr"]) == 0
    assert "Probabilité d’un même fait" in capsys.readouterr().out
    assert main([*call, "--locale", "germn"]) == 2
    assert capsys.readouterr().err == "contracheck: germn: no such locale; did you mean 'de'?\n"
    (tmp_path / "contracheck.toml").write_text('locale = "klingonese"\n', encoding="utf-8")
    assert main(call) == 2
    assert "contracheck.toml, locale: no such locale: 'klingonese'" in capsys.readouterr().err


def test_what_was_left_out_is_told_in_the_locale(tmp_path: Path) -> None:
    """Reasons of the readers of files are messages, too."""
    (tmp_path / "a.jsonl").write_text('{"text": "It cost $3."}\n{"date": 3}\nno\n', encoding="utf-8")
    (tmp_path / "b.bin").write_bytes(b"\x00\x01" * 99)
    from contracheck.read.files import read_all

    _, skipped = read_all([tmp_path / "a.jsonl", tmp_path / "b.bin"])
    told = [reader("de").text(s.reason) for s in skipped]
    assert told == [
        "Zeile 3: ist kein JSON: Expecting value in Zeile 1, Spalte 1",
        "Zeile 2: hat unter den Feldern keinen Text (date)",
        "Binärdatei: enthält NUL-Bytes",
    ]
