"""Settings from a file: ``[tool.contracheck]`` of pyproject.toml, or contracheck.toml, found upward from a folder.

What can be set, with an example, is in docs/reference/configuration.md. A key that is not known is an error that names the
nearest one: a tolerance that is silently not applied would be worse than none.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

import attrs

from contracheck.errors import ConfigError
from contracheck.model import Article, Config, Limits
from contracheck.model.catalogue import CATALOGUE

#: what --fail-on and fail_on can be
FAIL_ON: Final = ("conflict", "tension", "never")
HTML: Final = ("own", "trafilatura")
FILE: Final = "contracheck.toml"
_PROJECT: Final = "pyproject.toml"
#: a larger file is no configuration
_BYTES: Final = 2_000_000


@attrs.frozen(kw_only=True)
class Settings:
    """What a configuration sets, each with its default where it does not.

    ``language`` is the tag of articles that name none; ``languages`` are patterns of article ids with the tags of what they
    match, which go before it; ``locale`` is the reader's; ``file`` is where the settings stand, None where there are none.
    """

    config: Config = attrs.field(factory=Config)
    language: str | None = None
    languages: tuple[tuple[str, str], ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "conflict"
    html: str = "own"
    locale: str | None = None
    file: str | None = None

    def language_of(self, article: Article) -> str | None:
        """The language of an article: its own, that of the first pattern that its id matches, or the default; None to detect
        it.
        """
        from contracheck.lang.tags import is_open

        if not is_open(article.language):
            return article.language
        return next((tag for pattern, tag in self.languages if fnmatchcase(article.id, pattern)), self.language)


def find(start: str | os.PathLike[str] = ".") -> Path | None:
    """The configuration that counts for a folder: the nearest at or above it; contracheck.toml goes before pyproject.toml.

    A pyproject.toml without ``[tool.contracheck]`` is passed over. None where there is none.
    """
    here = Path(start).absolute()
    for folder in (here, *here.parents):
        if (path := folder / FILE).is_file():
            return path
        path = folder / _PROJECT
        try:
            held = path.is_file() and "tool.contracheck" in path.read_bytes()[:_BYTES].decode("utf-8", "ignore")
        except OSError:
            continue
        if held and _table(path) is not None:
            return path
    return None


def load(path: str | os.PathLike[str] | None = None) -> Settings:
    """The settings of a file, or of the one that ``find`` finds from the working directory; the defaults where there is none.

    Raises ConfigError, with the file and the key, for a file that cannot be read, an unknown key and an impossible value.
    """
    found = find() if path is None else Path(path)
    if found is None:
        return Settings()
    table = _table(found)
    if table is None:
        raise ConfigError("has no table [tool.contracheck]", str(found))
    return _settings(table, str(found))


def _table(path: Path) -> Mapping[str, Any] | None:
    """The table of contracheck in a file; None where a pyproject.toml has none."""
    import tomllib

    try:
        with path.open("rb") as file:
            data = file.read(_BYTES + 1)
        if len(data) > _BYTES:
            raise ConfigError(f"is larger than {_BYTES} bytes: no configuration", str(path))
        # parsed as Decimal: 0.04 is to be 0.04
        whole = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"), parse_float=Decimal)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", str(path)) from None
    except UnicodeDecodeError:
        raise ConfigError("is not UTF-8, as TOML has to be", str(path)) from None
    except (tomllib.TOMLDecodeError, RecursionError, ValueError, ArithmeticError) as error:
        if isinstance(error, ConfigError):
            raise
        told = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise ConfigError(f"is no TOML: {told}", str(path)) from None
    if path.name != _PROJECT:
        return whole
    tool = whole.get("tool")
    table = tool.get("contracheck") if isinstance(tool, Mapping) else None
    return table if isinstance(table, Mapping) else None


def _settings(table: Mapping[str, Any], file: str) -> Settings:
    made: dict[str, Any] = {}
    config: dict[str, Any] = {}
    readers = {**_OWN, **_CONFIG}
    where = f"{file}, {'tool.contracheck.' * (Path(file).name == _PROJECT)}"
    for key, value in table.items():
        name = known(key, readers, f"{where}{key}")
        try:
            (made if name in _OWN else config)[name] = readers[name](value)
        except ConfigError as error:
            raise ConfigError(error.message, f"{where}{key}{error.subject}") from None
    return Settings(config=Config(**config), file=file, **made)


def known(key: str, names: Mapping[str, object], where: str) -> str:
    """The name that a key stands for, with dashes or underscores. Raises ConfigError, which names the nearest, for another."""
    name = key.replace("-", "_")
    if name in names:
        return name
    from difflib import get_close_matches

    near = get_close_matches(name[:80].lower(), list(names), 1, 0.5)
    hint = f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(sorted(names))}"
    raise ConfigError(f"unknown key{hint}", where)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"is to be a text, not {_shown(value)}")
    return value.strip()


def _language(value: Any) -> str:
    from contracheck.lang.tags import tag_of

    told = _text(value)
    tag = tag_of(told)
    if tag is None:
        raise ConfigError(f"nothing is known about a language {_shown(told)}; a tag such as en, de or pt-BR is meant")
    return tag


def _locale(value: Any) -> str:
    from contracheck.lang.written import base, nearest

    tag = _text(value)
    if base(tag) is None:
        near = nearest(tag)
        raise ConfigError(f"no such locale: {_shown(tag)}" + (f"; did you mean {near!r}?" if near else ""))
    return tag


def _languages(value: Any) -> tuple[tuple[str, str], ...]:
    return tuple((pattern, _at(pattern, _language, tag)) for pattern, tag in _mapping(value).items())


def _one_of(names: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in names:
            raise ConfigError(f"is to be one of {', '.join(names)}, not {_shown(value)}")
        return str(value)

    return read


def _codes(value: Any) -> tuple[str, ...]:
    """Codes, names of codes or families, in a list or with commas between."""
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        raise ConfigError(f'is to be a list of codes such as ["CC102", "CC4"], not {_shown(value)}')
    wanted = tuple(part.strip() for part in parts if part.strip())
    for code in wanted:
        if not any(code.upper() in (e.code, e.code[:3]) or code.lower() == e.name for e in CATALOGUE):
            raise ConfigError(f"no such code: {_shown(code)}; `contracheck rules` lists them")
    return wanted


def _share(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite() or not 0 <= value < 1:
        raise ConfigError(f"is to be a share from 0 up to 1, such as 0.04, not {_shown(value)}")
    return Decimal(value)


def _currency(value: Any) -> str:
    from contracheck.lang.currencies import CODES

    code = _text(value).upper()
    if code not in CODES:
        raise ConfigError(f"is to be a currency's code (ISO 4217) such as USD, not {_shown(value)}")
    return code


def _glossary(value: Any) -> dict[str, tuple[str, ...]]:
    made = {}
    for name, others in _mapping(value).items():
        told = [others] if isinstance(others, str) else others
        if not isinstance(told, list) or not all(isinstance(other, str) and other.strip() for other in told):
            raise ConfigError(f"is to be a list of names, not {_shown(others)}", f".{name}")
        made[name] = tuple(told)
    return made


def _limits(value: Any) -> Limits:
    names = {a.name: a for a in attrs.fields(Limits)}
    made = {}
    for key, number in _mapping(value).items():
        name = known(key, names, f".{key}")
        if isinstance(number, bool) or not isinstance(number, int) or number < 1:
            raise ConfigError(f"is to be a whole number from 1 on, not {_shown(number)}", f".{key}")
        made[name] = number
    return Limits(**made)


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"is to be a table, not {_shown(value)}")
    return value


def _at(key: str, read: Callable[[Any], Any], value: Any) -> Any:
    try:
        return read(value)
    except ConfigError as error:
        raise ConfigError(error.message, f".{key}{error.subject}") from None


def _shown(value: Any) -> str:
    return f"{value!r:.60}" if isinstance(value, str) else f"{value!s:.60}"


#: keys of the file -> what reads their values: those of Settings, and those of Config
_OWN: Final[dict[str, Callable[[Any], Any]]] = {
    "language": _language,
    "languages": _languages,
    "select": _codes,
    "ignore": _codes,
    "fail_on": _one_of(FAIL_ON),
    "html": _one_of(HTML),
    "locale": _locale,
}
_CONFIG: Final[dict[str, Callable[[Any], Any]]] = {
    "min_score": lambda value: float(_share(value)),
    "bound_agrees": _share,
    "currency_tolerance": _share,
    "hedge": _share,
    "home_currency": _currency,
    "glossary": _glossary,
    "limits": _limits,
}
