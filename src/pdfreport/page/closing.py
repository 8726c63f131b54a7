"""Closing a page: turns the design's screws until every thread fills its legs, at the least price.

Screws move frame edges by whole lines. For each setting, cheapest first, every thread is fitted by `streams`; the
cheapest whole wins. If no setting closes, `page.unclosed` says what can be done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pdfreport.page.closed import Closed, Closing, frames_of, settings, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.legs import Leg
from pdfreport.page.streams import Stream, streams

FREE_LINE = 100  # price of a line left open in a block with its own leading: dearer than a paragraph a line longer


def close_page(desk: Desk) -> Closing:
    """Fit every thread of the page."""
    copy = streams(desk)
    stops = _stops(copy, desk)
    best: Closing | None = None
    for price, turned in settings(desk.design.screws) if None not in stops.values() else ():
        if best is not None and price >= best.price:
            break
        found = _try(copy, stops, replace(desk, turned=turned), price)
        if found is not None and (best is None or found.price < best.price):
            best = found
    if best is not None:
        return best
    from pdfreport.page.unclosed import unclosed  # not the way of most pages

    return unclosed(copy, desk)


def _stops(copy: Mapping[str, Stream], desk: Desk) -> dict[str, Closed | None]:
    """The threads of vertical lines: screws move them and change nothing in them, so they are fitted once for all."""
    found: dict[str, Closed | None] = {}
    for name, stream in copy.items():
        legs = thread_legs(name, desk)
        if legs and legs[0].vertical:
            found[name] = stream.stop(legs)
    return found


def _try(copy: Mapping[str, Stream], stops: Mapping[str, Closed | None], desk: Desk, price: int) -> Closing | None:
    done: list[Closed] = []
    for name, stream in copy.items():
        legs = thread_legs(name, desk)
        if not legs:
            return None
        stopped = stops.get(name)
        if stopped is not None:
            found: Closed | None = replace(stopped, legs=legs)
        else:
            found = _free(stream, legs) if _is_free(name, desk) else _exact(stream, legs)
        if found is None:
            return None
        done.append(found)
        price += found.fit.price
    return Closing(desk.turned, tuple(done), (), price)


def _is_free(name: str, desk: Desk) -> bool:
    return all(frame.free for frame in frames_of(name, desk))


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
