"""What every piece of furniture is given: the design, the page's stories, the type setter, and where things stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from pdfreport.color import Cmyk
from pdfreport.content.model import Edition, Figure, PageCopy, Story
from pdfreport.design.frames import FrameBase, span
from pdfreport.design.model import Design, Grid
from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.display.items import Item
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.typeset import Typesetter


@dataclass(frozen=True, slots=True)
class Placed:
    """What a frame came to: items in reading order, and for the report how many lines it holds of how many."""

    items: tuple[Item, ...]
    lines: int = 0
    capacity: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """One page being made up. `turned` holds the lines each screw was turned by; `pictures` collects prepared ones."""

    design: Design
    edition: Edition
    copy: PageCopy
    stories: tuple[Story, ...]
    set: Typesetter
    notes: Notes
    pictures: dict[Any, Any]
    remarks: list[dict[str, Any]]
    turned: Mapping[str, int] = field(default_factory=dict)
    placed: dict[str, tuple[Item, ...]] = field(default_factory=dict)  # what earlier frames came to, by frame id

    @property
    def grid(self) -> Grid:
        """The page's grid."""
        return self.design.grid

    def ink(self, name: str) -> Cmyk:
        """An ink of the palette by name."""
        return self.design.inks[name]

    def style(self, name: str) -> ParagraphStyle:
        """A style of the design by name."""
        return self.design.styles[name]

    def story(self, wanted: str) -> Story | None:
        """The story a frame names by id or by its rank on the page; None if the page has no such story."""
        if wanted.isdecimal():
            rank = int(wanted)
            return self.stories[rank - 1] if rank <= len(self.stories) else None
        return next((story for story in self.stories if story.id == wanted), None)

    def figure(self, story: Story, wanted: str, kind: str = "photo") -> Figure | None:
        """A figure by id, or one of a kind by its rank from 1 (importance, then order in the source)."""
        if not wanted.isdecimal():
            return next((figure for figure in story.figures if figure.id == wanted), None)
        shown = [
            figure
            for figure in story.figures
            if figure.kind == kind and (figure.src or figure.chart or figure.table or figure.link)
        ]
        shown.sort(key=lambda figure: figure.importance)
        rank = int(wanted)
        return shown[rank - 1] if rank <= len(shown) else None

    def lines(self, frame: FrameBase) -> tuple[int, int]:
        """First and last grid line of a frame with its screws turned."""
        first, last = span(frame.lines)
        return first + self._turn(frame.top), last + self._turn(frame.foot)

    def _turn(self, screws: str) -> int:
        return sum(self.turned.get(name, 0) for name in screws.split())

    def rect(self, frame: FrameBase) -> Rect:
        """The frame on the page, from the top of its first Han frame to the bottom of its last (GR-4), insets taken."""
        first, last = self.lines(frame)
        start, end = span(frame.columns)
        grid = self.grid
        x, top = grid.column_left(start), grid.line_top(first)
        whole = Rect(x, top, grid.span_width(end - start + 1), grid.line_bottom(last) - top)
        return whole.inset(frame.left.pt, 0, frame.right.pt, 0)
