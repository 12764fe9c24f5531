"""Figures in messages: the scale words of a text, in every language, and a figure rewritten in the notation of its article."""

from __future__ import annotations

import functools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck import Article, Claim
from contracheck.diagnose.case import number
from contracheck.diagnose.words import figure, rewritten, tongue, unit_name
from contracheck.lang.pack import full_languages, language
from contracheck.model import Value, show

#: Languages of which only CLDR knows the scale words.
OTHERS = ("hi", "id", "vi", "th", "bn", "da", "fi", "el", "ro", "hu")
#: Words below a thousand multiply other scale words and stand behind no figure of their own.
LEAST = 3


@functools.cache
def scale_words(tag: str) -> tuple[tuple[str, int], ...]:
    """The scale words of a language that its own reader takes behind a figure, with their powers of ten."""
    found = []
    for word, power in sorted(language(tag).scale_words.items()):
        claims = contracheck.extract(f"3.7 {word} €" if language(tag).spaced else f"3.7{word}€", language=tag)
        told = claims[0].value.lower if claims else None
        if power >= LEAST and len(claims) == 1 and isinstance(told, Decimal) and told == Decimal("3.7").scaleb(power):
            found.append((word, power))
    return tuple(found)


def claim(text: str, tag: str) -> Claim:
    """The only claim of a text."""
    [found] = contracheck.extract(text, language=tag)
    return found


@pytest.mark.parametrize("tag", [*full_languages(), *OTHERS])
def test_scale_words_of_all_languages(tag: str) -> None:
    """Whatever scale word a language has behind a figure, it is found with its power, as it is written."""
    words = scale_words(tag)
    assert words
    lang = language(tag)
    blank = " " if lang.spaced else ""
    for word, power in words:
        found = claim(f"3.7{blank}{word}{blank}€", tag)
        n = number(found)
        assert n is not None
        known = figure(found, n, lang)
        assert known is not None, (tag, word)
        assert (known.power, known.coefficient, known.scale) == (power, Decimal("3.7"), word)


@pytest.mark.parametrize("one", ["ja", "en", "es", "hi", "ru"])
@pytest.mark.parametrize("other", ["de", "zh", "fr", "ar", "id", "sv"])
def test_slips_name_the_words(one: str, other: str) -> None:
    """A slip between any two scale words of two languages names both with their powers."""
    for word, power in scale_words(one):
        for rival, higher in scale_words(other):
            if not LEAST < power < higher <= power + 6:
                continue
            texts = []
            for n, (tag, scale) in enumerate(((one, word), (other, rival))):
                blank = " " if language(tag).spaced else ""
                text = f"Halden: 3.7{blank}{scale}{blank}€."
                texts.append(Article(id=str(n), text=text, language=tag, published="2025-03-10"))
            report = contracheck.check(texts)
            told = [(r.code, r.explanation) for r in report.relations]
            assert [code for code, _ in told] == ["CC102"], (word, rival, told)
            assert f"{word} (1e{power}" in told[0][1]
            assert f"{rival} (1e{higher}" in told[0][1]


NOTATIONS = {
    "de": "{} Millionen Euro", "en": "{} million euros", "ja": "{}億円", "ko": "{}억 원", "fr": "{} milliards d’euros",
    "es": "{} mil millones de euros", "pt": "{} mil milhões de euros", "ru": "{} млн рублей", "zh": "{}万元",
    "en-IN": "Rs {} lakh",
}  # fmt: skip
COEFFICIENTS = st.decimals(min_value=Decimal("1.1"), max_value=Decimal("998.9"), places=1)


