"""Closing a page: turns the design's screws until every thread fills its legs, at the least price.

Screws move frame edges by whole lines. For each setting, cheapest first, every thread is fitted by `fit.close`; the
cheapest whole wins. If no setting closes, `page.unclosed` says what can be done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pdfreport.design.model import Thread
from pdfreport.page.closed import Closed, Closing, frames_of, settings, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Fit, close, stop
from pdfreport.page.legs import Leg, legs_of, text_style
from pdfreport.page.thread import Stuff, stream

FREE_LINE = 100  # price of a line left open in a block with its own leading: dearer than a paragraph a line longer


def close_page(desk: Desk) -> Closing:
    """Fit every thread of the page."""
    threads = {thread.name: thread for thread in desk.design.threads.values()}
    stuff = {name: _stream(thread, desk) for name, thread in threads.items()}
    stops = _stops(stuff, desk)
    best: Closing | None = None
    for price, turned in settings(desk.design.screws) if None not in stops.values() else ():
        if best is not None and price >= best.price:
            break
        found = _try(threads, stuff, stops, replace(desk, turned=turned), price)
        if found is not None and (best is None or found.price < best.price):
            best = found
    if best is not None:
        return best
    from pdfreport.page.unclosed import unclosed  # not the way of most pages

    return unclosed(threads, stuff, desk)


def _stream(thread: Thread, desk: Desk) -> tuple[Stuff, ...]:
    frames = frames_of(thread.name, desk)
    if not frames:
        return ()
    leg = legs_of(frames[0], desk)[0]
    for frame in frames[1:]:
        if abs(legs_of(frame, desk)[0].width - leg.width) > 0.05:
            desk.notes.error("page.unequal-measures", frame.where, thread=thread.name, frame=frame.id)
    return stream(thread, text_style(frames[0], desk), leg.width, desk)


def _stops(stuff: Mapping[str, tuple[Stuff, ...]], desk: Desk) -> dict[str, Fit | None]:
    """The threads of vertical lines: screws move them and change nothing in them, so they are fitted once for all."""
    found: dict[str, Fit | None] = {}
    for name, row in stuff.items():
        legs = thread_legs(name, desk) if row else ()
        if legs and legs[0].vertical:
            fit = stop([one.element for one in row], [leg.depth for leg in legs])
            found[name] = None if fit is None else replace(fit, price=0)
    return found


def _try(
    threads: Mapping[str, Thread],
    stuff: Mapping[str, tuple[Stuff, ...]],
    stops: Mapping[str, Fit | None],
    desk: Desk,
    price: int,
) -> Closing | None:
    done: list[Closed] = []
    for name, thread in threads.items():
        if not stuff[name]:
            continue
        legs = thread_legs(name, desk)
        stopped = stops.get(name)
        if stopped is not None:
            found: Closed | None = Closed(thread, stuff[name], legs, stopped, 0)
        else:
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
        fit = close([one.element for one in stuff], [depth] * len(legs), open_price=FREE_LINE)
        if fit is not None and fit.open_lines < depth:
            cut = tuple(replace(leg, depth=depth) for leg in legs)
            return Closed(thread, stuff, cut, replace(fit, price=0), 0)
    return None
