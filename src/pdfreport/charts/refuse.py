"""Refusals: what a chart that cannot be drawn in its room says, with the room it would need."""

from __future__ import annotations

from pdfreport.charts.room import Drawing, Room
from pdfreport.content.model import Chart
from pdfreport.diag import Notes
from pdfreport.units import to_mm


def no_height(chart: Chart, room: Room, notes: Notes, needed: float) -> Drawing | None:
    """No drawing: the chart needs at least so many points of height."""
    notes.error(
        "charts.no-room", chart.where, chart=_name(chart, room), width=f"{to_mm(room.width):.1f}",
        height=f"{to_mm(room.height):.1f}", needed=f"{to_mm(needed) + 0.05:.1f}",
    )  # fmt: skip
    return None


def no_width(chart: Chart, room: Room, notes: Notes) -> Drawing | None:
    """No drawing: words and figures take so much of the width that no mark can be read."""
    longest = max((row.label for row in chart.rows), key=len, default="")
    notes.error(
        "charts.no-width", chart.where, chart=_name(chart, room), width=f"{to_mm(room.width):.1f}",
        height=f"{to_mm(room.height):.1f}", label=longest,
    )  # fmt: skip
    return None


def _name(chart: Chart, room: Room) -> str:
    """What the chart is called in a message: its title, else what it counts, else its kind."""
    return room.title or chart.quantity or chart.kind
