"""PO (GNU gettext): each message beside its translation."""

from __future__ import annotations

import re
from typing import Final

import attrs

from contracheck.model import Article, Skipped
from contracheck.model.message import say
from contracheck.read.document import Document, Faults
from contracheck.read.segments import PLACEHOLDER, Segment, bilingual, tidy

_KEYWORD: Final = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)[ \t]*+(?=\")")
_ESCAPE: Final = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL)
_LETTERS: Final = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_HEADER: Final = re.compile(r"^([A-Za-z-]{1,40}):[ \t]*+([^\n]{0,200})", re.MULTILINE)
#: what a program puts a value in the place of: %d, %1$s, %(name)s, %-5.2f; {0}, {name}, {n:.2f}; %name%
_PRINTF: Final = re.compile(
    r"%(?:%|(?:\d{1,2}\$)?(?:\(\w{1,60}\))?[-+#0' ]{0,5}(?:\d{1,3}|\*)?(?:\.(?:\d{1,3}|\*))?"
    r"(?:hh|h|ll|l|q|j|z|t|L)?[diouxXeEfFgGaAcspn@])"
)
_BRACES: Final = re.compile(r"\{[\w.!\[\]]{0,60}(?:[:,][^{}\n]{0,60})?\}")
_NO_LINE: Final = say("is no line of a PO file")
#: formats by the flags of a message (``#, python-brace-format``)
_BRACE_FLAGS: Final = ("brace-format", "csharp-format", "java-format", "javascript-format", "rust-format")


@attrs.define
class _Message:
    """One message while it is read."""

    line: int
    flags: str = ""
    obsolete: bool = False
    texts: dict[str, list[str]] = attrs.field(factory=dict)

    def get(self, key: str) -> str:
        return "".join(self.texts.get(key, ()))


def read_po(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The messages of a PO file as pairs of articles, ``file#First_words:source`` and ``file#First_words:target``.

    The translation's language is that of the header. Fuzzy and obsolete messages are left out and counted. Of plurals, the first
    form is compared with the singular and the others with the plural. Placeholders (%d, {name}), where the message's flags name a
    format, are read as no text: offsets count without them.
    """
    faults = Faults()
    messages = _messages(document.text, faults)
    language = source = None
    segments: list[Segment] = []
    fuzzy = obsolete = 0
    plurals = 2
    for message in messages:
        if message.obsolete:
            obsolete += 1
            continue
        if "msgid" not in message.texts:
            faults.add(say("a message without msgid"), message.line)
            continue
        if not message.get("msgid") and "msgctxt" not in message.texts:
            header = {key.lower(): value.strip() for key, value in _HEADER.findall(message.get("msgstr"))}
            language, source = header.get("language") or language, header.get("x-source-language") or source
            plurals = 1 if re.search(r"nplurals\s{0,9}=\s{0,9}1\b", header.get("plural-forms", "")) else 2
            continue
        if "fuzzy" in message.flags:
            fuzzy += 1
            continue
        segments += _pairs(message, source or "en", language, plurals)
    left_out = [say("fuzzy messages left out: {n}", n=fuzzy)] if fuzzy else []
    left_out += [say("obsolete messages left out: {n}", n=obsolete)] if obsolete else []
    if not messages and not faults:
        faults.add(say("has no messages"))
    return bilingual(document, segments, faults, left_out)


def _pairs(message: _Message, source: str, language: str | None, plurals: int) -> list[Segment]:
    """A message with its translation, or a plural's forms with theirs."""
    one, many = message.get("msgid"), message.get("msgid_plural")
    if not many:
        texts = [(one, message.get("msgstr"))]
    else:
        forms = sorted(key for key in message.texts if key.startswith("msgstr["))
        texts = [(one if n == 0 and plurals > 1 else many, message.get(key)) for n, key in enumerate(forms)]
    made = []
    for left, right in texts:
        pair = (("source", source, _plain(left, message.flags)), ("target", language, _plain(right, message.flags)))
        made.append(Segment("", pair))
    return made


def _plain(text: str, flags: str) -> str:
    """A message's text with its placeholders as such."""
    if any(flag in flags for flag in _BRACE_FLAGS):
        text = _BRACES.sub(PLACEHOLDER, text)
    if "-format" in flags and "brace-format" not in flags:
        text = _PRINTF.sub(lambda match: "%" if match[0] == "%%" else PLACEHOLDER, text)
    return tidy(text)


def _messages(text: str, faults: Faults) -> list[_Message]:
    """The messages of a file in order; lines that are none of the format are named."""
    made: list[_Message] = []
    here: _Message | None = None
    key = ""
    flags: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip(" \t\r\f\v\ufeff")
        obsolete = line.startswith("#~")
        if obsolete:
            line = line[2:].lstrip(" \t|")
        if not line:
            continue
        if line.startswith("#"):
            if line.startswith("#,"):
                flags.append(line[2:])
            if here is not None and any(k.startswith("msgstr") for k in here.texts):
                here = None
            continue
        match = _KEYWORD.match(line)
        if match is not None:
            word = match[1]
            begins = word == "msgctxt" or (word == "msgid" and (here is None or "msgid" in here.texts))
            if here is None or begins:
                here = _Message(number, ", ".join(flags), obsolete)
                made.append(here)
                flags = []
            if word == "msgid":
                here.line = number
            key = word
            here.texts[key] = []
            line = line[match.end() :]
        if line.startswith('"') and here is not None and key:
            closed = len(line) > 1 and line.endswith('"')
            if not closed:
                faults.add(say("a quote is not closed"), number)
            here.texts[key].append(_unescape(line[1:-1] if closed else line[1:]))
        else:
            faults.add(_NO_LINE, number)
    return made


def _unescape(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        if match[1] or match[2]:
            return chr(int(match[1], 8) if match[1] else int(match[2], 16))
        return _LETTERS.get(match[3], match[3])

    return _ESCAPE.sub(one, text) if "\\" in text else text
