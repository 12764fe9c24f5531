"""Dates: every pattern reads its own text, every locale its own formats, in any digits, in bounded time."""

from __future__ import annotations

import datetime as dt
import re
import string
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import contracheck
from contracheck.extract import calendar as cal
from contracheck.extract.date_walk import Walk
from contracheck.extract.dates import DateHit, DateReader
from contracheck.extract.page import Page
from contracheck.extract.patterns import Patterns
from contracheck.extract.scan import Scanner, anchors
from contracheck.lang import cldr, cldr_dates, cldr_spans
from contracheck.lang.pack import full_languages, language

PUBLISHED = dt.date(2025, 6, 18)
FIRST_WORD = re.compile(r"[^\W\d_]+")


def reader(text: str, tag: str, published: dt.date | None = PUBLISHED) -> DateReader:
    """A reader of a text that speaks of the past."""
    page = Page(text, language(tag))
    return DateReader(page.low, page.lang, anchors(tag).patterns, published, lambda _: False)


def read(text: str, tag: str, pos: int = 0) -> DateHit | None:
    """The date at a place of a text."""
    found = reader(text, tag)
    if found.low[pos].isdecimal():
        return found.at(pos, "0")
    word = FIRST_WORD.match(found.low, pos)
    return found.at(pos, word[0] if word and found.lang.spaced else found.low[pos])


def scanned(text: str, tag: str) -> list[DateHit]:
    """The dates of a text, in order."""
    scan = Scanner(Page(text, language(tag)), PUBLISHED, lambda _: False)
    return [f.date for f in scan.run() if f.date is not None]


#: language, text, the quote of the date that begins the text, first and last day
CASES = [
    ("en", "May 3, 2021 saw", "May 3, 2021", "2021-05-03", "2021-05-03"),
    ("en", "3rd of May 2021 and", "3rd of May 2021", "2021-05-03", "2021-05-03"),
    ("en", "Q3 2022 results", "Q3 2022", "2022-07-01", "2022-09-30"),
    ("en", "mid-2023, when", "mid-2023", "2023-06-30", "2023-06-30"),
    ("en", "Monday, 02/06/2025, was", "Monday, 02/06/2025", "2025-06-02", "2025-06-02"),
    ("en", "1990s music", "1990s", "1990-01-01", "1999-12-31"),
    ("de", "3. Mai 2021 war", "3. Mai 2021", "2021-05-03", "2021-05-03"),
    ("de", "3.-5. Mai 2021", "3.-5. Mai 2021", "2021-05-03", "2021-05-05"),
    ("de", "Mittwoch (4. Juni) im", "Mittwoch (4. Juni)", "2025-06-04", "2025-06-04"),
    ("de", "ersten Halbjahr 2022 stieg", "ersten Halbjahr 2022", "2022-01-01", "2022-06-30"),
    ("de", "Freitag, 6.6. und", "Freitag, 6.6.", "2025-06-06", "2025-06-06"),
    ("de", "Freitag, 06.06.2025 und", "Freitag, 06.06.2025", "2025-06-06", "2025-06-06"),
    ("pt", "terça, 03/06/2025, o", "terça, 03/06/2025", "2025-06-03", "2025-06-03"),
    ("fr", "1er mars 2020, le", "1er mars 2020", "2020-03-01", "2020-03-01"),
    ("fr", "mois de mars 2020", "mois de mars 2020", "2020-03-01", "2020-03-31"),
    ("es", "siglo XVIII fue", "siglo XVIII", "1700-01-01", "1799-12-31"),
    ("it", "1T24 è", "1T24", "2024-01-01", "2024-03-31"),
    ("pl", "latach 90. XX", "latach 90", "1990-01-01", "1999-12-31"),
    ("ru", "пять дней назад", "пять дней назад", "2025-06-13", "2025-06-13"),
    ("ru", "третьем квартале 2024 года", "третьем квартале 2024 года", "2024-07-01", "2024-09-30"),
    ("uk", "дев'ятнадцяте століття", "дев'ятнадцяте століття", "1800-01-01", "1899-12-31"),
    ("tr", "2024 yılının Mayıs ayında", "2024 yılının Mayıs ayında", "2024-05-01", "2024-05-31"),
    ("ja", "令和元年5月1日に", "令和元年5月1日", "2019-05-01", "2019-05-01"),
    ("ja", "6月10日（火）に", "6月10日（火）", "2025-06-10", "2025-06-10"),
    ("ja", "２０２４年　５月", "２０２４年　５月", "2024-05-01", "2024-05-31"),
    ("ja", "24/5/3に", "24/5/3", "2024-05-03", "2024-05-03"),
    ("ko", "2024. 5. 14. 서울", "2024. 5. 14.", "2024-05-14", "2024-05-14"),
    ("ko", "2024년 5월 14일에", "2024년 5월 14일", "2024-05-14", "2024-05-14"),
    ("zh", "2024年第三季度", "2024年第三季度", "2024-07-01", "2024-09-30"),
    ("ar", "١٤ مايو ٢٠٢٤ في", "١٤ مايو ٢٠٢٤", "2024-05-14", "2024-05-14"),
    ("ar", "14\u200f/5\u200f/2024 في", "14\u200f/5\u200f/2024", "2024-05-14", "2024-05-14"),
    ("vi", "14 tháng 5 năm 2024,", "14 tháng 5 năm 2024", "2024-05-14", "2024-05-14"),
    ("vi", "tháng 12 năm 2024,", "tháng 12 năm 2024", "2024-12-01", "2024-12-31"),
    ("lv", "2024. gada 14. maijs", "2024. gada 14. maijs", "2024-05-14", "2024-05-14"),
    ("eu", "2024(e)ko maiatzaren 14(a)", "2024(e)ko maiatzaren 14(a)", "2024-05-14", "2024-05-14"),
    ("eu", "2024ko maiatzaren 14a", "2024ko maiatzaren 14a", "2024-05-14", "2024-05-14"),
    ("hi", "१४ मार्च २०२४ को", "१४ मार्च २०२४", "2024-03-14", "2024-03-14"),
    ("he", "14 במאי 2024 היה", "14 במאי 2024", "2024-05-14", "2024-05-14"),
    ("th", "14 พฤษภาคม 2024", "14 พฤษภาคม 2024", "2024-05-14", "2024-05-14"),
    ("sl", "14. 5. 2024 je", "14. 5. 2024", "2024-05-14", "2024-05-14"),
    ("sah", "24/5/14", "24/5/14", "2024-05-14", "2024-05-14"),
]  # fmt: skip
NO_DATES = [
    ("en", "13 million"), ("en", "4.5% of"), ("en", "2,500 homes"), ("en", "2.4.1 of"), ("en", "Mayor"), ("en", "the"),
    ("en", "q12"), ("en", "12345 May"), ("de", "13 Millionen"),
    ("de", "6.4. Das"), ("pl", "lat 72."), ("fr", "mille"), ("ja", "13億円"),
    ("ja", "12分"), ("zh", "10.2.1版"), ("ru", "350 человек"), ("vi", "tháng"), ("sl", "1. 2."), ("yo", "14 05"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "quote", "lower", "upper"), CASES, ids=[f"{c[0]}-{c[2]}" for c in CASES])
