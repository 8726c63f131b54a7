"""What a page paints, as a short list: type, shapes, pictures and shadings with colours, sizes and boxes.

The walk makes it, the rules read it. Boxes are in points of the page, y up, cut to the clip.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pdfreport.frozen import dataclass
from pdfreport.preflight.colour import Colour
from pdfreport.preflight.objects import Box, Object
from pdfreport.preflight.shapes import IDENTITY, Matrix, Outline, Point

if TYPE_CHECKING:
    from pdfreport.preflight.font import Font

SHOWN = 20  # characters of a text that a finding quotes
INVISIBLE = 3  # text render mode (ISO 32000-1, table 106)


@dataclass(frozen=True, slots=True)
class Frame:
    """One marked-content sequence round an item: `owner` is the object whose content holds its MCID."""

    tag: str
    mcid: int | None
    owner: tuple[int, int]
    actual: bool = False  # has an ActualText of its own

    @property
    def artifact(self) -> bool:
        """Furniture, which is not read aloud."""
        return self.tag == "Artifact"


@dataclass(frozen=True, slots=True)
class Look:
    """How an item is painted, whatever it is."""

    fill: Colour | None = None
    stroke: Colour | None = None
    overprint: bool = False  # of the fill
    stroke_overprint: bool = False
    mode: int = 0  # OPM: with 1 an ink of nothing leaves what lies below
    alpha: float = 1.0
    blend: str = "Normal"
    clips: tuple[Outline, ...] = ()
    marks: tuple[Frame, ...] = ()

    @property
    def colours(self) -> tuple[Colour, ...]:
        """The colours that are painted."""
        return tuple(one for one in (self.fill, self.stroke) if one is not None)


@dataclass(frozen=True, slots=True)
class Text:
    """Glyphs shown by one operator; `size` is what they come out at, in points."""

    look: Look
    box: Box
    font: Font
    size: float
    codes: tuple[int, ...]
    mode: int
    frame: Matrix = IDENTITY  # from the em of the first glyph to the page
    offsets: tuple[Point, ...] = ()  # how far each glyph stands from there, in points of the page
    width: float = 0.0  # of the line round its glyphs, in points of the page; 0 if none is drawn

    @property
    def visible(self) -> bool:
        """Whether ink is laid down."""
        return self.mode not in {INVISIBLE, 7} and self.box[2] > self.box[0]

    @property
    def string(self) -> str:
        """What it says, as the font's ToUnicode has it."""
        table = self.font.to_unicode or {}
        return "".join(table.get(code, "") for code in self.codes)


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled or stroked outline; `width` is that of its line on paper, in points."""

    look: Look
    box: Box
    outline: Outline
    width: float

    @property
    def whole(self) -> Box:
        """Its extent before clipping."""
        return self.outline.box


@dataclass(frozen=True, slots=True)
class Picture:
    """An image drawn into the unit square that `matrix` moves to its place."""

    look: Look
    box: Box
    image: Object
    resources: Object
    matrix: Matrix
    name: str


@dataclass(frozen=True, slots=True)
class Shading:
    """A gradient that fills the clip."""

    look: Look
    box: Box
    shading: Object
    resources: Object


Item = Text | Shape | Picture | Shading


def called(item: Item) -> str:
    """How a finding names an item: by its first characters, its resource, or its kind."""
    if isinstance(item, Text):
        return item.string[:SHOWN] or item.font.name
    return item.name if isinstance(item, Picture) else type(item).__name__.lower()


def middle(item: Item) -> tuple[float, float]:
    """The middle of what is seen of an item, in points of the page."""
    return ((item.box[0] + item.box[2]) / 2, (item.box[1] + item.box[3]) / 2)


@dataclass(slots=True)
class Scene:
    """One page, walked through. `remarks` are what cannot be seen from the items: (what, object) pairs."""

    items: list[Item] = field(default_factory=list)
    # (kind of space, where it is used, definition of the spot ink that it is or stands for) → one of them
    colours: dict[tuple[str, str, bytes], Colour] = field(default_factory=dict)
    states: list[Object] = field(default_factory=list)  # graphics states that were set
    groups: list[tuple[Object, str]] = field(default_factory=list)  # transparency groups, soft masks: group, which
    remarks: list[tuple[str, str]] = field(default_factory=list)
    transparent: bool = False
    deepest: int = 0  # q within q
