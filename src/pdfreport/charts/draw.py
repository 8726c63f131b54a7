"""One chart to one drawing: checked, taken from what was kept, else drawn by the file of its kind.

In: `content.model.Chart` and a `Room`. Out: a `Drawing`, or None with the reasons in `notes`. To add a kind, write a
file with `draw(chart, room, notes)` and give it a line in `KINDS`. What draws is loaded only when something is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pdfreport.charts import check, kept
from pdfreport.charts.room import Drawing, Room
from pdfreport.content.model import Chart
from pdfreport.diag import Notes
from pdfreport.units import MM

Draw = Callable[[Chart, Room, Notes], Drawing | None]


def _slope(chart: Chart, room: Room) -> Draw:
    from pdfreport.charts import slope

    return slope.draw


def _bars(chart: Chart, room: Room) -> Draw:
    from pdfreport.charts import bars, compare

    return compare.draw if room.compare and len(chart.rows) == 2 else bars.draw


def _dots(chart: Chart, room: Room) -> Draw:
    from pdfreport.charts import dots, squares

    return squares.draw if room.squares or (chart.whole == 100 and chart.unit in ("%", "％")) else dots.draw


# The form a kind takes, which may depend on the room: two bars with their figures on them, squares for per cent
KINDS: dict[str, Callable[[Chart, Room], Draw]] = {
    "slope": _slope,
    "bars": _bars,
    "dots": _dots,
}


def drawing(chart: Chart, room: Room, notes: Notes) -> Drawing | None:
    """The chart drawn into its room (points, from its top left); None if it cannot be, and why in `notes`."""
    if chart.kind not in KINDS:
        notes.error("charts.unknown-kind", chart.where, kind=chart.kind, known=list(KINDS))
        return None
    if not check.sound(chart, room, notes):
        return None
    name = kept.key(chart, room)
    known = kept.fetch(name, room.measure)
    if known is not None:
        return known
    from pdfreport.charts.quiet import load_matplotlib

    load_matplotlib()
    drawn = KINDS[chart.kind](chart, room)(chart, room, notes)
    if drawn is not None:
        kept.keep(name, drawn, room.measure)
    return drawn


def least_height(chart: Chart, room: Room) -> float | None:
    """Points of height that the chart takes at the least in the room's width; None if no height will do.

    Asked of the refusal in a room without height: nothing is drawn. A chart that is unsound takes any height here: its
    mistakes are told when it is drawn.
    """
    if chart.kind not in KINDS or not check.sound(chart, room, Notes()):
        return 0.0
    notes = Notes()
    flat = replace(room, height=0.0)
    KINDS[chart.kind](chart, flat)(chart, flat, notes)
    needed = [float(dict(one.facts)["needed"]) for one in notes.errors if one.code == "charts.no-room"]
    return needed[0] * MM if needed else None
