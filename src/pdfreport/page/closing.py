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

from pdfreport.page.bearable import Limit, bears, limits_of
from pdfreport.page.closed import Closed, Closing, settings, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.owner import Owner, moved_by
from pdfreport.page.streams import Stream, streams
from pdfreport.page.turns import Turns, turns_of

NEVER = 1 << 60  # dearer than any page

Turned = Mapping[str, int]
Cheapest = tuple[int, Turned, Closed]  # a thread's price with that of its own screws, their turns, the thread fitted


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
    trial = list(owners)
    below = NEVER if below is None else below
    for price, turned in settings(shared) if None not in stops.values() else ():
        if price >= below:
            break
        at = replace(desk, turned=turned)
        found = _each(trial, limits, at, below - price)
        whole = None if found is None else _whole([found[one] for one in owners], limits, at, price)
        if whole is not None:
            best, below = whole, whole.price
    return best


def _stops(copy: Mapping[str, Stream], desk: Desk) -> dict[str, Closed | None]:
    """The threads of vertical lines: screws move them and change nothing in them, so they are fitted once for all."""
    found: dict[str, Closed | None] = {}
    for name, stream in copy.items():
        legs = thread_legs(name, desk)
        if legs and legs[0].vertical:
            found[name] = stream.stop(legs)
    return found


def _alone(copy: Mapping[str, Stream], limits: Sequence[Limit], desk: Desk) -> dict[str, str]:
    """The screws that move one thread alone, with its name.

    Those of different threads that meet at a picture are not among them: what one may do the other decides as well.
    """
    movers: dict[str, list[str]] = {}
    for thread in copy:
        for screw in moved_by(thread, desk):
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
) -> list[Owner]:
    """The threads, each with the screws that move it alone."""
    out: list[Owner] = []
    for name, stream in copy.items():
        own = tuple(screw for screw in turns if alone.get(screw.name) == name)
        out.append(Owner(stream, own, stops.get(name)))
    return out


def _each(trial: list[Owner], limits: Sequence[Limit], desk: Desk, below: int) -> dict[Owner, Cheapest] | None:
    """Every thread at its cheapest with the shared screws as they are turned; None if all together are not `below`.

    A thread that cannot close comes first in the next trial: mostly it cannot there either.
    """
    done: dict[Owner, Cheapest] = {}
    for one in trial:
        found = _cheapest(one, limits, desk, below)
        if found is None:
            trial.remove(one)
            trial.insert(0, one)
            return None
        done[one] = found
        below -= found[0]
    return done


def _whole(found: Sequence[Cheapest], limits: Sequence[Limit], desk: Desk, price: int) -> Closing | None:
    """The page of these threads, unless a picture cannot bear all their screws together."""
    turned = dict(desk.turned)
    for cost, own, _ in found:
        turned |= own
        price += cost
    at = replace(desk, turned=turned)
    if not bears(limits, at):
        return None
    threads = [one for _, _, one in found]
    legs = [replace(one, legs=thread_legs(one.thread.name, at)) if one.legs[0].vertical else one for one in threads]
    return Closing(turned, tuple(legs), (), price)


def _cheapest(one: Owner, limits: Sequence[Limit], desk: Desk, below: int) -> Cheapest | None:
    """The least price of a thread, its own screws turned as they must be for it; None if it is not `below`."""
    best: Cheapest | None = None
    for price, own in settings(one.screws):
        if price >= below:
            break
        at = replace(desk, turned={**desk.turned, **own}) if own else desk
        least = one.least(at)
        if least is None or price + least >= below:
            continue
        closed = one.fitted(at) if bears(limits, at) else None
        if closed is not None and price + closed.fit.price < below:
            below = price + closed.fit.price
            best = (below, own, closed)
    return best
