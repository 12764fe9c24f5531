"""The command line: arguments, messages and exit codes. What is done is done elsewhere.

Exit codes: 0 nothing at or above --fail-on, 1 something, 2 the call is at fault or names what cannot be read, 130 interrupted.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import inspect
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from contracheck.completion import SHELLS, script
from contracheck.errors import ConfigError, ContracheckError, InputError
from contracheck.model import Article, Skipped
from contracheck.model.catalogue import BY_CODE, CATALOGUE, Entry
from contracheck.model.message import say
from contracheck.model.version import VERSION
from contracheck.report.formats import FAILING, FORMATS, Place

if TYPE_CHECKING:
    from contracheck.report import Report
    from contracheck.report.baseline import Known
    from contracheck.settings import Settings

#: formats of files and readers of HTML, as read/ has them; named here so that --help loads none of it
INPUT = ("text", "markdown", "html", "json", "jsonl", "csv", "xliff", "tmx", "po")
HTML = ("own", "trafilatura")
FINE, FOUND, FAULT, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of one call; ``argv`` is without the program's name (``sys.argv`` where None)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        arguments = _parsed(argv)
        run: Callable[[argparse.Namespace], int] = arguments.run
        code = run(arguments)
        sys.stdout.flush()
        return code
    except ContracheckError as error:
        _complain(str(error))
        return FAULT
    except BrokenPipeError:
        _reader_gone()
        return FINE
    except OSError as error:
        _complain(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error))
        return FAULT
    except KeyboardInterrupt:
        _complain("interrupted")
        return INTERRUPTED


def _parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments of a call; one that no option of its command takes ends it with a line that names the nearest one."""
    parser = _parser()
    arguments, unknown = parser.parse_known_args(argv)
    if unknown:
        command: argparse.ArgumentParser = arguments.command
        wrong = next((word for word in unknown if word.startswith("-")), unknown[0]).partition("=")[0]
        flags = [flag for action in command._actions for flag in action.option_strings]
        command.error(f"unknown argument: {wrong}{_nearest(wrong, flags)}")
    return arguments


