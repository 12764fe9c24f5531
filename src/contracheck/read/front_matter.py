"""Front matter: what a text says about itself in a block at its top, between ``---`` (as YAML) or ``+++`` (TOML).

Of YAML, lines ``key: value`` are read and nothing else: what a whole YAML parser does with a file of unknown origin is not wanted
here.
"""

from __future__ import annotations

import re
from typing import Any, Final

from contracheck.model import Article
from contracheck.model.message import say
from contracheck.read.published import published
from contracheck.read.records import FIELD, bare

#: a longer block is text between two rules
_MAX_LINES: Final = 100
_MAX_CHARS: Final = 20_000
_LINE: Final = re.compile(r"([^\r\n]*+)(\r\n|\r|\n|\Z)")
_KEY: Final = re.compile(r"([A-Za-z][\w-]*+)[ \t]*+:(?:[ \t]++(.*))?")
_BEGUN: Final = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]{0,9}[:=][ \t]{0,9}\S")
#: so much of a text is searched for a front matter that was not closed
_HEAD: Final = 2000
_BLOCK_SCALARS: Final = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
_COMMENT: Final = re.compile(r"[ \t]#.*")


def front_matter(text: str) -> tuple[dict[str, Any], int]:
    """The fields of the block at the top, none empty, and the offset of the text after it; ({}, 0) without such a block.

    >>> front_matter('+++\\ndate = 2024-05-14\\n+++\\n13 dead')
    ({'published': datetime.date(2024, 5, 14)}, 26)
    """
    if text.startswith("+++"):
        return _toml(text)
    fields: dict[str, Any] = {}
    at = 0
    for number in range(_MAX_LINES):
        match = _LINE.match(text, at)
        if match is None or (number == 0 and match[1].rstrip() != "---"):
            break
        at, line = match.end(), match[1].rstrip()
        if number > 0 and line in ("---", "..."):
            return (fields, at) if fields else ({}, 0)
        field = _KEY.fullmatch(line)
        if field:
            key, value = _field(field[1]), _unquoted((field[2] or "").strip())
            if key and value and value not in _BLOCK_SCALARS:
                fields.setdefault(key, value)
        elif number > 0 and line and line[0] not in " \t#-":
            break
        if at == len(text):
            break
    return {}, 0


def article(identifier: str, name: str, text: str) -> tuple[Article, list[str]]:
    """The article of a text with a front matter, and which of its fields could not be used."""
    fields, start = front_matter(text)
    faults: list[str] = []
    told = fields.get("published")
    day = published(told)
    if told is not None and day is None:
        faults.append(say("its date of publication is no ISO date: {date}", date=f"{told!r:.42}"))
    if not start and (begun := _begun(text)):
        faults.append(
            say(
                "what looks like its front matter ({line}) is no block between two lines {rule}: it was read as text",
                line=begun,
                rule=text[:3],
            )
        )
    made: dict[str, Any] = {key: str(fields[key]) for key in ("language", "source", "title", "url") if key in fields}
    made.setdefault("source", name)
    return Article(id=identifier, text=text[start:], published=day, **made), faults


def _begun(text: str) -> str:
    """The first line with a known key right behind a line that a front matter may begin with; empty where there is none."""
    if not text.startswith(("---", "+++")):
        return ""
    for number, line in enumerate(text[:_HEAD].splitlines()[:_MAX_LINES]):
        if number == 0 and line.rstrip() not in ("---", "+++"):
            return ""
        field = _BEGUN.match(line)
        if number and field is None:
            return ""
        if field and _field(field[1]):
            return f"{line.strip()!r:.42}"
    return ""


def _field(key: str) -> str | None:
    """The field that a key stands for; a front matter holds no text and no id."""
    field = FIELD.get(bare(key))
    return field if field not in ("text", "id") else None


def _toml(text: str) -> tuple[dict[str, Any], int]:
    at = start = 0
    for number in range(_MAX_LINES):
        match = _LINE.match(text, at)
        if match is None or match.end() > _MAX_CHARS or (number == 0 and match[1].rstrip() != "+++"):
            break
        if number == 0:
            start = match.end()
        elif match[1].rstrip() == "+++":
            import tomllib

            try:
                table = tomllib.loads(text[start:at].replace("\r\n", "\n").replace("\r", "\n"))
            except (tomllib.TOMLDecodeError, ValueError, RecursionError):
                break
            fields: dict[str, Any] = {}
            for key, value in table.items():
                field = _field(key)
                if field and not isinstance(value, dict | list) and str(value).strip():
                    fields.setdefault(field, value)
            return (fields, match.end()) if fields else ({}, 0)
        at = match.end()
        if at == len(text):
            break
    return {}, 0


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] in "\"'":
        end = value.find(value[0], 1)
        if end > 0 and (end == len(value) - 1 or _COMMENT.match(value, end + 1)):
            return value[1:end].strip()
    return _COMMENT.sub("", value).strip() if " #" in value or "\t#" in value else value
