"""Bytes to text: the byte-order mark, what the file declares, UTF-8, and then the most plausible of the old encodings.

Nothing is ever replaced: bytes that no encoding explains raise InputError. Time is linear in the number of bytes. The order of
the steps, and why it is this one, is in docs/decisions/0002-encodings.md.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

import attrs

from contracheck.errors import InputError
from contracheck.model.message import say
from contracheck.read.plausible import candidates


@attrs.frozen
class Decoded:
    """A text without byte-order mark, line ends kept; its encoding; and the bytes of a character cut at its end, left out."""

    text: str
    encoding: str
    left_out: int = 0


#: UTF-32 before UTF-16, for its little-endian mark begins with the other's
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: a declaration stands within this many bytes of the start (WHATWG HTML, prescan)
_PRESCAN: Final = 1024
_NAME: Final = rb"[\"']?([\w.:-]{1,40})"
_DECLARATIONS: Final = tuple(
    re.compile(pattern + _NAME, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rb"\A\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}",
        rb"(?:<meta\s|^\"?content-type:)[^>]{0,200}?charset\s{0,9}=\s{0,9}",
        rb"\A(?:[^\n]*\n)?[ \t\f]*(?:#|//|--|/\*|<!--|%)[^\n]*?coding[:=][ \t]*",  # PEP 263, Emacs
        rb"\A---[ \t]*\r?\n(?:[^\n]*\n){0,30}?(?:charset|encoding):[ \t]*",  # front matter
    )
)
#: Old files name a standard and use the code page that contains it (WHATWG Encoding, labels).
_MEANT: Final = {
    "utf-8-sig": "utf-8",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "euc_kr": "cp949",
}
#: Other names are not believed: Python has codecs that are no encodings (zip, hex), UTF-7 has no place in a file, and a file that
#: could be searched for a declaration is not in UTF-16.
_MANY_BYTES: Final = re.compile(r"utf-8|cp9(?:32|49|50)|shift_jis\w*|euc_\w+|iso2022_\w+|gb18030|hz|big5hkscs|johab")
_ONE_BYTE: Final = re.compile(r"cp(?:437|8[56]\d|125[0-8]|874)|iso8859-\d+|koi8-[ru]|mac-\w+")

#: what is left when these are taken from a text are no control characters (ESC belongs to ISO 2022, SUB ends files of CP/M)
_CONTROLS: Final = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_MUCH: Final = 0.05
#: git, too, takes a file for binary that has a NUL among so many bytes
_HEAD: Final = 8000
#: formats of documents that are ASCII at the start, and no text
_MAGIC: Final = ((b"%PDF-", "PDF"), (b"{\\rtf", "RTF"), (b"%!PS", "PostScript"))

_UTF8_SEQUENCES: Final = re.compile(rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")
#: bytes that are looked at to choose among the old encodings
_SAMPLE: Final = 65536
#: Sentences of 20 languages, in their own encoding, all reach 0.3; a hundred random bytes do not where ASCII is among them.
_PLAUSIBLE: Final = 0.3
#: a later candidate must be better by more than this
_MARGIN: Final = 0.02


def decode(data: bytes, *, cut: bool = False) -> Decoded:
    """The text of a file; ``cut`` says that the data are only its head, which may end within a character.

    Raises InputError (its subject empty, for the caller knows the name) where the data are binary or in no known encoding.

    >>> decode("\\ufeff19億ドル\\r\\n".encode("utf-16-le")).text
    '19億ドル\\r\\n'
    >>> decode("Полмиллиона рублей".encode("cp1251")).encoding
    'cp1251'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, cut)
    _refuse_binary(data)
    declared = declaration(data)
    unicode = _strict(data, "utf-8", cut)
    # a page that was converted and kept its old declaration: no text in a one-byte encoding is UTF-8 by chance
    stale = declared is not None and unicode is not None and not unicode.text.isascii() and _ONE_BYTE.fullmatch(declared)
    if declared is not None and not stale and (found := _strict(data, declared, cut)):
        return found
    if b"\x1b$" in data[:_SAMPLE] and data.isascii() and (found := _strict(data, "iso2022_jp_2", cut)):
        return found
    if unicode is not None:
        return unicode
    return _old(data, cut)