@given(tag=st.sampled_from(sorted(NOTATIONS)), a=COEFFICIENTS, b=COEFFICIENTS)
def test_rewritten(tag: str, a: Decimal, b: Decimal) -> None:
    """A figure that is rewritten is read again as the number that it was rewritten to, or it is not rewritten."""
    lang = language(tag)
    found = claim(NOTATIONS[tag].format(str(a).replace(".", lang.decimal)), tag)
    n = number(found)
    assert n is not None
    target = n / a * b
    text = rewritten(found, n, target, lang)
    assert text is not None
    assert number(claim(text, tag)) == target
    assert claim(text, tag).value.unit == found.value.unit


#: A text, its language, a factor, and the text with the figure multiplied.
REWRITTEN = {
    "a decimal appears": ("19 Milliarden Dollar", "de", "0.1", "1,9 Milliarden Dollar"),
    "a group appears": ("480 workers", "en", "10", "4800 workers"),
    "groups stay": ("12.345 Wähler", "de", "10", "123.450 Wähler"),
    "narrow blanks stay": ("12\u202f345 voix", "fr", "10", "123\u202f450 voix"),
    "none stay": ("12640戸", "ja", "10", "126400戸"),
    "Arabic digits": ("٣٠ مليون دولار", "ar", "10", "٣٠٠ مليون دولار"),
    "a compound": ("3千億円", "ja", "2", "6千億円"),
    "too small for its word": ("19 billones de dólares", "es", "0.001", None),
    "too large for its word": ("19 million dollars", "en", "1000", None),
    "in words": ("three hundred million dollars", "en", "10", None),
    "two figures": ("10 to 12 million dollars", "en", "10", None),
}


@pytest.mark.parametrize("case", REWRITTEN)
def test_rewritten_forms(case: str) -> None:
    """The notation of the article is kept; what would look odd is not written at all."""
    text, tag, factor, expected = REWRITTEN[case]
    found = claim(text, tag)
    n = number(found)
    assert n is not None
    assert rewritten(found, n, n * Decimal(factor), language(tag)) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("mile", "miles"), ("foot", "feet"), ("square_kilometer", "square kilometers"), ("mile_per_hour", "miles per hour"),
     ("degree_Celsius", "degrees Celsius"), ("hertz", "hertz"), ("megahertz", "megahertz"), ("tsubo", "tsubo"),
     ("person", "people"),
     ("inch", "inches"), ("cubic_inch", "cubic inches"), ("century", "centuries"), ("day", "days"), ("EUR", "EUR"),
     ("polling_station", "polling stations"), ("EUR_per_month", "EUR per month"), (None, "no unit")],
)  # fmt: skip
def test_unit_name(unit: str | None, expected: str) -> None:
    """Units in the plural."""
    assert unit_name(unit) == expected


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [("1", "1", "1 person"), ("2", "2", "2 people"), ("1", None, "at least 1 person"), ("1", "2", "1 to 2 people"),
     ("0.5", "0.5", "0.5 people"), ("0", "0", "0 people"), (None, "1", "at most 1 person"),
     ("1000000", "1000000", "1 million people")],
)  # fmt: skip
def test_one_and_many(lower: str | None, upper: str | None, expected: str) -> None:
    """The unit of a value follows its number."""
    ends = [Decimal(end) if end else None for end in (lower, upper)]
    assert show.value(Value(kind="count", lower=ends[0], upper=ends[1], unit="person")) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("es", "Spanish"), ("pt-BR", "Portuguese"), ("zh_TW", "Chinese"), ("qqx", None), (None, None)]
)
def test_tongue(tag: str | None, expected: str | None) -> None:
    """The English name of a language, or nothing."""
    assert tongue(tag) == expected


@given(n=st.decimals(min_value=0, max_value=10**13, places=2))
def test_shown_numbers_are_exact(n: Decimal) -> None:
    """What a message gives as a number is that number, to the last digit: two figures that differ are shown apart."""
    text = show.number(n)
    figure_, _, word = text.partition(" ")
    scale = {"": 0, "million": 6, "billion": 9, "trillion": 12}[word]
    assert Decimal(figure_.replace(",", "")).scaleb(scale) == n
