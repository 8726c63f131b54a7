"""Items of a page. Every one carries its ink, its place in the reading structure and its place in the source."""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import PAPER, Cmyk
from pdfreport.diag import NOWHERE, Where
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.refs import ImageRef


@dataclass(frozen=True, slots=True)
class Mark:
    """What an item means: `role` is a standard structure type (ISO 32000-1, 14.8.4) or ``Artifact``.

    `node` names the element, ``story/part``: pieces of one paragraph in two columns share it. Elements are read in the
    order of the document's passages, those without one in the order of items. An artifact's node is its type, if any
    (14.8.2.2.2).
    """

    role: str
    node: str = ""
    where: Where = NOWHERE


ARTIFACT = Mark("Artifact")
PAGINATION = Mark("Artifact", "Pagination")  # what every page repeats: folio, date, name of the paper


@dataclass(frozen=True, slots=True)
class Annotation:
    """A base and its ruby (ISO 32000-1, 14.8.4.4.2): both have the same `item` and `said`; `above` is the ruby itself.

    The ruby's glyphs stand for no text, so that what is extracted is the base alone; `said` is what they say. A base
    may have spaces at its sides that cover its room, which readers would take for a space of its own: `base` is what
    all of it is extracted as (14.9.4), "" without them.
    """

    item: int
    said: str
    above: bool = False
    base: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One run of glyphs with its meaning, the address that it leads to where a file may have links, its language
    where that is not the document's, and the ruby that it is a part of."""

    run: GlyphRun
    mark: Mark
    link: str = ""
    lang: str = ""
    ruby: Annotation | None = None


# One path segment: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",), in points of the page.
Segment = tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A filled or stroked outline."""

    segments: Sequence[Segment]
    fill: Cmyk | None = None
    stroke: Cmyk | None = None
    width: float = 0.0
    cap: int = 0  # 0 butt, 1 round, 2 square (ISO 32000-1, 8.4.3.3)
    join: int = 0  # 0 mitre, 1 round, 2 bevel
    dash: tuple[float, ...] = ()
    even_odd: bool = False
    mark: Mark = ARTIFACT
    knockout: bool = False  # black that must not overprint, as in GlyphRun


@dataclass(frozen=True, slots=True)
class Picture:
    """A prepared picture drawn into `rect`; it has been cropped and coloured already.

    `ground` is what a see-through picture lies on all over: the paper, one flat ink, or None for anything else. Files
    without transparency have it mixed into the picture. `outline` is the shape it is cut to, if not its rectangle.
    """

    image: ImageRef
    rect: Rect
    alt: str
    mark: Mark
    ground: Cmyk | None = PAPER
    outline: Sequence[Segment] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Items that mean one thing together, a chart for instance; drawn in order.

    A `line` is one vertical line of type: its runs, upright, turned and level, are read as one stretch of text.
    """

    items: tuple[Item, ...]
    mark: Mark
    alt: str = ""
    line: bool = False


Item = Text | Path | Picture | Group


def box(rect: Rect, fill: Cmyk, mark: Mark = ARTIFACT) -> Path:
    """A filled rectangle: a tint, a bar, or a rule (rules are drawn as thin boxes, the most even across RIPs)."""
    corners = (
        ("M", rect.x, rect.y),
        ("L", rect.right, rect.y),
        ("L", rect.right, rect.bottom),
        ("L", rect.x, rect.bottom),
        ("Z",),
    )
    return Path(corners, fill=fill, mark=mark)


def rectangle(path: Path) -> Rect | None:
    """The upright rectangle that a path draws, as `box` does, or None."""
    segments = path.segments
    if len(segments) != 5 or [segment[0] for segment in segments] != ["M", "L", "L", "L", "Z"]:
        return None
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = [(float(one[1]), float(one[2])) for one in segments[:4]]
    if y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0 and x1 > x0 and y2 > y1:
        return Rect(x0, y0, x1 - x0, y2 - y1)
    return None


_ROUND = 0.5522847498  # control distance of the cubic that draws a quarter circle, in radii


def disc(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    """The segments of a circle about (x, y)."""
    return _oval(x, y, radius, radius)


def oval(rect: Rect) -> tuple[Segment, ...]:
    """The segments of the ellipse inside a rectangle."""
    return _oval(rect.x + rect.width / 2, rect.y + rect.height / 2, rect.width / 2, rect.height / 2)


def _oval(x: float, y: float, a: float, b: float) -> tuple[Segment, ...]:
    """An ellipse about (x, y) with half axes `a` and `b`, from its right end round by its foot."""
    h, v = a * _ROUND, b * _ROUND
    return (
        ("M", x + a, y),
        ("C", x + a, y + v, x + h, y + b, x, y + b),
        ("C", x - h, y + b, x - a, y + v, x - a, y),
        ("C", x - a, y - v, x - h, y - b, x, y - b),
        ("C", x + h, y - b, x + a, y - v, x + a, y),
        ("Z",),
    )
