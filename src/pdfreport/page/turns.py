"""What each turn of a design's screws costs: its price a line, and what it does to heads that follow it.

Comes in: a desk with its screws at rest. Goes out: for every screw its turns with their prices, cheapest first. A turn
that a head cannot follow is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pdfreport.design.frames import HeadFrame
from pdfreport.design.model import Screw
from pdfreport.design.remedies import follows, stretching
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk


@dataclass(frozen=True, slots=True)
class Turns:
    """A screw's turns, each as its price in hundredths and its lines; cheapest first, of equals the smaller turn."""

    name: str
    prices: tuple[tuple[int, int], ...]


def turns_of(desk: Desk) -> tuple[Turns, ...]:
    """The turns of every screw of the design, in its order."""
    return tuple(_turns(screw, followers(screw.name, desk), desk) for screw in desk.design.screws)


def followers(screw: str, desk: Desk) -> tuple[HeadFrame, ...]:
    """The heads whose size and rows follow a screw."""
    heads = (one for one in desk.design.frames if isinstance(one, HeadFrame) and follows(one, desk.design.remedies))
    return tuple(one for one in heads if screw in stretching(one))


def _turns(screw: Screw, heads: Iterable[HeadFrame], desk: Desk) -> Turns:
    priced = ((price_of(screw, turn, heads, desk), turn) for turn in range(screw.least, screw.most + 1))
    found = ((price, turn) for price, turn in priced if price is not None)
    return Turns(screw.name, tuple(sorted(found, key=lambda one: (one[0], abs(one[1]), one[1]))))


def price_of(screw: Screw, turn: int, heads: Iterable[HeadFrame], desk: Desk) -> int | None:
    """What a turn costs with these heads following it; None if one of them cannot."""
    price = abs(turn) * screw.price
    for frame in heads:
        from pdfreport.page.furniture.head_turned import turned_head  # few designs have such heads

        made = turned_head(frame, replace(desk, turned={screw.name: turn}))
        if made is None:
            return None
        price += made.price
    return price
