"""Drawings kept between runs, since loading matplotlib costs more than the rest of a page.

The key is made from all that a drawing depends on: the chart, the room's size, inks and choices, the fonts as far as
the page names them, and this room's own code. What is kept are outlines and requests for type with the widths they
were measured at; when a width is no longer what it was (another font file), the drawing counts as absent.
"""

from __future__ import annotations

import marshal
from functools import cache
from hashlib import sha256
from pathlib import Path as File
from typing import Any

from pdfreport import cachedir
from pdfreport.charts.room import Drawing, Label, Measure, Room
from pdfreport.color import Cmyk, Spot, spot
from pdfreport.content.model import Chart
from pdfreport.display.items import Path

_NEAR = 1e-6  # pt, between a width now and then


def key(chart: Chart, room: Room) -> str:
    """The name under which the drawing of this chart in this room is kept, hex digits."""
    data = _values(chart, ("rows", "where"))
    rows = tuple(_values(row) for row in chart.rows)
    choices = _values(room, ("palette", "measure"))
    palette = _values(room.palette, ("named",))
    named = sorted(room.palette.named.items())
    return sha256(repr(("chart", _code(), data, rows, choices, palette, named)).encode()).hexdigest()


def _values(record: Any, left_out: tuple[str, ...] = ()) -> tuple[Any, ...]:
    """The values of a record's fields, in order."""
    return tuple(getattr(record, name) for name in record.__match_args__ if name not in left_out)


@cache
def _code() -> str:
    return cachedir.code_stamp(File(__file__).parent)


def fetch(name: str, measure: Measure) -> Drawing | None:
    """The drawing kept under `name`, if its words are still as wide as they were."""
    data = cachedir.get(name)
    if data is None:
        return None
    try:
        width, height, paths, labels, widths = marshal.loads(data)
    except (ValueError, EOFError, TypeError):
        return None  # written by another version of Python
    drawing = Drawing(width, height, tuple(_path(*parts) for parts in paths), tuple(_label(*parts) for parts in labels))
    same = (
        abs(measure(label.text, label.face, label.size) - was) <= _NEAR
        for label, was in zip(drawing.labels, widths, strict=True)
    )
    return drawing if all(same) else None


def keep(name: str, drawing: Drawing, measure: Measure) -> None:
    """Keep a drawing for the next run."""
    paths = tuple(
        (path.segments, _amounts(path.fill), _amounts(path.stroke), path.width, path.cap, path.join, path.dash)
        for path in drawing.paths
    )
    labels = tuple(
        (label.text, label.face, label.size, _amounts(label.ink), label.x, label.y, label.align)
        for label in drawing.labels
    )
    widths = tuple(measure(label.text, label.face, label.size) for label in drawing.labels)
    plain: Any = (drawing.width, drawing.height, paths, labels, widths)
    cachedir.put(name, marshal.dumps(plain))


def _amounts(ink: Cmyk | None) -> tuple[Any, ...] | None:
    """Four amounts; of a spot ink those of its alternate at full tint, its name and tint."""
    if ink is None:
        return None
    solid = ink.solid if isinstance(ink, Spot) else ink
    four = (solid.c, solid.m, solid.y, solid.k)
    return (*four, ink.name, ink.tint) if isinstance(ink, Spot) else four


def _ink(amounts: Any) -> Cmyk:
    solid = Cmyk(*amounts[:4])
    return spot(amounts[4], solid, amounts[5]) if amounts[4:] else solid


def _path(segments: Any, fill: Any, stroke: Any, *rest: Any) -> Path:
    return Path(segments, None if fill is None else _ink(fill), None if stroke is None else _ink(stroke), *rest)


def _label(text: str, face: Any, size: float, ink: Any, *rest: Any) -> Label:
    return Label(text, face, size, _ink(ink), *rest)