def test_date(tag: str, text: str, quote: str, lower: str, upper: str) -> None:
    """The date at the beginning of a text, to its last character."""
    hit = read(text, tag)
    assert hit is not None
    assert text[hit.start : hit.end] == quote
    assert (str(hit.lower), str(hit.upper)) == (lower, upper)


@pytest.mark.parametrize(("tag", "text"), NO_DATES)
def test_no_date(tag: str, text: str) -> None:
    """What looks like the beginning of a date and is none."""
    assert read(text, tag) is None


def test_weekday_settles_the_order() -> None:
    """A weekday before figures says which of them is the day; without it both readings are kept."""
    assert read("05/06/2025", "en") != read("Thursday 05/06/2025", "en")
    bare, june, may = read("05/06/2025", "de"), read("Donnerstag 05/06/2025", "de"), read("Dienstag 06/05/2025", "de")
    assert bare is not None and june is not None and may is not None
    assert bare.other is not None and june.other is None and may.other is None
    assert (june.lower, may.lower) == (dt.date(2025, 6, 5), dt.date(2025, 5, 6))
    swapped = read("Montag 05/06/2025", "de")
    assert swapped is not None and swapped.weekday == 0
    american = read("Tuesday 06/05/2025", "en-US")
    assert american is not None and american.lower == dt.date(2025, 5, 6)


def test_full_stop_is_no_part_of_a_whole_name() -> None:
    """The stop behind a sentence is left alone; the stop of an abbreviation is not."""
    assert [text_of(h, "Sie endet im Mai. Sie") for h in scanned("Sie endet im Mai. Sie", "de")] == ["Mai"]
    assert [text_of(h, "Sie endet am 3. Okt. 2024") for h in scanned("Sie endet am 3. Okt. 2024", "de")] == ["3. Okt. 2024"]


