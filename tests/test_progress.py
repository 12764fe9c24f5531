"""Progress: on a terminal only, after a while only, and gone at the end."""

from __future__ import annotations

import io
from collections.abc import Iterator

import contracheck
from contracheck.progress import Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _clock(*times: float) -> Iterator[float]:
    yield from times


def test_drawn_after_a_second_and_wiped() -> None:
    """Short work draws nothing; long work draws a line, not too often, that is wiped."""
    stream = Terminal()
    clock = _clock(0, 0.5, 1.5, 1.55, 2.0)
    with Progress(stream, clock=lambda: next(clock)) as progress:
        progress("reading articles", 1, 2000)
        assert stream.getvalue() == ""
        progress("reading articles", 1200, 2000)
        progress("reading articles", 1300, 2000)
        progress("aligning", 0, 0)
    first, second = "contracheck: reading articles 1,200 of 2,000", "contracheck: aligning ..."
    assert stream.getvalue() == f"\r\x1b[K{first}\r\x1b[K{second}\r\x1b[K"


def test_nothing_in_a_pipe() -> None:
    """No terminal, no progress."""
    stream = io.StringIO()
    clock = _clock(0, 100)
    with Progress(stream, clock=lambda: next(clock)) as progress:
        progress("aligning", 0, 0)
    assert stream.getvalue() == ""


def test_check_tells_its_stages() -> None:
    """A check tells every article that it reads and every fact that it compares."""
    told: list[tuple[str, int, int]] = []
    contracheck.check(["It cost $3.", "It cost $4."], progress=lambda *step: told.append(step))
    assert told == [("reading articles", 0, 2), ("reading articles", 1, 2), ("aligning", 0, 0), ("comparing facts", 0, 1)]
