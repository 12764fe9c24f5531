"""JSON text to values, with one clear error for all that can be wrong with it."""

from __future__ import annotations

import json
from typing import Any, Final

from contracheck.errors import InputError
from contracheck.model.message import say

#: an int of more digits is no id and no date, and takes Python more than linear time
_DIGITS: Final = 20
BLANK: Final = " \t\r\n\ufeff"


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _DIGITS else digits


_DECODER: Final = json.JSONDecoder(parse_int=_integer, strict=False)


def decode_one(text: str, at: int = 0, *, briefly: bool = False) -> tuple[Any, int]:
    """The value that begins at an offset, and the offset behind it. Raises InputError, without a subject; ``briefly`` without
    saying why, where nobody will read it.
    """
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        if briefly:
            raise InputError("") from None
        place = {"line": error.lineno, "column": error.colno}
        raise InputError(say("is no JSON: {message} at line {line}, column {column}", message=error.msg, **place)) from None
    except RecursionError:
        raise InputError(say("is nested too deep to be read")) from None


def decode_whole(text: str, *, briefly: bool = False) -> Any:
    """The value that a text is, with blanks around it. Raises InputError, without a subject.

    >>> decode_whole(' {"a": 13} ')
    {'a': 13}
    """
    start = len(text) - len(text.lstrip(BLANK))
    value, at = decode_one(text, start, briefly=briefly)
    if rest := text[at:].lstrip(BLANK):
        raise InputError(say("is no JSON: more stands after its value, at character {n}", n=len(text) - len(rest) + 1))
    return value
