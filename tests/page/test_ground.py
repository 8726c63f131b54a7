"""What a see-through picture lies on: paper, one flat ink, or nothing that a file without transparency could mix in."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from pdfreport.color import BLACK, PAPER, Cmyk, percent, spot
from pdfreport.display.items import Group, Item, Mark, Path, Picture, box
from pdfreport.geom import Rect
from pdfreport.page.ground import grounded
from pdfreport.refs import ImageRef

REF, SOLID = ImageRef("a.png", "a"), ImageRef("b.jpg", "b")
RECT = Rect(20, 20, 60, 40)
SEEN = {REF: SimpleNamespace(mask=b"x"), SOLID: SimpleNamespace(mask=b"")}
TINT, DARK = percent(20, 10, 0, 10), percent(40, 0, 0, 100)
GOLD = spot("金", percent(0, 20, 60, 20))
FIGURE = Mark("Figure")
WIDE = Rect(0, 0, 200, 200)


def picture(ref: ImageRef = REF, rect: Rect = RECT) -> Picture:
    """A picture of the page."""
    return Picture(ref, rect, "", FIGURE)


@pytest.mark.parametrize(
    ("below", "ground"),
    [
        ([], PAPER),
        ([box(Rect(100, 100, 9, 9), DARK)], PAPER),
        ([box(Rect(0, 20, 20, 40), DARK)], PAPER),
        ([box(RECT, TINT)], TINT),
        ([box(WIDE, TINT), box(RECT, PAPER)], PAPER),
        ([box(WIDE, GOLD)], GOLD),
        ([box(WIDE, DARK)], DARK),
        ([box(WIDE, BLACK)], BLACK),
        ([box(WIDE, TINT), box(WIDE, BLACK)], Cmyk(TINT.c, TINT.m, TINT.y, 1.0)),
        ([box(WIDE, GOLD), box(WIDE, BLACK)], None),
        ([box(Rect(0, 0, 50, 200), TINT)], None),
        ([box(WIDE, TINT), box(Rect(30, 30, 5, 0.5), DARK)], None),
        ([picture(SOLID)], None),
        ([picture(SOLID), box(WIDE, TINT)], TINT),
        ([Group((box(WIDE, TINT),), FIGURE)], TINT),
        ([Path(box(WIDE, TINT).segments, fill=TINT, stroke=DARK, width=1)], None),
    ],
)
def test_grounds(below: list[Item], ground: Cmyk | None) -> None:
    """The last flat box that covers all of it; black overprints a ground; anything in part is no one ink."""
    found = grounded([*below, picture(), box(WIDE, DARK)], SEEN)
    last = found[-2]
    assert isinstance(last, Picture)
    assert last.ground == ground


def test_solid_pictures_stay_as_they_are() -> None:
    """Only what is see-through is asked about."""
    items: list[Item] = [box(WIDE, TINT), picture(SOLID)]
    assert grounded(items, SEEN) == items
    assert grounded(items, {SOLID: SEEN[SOLID]}) == items
