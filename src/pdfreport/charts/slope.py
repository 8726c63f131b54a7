"""A slope: before and after as two dots on two uprights, joined by one line over a zero base (look.md 9).

The figures stand outside the uprights, the later one larger and in the strong ink; the difference stands in words
(`finding`) beside the line, wherever there is most room for it, or under the chart. `key`, if given, is written at the
foot of the left end (从零起); without it the base line carries a 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pdfreport.charts import words
from pdfreport.charts.inks import READABLE, contrast, pair
from pdfreport.charts.refuse import no_height, no_width
from pdfreport.charts.room import ASCENT, HEI, HEI_BOLD, KAI, Drawing, Label, Room, black
from pdfreport.charts.words import Fitted, Numeral
from pdfreport.color import BLACK, Cmyk
from pdfreport.content.model import Chart
from pdfreport.diag import Notes
from pdfreport.geom import Rect
from pdfreport.units import MM, fits

LINE = 1.3 * MM
DOT = 1.9 * MM  # radius
BEFORE, AFTER = 2.2 * MM, 2.8 * MM  # figure to the edge of the dot, left and right
LEAST_GAP, SHARES = 15 * MM, (0.48, 0.3)  # between the uprights: at least; of the width, wanted and at least
LEAST_DEPTH, STEEPEST = 18 * MM, 1.6  # of the plot: at least, and at most so many times the gap
LABEL_GAP = 2.2 * MM  # base line to labels, past a dot that stands on it
BETWEEN = 3 * MM  # the two labels at least
BELOW_LABEL = 1.2  # pt, label to the figure told under it
FOOT_GAP = 2.0 * MM
CLEAR = 2.4 * MM  # words to the line
ASIDE = DOT + 1.4 * MM  # and to the uprights, which carry the dots
LARGE = 24.0  # pt; from here a pale ink may be type if told in black too (look.md 5)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The frame of the marks: uprights at `left` and `right`, values from 0 at `base` to `most` at `top`, points."""

    left: float
    right: float
    top: float
    base: float
    most: float

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.base - (self.base - self.top) * value / self.most


@dataclass(frozen=True, slots=True)
class _Ends:
    """What stands at the two ends: figures, and labels under them."""

    figures: tuple[Numeral, Numeral]
    ink: Cmyk
    labels: tuple[tuple[Fitted, ...], tuple[Fitted, ...]]

    @property
    def label_height(self) -> float:
        """Points that the labels take under the base line."""
        return max(sum(line.height + BELOW_LABEL for line in lines) for lines in self.labels)


def draw(chart: Chart, room: Room, notes: Notes) -> Drawing | None:
    """The slope of a chart with two rows; None, and the reason in `notes`, if it does not fit."""
    heading = words.heading(chart, room)
    foot = words.foot(chart, room, with_notes=True, with_finding=False)
    ends = _ends(chart, room)
    if heading is None or foot is None or ends is None:
        return no_width(chart, room, notes)
    below = LABEL_GAP + ends.label_height
    spare = room.height - heading.height - below - words.foot_height(foot, FOOT_GAP)
    plot = _plot(chart, ends, room, (heading.height, spare))
    beside = None if plot is None else _finding(chart, room, plot)
    if plot is not None and beside is None:  # no room beside the line: the words go under the chart
        extra = words.fitted(chart.finding, HEI_BOLD, room.type.label, room.width, room.measure, lines=3)
        if extra is None:
            return no_width(chart, room, notes)
        foot = (extra, *foot)
        spare -= extra.height + FOOT_GAP
        plot = _plot(chart, ends, room, (heading.height, spare))
    if plot is None:
        return no_height(chart, room, notes, room.height - spare + LEAST_DEPTH)
    captions, start = _captions(ends, plot, room, chart)
    end = plot.base + below
    labels = [
        *heading.labels, *_figures(ends, plot, room, chart), *(beside or ()), *captions,
        *words.foot_labels(foot, end, FOOT_GAP),
    ]  # fmt: skip
    return _drawn(chart, room, (plot, ends.ink, start), labels, end + words.foot_height(foot, FOOT_GAP))


def _ends(chart: Chart, room: Room) -> _Ends | None:
    """Figures as large as leave the uprights apart, and the labels that fit under them; None if none do."""
    ink, repeat = _ink(chart, room)
    ends = _largest(chart, room, ink, repeat)
    if repeat and ends is not None and ends.figures[1].ink == BLACK:  # too small for its ink: black says it once
        return _largest(chart, room, ink, repeat=False)
    return ends


