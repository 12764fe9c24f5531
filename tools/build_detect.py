"""Makes the tables of the language detector, src/contracheck/lang/scripts/<script>.txt; their format is told in lang/evidence.py.

Three sources: the words of detect_words.toml (by hand, most frequent first), the project's own language data files (function
words, numerals, currencies, counted things; the rest of their vocabulary for the spelling only), and CLDR through Babel (names of
months, days, units, currencies, countries and languages). No text corpus.

    python tools/build_detect.py            writes the files
    python tools/build_detect.py --check    exit code 1 where they are not what the sources give
"""

from __future__ import annotations

import math
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import babel

from contracheck.lang import cldr
from contracheck.lang.evidence import CENTRE, FIRST, PER_NAT, STEP, features
from contracheck.lang.pack import full_languages
from contracheck.lang.signs import as_signs

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "contracheck" / "lang" / "data"
OUT = ROOT / "src" / "contracheck" / "lang" / "scripts"
#: What a run of text has of words that no list holds: the weight of a listed word is the log of its share over this.
UNLISTED = 2e-5
#: Share of a text that all everyday words of a list have together, and of one of them at most.
EVERYDAY = 0.16
EVERYDAY_WORD = 4e-4
#: Spelling features that are kept in a script, and how many features of the average language are added to each one's own.
KEPT = {"latin": 5000, "cyrillic": 2400, "arabic": 1600}
KEPT_ELSEWHERE = 700
PRIOR_MASS = 600.0
#: How much a word of a data file counts for the spelling beside one that all languages have (in CLDR, or frequent).
VOCABULARY = 0.2
#: Languages with a prior this low have no everyday words: too many of those would be a neighbour's.
RARE = -1.5
#: An everyday word of more languages than this tells nothing.
SHARED = 40
_WORD = re.compile(r"[^\W\d_]+")
_BRAHMIC = re.compile(r"[\u0900-\u0963\u0971-\u0980\u0980-\u09e5\u09f0-\u09f1\u0f40-\u0fbc\u1200-\u135a]+")


def words_of(text: str, script: str) -> list[str]:
    """The words of a string as the detector cuts them, lower case."""
    text = unicodedata.normalize("NFKC", as_signs(text)).lower().replace("i̇", "i")
    return (_BRAHMIC if script in ("devanagari", "bengali", "tibetan", "ethiopic") else _WORD).findall(text)


