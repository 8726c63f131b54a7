"""Rules between the legs of a thread (栏线): as long as text stands on both sides, and broken by what stands in it.

Comes in: a fitted thread. Goes out: the rules, in the middle of the white between two legs. Level legs only; rows of
vertical columns have their own (`upright`).
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.display.items import Item, box
from pdfreport.geom import Rect
from pdfreport.page.closed import Closed
from pdfreport.page.desk import Desk
from pdfreport.page.legs import SPILL, Leg
from pdfreport.page.runaround import obstacles

WIDEST = 4.0  # ems of white between two legs that are neighbours
LEAST = 2  # lines that a rule is long at the least

Stretch = tuple[float, float]


def column_rules(closed: Closed, desk: Desk) -> list[Item]:
    """The rules of a thread whose design asks for them."""
    weight, ink = closed.thread.rules, desk.ink(closed.thread.rule_ink)
    legs = [leg for leg in closed.legs if leg.frame != SPILL and leg.depth and not leg.vertical]
    out: list[Item] = []
    for x, stretch in _between(legs, desk.grid.em):
        for top, foot in _broken(stretch, x, desk):
            if foot - top >= LEAST * desk.grid.pitch:
                out.append(box(Rect(x - weight / 2, top, weight, foot - top), ink))
    return out


def _between(legs: Sequence[Leg], em: float) -> list[tuple[float, Stretch]]:
    """Where rules may stand: the middle between two neighbours, and from where to where both have lines."""
    found: list[tuple[float, Stretch]] = []
    for left in legs:
        for right in legs:
            white = right.x - left.x - left.width
            if not 0 < white <= WIDEST * em:
                continue
            top = max(left.top(0, em), right.top(0, em))
            foot = min(_foot(left, em), _foot(right, em))
            if foot > top:
                found.append((left.x + left.width + white / 2, (top, foot)))
    return _joined(sorted(found))


def _foot(leg: Leg, em: float) -> float:
    return leg.top(leg.depth - 1, em) + em


def _joined(found: Sequence[tuple[float, Stretch]]) -> list[tuple[float, Stretch]]:
    """Stretches of one rule that overlap are one: parts of legs that something cuts may stand beside one whole leg."""
    out: list[tuple[float, Stretch]] = []
    for x, (top, foot) in found:
        if out and abs(out[-1][0] - x) < 0.01 and top <= out[-1][1][1]:
            out[-1] = (x, (out[-1][1][0], max(foot, out[-1][1][1])))
        else:
            out.append((x, (top, foot)))
    return out


def _broken(stretch: Stretch, x: float, desk: Desk) -> list[Stretch]:
    """What is left of a rule at `x` beside the things that text runs round."""
    left = [stretch]
    for one in obstacles(desk):
        area = one.area
        if area.x < x < area.right:
            left = [
                part
                for top, foot in left
                for part in ((top, min(foot, area.y)), (max(top, area.bottom), foot))
                if part[1] > part[0]
            ]
    return left