def declaration(data: bytes) -> str | None:
    """The encoding that the head of a file declares, as a name of Python's, or None where there is none that can be believed.

    >>> declaration(b'<?xml version="1.0" encoding="Shift_JIS"?>'), declaration(b"# coding: hex")
    ('cp932', None)
    """
    for pattern in _DECLARATIONS:
        match = pattern.search(data[:_PRESCAN])
        if match:
            label = match[1].decode("ascii", "ignore").lower().removeprefix("x-")
            try:
                name = codecs.lookup(label.replace("windows-", "cp")).name
            except LookupError:
                continue
            name = _MEANT.get(name, name)
            return name if _MANY_BYTES.fullmatch(name) or _ONE_BYTE.fullmatch(name) else None
    return None


def _marked(data: bytes, encoding: str, cut: bool) -> Decoded:
    found = _strict(data, encoding, cut)
    if found is None:
        raise InputError(say("the byte-order mark says {encoding}, and the bytes are not", encoding=encoding.upper()))
    _refuse_binary(found.text[:_SAMPLE].encode())
    return found


def _strict(data: bytes, encoding: str, cut: bool) -> Decoded | None:
    """The text in an encoding, or None where a byte is not valid in it; a cut text loses an incomplete last character."""
    try:
        if not cut:
            return Decoded(data.decode(encoding), encoding)
        decoder = codecs.getincrementaldecoder(encoding)()
        return Decoded(decoder.decode(data), encoding, len(decoder.getstate()[0]))
    except UnicodeError:
        return None


def _refuse_binary(data: bytes) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise InputError(say("unknown format ({suffix})", suffix=name))
    if 0 in data[:_HEAD] or data.count(0) * 1000 > len(data):
        raise InputError(say("binary: it has NUL bytes"))
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _MUCH * len(data):
        raise InputError(say("binary: {n}% are control characters", n=100 * controls // len(data)))


def _old(data: bytes, cut: bool) -> Decoded:
    """The text in the most plausible of the old encodings."""
    sample, sample_cut = _sample(data)
    beyond = len(sample.translate(None, bytes(range(128))))
    share = sum(map(len, _UTF8_SEQUENCES.findall(sample))) / beyond
    # how much of text in an old encoding is UTF-8 by chance, by the sentence: at most 0.3 with one byte a letter, 0.8 with two
    if share > 0.9 and beyond > 8 and (found := _strict(data, "utf-8", cut=True)):
        return found
    readings = []
    for candidate in candidates():
        reading = _strict(sample, candidate.encoding, cut or sample_cut)
        if reading is not None and share <= (0.9 if _MANY_BYTES.fullmatch(candidate.encoding) else 0.5 if beyond > 3 else 1.0):
            readings.append((candidate.plausibility(reading.text), candidate.encoding))
    while readings:
        best = readings[0]
        for other in readings:
            best = other if other[0] > best[0] + _MARGIN else best
        if best[0] < _PLAUSIBLE:
            break
        if found := _strict(data, best[1], cut):
            return found
        readings.remove(best)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        kind = say("damaged UTF-8") if share > 0.5 else say("unknown encoding")
        told = say("{kind}: byte {n} is not valid UTF-8, and no older encoding gives plausible text", kind=kind, n=error.start)
        raise InputError(told) from None
    raise AssertionError("valid UTF-8 does not come here")


def _sample(data: bytes) -> tuple[bytes, bool]:
    """The first lines with bytes beyond ASCII, and whether the last one is cut: no encoding has a newline within a character."""
    lines: list[bytes] = []
    room = _SAMPLE
    for line in data.split(b"\n"):
        if line.isascii():
            continue
        if len(line) > room:
            first = len(line) - len(line.lstrip(bytes(range(128))))
            lines.append(line[max(0, first - 40) :][:room])
            return b"\n".join(lines), True
        lines.append(line)
        room -= len(line)
    return b"\n".join(lines), False
