"""How often two mentions of one fact share a name or a topic, and how often two of different facts of one kind do.

    python benchmarks/context.py ../shared/gold/dev/*.json
    python benchmarks/context.py --missed 20 ../shared/gold/dev/rail-gotavik-2024.json

Pairs of mentions in different articles of an event: of one fact where a relation (agree, tension, conflict, superseded) ties
them, of different facts where the annotation gives them two facts of one kind. A mention stands for the claim that overlaps
it. Names are one where alignment calls them one (contracheck.align.NameIndex); topics are those of the concept lexicon. "near"
counts what stands in the clause or beside the figure, the other columns all that the claim carries. The ratio is that of the two
shares for either: 1 would mean that what is shared tells nothing. Mentions that no claim overlaps are left out, and counted.

Uses the loader of the benchmark beside this checkout (../shared/bench/gold.py); without it, it says so.
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench" / "gold.py"
#: Relations that tie two mentions of one fact; sums and orders tie different facts.
SAME_FACT = frozenset(("agree", "tension", "conflict", "superseded"))
PARTS = frozenset(("sum", "order"))
#: What is counted of a pair, by the columns of the table.
WHATS = ("name near", "topic near", "either near", "name", "topic", "either")


@attrs.frozen
class Told:
    """What a mention's claim carries: names as representatives, and topics, both near and in all."""

    article: str
    language: str
    near_names: frozenset[str]
    names: frozenset[str]
    near_topics: frozenset[str]
    topics: frozenset[str]

    def shares(self, other: Told) -> set[str]:
        """Which of WHATS two mentions share."""
        near_name, name = bool(self.near_names & other.near_names), bool(self.names & other.names)
        near_topic, topic = bool(self.near_topics & other.near_topics), bool(self.topics & other.topics)
        told = (near_name, near_topic, near_name or near_topic, name, topic, name or topic)
        return {what for what, is_so in zip(WHATS, told, strict=True) if is_so}


@attrs.define
class Tally:
    """Pairs, and how many of them share what."""

    pairs: int = 0
    shared: Counter[str] = attrs.Factory(Counter)

    def add(self, shared: Iterable[str]) -> None:
        """Count one pair."""
        self.pairs += 1
        self.shared.update(shared)

    def merge(self, other: Tally) -> None:
        """Count the pairs of another tally too."""
        self.pairs += other.pairs
        self.shared += other.shared

    def share(self, what: str) -> float:
        """Share of the pairs that share a thing; 0 of no pairs."""
        return self.shared[what] / self.pairs if self.pairs else 0.0


def read(articles: list[dict[str, Any]], mentions: dict[str, dict[str, Any]], gold: Any) -> dict[str, tuple[Told, Any]]:
    """What the claim of each mention carries, and the claim; mentions without a claim are missing."""
    from contracheck.align import NameIndex
    from contracheck.extract.claims import read_claims
    from contracheck.lang.pack import language
    from contracheck.model import Article, Config, Limits
    from contracheck.pipeline import articles_of

    found: dict[str, Any] = {}
    named: list[str] = []
    languages: dict[str, str] = {}
    for article in articles_of([{k: v for k, v in a.items() if k in {f.name for f in attrs.fields(Article)}} for a in articles])[
        0
    ]:
        languages[article.id] = article.language or "und"
        reading = read_claims(article, language(article.language), Limits())
        named += reading.names
        found.update((c.id, c) for c in reading.claims)
    index = NameIndex(named, Config().glossary)
    taken = gold.match(mentions, {i: dict(c.to_dict(), article=c.article, id=i) for i, c in found.items()})
    told = {}
    for m, c in ((m, found[i]) for m, i in taken.items()):
        names = [index.find(n) for n in c.names]
        carried = Told(
            c.article,
            languages[c.article],
            frozenset(names[: c.near_names]),
            frozenset(names),
            frozenset(c.topics[: c.near_topics]),
            frozenset(c.topics),
        )
        told[m] = carried, c
    return told


def line(name: str, same: Tally, other: Tally) -> str:
    """A row of the table."""
    cells = [f"{name:34.34} {same.pairs:5}"]
    cells += [f"{same.share(w):.3f} {other.share(w):.3f}" for w in WHATS]
    cells.append(f"{same.share('either') / other.share('either'):.2f}" if other.share("either") else "-")
    return "  ".join(cells)


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print up to N pairs of each file that share nothing")
    parser.add_argument("--near", action="store_true", help="print those that share nothing near them")
    args = parser.parse_args()
    if not BENCH.exists():
        print(f"{BENCH} is not here: nothing to measure with")
        return 0
    spec = importlib.util.spec_from_file_location("gold", BENCH)
    assert spec is not None and spec.loader is not None
    gold = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gold)

    print("shares of pairs of one fact, then of pairs of different facts of one kind; ratio of the two for either")
    print("  ".join([f"{'':34} {'pairs':>5}", *(f"{w:11}" for w in WHATS), "ratio"]))
    overall = Tally(), Tally()
    tongues: dict[str, tuple[Tally, Tally]] = {}
    lost = 0
    for file in args.files:
        articles, mentions, relations = gold.load(file)
        told = read(articles, mentions, gold)
        lost += len(mentions) - len(told)
        tied = {frozenset((r["a"], r["b"])) for r in relations if r["cause"] not in PARTS and r["verdict"] in SAME_FACT}
        event = Tally(), Tally()
        missed = []
        for a, b in itertools.combinations(sorted(told), 2):
            x, y = told[a][0], told[b][0]
            if x.article == y.article:
                continue
            same = frozenset((a, b)) in tied
            if not same and (mentions[a]["fact"] == mentions[b]["fact"] or mentions[a]["kind"] != mentions[b]["kind"]):
                continue
            shared = x.shares(y)
            tongue = "-".join(sorted((x.language, y.language)))
            for tally in (event, overall, tongues.setdefault(tongue, (Tally(), Tally()))):
                tally[0 if same else 1].add(shared)
            if same and ("either near" if args.near else "either") not in shared:
                missed.append((a, b))
        print(line(file.stem, *event))
        for a, b in missed[: args.missed]:
            print(f"  {mentions[a]['fact']}")
            for c in (told[a][1], told[b][1]):
                print(f"    {c.article} {c.text!r} near {c.topics[: c.near_topics]} {c.names[: c.near_names]}")
                print(f"      all {c.topics[c.near_topics :]} {c.names[c.near_names :]}")
                text = next(t["text"] for t in articles if t["id"] == c.article)
                print(f"      {text[c.sentence.start : c.sentence.end]}")
    print(line("overall", *overall))
    print(f"mentions without a claim: {lost}\n\nby pair of languages, worst first:")
    for tongue, (same, other) in sorted(tongues.items(), key=lambda e: (e[1][0].share("either"), e[0])):
        if same.pairs:
            print(line(tongue, same, other))
    return 0


if __name__ == "__main__":
    sys.exit(main())
