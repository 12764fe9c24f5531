"""An interpreter of CLDR's rule-based number formats (RBNF), enough for the spell-out rules of whole numbers.

The rules are those of the npm package cldr-rbnf (``npm pack cldr-rbnf``, unpacked). Their language is described in ICU's
RuleBasedNumberFormat and in UTS 35, part 3, "Rule-Based Number Formatting".
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

_BASE = re.compile(r"(\d+)(?:/(\d+))?(>*)$")
_PART = re.compile(
    r"\$\((?P<kind>\w+),(?P<forms>.*?)\)\$|(?P<open>\[)|(?P<close>\])|(?P<same>=(?P<s>[^=]*)=)"
    r"|(?P<rest>→→→|→(?P<r>[^→]*)→|>>>|>(?P<r2>[^>]*)>)|(?P<part>←(?P<p>[^←]*)←|<(?P<p2>[^<]*)<)"
)
_FORM = re.compile(r"(\w+)\{(.*?)\}")
#: Soft hyphens and other characters that are not seen.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060]")


class Rule(NamedTuple):
    """One rule: from which number it holds, what it divides by, and its text."""

    base: int
    divisor: int
    text: str


class Speller:
    """The spell-out rules of one locale."""

    def __init__(self, package: Path, tag: str) -> None:
        groups = json.loads((package / "rbnf" / f"{tag}.json").read_text("utf-8"))["rbnf"]["rbnf"]
        self.sets: dict[str, list[Rule]] = {}
        for name, rules in groups.get("SpelloutRules", {}).items():
            if isinstance(rules, list):
                self.sets[name.lstrip("%")] = [r for pair in rules if len(pair) == 2 and (r := _rule(*pair)) is not None]
        try:
            self.plural = Locale.parse(tag.replace("-", "_")).plural_form
        except (UnknownLocaleError, ValueError):
            self.plural = None

    def variants(self) -> list[str]:
        """The public rule sets of cardinal numbers in all genders and cases; not those for years, days or parts of numerals."""
        found = (n for n in self.sets if n.startswith(("spellout-cardinal", "spellout-numbering")))
        return sorted(n for n in found if not any(part in n for part in ("-year", "-days", "-with-e", "-tens", "numbering-t")))

    def spell(self, n: int, name: str) -> str | None:
        """A number in words, lower case, with single spaces; None where the rules write digits."""
        try:
            text = _UNSEEN.sub("", self._format(n, name, 0)).lower()
        except (LookupError, RecursionError):
            return None
        text = " ".join(text.split())
        return None if not text or any(c.isdigit() for c in text) else text

    def _format(self, n: int, name: str, depth: int) -> str:
        if depth > 60:
            raise RecursionError
        rules = self.sets[name]
        at = max((i for i, r in enumerate(rules) if r.base <= n), key=lambda i: (rules[i].base, i), default=None)
        if at is None:
            raise LookupError(f"{n} has no rule in {name}")
        rule = rules[at]
        has_both = re.search(r"[→>]", rule.text) and re.search(r"[←<]", rule.text)
        if has_both and n % rule.divisor == 0 and rule.base % rule.divisor and at:
            at -= 1  # ICU's roll-back: 200 is not "two hundred (and) zero"
            rule = rules[at]
        return self._text(n, rule, rules, at, name, depth)

    def _text(self, n: int, rule: Rule, rules: list[Rule], at: int, name: str, depth: int) -> str:
        out: list[str] = []
        skip = False
        done = 0
        for m in _PART.finditer(rule.text):
            if not skip:
                out.append(rule.text[done : m.start()])
            done = m.end()
            if m["open"]:
                skip = n % rule.divisor == 0
            elif m["close"]:
                skip = False
            elif skip:
                continue
            elif m["kind"]:
                out.append(self._plural(n // rule.divisor, m["forms"]))
            elif m["same"]:
                out.append(self._call(n, m["s"], name, depth))
            elif m["part"]:
                out.append(self._call(n // rule.divisor, m["p"] or m["p2"] or "", name, depth))
            elif m["rest"] in ("→→→", ">>>"):
                before = rules[at - 1]
                out.append(self._text(n % rule.divisor, before, rules, at - 1, name, depth + 1))
            else:
                out.append(self._call(n % rule.divisor, m["r"] or m["r2"] or "", name, depth))
        out.append(rule.text[done:])
        return "".join(out)

    def _call(self, n: int, what: str, name: str, depth: int) -> str:
        if what.startswith("%"):
            return self._format(n, what.lstrip("%"), depth + 1)
        return str(n) if what else self._format(n, name, depth + 1)

    def _plural(self, n: int, forms: str) -> str:
        table = dict(_FORM.findall(forms))
        form = str(self.plural(n)) if self.plural else "other"
        return table.get(form, table.get("other", ""))


def _rule(key: str, text: str) -> Rule | None:
    m = _BASE.fullmatch(key.replace(",", "").replace(".", "").replace(" ", "")) if key[:1].isdigit() else None
    if m is None or key in ("x.x", "0.x", "x.0"):
        return None
    base, radix = int(m[1]), int(m[2] or 10)
    exponent = 0
    while base and radix ** (exponent + 1) <= base:
        exponent += 1
    exponent = max(0, exponent - len(m[3]))
    text = text[:-1] if text.endswith(";") else text
    return Rule(base, max(1, radix**exponent), text[1:] if text.startswith("'") else text)
