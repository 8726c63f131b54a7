"""A hundred squares, ten by ten: parts of a hundred at a glance, the first one's figure beside them (look.md 9).

One part is told by figure and label; more parts get a key under the label.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.charts import words
from pdfreport.charts.counted import Key, Part, key, parts
from pdfreport.charts.inks import READABLE, contrast
from pdfreport.charts.refuse import no_height, no_width
from pdfreport.charts.room import HEI, Drawing, Label, Room
from pdfreport.charts.words import Numeral
from pdfreport.color import BLACK
from pdfreport.content.model import Chart
from pdfreport.diag import Notes
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.units import MM, fits

LARGEST_PITCH, SMALLEST_PITCH = 3.2 * MM, 1.5 * MM
SIDE = 0.8  # of the pitch
ACROSS = 9 + SIDE  # pitches that the block is wide and high
SHARE = 0.42  # of the width at most for the block
BESIDE = 3.4 * MM  # block to figure
FIGURE = (30.0, 16.0)  # pt
UNDER_FIGURE = 4.0
FOOT_GAP = 2.0 * MM


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands beside the block, from a top of 0."""

    labels: tuple[Label, ...]
    key: Key
    key_top: float
    height: float


def draw(chart: Chart, room: Room, notes: Notes) -> Drawing | None:
    """The squares of a chart whose whole is 100; None, and the reason in `notes`, if they do not fit."""
    heading = words.heading(chart, room)
    foot = words.foot(chart, room, with_notes=True)
    if heading is None or foot is None:
        return no_width(chart, room, notes)
    below = words.foot_height(foot, FOOT_GAP)
    spare = room.height - heading.height - below
    pitch = min(LARGEST_PITCH, spare / ACROSS, room.width * SHARE / ACROSS)
    if pitch < SMALLEST_PITCH:
        if not fits(SMALLEST_PITCH * ACROSS, room.width * SHARE):
            return no_width(chart, room, notes)
        return no_height(chart, room, notes, heading.height + below + SMALLEST_PITCH * ACROSS)
    shown = _parts(chart, room)
    told = _told(chart, shown, room, pitch)
    if told is None:
        return no_width(chart, room, notes)
    if not fits(told.height, spare):
        return no_height(chart, room, notes, heading.height + told.height + below)
    end = heading.height + max(told.height, pitch * ACROSS)
    labels = [*heading.labels, *words.lowered(told.labels, heading.height), *words.foot_labels(foot, end, FOOT_GAP)]
    return _drawn(room, (heading.height, pitch, told, shown), labels, end + below)


def _parts(chart: Chart, room: Room) -> tuple[Part, ...]:
    """The parts, the first one in the main ink unless its row names another."""
    shown = parts(chart, room)
    if chart.rows[0].ink:
        return shown
    return (replace(shown[0], ink=room.palette.main), *shown[1:])


def _told(chart: Chart, shown: tuple[Part, ...], room: Room, pitch: float) -> _Told | None:
    """Figure, label and key right of the block; None if they are too wide."""
    left = pitch * ACROSS + BESIDE
    width = room.width - left
    row, ink = chart.rows[0], shown[0].ink or BLACK
    natural = Numeral(row.shown, words.unit_beside(row, chart, told=False), FIGURE[0], ink)
    size = min(FIGURE[0], words.floor_size(FIGURE[0] * width / natural.width(room.measure)))
    label = words.fitted(row.label, HEI, room.type.label, width, room.measure, lines=3)
    if size < FIGURE[1] or label is None:
        return None
    colour = ink if contrast(ink) >= READABLE else BLACK
    baseline = words.DIGIT_HEIGHT * size
    numeral = Numeral(row.shown, natural.unit, size, colour)
    labels = [*numeral.at(left, baseline, room.measure)]
    top = baseline + UNDER_FIGURE
    if row.label:
        labels += label.at(left, top)
        top += label.height
    listed = shown if len(shown) > 1 else ()
    made = key(listed, room, SIDE * pitch, 1.0, left)
    if made is None:
        return None
    gap = UNDER_FIGURE + 2 if made.marks else 0.0
    return _Told((*labels, *words.lowered(made.labels, top + gap)), made, top + gap, top + gap + made.height)


def _drawn(
    room: Room, plan: tuple[float, float, _Told, tuple[Part, ...]], labels: list[Label], height: float
) -> Drawing:
    from pdfreport.charts.house import SQUARE, Sheet, settings  # matplotlib: only when something is drawn

    top, pitch, told, shown = plan
    size = SIDE * pitch
    with settings():
        sheet = Sheet(room, height)
        corner = (size - pitch) / 2
        axes = sheet.axes(Rect(corner, top + corner, 10 * pitch, 10 * pitch), (-0.5, 9.5), (9.5, -0.5))
        done = 0
        for part in shown:
            places = [(float(n % 10), float(n // 10)) for n in range(done, done + part.count)]
            done += part.count
            sheet.marks(axes, places, SQUARE, size, part.ink)
        for part, x, y in told.key.marks:
            sheet.marks(sheet.ground, [(x, top + told.key_top + y)], SQUARE, size, part.ink)
        sheet.write(labels)
        return sheet.drawing()
