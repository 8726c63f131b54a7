"""Black over colour: it overprints where the sum of inks allows it and knocks out where it does not."""

from __future__ import annotations

from pdfreport.color import BLACK, Cmyk, percent
from pdfreport.display.items import Group, Mark, Path, box
from pdfreport.geom import Rect
from pdfreport.page.ink import knock_out

NEWSPRINT = 2.2


def knocked(ground: Cmyk, rule: Rect) -> bool:
    """Whether a black rule painted after a field of `ground` at (0, 0, 100, 10) knocks out."""
    items = knock_out([box(Rect(0, 0, 100, 10), ground), box(rule, BLACK)], NEWSPRINT)
    last = items[-1]
    assert isinstance(last, Path)
    return last.knockout


def test_a_rule_on_a_heavy_bar_knocks_out() -> None:
    """100/60/0/20 with a full black on it would be 260 %: an axis at the foot of a bar may not overprint."""
    assert knocked(percent(100, 60, 0, 20), Rect(-0.3, -5, 0.6, 20))


def test_a_rule_on_a_light_bar_overprints() -> None:
    """A tint leaves room for black under the limit."""
    assert not knocked(percent(60, 15, 0, 0), Rect(-0.3, -5, 0.6, 20))


def test_a_rule_beside_a_heavy_bar_overprints() -> None:
    """Edges that only touch do not share ink."""
    assert not knocked(percent(100, 60, 0, 20), Rect(-0.6, -5, 0.6, 20))


def test_groups_are_looked_into() -> None:
    """A chart is a group; its axis meets its own bars."""
    mark = Mark("Figure")
    chart = Group((box(Rect(0, 0, 100, 10), percent(100, 60, 0, 20)), box(Rect(5, -5, 1, 20), BLACK)), mark)
    (group,) = knock_out([chart], NEWSPRINT)
    assert isinstance(group, Group)
    axis = group.items[1]
    assert isinstance(axis, Path)
    assert axis.knockout
