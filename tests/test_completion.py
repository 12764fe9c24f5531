"""Shell completion: the scripts know every command, option and value; bash runs its own, the others where they are installed."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from pathlib import Path

import pytest

from contracheck.cli import _parser, main
from contracheck.completion import SHELLS, script

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


def _complete(*words: str) -> list[str]:
    """What bash offers for the last of the words."""
    line = " ".join(f"'{w}'" for w in words)
    code = f"{script(_parser(), 'bash')}\nCOMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _contracheck\n"
    code += 'printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-u", "-c", code], capture_output=True, text=True, check=True, timeout=30)
    assert done.stderr == ""
    return done.stdout.split()


@needs_bash
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("contracheck", "ch"), ["check"]),
        (("contracheck", "--v"), ["--version"]),
        (("contracheck", "check", "--format", "s"), ["sarif"]),
        (("contracheck", "check", "--format", "=", "s"), ["sarif"]),
        (("contracheck", "check", "a.txt", "--fail-on", ""), ["conflict", "tension", "never"]),
        (("contracheck", "check", "--base"), ["--baseline"]),
        (("contracheck", "check", "--select", "scale"), ["scale-slip"]),
        (("contracheck", "check", "--ignore", "=", "day"), ["day-month-swapped"]),
        (("contracheck", "check", "--html", "t"), ["trafilatura"]),
        (("contracheck", "extract", "--input-format", "js"), ["json", "jsonl"]),
        (("contracheck", "explain", "unit"), ["unit-kept"]),
        (("contracheck", "check", "--output", "x"), []),
        (("contracheck", "check", "x"), []),
        (("contracheck", "completion", ""), list(SHELLS)),
        (("contracheck", "rules", "x"), []),
        (("contracheck", "nonsense", "x"), []),
    ],
    ids=" ".join,
)
def test_bash(words: tuple[str, ...], expected: list[str]) -> None:
    """Commands, options and values by their beginning; nothing, which means names of files, for all else."""
    assert _complete(*words) == expected


@pytest.mark.parametrize("shell", SHELLS)
def test_knows_the_parser(shell: str) -> None:
    """Each command, each long option and each choice of the parser stands in each script."""
    text = script(_parser(), shell)
    [commands] = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    for name, command in commands.choices.items():
        assert name in text
        for action in command._actions:
            for flag in action.option_strings:
                assert (flag[2:] if flag.startswith("--") else flag[1:]) in text
            assert all(str(c) in text for c in action.choices or ())


def test_zsh_completes_behind_an_equals_sign() -> None:
    """A long option with a value takes it in the same word or in the next one; a flag takes none."""
    text = script(_parser(), "zsh")
    assert "'--format=[form of the report" in text
    assert "'--quiet[" in text
    assert "'-q[" in text


@pytest.mark.parametrize("shell", SHELLS)
def test_syntax(shell: str, tmp_path: Path) -> None:
    """The shell itself finds no fault in its script."""
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell}")
    file = tmp_path / "script"
    file.write_text(script(_parser(), shell), encoding="utf-8")
    assert subprocess.run([program, "-n", str(file)], capture_output=True, check=False, timeout=30).stderr == b""


def test_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    """`contracheck completion bash` prints the script."""
    assert main(["completion", "bash"]) == 0
    assert capsys.readouterr().out == script(_parser(), "bash")


@pytest.mark.parametrize("shell", SHELLS)
def test_help_is_quoted(shell: str) -> None:
    """Quotes and brackets in a help text end nothing."""
    parser = argparse.ArgumentParser(prog="contracheck")
    sub = parser.add_subparsers().add_parser("go", help="it's [1] `x` $(y) \\")
    sub.add_argument("--to", help="it's [1] \\ $(y)")
    text = script(parser, shell)
    assert text.count("'") % 2 == 0
    assert "it's" not in text
