"""What the search puts together: units of a page and the rectangles that each can fill exactly.

All numbers are integers: columns, grid lines, prices in hundredths. A rectangle's height includes the white line below
it, so that heights simply add up and a page is one line higher than its type area.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

Edge = tuple[tuple[int, int, int], ...]  # heads along an edge: line from the top, lines, size in tenths of a point


class Head(NamedTuple):
    """A head in one of its forms at one width: its lines, its price, its size in tenths of a point, its rows.

    `byline` says whether the byline stands in it; else it takes the first line of the first leg.
    """

    lines: int
    price: int
    size: int
    rows: int
    fill: int  # per cent of the measure that its longest row takes
    byline: bool = True


class Picture(NamedTuple):
    """A picture in one of its heights at one width, in grid lines; `caption` lines stand below it."""

    figure: str
    columns: int
    lines: int
    caption: int
    price: int

    @property
    def block(self) -> int:
        """Lines with caption and the white below."""
        return self.lines + self.caption + 1


class Hung(NamedTuple):
    """A picture in its module: first column and line counted from 0."""

    picture: Picture
    column: int
    top: int


class Leg(NamedTuple):
    """A leg of text in its module."""

    column: int
    top: int
    depth: int


class Module(NamedTuple):
    """Where the parts of one story stand in its rectangle; columns and lines counted from the rectangle's corner."""

    story: str
    width: int
    lines: int  # without the white line below
    head: Head | None
    head_at: tuple[int, int, int]  # first column, columns, top line
    pictures: tuple[Hung, ...]
    legs: tuple[Leg, ...]
    boxed: bool = False
    guests: tuple[Guest, ...] = ()


class Panel(NamedTuple):
    """What no text has to fill, in its rectangle: `form` is a sidebar's form, a figure's or an advert's id."""

    kind: str  # sidebar, table, chart, photo, advert
    story: str
    width: int
    lines: int
    form: str
    pictures: tuple[Hung, ...] = ()
    head: None = None
    boxed: bool = True


class Guest(NamedTuple):
    """What stands in a lower corner of a story's rectangle: the story's legs over it end a white line above it.

    Column and line are counted from the rectangle's corner. A guest has no guests.
    """

    content: Module | Panel
    column: int
    top: int


class Leaf(NamedTuple):
    """One way to fill one rectangle: price, height with the white below, heads along both edges, what stands in it.

    `modules` are (lines from the top, module): one, or several for stories joined to a column of briefs.
    """

    price: int
    height: int
    left: Edge
    right: Edge
    modules: tuple[tuple[int, Module | Panel], ...]


class Stood(NamedTuple):
    """Something in its leaf: first column and line, and whether it is the guest of a story."""

    column: int
    top: int
    content: Module | Panel
    guest: bool


def guests_of(content: Module | Panel) -> tuple[Guest, ...]:
    """The guests of what stands in a rectangle."""
    return content.guests if isinstance(content, Module) else ()


def stood(leaf: Leaf) -> Iterator[Stood]:
    """All that stands in a leaf, hosts before their guests."""
    for top, content in leaf.modules:
        yield Stood(0, top, content, False)
        for one in guests_of(content):
            yield Stood(one.column, top + one.top, one.content, True)


Curve = Mapping[int, tuple[Leaf, ...]]  # by width in columns


class Unit(NamedTuple):
    """Something that gets a rectangle of its own on the page."""

    name: str
    kind: str  # story, sidebar, figure, advert
    rank: int  # order of importance, 0 the lead
    curve: Curve
    group: str = ""  # units of one group stand together
    advert: bool = False  # a story that has an advert as its guest


def area(unit: Unit) -> tuple[int, int]:
    """Fewest and most cells (a line of one column) that the unit can take, white included."""
    sizes = [leaf.height * width for width, leaves in unit.curve.items() for leaf in leaves]
    return (min(sizes), max(sizes)) if sizes else (0, 0)
