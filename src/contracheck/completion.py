"""Shell completion: scripts for bash, zsh and fish, made from the argument parser, so that they know what it knows."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from typing import Final

import attrs


@attrs.frozen
class Option:
    """One option or positional: its flags (none for a positional), help, the words it takes, whether it takes a value, a file.

    The words are the choices of the parser, or those that its attribute ``offered`` names where others are possible, too.
    """

    flags: tuple[str, ...]
    help: str
    words: tuple[str, ...]
    value: bool
    file: bool


@attrs.frozen
class Command:
    """A command with its options and positionals."""

    name: str
    help: str
    options: tuple[Option, ...]
    positionals: tuple[Option, ...]


_FILES: Final = frozenset(("FILE", "PATH"))


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The completion script for a shell of SHELLS, with a final line end. Raises KeyError for another."""
    return "\n".join(SHELLS[shell](parser.prog, *_commands(parser))) + "\n"


def _commands(parser: argparse.ArgumentParser) -> tuple[tuple[Option, ...], list[Command]]:
    """The options of the program itself, and its commands in their order."""
    commands: list[Command] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {a.dest: a.help or "" for a in action._choices_actions}
            for name, sub in action.choices.items():
                made = [_option(a) for a in sub._actions if a.help != argparse.SUPPRESS]
                options, positionals = tuple(o for o in made if o.flags), tuple(o for o in made if not o.flags)
                commands.append(Command(name, helps.get(name, ""), options, positionals))
    own = tuple(_option(a) for a in parser._actions if a.option_strings)
    return own, commands


def _option(action: argparse.Action) -> Option:
    return Option(
        flags=tuple(action.option_strings),
        help=" ".join((action.help or "").split()),
        words=tuple(map(str, action.choices if action.choices is not None else getattr(action, "offered", ()))),
        value=action.nargs != 0,
        file=action.metavar in _FILES,
    )


# -- bash


def _bash(prog: str, own: tuple[Option, ...], commands: list[Command]) -> Iterator[str]:
    yield f'# bash completion for {prog}: put `eval "$({prog} completion bash)"` into ~/.bashrc'
    yield "_contracheck() {"
    yield '    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command="" words="" i'
    yield "    COMPREPLY=()"
    yield '    if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi'
    yield "    for ((i = 1; i < COMP_CWORD; i++)); do"
    yield '        case "${COMP_WORDS[i]}" in'
    yield f'            {"|".join(c.name for c in commands)}) command="${{COMP_WORDS[i]}}"; break ;;'
    yield "        esac"
    yield "    done"
    yield '    case "$command $prev" in'
    for c in commands:
        for o in c.options:
            if o.words:
                pattern = "|".join(f'"{c.name} {f}"' for f in o.flags)
                yield f'        {pattern}) COMPREPLY=($(compgen -W "{" ".join(o.words)}" -- "$cur")); return ;;'
        # without an answer of ours, bash completes names of files
        valued = "|".join(f'"{c.name} {f}"' for o in c.options if o.value and not o.words for f in o.flags)
        if valued:
            yield f"        {valued}) return ;;"
    yield "    esac"
    yield '    case "$command" in'
    names = " ".join([c.name for c in commands] + [f for o in own for f in o.flags])
    yield f'        "") words="{names}" ;;'
    for c in commands:
        flags = " ".join(f for o in c.options for f in o.flags)
        words = " ".join(w for p in c.positionals for w in p.words)
        other = f'; else words="{words}"' if words else ""
        yield f'        {c.name}) if [[ $cur == -* ]]; then words="{flags}"{other}; fi ;;'
    yield "    esac"
    yield '    if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi'
    yield "}"
    yield f"complete -o default -F _contracheck {prog}"


# -- zsh


def _zsh(prog: str, own: tuple[Option, ...], commands: list[Command]) -> Iterator[str]:
    yield f"#compdef {prog}"
    yield f"# zsh completion for {prog}: `{prog} completion zsh > DIR/_{prog}`, with DIR in $fpath"
    yield "_contracheck() {"
    yield "    local -a commands"
    yield "    commands=("
    yield from (f"        {_quoted(c.name + ':' + c.help)}" for c in commands)
    yield "    )"
    yield "    if (( CURRENT == 2 )); then"
    yield f"        _describe command commands -- && return; _values option {' '.join(_quoted(f) for o in own for f in o.flags)}"
    yield "        return"
    yield "    fi"
    yield "    local command=$words[2]"
    yield "    shift words; (( CURRENT-- ))"
    yield "    case $command in"
    for c in commands:
        yield f"        {c.name})"
        yield "            _arguments \\"
        for o in c.options:
            for flag in o.flags:
                joined = "=" * (o.value and flag.startswith("--"))  # --format=json as well as --format json
                yield f"                {_quoted(f'{flag}{joined}[{_zsh_help(o.help)}]{_zsh_value(o)}')} \\"
        rest = next((p for p in c.positionals if p.words), None) or next((p for p in c.positionals if p.file), None)
        yield f"                {_quoted('*' + (_zsh_value(rest) if rest else ': :'))} ;;"
    yield "    esac"
    yield "}"
    yield 'if [ "$funcstack[1]" = "_' + prog + '" ]; then _contracheck "$@"; else compdef _contracheck ' + prog + "; fi"


def _zsh_help(text: str) -> str:
    """A text between brackets."""
    return text.replace("[", "(").replace("]", ")")


def _zsh_value(option: Option) -> str:
    if not option.value:
        return ""
    return f":value:({' '.join(option.words)})" if option.words else ":file:_files" if option.file else ":value: "


# -- fish


def _fish(prog: str, own: tuple[Option, ...], commands: list[Command]) -> Iterator[str]:
    yield f"# fish completion for {prog}: `{prog} completion fish > ~/.config/fish/completions/{prog}.fish`"
    yield f"complete -c {prog} -f"
    for o in own:
        yield f"complete -c {prog} -n __fish_use_subcommand{_fish_option(o)}"
    for c in commands:
        yield f"complete -c {prog} -n __fish_use_subcommand -a {_quoted(c.name)} -d {_quoted(c.help)}"
        inside = f"complete -c {prog} -n '__fish_seen_subcommand_from {c.name}'"
        for o in c.options:
            yield inside + _fish_option(o)
        for p in c.positionals:
            if p.words:
                yield f"{inside} -a {_quoted(' '.join(p.words))}"
        if any(p.file for p in c.positionals):
            yield f"{inside} -F"


def _fish_option(option: Option) -> str:
    flags = "".join(f" -l {f[2:]}" if f.startswith("--") else f" -s {f[1:]}" for f in option.flags)
    value = " -r -F" if option.file else " -x" if option.value else ""
    if option.words:
        value = f" -x -a {_quoted(' '.join(option.words))}"
    return f"{flags}{value} -d {_quoted(option.help)}"


def _quoted(text: str) -> str:
    """A word in single quotes, for all three shells: what would end the quotes is left out of a text for people."""
    return "'" + text.replace("\\", "").replace("'", "’") + "'"


SHELLS: Final[dict[str, Callable[[str, tuple[Option, ...], list[Command]], Iterator[str]]]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
}
