"""Config and Limits: everything that can be set, with its default and where the default comes from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from contracheck.errors import ConfigError


def _share(value: Any) -> Any:
    """A share as it is computed with: 0.04 is 0.04, and not the binary fraction next to it."""
    return Decimal(str(value)) if isinstance(value, float) else value


def _is_share(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    if not number or value != value or not 0 <= value < 1:  # type: ignore[operator]
        raise ConfigError(f"is to be a share from 0 up to 1, such as 0.04, not {value!r:.60}", attribute.name)


def _is_number(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ConfigError(f"is to be a whole number from 1 on, not {value!r:.60}", f"limits.{attribute.name}")


def _is_currency(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not (isinstance(value, str) and len(value) == _CODE and value.isascii() and value.isupper()):
        raise ConfigError(f"is to be a currency's code (ISO 4217) such as USD, not {value!r:.60}", attribute.name)


def _names(value: Any) -> Any:
    """A glossary with the names in tuples, one name for one that stands alone."""
    if not isinstance(value, Mapping):
        return value
    return {k: (v,) if isinstance(v, str) else tuple(v) if isinstance(v, list | tuple) else v for k, v in value.items()}


def _is_glossary(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Mapping):
        raise ConfigError(f"is to be a dict of names, not {value!r:.60}", attribute.name)
    for name, others in value.items():
        if not isinstance(name, str) or not isinstance(others, tuple) or not all(isinstance(o, str) for o in others):
            raise ConfigError(f"is to be a list of names, not {others!r:.60}", f"{attribute.name}.{name!s:.60}")


def _is_weights(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, Mapping):
        raise ConfigError(f"is to be a dict of weights, not {value!r:.60}", attribute.name)


def _is_limits(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Limits):
        raise ConfigError(f"is to be a contracheck.Limits, not {value!r:.60}", attribute.name)


#: letters of a currency's code (ISO 4217)
_CODE = 3


@attrs.frozen(kw_only=True, field_transformer=lambda cls, found: [a.evolve(validator=_is_number) for a in found])
class Limits:
    """Bounds on the work done for one call. Each one that is hit is named in the report's ``skipped`` list.

    >>> import contracheck
    >>> report = contracheck.check(["It cost $3, $4 and $5."], config=contracheck.Config(limits=contracheck.Limits(claims=2)))
    >>> report.skipped[0].reason
    'only the first 2 claims were checked'
    """

    #: bytes of one file; the rest of a larger file is not read
    file_bytes: int = 20_000_000
    #: code points of one article
    article_chars: int = 5_000_000
    #: digits of one number; longer runs are identifiers
    digits: int = 40
    #: claims of one article
    claims: int = 50_000
    #: scored pairs of one check
    pairs: int = 5_000_000
    #: levels of nesting in a file of markup or JSON
    depth: int = 500
    #: articles of one file
    articles: int = 200_000


@attrs.frozen(kw_only=True)
class Config:
    """Settings of a check. All are optional; an instance is hashable and changes nothing global. Raises ConfigError, with the
    name of the setting, for an impossible value.

    >>> import contracheck
    >>> texts = ["The Odda bridge cost over $3 billion.", "The Odda bridge cost $4 billion."]
    >>> contracheck.check(texts).worst(), contracheck.check(texts, config=Config(bound_agrees=Decimal("0.4"))).worst()
    ('tension', 'none')
    """

    #: a pair with a lower probability of being about one fact gets no relation
    min_score: float = attrs.field(default=0.35, validator=_is_share)
    #: a bound and a value inside it agree while they are within this share of each other
    bound_agrees: Decimal = attrs.field(default=Decimal("0.04"), converter=_share, validator=_is_share)
    #: two currencies agree within this share at the rate of the time
    currency_tolerance: Decimal = attrs.field(default=Decimal("0.04"), converter=_share, validator=_is_share)
    #: half-width of an "about", as a share of the value
    hedge: Decimal = attrs.field(default=Decimal("0.1"), converter=_share, validator=_is_share)
    #: what "$", "pounds" or "kr" stands for (ISO 4217) where neither the article's language nor its region settles it; None for
    #: the likeliest in world news
    home_currency: str | None = attrs.field(default=None, validator=_is_currency)
    #: weights of evidence, feature -> level -> log2(m/u); None for those that come with contracheck
    weights: Mapping[str, Mapping[str, float]] | None = attrs.field(default=None, hash=False, validator=_is_weights)
    #: names the user knows: name -> other names for the same
    glossary: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, hash=False, converter=_names, validator=_is_glossary)
    limits: Limits = attrs.field(default=Limits(), validator=_is_limits)
