"""The look of every chart: no frame, no ticks, no grid, no axis numbers, no legend box; few weights; words outside ink.

`Sheet` is a matplotlib figure measured in points with nothing on it. A chart puts marks into axes whose scale is its
own values, rules and words onto the sheet itself, and takes away a drawing. The user's matplotlib settings play no
part: every setting is matplotlib's own, then ours, and is put back afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any

import matplotlib
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.path import Path as Outline

from pdfreport.charts.backend import InkCanvas, InkKeys
from pdfreport.charts.room import ALIGNED, Drawing, Label, Room
from pdfreport.color import Cmyk
from pdfreport.display.items import disc
from pdfreport.geom import Rect
from pdfreport.units import MM

HAIR_BLACK = 0.12 * MM  # look.md 9: base lines
HAIR_TINT = 0.18 * MM  # look.md 7: a hair in a tint or colour, which a screen would otherwise eat

_OURS = {
    "figure.dpi": 72.0,
    "path.simplify": False,
    "path.snap": False,
    "lines.scale_dashes": False,
    "axes.unicode_minus": False,
}


def settings() -> AbstractContextManager[None]:
    """Matplotlib's own settings and ours on top, for the length of a `with` block; no file of the user is read."""
    kept = (
        "backend",
        "date.",
    )  # the first would load a window system
    own: Any = {key: value for key, value in matplotlib.rcParamsDefault.items() if not key.startswith(kept)}
    own.update(_OURS)
    context: AbstractContextManager[None] = matplotlib.rc_context(own)
    return context


def outline(segments: Sequence[tuple[float | str, ...]]) -> Outline:
    """Segments of the display list as an outline for matplotlib, to be used as a marker."""
    line, curve = Outline.LINETO, Outline.CURVE4
    codes: dict[str, tuple[Any, ...]] = {
        "M": (Outline.MOVETO,), "L": (line,), "C": (curve,) * 3, "Z": (Outline.CLOSEPOLY,),
    }  # fmt: skip
    points: list[tuple[float, float]] = []
    kinds: list[int] = []
    for name, *values in segments:
        numbers = [float(value) for value in values] or [0.0, 0.0]
        points += zip(numbers[::2], numbers[1::2], strict=True)
        kinds += codes[str(name)]
    return Outline(points, kinds)


DISC = outline(disc(0, 0, 1))
SQUARE = outline((("M", -1.0, -1.0), ("L", 1.0, -1.0), ("L", 1.0, 1.0), ("L", -1.0, 1.0), ("Z",)))


class Words(Artist):
    """Words on a sheet. Matplotlib's own text asks its fonts for heights, and ours are not among them."""

    def __init__(self, label: Label, color: str) -> None:
        super().__init__()
        self._label, self._color = label, color
        self.set_zorder(6)

    def get_horizontalalignment(self) -> str:
        """Where the words stand to their place: left, center or right."""
        return self._label.align

    def draw(self, renderer: Any) -> None:
        """Hand the words to the renderer, as matplotlib's text does: by their left end, y down."""
        family, weight = self._label.face
        face = FontProperties(family=family, weight=weight, size=self._label.size)
        width, _, _ = renderer.get_text_width_height_descent(self._label.text, face, False)
        left = self._label.x - width * ALIGNED[self._label.align]
        gc = renderer.new_gc()
        gc.set_foreground(self._color)
        renderer.draw_text(gc, left, self._label.y, self._label.text, face, 0.0, mtext=self)


class Sheet:
    """An empty page for one chart, in points, y down; use it inside `settings()`."""

    def __init__(self, room: Room, height: float) -> None:
        self.width, self.height = room.width, height
        self._grey = room.palette.grey
        self._keys = InkKeys()
        self._figure = Figure(figsize=(self.width / 72, height / 72), dpi=72, frameon=False)
        self._canvas = InkCanvas(self._figure, self._keys, room.measure)
        self.ground = self.axes(Rect(0, 0, self.width, height), (0, self.width), (height, 0))

    def axes(self, rect: Rect, across: tuple[float, float], down: tuple[float, float]) -> Axes:
        """Bare axes over `rect`; `across` are the values at its left and right, `down` those at its foot and top."""
        share = (rect.x / self.width, 1 - rect.bottom / self.height)
        axes = self._figure.add_axes((*share, rect.width / self.width, rect.height / self.height))
        axes.set_axis_off()
        axes.set_xlim(*across)
        axes.set_ylim(*down)
        axes.set_autoscale_on(False)
        return axes

    def key(self, ink: Cmyk) -> str:
        """The colour that stands for an ink in a call of matplotlib."""
        return self._keys.key(ink)

    def rule(self, rect: Rect, ink: Cmyk, above: Axes | None = None) -> None:
        """A rule as a thin box, under all marks, or over those of `above`."""
        patch = Rectangle(
            (rect.x, rect.y), rect.width, rect.height, facecolor=self.key(ink), edgecolor="none", linewidth=0
        )
        host = above or self.ground
        patch.set_zorder(1 if above is None else 5)
        patch.set_transform(self.ground.transData)
        patch.set_clip_on(False)
        host.add_artist(patch)

    def marks(
        self, axes: Axes, places: Sequence[tuple[float, float]], mark: Outline, size: float, ink: Cmyk | None
    ) -> None:  # fmt: skip
        """Marks of `size` points across at places in the scale of `axes`: filled, or empty with a grey hair (None)."""
        if not places:
            return
        hair = HAIR_TINT if ink is None else 0.0
        face, edge = ("none", self.key(self._grey)) if ink is None else (self.key(ink), "none")
        axes.scatter(
            [x for x, _ in places], [y for _, y in places], s=(size - hair) ** 2, marker=mark, linewidth=hair,
            facecolor=face, edgecolor=edge, clip_on=False, zorder=4,
        )  # fmt: skip

    def write(self, labels: Sequence[Label]) -> None:
        """Put words onto the sheet."""
        for label in labels:
            self.ground.add_artist(Words(label, self.key(label.ink)))

    def drawing(self) -> Drawing:
        """What has been put onto the sheet, as outlines and requests for type."""
        drawn = self._canvas.drawn()
        return Drawing(self.width, self.height, tuple(drawn.paths), tuple(drawn.labels))
