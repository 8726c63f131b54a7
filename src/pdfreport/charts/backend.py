"""A renderer for matplotlib whose canvas is our display list.

In: artists of a matplotlib figure, measured in points (72 per inch). Out: `display` paths and requests for type
(`room.Label`). Nothing is converted: every ink is handed to matplotlib under a colour of its own that stands for it and
is looked up again here, so what comes out are the exact ink numbers; words are measured by our engine and set later.

Not drawn, since the display list has no such thing: pictures, transparency, clipping by another outline than a
rectangle, turned words. Asking for one is a broken promise of the chart's code and fails an assertion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Any

from matplotlib.backend_bases import FigureCanvasBase, GraphicsContextBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.transforms import Bbox, Transform

from pdfreport.charts.room import ALIGNED, ASCENT, DESCENT, Label, Measure
from pdfreport.color import Cmyk
from pdfreport.display.items import Path, Segment

_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_DIGITS = 3  # a thousandth of a point: the same numbers on every machine, whatever its last bit of a float


class InkKeys:
    """The inks of one drawing, each under a colour that stands for it: the n-th is the RGB number n."""

    def __init__(self) -> None:
        self._inks: list[Cmyk] = []

    def key(self, ink: Cmyk) -> str:
        """The colour, as matplotlib writes one, that stands for this ink."""
        if ink not in self._inks:
            self._inks.append(ink)
        return f"#{self._inks.index(ink) + 1:06x}"

    def ink(self, rgba: Sequence[float]) -> Cmyk:
        """The ink that a colour stands for; one that nobody asked for is an error of the chart's code."""
        red, green, blue = (round(part * 255) for part in rgba[:3])
        number = (red << 16 | green << 8 | blue) - 1
        assert 0 <= number < len(self._inks), f"colour {tuple(rgba)} stands for no ink"
        return self._inks[number]


class InkRenderer(RendererBase):
    """Collects what a figure draws as paths and labels."""

    def __init__(self, width: float, height: float, keys: InkKeys, measure: Measure) -> None:
        super().__init__()
        self.width, self.height = width, height
        self.keys, self.measure = keys, measure
        self.paths: list[Path] = []
        self.labels: list[Label] = []

    # What matplotlib calls

    def draw_path(self, gc: GraphicsContextBase, path: Outline, transform: Transform, rgbFace: Any = None) -> None:  # noqa: N803
        """Append one outline, filled, stroked or both."""
        fill, paint = self._paint(gc, rgbFace)
        if fill is None and paint["stroke"] is None:
            return
        placed = path.transformed(transform)
        for piece, inner, edge in _clipped(placed, gc, fill is not None, paint["stroke"] is not None):
            segments = tuple(self._segments(piece))
            if segments:
                stroke = paint if edge else {}
                self.paths.append(Path(segments, fill=fill if inner else None, **stroke))

    def draw_markers(self, *args: Any, **kwargs: Any) -> None:
        """Append one outline repeated at many places, as few paths as can be."""
        start = len(self.paths)
        super().draw_markers(*args, **kwargs)
        self.paths[start:] = _merged(self.paths[start:])

    def draw_path_collection(self, *args: Any, **kwargs: Any) -> None:
        """Append many outlines, those painted alike as one path."""
        start = len(self.paths)
        super().draw_path_collection(*args, **kwargs)
        self.paths[start:] = _merged(self.paths[start:])

    def draw_text(
        self, gc: GraphicsContextBase, x: float, y: float, s: str, prop: FontProperties, angle: float,
        ismath: bool | str = False, mtext: Any = None,
    ) -> None:  # fmt: skip
        """Append a request for words; the family and weight of `prop` are those of one of our faces."""
        assert not angle, "words stand level"
        assert not ismath, "words are no formulas"
        face, size = _face(prop), float(prop.get_size_in_points())
        align = "left" if mtext is None else str(mtext.get_horizontalalignment())
        x += self.measure(s, face, size) * ALIGNED[align]
        ink = self.keys.ink(gc.get_rgb())
        self.labels.append(Label(s, face, size, ink, _rounded(x), _rounded(y), align))

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | str
    ) -> tuple[float, float, float]:
        """Width by our engine; height and depth of the Han frame."""
        size = float(prop.get_size_in_points())
        return self.measure(s, _face(prop), size), (ASCENT + DESCENT) * size, DESCENT * size

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The drawing's size in points."""
        return self.width, self.height

    def points_to_pixels(self, points: Any) -> Any:
        """A pixel is a point here."""
        return points

    def draw_image(self, *args: Any, **kwargs: Any) -> None:
        """Refused: a chart is outlines and words."""
        raise AssertionError("a chart draws no pictures")

    def draw_gouraud_triangles(self, *args: Any, **kwargs: Any) -> None:
        """Refused: no gradients (look.md 7)."""
        raise AssertionError("a chart draws no gradients")

    # From matplotlib's terms to ours

    def _paint(self, gc: GraphicsContextBase, face: Sequence[float] | None) -> tuple[Cmyk | None, dict[str, Any]]:
        fill = None if face is None or face[3] == 0 else self.keys.ink(face)
        rgba = gc.get_rgb()
        stroke = None if gc.get_linewidth() == 0 or rgba[3] == 0 else self.keys.ink(rgba)
        opaque = {part[3] for part in (face, rgba) if part is not None} <= {0, 1} and gc.get_alpha() in (None, 0, 1)
        assert opaque, "ink is not transparent"
        if stroke is None:
            return fill, {"stroke": None}
        dashes: Any
        offset, dashes = gc.get_dashes()
        assert not (dashes and offset), "a dash begins at the start of its line"
        return fill, {
            "stroke": stroke,
            "width": _rounded(gc.get_linewidth()),
            "cap": _CAPS[gc.get_capstyle()],
            "join": _JOINS[gc.get_joinstyle()],
            "dash": tuple(_rounded(length) for length in dashes or ()),
        }

    def _segments(self, path: Outline) -> Iterator[Segment]:
        here = (0.0, 0.0)
        pieces: Any = path.iter_segments(simplify=False)  # arrays, typed differently from version to version
        for values, code in pieces:
            points = [(_rounded(x), _rounded(self.height - y)) for x, y in zip(values[::2], values[1::2], strict=True)]
            if code == Outline.CLOSEPOLY:
                yield ("Z",)
                continue
            if code == Outline.CURVE3:  # the same curve as a cubic
                (qx, qy), (ex, ey) = points
                points = [
                    (_rounded(here[0] + (qx - here[0]) * 2 / 3), _rounded(here[1] + (qy - here[1]) * 2 / 3)),
                    (_rounded(ex + (qx - ex) * 2 / 3), _rounded(ey + (qy - ey) * 2 / 3)),
                    (ex, ey),
                ]
            name = {Outline.MOVETO: "M", Outline.LINETO: "L"}.get(code, "C")
            here = points[-1]
            yield (name, *(value for point in points for value in point))