def text_of(hit: DateHit, text: str) -> str:
    """The quote of a date."""
    return text[hit.start : hit.end]


# --- every pattern reads its own text ---
SINGLE = {"d": 7, "m": 5, "y": 2021, "yy": 90, "q": 3, "n": 4, "ord": 2, "era_year": 3}


def filled(patterns: Patterns, index: int, pick: int) -> tuple[str, dict[str, object]]:
    """A text for a pattern, and the values of its slots."""
    pattern = patterns.patterns[index]
    lang = patterns.lang
    values: dict[str, object] = {}

    def fill(m: re.Match[str]) -> str:
        kind = m[1]
        name = f"{kind}2" if kind in values else kind
        if kind == "ord" and not lang.spaced:
            word = sorted(w for w in lang.ordinals if not any(c.isdecimal() for c in w))[pick % 5]
            values[name] = lang.ordinals[word]
            return word
        if kind in SINGLE:
            values[name] = SINGLE[kind]
            return f"{SINGLE[kind]:02}" if kind == "yy" else str(SINGLE[kind])
        table: dict[str, object] = {
            "month": lang.months, "weekday": {w: n for w, n in lang.weekdays.items() if lang.spaced or len(w) > 1},
            "unit": {w: u for w, u in lang._grouped("dates", "units") if not w.endswith("*") and w.isalpha()},
            "era": patterns.words.eras, **patterns.phrases, "quarter": cldr_spans.quarter_names(lang.locale or ""),
            "anyday": dict(cldr_spans.all_days(lang.locale or "")), "narrow": cldr_spans.narrow_months(lang.locale or ""),
        }[kind]  # fmt: skip
        words = sorted(w for w in table if FIRST_WORD.match(w) and (w.replace(" ", "").isalpha() or not lang.spaced))
        words = words or sorted(table)
        word = words[pick % len(words)]
        values[name] = table[word]
        return word

    text = pattern.text.replace("( )", " ").translate({2: "(", 3: ")", 4: "\u2013"})
    text = re.sub(r"\{(\w+)\}", fill, re.sub(r"\((?=[^{]*\))([^)]*)\)", "", text))
    return re.sub(r" +", " ", text).strip(), values


def readable(patterns: Patterns) -> list[int]:
    """The patterns that the walk is to read: not those of figures with points between, which are read without patterns, nor
    those of numbers with a half, which languages tell in several words.
    """
    return [i for i, p in enumerate(patterns.patterns) if not re.search(r"\{d\}[.,]\{|\{y\}[.,]\{|\{date\}|\{halves\}", p.text)]


@pytest.mark.parametrize("tag", full_languages())
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_pattern_reads_its_text(tag: str, data: st.DataObject) -> None:
    """The walk finds, from where a pattern begins, the pattern itself with the values that were filled in."""
    patterns = anchors(tag).patterns
    index = data.draw(st.sampled_from(readable(patterns)))
    pattern = patterns.patterns[index]
    text, values = filled(patterns, index, data.draw(st.integers(0, 9999)))
    low = Page(text, language(tag)).low
    found = [
        (end, dict(zip(p.slots, vals, strict=True)))
        for start in range(len(low))
        for end, p, vals in patterns.walk.read(low, start)
        if p is pattern
    ]
    assert any(low[end:].strip(" .") == "" and vals == values for end, vals in found), (pattern.text, low, values, found)
    assert all(0 < end <= len(low) for end, _ in found)


@pytest.mark.parametrize("tag", full_languages())
def test_starts_are_where_patterns_begin(tag: str) -> None:
    """What the scan stops at is what a pattern can begin with: no pattern begins elsewhere."""
    patterns = anchors(tag).patterns
    for index in readable(patterns):
        text, _ = filled(patterns, index, 17)
        low = Page(text, language(tag)).low
        begins = [s for s in range(len(low)) if any(p is patterns.patterns[index] for _, p, _ in patterns.walk.read(low, s))]
        assert begins, text
        for start in begins:
            word = FIRST_WORD.match(low, start)
            key = "0" if low[start].isdecimal() else word[0] if word and patterns.lang.spaced else low[start]
            inside = start > 0 and low[start - 1].isalpha() and patterns.lang.spaced
            assert key in patterns.by_start or inside or key == "0", (text, key)


# --- every locale reads its own formats ---
#: Locales that are not read back, and why.
NOT_READ = {
    "suz_Sunu": "its script is unknown to Python's Unicode tables",
}
FIELD = re.compile(r"'([^']*)'|(y+|M+|L+|d+|E+|c+|G+)|([^A-Za-z']+)")


