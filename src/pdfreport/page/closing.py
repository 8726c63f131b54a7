"""Closing a page: turns the design's screws until every thread fills its legs, at the least price.

Screws move frame edges by whole lines. For each setting, cheapest first, every thread is fitted by `fit.close`; the
cheapest whole wins. If no setting closes, the feet are raised evenly (a thread with too little copy then ends level and
the open lines are reported); if there is too much copy, the answer is how much too much.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from pdfreport.design.frames import TextFrame
from pdfreport.design.model import Screw, Thread
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Fit, close, shortest
from pdfreport.page.legs import Leg, legs_of
from pdfreport.page.thread import Stuff, stream

OPEN_LINE = 400  # price of a line left open in the last leg
RAISED = 300  # price of raising every foot of a thread by a line
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


@dataclass(frozen=True, slots=True)
class Closing:
    """The page's answer: the screws as turned, the threads as fitted, or what is too much."""

    turned: Mapping[str, int]
    closed: tuple[Closed, ...]
    overset: tuple[Overset, ...]
    price: int


def close_page(desk: Desk) -> Closing:
    """Fit every thread of the page."""
    threads = {thread.name: thread for thread in desk.design.threads.values()}
    stuff = {name: _stream(thread, desk) for name, thread in threads.items()}
    best: Closing | None = None
    for price, turned in _settings(desk.design.screws):
        if best is not None and price >= best.price:
            break
        found = _try(threads, stuff, replace(desk, turned=turned), price)
        if found is not None and (best is None or found.price < best.price):
            best = found
    if best is not None:
        return best
    return _unclosed(threads, stuff, desk)


def frames_of(thread: str, desk: Desk) -> tuple[TextFrame, ...]:
    """The text frames of a thread, in the order of the layout file: the order of reading."""
    return tuple(f for f in desk.design.frames if isinstance(f, TextFrame) and f.thread == thread)


def _stream(thread: Thread, desk: Desk) -> tuple[Stuff, ...]:
    frames = frames_of(thread.name, desk)
    if not frames:
        return ()
    leg = legs_of(frames[0], desk)[0]
    for frame in frames[1:]:
        if abs(legs_of(frame, desk)[0].width - leg.width) > 0.05:
            desk.notes.error("page.unequal-measures", frame.where, thread=thread.name, frame=frame.id)
    return stream(thread, desk.style(frames[0].style), leg.width, desk)


def _settings(screws: Sequence[Screw]) -> Iterator[tuple[int, dict[str, int]]]:
    """Every setting of the screws with its price, cheapest first; ties by the smaller turn of the earlier screw."""
    ranges = [range(screw.least, screw.most + 1) for screw in screws]
    settings = []
    for turns in product(*ranges):
        price = sum(abs(turn) * screw.price for turn, screw in zip(turns, screws, strict=True))
        settings.append((price, tuple(abs(turn) for turn in turns), turns))
    settings.sort()
    for price, _, turns in settings[:MOST_SETTINGS]:
        yield price, {screw.name: turn for screw, turn in zip(screws, turns, strict=True)}


def _try(
    threads: Mapping[str, Thread], stuff: Mapping[str, tuple[Stuff, ...]], desk: Desk, price: int
) -> Closing | None:
    done: list[Closed] = []
    for name, thread in threads.items():
        if not stuff[name]:
            continue
        legs = tuple(leg for frame in frames_of(name, desk) for leg in legs_of(frame, desk))
        found = _free(thread, stuff[name], legs) if _is_free(name, desk) else _exact(thread, stuff[name], legs)
        if found is None:
            return None
        done.append(found)
        price += found.fit.price
    return Closing(desk.turned, tuple(done), (), price)


def _is_free(name: str, desk: Desk) -> bool:
    return all(frame.free for frame in frames_of(name, desk))


def _exact(thread: Thread, stuff: tuple[Stuff, ...], legs: tuple[Leg, ...]) -> Closed | None:
    if any(leg.depth < 1 for leg in legs):
        return None
    fit = close([one.element for one in stuff], [leg.depth for leg in legs])
    return None if fit is None else Closed(thread, stuff, legs, fit, 0)


def _free(thread: Thread, stuff: tuple[Stuff, ...], legs: tuple[Leg, ...]) -> Closed | None:
    """A block that rejoins the grid below it: as shallow as it can be with its legs level (WO-6)."""
    deepest = min(leg.depth for leg in legs)
    for depth in range(1, deepest + 1):
        fit = close([one.element for one in stuff], [depth] * len(legs), open_price=1)
        if fit is not None and fit.open_lines < depth:
            cut = tuple(replace(leg, depth=depth) for leg in legs)
            return Closed(thread, stuff, cut, replace(fit, price=0), 0)
    return None


def _unclosed(threads: Mapping[str, Thread], stuff: Mapping[str, tuple[Stuff, ...]], desk: Desk) -> Closing:
    """No setting closes: each thread by itself, its feet raised as far as its copy asks, or overset."""
    neutral = {screw.name: 0 for screw in desk.design.screws}
    widest = {screw.name: 0 for screw in desk.design.screws}
    done: list[Closed] = []
    over: list[Overset] = []
    at_rest = replace(desk, turned=neutral)
    del widest
    for name, thread in threads.items():
        if not stuff[name]:
            continue
        legs = tuple(leg for frame in frames_of(name, at_rest) for leg in legs_of(frame, at_rest))
        found = _raised(thread, stuff[name], legs)
        if found is not None:
            done.append(found)
        else:
            over.append(_overset(thread, stuff[name], legs))
    return Closing(neutral, tuple(done), tuple(over), 0)


def _raised(thread: Thread, stuff: tuple[Stuff, ...], legs: tuple[Leg, ...]) -> Closed | None:
    """The thread with all feet raised alike until it closes; the last leg may stay open where nothing else does."""
    elements = [one.element for one in stuff]
    best: Closed | None = None
    for raised in range(max(leg.depth for leg in legs)):
        if best is not None and raised * RAISED >= best.fit.price:
            break
        cut = tuple(leg.shortened(raised) for leg in legs)
        if any(leg.depth < 2 for leg in cut):
            break
        fit = close(elements, [leg.depth for leg in cut], open_price=OPEN_LINE)
        if fit is not None:
            whole = replace(fit, price=fit.price + raised * RAISED)
            if best is None or whole.price < best.fit.price:
                best = Closed(thread, stuff, cut, whole, raised)
    return best


def _overset(thread: Thread, stuff: tuple[Stuff, ...], legs: tuple[Leg, ...]) -> Overset:
    """How much too much: lines by the shortest the copy can be, characters by its own mean a line."""
    elements = [one.element for one in stuff]
    lines = max(1, shortest(elements) - sum(leg.depth for leg in legs))
    text = sum(len(row.text) for one in stuff for row in one.piece.rows)
    total = sum(element.choices[0].lines for element in elements)
    return Overset(thread, lines, max(1, round(text * lines / max(1, total))))
