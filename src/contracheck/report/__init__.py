"""Report: what a check found, and the formats in which it is shown."""

from __future__ import annotations

from contracheck.report.formats import FORMATS, Place
from contracheck.report.report import Report

__all__ = ["FORMATS", "Place", "Report"]
