"""Which settings of the screws the page can bear: none cuts a subject, makes a picture too coarse or a sidebar too low.

Comes in: the desk with its screws at rest. Goes out: the settings, cheapest first, as `closed.settings` gives them,
without those that a picture, sidebar, table, code or quote forbids. What is not well even at rest forbids nothing: it
is told of when the frame is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Protocol

from pdfreport.design.frames import FrameBase, PictureFrame, QrFrame, QuoteFrame, SidebarFrame, TableFrame
from pdfreport.design.remedies import stretching
from pdfreport.diag import Notes
from pdfreport.images.open import Facts, probe
from pdfreport.page.closed import settings
from pdfreport.page.crop import Fractions, crop
from pdfreport.page.desk import Desk
from pdfreport.page.drawing import drawing
from pdfreport.page.turns import turns_of

HOLDING = (SidebarFrame, TableFrame, QrFrame, QuoteFrame)  # kinds that say so when they are too low
SLIVER = 0.005  # of a picture's side that a crop may take off its focal box; less than an eye sees


def bearable(desk: Desk) -> Iterator[tuple[int, dict[str, int]]]:
    """The settings of the page's screws that all its pictures can bear, with their prices, cheapest first."""
    limits = limits_of(desk)
    for price, turned in settings(turns_of(desk)):
        if bears(limits, replace(desk, turned=turned)):
            yield price, turned


class Limit(Protocol):
    """A frame whose height the screws change, and what it cannot do without."""

    @property
    def frame(self) -> FrameBase:
        """The frame."""
        ...

    def bears(self, desk: Desk) -> bool:
        """Whether it can bear the screws as the desk has them turned."""
        ...


def limits_of(desk: Desk) -> tuple[Limit, ...]:
    """What limits the screws: one entry for each photograph, sidebar and the like whose frame changes its height."""
    return tuple(limit for frame in desk.design.frames if (limit := _limit(frame, desk)) is not None)


def bears(limits: Iterable[Limit], desk: Desk) -> bool:
    """Whether every frame can bear the screws as the desk has them turned."""
    return all(limit.bears(desk) for limit in limits)


class Holder:
    """A frame that must hold what it shows: where it has room at rest, it has room at every height that is allowed."""

    def __init__(self, frame: FrameBase, desk: Desk) -> None:
        self.frame = frame
        self.known: dict[int, bool] = {}
        self.holds = self.look(replace(desk, turned={}))

    def bears(self, desk: Desk) -> bool:
        """Whether nothing is said of it that is not said at rest."""
        return not self.holds or self.look(desk)

    def look(self, desk: Desk) -> bool:
        """Whether it can be drawn without a mistake; by its lines, since only their number matters."""
        first, last = desk.lines(self.frame)
        lines = last - first + 1
        if lines < 1:
            return False
        if lines not in self.known:
            quiet = replace(desk, notes=Notes(), pictures={}, remarks=[], placed={})
            kind: Any = type(self.frame)  # as in compose: mypy does not count types among the hashables
            drawing(kind)(self.frame, quiet)
            self.known[lines] = not quiet.notes.errors
        return self.known[lines]


class Shown:
    """A picture whose frame changes its height: what it keeps at rest it keeps at every height that is allowed."""

    def __init__(self, frame: PictureFrame, facts: Facts, focus: Fractions | None) -> None:
        self.frame, self.facts, self.focus = frame, facts, focus
        self.known: dict[float, tuple[bool, float]] = {}
        self.whole, self.least = False, 0.0

    def bears(self, desk: Desk) -> bool:
        """Whether the picture keeps what it had at rest."""
        whole, ppi = self.look(desk)
        return (whole or not self.whole) and ppi >= self.least

    def look(self, desk: Desk) -> tuple[bool, float]:
        """Whether the focal box is whole in the frame as its screws are turned, and the resolution there."""
        rect = desk.rect(self.frame)
        if rect.height <= 0:
            return False, 0.0
        if rect.height not in self.known:
            size = (self.facts.width, self.facts.height)
            frame = self.frame
            left, top, right, bottom = crop(size, (rect.width, rect.height), self.focus, frame.crop, frame.zoom)
            inside = self.focus is None or (
                self.focus[0] >= left - SLIVER
                and self.focus[1] >= top - SLIVER
                and self.focus[2] <= right + SLIVER
                and self.focus[3] <= bottom + SLIVER
            )
            self.known[rect.height] = inside, self.facts.width * (right - left) / rect.width * 72
        return self.known[rect.height]


def _limit(frame: FrameBase, desk: Desk) -> Limit | None:
    """What limits a frame: nothing, unless its height changes and it shows what has a height of its own."""
    if not stretching(frame):
        return None
    if isinstance(frame, HOLDING):
        return Holder(frame, desk)
    return _shown(frame, desk) if isinstance(frame, PictureFrame) else None


def _shown(frame: PictureFrame, desk: Desk) -> Shown | None:
    """What limits the frame of a photograph; nothing if it shows none."""
    story = desk.story(frame.story)
    figure = None if story is None else desk.figure(story, frame.figure)
    facts = None if figure is None or not figure.src else probe(figure.src)
    if figure is None or facts is None:
        return None
    limit = Shown(frame, facts, figure.focus)
    limit.whole, ppi = limit.look(desk)
    limit.least = min(ppi, desk.design.profile.least_ppi)
    return limit
