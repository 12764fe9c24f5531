"""Write docs/reference/options.md: every command with its arguments and options, from the parser of the command line.

    python tools/make_options.py > docs/reference/options.md

A test compares the two. The text of `--help` is not used: its layout differs between versions of Python.
"""

from __future__ import annotations

import argparse
import inspect
import re
from collections.abc import Iterator

from contracheck.cli import _parser

HEAD = """# Options

Every command with its arguments and options. This page is made from the parser by `tools/make_options.py`; what the commands
do is described in [the command line](cli.md). `contracheck COMMAND --help` prints the same.
"""


def page() -> str:
    """The whole page, a section a command in the order of the parser."""
    [commands] = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return HEAD + "".join(_section(name, parser) for name, parser in commands.choices.items())


def _section(name: str, parser: argparse.ArgumentParser) -> str:
    described = inspect.cleandoc(parser.description or "")
    lines = [f"\n## contracheck {name}\n", _escaped(described) + "\n"]
    rows = list(_rows(parser))
    if rows:
        lines.append("\n".join(("| argument | |", "|---|---|", *rows)) + "\n")
    return "\n".join(lines)


def _rows(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        names = ", ".join(f"`{option}`" for option in action.option_strings)
        choices = "\\|".join(str(c) for c in action.choices or ())
        value = "" if action.nargs == 0 else choices or str(action.metavar or action.dest.upper())
        if action.nargs in ("+", "*"):
            value += " ..."
        said = (action.help or "").replace("%%", "%")
        if action.choices and "default" not in said and isinstance(action.default, str):
            said += f" (default: {action.default})"
        yield f"| {' '.join(part for part in (names, f'*{value}*' if value else '') if part)} | {_escaped(said).strip()} |"


def _escaped(text: str) -> str:
    return re.sub(r"([*_<>|\[\]])", r"\\\1", text)


if __name__ == "__main__":
    print(page(), end="")
