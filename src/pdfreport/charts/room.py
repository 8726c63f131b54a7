"""Values of this room: what a chart is given (its room), and what it comes to (a drawing).

A drawing is paths and *requests* for type: the words are set by the page in our own faces, so that a drawing kept from
an earlier run never holds glyphs of another font file. Lengths in points, origin at the top left of the room, y down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from pdfreport.color import BLACK, Cmyk
from pdfreport.design.styles import Face
from pdfreport.display.items import Path
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect

Measure = Callable[[str, Face, float], float]  # (text, face, size in points) → width in points on one line

SONG: Face = ("song", "black")
HEI: Face = ("hei", "regular")
HEI_BOLD: Face = ("hei", "bold")
KAI: Face = ("kai", "regular")

# The vertical frame of type in em: the Han frame, 0.88 above the baseline and 0.12 below (typography.md GR-4)
ASCENT, DESCENT = 0.88, 0.12

ALIGNED = {"left": 0.0, "center": 0.5, "right": 1.0}  # share of a label's width that stands left of its x


@dataclass(frozen=True, slots=True)
class Palette:
    """The inks of a page by role; `named` holds all of them, for rows that ask for one by name."""

    main: Cmyk
    second: Cmyk
    third: Cmyk
    bars: Cmyk
    accent: Cmyk
    grey: Cmyk
    named: Mapping[str, Cmyk] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Sizes of a chart's type in points, largest and smallest (look.md 9; the lower ends are read at arm's length)."""

    title: tuple[float, float] = (17.0, 14.0)
    quantity: tuple[float, float] = (8.4, 7.5)
    label: tuple[float, float] = (8.5, 7.5)
    figure: tuple[float, float] = (11.0, 8.5)
    note: tuple[float, float] = (8.0, 7.5)
    finding: tuple[float, float] = (12.0, 8.5)
    first: tuple[float, float] = (27.0, 14.0)  # a slope's left figure
    last: tuple[float, float] = (36.0, 18.0)  # and its right one
    inside: tuple[float, float] = (22.0, 13.0)  # a figure on a bar


@dataclass(frozen=True, slots=True)
class Room:
    """What a chart may use: width and height in points, inks, a way to measure type, and the page's choices.

    `title` "" leaves title and quantity line to the page; `compare` asks for two bars with their figures inside;
    `squares` for a hundred squares instead of dots; `sort` for bars by size, unless their labels are numbers or dates.
    `fonts` names the font files by content, as part of the key under which a drawing is kept.
    """

    width: float
    height: float
    palette: Palette
    measure: Measure
    title: str = ""
    compare: bool = False
    squares: bool = False
    sort: bool = True
    type: TypeSizes = TypeSizes()
    fonts: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words to be set on one line with their left end, middle or right end at `x` and the baseline at `y` (points)."""

    text: str
    face: Face
    size: float
    ink: Cmyk
    x: float
    y: float
    align: str = "left"  # left center right

    def box(self, measure: Measure) -> Rect:
        """The frame of the words, in points."""
        width = measure(self.text, self.face, self.size)
        left = self.x - width * ALIGNED[self.align]
        return Rect(left, self.y - ASCENT * self.size, width, (ASCENT + DESCENT) * self.size)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished chart: the size it takes of its room, its outlines in paint order, and its words, painted last."""

    width: float
    height: float
    paths: tuple[Path, ...]
    labels: tuple[Label, ...]


def black(text: str, face: Face, size: float, x: float, y: float, align: str = "left") -> Label:
    """Words in the black ink, as all type below 14 pt is (look.md 5)."""
    return Label(text, face, size, BLACK, x, y, align)