def _nearest(word: str, words: Sequence[str]) -> str:
    """A hint at the word that is meant, empty where none is like it."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower()[:80], words, 1, 0.6)
    return f"; did you mean {near[0]}?" if near else ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="contracheck", description="Finds where articles about one story contradict each other.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"contracheck {VERSION}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="compare articles with each other", description=_check.__doc__, allow_abbrev=False)
    check.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input")
    check.add_argument("--format", choices=tuple(FORMATS), default="text", help="form of the report (default: text)")
    check.add_argument("--output", metavar="FILE", help="write the report there instead of to standard output")
    check.add_argument("--fail-on", choices=tuple(FAILING), help="what gives exit code 1 (default: conflict)")
    select = check.add_argument(
        "--select", type=_list, default=(), metavar="CODES", help="only findings of these codes: CC102,CC4"
    )
    ignore = check.add_argument("--ignore", type=_list, default=(), metavar="CODES", help="no findings of these codes")
    check.add_argument("--baseline", metavar="FILE", help="findings in this file are known and do not fail")
    check.add_argument("--write-baseline", metavar="FILE", help="write all findings there as known; reasons are kept")
    check.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour and links (default: auto)")
    check.add_argument(
        "--min-score",
        type=_share,
        metavar="P",
        help="pairs of claims less likely to be about one fact are left out (default: 0.35)",
    )
    check.add_argument("--width", type=_width, metavar="N", help="columns of the text report (default: the terminal's, or 100)")
    detail = check.add_mutually_exclusive_group()
    detail.add_argument("-q", "--quiet", dest="detail", action="store_const", const="quiet", help="new findings only, no remarks")
    detail.add_argument("-v", "--verbose", dest="detail", action="store_const", const="verbose", help="all lists in full")
    check.set_defaults(run=_check, detail="normal")

    extract = commands.add_parser("extract", help="list what one file states", description=_extract.__doc__, allow_abbrev=False)
    extract.add_argument("paths", nargs=1, metavar="FILE", help="a file, or - for standard input")
    extract.add_argument("--format", choices=("text", "json"), default="text")
    extract.set_defaults(run=_extract)
    explain = commands.add_parser(
        "explain", help="tell about one code, or two claims", description=_explain.__doc__, allow_abbrev=False
    )
    code = explain.add_argument("code", metavar="CODE", help="CC102, or scale-slip; or the first claim, by its id or its words")
    explain.add_argument("second", nargs="?", metavar="CLAIM", help="the second claim")
    explain.add_argument("paths", nargs="*", metavar="PATH", help="files and folders that hold the two claims")
    explain.set_defaults(run=_explain)
    codes = tuple(e.name for e in CATALOGUE)
    # what a shell offers where more is possible, or said better elsewhere
    offered: list[tuple[argparse.Action, tuple[str, ...]]] = [(select, codes), (ignore, codes), (code, codes)]
    for command in (check, extract, explain):
        told = "locale of the report: de, fr, ja-JP; numbers and dates of any (default: en)"
        command.add_argument("--locale", metavar="TAG", help=told)
    selftest = commands.add_parser(
        "selftest", help="try properties on documents", description=_selftest.__doc__, allow_abbrev=False
    )
    selftest.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input")
    selftest.add_argument("--profile", choices=("ci", "thorough"), default="ci", help="how much is tried (default: ci)")
    selftest.add_argument("--property", type=_list, default=(), metavar="IDS", help="only these properties: change,slip")
    selftest.add_argument("--document", metavar="ID", help="only the document with this id")
    selftest.add_argument("--trial", type=int, metavar="N", help="only this trial of each property")
    selftest.add_argument("--corpus", action="append", metavar="PATH", help="fail on new contradictions with this, too")
    selftest.add_argument("--baseline", metavar="FILE", help="contradictions in this file are known and do not fail")
    selftest.add_argument("--format", choices=("text", "json"), default="text")
    selftest.set_defaults(run=_selftest, locale=None)
    for command in (check, extract, explain, selftest):
        command.add_argument("--language", metavar="TAG", help="language of articles that do not name theirs (default: detected)")
        command.add_argument("--published", type=_day, metavar="DATE", help="date (ISO) of articles that do not name theirs")
        shown = f"of all files and of -: {', '.join(INPUT)} (default: by suffix)"
        formats = command.add_argument("--input-format", metavar="FORMAT", help=shown)
        html = command.add_argument("--html", metavar="READER", help="own or trafilatura (default: own)")
        offered += ((formats, INPUT), (html, HTML))
        command.add_argument("--config", metavar="FILE", help="settings (default: contracheck.toml or pyproject.toml above)")
        command.add_argument("--no-config", action="store_true", help="use no settings of a file")

    rules = commands.add_parser("rules", help="list the codes of findings", description=_rules.__doc__, allow_abbrev=False)
    rules.add_argument("--format", choices=("text", "json"), default="text")
    rules.set_defaults(run=_rules)
    languages = commands.add_parser("languages", help="list languages", description=_languages.__doc__, allow_abbrev=False)
    languages.set_defaults(run=_languages)
    completion = commands.add_parser(
        "completion", help="print a completion script", description=_completion.__doc__, allow_abbrev=False
    )
    completion.add_argument("shell", choices=tuple(SHELLS))
    completion.set_defaults(run=_completion)
    for command in commands.choices.values():
        command.set_defaults(command=command)
    for action, words in offered:
        action.offered = words  # type: ignore[attr-defined]
    return parser


def _check(arguments: argparse.Namespace) -> int:
    """Compare articles with each other and report where they contradict each other.

    Exit code 0: nothing at or above --fail-on; 1: something; 2: the call is at fault, or a path that it names cannot be read.
    """
    from contracheck.pipeline import check
    from contracheck.progress import Progress
    from contracheck.report import baseline
    from contracheck.report.locale import reader
    from contracheck.report.select import select

    settings = _settings(arguments)
    config = settings.config if arguments.min_score is None else attrs.evolve(settings.config, min_score=arguments.min_score)
    known = _baseline(arguments)
    with Progress(None if arguments.detail == "quiet" else sys.stderr, told=reader(settings.locale).text) as progress:
        articles, skipped = _read(arguments, settings, progress)
        report = check(articles, config=config, skipped=skipped, progress=progress)
    report = select(report.against(known), arguments.select or settings.select, arguments.ignore or settings.ignore)
    if arguments.write_baseline is not None:
        made = baseline.entries(report, known)
        _write(baseline.render(made), arguments.write_baseline)
        report = report.against(made)
        if arguments.detail != "quiet":
            _complain(f"{arguments.write_baseline}: {len(made)} known finding{'' if len(made) == 1 else 's'} written")
    if arguments.format != "text" and arguments.detail != "quiet":
        for entry in report.stale:
            _complain(f"{arguments.baseline}: no longer found: {entry.code} {entry.message} ({entry.fingerprint})")
    terminal = arguments.output is None and sys.stdout.isatty()
    width = arguments.width or (shutil.get_terminal_size().columns if terminal else None)
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    color = arguments.color == "always" or (arguments.color == "auto" and terminal and not plain)
    text = report.render(
        arguments.format,
        width=width,
        color=color,
        detail=arguments.detail,
        fail_on=arguments.fail_on or settings.fail_on,
        places=_places(arguments, report, color),
        locale=settings.locale,
    )
    _write(text, arguments.output)
    if any(s.unread for s in skipped):
        return FAULT
    return FOUND if report.worst() in FAILING[arguments.fail_on or settings.fail_on] else FINE


def _baseline(arguments: argparse.Namespace) -> tuple[Known, ...]:
    """The known findings: of --baseline and, to keep their reasons, of the file that --write-baseline is about to replace."""
    from contracheck.report import baseline

    known = baseline.read(arguments.baseline) if arguments.baseline is not None else ()
    target = arguments.write_baseline
    if target is None or not Path(target).exists() or (arguments.baseline and Path(target).samefile(arguments.baseline)):
        return known
    return (*known, *baseline.read(target))


def _places(arguments: argparse.Namespace, report: Report, color: bool) -> dict[str, Place]:
    from contracheck.report.places import places

    wanted = arguments.format == "sarif" or (arguments.format == "text" and color)
    return places(report, arguments.paths, Path.cwd(), texts=arguments.format == "sarif") if wanted else {}


def _extract(arguments: argparse.Namespace) -> int:
    """List the figures and dates that one file states, in the order of its text."""
    from contracheck.pipeline import check
    from contracheck.report.claims import render_claims
    from contracheck.report.escape import dumps

    settings = _settings(arguments)
    articles, skipped = _read(arguments, settings)
    report: Report = check(articles, config=settings.config, skipped=skipped)
    if arguments.format == "json":
        shown = ("contracheck", "articles", "claims", "skipped")
        text = dumps({k: v for k, v in report.to_dict().items() if k in shown}) + "\n"
    else:
        text = render_claims(report, locale=settings.locale)
        for one in report.skipped:
            if one.article not in {s.article for s in skipped if s.unread}:  # those are told already
                _complain(f"{one.article}: {one.reason}" if one.article else one.reason)
    _write(text, None)
    return FINE


def _selftest(arguments: argparse.Namespace) -> int:
    """Try properties on documents: what must hold for each of them, with the smallest counterexample where it does not.

    Exit code 0: all hold; 1: one does not, or a document contradicts the corpus; 2: the call or the input is at fault.
    """
    from contracheck.progress import Progress
    from contracheck.testing.selftest import Request, selftest

    settings = _settings(arguments)
    given = (("--language", arguments.language), ("--config", arguments.config), ("--input-format", arguments.input_format))
    request = Request(
        paths=tuple(arguments.paths),
        settings=attrs.evolve(settings, language=arguments.language or settings.language, html=arguments.html or settings.html),
        profile=arguments.profile,
        properties=arguments.property,
        document=arguments.document,
        trial=arguments.trial,
        corpus=tuple(arguments.corpus or ()),
        baseline=arguments.baseline,
        format=arguments.input_format,
        published=arguments.published,
        options=tuple(part for flag, value in given if value for part in (flag, value)),
    )
    with Progress(sys.stderr) as progress:
        result = selftest(request, progress)
    _write(result.render(arguments.format), None)
    return FOUND if result.failed else FINE


def _rules(arguments: argparse.Namespace) -> int:
    """List the codes of findings with their names, the severities that they can have and the causes that they stand for."""
    if arguments.format == "json":
        import json

        rows = [
            {"code": e.code, "name": e.name, "severities": list(e.severities), "causes": list(e.causes), "finds": _page(e)[0]}
            for e in CATALOGUE
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return FINE
    for entry in CATALOGUE:
        print(f"{entry.code}  {entry.name:24}{', '.join(entry.severities):26}{', '.join(entry.causes)}".rstrip())
    return FINE


def _page(entry: Entry) -> tuple[str, str]:
    """What a code finds in a line, and its page, which begins with its name and number."""
    page = inspect.getdoc(importlib.import_module(entry.page)) or ""
    first = page.partition("\n")[0]
    return first.partition(": ")[2] or first, page if entry.code in page else f"{entry.name} ({entry.code})\n\n{page}"


def _explain(arguments: argparse.Namespace) -> int:
    """Tell what a code finds, with an example, and when it does not apply.

    With two claims and the files that hold them: what is said of them, and the evidence for their being about one fact, in bits
    (log2 of the odds), with the sum and the probability beneath.
    """
    wanted = arguments.code
    if arguments.second is not None:
        return _evidence(arguments)
    entry = BY_CODE.get(wanted.upper()) or next((e for e in CATALOGUE if e.name == wanted.lower()), None)
    if entry is None:
        hint = _nearest(wanted, [e.name for e in CATALOGUE])
        raise ConfigError(f"no such code{hint or '; `contracheck rules` lists them'}", wanted)
    print(_page(entry)[1])
    return FINE


def _evidence(arguments: argparse.Namespace) -> int:
    from contracheck.pipeline import explain
    from contracheck.report.claims import render_evidence

    if not arguments.paths:
        raise ConfigError("two claims need the files that hold them", arguments.second)
    settings = _settings(arguments)
    articles, skipped = _read(arguments, settings)
    found = explain(articles, arguments.code, arguments.second, config=settings.config)
    _write(render_evidence(*found, locale=settings.locale), None)
    return FAULT if any(s.unread for s in skipped) else FINE


def _languages(arguments: argparse.Namespace) -> int:
    """List the languages with the level at which each is supported; what is read at each level stands below the table."""
    from contracheck.lang.levels import LEVELS, supported
    from contracheck.report.terminal import columns

    rows = supported()
    name = max(columns(row.name) for row in rows)
    for row in rows:
        print(f"{row.tag:4} {row.name}{' ' * (name - columns(row.name))}  {row.level}")
    print()
    for level, meaning in LEVELS.items():
        print(f"{level:8}{meaning}")
    return FINE


def _settings(arguments: argparse.Namespace) -> Settings:
    """The settings of the configuration that --config names, or of the nearest one; the command line goes before them."""
    from contracheck.settings import Settings, load

    settings = Settings() if arguments.no_config else load(arguments.config)
    if getattr(arguments, "locale", None) is None:
        return settings
    from contracheck.report.locale import reader

    return attrs.evolve(settings, locale=reader(arguments.locale).tag)


def _completion(arguments: argparse.Namespace) -> int:
    """Print the script by which a shell completes commands, options and their values; it says where to put it."""
    _write(script(_parser(), arguments.shell), None)
    return FINE


def _read(
    arguments: argparse.Namespace, settings: Settings, progress: Callable[[str, int, int], None] | None = None
) -> tuple[list[Article], list[Skipped]]:
    """The articles of all paths, and what was left out; a path that is at fault is named and passed over, and marked as unread.

    Raises InputError where nothing is left.
    """
    from contracheck.read.files import read_all

    if progress is not None:
        progress(say("reading files"), 0, 0)
    paths = list(arguments.paths)
    articles: tuple[Article, ...] = ()
    skipped: list[Skipped] = []
    while paths:
        try:
            articles, left_out = read_all(
                paths, settings.config.limits, format=arguments.input_format, html=arguments.html or settings.html
            )
        except InputError as error:
            _complain(str(error))
            skipped.append(Skipped(article=error.subject, reason=error.message, unread=True))
            kept = [p for p in paths if (p.encode("utf-8", "backslashreplace").decode() or "''") != error.subject]
            if len(kept) == len(paths):
                raise
            paths = kept
            continue
        skipped += left_out
        for one in left_out:
            if one.unread or not articles:
                _complain(f"{one.article}: {one.reason}")
        break
    if not articles:
        raise InputError("nothing could be checked")
    given = attrs.evolve(settings, language=arguments.language, languages=()) if arguments.language else settings
    made = [attrs.evolve(a, language=given.language_of(a), published=a.published or arguments.published) for a in articles]
    return made, skipped


def _write(text: str, output: str | None) -> None:
    """Write a report; the exit code tells about the articles even where the reader wants no more of it (`| head`)."""
    if output is not None:
        Path(output).write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _reader_gone()


def _reader_gone() -> None:
    """Let what is left be written nowhere, so that the interpreter does not complain when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> None:
    from contracheck.report.terminal import clean

    print(f"contracheck: {clean(message)}", file=sys.stderr)


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _width(text: str) -> int:
    if not text.isdecimal() or not 40 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of columns from 40 to 1000")
    return int(text)


def _share(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no probability from 0 up to 1, such as 0.6")
    return number


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO date such as 2025-06-30") from None


if __name__ == "__main__":
    sys.exit(main())
