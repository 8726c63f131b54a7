"""Module curves: what they promise is what the fit of the page finds."""

from __future__ import annotations

import pytest

from pdfreport.content.model import Edition
from pdfreport.makeup.leaves import stacked
from pdfreport.makeup.setting import Setting, height_of
from pdfreport.makeup.stories import Ranked, measure_of, text_of, unit_of
from pdfreport.makeup.unit import Module
from pdfreport.page.fit import close
from tests.makeup.conftest import bench

STORIES = ("pipes", "trail", "library", "weather")


@pytest.mark.parametrize("name", STORIES)
def test_every_leaf_closes(sample: Edition, name: str) -> None:
    """Each rectangle of a curve is filled exactly by the programme that sets the page, for the price of its length."""
    desk = bench(sample).desk
    one = Ranked(sample.story(name), 3)
    for width, leaves in unit_of(one, desk).curve.items():
        for leaf in leaves:
            ((top, module),) = leaf.modules
            assert isinstance(module, Module)
            assert (top, module.width, module.lines) == (0, width, leaf.height - 1)
            text = text_of(one, measure_of(module, desk.grid), desk)
            fit = close(text.elements, [leg.depth for leg in module.legs])
            assert fit is not None
            assert fit.price >= text.prices[sum(leg.depth for leg in module.legs)]


def test_a_rectangle_has_one_leaf_of_each_kind_of_edge(sample: Edition) -> None:
    """Of two ways with one height and like edges only the cheaper is kept."""
    desk = bench(sample).desk
    for leaves in unit_of(Ranked(sample.story("trail"), 2), desk).curve.values():
        seen = [
            (leaf.height, bool(leaf.left and not leaf.left[0][0]), bool(leaf.right and not leaf.right[0][0]))
            for leaf in leaves
        ]
        assert len(seen) == len(set(seen))


def test_boxes_are_for_low_stories_without_pictures(sample: Edition) -> None:
    """No box for the lead, the second story, or a story with a picture; none at all where they are not wanted."""
    desk = bench(sample).desk
    for name, rank, boxes, wanted in (
        ("library", 3, True, True), ("library", 1, True, False), ("trail", 3, True, False), ("library", 3, False, False)
    ):  # fmt: skip
        unit = unit_of(Ranked(sample.story(name), rank), desk, boxes=boxes)
        found = any(module.boxed for leaves in unit.curve.values() for leaf in leaves for _, module in leaf.modules)
        assert found == wanted, (name, rank, boxes)


def test_briefs_stand_under_one_another(sample: Edition) -> None:
    """Two stories joined keep their widths; heights and prices add up."""
    desk = bench(sample).desk
    upper, lower = (unit_of(Ranked(sample.story(name), 7), desk) for name in ("bus", "weather"))
    for width, leaves in stacked(upper.curve, lower.curve, height_of(desk)).items():
        for leaf in leaves:
            (first, a), (second, b) = leaf.modules
            assert (first, second) == (0, a.lines + 1)
            assert leaf.height == a.lines + b.lines + 2
            assert a.width == b.width == width


def test_nine_stories_are_eight_units(sample: Edition) -> None:
    """The search never gets more units than it can take; no story is lost."""
    units = bench(sample).units(Setting())
    assert len(units) == 8
    assert sorted(name for unit in units for name in unit.name.split("+")) == sorted(
        story.id for story in sample.stories
    )
