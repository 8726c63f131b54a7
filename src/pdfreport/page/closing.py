"""Closing a page: turns the design's screws until every thread fills its legs, at the least price.

Screws move frame edges by whole lines, and heads follow (`turns`). For each setting, cheapest first, every thread is
fitted by `streams`; the cheapest whole wins: once the screws alone cost as much as the best page so far, none can be
cheaper. A screw that moves the legs of one thread only is turned for that thread by itself, so settings add up and do
not multiply; those that meet at one picture are turned together. If no setting closes, `page.unclosed` says what can be
done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pdfreport.frozen import dataclass
from pdfreport.page.bearable import Limit, bears, limits_of
from pdfreport.page.closed import Closed, Closing, frames_of, settings, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.legs import Leg
from pdfreport.page.streams import Stream, streams
from pdfreport.page.turns import Turns, turns_of

FREE_LINE = 100  # price of a line left open in a block with its own leading: dearer than a paragraph a line longer

Turned = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Own:
    """A thread with the screws that move its legs: those of it alone, and all of them by name.

    `known` remembers what came of settings that are the same for the thread.
    """

    stream: Stream
    screws: tuple[Turns, ...]
    moved_by: tuple[str, ...]
    free: bool
    stopped: Closed | None
    known: dict[tuple[int, ...], Closed | None]


def close_page(desk: Desk) -> Closing:
    """Fit every thread of the page."""
    copy = streams(desk)
    found = closed_at(desk, copy)
    if found is not None:
        return found
    from pdfreport.page.unclosed import unclosed  # not the way of most pages

    return unclosed(copy, desk)


def closed_at(desk: Desk, copy: Mapping[str, Stream], below: int | None = None) -> Closing | None:
    """The cheapest whole as the design stands; None if no setting of its screws closes the page `below` that price."""
    stops = _stops(copy, desk)
    limits = limits_of(desk)
    turns = turns_of(desk)
    owners = _owners(copy, stops, _alone(copy, limits, desk), turns, desk)
    alone = {screw.name for one in owners for screw in one.screws}
    shared = [screw for screw in turns if screw.name not in alone]
    best: Closing | None = None
    for price, turned in settings(shared) if None not in stops.values() else ():
        if below is not None and price >= below:
            break
        found = _try(owners, limits, replace(desk, turned=turned), price)
        if found is not None and (below is None or found.price < below):
            best, below = found, found.price
    return best


def _stops(copy: Mapping[str, Stream], desk: Desk) -> dict[str, Closed | None]:
    """The threads of vertical lines: screws move them and change nothing in them, so they are fitted once for all."""
    found: dict[str, Closed | None] = {}
    for name, stream in copy.items():
        legs = thread_legs(name, desk)
        if legs and legs[0].vertical:
            found[name] = stream.stop(legs)
    return found


def _moved(thread: str, desk: Desk) -> tuple[str, ...]:
    """The screws that move the legs of a thread, or what stands in them."""
    round_ = [frame for frame in desk.design.frames if frame.runaround is not None]
    frames = [*frames_of(thread, desk), *round_]
    return tuple(dict.fromkeys(name for frame in frames for name in (*frame.top.split(), *frame.foot.split())))


def _alone(copy: Mapping[str, Stream], limits: Sequence[Limit], desk: Desk) -> dict[str, str]:
    """The screws that move one thread alone, with its name.

    Those of different threads that meet at a picture are not among them: what one may do the other decides as well.
    """
    movers: dict[str, list[str]] = {}
    for thread in copy:
        for screw in _moved(thread, desk):
            movers.setdefault(screw, []).append(thread)
    alone = {screw: threads[0] for screw, threads in movers.items() if len(threads) == 1}
    for limit in limits:
        meeting = [name for name in (*limit.frame.top.split(), *limit.frame.foot.split()) if name in alone]
        if len({alone[name] for name in meeting}) > 1:
            alone = {screw: thread for screw, thread in alone.items() if screw not in meeting}
    return alone


def _owners(
    copy: Mapping[str, Stream],
    stops: Mapping[str, Closed | None],
    alone: Mapping[str, str],
    turns: Sequence[Turns],
    desk: Desk,
) -> list[_Own]:
    """The threads, each with the screws that move it alone."""
    out: list[_Own] = []
    for name, stream in copy.items():
        own = tuple(screw for screw in turns if alone.get(screw.name) == name)
        free = all(frame.free for frame in frames_of(name, desk))
        out.append(_Own(stream, own, _moved(name, desk), free, stops.get(name), {}))
    return out


def _try(owners: Sequence[_Own], limits: Sequence[Limit], desk: Desk, price: int) -> Closing | None:
    """Every thread at its cheapest with the shared screws as they are turned; None if one of them cannot close."""
    done: list[Closed] = []
    turned = dict(desk.turned)
    for one in owners:
        found = _cheapest(one, limits, desk)
        if found is None:
            return None
        cost, own, closed = found
        done.append(closed)
        turned |= own
        price += cost
    at = replace(desk, turned=turned)
    if not bears(limits, at):
        return None
    legs = [replace(one, legs=thread_legs(one.thread.name, at)) if one.legs[0].vertical else one for one in done]
    return Closing(turned, tuple(legs), (), price)


def _cheapest(one: _Own, limits: Sequence[Limit], desk: Desk) -> tuple[int, Turned, Closed] | None:
    """The least price of a thread, with its own screws turned as they must be for it."""
    best: tuple[int, Turned, Closed] | None = None
    for price, own in settings(one.screws):
        if best is not None and price >= best[0]:
            break
        at = replace(desk, turned={**desk.turned, **own}) if own else desk
        closed = _fitted(one, at) if bears(limits, at) else None
        if closed is not None and (best is None or price + closed.fit.price < best[0]):
            best = (price + closed.fit.price, own, closed)
    return best


def _fitted(one: _Own, desk: Desk) -> Closed | None:
    """The thread in its legs as the desk's screws are turned."""
    if one.stopped is not None:
        return one.stopped
    key = tuple([desk.turned.get(name, 0) for name in one.moved_by])
    if key not in one.known:
        legs = thread_legs(one.stream.thread.name, desk)
        one.known[key] = None if not legs else _free(one.stream, legs) if one.free else _exact(one.stream, legs)
    return one.known[key]


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
