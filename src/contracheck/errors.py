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
    """Any error that contracheck raises on purpose; ``subject`` names the file, language or setting at fault.

    >>> error = ContracheckError("is no baseline", "known.toml")
    >>> str(error), error.subject
    ('known.toml: is no baseline', 'known.toml')
    """

    def __init__(self, message: str, subject: str = "") -> None:
        super().__init__(message, subject)
        self.message = message
        self.subject = subject

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}" if self.subject else self.message


class InputError(ContracheckError, ValueError):
    """A path, a file or an article cannot be checked.

    >>> import contracheck
    >>> contracheck.check([{"id": "a"}])
    Traceback (most recent call last):
    contracheck.errors.InputError: article 1: has no text among its fields (id)
    """


class UnknownLanguageError(ContracheckError, LookupError):
    """A language was asked for by name that contracheck has no data for.

    >>> isinstance(UnknownLanguageError("no data", "qqx"), LookupError)
    True
    """


class LanguageDataError(ContracheckError, ValueError):
    """A language's data file is at fault; ``subject`` reads like ``fr.toml @ $.units.km[2]``.

    >>> str(LanguageDataError("is no unit", "fr.toml @ $.units.km[2]"))
    'fr.toml @ $.units.km[2]: is no unit'
    """


class UnitError(ContracheckError, LookupError):
    """A unit is not in the trusted tables.

    >>> isinstance(UnitError("is no unit", "smoot"), LookupError)
    True
    """


class StoreError(ContracheckError, OSError):
    """The claim store cannot be opened, read or written.

    >>> isinstance(StoreError("is no claim store", "claims.db"), OSError)
    True
    """


class ConfigError(ContracheckError, ValueError):
    """A setting is unknown or has an impossible value.

    >>> import contracheck
    >>> contracheck.check([]).render("yaml")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    contracheck.errors.ConfigError: yaml: no such format; there are text, json, html, ...
    """
