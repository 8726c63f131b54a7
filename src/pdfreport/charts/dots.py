"""Dots: one mark per unit, parts by ink, what is left of the whole as rings, and a key under them (look.md 9).

The row length means nothing: it is chosen so that the rows fill the width exactly and the dots are as large as the
height allows. Below a pitch of 3.5 mm, which reads best, it goes only where the room is too small for that.
"""

from __future__ import annotations

from pdfreport.charts import words
from pdfreport.charts.counted import Key, Part, key, parts
from pdfreport.charts.refuse import no_height, no_width
from pdfreport.charts.room import Drawing, Label, Room
from pdfreport.content.model import Chart
from pdfreport.diag import Notes
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.units import MM, fits

LARGEST_PITCH = 5.5 * MM
SMALLEST_PITCH = 2.4 * MM  # a dot of 1.7 mm, by eye the least that still counts as a dot on newsprint
RADIUS = 0.36  # of the pitch
KEY_GAP = 2.8 * MM
FOOT_GAP = 2.0 * MM


@dataclass(frozen=True, slots=True)
class _Field:
    """How the marks stand: dots a row, rows, distance of centres in points, and the key for it."""

    across: int
    rows: int
    pitch: float
    key: Key

    @property
    def radius(self) -> float:
        """Of a dot, points."""
        return RADIUS * self.pitch

    @property
    def depth(self) -> float:
        """Points from the top of the first row to the foot of the last."""
        return (self.rows - 1 + 2 * RADIUS) * self.pitch

    @property
    def height(self) -> float:
        """Points of marks and key."""
        return self.depth + (KEY_GAP + self.key.height if self.key.marks else 0.0)


def draw(chart: Chart, room: Room, notes: Notes) -> Drawing | None:
    """The dots of a chart; None, and the reason in `notes`, if they do not fit."""
    heading = words.heading(chart, room)
    foot = words.foot(chart, room, with_notes=True)
    if heading is None or foot is None:
        return no_width(chart, room, notes)
    below = words.foot_height(foot, FOOT_GAP)
    shown = parts(chart, room)
    fields = _fields(shown, room)
    if not fields:
        return no_width(chart, room, notes)
    spare = room.height - heading.height - below
    field = next((field for field in fields if fits(field.height, spare)), None)
    if field is None:
        least = min(field.height for field in fields)
        return no_height(chart, room, notes, heading.height + least + below)
    end = heading.height + field.height
    labels = [*heading.labels, *words.foot_labels(foot, end, FOOT_GAP)]
    return _drawn(room, (heading.height, field, shown), labels, end + below)


def _fields(shown: tuple[Part, ...], room: Room) -> list[_Field]:
    """Every way to fill the width, largest dots first."""
    total = sum(part.count for part in shown)
    out: list[_Field] = []
    fewest = max(1, int((room.width / LARGEST_PITCH) + 1 - 2 * RADIUS + 0.999999))
    across = fewest
    while True:
        pitch = min(LARGEST_PITCH, room.width / (across - 1 + 2 * RADIUS))
        if pitch < SMALLEST_PITCH:
            return out
        row = min(across, max(1, total))
        made = key(shown, room, 2 * RADIUS * pitch, pitch)
        if made is not None:
            out.append(_Field(row, -(-total // row), pitch, made))
        across += 1


def _drawn(room: Room, plan: tuple[float, _Field, tuple[Part, ...]], labels: list[Label], height: float) -> Drawing:
    from pdfreport.charts.house import DISC, Sheet, settings  # matplotlib: only when something is drawn

    top, field, shown = plan
    with settings():
        sheet = Sheet(room, height)
        size, pitch = 2 * field.radius, field.pitch
        corner = field.radius - pitch / 2
        area = Rect(corner, top + corner, field.across * pitch, field.rows * pitch)
        axes = sheet.axes(area, (-0.5, field.across - 0.5), (field.rows - 0.5, -0.5))
        done = 0
        for part in shown:
            places = [(n % field.across, n // field.across) for n in range(done, done + part.count)]
            done += part.count
            sheet.marks(axes, [(float(x), float(y)) for x, y in places], DISC, size, part.ink)
        below = top + field.depth + KEY_GAP
        for part, x, y in field.key.marks:
            sheet.marks(sheet.ground, [(x, below + y)], DISC, size, part.ink)
        sheet.write([*labels, *words.lowered(field.key.labels, below)])
        return sheet.drawing()
