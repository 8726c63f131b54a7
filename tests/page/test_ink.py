"""Black over colour: it overprints where the sum of inks allows it and knocks out where it does not."""

from __future__ import annotations

from pdfreport.color import BLACK, Cmyk, percent, spot
from pdfreport.display.items import Group, Mark, Path, Picture, box
from pdfreport.geom import Rect
from pdfreport.page.ink import knock_out
from pdfreport.refs import ImageRef

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


def test_boxes_knock_out_of_pictures() -> None:
    """A picture may be at the limit anywhere: black over it would be 300 % and more."""
    picture = Picture(ImageRef("a.jpg", "a"), Rect(0, 0, 100, 100), "", Mark("Figure"))
    inside, beside = box(Rect(10, 10, 20, 20), BLACK), box(Rect(100, 10, 20, 20), BLACK)
    found = knock_out([picture, inside, beside], NEWSPRINT)
    assert [isinstance(item, Path) and item.knockout for item in found] == [False, True, False]


def test_a_spot_ink_is_as_heavy_as_its_alternate() -> None:
    """On its own plate it leaves room for black; a plant without the ink prints the alternate, so that counts."""
    assert knocked(spot("PANTONE 186 C", percent(0, 100, 75, 4)), Rect(1, 1, 20, 5))
    assert not knocked(spot("金", percent(0, 20, 60, 20)), Rect(1, 1, 20, 5))
