"""Making tables with Python's garbage collector paused."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Pause the garbage collector: tables are tens of thousands of objects that stay, and it would walk through them again and
    again, with all that the program holds already, for a quarter of the time that the first use of a language takes.

    A thread that finds it paused leaves it to the one that paused it.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if hasattr(gc, "freeze") and not gc.get_freeze_count():  # not every Python has it
            # straight to the oldest objects, where they belong: the first round of the collector would walk through all of them
            gc.freeze()
            gc.unfreeze()
        gc.enable()
