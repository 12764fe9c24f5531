"""Wrapped lines: a figure and its sentence go on over a break that only a width made."""

from __future__ import annotations

import random
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.extract.wrapped import unwrapped

PROSE = {
    "en": "The port of Lannervik will spend 42 million euros on a swing bridge that carries 9,500 cars a day, the "
    "harbour master said on 4 March 2025. Work on the piers begins in May 2026, and about 130 people will be "
    "busy there for three and a half years. The bridge is 212 metres long and replaces a ferry that cost 25 "
    "percent more than planned in each of the last six years.",
    "de": "Der Hafen von Lannervik gibt 42 Millionen Euro für eine Drehbrücke aus, über die am Tag 9.500 Autos "
    "fahren sollen, sagte der Hafenmeister am 4. März 2025. Die Arbeit an den Pfeilern beginnt im Mai 2026, "
    "rund 130 Menschen sind dort dreieinhalb Jahre beschäftigt. Die Brücke ist 212 Meter lang und ersetzt eine"
    " Fähre, die zuletzt um 25 Prozent teurer war als geplant.",
    "ru": "Порт Ланнервик потратит 42 миллиона евро на разводной мост, по которому будут проезжать 9500 машин в "
    "день, сообщил начальник порта 4 марта 2025 года. Работы начнутся в мае 2026 года, около 130 человек будут"
    " заняты там три с половиной года. Длина моста составит 212 метров, он заменит паром, который стоил на 25 "
    "процентов больше, чем было запланировано.",
}


def told(text: str, language: str) -> list[tuple[object, ...]]:
    """What is read, without places; blanks as they are in one line."""
    claims = contracheck.extract(text, language=language)
    assert [c.text for c in claims] == [text[c.span.start : c.span.end] for c in claims]
    return [(" ".join(c.text.split()), c.value, c.counted, c.topics, c.names) for c in claims]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("width", [48, 60, 72, 79, 100, 130])
@pytest.mark.parametrize("language", PROSE)
def test_wrapped_prose_reads_as_one_line(language: str, width: int, end: str) -> None:
    """Whatever the width, figures, their units, names and topics are those of the unbroken text."""
    text = PROSE[language]
    made, whole = told(end.join(textwrap.wrap(text, width)), language), told(text, language)
    if end == "\n":
        assert made == whole
    else:  # two blanks may part the words of a topic or a name
        assert [row[:3] for row in made] == [row[:3] for row in whole]


@given(st.integers(45, 120), st.sampled_from(sorted(PROSE)))
def test_any_width(width: int, language: str) -> None:
    """Blanks stand for the breaks, at the same places."""
    text = "\n".join(textwrap.wrap(PROSE[language], width, break_long_words=False))
    assert unwrapped(text) == PROSE[language]


def test_one_break_in_a_short_text() -> None:
    """A line that stops in mid-sentence goes on where the next one begins with a small letter."""
    text = "The port authority of Lannervik said that it will cost 42\nmillion euros."
    assert [str(c.value.lower) for c in contracheck.extract(text, language="en")] == ["42000000"]


HARD = {
    "paragraphs": "The port of Lannervik will build a bridge over the sound.\n\nIt costs 42 million euros, it says.",
    "long paragraphs": "\n".join(f"{PROSE['en']} Part {n}." for n in range(4)),
    "headline": "Lannervik to build a bridge over the sound at last\nThe port will spend 42 million euros on it.",
    "list": "What the port of Lannervik wants to build until 2030:\n- a swing bridge for 42 million euros and a quay\n- a pier",
    "numbered": "What the port of Lannervik wants to build until 2030\n1. a swing bridge for 42 million euros\n2. a pier",
    "table": "Costs of the bridge    2024    2025    in million\nPiers of the bridge    12      14      euros a year\nSteel",
    "sentences": "\n".join(f"Town number {n} has {n * 731} inhabitants, 12 schools and a river." for n in range(1, 9)),
    "headings": "# The swing bridge of Lannervik and what it costs\n42 million euros is what the port says in its plan.",
    "quotation": "> The port of Lannervik wants to spend on the bridge 42\n> million euros, and that is what we hear from it.",
    "japanese": "ランネルヴィーク港は、要望の強かった旋回橋の建設を正式に決めたと発表した。費用は13\n0億ドルで来年着工。",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_other_breaks_stay(text: str) -> None:
    """Paragraphs, headings, lists and tables keep their lines."""
    assert unwrapped(text) is text


@given(st.text(alphabet=st.sampled_from("ab 1.,\n\r-|#億"), max_size=400))
def test_nothing_moves(text: str) -> None:
    """Only breaks change, and into as many blanks."""
    made = unwrapped(text)
    assert len(made) == len(text)
    assert all(a == b or (b == " " and a in "\r\n") for a, b in zip(text, made, strict=True))


def test_rows_of_one_length_are_no_prose() -> None:
    """Items that each end where they like are not joined."""
    rng = random.Random(7)
    items = [
        " ".join(rng.choices(["Harbour", "Lannervik", "Bridge", "Of", "Steel", "Ltd"], k=rng.randint(8, 16))) for _ in range(30)
    ]
    assert unwrapped("\n".join(items)).count("\n") == 29
