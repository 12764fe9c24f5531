"""Public names that are loaded when they are first asked for (PEP 562).

A program that only may need contracheck must not wait for its stages: loaded at once they take a quarter of a second.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

Hooks = tuple[Callable[[str], object], Callable[[], list[str]]]


def names_of(package: str, rooms: Mapping[str, str], folders: Iterable[str] = ()) -> Hooks:
    """`__getattr__` and `__dir__` of a package whose public names live in other modules.

    Args:
        package: the package's full name
        rooms: for each public name the module that defines it, below the package
        folders: the public names that are names of folders of the package too

    Raises:
        AttributeError: from the returned `__getattr__`, for a name that is not among them
    """
    here = sys.modules[package]
    # Loading a folder puts it on the package, over the function of its name; it does so once. So the folders are loaded
    # now, which costs nothing, for their own modules hold no code, and taken off again.
    for folder in folders:
        import_module(f"{package}.{folder}")
        delattr(here, folder)

    def get(name: str) -> object:
        room = rooms.get(name)
        if room is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package}.{room}"), name)
        setattr(here, name, found)
        return found

    def names() -> list[str]:
        return sorted({*vars(here), *rooms})

    return get, names
