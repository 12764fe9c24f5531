"""The catalogue: every code with its number, its name, the causes it stands for, and its module, in one table.

CC1 values, CC2 money, CC3 units, CC4 time, CC5 what only many claims show.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Entry:
    """One diagnosis: ``module`` under contracheck.diagnose explains pairs; CC5 entries have none, they are found by graph/.

    The docstring of the module ``page`` is the page about the diagnosis.
    """

    code: str
    name: str
    causes: tuple[str, ...]
    module: str | None
    found_in: str = ""

    @property
    def page(self) -> str:
        """The dotted name of the module whose docstring tells what this is, why it matters and when it does not apply."""
        return f"contracheck.diagnose.{self.module}" if self.module else self.found_in


CATALOGUE: tuple[Entry, ...] = (
    Entry("CC101", "value-differs", ("value",), "value_differs"),
    Entry("CC102", "scale-slip", ("scale",), "scale_slip"),
    Entry("CC103", "digits-swapped", ("digits",), "digits_swapped"),
    Entry("CC105", "bound-broken", ("bound",), "bound_broken"),
    Entry("CC106", "direction-reversed", ("direction",), "direction_reversed"),
    Entry("CC107", "points-for-percent", ("points",), "points_for_percent"),
    Entry("CC201", "currency-mixed", ("currency",), "currency_mixed"),
    Entry("CC202", "currency-missing", ("missing-currency",), "currency_missing"),
    Entry("CC301", "unit-kept", ("unit",), "unit_kept"),
    Entry("CC302", "counted-thing-differs", ("unit",), "counted_thing_differs"),
    Entry("CC401", "date-differs", ("date", "time"), "date_differs"),
    Entry("CC402", "day-month-swapped", ("day-month",), "day_month_swapped"),
    Entry("CC403", "year-differs", ("year",), "year_differs"),
    Entry("CC404", "deadline-moved", ("deadline",), "deadline_moved"),
    Entry("CC405", "weekday-impossible", ("weekday",), "weekday_impossible"),
    Entry("CC406", "order-reversed", ("order",), "order_reversed"),
    Entry("CC501", "parts-and-total", ("sum",), None, "contracheck.graph.sums"),
    Entry("CC502", "share-and-whole", ("sum",), None, "contracheck.graph.shares"),
    Entry("CC503", "time-cycle", ("order",), None, "contracheck.graph.times"),
    Entry("CC504", "source-off-by-factor", (), None, "contracheck.graph.off_by_factor"),
    Entry("CC505", "copied-error", (), None, "contracheck.graph.witness"),
    Entry("CC511", "source-off-by-currency", (), None, "contracheck.graph.off_by_currency"),
    Entry("CC512", "source-off-by-days", (), None, "contracheck.graph.off_by_days"),
    Entry("CC513", "source-off-by-hours", (), None, "contracheck.graph.off_by_hours"),
    Entry("CC514", "source-off-by-years", (), None, "contracheck.graph.off_by_years"),
)

BY_CODE: dict[str, Entry] = {e.code: e for e in CATALOGUE}
