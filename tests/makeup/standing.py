"""What stands on a made-up page and where: legs with their lines, heads, pictures, adverts; for `rechecked`.

In: a page's display list, its placed frames and its grid. Out: `Standing`, plain records. Nothing of the room that
makes pages up is asked: a line belongs to a leg because it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pdfreport.design.model import Design
from pdfreport.display.document import Page
from pdfreport.display.dump import walk
from pdfreport.display.extent import extent
from pdfreport.display.extent import frame as frame_of
from pdfreport.display.items import Item, Picture, Text
from pdfreport.geom import Rect

PARTS = ("kicker", "headline", "deck", "byline")
PARAGRAPH = re.compile(r"(?:lead|p|[^/]+/p)/\d+")
BODY = re.compile(PARAGRAPH.pattern + r"(?:/.*)?|[^/]+/title")
WHOLE = {"sidebar": "sidebar", "advert": "advert", "table": "table", "chart": "chart"}  # kinds of frame, as one thing
OPENING, CLOSING = set("“‘《〈（【「『"), set("”’》〉）】」』，。、；：！？")
BEARING, LARGE = 0.1, 14.0  # em of blank that a character may have at its side; points from which on it hangs out
ASCENT = 0.88  # em from the top of a Han frame to its baseline


@dataclass
class Line:
    """A line of text in its leg; `off` is how far, in lines, its baseline is from the leg's grid."""

    node: str
    leg: int
    row: int
    off: float
    left: float
    right: float
    text: str
    body: bool


@dataclass
class Leg:
    """A column of a text frame; `depth` lines have room in it."""

    story: str
    number: int
    rect: Rect
    depth: int
    lines: list[Line] = field(default_factory=list)


@dataclass
class Thing:
    """A line of type, a picture, a sidebar, an advert: whose, and which part of the story."""

    story: str
    node: str
    part: str
    rect: Rect


@dataclass
class Standing:
    """A page, taken apart. `first` and `last` are the grid lines that modules fill, `ground` what covers the page."""

    columns: tuple[Rect, ...]
    area: Rect
    pitch: float
    em: float
    first: int
    last: int
    legs: list[Leg] = field(default_factory=list)
    paragraphs: dict[str, list[Line]] = field(default_factory=dict)
    heads: list[Thing] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    pictures: dict[str, list[Rect]] = field(default_factory=dict)
    ground: list[Rect] = field(default_factory=list)
    all: list[tuple[Rect, str]] = field(default_factory=list)
    words: list[tuple[Rect, str]] = field(default_factory=list)
    astray: list[tuple[str, str]] = field(default_factory=list)
    boxes: int = 0

    @property
    def stories(self) -> list[str]:
        """The stories that have text here."""
        return list(dict.fromkeys(leg.story for leg in self.legs))

    def top(self, line: int) -> float:
        """The upper edge of the Han frames of a grid line."""
        return self.area.y + line * self.pitch


def meet(a: Rect, b: Rect, by: float = 1e-3, across: bool = False) -> bool:
    """Whether two rectangles share some ground; `across`: whether they stand in the same columns."""
    beside = min(a.right, b.right) - max(a.x, b.x)
    return beside > by and (across or min(a.bottom, b.bottom) - max(a.y, b.y) > by)


def inside(a: Rect, b: Rect, by: float = 0.0) -> bool:
    """Whether a rectangle lies within another, but for so much."""
    return a.x >= b.x - by and a.y >= b.y - by and a.right <= b.right + by and a.bottom <= b.bottom + by


def told(pages: Iterable[Page]) -> dict[str, str]:
    """The text of every node as the pages show it, blanks left out."""
    out: dict[str, str] = {}
    for page in pages:
        for item in walk(page.items):
            if isinstance(item, Text):
                out[item.mark.node] = out.get(item.mark.node, "") + item.run.text.replace(" ", "").replace("\u3000", "")
    return out


