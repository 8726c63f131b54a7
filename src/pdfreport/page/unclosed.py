"""When no setting of the screws closes a page: the least bad page, or how much copy is too much.

Too little copy: the feet of a thread are raised alike, so that it ends level, and the open lines are counted. Copy that
fits but breaks a rule wherever it is cut: the rule is bent at a price and the report says so. Too much copy: the answer
is arithmetic. Every step is bounded by counts, not by a clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pdfreport.page.bearable import bearable
from pdfreport.page.closed import Closed, Closing, Overset, thread_legs
from pdfreport.page.desk import Desk
from pdfreport.page.fit import OPEN_LINE
from pdfreport.page.legs import Leg
from pdfreport.page.streams import Stream

RAISED = 300  # price of raising every foot of a thread by a line
TRIED = 60  # settings looked at closely, those first whose arithmetic promises least
STEPS = 4  # depths tried on either side of the one that arithmetic suggests
LEAST_DEPTH = 2  # lines that a leg keeps when its foot is raised

Streams = Mapping[str, Stream]


def unclosed(copy: Streams, desk: Desk) -> Closing:
    """The page closed by the last remedies: leading, body size, fewer pictures; else what is nearest to closing."""
    closest = nearest(copy, desk)
    remedies = desk.design.remedies
    found: Closing | None = None
    if any((*remedies.size, *remedies.leading)):
        from pdfreport.page.resized import closed_by_type

        found = closed_by_type(desk, closest)
    if found is None and closest.overset and remedies.picture:
        from pdfreport.page.fewer_pictures import closed_with_fewer

        found = closed_with_fewer(desk)
    return found or closest


def nearest(copy: Streams, desk: Desk) -> Closing:
    """The cheapest page with open lines; else one with a bent rule; else what is over in the roomiest setting."""
    turns = list(bearable(desk))
    likely = sorted(turns, key=lambda entry: (entry[0] + _promise(copy, replace(desk, turned=entry[1])), entry[0]))
    for relaxed in (False, True):
        best: Closing | None = None
        for price, turned in likely[:TRIED]:
            found = _whole(copy, replace(desk, turned=turned), price, relaxed)
            if found is not None and (best is None or found.price < best.price):
                best = found
        if best is not None:
            return best
    return _too_much(copy, desk, [turned for _, turned in turns])


def _promise(copy: Streams, desk: Desk) -> int:
    """A price no setting can beat: lines that must stay open, or a great one if the copy cannot go in."""
    total = 0
    for name, stream in copy.items():
        legs = thread_legs(name, desk)
        room = sum(leg.depth for leg in legs)
        if stream.shortest > room:
            return 1 << 40
        spare = max(0, room - stream.longest)
        total += spare // len(legs) * RAISED
    return total


def _whole(copy: Streams, desk: Desk, price: int, relaxed: bool) -> Closing | None:
    done: list[Closed] = []
    for name, stream in copy.items():
        found = _raised(stream, thread_legs(name, desk), relaxed)
        if found is None:
            return None
        done.append(found)
        price += found.fit.price
    return Closing(desk.turned, tuple(done), (), price)


def _raised(stream: Stream, legs: tuple[Leg, ...], relaxed: bool) -> Closed | None:
    """The thread with all feet raised alike; the last leg may stay open where nothing else closes."""
    room = sum(leg.depth for leg in legs)
    if stream.shortest > room:
        return None
    shallowest = min(leg.depth for leg in legs)
    if legs[0].vertical:  # rows of vertical lines are filled and stopped, not balanced (WO-6)
        return stream.stop(legs, relaxed)
    columns = sum(not leg.cut for leg in legs)
    first = min(max(0, (room - stream.longest) // columns), max(0, shallowest - LEAST_DEPTH))
    best: Closed | None = None
    for raised in range(max(0, first - STEPS), first + STEPS):
        cut = tuple(leg.shortened(raised) for leg in legs)
        if any(leg.depth < min(LEAST_DEPTH, shallowest) for leg in cut):
            break
        found = stream.close(cut, OPEN_LINE, relaxed)
        if found is not None:
            fit = replace(found.fit, price=found.fit.price + raised * RAISED)
            if best is None or fit.price < best.fit.price:
                best = replace(found, fit=fit, raised=raised)
    return best


def _too_much(copy: Streams, desk: Desk, turns: list[Mapping[str, int]]) -> Closing:
    """The setting that leaves least over, each thread that fits placed, the others reckoned."""
    best: tuple[tuple[int, int], Mapping[str, int]] | None = None
    for turned in turns:
        at = replace(desk, turned=turned)
        legs_of = [(stream, thread_legs(name, at)) for name, stream in copy.items()]
        over = sum(_over(stream, legs) for stream, legs in legs_of)
        # Bands may not come out even though sums say that there is room: then what has most room is nearest.
        room = sum(leg.depth for stream, legs in legs_of if stream.banded is not None for leg in legs)
        if best is None or (over, -room) < best[0]:
            best = (over, -room), turned
    turned = best[1] if best is not None else {}
    at = replace(desk, turned=turned)
    done: list[Closed] = []
    left: list[Overset] = []
    for name, stream in copy.items():
        legs = thread_legs(name, at)
        found = _raised(stream, legs, False) or _raised(stream, legs, True)
        if found is not None:
            done.append(found)
        else:
            left.append(_overset(stream, legs))
    return Closing(turned, tuple(done), tuple(left), 0)


def _over(stream: Stream, legs: tuple[Leg, ...]) -> int:
    return max(0, stream.least(legs) - sum(leg.depth for leg in legs))


def _overset(stream: Stream, legs: tuple[Leg, ...]) -> Overset:
    """How much too much: lines by trying how many fewer would close, characters by the copy's own mean a line."""
    from pdfreport.page.cures import lines_to_cut

    lines = lines_to_cut(stream, legs, max(1, _over(stream, legs)))
    text = sum(len(row.text) for one in stream.stuff for row in one.piece.rows)
    total = sum(element.choices[0].lines for element in stream.elements)
    return Overset(stream.thread, lines, max(1, round(text * lines / max(1, total))), total)
