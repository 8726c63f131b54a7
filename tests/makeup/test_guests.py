"""Pages of few units: adverts and small stories in the corners of a story, frozen and told; fillers of short pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import pdfreport
from pdfreport.display.dump import dump
from pdfreport.makeup.ladder import hostings, panels_hosted
from pdfreport.makeup.order import order_of
from pdfreport.makeup.page import attempt
from pdfreport.makeup.setting import Setting, rules_of
from pdfreport.makeup.shape import kept_plan, shape_of
from pdfreport.makeup.unit import Unit, stood
from tests.makeup.conftest import Writer, bench

Stories = dict[str, dict[str, Any]]
TEA = {"id": "tea", "columns": 1, "lines": 15, "text": ["秋茶开市", "示例市茶叶市场"]}


def alone(copy: Stories) -> dict[str, Any]:
    """One story, long enough for the page beside a corner advert."""
    paragraphs = [row for name in ("bridge", "pipes") for row in copy[name]["paragraphs"]]
    return {**copy["bridge"], "paragraphs": paragraphs}


def codes(document: Any) -> set[str]:
    """The codes of all findings."""
    return {one.code for one in document.report["diagnostics"]}


def test_one_story_makes_room_for_a_corner_advert(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """The advert stands as sold at the foot of an outer column, the text goes round it, and that is told."""
    folder = write([alone(copy)], adverts=[TEA])
    document = pdfreport.compose(pdfreport.load(folder))
    page = document.report["pages"][0]
    assert document.report["quality"]["open_columns"] == 0
    assert page["makeup"]["hosted"]
    assert "makeup.hosted" in codes(document)
    story, tea = page["makeup"]["modules"]
    assert story["columns"] == [1, 3]
    assert tea["columns"] in ([1, 1], [3, 3])
    assert tea["lines"] == [37, 51]
    (file,) = pdfreport.freeze(folder, tmp_path / "frozen.yaml")
    assert dump(pdfreport.compose(pdfreport.load(folder), str(file)).pages[0]) == dump(document.pages[0])


def test_a_frozen_host_takes_up_an_edit(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """After a line more of copy the frozen page keeps its advert in its place, and every leg is full."""
    story = alone(copy)
    (file,) = pdfreport.freeze(write([story], adverts=[TEA]), tmp_path / "frozen.yaml")
    before = pdfreport.compose(pdfreport.load(tmp_path), str(file)).report["pages"][0]["frames"]
    rows = [*story["paragraphs"]]
    rows[0] += "这句话是后来加上的，正好多出一行。"
    after = pdfreport.compose(pdfreport.load(write([{**story, "paragraphs": rows}], adverts=[TEA])), str(file))
    assert after.report["quality"]["open_columns"] == 0
    sold = [[one["rect_mm"] for one in frames if one["kind"] == "advert"]
            for frames in (before, after.report["pages"][0]["frames"])]  # fmt: skip
    assert sold[0] == sold[1]


def test_a_plan_with_guests_is_kept(copy: Stories, write: Writer) -> None:
    """Cuts and modules written out and read again stand as they stood, guests with their hosts."""
    from pdfreport.design.plan import Plan

    board = bench(pdfreport.load(write([alone(copy)], adverts=[TEA])))
    tried = next(
        tried
        for pairs in panels_hosted(board)
        if (tried := attempt(board, Setting(hosted=pairs, ample=True, crop=38))).plans
    )
    plan = tried.plans[0]
    stories = {one.story.id: one for one in board.chosen(tried.setting)}
    cuts, modules = kept_plan(plan.tree, stories)
    assert not modules[0].at
    assert modules[1].at[0] == 0
    shape = shape_of(Plan("", 0, "body", cuts, modules, rules_of(board.desk)), board.desk.grid)
    assert shape is not None
    assert list(stood(shape.modules[0].leaf)) == list(stood(plan.parts[0].leaf))


def test_small_stories_may_be_guests(copy: Stories, write: Writer) -> None:
    """Of three stories each small one may stand in the lead's corner, and both together, one under the other."""
    board = bench(pdfreport.load(write([copy[name] for name in ("bridge", "library", "bus")])))
    found = list(hostings(board))
    lead, *small = (one.story.id for one in board.stories)
    assert ((lead, "+".join(small)),) in found
    assert all(((lead, one),) in found for one in small)


def test_two_briefs_in_one_corner(copy: Stories, write: Writer) -> None:
    """Two small stories under one another stand in the lead's corner, each whole, one white line between them."""
    board = bench(pdfreport.load(write([copy[name] for name in ("bridge", "library", "bus")])))
    lead, *small = (one.story.id for one in board.stories)
    (unit,) = board.units(Setting(crop=38, ample=True, hosted=((lead, "+".join(small)),)))
    (leaf,) = unit.curve[3][:1]
    host, upper, lower = stood(leaf)
    assert (upper.column, upper.content.width) == (lower.column, lower.content.width)
    assert upper.top + upper.content.lines + 1 == lower.top
    assert lower.top + lower.content.lines == host.content.lines


def test_a_host_with_an_advert_belongs_at_the_foot() -> None:
    """It costs as much above another story as an advert by itself."""
    prices = {"above_advert_below": 4000, "above": 100, "above_lead": 800, "left": 50, "left_of_lead": 500}
    plain, sold = Unit("a", "story", 0, {}), Unit("a+tea", "story", 0, {}, advert=True)
    other = Unit("b", "story", 1, {})
    assert order_of((plain, other), prices).prices(1, 2)[0] == 0
    assert order_of((sold, other), prices).prices(1, 2)[0] == 4000
    assert order_of((sold, other), prices).prices(2, 1)[0] == 800


def short(copy: Stories, paragraphs: int) -> dict[str, Any]:
    """One story without a picture, of so many paragraphs of the samples."""
    rows = [row for name in ("bridge", "pipes", "trail", "canteen") for row in copy[name]["paragraphs"]]
    return {**copy["bridge"], "paragraphs": rows[:paragraphs], "figures": []}


def test_quotes_fill_a_short_page(copy: Stories, write: Writer) -> None:
    """A story that is too short for its page closes with the pull quotes that its editor wrote, and says so."""
    story = short(copy, 16)
    with pytest.raises(pdfreport.OversetError):
        pdfreport.compose(pdfreport.load(write([story])))
    quotes = [story["paragraphs"][at][:26] for at in (1, 4, 6)]
    document = pdfreport.compose(pdfreport.load(write([{**story, "quotes": quotes}])))
    assert document.report["quality"]["open_columns"] == 0
    assert "makeup.quotes" in codes(document)


def test_a_short_page_gets_a_larger_head(copy: Stories, write: Writer) -> None:
    """A story that is a little short closes by more forms of its head; its size or its white is told."""
    document = pdfreport.compose(pdfreport.load(write([short(copy, 17)])))
    assert document.report["quality"]["open_columns"] == 0
    assert document.report["pages"][0]["makeup"]["ample"]
    assert codes(document) & {"makeup.head-size", "makeup.head-white"}


def test_a_page_far_too_short_is_refused_with_arithmetic(copy: Stories, write: Writer) -> None:
    """One story that cannot fill its page: by how many cells it is short, and how many lines more close it."""
    with pytest.raises(pdfreport.OversetError) as caught:
        pdfreport.compose(pdfreport.load(write([short(copy, 8)])))
    said = {one.code: dict(one.facts) for one in caught.value.diagnostics}
    assert set(said) == {"makeup.too-little", "makeup.cure-add"}
    assert int(said["makeup.cure-add"]["lines"]) >= int(said["makeup.too-little"]["under"]) > 0
