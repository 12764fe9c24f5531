"""Reads numbers in words back: each language's share of right readings from 0 to 999,999, and the speed of the reader.

python benchmarks/spelled.py                      # num2words spells, every 997th number and all below 2,000
python benchmarks/spelled.py --stride 1 --only de # the complete range
python benchmarks/spelled.py --rbnf package       # CLDR's rules spell (npm pack cldr-rbnf, unpacked)
python benchmarks/spelled.py --words deu.txt      # the cost of words that are no numerals, in German
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from contracheck.extract.spelled import is_number_word, read_characters, read_words
from contracheck.lang.pack import full_languages, language
from contracheck.lang.signs import as_letters

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

#: Names of num2words for languages that it spells (zh it does not).
NUM2WORDS = {
    "ar": "ar", "cs": "cs", "de": "de", "en": "en", "es": "es", "fr": "fr", "fr-BE": "fr_BE", "fr-CH": "fr_CH", "it": "it",
    "ja": "ja", "ko": "ko", "nl": "nl", "pl": "pl", "pt": "pt", "pt-BR": "pt_BR", "ru": "ru", "sv": "sv", "tr": "tr", "uk": "uk",
}  # fmt: skip

Spell = Callable[[int], list[str]]


def spellers(args: argparse.Namespace) -> Iterator[tuple[str, Spell]]:
    """Language tags with the function that spells a number in it."""
    if args.rbnf:
        from rbnf import Speller

        for file in sorted((args.rbnf / "rbnf").glob("*.json")):
            speller = Speller(args.rbnf, file.stem)
            names = speller.variants()
            if names and file.stem != "und" and (args.all or file.stem.split("-")[0] in full_languages()):
                yield file.stem, lambda n, s=speller, v=names: sorted({p for name in v if (p := s.spell(n, name))})
    else:
        from num2words import num2words

        for tag, name in NUM2WORDS.items():
            yield tag, lambda n, name=name: [num2words(n, lang=name).lower()]


def read(tag: str, phrase: str) -> int | None:
    """The value of a phrase that is one numeral from end to end, or None."""
    lang = language(tag)
    phrase = as_letters(phrase.replace("\u2019", "'").strip())
    number = (read_words if lang.spaced else read_characters)(phrase, 0, lang)
    return int(number.value) if number is not None and number.end == len(phrase) else None


def cost(path: Path) -> None:
    """Print what a word of news text costs when it is no numeral: with a cold cache, and after."""
    lang = language("de")
    words = re.findall(r"[^\W\d_]+", path.read_text("utf-8").lower())
    different = sorted(set(words))
    is_number_word(lang, "haus")
    for what, row in (("each different word, cold", different), ("each different word, again", different), ("all words", words)):
        start = time.perf_counter()
        for word in row:
            is_number_word(lang, word)
        spent = time.perf_counter() - start
        print(f"{what}: {spent / len(row) * 1e6:.2f} microseconds a word ({len(row)} words)")


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stride", type=int, default=997)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--rbnf", type=Path)
    parser.add_argument("--all", action="store_true", help="with --rbnf: all locales, not the fully supported ones only")
    parser.add_argument("--words", type=Path)
    args = parser.parse_args()
    if args.words:
        cost(args.words)
        return
    numbers = sorted({*range(0, 1_000_000, args.stride), *range(2000), 999_999})
    for tag, spell in spellers(args):
        if args.only and tag not in args.only:
            continue
        faults: list[tuple[int, str, int | None]] = []
        total = 0
        start = time.perf_counter()
        for n in numbers:
            for phrase in spell(n):
                total += 1
                got = read(tag, phrase)
                if got != n:
                    faults.append((n, phrase, got))
        spent = time.perf_counter() - start
        print(f"{tag:7}{1 - len(faults) / total:9.3%} of {total}  ({spent / total * 1e6:.0f} us)", faults[:6])


if __name__ == "__main__":
    main()
