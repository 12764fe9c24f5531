#!/usr/bin/env python3
"""Time against length: one article of 0.5, 1, 2 and 5 MB of news, and of texts made to be slow.

    python benchmarks/linear.py [--sizes 0.5 1 2] [--only digits ...] [--budget 300]

Prints the time a character at each size over that at the smallest. It has to stay within a factor of 1.5; exits 1 otherwise.
Limits on characters and claims are lifted for the run, so that the whole text is read. Each text has a budget of a minute a
size, or of so many seconds: what does not end in time counts as failed.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (0.5, 1.0, 2.0, 5.0)
FACTOR = 1.5
BUDGET = 60


def _fixture(tag: str) -> str:
    cases = tomllib.loads((ROOT / "fixtures" / "lang" / f"{tag}.toml").read_text(encoding="utf-8"))["case"]
    return "\n".join(c["text"] for c in cases) + "\n"


def _words(tag: str, *path: str) -> str:
    from contracheck.lang.pack import language

    lang = language(tag)
    words = [*lang.atoms, *lang.scale_words]
    return " ".join(words) + " " if lang.spaced else "".join(words)


def _months() -> str:
    from contracheck.lang.pack import language

    return " ".join(w for tag in ("en", "de", "fr") for w in language(tag).months) + " "


def _symbols() -> str:
    from contracheck.lang.currencies import SYMBOLS

    return "".join(SYMBOLS) + "".join(f"{s}5 " for s in SYMBOLS)


#: name -> (language, what is repeated)
TEXTS: dict[str, tuple[str, Callable[[], str]]] = {
    "news": ("en", lambda: _fixture("en")),
    "news-ja": ("ja", lambda: _fixture("ja")),
    "digits": ("en", lambda: "1234567890"),
    "separators": ("en", lambda: ".,'\u2019\u00a0\u202f "),
    "digits-and-separators": ("en", lambda: "1,234.5'6\u00a0789 1.2.3,4"),
    "short-figures": ("en", lambda: "7 "),
    "number-words-en": ("en", lambda: _words("en")),
    "number-words-de": ("de", lambda: _words("de").replace(" ", "")),
    "number-words-ja": ("ja", lambda: _words("ja")),
    "months": ("en", _months),
    "currency-signs": ("en", _symbols),
    "one-line": ("en", lambda: _fixture("en").replace("\n", " ").replace(". ", " ")),
    "brackets": ("en", lambda: "(5 [km {"),
    "minus": ("en", lambda: "-\u2212-5"),
    "marks": ("ar", lambda: "\u200f\u200e\u061c5"),
    "letters": ("en", lambda: "a"),
    "words": ("fi", lambda: "sana "),
    "months-in-small-letters": ("en", lambda: "one may "),
    "metres-in-characters": ("zh", lambda: "一米七五"),
}


def _run(name: str, chars: int, pipe: object) -> None:
    """Time one extraction and send it; in a process of its own."""
    import attrs

    from contracheck.extract.claims import read_claims
    from contracheck.lang.pack import language
    from contracheck.model import Article, Limits

    tag, make = TEXTS[name]
    piece = make()
    text = (piece * (chars // len(piece) + 1))[:chars]
    limits = attrs.evolve(Limits(), article_chars=10**9, claims=10**9)
    lang = language(tag)
    read_claims(Article(id="a", text=text[:2000], language=tag), lang, limits)
    article = Article(id="a", text=text, language=tag)
    times: list[float] = []
    while not times or (len(times) < 5 and sum(times) < 1):  # what is over in no time is measured more often
        begin = time.process_time()  # what else the machine does is no growth
        reading = read_claims(article, lang, limits)
        times.append(time.process_time() - begin)
    pipe.send((min(times), len(reading.claims)))  # type: ignore[attr-defined]


def measure(name: str, chars: int, budget: float) -> tuple[float, int] | None:
    """Seconds and claims of one text of so many characters, or None where it did not end in time."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_run, args=(name, chars, there))
    process.start()
    there.close()
    try:
        return here.recv() if here.poll(budget) else None
    except EOFError:
        return None
    finally:
        if process.is_alive():
            process.terminate()
        process.join()


def main() -> int:
    """Print the table; 1 where time does not grow linearly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=float, nargs="*", default=SIZES, help="millions of characters")
    parser.add_argument("--only", nargs="*", default=list(TEXTS), choices=list(TEXTS))
    parser.add_argument("--budget", type=float, default=BUDGET, help="seconds a text and size")
    args = parser.parse_args()
    bad = []
    print(
        f"{'text':24}" + "".join(f"{size:>9g} MB" for size in args.sizes) + "   µs a character at the first size, then times that"
    )
    for name in args.only:
        row, first = f"{name:24}", None
        for size in args.sizes:
            found = measure(name, int(size * 1e6), args.budget)
            if found is None:
                row += f"{'too slow':>12}"
                bad.append(name)
                break
            each = found[0] / size
            first = first or each
            row += f"{each:9.3f} µs" if first == each else f"{each / first:12.2f}"
            if each / first > FACTOR:
                bad.append(name)
        print(row, flush=True)
    print(f"not linear within a factor of {FACTOR}: {', '.join(dict.fromkeys(bad)) or 'none'}")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