class InkCanvas(FigureCanvasBase):
    """The canvas of a figure whose picture is a display list."""

    def __init__(self, figure: Figure, keys: InkKeys, measure: Measure) -> None:
        super().__init__(figure)
        self._keys, self._measure = keys, measure

    def drawn(self) -> InkRenderer:
        """Draw the figure; the renderer holds what came out."""
        width, height = self.figure.bbox.size
        renderer = InkRenderer(float(width), float(height), self._keys, self._measure)
        self.figure.draw(renderer)
        return renderer


def _face(prop: FontProperties) -> tuple[str, str]:
    return prop.get_family()[0], str(prop.get_weight())


def _rounded(value: float) -> float:
    return round(float(value), _DIGITS) + 0.0  # + 0.0 turns -0.0 into 0.0


def _clipped(
    path: Outline, gc: GraphicsContextBase, filled: bool, stroked: bool
) -> Iterator[tuple[Outline, bool, bool]]:
    """The parts of a path inside the clip: (outline, to be filled, to be stroked)."""
    boxes = [box for box in (gc.get_clip_rectangle(), _clip_box(gc)) if box is not None]
    if not boxes:
        yield path, filled, stroked
        return
    clip = Bbox.intersection(boxes[0], boxes[-1])
    if clip is None:
        return
    extents = path.get_extents()
    if clip.x0 <= extents.x0 and extents.x1 <= clip.x1 and clip.y0 <= extents.y0 and extents.y1 <= clip.y1:
        yield path, filled, stroked
    elif extents.x1 < clip.x0 or clip.x1 < extents.x0 or extents.y1 < clip.y0 or clip.y1 < extents.y0:
        return
    else:
        if filled:
            yield path.clip_to_bbox(clip, inside=True), True, False
        if stroked:
            yield _cut(path, clip), False, True


def _cut(path: Outline, clip: Bbox) -> Outline:
    """A line, its curves made straight, without what lies outside the clip (Liang and Barsky's way, side by side)."""
    points: list[tuple[float, float]] = []
    codes: list[Any] = []
    pieces: Any = path.to_polygons(closed_only=False)
    for piece in pieces:
        for (x0, y0), (x1, y1) in pairwise(piece):
            dx, dy = x1 - x0, y1 - y0
            first, last = 0.0, 1.0
            sides = ((-dx, x0 - clip.x0), (dx, clip.x1 - x0), (-dy, y0 - clip.y0), (dy, clip.y1 - y0))
            for step, room in sides:
                if step < 0:
                    first = max(first, room / step)
                elif step > 0:
                    last = min(last, room / step)
                elif room < 0:
                    last = -1.0  # beside the clip all the way
            if first > last:
                continue
            start, end = (x0 + first * dx, y0 + first * dy), (x0 + last * dx, y0 + last * dy)
            if not points or points[-1] != start:
                points.append(start)
                codes.append(Outline.MOVETO)
            points.append(end)
            codes.append(Outline.LINETO)
    return Outline(points or [(clip.x0, clip.y0)], codes or [Outline.STOP])


def _clip_box(gc: GraphicsContextBase) -> Bbox | None:
    """The clip given as an outline, which is a rectangle for every axes but round ones."""
    outline: Any
    outline, transform = gc.get_clip_path()
    if outline is None:
        return None
    edge = outline.transformed(transform)
    box: Bbox = edge.get_extents()
    corners = {(_rounded(x), _rounded(y)) for x, y in box.corners()}
    assert {(_rounded(x), _rounded(y)) for x, y in edge.vertices} <= corners, "a clip is an upright rectangle"
    return box


def _merged(paths: Sequence[Path]) -> list[Path]:
    """Neighbours painted alike as one path: a page with 365 dots has three outlines, not 365 items."""
    alike = [list(group) for _, group in groupby(paths, key=_paint_of)]
    return [
        replace(group[0], segments=tuple(segment for path in group for segment in path.segments)) for group in alike
    ]


def _paint_of(path: Path) -> tuple[object, ...]:
    return (path.fill, path.stroke, path.width, path.cap, path.join, path.dash, path.even_odd)
