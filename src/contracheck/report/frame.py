"""A pandas DataFrame of a report; pandas is imported here, when it is asked for, and is no dependency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from contracheck.errors import ConfigError
from contracheck.report.report import Report
from contracheck.report.table import COLUMNS, rows

if TYPE_CHECKING:
    import pandas

#: What a frame can be made of, besides relations -> the columns, which are keys of the JSON form.
PARTS: Final = {
    "articles": ("id", "language", "published", "source", "title", "url"),
    "claims": (
        "id", "article", "start", "end", "text", "kind", "lower", "upper", "lower_open", "upper_open", "unit", "approximate",
        "vague", "step", "direction", "modality", "negated", "attribution", "relative", "as_of", "counted", "names", "topics",
    ),
    "facts": ("id", "claims", "topic", "consensus", "verdict"),
    "findings": ("code", "severity", "message", "claims", "relations", "fingerprint", "fact", "fix", "known"),
}  # fmt: skip


def records(report: Report, of: str = "relations") -> tuple[list[str], list[dict[str, Any]]]:
    """Column names, and one dict a row in the order of the report. Raises ConfigError for another word than those of a report."""
    if of == "relations":
        return list(COLUMNS), [dict(row) for row in rows(report)]
    if of not in PARTS:
        raise ConfigError(f"no such part; there are relations, {', '.join(PARTS)}", of)
    columns = list(PARTS[of])
    return columns, [{c: row[c] for c in columns} for row in (x.to_dict() for x in getattr(report, of))]


def frame(report: Report, of: str = "relations") -> pandas.DataFrame:
    """The frame (``Report.to_frame``). Raises ImportError, saying what to install, where there is no pandas."""
    columns, made = records(report, of)
    try:
        import pandas
    except ImportError as error:
        raise ImportError("a DataFrame needs pandas: pip install pandas (or contracheck[pandas])") from error
    return pandas.DataFrame.from_records(made, columns=columns)
