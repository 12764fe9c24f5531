"""JSON: the report as a dict, written out. The schema is docs/reference/report.schema.json."""

from __future__ import annotations

from contracheck.report.formats import Options
from contracheck.report.report import Report


def write(report: Report, options: Options) -> str:
    """The JSON form with a final line end."""
    return report.to_json() + "\n"
