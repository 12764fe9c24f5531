"""Writes src/contracheck/lang/spellout/<locale>.json, the number words of languages without a data file, from CLDR's rules.

    npm pack cldr-rbnf && tar xzf cldr-rbnf-*.tgz
    python tools/make_spellout.py package

It spells numbers by the rules, in all genders and cases, and keeps what the reader of numerals needs to read them: a phrase goes
into the table only if the reader cannot compose it from what is in the table already. So Finnish keeps its cases of "seven" and
"twenty", Hindi all of 0 to 99, and nobody has to say which language is of which kind. It prints the share that is read back.
``--cases FILE`` writes the phrases that the tests read back (gzip).
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from rbnf import Speller

from contracheck.extract.characters import read_characters
from contracheck.extract.spelled import read_words
from contracheck.lang.pack import full_languages, language
from contracheck.lang.spellout import build
from contracheck.lang.table import Table

TARGET = Path(__file__).resolve().parents[1] / "src" / "contracheck" / "lang" / "spellout"
POWERS = (3, 4, 5, 6, 7, 8, 9, 12)
HUNDREDS = [200, 300, 400, 500, 600, 700, 800, 900, 100]
TIMES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 21, 22, 25, 40, 99, 100, 200, 300, 500, 1)
SUMS = [
    *range(101, 131), 150, 176, 199, 201, 205, 222, 250, 299, 301, 321, 404, 450, 515, 563, 608, 680, 717, 777, 808, 811, 888,
    901, 919, 999, 1001, 1002, 1005, 1011, 1020, 1021, 1099, 1100, 1200, 1234, 1500, 1975, 2001, 2005, 2345, 2500, 3003, 4321,
    5555, 6789, 7070, 8008, 8765, 9999, 10001, 10500, 12345, 20202, 23000, 45678, 50505, 98765, 100001, 123456, 200200, 345678,
    654321, 999999, 1200000, 2300000,
]  # fmt: skip
#: Locales that are read together with another one: the library knows Norwegian as one language.
WITH = {"no": ("nn",)}
#: Locales whose numerals are of the Chinese kind.
MYRIAD = ("yue", "yue-Hans")


class Learner:
    """The table of one locale while it is learnt."""

    def __init__(self, tag: str, *spellers: Speller) -> None:
        self.tag = tag
        self.spaced = language(tag).spaced
        self.variants = [(speller, name) for speller in spellers for name in speller.variants()]
        self.atoms: dict[str, int] = {}
        self.scales: dict[str, int] = {}
        self.joiners: list[str] = []
        self.proclitics: list[str] = []
        self.glued = self.spaced
        self._memo: dict[int, list[str]] = {}
        self._owner: dict[str, int] = {}
        for n in sorted({*range(101), *HUNDREDS, *SUMS, *(k * 10**p for k in TIMES for p in POWERS)}):
            self.forms(n)
        self._probe: Any = None

    def forms(self, n: int) -> list[str]:
        """The ways in which the rules spell a number. Those with a comma inside are left out: a numeral ends at a comma."""
        if n not in self._memo:
            found = {clean(f) for speller, v in self.variants if (f := speller.spell(n, v)) and "," not in f}
            # some rule sets are parts of others, and some are faulty: what spells a smaller number is not this one's
            self._memo[n] = sorted(f for f in found if self._owner.setdefault(f, n) == n)
        return self._memo[n]

    def table(self) -> dict[str, Any]:
        """The table as it is written."""
        out: dict[str, Any] = {"atoms": grouped(self.atoms), "scales": grouped(self.scales)}
        for key in ("joiners", "proclitics"):
            if getattr(self, key):
                out[key] = sorted(getattr(self, key))
        if self.glued:
            out["glued"] = True
        if self.tag in MYRIAD:
            out["family"] = "myriad"
        return out

    def reads(self, phrase: str) -> int | None:
        """What the reader makes of a phrase, or None."""
        if self._probe is None:
            none: Table[Any] = Table({}, spaced=self.spaced)
            lex = build(self.table(), {}, spaced=self.spaced)
            self._probe = SimpleNamespace(lexicon=lex, half_after=none, bounds_after=none)
        number = (read_words if self.spaced else read_characters)(phrase, 0, self._probe)
        if number is None or number.end != len(phrase) or number.value != int(number.value):
            return None
        return int(number.value)

    def put(self, into: dict[str, int], word: str, value: int) -> None:
        """Add a word."""
        into[word] = value
        self._probe = None

    def learn(self) -> None:
        """Fill the table."""
        for n in range(100):
            for phrase in self.forms(n):
                if self.reads(phrase) != n:
                    self.put(self.atoms, phrase, n)
        for n in HUNDREDS:
            self._multiples(n // 100, 2, n)
        for power in POWERS:
            for k in (2, 3, 5):  # the scale words first: ten thousand may be one of them
                self._multiples(k, power, k * 10**power, whole=False)
        for power in POWERS:
            for k in TIMES:
                self._multiples(k, power, k * 10**power)
        for _ in range(2):
            self._joiners()
            self._heads()
        if self.glued:
            full = self.share()
            self.glued, self._probe = False, None
            if self.share() < full:
                self.glued, self._probe = True, None

    def _multiples(self, k: int, power: int, n: int, whole: bool = True) -> None:
        into, value = (self.atoms, 100) if power == 2 else (self.scales, power)
        for phrase in self.forms(n):
            if self.reads(phrase) == n:
                continue
            heads = [p for p in self.forms(k) if phrase.startswith(p) and len(phrase) > len(p)] if k > 1 else []
            for p in sorted(heads, key=len, reverse=True):
                word = phrase[len(p) :].strip(" -'")
                # a remainder of one letter is an ending, not a word
                if (len(word) < 2 and self.spaced) or not word or word in into or word in self.atoms:
                    continue
                self.put(into, word, value)
                if self.reads(phrase) == n:
                    break
                del into[word]
                self._probe = None
            else:
                if not whole:
                    continue
                if k == 1 and power > 2 and " " not in phrase and self.reads(phrase) is None:
                    self.put(self.scales, phrase, power)  # mil, tuhat: a thousand, not one thousand
                elif k <= 10 and self.reads(phrase) != n:
                    self.put(self.atoms, phrase, n)

    def _pairs(self) -> list[tuple[int, int, int]]:
        found = []
        for n in SUMS:
            for unit in (10**6, 1000, 100):
                if n > unit and n % unit:
                    found.append((n, n - n % unit, n % unit))
                    break
        return found

    def _joiners(self) -> None:
        """Find the words between the parts of a sum."""
        seen: collections.Counter[str] = collections.Counter()
        for n, a, b in self._pairs():
            for phrase in self.forms(n):
                if self.reads(phrase) == n:
                    continue
                for pa in self.forms(a):
                    for pb in self.forms(b):
                        mid = phrase[len(pa) : len(phrase) - len(pb)]
                        if mid.strip(" -'") and len(mid) < 9 and phrase.startswith(pa) and phrase.endswith(pb):
                            seen[mid] += 1
        for mid, count in seen.most_common(4):
            word = mid.strip(" -'")
            if count < 3 or word in self.joiners or not word.isalpha() or self.reads(word) is not None:
                continue
            before = self.share()
            self.joiners.append(word)
            if mid[:1] == " " and mid[-1] != " ":
                self.proclitics.append(word)
            self._probe = None
            if self.share() <= before:
                self.joiners.remove(word)
                if word in self.proclitics:
                    self.proclitics.remove(word)
                self._probe = None

    def _heads(self) -> None:
        """Find forms of hundreds and thousands that stand before other words only (Georgian as- for asi)."""
        for n, a, b in self._pairs():
            for phrase in self.forms(n):
                if self.reads(phrase) == n:
                    continue
                for pb in sorted(self.forms(b), key=len, reverse=True):
                    if not phrase.endswith(pb):
                        continue
                    head = phrase[: -len(pb)].strip(" -'")
                    for j in self.joiners:
                        head = re.sub(rf"(?:[ -]{j}|{j})$", "", head).strip(" -'") if head.endswith(j) else head
                    if len(head) < 2 or self.reads(head) is not None:
                        continue
                    self._head(phrase, head, n, a)
                    break

    def _head(self, phrase: str, head: str, n: int, a: int) -> None:
        unit, power = (100, 2) if a < 1000 else (1000, 3) if a < 10**6 else (10**6, 6)
        tries: list[tuple[dict[str, int], str, int]] = []
        if a % unit == 0:
            for p in self.forms(a // unit):
                if head.startswith(p) and len(head) > len(p) + 1:
                    word = head[len(p) :].strip(" -'")
                    tries.append((self.atoms, word, 100) if power == 2 else (self.scales, word, power))
        tries.append((self.scales, head, power) if a == unit > 100 else (self.atoms, head, a))
        for into, word, value in tries:
            if word in into or (into is self.atoms and value > 10000):
                continue
            self.put(into, word, value)
            if self.reads(phrase) == n:
                return
            del into[word]
            self._probe = None

    def tested(self) -> list[int]:
        """The numbers that the share is measured on."""
        return [*range(101), *(n for n in HUNDREDS if n > 100), *(k * 1000 for k in TIMES), *SUMS]

    def faults(self, numbers: list[int]) -> list[tuple[int, str, int | None]]:
        """What is not read back."""
        return [(n, p, got) for n in numbers for p in self.forms(n) if (got := self.reads(p)) != n]

    def share(self) -> float:
        """The share of phrases read back."""
        numbers = self.tested()
        total = sum(len(self.forms(n)) for n in numbers)
        return 1 - len(self.faults(numbers)) / max(1, total)


def clean(phrase: str) -> str:
    """A phrase as the page of an article holds it."""
    return phrase.replace("\u2019", "'").replace("\u2010", "-").replace("\u2011", "-").replace("\u00a0", " ")


def grouped(words: dict[str, int]) -> dict[str, list[str]]:
    """value -> its words, in order."""
    out: dict[int, list[str]] = {}
    for word, value in words.items():
        out.setdefault(value, []).append(word)
    return {str(v): sorted(out[v]) for v in sorted(out)}


def main() -> None:
    """Write the tables, and print for each locale the share read back and the first faults."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--cases", type=Path)
    args = parser.parse_args()
    TARGET.mkdir(exist_ok=True)
    cases: dict[str, dict[str, list[str]]] = {}
    for file in sorted((args.package / "rbnf").glob("*.json")):
        tag = file.stem
        if args.only and tag not in args.only:
            continue
        speller = Speller(args.package, tag)
        if tag == "und" or not speller.variants():
            continue
        learner = Learner(tag, speller)
        numbers = learner.tested()
        cases[tag] = {str(n): learner.forms(n) for n in numbers if learner.forms(n)}
        if tag.split("-")[0] in full_languages() or any(tag in others for others in WITH.values()):
            continue
        if tag in WITH:
            learner = Learner(tag, speller, *(Speller(args.package, t) for t in WITH[tag]))
        learner.learn()
        text = json.dumps(learner.table(), ensure_ascii=False, separators=(",", ":"))
        (TARGET / f"{tag.replace('-', '_')}.json").write_text(text + "\n", encoding="utf-8")
        small = learner.faults(list(range(101)))
        line = f"{tag:8}{learner.share():7.1%}  0-100: {len(small)} faults  {len(text.encode()):6} bytes"
        print(line, learner.faults(numbers)[:3])
        sys.stdout.flush()
    if args.cases:
        data = json.dumps(cases, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        args.cases.write_bytes(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    main()
