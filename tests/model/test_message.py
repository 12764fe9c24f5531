"""Messages: the English text as ever, with the template and the values that another locale asks for."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.diagnose.words import Told
from contracheck.model import Value, show
from contracheck.model.message import (
    Localized,
    Message,
    Term,
    alternatives,
    commas,
    decimals,
    fill,
    grouped,
    listed,
    places,
    say,
    say_many,
    semicolons,
)
from contracheck.report.locale import reader

AMOUNT = Value(kind="money", lower=Decimal("1.9E+9"), upper=Decimal("1.9E+9"), unit="USD")
#: what a text may hold that some template language or terminal would take for its own
HOSTILE = st.text(st.sampled_from("{}%$\\xyn01“”\x00\x1b\n\u202e\ud800 a億"), max_size=30)
MESSAGES = [
    say("{x} against {y}", x=show.quoted("a {y} b"), y=AMOUNT),
    say_many("{x} against {y}: {n} day apart", "{x} against {y}: {n} days apart", 3, x="a", y="b"),
    listed(["a", say("at least {value}", value=AMOUNT), "c"]),
    semicolons([say("both say {a}", a=AMOUNT), "1 {a}"]),
    Term("Monday", "weekday", 0),
    Told("{about} 3 percent", Value(kind="percent", lower=Decimal(3), upper=Decimal(3), unit="percent", approximate=True)),
    grouped(12345),
    decimals(0.9, 2),
]


def test_a_message_is_its_english_text() -> None:
    """It equals, hashes and sorts like the text, and JSON shows the text alone."""
    message = say("{x} against {y}", x="3", y=AMOUNT)
    assert message == "3 against 1.9 billion USD"
    assert {message: 1}["3 against 1.9 billion USD"] == 1
    assert json.dumps([message]) == '["3 against 1.9 billion USD"]'
    assert type(str(message)) is str


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("as it is", "as it is"),
        (12345, "12345"),
        (Decimal("1248300"), "1,248,300"),
        (dt.date(2025, 6, 12), "2025-06-12"),
        (AMOUNT, "1.9 billion USD"),
        (["a", 2, dt.date(2025, 1, 1)], "a, 2, 2025-01-01"),
    ],
)
def test_values_of_places(value: object, text: str) -> None:
    assert say("({x})", x=value) == f"({text})"


def test_a_value_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        say("{x}", x=0.5)


def test_a_place_without_value_is_an_error() -> None:
    with pytest.raises(KeyError, match="y"):
        say("{x} against {y}", x=1)


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_copies_keep_what_other_locales_ask_for(message: Localized) -> None:
    """Pickled or copied, a message is the same in English and in German."""
    for made in (pickle.loads(pickle.dumps(message)), copy.deepcopy(message), copy.copy(message)):
        assert type(made) is type(message)
        assert (str(made), reader("de").text(made)) == (str(message), reader("de").text(message))


@pytest.mark.parametrize(
    ("parts", "texts"),
    [
        ([], ("", "", "", "")),
        (["a"], ("a", "a", "a", "a")),
        (["a", "b"], ("a and b", "a, b", "a; b", "a, or b")),
        (["a", "b", "c"], ("a, b and c", "a, b, c", "a; b; c", "a, or b, or c")),
    ],
)
def test_rows(parts: list[str], texts: tuple[str, ...]) -> None:
    assert tuple(str(make(parts)) for make in (listed, commas, semicolons, alternatives)) == texts


@given(HOSTILE, HOSTILE)
def test_text_of_articles_is_never_a_template(x: str, y: str) -> None:
    """Braces, percent signs and controls of an article stand in every locale as they are, each once, whatever they spell."""
    message = say("{x} against {y}", x=x, y=y)
    assert message == f"{x} against {y}"
    assert reader("de").text(message) == f"{x} gegenüber {y}"
    nested = say("{finding} (inside one article)", finding=listed([message, y]))
    assert reader("ja").text(nested) == f"{x}に対し{y}、{y}（同一記事内）"


@given(HOSTILE)
def test_a_template_without_places_stays(text: str) -> None:
    """What is no name between braces is text."""
    assert fill(text, dict.fromkeys(places(text), "-")).count("{") == text.count("{") - len([*_filled(text)])


def _filled(text: str) -> list[str]:
    import re

    return re.findall(r"\{[a-z][a-z0-9_]*\}", text)


@pytest.mark.parametrize(("n", "text"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (Decimal("1.5"), "1.5 days")])
def test_many(n: int | Decimal, text: str) -> None:
    assert say_many("{n} day", "{n} days", n) == text


def test_many_takes_another_form_of_its_number() -> None:
    assert say_many("{n} claim", "{n} claims", 1200, n=grouped(1200)) == "1,200 claims"
    assert isinstance(say_many("{n} claim", "{n} claims", 1), Message)