def _largest(chart: Chart, room: Room, ink: Cmyk, repeat: bool) -> _Ends | None:
    told = repeat or words.unit_told(chart, room)
    captions: list[tuple[Fitted, ...]] = []
    for row, face in zip(chart.rows, (HEI, HEI_BOLD), strict=True):
        told_again = [row.shown + ("" if row.shown.endswith(chart.unit) else chart.unit)] if repeat else []
        wanted = [text for text in (row.label, *told_again) if text]
        half = (room.width - BETWEEN) / 2
        lines = [words.fitted(text, face, room.type.label, half, room.measure, lines=2) for text in wanted]
        if any(line is None for line in lines):
            return None
        captions.append(tuple(line for line in lines if line is not None))
    tries: list[tuple[float, _Ends]] = []
    for size, later in _sizes(room):
        first, last = (
            Numeral(row.shown, words.unit_beside(row, chart, told), points, colour)
            for row, points, colour in zip(chart.rows, (size, later), (BLACK, ink), strict=True)
        )
        if ink != BLACK and contrast(ink) < READABLE and later < LARGE:
            last = Numeral(last.shown, last.unit, last.size, BLACK)
        ends = _Ends((first, last), ink, (captions[0], captions[1]))
        left, right = _uprights(ends, room)
        tries.append((right - left, ends))
    for share in SHARES:  # smaller figures rather than a line too short to have a slope
        fine = (ends for gap, ends in tries if fits(max(LEAST_GAP, share * room.width), gap))
        found = next(fine, None)
        if found is not None:
            return found
    return None


def _sizes(room: Room) -> Iterator[tuple[float, float]]:
    """Sizes of the two figures in points, from the largest down in even steps."""
    (first, least_first), (last, least_last) = room.type.first, room.type.last
    for step in range(17):
        share = step / 16
        yield round(first - share * (first - least_first), 1), round(last - share * (last - least_last), 1)


def _ink(chart: Chart, room: Room) -> tuple[Cmyk, bool]:
    """The ink of the later figure, and whether it must be told in black too since the ink is pale (look.md 5)."""
    row = chart.rows[1]
    ink = room.palette.named[row.ink] if row.ink else pair(room.palette).strong
    told = re.compile(rf"(?<![0-9.]){re.escape(row.shown)}(?![0-9.])")
    black_words = (chart.finding, row.label, row.note, chart.quantity if room.title else "")
    return ink, contrast(ink) < READABLE and not any(told.search(text) for text in black_words)


def _uprights(ends: _Ends, room: Room) -> tuple[float, float]:
    first, last = ends.figures
    left = first.width(room.measure) + BEFORE + DOT
    return left, room.width - last.width(room.measure) - AFTER - DOT


def _plot(chart: Chart, ends: _Ends, room: Room, place: tuple[float, float]) -> _Plot | None:
    """The plot from a top and in a height, no steeper than looks well; None if that is too low.

    Its top leaves room for half of the higher figure.
    """
    top, height = place
    if not fits(LEAST_DEPTH, height):
        return None
    left, right = _uprights(ends, room)
    depth = min(height, STEEPEST * (right - left))
    most = max(row.value for row in chart.rows) or 1.0
    higher = max(zip((row.value for row in chart.rows), (figure.size for figure in ends.figures), strict=True))
    pad = max(DOT, words.DIGIT_HEIGHT / 2 * higher[1]) + 0.5 * MM
    return _Plot(left, right, top, top + depth, most * depth / (depth - pad))


def _figures(ends: _Ends, plot: _Plot, room: Room, chart: Chart) -> list[Label]:
    """The two figures, level with their dots but clear of the base line and the plot's top."""
    labels: list[Label] = []
    places = (plot.left - DOT - BEFORE - ends.figures[0].width(room.measure), plot.right + DOT + AFTER)
    for row, numeral, x in zip(chart.rows, ends.figures, places, strict=True):
        level = plot.y(row.value) + words.DIGIT_MIDDLE * numeral.size
        lowest = plot.base - 1.2 * MM
        highest = plot.top + words.DIGIT_HEIGHT * numeral.size
        labels += numeral.at(x, max(highest, min(level, lowest)), room.measure)
    return labels


