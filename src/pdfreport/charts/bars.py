"""Bars: lengths from one zero axis, their figures after them (look.md 9).

Labels stand left of the axis, every one in black; the longest bar in the main ink, the others a step lighter, unless a
row names its ink. A row's note follows its figure in 楷 where all notes fit, else stands under its label, else under
the chart after the label it belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pdfreport.charts import words
from pdfreport.charts.inks import lighter
from pdfreport.charts.refuse import no_height, no_width
from pdfreport.charts.room import HEI, HEI_BOLD, KAI, Drawing, Label, Room, black
from pdfreport.charts.words import Fitted
from pdfreport.color import BLACK, Cmyk
from pdfreport.content.model import Chart, Series
from pdfreport.diag import Notes
from pdfreport.geom import Rect
from pdfreport.units import MM, fits

STEP = 9.6 * MM
LARGEST_STEP, SMALLEST_STEP = 10.4 * MM, 4.6 * MM  # by eye: wider falls apart, narrower sets labels line on line
BAR = 6.2 / 9.6  # of the step
AXIS = 0.2 * MM  # thickness of the zero line
GAP = 3.0 * MM  # label to axis
AFTER = 2.0 * MM  # bar to figure
BEFORE_NOTE = 1.6 * MM
FOOT_GAP = 2.2 * MM
AIR = 1.5  # pt between the labels of two rows at least
NOTES = ("after", "under", "foot")  # where the rows' notes may stand: after the figures, under the labels, under all
LABEL_SHARE = 0.42  # of the width at most for labels
LEAST_BAR = 0.28  # of the width at least for the longest bar
_NUMBERED = re.compile(r"第?[0-9０-９]|[一二三四五六七八九十]+[月季号日]")


@dataclass(frozen=True, slots=True)
class _Row:
    series: Series
    label: Fitted
    figure: str
    under: Fitted | None  # the note, when it stands under the label
    after: str  # the note, when it follows the figure


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything goes: points from the top left of the room."""

    top: float
    step: float
    axis: float
    length: float  # of a bar as long as `most`
    most: float
    figure_size: float
    rows: tuple[_Row, ...]

    def middle(self, row: int) -> float:
        """The middle of a bar."""
        return self.top + (row + 0.5) * self.step

    @property
    def foot(self) -> float:
        """The end of the axis."""
        return self.top + len(self.rows) * self.step


def draw(chart: Chart, room: Room, notes: Notes) -> Drawing | None:
    """The bars of a chart; None, and the reason in `notes`, if they do not fit."""
    heading = words.heading(chart, room)
    if heading is None:
        return no_width(chart, room, notes)
    needed = None
    for where in NOTES if any(row.note for row in chart.rows) else NOTES[:1]:
        foot = words.foot(chart, room, with_notes=where == "foot")
        if foot is None:
            continue
        below = words.foot_height(foot, FOOT_GAP)
        step = min(LARGEST_STEP, (room.height - heading.height - below) / len(chart.rows))
        if not fits(SMALLEST_STEP, step):
            needed = needed or heading.height + below + SMALLEST_STEP * len(chart.rows)
            continue
        plan = _plan(chart, room, (heading.height, step), where)
        if plan is not None:
            labels = (*heading.labels, *_labels(plan), *words.foot_labels(foot, plan.foot, FOOT_GAP))
            return _drawn(room, plan, labels, plan.foot + below)
    return no_width(chart, room, notes) if needed is None else no_height(chart, room, notes, needed)


def ordered(rows: tuple[Series, ...]) -> tuple[Series, ...]:
    """Largest first; but rows whose labels all begin with a number (years, months, ranks) keep the order they have."""
    if all(_NUMBERED.match(row.label) for row in rows):
        return rows
    return tuple(sorted(rows, key=lambda row: -row.value))


