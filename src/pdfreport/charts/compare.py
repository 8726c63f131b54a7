"""Two bars on one scale in place of a pair of numbers, the figures standing on them (look.md 9, mock-up 3).

A figure or its words that a bar is too short for stand after the bar, in black. On an ink that black cannot be read on,
the figure is left white and the words stand outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pdfreport.charts import words
from pdfreport.charts.inks import on, pair
from pdfreport.charts.refuse import no_height, no_width
from pdfreport.charts.room import HEI, Drawing, Label, Room
from pdfreport.charts.words import Fitted, Numeral
from pdfreport.color import BLACK, Cmyk
from pdfreport.content.model import Chart, Series
from pdfreport.diag import Notes
from pdfreport.geom import Rect
from pdfreport.units import MM, fits

BAR = 8.8 * MM
SMALLEST_BAR = 5.2 * MM  # takes a figure of 13 pt, the least that is reversed (look.md 5)
GAP = 1.4 / 8.8  # of the bar
INSET = 1.6 * MM
BETWEEN = 1.5 * MM  # figure to words
FOOT_GAP = 2.4 * MM
LEAST = 0.4  # of the width at least for the longer bar


@dataclass(frozen=True, slots=True)
class _Bar:
    """One bar and its words. `on` is the ink for a figure standing on it, None if none would be clear."""

    series: Series
    ink: Cmyk
    on: Cmyk | None
    percent: str  # the sign, which stays with the figure
    words: tuple[Fitted, ...]  # unit and label, which are black
    size: float

    def figure(self, ink: Cmyk) -> Numeral:
        """The figure in an ink."""
        return Numeral(self.series.shown, self.percent, self.size, ink)

    def place(self, length: float, room: Room) -> _Placed:
        """What stands on and what after a bar of `length` points."""
        after = sum(BETWEEN + line.width(room.measure) for line in self.words)
        figure = self.figure(self.on or BLACK).width(room.measure)
        if self.on == BLACK and fits(INSET + figure + after + INSET, length):
            return _Placed(True, True, 0.0)
        if self.on is not None and fits(INSET + figure + INSET, length):
            return _Placed(True, False, after)
        return _Placed(False, False, INSET + self.figure(BLACK).width(room.measure) + after)


@dataclass(frozen=True, slots=True)
class _Placed:
    figure_on: bool
    words_on: bool
    tail: float  # points taken after the bar's end


def draw(chart: Chart, room: Room, notes: Notes) -> Drawing | None:
    """Two bars; None, and the reason in `notes`, if they do not fit."""
    heading = words.heading(chart, room)
    foot = words.foot(chart, room, with_notes=True)
    if heading is None or foot is None:
        return no_width(chart, room, notes)
    below = words.foot_height(foot, FOOT_GAP)
    bar = min(BAR, (room.height - heading.height - below) / (2 + GAP))
    if not fits(SMALLEST_BAR, bar):
        return no_height(chart, room, notes, heading.height + below + SMALLEST_BAR * (2 + GAP))
    bars = _bars(chart, room, bar)
    scaled = None if bars is None else _length(bars, chart, room)
    if bars is None or scaled is None:
        return no_width(chart, room, notes)
    end = heading.height + bar * (2 + GAP)
    labels = list(heading.labels) + list(words.foot_labels(foot, end, FOOT_GAP))
    for index, one in enumerate(bars):
        middle = heading.height + bar * (0.5 + index * (1 + GAP))
        labels += _labels(one, scaled * one.series.value, middle, room)
    span = Rect(0, heading.height, scaled * _most(chart), bar * (2 + GAP))
    return _drawn(room, bars, (span, _most(chart)), labels, end + below)


def _most(chart: Chart) -> float:
    return max(chart.whole or 0.0, *(row.value for row in chart.rows)) or 1.0


def _bars(chart: Chart, room: Room, bar: float) -> list[_Bar] | None:
    size = words.floor_size(min(room.type.inside[0], room.type.inside[0] * bar / BAR))
    told = words.unit_told(chart, room)
    two = pair(room.palette)
    out: list[_Bar] = []
    widest, most = room.width * (1 - LEAST), words.lines_in(bar, room.type.label[0])
    for row, usual in zip(chart.rows, (two.quiet, two.strong), strict=True):
        unit = words.unit_beside(row, chart, told)
        wanted = [text for text in ("" if unit == "%" else unit, row.label) if text]
        lines = [words.fitted(text, HEI, room.type.label, widest, room.measure, most) for text in wanted]
        if any(line is None for line in lines):
            return None
        ink = room.palette.named[row.ink] if row.ink else usual
        fitting = tuple(line for line in lines if line is not None)
        out.append(_Bar(row, ink, on(ink), unit if unit == "%" else "", fitting, size))
    return out


def _length(bars: Sequence[_Bar], chart: Chart, room: Room) -> float | None:
    """Points per unit, so that both bars with what follows them stay in the room."""
    most = _most(chart)
    scale = room.width / most
    for _ in range(4):  # a shorter bar may push its words out once more; two bars with two words each settle in four
        tails = [(bar, bar.place(scale * bar.series.value, room).tail) for bar in bars]
        for bar, tail in tails:
            if not fits(tail, room.width):
                return None
            if bar.series.value > 0:
                scale = min(scale, (room.width - tail) / bar.series.value)
    return scale if scale * most >= LEAST * room.width else None


def _labels(bar: _Bar, length: float, middle: float, room: Room) -> list[Label]:
    placed = bar.place(length, room)
    numeral = bar.figure(bar.on if placed.figure_on and bar.on is not None else BLACK)
    x = INSET if placed.figure_on else length + INSET
    labels = list(numeral.at(x, middle + words.DIGIT_MIDDLE * bar.size, room.measure))
    x = length if placed.figure_on and not placed.words_on else x + numeral.width(room.measure)
    for line in bar.words:
        labels += line.about(x + BETWEEN, middle)
        x += BETWEEN + line.width(room.measure)
    return labels


def _drawn(
    room: Room, bars: Sequence[_Bar], scale: tuple[Rect, float], labels: Sequence[Label], height: float
) -> Drawing:
    from pdfreport.charts.house import Sheet, settings  # matplotlib: only when something is drawn

    span, most = scale
    with settings():
        sheet = Sheet(room, height)
        axes = sheet.axes(span, (0, most), (2 + GAP, 0))
        for index, bar in enumerate(bars):
            if bar.series.value > 0:
                middle = 0.5 + index * (1 + GAP)
                axes.barh(middle, bar.series.value, 1.0, color=sheet.key(bar.ink), linewidth=0)
        sheet.write(labels)
        return sheet.drawing()