def _captions(ends: _Ends, plot: _Plot, room: Room, chart: Chart) -> tuple[list[Label], float]:
    """Labels centred under the uprights as far as the room lets them, and what says that the base is zero.

    Also where the base line begins: after its 0, if it has one.
    """
    labels: list[Label] = []
    half = (room.width - BETWEEN) / 2
    bounds = ((0.0, half), (half + BETWEEN, room.width))
    free = room.width
    for lines, x, (start, stop) in zip(ends.labels, (plot.left, plot.right), bounds, strict=True):
        top = plot.base + LABEL_GAP
        widest = max((line.width(room.measure) for line in lines), default=0.0)
        middle = min(max(x, start + widest / 2), stop - widest / 2)
        free = min(free, middle - widest / 2)
        for line in lines:
            labels += line.at(middle, top, "center")
            top += line.height + BELOW_LABEL
    size = room.type.note[1]
    room_for_key = ends.label_height >= size  # it stands in the labels' row, if there is one
    if chart.key and room_for_key and fits(room.measure(chart.key[0], KAI, size) + 2 * MM, free):
        said = black(chart.key[0], KAI, size, 0, plot.base + LABEL_GAP + ASCENT * room.type.label[0])
        return [*labels, said], 0.0
    zero = black("0", HEI, size, 0, plot.base + words.DIGIT_MIDDLE * size)
    return [*labels, zero], room.measure("0", HEI, size) + 0.8 * MM


def _finding(chart: Chart, room: Room, plot: _Plot) -> tuple[Label, ...] | None:
    """The difference in words beside the line, nearest to its middle; None if it fits nowhere."""
    if not chart.finding:
        return ()
    largest, smallest = room.type.finding
    widest = plot.right - plot.left - 2 * ASIDE
    for size in (largest, (largest + smallest) / 2, smallest):
        for lines in (1, 2, 3):
            found = words.fitted(chart.finding, HEI_BOLD, (size, size), widest, room.measure, lines)
            place = None if found is None else _free(found, plot, room, chart)
            if found is not None and place is not None:
                return found.at(*place)
    return None


def _free(found: Fitted, plot: _Plot, room: Room, chart: Chart) -> tuple[float, float] | None:
    """Left and top of the place nearest to the middle of the line for the words, above it rather than below."""
    width, height = found.width(room.measure), found.height
    start, stop = (plot.y(row.value) for row in chart.rows)
    slope = (stop - start) / (plot.right - plot.left)
    middle = ((plot.left + plot.right) / 2, (start + stop) / 2)
    best: tuple[float, float, float] | None = None
    x = plot.left + ASIDE
    while x <= plot.right - ASIDE - width + 0.01:
        ends = (start + slope * (x - plot.left), start + slope * (x + width - plot.left))
        over, under = min(ends) - CLEAR - height, max(ends) + CLEAR
        tops = [over] if over >= plot.top else []
        tops += [under] if under + height <= plot.base - CLEAR / 2 else []
        for top in tops:
            away = abs(x + width / 2 - middle[0]) + abs(top + height / 2 - middle[1])
            away += plot.base if top == under else 0.0
            if best is None or away < best[0] - 0.01:
                best = (away, x, top)
        x += 1.0
    return None if best is None else best[1:]


def _drawn(chart: Chart, room: Room, marks: tuple[_Plot, Cmyk, float], labels: list[Label], height: float) -> Drawing:
    from pdfreport.charts import house  # matplotlib: only when something is drawn

    plot, ink, start = marks
    with house.settings():
        sheet = house.Sheet(room, height)
        for x in (plot.left, plot.right):
            upright = Rect(x - house.HAIR_TINT / 2, plot.top, house.HAIR_TINT, plot.base - plot.top)
            sheet.rule(upright, room.palette.grey)
        base = Rect(start, plot.base - house.HAIR_BLACK / 2, room.width - start, house.HAIR_BLACK)
        sheet.rule(base, BLACK)
        area = Rect(plot.left, plot.top, plot.right - plot.left, plot.base - plot.top)
        axes = sheet.axes(area, (0, 1), (0, plot.most))
        values = [row.value for row in chart.rows]
        axes.plot((0, 1), values, color=sheet.key(ink), linewidth=LINE, solid_capstyle="round", clip_on=False)
        sheet.marks(axes, list(zip((0, 1), values, strict=True)), house.DISC, 2 * DOT, ink)
        sheet.write(labels)
        return sheet.drawing()