def locales() -> list[str]:
    """Locales without a data file whose own words Babel has."""
    from babel import localedata

    tags = [t for t in localedata.locale_identifiers() if re.fullmatch(r"[a-z]{2,3}", t)]
    return [t for t in tags if not language(t).full and language(t).tag == t and t not in NOT_READ]


def formatted(tag: str, width: str, day: dt.date) -> str | None:
    """A day in a format of a locale, by this test's own reading of the raw data; None where it needs more than that."""
    data = cldr.raw(tag)
    source = getattr(cldr.section(data, "date_formats", width), "pattern", "")

    def field(m: re.Match[str]) -> str:
        if m[2] is None:
            return m[1] if m[1] is not None else m[3]
        letter, size = m[2][0], len(m[2])
        if letter == "y":
            return str(day.year)[-2:] if size == 2 else str(day.year)
        if letter == "d" or (letter in "ML" and size < 3):
            return f"{day.day if letter == 'd' else day.month:0{size}}"
        if letter == "G":
            return str(cldr.section(data, "eras", "abbreviated")[1])
        context = "stand-alone" if letter in "Lc" else "format"
        names = cldr.section(data, "months" if letter in "ML" else "days", context, "wide" if size == 4 else "abbreviated")
        return str(names[day.month if letter in "ML" else day.weekday()])

    return FIELD.sub(field, source)


@settings(max_examples=300, deadline=None)
@given(
    tag=st.sampled_from(locales()),
    width=st.sampled_from(["full", "long", "medium"]),
    day=st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
)
def test_locale_reads_its_formats(tag: str, width: str, day: dt.date) -> None:
    """A day that a locale's own format writes is read as that day and nothing else."""
    text = formatted(tag, width, day)
    if text is None or re.fullmatch(r"[\d\s\-]+", text):
        return  # "14 05 2024" is a list of numbers
    hits = scanned(f"{text} .", tag)
    assert [(h.lower, h.upper) for h in hits] == [(day, day)], (text, hits)


def test_formats_of_a_locale() -> None:
    """CLDR's formats in the notation of patterns: literals kept, eras and marks left out, letters glued to months apart."""
    assert {"{weekday}, {d} de {month} de {y}", "{d} de {month} de {y}", "{month} de {y}"} <= set(cldr_dates.formats("gl"))
    assert "{y}. gada {d}. {month}" in cldr_dates.formats("lv")
    assert "{d} {month} năm {y}" in cldr_dates.formats("vi")
    assert "{d} {month} {y}" in cldr_dates.formats("he") and ("ב", "") in cldr_dates.affixes("he")
    assert all("{m}" not in p or "{y}" in p for tag in ("sl", "hr", "fi", "hu") for p in cldr_dates.formats(tag))
    assert (cldr_dates.order("eu"), cldr_dates.order("de"), cldr_dates.order("en")) == ("ymd", "dmy", "mdy")


# --- any digits ---
SYSTEMS = {"arab": 0x660, "arabext": 0x6F0, "deva": 0x966, "beng": 0x9E6, "khmr": 0x17E0, "thai": 0xE50, "fullwide": 0xFF10}


@settings(max_examples=150, deadline=None)
@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(sorted(SYSTEMS)), st.sampled_from("./-"), st.booleans()
)
def test_any_digits(day: dt.date, system: str, sign: str, year_first: bool) -> None:
    """A day in figures of any decimal digits is the day that the same figures in ASCII are."""
    text = f"{day:%Y{sign}%m{sign}%d}" if year_first else f"{day:%d{sign}%m{sign}%Y}"
    other = text.translate({ord(d): SYSTEMS[system] + int(d) for d in string.digits})
    a, b = read(text, "ar"), read(other, "ar")
    assert a is not None and a == b and a.lower == day


