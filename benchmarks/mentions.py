"""Share of annotated mentions that are read rightly, by kind, and what the surplus claims are.

    python benchmarks/mentions.py ../shared/gold/dev/*.json

Uses the loader and the comparison of the benchmark beside this checkout (../shared/bench/gold.py); without it, it says so.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections import Counter
from pathlib import Path

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench" / "gold.py"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--missed", action="store_true", help="print the mentions that are not read rightly")
    args = parser.parse_args()
    if not BENCH.exists():
        print(f"{BENCH} is not here: nothing to measure with")
        return 0
    spec = importlib.util.spec_from_file_location("gold", BENCH)
    assert spec is not None and spec.loader is not None
    gold = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gold)
    import contracheck

    wanted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    surplus: Counter[str] = Counter()
    for file in args.files:
        articles, mentions, _ = gold.load(file)
        claims = {}
        for a in articles:
            for n, c in enumerate(contracheck.extract(a["text"], language=a.get("language"), published=a.get("published"))):
                claims[f"{a['id']}#{n}"] = dict(c.to_dict(), article=a["id"], id=f"{a['id']}#{n}")
        taken = gold.match(mentions, claims)
        for m in mentions.values():
            wanted[m["kind"]] += 1
            claim = claims.get(taken.get(m["id"], ""))
            if claim is not None and gold.same_value(m, claim):
                right[m["kind"]] += 1
            elif args.missed:
                got = claim and (claim["text"], claim["kind"], claim["lower"], claim["upper"], claim["unit"])
                print(f"  {m['quote']!r} {m['kind']} {m['lower']} {m['upper']} {m['unit']} <- {got}")
        surplus.update(c["kind"] for i, c in claims.items() if i not in set(taken.values()))
    rest = [k for k in wanted if k != "date"]
    for kind in sorted(wanted):
        print(f"{kind:10} {right[kind]:4} of {wanted[kind]:4}  {right[kind] / wanted[kind]:.3f}")
    print(f"{'not dates':10} {sum(right[k] for k in rest):4} of {sum(wanted[k] for k in rest):4}  ", end="")
    print(f"{sum(right[k] for k in rest) / sum(wanted[k] for k in rest):.3f}")
    print("claims that nobody annotated:", ", ".join(f"{k} {n}" for k, n in surplus.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
