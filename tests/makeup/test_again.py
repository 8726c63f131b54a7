"""Frozen pages built again after an edit: as little moves as can be, it is told, and what is the editor's stays."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import pdfreport
from pdfreport.build import ready
from pdfreport.design.plan import Plan
from pdfreport.display.dump import dump
from pdfreport.makeup.again import unplanned
from pdfreport.makeup.edition import desk_of
from pdfreport.makeup.refit import refitted
from pdfreport.makeup.shape import Shape, shape_of
from tests.makeup.conftest import Writer

Stories = dict[str, dict[str, Any]]
FOUR = ("trail", "canteen", "library", "meadow")
LINE = "这句话是后来加上的，正好多出一行。"


def frozen(copy: Stories, write: Writer, tmp_path: Path) -> tuple[list[dict[str, Any]], Path]:
    """Stories as written, and the layout of their frozen page."""
    stories = [deepcopy(copy[name]) for name in FOUR]
    (file,) = pdfreport.freeze(write(stories), tmp_path / "frozen.yaml")
    return stories, file


def plan_of(file: Path, folder: Path) -> tuple[Plan, Any]:
    """The plan of a frozen layout and the desk of its page."""
    edition = pdfreport.load(folder)
    designs, shop = ready(edition, str(file), draft=False)
    assert designs[0].plan is not None
    return designs[0].plan, desk_of(edition, 0, designs[0], shop)


def rects(document: Any) -> dict[str, tuple[list[int], list[int]]]:
    """Columns and lines of every story's module, as the report tells them."""
    return {one["story"]: (one["columns"], one["lines"]) for one in document.report["pages"][0]["makeup"]["modules"]}


@pytest.mark.parametrize("rank", range(4))
def test_a_line_more_stays_in_its_frames(copy: Stories, write: Writer, tmp_path: Path, rank: int) -> None:
    """A line more of any one story closes every column, and all modules that are told of stand where they stood."""
    stories, file = frozen(copy, write, tmp_path)
    before = rects(pdfreport.compose(pdfreport.load(tmp_path)))
    stories[rank]["paragraphs"][0] += LINE
    document = pdfreport.compose(pdfreport.load(write(stories)), str(file))
    page = document.report["pages"][0]
    assert document.report["quality"]["open_columns"] == 0
    if "makeup" in page and page["makeup"]["again"] == "frames":
        assert rects(document) == before
        assert "makeup.again-frames" in {one.code for one in document.report["diagnostics"]}


def test_an_edit_elsewhere_changes_nothing(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """A page fitted again by one story has the others as they were, line by line."""
    stories, file = frozen(copy, write, tmp_path)
    before = dump(pdfreport.compose(pdfreport.load(tmp_path), str(file)).pages[0])
    stories[0]["paragraphs"][0] += LINE
    document = pdfreport.compose(pdfreport.load(write(stories)), str(file))
    told = document.report["pages"][0].get("makeup", {})
    assert told.get("again", "frames") == "frames"
    kept = [name for name in FOUR if name not in told.get("concerned", [FOUR[0]])]
    assert kept
    after = dump(document.pages[0])
    for name in kept:
        assert [row for row in before.splitlines() if f"{name}/" in row] == [
            row for row in after.splitlines() if f"{name}/" in row
        ]


def test_frames_edited_by_hand_are_the_editors(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """Once a frame was moved by hand the plan is no longer followed: the frame stays where it was put."""
    _, file = frozen(copy, write, tmp_path)
    text = file.read_text("utf8")
    moved = re.sub(r"(id: trail-headline, .*?drop: )[\d.]+pt", r"\g<1>1.5pt", text, count=1)
    assert moved != text
    file.write_text(moved, "utf8")
    document = pdfreport.compose(pdfreport.load(tmp_path), str(file))
    assert "makeup" not in document.report["pages"][0]


def test_a_page_edited_much_is_made_up_anew_and_says_so(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """Where no module can be kept the page is searched again, with a remark."""
    stories, file = frozen(copy, write, tmp_path)
    stories[0]["paragraphs"] = stories[0]["paragraphs"][:1]
    stories[1]["paragraphs"] += [row for row in copy["woodwork"]["paragraphs"] if isinstance(row, str)]
    document = pdfreport.compose(pdfreport.load(write(stories)), str(file), draft=True)
    assert document.report["pages"][0].get("makeup", {}).get("again") in (None, "anew", "exchanged")


def test_a_plan_is_read_as_it_was_written(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """The shape that a layout keeps covers the page, and fits the copy that it was made from without a change."""
    _, file = frozen(copy, write, tmp_path)
    plan, desk = plan_of(file, tmp_path)
    shape = shape_of(plan, desk.grid)
    assert isinstance(shape, Shape)
    cells = sum(one.module.width * one.leaf.height for one in shape.modules)
    assert cells == shape.columns * shape.height
    found = refitted(unplanned(desk), shape)
    assert found is not None
    assert (found.how, found.concerned) == ("frames", ())


def test_a_plan_that_does_not_add_up_is_none(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """Cuts that name no module, modules twice, parts that do not meet and numbers that are none are no plan."""
    _, file = frozen(copy, write, tmp_path)
    plan, desk = plan_of(file, tmp_path)
    first = plan.modules[0]
    for broken in (
        replace(plan, cuts=plan.cuts[:-1]),
        replace(plan, cuts=("99", *plan.cuts[1:])),
        replace(plan, cuts=()),
        replace(plan, modules=(replace(first, width=first.width + 1), *plan.modules[1:])),
        replace(plan, modules=(replace(first, legs=((1, 2),)), *plan.modules[1:])),
        replace(plan, modules=(replace(first, pictures=(("f", "x"),)), *plan.modules[1:])),
    ):
        assert shape_of(broken, desk.grid) is None


def test_a_frozen_page_can_be_frozen_again(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """After an edit the new frames are written with the old rules and styles, and build the page that they were."""
    stories, file = frozen(copy, write, tmp_path)
    stories[0]["paragraphs"][0] += LINE * 3
    folder = write(stories)
    built = pdfreport.compose(pdfreport.load(folder), str(file))
    (again,) = pdfreport.freeze(folder, tmp_path / "again.yaml", str(file))
    once_more = pdfreport.compose(pdfreport.load(folder), str(again))
    assert dump(once_more.pages[0]) == dump(built.pages[0])
    assert "makeup" not in once_more.report["pages"][0]
    assert again.read_text("utf8").count("kind: folio") == 1
