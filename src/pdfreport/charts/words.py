"""Words of a chart: what is written on a mark, how words are made to fit a width, title and foot lines.

Widths come from the page's own measure; nothing is set here. Words never say what the source does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pdfreport.charts.inks import READABLE, contrast
from pdfreport.charts.room import ASCENT, HEI, KAI, SONG, Label, Measure, Room, black
from pdfreport.color import BLACK, PAPER, Cmyk
from pdfreport.content.model import Chart, Series
from pdfreport.design.styles import Face
from pdfreport.units import MM, fits

LEADING = 1.25  # of the size, for the lines of one label
DIGIT_MIDDLE = 0.365  # em above the baseline: the middle of our digits
DIGIT_HEIGHT = 0.73  # em, in 宋 and 黑 alike
LEAST_COLOURED, LEAST_WHITE = 14.0, 13.0  # pt; look.md 5: type in more than one ink, and type left white
QUANTITY_BELOW = 14.4  # points from the title's last baseline to that of the quantity line; by eye
AFTER_HEADING = 4.2 * MM  # from the last baseline of the heading to the first mark; by eye


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words that fit a width: their lines, and the size they were brought to."""

    lines: tuple[str, ...]
    face: Face
    size: float

    @property
    def leading(self) -> float:
        """Points from line to line."""
        return self.size * LEADING

    @property
    def height(self) -> float:
        """Points from the top of the first frame to the foot of the last."""
        return self.size + self.leading * (len(self.lines) - 1)

    def width(self, measure: Measure) -> float:
        """Points that the longest line takes."""
        return max((measure(line, self.face, self.size) for line in self.lines), default=0.0)

    def at(self, x: float, top: float, align: str = "left") -> tuple[Label, ...]:
        """Black labels, the first line's frame beginning at `top`."""
        first = top + ASCENT * self.size
        return tuple(
            black(line, self.face, self.size, x, first + row * self.leading, align)
            for row, line in enumerate(self.lines)
        )

    def about(self, x: float, middle: float, align: str = "left") -> tuple[Label, ...]:
        """Black labels, their frames centred on `middle`."""
        return self.at(x, middle - self.height / 2, align)


def fitted(
    text: str, face: Face, sizes: tuple[float, float], width: float, measure: Measure, lines: int = 1
) -> Fitted | None:
    """The words at the largest size of `sizes` in at most so many lines of `width` points; None if that is too little.

    Fewer lines are better than more, down to the smallest size.
    """
    largest, smallest = sizes
    natural = measure(text, face, largest)
    size = largest if fits(natural, width) else floor_size(largest * width / natural)
    if size >= smallest:
        return Fitted((text,), face, size)
    for count in range(2, lines + 1):
        for size in (largest, smallest):
            broken = wrapped(text, face, size, width, measure)
            if len(broken) <= count and all(fits(measure(line, face, size), width) for line in broken):
                return Fitted(broken, face, size)
    return None


def lines_in(height: float, size: float) -> int:
    """How many lines of a size stand in a height of points, at least one."""
    return max(1, int((height - size) / (size * LEADING) + 1e-6) + 1)


def floor_size(size: float) -> float:
    """A size in tenths of a point, never larger."""
    return int(size * 10 + 1e-6) / 10


def wrapped(text: str, face: Face, size: float, width: float, measure: Measure) -> tuple[str, ...]:
    """The words in as few lines of `width` points as they need, as even as can be; an unbreakable word sticks out."""
    from pdfreport.text import break_opportunities  # loaded only here: most labels need no break

    ends = [*break_opportunities(text), len(text)]

    def filled(limit: float) -> list[str]:
        lines: list[str] = []
        start = 0
        while start < len(text):
            possible = [end for end in ends if end > start]
            good = [end for end in possible if fits(measure(text[start:end].strip(), face, size), limit)]
            end = good[-1] if good else possible[0]
            lines.append(text[start:end].strip())
            start = end
        return lines

    best = filled(width)
    low, high = width / 2, width
    for _ in range(8):  # evener lines: the narrowest width that needs no more of them
        middle = (low + high) / 2
        trial = filled(middle)
        if len(trial) == len(best):
            best, high = trial, middle
        else:
            low = middle
    return tuple(best)


def unit_beside(row: Series, chart: Chart, told: bool) -> str:
    """The unit to be written after a figure: per cent always, another only if it stands nowhere else (`told`)."""
    if row.shown.endswith(chart.unit) or (told and chart.unit not in ("%", "％", "‰")):
        return ""
    return chart.unit


