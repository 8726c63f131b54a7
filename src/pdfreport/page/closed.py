"""What closing a page gives, and the settings of its screws: shared by the exact search and by its fallback."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush

from pdfreport.design.frames import TextFrame
from pdfreport.design.model import Thread
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Fit
from pdfreport.page.legs import Leg, legs_of
from pdfreport.page.thread import Stuff
from pdfreport.page.turns import Turns

MOST_SETTINGS = 4000  # settings tried; a bound in counted steps, since a clock would break «same in, same out»


@dataclass(frozen=True, slots=True)
class Closed:
    """One thread, fitted: its pieces, legs and choices; `raised` lines were taken off the foot of every leg."""

    thread: Thread
    stuff: tuple[Stuff, ...]
    legs: tuple[Leg, ...]
    fit: Fit
    raised: int


@dataclass(frozen=True, slots=True)
class Overset:
    """A thread that does not fit: lines too many, and the characters that stand in them."""

    thread: Thread
    lines: int
    characters: int
    total: int = 0  # lines of the thread at its natural length


@dataclass(frozen=True, slots=True)
class Closing:
    """The page's answer: the screws as turned, the threads as fitted, or what is too much."""

    turned: Mapping[str, int]
    closed: tuple[Closed, ...]
    overset: tuple[Overset, ...]
    price: int
    size: float = 0.0  # of the body in points, where it had to be another than the design's
    leading: int = 0  # quarters of a point that the page's leading had to grow
    pictures: tuple[tuple[str, str], ...] = ()  # story and figure of each picture that had to be left out


def left_out(threads: Sequence[Closed]) -> tuple[Stuff, ...]:
    """What was left out: optional paragraphs, and quotes that repeat their story or were offered and not needed."""
    return tuple(
        one
        for closed in threads
        for one, choice in zip(closed.stuff, closed.fit.choices, strict=True)
        if not choice.lines
    )


def left_open(closed: Closed) -> tuple[int, ...]:
    """Of each leg of a thread the lines that hold nothing, those not counted that were taken off its foot."""
    ends = (start + choice.lines for start, choice in zip(closed.fit.starts, closed.fit.choices, strict=True))
    held = list(zip(closed.fit.starts, ends, strict=True))
    found: list[int] = []
    top = 0
    for leg in closed.legs:
        foot = top + leg.depth
        found.append(leg.depth - sum(max(0, min(end, foot) - max(start, top)) for start, end in held))
        top = foot
    return tuple(found)


def frames_of(thread: str, desk: Desk) -> tuple[TextFrame, ...]:
    """The text frames of a thread in the order of reading: the thread's own, or that of the layout file."""
    found = tuple(f for f in desk.design.frames if isinstance(f, TextFrame) and f.thread == thread)
    order = desk.design.threads[thread].frames
    return tuple(sorted(found, key=lambda frame: order.index(frame.id))) if order else found


def thread_legs(thread: str, desk: Desk) -> tuple[Leg, ...]:
    """The legs of a thread in reading order, with the desk's screws as they are turned."""
    return tuple(leg for frame in frames_of(thread, desk) for leg in legs_of(frame, desk))


def settings(screws: Sequence[Turns]) -> Iterator[tuple[int, dict[str, int]]]:
    """The cheapest settings of the screws with their prices, cheapest first; ties by the smaller turn of the earlier.

    Each is found from one that is no dearer, by turning one screw to its next value; so however many settings a design
    allows, no more are made than are asked for.
    """
    if not all(screw.prices for screw in screws):
        return

    def entry(ranks: tuple[int, ...], last: int) -> tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...], int]:
        at = tuple(screw.prices[rank] for screw, rank in zip(screws, ranks, strict=True))
        turns = tuple(turn for _, turn in at)
        return sum(price for price, _ in at), tuple(map(abs, turns)), turns, ranks, last

    waiting = [entry((0,) * len(screws), 0)]
    for _ in range(MOST_SETTINGS):
        if not waiting:
            return
        price, _, at, ranks, last = heappop(waiting)
        yield price, {screw.name: turn for screw, turn in zip(screws, at, strict=True)}
        for index in range(last, len(screws)):  # never an earlier screw: so each setting is reached once
            if ranks[index] + 1 < len(screws[index].prices):
                heappush(waiting, entry((*ranks[:index], ranks[index] + 1, *ranks[index + 1 :]), index))
