"""Progress on long work: one line on a terminal that is rewritten and wiped. Nothing is drawn in the first second."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, TextIO

from contracheck.model.message import grouped, say

#: Seconds before anything is drawn, and between two drawings.
PATIENCE: Final = 1.0
PAUSE: Final = 0.1


class Progress:
    """Draws how far a check is, where the stream is a terminal, and nothing where there is none (None); a context manager that
    wipes its line at the end.

    ``clock`` gives seconds, ``told`` a message in the reader's locale. The line has at most 60 columns and holds no text of an
    article.
    """

    def __init__(
        self, stream: TextIO | None, *, clock: Callable[[], float] = time.monotonic, told: Callable[[str], str] = str
    ) -> None:
        self._stream = stream
        self._clock = clock
        self._told = told
        self._next = clock() + PATIENCE if stream is not None and stream.isatty() else float("inf")
        self._drawn = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Tell that ``done`` of ``total`` steps of a stage are over; a stage whose steps are not counted has 0 of 0."""
        now = self._clock()
        if now < self._next or self._stream is None:
            return
        self._next = now + PAUSE
        line = say("{stage} ...", stage=stage)
        if total:
            line = say("{stage} {done} of {total}", stage=stage, done=grouped(done), total=grouped(total))
        self._stream.write(f"\r\x1b[Kcontracheck: {self._told(line)}")
        self._stream.flush()
        self._drawn = True

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._drawn and self._stream is not None:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
