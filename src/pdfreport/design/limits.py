"""How large, small and many things in a layout may be.

Comes in: records as written, and the grid. Goes out: findings only. The limits keep out what no press can
print and what would take a program without bound; they are no advice on taste.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from pdfreport.design import model
from pdfreport.design.lengths import Length
from pdfreport.design.written import GridWritten, HeadRuleWritten, LayoutWritten
from pdfreport.diag import Notes
from pdfreport.record import place_of
from pdfreport.units import MM, fits

MOST_FRAMES = 500
MOST_SCREWS = 6  # the search looks at the cheapest few thousand settings, whatever their number
_TYPE = (1.0, 1000.0)
_THIN = (0.0, 200.0)
_SHIFT = (-2000 * MM, 2000 * MM)
# Every length a layout may write, by its key: least and most in points.
LIMITS: dict[str, tuple[float, float]] = {
    "page": (50 * MM, 2000 * MM), "bleed": (0.0, 20 * MM), "em": (2.0, 150.0), "pitch": (2.0, 300.0),
    "head": (0.0, 2000 * MM), "left": _SHIFT, "right": _SHIFT, "drop": _SHIFT, "baseline": _SHIFT,
    "size": _TYPE, "title_size": _TYPE, "number": _TYPE, "small": _TYPE, "name": _TYPE, "side": _TYPE,
    "leading": _TYPE, "step": (0.0, 1000.0), "thick": _THIN, "weight": _THIN, "rule": _THIN, "rules": _THIN,
    "hairlines": _THIN, "bar": _THIN, "edge": _THIN, "line_rule": _THIN,
    "row_rule": _THIN, "row_gap": _THIN, "gap": _THIN, "date": _TYPE, "grades": _TYPE, "leadings": _TYPE,
}  # fmt: skip
IN_MM = ("page", "bleed", "head", "left", "right", "drop", "baseline")
# Keys whose list has a fixed number of entries.
COUNTS: dict[str, tuple[int, ...]] = {"page": (2,), "rules": (2,), "bar": (0, 2), "give": (1, 2), "range": (2,)}


def check_lengths(record: Any, notes: Notes, em: float = 1.0, pitch: float = 1.0) -> bool:
    """Report each length of a record that is out of its limits; False if there was one."""
    good = True
    for field in fields(record):
        value = getattr(record, field.name)
        lengths = value if isinstance(value, tuple) else (value,)
        if field.name in COUNTS and isinstance(value, tuple) and len(value) not in COUNTS[field.name]:
            counts = {"count": len(value), "wanted": "/".join(map(str, COUNTS[field.name]))}
            notes.error("design.how-many", place_of(record, field.name), key=field.name, **counts)
            good = False
        for length in lengths:
            if isinstance(length, Length) and not _within(field.name, length.points(em, pitch)):
                least, most = (_shown(field.name, limit) for limit in LIMITS[field.name])
                facts = {"key": field.name, "value": length.written[:30]}
                notes.error("design.length-out", place_of(record, field.name), least=least, most=most, **facts)
                good = False
    return good


def check_grid(written: GridWritten, grid: model.Grid, notes: Notes) -> None:
    """The type area must lie on the page."""
    area = grid.type_area
    foot = grid.line_bottom(grid.lines - 1)
    if grid.left < 0:
        facts = {"key": "left", "value": written.left.written[:30], "least": "0mm", "most": "2000mm"}
        notes.error("design.length-out", place_of(written, "left"), **facts)
    if not fits(area.right, grid.page.width):
        facts = {"need": f"{area.right / MM:.1f}", "have": f"{grid.page.width / MM:.1f}"}
        notes.error("design.grid-too-wide", place_of(written, "columns"), **facts)
    if not fits(foot, grid.page.height):
        facts = {"need": f"{foot / MM:.1f}", "have": f"{grid.page.height / MM:.1f}"}
        notes.error("design.grid-too-high", place_of(written, "lines"), **facts)


def check_screws(layout: LayoutWritten, notes: Notes) -> bool:
    """Not more screws than can be tried, each with a name of its own and a range; False if something was wrong."""
    before = len(notes.errors)
    if len(layout.screws) > MOST_SCREWS:
        place = place_of(layout, "screws")
        notes.error("design.too-many-screws", place, count=len(layout.screws), most=MOST_SCREWS)
    seen: set[str] = set()
    for screw in layout.screws:
        if screw.name in seen:
            notes.error("design.screw-twice", screw.where, name=screw.name)
        seen.add(screw.name)
        if check_lengths(screw, notes) and screw.range[0] > screw.range[1]:
            notes.error("design.range-order", place_of(screw, "range"), least=screw.range[0], most=screw.range[1])
    return len(notes.errors) == before


def check_head_rule(rule: HeadRuleWritten, em: float, pitch: float, notes: Notes) -> bool:
    """Lengths, counts and the order of what the white may give; False if something was wrong."""
    good = check_lengths(rule, notes, em, pitch)
    if rule.give and rule.give[0] > rule.give[-1]:
        notes.error("design.range-order", place_of(rule, "give"), least=rule.give[0], most=rule.give[-1])
        good = False
    return good


def _within(key: str, points: float) -> bool:
    least, most = LIMITS[key]
    return fits(least, points) and fits(points, most)


def _shown(key: str, points: float) -> str:
    """A length for a message, in the unit its kind is thought of in."""
    return f"{points / MM:g}mm" if key in IN_MM else f"{points:g}pt"
