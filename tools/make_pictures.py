"""Draw the pictures of docs/pictures: the report in a terminal as SVG, the HTML report as PNG.

    python tools/make_pictures.py [--photograph] [--chromium /usr/bin/chromium]

The terminal's picture is drawn here and is the same on every machine; a test compares it. The HTML report is opened in
Chromium and photographed on request only: its pixels depend on the fonts of the machine, and nothing compares them.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import contracheck
from contracheck.report.terminal import columns

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
#: width of a column and height of a line in pixels, and the margin around the text
COLUMN, LINE, MARGIN = 8.0, 19, 16
#: columns of the terminal
WIDTH = 100
#: SGR parameters as classes of the picture's style sheet
CLASSES = {"1": "bold", "2": "dim", "7": "mark", "31": "red", "33": "yellow", "36": "cyan"}
STYLE = """
    .ground { fill: #ffffff; stroke: #d0d7de } .plain { fill: #1f2328 } .dim { fill: #59636e } .bold { font-weight: 700 }
    .red { fill: #b3261e } .yellow { fill: #8a5a00 } .cyan { fill: #0b6b7a } .box { fill: #ffe08a } .mark { fill: #1f2328 }
    text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK JP", monospace;
      white-space: pre }
    .wide { font-size: 15.5px }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117; stroke: #3d444d } .plain { fill: #e6edf3 } .dim { fill: #9198a1 }
      .red { fill: #ff8a80 } .yellow { fill: #e3b341 } .cyan { fill: #6fd3e3 } .box { fill: #6b5300 } .mark { fill: #ffffff }
    }
"""
_SEQUENCE = re.compile(r"\x1b\[([\d;]*)m|\x1b\]8;;.*?\x1b\\")
#: pieces of which all characters have one width: those of two columns, and all others
_PIECE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]+|."
)


def runs(line: str, on: set[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The texts of a line with the classes of each; ``on`` are those in force, and is changed.

    >>> list(runs("a \\x1b[1;31mred\\x1b[0m word", set()))
    [('a ', frozenset()), ('red', frozenset({'bold', 'red'})), (' word', frozenset())]
    """
    at = 0
    for found in _SEQUENCE.finditer(line):
        if found.start() > at:
            yield line[at : found.start()], frozenset(on)
        for code in (found[1] or "").split(";"):
            if code in ("0", ""):
                on -= on if found[1] else set()
            else:
                on.add(CLASSES[code])
        at = found.end()
    if at < len(line):
        yield line[at:], frozenset(on)


def pieces(text: str) -> Iterator[str]:
    """A text cut where its characters change their width, so that each piece can be given its exact length.

    >>> list(pieces("19億ドル (JPY)"))
    ['19', '億ドル', ' (JPY)']
    """
    held = ""
    for found in _PIECE.finditer(text):
        wide = columns(found[0]) > len(found[0])
        if held and wide != (columns(held) > len(held)):
            yield held
            held = ""
        held += found[0]
    if held:
        yield held


def terminal(text: str, title: str) -> str:
    """A terminal's output, ANSI colours and wide characters included, as an SVG that is readable in light and dark.

    >>> "textLength" in terminal("130億ドル", "an amount")
    True
    """
    lines = text.rstrip("\n").split("\n")
    width, height = WIDTH * COLUMN + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    drawn: list[str] = []
    on: set[str] = set()
    for row, line in enumerate(lines):
        column, y = 0, MARGIN + row * LINE
        for run, classes in runs(line, on):
            size = columns(run)
            if "mark" in classes:
                box = f'width="{size * COLUMN:g}" height="{LINE}" rx="2"'
                drawn.append(f'<rect class="box" x="{MARGIN + column * COLUMN:g}" y="{y}" {box}/>')
            named = " ".join(sorted(classes if classes & {"red", "yellow", "cyan", "dim", "mark"} else classes | {"plain"}))
            for piece in pieces(run):
                length = columns(piece)
                wide = " wide" * (length > len(piece))
                if piece.strip():
                    drawn.append(
                        f'<text class="{named}{wide}" x="{MARGIN + column * COLUMN:g}" y="{y + 14}" '
                        f'textLength="{length * COLUMN:g}">{escape(piece)}</text>'
                    )
                column += length
    size_of = f'width="{width:g}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height}" {size_of} role="img" '
        f'aria-labelledby="title">\n<title id="title">{escape(title)}</title>\n<style>{STYLE}</style>\n'
        f'<rect class="ground" x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1}" rx="8"/>\n'
        + "\n".join(drawn)
        + "\n</svg>\n"
    )


def report_in_terminal() -> str:
    """The picture of the tutorial's first check."""
    report = contracheck.check(contracheck.read(ROOT / "fixtures/docs/tutorial/articles"))
    text = "\x1b[2m$\x1b[0m contracheck check articles/\n" + report.render("text", width=WIDTH, color=True)
    return terminal(
        text, "The report on three articles in a terminal: two conflicts, with the sentences of all three side by side"
    )


def photograph(page: Path, picture: Path, chromium: str, size: tuple[int, int], *, dark: bool = False) -> None:
    """A screenshot of a page in a fresh profile, without network."""
    with tempfile.TemporaryDirectory() as profile:
        flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
        flags += " --disable-component-update --disable-sync --hide-scrollbars --force-device-scale-factor=1"
        dark_flags = ["--blink-settings=preferredColorScheme=0"] if dark else []
        place = [f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}"]
        subprocess.run(
            [chromium, *flags.split(), *dark_flags, *place, page.as_uri()], check=True, capture_output=True, timeout=120
        )


def main() -> None:
    """Draw all pictures that can be drawn here."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("chromium-browser"))
    parser.add_argument("--photograph", action="store_true", help="photograph the HTML report, too")
    arguments = parser.parse_args()
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "terminal.svg").write_text(report_in_terminal(), encoding="utf-8")
    if not arguments.photograph:
        return
    if arguments.chromium is None:
        parser.error("Chromium is not found: name it with --chromium")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        report = contracheck.check(contracheck.read(ROOT / "fixtures/docs/newsroom/pages"))
        page.write_text(report.render("html"), encoding="utf-8")
        photograph(page, PICTURES / "report.png", arguments.chromium, (1200, 800))
        photograph(page, PICTURES / "report-dark.png", arguments.chromium, (1200, 800), dark=True)


if __name__ == "__main__":
    main()
