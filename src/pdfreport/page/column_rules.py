"""Rules between the legs of a thread (栏线): as long as text stands on both sides, and broken by what stands in it.

Comes in: a fitted thread. Goes out: the rules, in the middle of the white between two legs. A head over several legs
stops the rules between them; the one beside it goes on. Level legs only; rows of vertical columns have their own
(`upright`).
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
EXACT = 4  # decimals of a point: rules that stand in one place, reckoned from other legs

Stretch = tuple[float, float]


def column_rules(closed: Closed, desk: Desk) -> list[Item]:
    """The rules of a thread whose design asks for them."""
    weight, ink = closed.thread.rules, desk.ink(closed.thread.rule_ink)
    legs = [leg for leg in closed.legs if leg.frame != SPILL and leg.depth and not leg.vertical]
    out: list[Item] = []
    for x, stretch in _joined(_between(legs, desk.grid.em), desk.grid.pitch):
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
                found.append((round(left.x + left.width + white / 2, EXACT), (top, foot)))
    return sorted(found)


def _foot(leg: Leg, em: float) -> float:
    return leg.top(leg.depth - 1, em) + em


def _joined(found: Sequence[tuple[float, Stretch]], pitch: float) -> list[tuple[float, Stretch]]:
    """Stretches of one rule that overlap, or go on with the next line, are one.

    Parts of legs that something cuts may stand beside one whole leg, and so do bands with the heads between them.
    """
    out: list[tuple[float, Stretch]] = []
    for x, (top, foot) in found:
        if out and out[-1][0] == x and top < out[-1][1][1] + pitch:
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
