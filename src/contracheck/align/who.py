"""Who: which people a figure counts by the noun and the adjective at it - passengers, children, 72 Germans, ドイツ人72人.

Of people, dead, victims, persons nothing is told. Nationalities are known by CLDR's names of territories and languages.
"""

from __future__ import annotations

import re

from contracheck.lang.concepts import roles, some_finder
from contracheck.lang.homes import nationals
from contracheck.lang.pack import Language
from contracheck.lang.table import lower_case
from contracheck.model import Claim

#: What counts people.
PEOPLE = frozenset(("person", "employee", "member", "patient", None))
#: The word behind a figure and its noun, a suffix that hangs on the figure between them (72'si Alman).
_BEHIND = re.compile(r"(?:['\u2019]?[^\W\d_]{1,3})?[ \u00a0\u202f]([^\W\d_]{3,})")
_WORD = re.compile(r"[^\W\d_]{3,}")
#: Roles that one text tells of as the other.
_ALIKE = {"fan": "spectator", "firefighter": "rescuer", "rescue_team": "rescuer"}
#: Where the noun stands before its figure or hangs on it, so many characters on either side.
_DENSE = 8


def who(claim: Claim, text: str, lang: Language) -> frozenset[str]:
    """The roles and nations (nation DE) of the people that a claim of a text counts; empty for people in general."""
    if claim.kind != "count" or claim.counted not in PEOPLE:
        return frozenset()
    start, end = claim.span.start, claim.span.end
    if lang.spaced:
        behind = _BEHIND.match(text, end)
        here = lower_case(text[start : behind.end() if behind is not None else end])
    else:
        here = lower_case(text[max(0, start - _DENSE) : end + _DENSE])
    finder = some_finder(lang.tag, roles())
    found = {_ALIKE.get(name, name) for name, _, _ in finder.find(here, 0, len(here))}
    known = nationals(lang.tag)
    if lang.spaced:
        codes = {code for w in _WORD.findall(here) for code in known.of_word(w)}
    else:
        named = (name for name in known.phrases if name in here)
        codes = {c for n in named if here.startswith(lang.people_of, here.index(n) + len(n)) for c in known.phrases[n]}
    return frozenset(found | {f"nation {code}" for code in codes})
