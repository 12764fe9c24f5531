"""The tree of errors. A contradiction is data and never an exception.

ContracheckError
├── InputError            (ValueError)   a path, file or article that cannot be checked
├── UnknownLanguageError  (LookupError)  a language asked for by name that has no data
├── LanguageDataError     (ValueError)   a fault in one of our own data files: file and path in it
├── UnitError             (LookupError)  a unit that is not in the trusted tables
├── StoreError            (OSError)      the claim store cannot be opened or written
└── ConfigError           (ValueError)   an unknown or impossible setting
"""

from __future__ import annotations

__all__ = [
    "ConfigError",
    "ContracheckError",
    "InputError",
    "LanguageDataError",
    "StoreError",
    "UnitError",
    "UnknownLanguageError",
]


class ContracheckError(Exception):
    """Any error that contracheck raises on purpose; ``subject`` names the file, language or setting at fault."""

    def __init__(self, message: str, subject: str = "") -> None:
        super().__init__(message, subject)
        self.message = message
        self.subject = subject

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}" if self.subject else self.message


class InputError(ContracheckError, ValueError):
    """A path, a file or an article cannot be checked."""


class UnknownLanguageError(ContracheckError, LookupError):
    """A language was asked for by name that contracheck has no data for."""


class LanguageDataError(ContracheckError, ValueError):
    """A language's data file is at fault; ``subject`` reads like ``fr.toml @ $.units.km[2]``."""


class UnitError(ContracheckError, LookupError):
    """A unit is not in the trusted tables."""


class StoreError(ContracheckError, OSError):
    """The claim store cannot be opened, read or written."""


class ConfigError(ContracheckError, ValueError):
    """A setting is unknown or has an impossible value."""
