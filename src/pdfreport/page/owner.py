"""A thread and the screws that move its legs: what it costs as they are turned, and what it costs at the least.

Comes in: a thread's copy, the screws that move it alone. Goes out, for screws as a desk has them turned: the thread in
its legs, or a bound by counting lines, which is a hundred times quicker and spares most of the fits. What came of
settings that are the same for the thread is remembered. Which setting is best is the business of `closing`.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.page.closed import Closed, frames_of, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.fit import totals
from pdfreport.page.legs import Leg
from pdfreport.page.streams import Stream
from pdfreport.page.turns import Turns

FREE_LINE = 100  # price of a line left open in a block with its own leading: dearer than a paragraph a line longer


class Owner:
    """A thread with the screws that move it alone, and the names of all that move it; `stopped` if none changes it.

    What came of settings that are the same for the thread is remembered.
    """

    def __init__(self, stream: Stream, screws: tuple[Turns, ...], stopped: Closed | None) -> None:
        name, desk = stream.thread.name, stream.desk
        self.stream, self.screws, self.stopped = stream, screws, stopped
        self._moved_by = moved_by(name, desk)
        self._frames = frames_of(name, desk)
        self._free = all(frame.free for frame in self._frames)
        round_ = any(frame.runaround is not None for frame in desk.design.frames)
        self._counted = not (self._free or round_ or stopped or stream.varied or stream.banded or stream.smaller)
        self._known: dict[tuple[int, ...], Closed | None] = {}
        self._totals: dict[int, int] | None = None

    def fitted(self, desk: Desk) -> Closed | None:
        """The thread in its legs as the desk's screws are turned."""
        if self.stopped is not None:
            return self.stopped
        key = tuple([desk.turned.get(name, 0) for name in self._moved_by])
        if key not in self._known:
            legs = thread_legs(self.stream.thread.name, desk)
            way = _free if self._free else _exact
            self._known[key] = way(self.stream, legs) if legs else None
        return self._known[key]

    def least(self, desk: Desk) -> int | None:
        """A price that the thread cannot beat with the screws so; None where counting lines shows it cannot close.

        The first setting of a page, which mostly closes it, is not counted: it is tried at once.
        """
        if not self._counted or not self._known:
            return 0
        if self._totals is None:
            self._totals = totals(self.stream.elements)
        spans = [(desk.lines(frame), frame.split or 1) for frame in self._frames]
        return self._totals.get(sum((last - first + 1) * legs for (first, last), legs in spans))


def moved_by(thread: str, desk: Desk) -> tuple[str, ...]:
    """The screws that move the legs of a thread, or what stands in them."""
    round_ = [frame for frame in desk.design.frames if frame.runaround is not None]
    frames = [*frames_of(thread, desk), *round_]
    return tuple(dict.fromkeys(name for frame in frames for name in (*frame.top.split(), *frame.foot.split())))


def _exact(stream: Stream, legs: tuple[Leg, ...]) -> Closed | None:
    return None if any(leg.depth < 1 for leg in legs) else stream.close(legs)


def _free(stream: Stream, legs: tuple[Leg, ...]) -> Closed | None:
    """A block that rejoins the grid below it: as shallow as it can be with its legs level (WO-6)."""
    deepest = min(leg.depth for leg in legs)
    for depth in range(1, deepest + 1):
        found = stream.close([replace(leg, depth=depth) for leg in legs], FREE_LINE)
        if found is not None and found.fit.open_lines < depth:
            return replace(found, fit=replace(found.fit, price=0))
    return None