def _plan(chart: Chart, room: Room, place: tuple[float, float], where: str) -> _Plan | None:
    """The bars from a top and at a step; None if labels are too wide or bars get too short."""
    top, step = place
    told = words.unit_told(chart, room)
    rows: list[_Row] = []
    for one in ordered(chart.rows) if room.sort else chart.rows:
        under = None
        limit = room.width * LABEL_SHARE
        if one.note and where == "under":
            under = words.fitted(one.note, KAI, room.type.note, limit, room.measure)
            if under is None:
                return None
        space = step - AIR - (under.size * words.LEADING if under else 0)
        label = _label(one.label, room, limit, space)
        if label is None:
            return None
        rows.append(_Row(one, label, words.figure(one, chart, told), under, one.note if where == "after" else ""))
    left = max(max(row.label.width(room.measure), row.under.width(room.measure) if row.under else 0) for row in rows)
    axis = left + GAP if left else AXIS / 2
    size = min(room.type.figure[0], max(room.type.figure[1], room.type.figure[0] * step / STEP))
    most = max(chart.whole or 0.0, *(row.series.value for row in rows)) or 1.0
    tails = ((row.series.value / most, _tail(row, size, room)) for row in rows)
    spans = [(room.width - axis - tail) / share for share, tail in tails if share > 0]
    length = min([room.width - axis, *spans])
    zero = all(fits(axis + _tail(row, size, room), room.width) for row in rows)
    if length < LEAST_BAR * room.width or not zero:
        return None
    return _Plan(top, step, axis, length, most, size, tuple(rows))


def _label(text: str, room: Room, limit: float, space: float) -> Fitted | None:
    """A label on one line, or on as many as the step has room for."""
    largest, smallest = room.type.label
    lines = words.lines_in(space, largest)
    return words.fitted(text, HEI, (min(largest, space), min(smallest, space)), limit, room.measure, lines)


def _tail(row: _Row, size: float, room: Room) -> float:
    """Points after the end of a bar: gap, figure, note."""
    width = AFTER + room.measure(row.figure, HEI_BOLD, size)
    return width + (BEFORE_NOTE + room.measure(row.after, KAI, _note_size(size)) if row.after else 0.0)


def _note_size(figure: float) -> float:
    return 8.0 if figure >= 10 else 7.5


def _labels(plan: _Plan) -> list[Label]:
    labels: list[Label] = []
    for index, row in enumerate(plan.rows):
        middle = plan.middle(index)
        if row.under is None:
            labels += row.label.about(0, middle)
            continue
        height = row.label.height + row.under.size * words.LEADING
        labels += row.label.at(0, middle - height / 2)
        labels += row.under.at(0, middle + height / 2 - row.under.size)
    return labels


def _drawn(room: Room, plan: _Plan, labels: tuple[Label, ...], height: float) -> Drawing:
    from pdfreport.charts.house import Sheet, settings  # matplotlib: only when something is drawn

    with settings():
        sheet = Sheet(room, height)
        count = len(plan.rows)
        span = Rect(plan.axis, plan.top, plan.length, count * plan.step)
        axes = sheet.axes(span, (0, plan.most), (count - 0.5, -0.5))
        inks = _inks(plan, room)
        for index, row in enumerate(plan.rows):
            if row.series.value > 0:
                axes.barh(index, row.series.value, BAR, color=sheet.key(inks[index]), linewidth=0)
        sheet.rule(Rect(plan.axis - AXIS / 2, plan.top, AXIS, count * plan.step), BLACK, above=axes)
        sheet.write(labels)
        sheet.write([label for index in range(count) for label in _after(plan, index, room)])
        return sheet.drawing()


def _inks(plan: _Plan, room: Room) -> list[Cmyk]:
    longest = max(row.series.value for row in plan.rows)
    rest = lighter(room.palette)
    return [
        room.palette.named[row.series.ink]
        if row.series.ink
        else (room.palette.main if row.series.value == longest else rest)
        for row in plan.rows
    ]


def _after(plan: _Plan, index: int, room: Room) -> tuple[Label, ...]:
    """The figure, and the note if it follows, after a bar's end."""
    row, size = plan.rows[index], plan.figure_size
    x = plan.axis + plan.length * row.series.value / plan.most + AFTER
    baseline = plan.middle(index) + words.DIGIT_MIDDLE * size
    figure = black(row.figure, HEI_BOLD, size, x, baseline)
    if not row.after:
        return (figure,)
    start = x + room.measure(row.figure, HEI_BOLD, size) + BEFORE_NOTE
    return figure, black(row.after, KAI, _note_size(size), start, baseline)
