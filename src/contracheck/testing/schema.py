"""The published JSON Schema of reports, and a checker for the part of JSON Schema 2020-12 that it uses."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Final

_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}
_NAME: Final = "report.schema.json"


@functools.cache
def schema() -> dict[str, Any]:
    """The schema: beside the package where it is installed, in the docs of a checkout."""
    packed = resources.files("contracheck").joinpath(_NAME)
    text = packed if packed.is_file() else Path(__file__).resolve().parents[3] / "docs" / "reference" / _NAME
    found: dict[str, Any] = json.loads(text.read_text(encoding="utf-8"))
    return found


def faults(report: Any) -> Iterator[str]:
    """What is wrong with the JSON form of a report, with the place; nothing where it is valid.

    >>> next(faults({"contracheck": "0.1.0"}))
    '$: articles is missing'
    """
    yield from _faults(report, schema(), "$")


def _faults(value: Any, rule: Mapping[str, Any], place: str) -> Iterator[str]:
    if "$ref" in rule:
        target: Any = schema()
        for part in rule["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        yield from _faults(value, target, place)
    if "type" in rule and not _is(value, rule["type"]):
        yield f"{place}: is to be {rule['type']}, not {type(value).__name__}"
        return
    if "enum" in rule and value not in rule["enum"]:
        yield f"{place}: {value!r} is none of {rule['enum']}"
    if "const" in rule and value != rule["const"]:
        yield f"{place}: is to be {rule['const']!r}"
    for word in ("anyOf", "oneOf"):
        if word in rule and not any(next(_faults(value, choice, place), None) is None for choice in rule[word]):
            yield f"{place}: fits none of {len(rule[word])} forms"
    if "if" in rule:
        fits = next(_faults(value, rule["if"], place), None) is None
        yield from _faults(value, rule.get("then" if fits else "else", {}), place)
    if isinstance(value, str) and len(value) < rule.get("minLength", 0):
        yield f"{place}: is too short"
    if isinstance(value, str) and "pattern" in rule and not re.search(rule["pattern"], value):
        yield f"{place}: {value!r} does not match {rule['pattern']}"
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and not rule.get("minimum", value) <= value <= rule.get("maximum", value):
        yield f"{place}: {value} is out of range"
    if isinstance(value, dict):
        known = rule.get("properties", {})
        yield from (f"{place}: {key} is missing" for key in rule.get("required", ()) if key not in value)
        for key, held in value.items():
            if key in known:
                yield from _faults(held, known[key], f"{place}.{key}")
            elif rule.get("additionalProperties") is False:
                yield f"{place}: {key} is unknown"
    if isinstance(value, list):
        if not rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value)):
            yield f"{place}: has {len(value)} items"
        if rule.get("uniqueItems") and len({json.dumps(v, sort_keys=True) for v in value}) < len(value):
            yield f"{place}: has an item twice"
        if "items" in rule:
            for n, held in enumerate(value):
                yield from _faults(held, rule["items"], f"{place}[{n}]")


def _is(value: Any, types: str | list[str]) -> bool:
    wanted = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in wanted
    return any(isinstance(value, _TYPES[name]) for name in wanted)