_RANGES = {
    "latin": "a-z\u00df-\u024f\u1e00-\u1eff\u0253-\u029fʻ",
    "cyrillic": "\u0400-\u052f",
    "arabic": "\u0620-\u06ff\u0750-\u077f",
    "devanagari": "\u0900-\u097f",
    "hebrew": "\u0590-\u05ff",
    "bengali": "\u0980-\u09ff",
    "ethiopic": "\u1200-\u137f",
    "tibetan": "\u0f00-\u0fff",
}


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for value in node.values():
            yield from _strings(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _strings(value)


def _keys_and_strings(node: Any) -> Iterator[str]:
    if isinstance(node, Mapping):
        yield from (k for k in node if isinstance(k, str))
    yield from _strings(node)


def _own(tag: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{tag}.toml").read_text(encoding="utf-8")) if tag in full_languages() else {}


def _cldr_locale(tag: str) -> str | None:
    return cldr.base_tag({"sr-Cyrl": "sr"}.get(tag, tag))


def table_words(tag: str, own: dict[str, Any], script: str) -> list[str]:
    """Words of calendars, numerals, units and currencies: what texts full of figures consist of."""
    found: list[str] = []
    numbers = own.get("numbers", {})
    for table in (numbers.get("scales", {}), numbers.get("words", {})):
        found += [k for k in table if len(k) > 2]
    for table in (own.get("currencies", {}), own.get("counted", {}), own.get("dates", {}).get("units", {})):
        found += [w for w in _strings(table) if "*" not in w and " " not in w]
    if locale := _cldr_locale(tag):
        for what in ("months", "days"):
            found += [w for group in cldr.names(locale, what).values() for w in sorted(group)]
        found += sorted(cldr.scales(locale))
        found += [w for w, _ in cldr.units(locale) if len(w) > 3]
    cut = [w for s in found for w in words_of(s, script) if len(w) > 2]
    return list(dict.fromkeys(w for w in cut if re.fullmatch(f"[{_RANGES[script]}]+", w)))


def spelling_words(tag: str, own: dict[str, Any], listed: list[str], script: str) -> dict[str, float]:
    """The distinct words whose spelling stands for the language's, and how much each counts."""
    found = list(listed)
    if locale := _cldr_locale(tag):
        data = cldr.raw(locale)
        for section in ("territories", "languages"):
            names = dict(data[section])
            found += [names[k] for k in sorted(names) if isinstance(names[k], str)]
        found += [name for name, _ in cldr.currencies(locale)]
        found += [w for w, _ in cldr.units(locale)]
    more = []
    for table in own:
        more += (
            _keys_and_strings(own[table]) if table not in ("counted", "currencies", "topics", "units") else _strings(own[table])
        )
    weights: dict[str, float] = {}
    for strings, weight in ((found, 1.0), (more, VOCABULARY)):
        for word in (w for s in strings for w in words_of(s.replace("*", "\u0001"), script)):
            if len(word) > 1 and re.fullmatch(f"[{_RANGES[script]}]+", word):
                weights.setdefault(word, weight)
    return weights


def _variants(pairs: str, words: list[str]) -> list[str]:
    """The same words with the letters that many texts use instead; ``pairs`` has the usual letter and the other one."""
    other = str.maketrans(dict(map(tuple, pairs.split())))
    return list(dict.fromkeys(v for w in words for v in (w, w.translate(other))))


def build_script(script: str, hand: dict[str, Any]) -> str:
    """The text of one script's file."""
    tags = sorted(hand[script])
    own = {t: _own(t) for t in tags}
    swaps = {t: hand["letters"].get(t, "") for t in tags}
    shares: dict[str, dict[str, float]] = {}
    everydays: dict[str, list[str]] = {}
    spelled: dict[str, dict[str, float]] = {}
    for t in tags:
        ranked = words_of(hand[script][t], script)
        more = [w for s in own[t].get("function_words", {}).get("words", ()) for w in words_of(s, script)]
        everyday = words_of(hand["more"].get(t, ""), script)
        ranked = _variants(swaps[t], ranked)
        more = [w for w in dict.fromkeys(more) if w not in set(ranked)]
        share = {w: 0.05 / (r + 3) ** 0.9 for r, w in enumerate(ranked)}
        share.update((w, 4e-4) for w in more)
        shares[t] = share
        everydays[t] = everyday
        spelled[t] = spelling_words(t, own[t], _variants(swaps[t], [*ranked, *more, *everyday]), script)
    for t in tags:
        if hand["prior"].get(t, 0) > RARE:
            everydays[t] += _variants(swaps[t], table_words(t, own[t], script))
    spread = Counter(w for words in everydays.values() for w in set(words))
    for t, words in everydays.items():
        rest = [w for w in dict.fromkeys(words) if spread[w] <= SHARED and w not in shares[t]]
        shares[t].update(dict.fromkeys(rest, min(EVERYDAY_WORD, EVERYDAY / max(1, len(rest)))))
    codes: defaultdict[str, str] = defaultdict(str)
    for i, t in enumerate(tags):
        for w, share in shares[t].items():
            codes[w] += chr(FIRST + i) + chr(FIRST + max(1, round(math.log(share / UNLISTED) / STEP)))
    lines_of: defaultdict[str, list[str]] = defaultdict(list)
    for w in sorted(codes):
        lines_of[w[:2]].append(f" {w}\t{codes[w]}")
    names = [f"{hand['same'].get(t, t)}:{hand['prior'].get(t, 0):g}" for t in tags]
    kept, rows = _spelling(tags, spelled, KEPT.get(script, KEPT_ELSEWHERE))
    lines = [f"# Made by tools/build_detect.py with Babel {babel.__version__}: do not edit.", " ".join(names)]
    lines += [" ".join(kept), *rows]
    lines += ["".join(lines_of[start]) for start in sorted(lines_of)]
    return "\n".join(lines) + "\n"


def _spelling(tags: list[str], spelled: dict[str, dict[str, float]], limit: int) -> tuple[list[str], list[str]]:
    """The spelling features that tell most, and for each language a row with what each is worth."""
    counts: dict[str, defaultdict[str, float]] = {t: defaultdict(float) for t in tags}
    for t in tags:
        for word, weight in spelled[t].items():
            for f in features(word):
                counts[t][f] += weight
    totals = {t: max(1.0, sum(c.values())) for t, c in counts.items()}
    mean: defaultdict[str, float] = defaultdict(float)
    for t in tags:
        for f, n in counts[t].items():
            mean[f] += n / totals[t] / len(tags)

    def worth(t: str, f: str) -> float:
        return math.log((counts[t][f] + PRIOR_MASS * mean[f]) / (totals[t] + PRIOR_MASS) / mean[f])

    telling: dict[str, float] = {}
    for f, m in mean.items():
        telling[f] = sum((counts[t][f] / totals[t] + m) * abs(worth(t, f)) for t in tags)
    kept = sorted(sorted(telling, key=lambda f: (-telling[f], f))[:limit])
    top = (126 - CENTRE) / PER_NAT
    rows = ["".join(chr(CENTRE + round(PER_NAT * max(-top, min(top, worth(t, f))))) for f in kept) for t in tags]
    return kept, rows


def build() -> dict[str, str]:
    """File name -> content of all the files."""
    hand = tomllib.loads((Path(__file__).resolve().parent / "detect_words.toml").read_text(encoding="utf-8"))
    return {f"{script}.txt": build_script(script, hand) for script in _RANGES}


def main(arguments: list[str]) -> int:
    """The exit code: 0 where all is written or, with --check, in sync."""
    files = build()
    if "--check" in arguments:
        return int(any(not (OUT / n).exists() or (OUT / n).read_text(encoding="utf-8") != text for n, text in files.items()))
    OUT.mkdir(exist_ok=True)
    for name, text in files.items():
        (OUT / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