def figure(row: Series, chart: Chart, told: bool) -> str:
    """The figure as written on a mark, with its unit where that must be said."""
    return row.shown + unit_beside(row, chart, told)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A large figure in 宋 Black with its unit small after it, on one baseline (look.md 4)."""

    shown: str
    unit: str
    size: float
    ink: Cmyk

    @property
    def unit_size(self) -> float:
        """A third of the figure, half of it for per cent; never too small to read, the less if left white."""
        least = LEAST_WHITE if self.ink == PAPER else 8.0
        return max(least, self.size * (0.5 if self.unit == "%" else 0.35))

    def width(self, measure: Measure) -> float:
        """Points of figure, gap and unit."""
        width = measure(self.shown, SONG, self.size)
        return width + (0.06 * self.size + measure(self.unit, self._face, self.unit_size) if self.unit else 0.0)

    @property
    def _face(self) -> Face:
        return SONG if self.unit == "%" else HEI

    def at(self, x: float, baseline: float, measure: Measure) -> tuple[Label, ...]:
        """The labels with the figure's left end at `x`; a unit below 14 pt is black (look.md 5)."""
        figure = Label(self.shown, SONG, self.size, self.ink, x, baseline)
        if not self.unit:
            return (figure,)
        after = x + measure(self.shown, SONG, self.size) + 0.06 * self.size
        ink = self.ink if self.unit_size >= LEAST_COLOURED or self.ink == PAPER else BLACK
        return figure, Label(self.unit, self._face, self.unit_size, ink, after, baseline)


def unit_told(chart: Chart, room: Room) -> bool:
    """True if the quantity line is drawn, which names the unit."""
    return bool(room.title and chart.quantity)


@dataclass(frozen=True, slots=True)
class Heading:
    """Title and quantity line; `height` reaches to where the marks may begin."""

    labels: tuple[Label, ...]
    height: float


def heading(chart: Chart, room: Room) -> Heading | None:
    """Title that says the finding, the quantity and its unit under it (look.md 9); None if the words are too long."""
    if not room.title:
        return Heading((), 0.0)
    title = fitted(room.title, SONG, room.type.title, room.width, room.measure, lines=2)
    if title is None:
        return None
    ink = room.palette.main if contrast(room.palette.main) >= READABLE else BLACK
    labels = [Label(label.text, label.face, label.size, ink, label.x, label.y) for label in title.at(0, 0)]
    y = labels[-1].y
    if chart.quantity:
        line = fitted(chart.quantity, HEI, room.type.quantity, room.width, room.measure, lines=2)
        if line is None:
            return None
        below = line.at(0, y + QUANTITY_BELOW - ASCENT * line.size)
        labels += below
        y = below[-1].y
    return Heading(tuple(labels), y + AFTER_HEADING)


def foot(chart: Chart, room: Room, with_notes: bool, with_finding: bool = True) -> tuple[Fitted, ...] | None:
    """Lines under a chart: the finding in 黑, the rows' notes in 楷; None if a word is wider than the room."""
    wanted: list[tuple[str, Face, tuple[float, float]]] = []
    if with_finding and chart.finding:
        wanted.append((chart.finding, HEI, room.type.label))
    if with_notes:
        wanted += [(note, KAI, room.type.note) for note in _notes(chart)]
    lines = [fitted(text, face, sizes, room.width, room.measure, lines=4) for text, face, sizes in wanted]
    if any(line is None for line in lines):
        return None
    return tuple(line for line in lines if line is not None)


def _notes(chart: Chart) -> list[str]:
    """The rows' notes, each after the label it belongs to unless it names its row or figure itself.

    Dots show no figures, so theirs stand with the label.
    """
    out: list[str] = []
    for row in (row for row in chart.rows if row.note):
        figure = row.shown + unit_beside(row, chart, told=False) if chart.kind == "dots" else ""
        named = not row.label or row.label in row.note or row.shown in row.note
        out.append(row.note if named else f"{row.label}{figure}：{row.note}")
    return out


def foot_height(lines: Sequence[Fitted], gap: float) -> float:
    """Points that foot lines take, each `gap` after what stands above it."""
    return sum(line.height + gap for line in lines)


def foot_labels(lines: Sequence[Fitted], top: float, gap: float) -> tuple[Label, ...]:
    """The foot lines placed from `top`, the end of the marks."""
    labels: list[Label] = []
    for line in lines:
        labels += line.at(0, top + gap)
        top += gap + line.height
    return tuple(labels)


def lowered(labels: Sequence[Label], by: float) -> tuple[Label, ...]:
    """Labels moved down by so many points."""
    return tuple(replace(label, y=label.y + by) for label in labels)
