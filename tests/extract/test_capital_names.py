"""Names of months and weekdays that are other words too: a small letter in a text with capitals, a wish at its start."""

from __future__ import annotations

import pytest

import contracheck

#: language, text, the dates in it
CASES = [
    ("en", "This may take longer than planned.", []),
    ("en", "One may wonder why; two may even ask.", []),
    ("en", "Last may not be least.", []),
    ("en", "He sat on a bench.", []),
    ("en", "The past six months may well have changed that.", ["The past six months"]),
    ("en", "They set off on the march 5 years ago.", ["5 years ago"]),
    ("en", "May they rest in peace.", []),
    ("en", "“May I ask why?” she said.", []),
    ("en", "May the better side win.", []),
    ("en", "May the 4th was sunny.", ["May the 4th"]),
    ("en", "The plant closed last May.", ["last May"]),
    ("en", "In May they won.", ["May"]),
    ("en", "May was wet.", ["May"]),
    ("en", "The shop is open from Mon to Fri all year.", ["from Mon to Fri"]),
    # small letters are no sign where a number or a word before months stands beside the name, or in a text without capitals
    ("en", "It closed on 5 may.", ["5 may"]),
    ("en", "In may sales fell.", ["may"]),
    ("en", "the plant closed this may", ["this may"]),
    ("de", "Er kam so an, wie er ging.", []),
    ("fr", "Le chantier reprend ce mois de mai.", ["ce mois de mai"]),
    ("es", "Cerró en mayo pasado.", ["mayo pasado"]),
]


@pytest.mark.parametrize(("language", "text", "dates"), CASES, ids=[c[1] for c in CASES])
def test_name_or_other_word(language: str, text: str, dates: list[str]) -> None:
    claims = contracheck.extract(text, language=language, published="2024-06-10")
    assert [c.text for c in claims if c.value.kind == "date"] == dates