# --- cost ---
@pytest.mark.parametrize("tag", full_languages())
def test_first_use_is_cheap(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The patterns of a language are made without compiling an expression, in a few milliseconds."""
    lang = language(tag)
    _ = lang.months, lang.weekdays, lang.ordinals, lang.atoms, lang.calendar_units, lang.function_words, lang.collective

    def never(*_: object) -> None:
        raise AssertionError("a regular expression was compiled")

    with monkeypatch.context() as patched:
        patched.setattr(re, "compile", never)
        best = min(timed(lambda: Patterns(lang)) for _ in range(3))
    assert best < 0.04  # 1 to 5 ms on an idle machine


def timed(call: object) -> float:
    """How long a call takes, in seconds."""
    start = time.perf_counter()
    call()  # type: ignore[operator]
    return time.perf_counter() - start


LONG = {
    "digits": "7" * 4000,
    "spaced digits": "7 " * 2000,
    "separators": "./-, " * 800,
    "signs": "1.2/3-" * 700,
    "dashes": "5 - " * 1000,
    "months": "mai " * 1000,
    "dotted": "5. " * 1300,
    "phrases": "the end of " * 400,
    "letters": "m" * 4000,
    "mixed": "1 mai 2 mai. " * 300,
}


@pytest.mark.parametrize("tag", ["de", "ru", "tr", "ja", "zh", "en", "hu"])
@pytest.mark.parametrize("what", sorted(LONG))
def test_time_is_linear(tag: str, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of twice the length takes twice the steps, whatever it is made of, and a place a bounded number."""
    count = 0
    step = Walk._step

    def counted(*args: object) -> None:
        nonlocal count
        count += 1
        step(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(Walk, "_step", counted)
    steps = []
    for text in (LONG[what], LONG[what] * 2):
        count = 0
        found = reader(text, tag)
        for m in re.finditer(r"(?<!\d)\d|[^\W\d_]+" if found.lang.spaced else r"\S", found.low):
            found.at(m.start(), "0" if m[0].isdecimal() else m[0])
        steps.append(count)
    assert steps[1] <= 2 * steps[0] + 80
    assert steps[0] <= 60 * len(LONG[what])


# --- anything ---
PIECES = st.one_of(
    st.sampled_from(
        [
            "mai",
            "2024",
            "3",
            ".",
            " ",
            "-",
            "/",
            "’",
            "(",
            "年",
            "月",
            "第",
            "元",
            "q",
            "٣",
            "\n",
            "\u200f",
            "'24",
            "last year",
            "vor",
        ]
    ),
    st.text(max_size=4),
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PIECES, max_size=12).map("".join),
    st.sampled_from([*full_languages(), "vi", "th", "hi", "he", "eu", "und"]),
    st.booleans(),
)
def test_nothing_raises(text: str, tag: str, dated: bool) -> None:
    """Any text is read without an error, and every date lies within it, its first day not after its last."""
    found = reader(text, tag, PUBLISHED if dated else None)
    for pos, c in enumerate(found.low):
        hit = found.at(pos, "0" if c.isdecimal() else c)
        if hit is not None:
            hit = found.extend(hit)
            assert 0 <= hit.start <= pos < hit.end <= len(text)
            assert hit.lower is None or hit.upper is None or hit.lower <= hit.upper


# --- calendar ---
UNITS = ("day", "week", "month", "quarter", "half", "year", "decade", "century")


@given(st.dates(dt.date(1600, 1, 1), dt.date(2200, 1, 1)), st.sampled_from(UNITS))
def test_containing(day: dt.date, unit: str) -> None:
    """A day lies in its period; the day after the period's last begins the next period."""
    first, last = cal.containing(day, unit)
    assert first <= day <= last
    assert cal.containing(first, unit) == cal.containing(last, unit) == (first, last)
    assert cal.containing(last + cal.DAY, unit)[0] == last + cal.DAY


@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2200, 1, 1)),
    st.sampled_from(UNITS),
    st.sampled_from(["early", "mid", "late", "end", "first_half"]),
)
def test_parts_lie_within(day: dt.date, unit: str, which: str) -> None:
    """A part of a period lies within it."""
    period = cal.containing(day, unit)
    first, last = cal.part(period, which)
    assert period[0] <= first <= last <= period[1]


@given(st.dates(dt.date(1700, 1, 1), dt.date(2100, 1, 1)), st.integers(-50, 50), st.sampled_from(["day", "week"]))
def test_shift_comes_back(day: dt.date, n: int, unit: str) -> None:
    """Days and weeks on and back again are the same day."""
    assert cal.shift(cal.shift(day, n, unit), -n, unit) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("委員会は4月14日だった期限を同28日まで延ばした。", [("2026-04-14", "2026-04-14"), (None, "2026-04-28")]),
        ("調査は5月3日に始まり、同9日に終わった。", [("2025-05-03", "2025-05-03"), ("2025-05-09", "2025-05-09")]),
        ("会社は同18日に発表した。", [("2026-03-18", "2026-03-18")]),
    ],
)
def test_day_of_the_same_month(text: str, days: list[tuple[str | None, str]]) -> None:
    """A day behind 同 is one of the month named before it, and near the day of publication where none is."""
    claims = contracheck.extract(text, language="ja", published="2026-03-18")
    assert [(c.value.lower, c.value.upper) for c in claims if c.kind == "date"] == days