def standing(page: Page, design: Design) -> Standing:
    """The page taken apart; `design` is what it was made from, with its own grid and rules of make-up."""
    guides, makeup = page.guides, design.makeup
    assert makeup is not None
    em = (guides.first_baseline - guides.type_area.y) / ASCENT
    last = makeup.last + guides.lines - design.grid.lines  # of a page at another leading
    here = Standing(guides.columns, guides.type_area, guides.pitch, em, makeup.first, last)
    furniture = {frame.id for frame in design.frames}
    for one in page.frames:
        if one.id not in furniture:
            _frame(one, here)
    for item in walk(page.items):
        rect = extent([item])
        if item.mark.node != "Pagination":
            here.all.append(_bounds(item, rect))
        if item.mark.role == "Artifact":
            continue
        story, _, rest = item.mark.node.partition("/")
        if isinstance(item, Picture):
            here.pictures.setdefault(item.mark.node, []).append(rect)
            here.things.append(Thing(story, item.mark.node, "figure", rect))
        elif isinstance(item, Text):
            here.words.append((rect, item.run.text))
            _text(item, story, rest, here)
    _ground(here)
    return here


def _bounds(item: Item, rect: Rect) -> tuple[Rect, str]:
    """What an item takes up for the eye: marks at the ends hang out by their blank half, large type by its bearings."""
    if not isinstance(item, Text):
        return rect, f"{type(item).__name__} {item.mark.node}"
    bearing = BEARING if item.run.size >= LARGE else 0.0
    left = item.run.size * (0.5 if item.run.text[:1] in OPENING else bearing)
    right = item.run.size * (0.5 if item.run.text[-1:] in CLOSING else bearing)
    return Rect(rect.x + left, rect.y, rect.width - left - right, rect.height), item.run.text


def _frame(one: Any, here: Standing) -> None:
    """A placed frame: its legs, or the ground that it covers."""
    if one.kind in ("rule", "folio", "masthead"):
        return
    here.ground.append(one.rect)
    here.boxes += one.kind == "box"
    if one.kind in WHOLE:
        name = one.id.removeprefix(f"{one.story}-").removeprefix(f"{one.kind}-")
        node = f"advert/{name}" if one.kind == "advert" else f"{one.story}/{one.kind}/{name}"
        here.things.append(Thing(one.story or node, node, WHOLE[one.kind], one.rect))
    elif one.kind == "head":
        here.heads.append(Thing(one.story, one.id, "head", one.rect))
    elif one.kind == "text":
        across = [column for column in here.columns if meet(one.rect, column, across=True)]
        gutter = here.columns[1].x - here.columns[0].right if len(here.columns) > 1 else 0.0
        width = (one.rect.width - (len(across) - 1) * gutter) / len(across)
        depth = round((one.rect.height - here.em) / here.pitch) + 1
        for number in range(len(across)):
            rect = Rect(one.rect.x + number * (width + gutter), one.rect.y, width, one.rect.height)
            here.legs.append(Leg(one.story, len(here.legs) + 1, rect, depth))


def _text(item: Text, story: str, rest: str, here: Standing) -> None:
    """A run of type: a thing of its own, unless it stands in a frame that is one; a line of a leg, if it is body."""
    rect = frame_of(item.run)
    part = rest.partition("/")[0]
    if part == "sidebar" or story == "advert" or (part == "figure" and "caption" not in rest):
        return
    here.things.append(Thing(story, item.mark.node, part, rect))
    if not BODY.fullmatch(rest):
        return
    middle = rect.x + rect.width / 2
    leg = next(
        (
            one for one in here.legs
            if one.story == story and one.rect.x - here.em / 2 <= middle <= one.rect.right + here.em / 2
            and one.rect.y - here.em <= item.run.y <= one.rect.bottom + here.em
        ),
        None,
    )  # fmt: skip
    if leg is None:
        here.astray.append((story, item.mark.node))
        return
    at = (item.run.y - leg.rect.y - ASCENT * here.em) / here.pitch
    body = not rest.endswith("/title")
    last = leg.lines[-1] if leg.lines else None
    if last is not None and (last.node, last.row) == (item.mark.node, round(at)):
        last.text += item.run.text
        last.right = rect.right
        return
    line = Line(item.mark.node, leg.number, round(at), at - round(at), rect.x, rect.right, item.run.text, body)
    leg.lines.append(line)
    if PARAGRAPH.fullmatch(rest):
        here.paragraphs.setdefault(item.mark.node, []).append(line)


def _ground(here: Standing) -> None:
    """Pictures cover the page with the lines of their captions, over their whole width."""
    for node, rects in here.pictures.items():
        for rect in rects:
            below = [one.rect.bottom for one in here.things if one.node.startswith(f"{node}/caption")]
            here.ground.append(Rect(rect.x, rect.y, rect.width, max([rect.bottom, *below]) - rect.y))
