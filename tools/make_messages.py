"""Update the message catalogues (src/contracheck/lang/messages/*.po): new templates come in untranslated, unused ones go.

    python tools/make_messages.py [LANGUAGE ...]

Templates are the literals that ``say``, ``say_many`` and ``template`` are called with; beside them stand the words that come from
data: concepts, things counted, units, currencies, evidence, verdicts and kinds, each with its context. Without languages all
catalogues are updated; a language that has none gets one. What is missing or wrong in them is listed, with exit code 1.
"""

from __future__ import annotations

import io
import sys
import tomllib
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from contracheck.lang.concepts import concepts
from contracheck.model import KINDS, VERDICTS, show
from contracheck.model.catalogue import CATALOGUE
from contracheck.model.message import places

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "contracheck"
FOLDER = SOURCE / "lang" / "messages"
KEYWORDS = {"say": (1,), "say_many": (1, 2), "template": (1,)}
#: Currencies whose names in CLDR are longer than those of newspapers, and common units that CLDR does not have.
CURRENCIES = (
    *("AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "INR"),
    *("JPY", "KRW", "MXN", "NOK", "PLN", "RUB", "SEK", "TRY", "TWD", "UAH", "USD"),
)
UNITS = (
    *("percentage_point", "basis_point", "permille", "magnitude", "decibel", "hertz", "acre", "fortnight", "millennium"),
    *("watt_hour", "kilowatt_hour", "megawatt_hour", "gigawatt_hour", "terawatt_hour", "terawatt"),
    *("tonne", "metric_ton", "kilotonne"),
)
HEADER = """# {language} messages of contracheck. How to translate: docs/how-to/translate-messages.md
msgid ""
msgstr ""
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def template() -> Catalog:
    """Everything that is to be translated, in English."""
    catalog = Catalog()
    found = extract_from_dir(SOURCE, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=())
    for _, _, message, _, context in found:
        _add(catalog, message, context)
    data = [tomllib.loads(f.read_text(encoding="utf-8")) for f in sorted((SOURCE / "lang" / "data").glob("*.toml"))]
    weights = tomllib.loads((SOURCE / "align" / "weights.toml").read_text(encoding="utf-8"))
    counted = {thing for table in data for thing in table.get("counted", {})} | {"thing"}
    evidence = {*weights, *(level for levels in weights.values() for level in levels), "the only figures left"}
    for context, words in (
        ("topic", concepts()[0]),
        ("thing", counted),
        ("evidence", evidence),
        ("verdict", (*VERDICTS, "note")),
        ("kind", KINDS),
        ("code", {entry.name for entry in CATALOGUE}),
    ):
        for word in sorted(words):
            _add(catalog, word, context)
    for context, words in (("counted", counted), ("unit", UNITS), ("currency", CURRENCIES)):
        for word in sorted(words):
            _add(catalog, (word, word if context == "currency" else show.unit_words(word)), context)
    return catalog


def _add(catalog: Catalog, message: str | tuple[str, ...], context: str | None) -> None:
    catalog.add(message, context=context).flags.clear()


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(file.stem for file in FOLDER.glob("*.po"))


def read(language: str) -> Catalog:
    """The catalogue of a language, empty where there is none."""
    file = FOLDER / f"{language}.po"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    return read_po(io.StringIO(text), locale=language, abort_invalid=True)


def updated(language: str, source: Catalog) -> str:
    """The text of a catalogue with the messages of the template, in their order, translated as far as it was."""
    old = read(language)
    new = not (FOLDER / f"{language}.po").exists()
    # a catalogue keeps its plural forms, whatever a later release of CLDR has
    count_of, forms = (old.num_plurals, old.plural_forms) if not new else (get_plural(language)[0], f"{get_plural(language)}")
    made = Catalog(locale=language)
    made.mime_headers = [("Plural-Forms", forms.rstrip(";"))]
    for message in _messages(source):
        known = old.get(_key(message), message.context)
        count = count_of if message.pluralizable else 1
        texts = [*_texts(known)][:count] if known is not None else []
        texts += [""] * (count - len(texts))
        fuzzy = ["fuzzy"] if known is not None and known.fuzzy else []
        made.add(message.id, tuple(texts) if message.pluralizable else texts[0], context=message.context, flags=fuzzy)
    for message in _messages(made):
        message.flags &= {"fuzzy"}
    body = io.BytesIO()
    write_po(body, made, no_location=True, omit_header=True, width=128, sort_output=False)
    head = HEADER.format(language=made.locale.english_name if made.locale else language, tag=language, plural=forms.rstrip(";"))
    return head + body.getvalue().decode("utf-8").strip() + "\n"


def problems(language: str, source: Catalog) -> list[str]:
    """What is missing, fuzzy or empty in a catalogue, has no use, or has other places than its template."""
    have = {(m.context, _key(m)): m for m in _messages(read(language))}
    found = []
    for message in _messages(source):
        known = have.pop((message.context, _key(message)), None)
        name = f"{language}: {f'[{message.context}] ' if message.context else ''}{_key(message)!r}"
        if known is None:
            found.append(f"{name} is missing")
            continue
        if known.fuzzy:
            found.append(f"{name} is fuzzy")
        wanted = [places(text) for text in (message.id if message.pluralizable else (message.id,))]
        texts = _texts(known)
        for n, text in enumerate(texts, 1):
            # "one day", but "{n} days": a number may be told by a word in the form for one, not in that for many
            if not text:
                found.append(f"{name} is empty")
            elif places(text) not in (wanted if n < len(texts) else wanted[-1:]):
                found.append(f"{name} has other places: {text!r}")
    return found + [f"{language}: {key!r} has no use" for _, key in have]


def _messages(catalog: Catalog) -> list[Message]:
    return [m for m in catalog if m.id]


def _key(message: Message) -> str:
    return str(message.id[0] if isinstance(message.id, tuple | list) else message.id)


def _texts(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (message.string,)


def main(wanted: list[str]) -> int:
    """Update catalogues; 1 where something is left to do."""
    source = template()
    left = []
    for language in wanted or languages():
        (FOLDER / f"{language}.po").write_text(updated(language, source), encoding="utf-8")
        left += problems(language, source)
    print("\n".join(left) or "All messages are translated.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
