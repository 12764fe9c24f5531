"""XML: elements and text in the order of the file, read without entities of its own and without anything outside the file.

The parser is expat, in one call over the whole text, which takes time in proportion to it. A document type with declarations
inside (where "billion laughs", quadratic defaults and external entities come from) is refused; one that only names a file is
passed over, and no file is opened.
"""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat

from contracheck.errors import InputError
from contracheck.model.message import say


class Target(Protocol):
    """What a format does with elements and text; names come without their namespace prefix, but for ``xml:lang``."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Text between tags."""


class _Refused(Exception):
    """The reason why reading stopped; expat hands on what its handlers raise."""


def walk(text: str, target: Target, depth: int) -> None:
    """Hand the elements of an XML text to a target until its end, or until it is broken, with at most ``depth`` levels.

    Raises InputError, without a subject, with the line of the fault; the target has what stands before it.
    """
    parser = expat.ParserCreate(encoding="utf-8")
    parser.buffer_text = True
    level = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal level
        level += 1
        if level > depth:
            raise _Refused(say("has elements within elements more than {n} deep", n=depth))
        target.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal level
        level -= 1
        target.end(_local(name))

    def doctype(name: str, system: str | None, public: str | None, internal: bool) -> None:
        if internal:
            raise _Refused(say("declares entities or types of its own, which are not read from files"))

    def declared(*_: object) -> None:
        raise _Refused(say("declares entities of its own, which are not read from files"))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = target.data
    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = declared
    parser.AttlistDeclHandler = declared
    parser.SkippedEntityHandler = lambda name, _: target.data(f"&{name};")
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except _Refused as refused:
        told = say("{place}: {fault}", place=say("line {n}", n=parser.CurrentLineNumber), fault=refused.args[0])
        raise InputError(told) from None
    except expat.ExpatError as error:
        message = expat.errors.messages.get(error.code, "not well-formed")
        place = {"line": error.lineno, "column": error.offset + 1}
        raise InputError(say("is broken XML: line {line}, column {column}: {message}", message=message, **place)) from None


def _local(name: str) -> str:
    return name if name.startswith("xml:") else name.rpartition(":")[2]
