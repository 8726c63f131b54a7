"""Tables and charts of made-up pages have modules of their own, and photographs may stand by themselves."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfreport
from pdfreport.design.frames import ChartFrame
from pdfreport.diag import Notes
from pdfreport.display.dump import dump
from pdfreport.makeup.page import attempt
from pdfreport.makeup.setting import Setting
from pdfreport.makeup.stories import WIDE_CROP
from pdfreport.makeup.unit import area
from pdfreport.page.furniture.chart import draw as draw_chart
from tests.makeup.conftest import Writer, bench

Stories = dict[str, dict[str, Any]]
FOUR = ("trail", "canteen", "library", "meadow")
TABLE = {
    "id": "hours", "kind": "table", "title": "开放时间",
    "table": [["日子", "上午", "下午"], ["周一", "九点", "五点"], ["周二", "九点", "六点"], ["周三", "休息", "六点"]],
}  # fmt: skip


def test_a_table_gets_a_module_by_its_story(copy: Stories, write: Writer) -> None:
    """All cells of the table are on the page, in a frame of its own, and every column is closed."""
    stories = [deepcopy(copy[name]) for name in FOUR]
    stories[1]["figures"] = [*stories[1].get("figures", ()), TABLE]
    stories[3]["paragraphs"] = stories[3]["paragraphs"][:-1]
    document = pdfreport.compose(pdfreport.load(write(stories)))
    frames = [frame["kind"] for frame in document.report["pages"][0]["frames"]]
    assert frames.count("table") == 1
    assert document.report["quality"]["open_columns"] == 0
    text = dump(document.pages[0])
    assert all(cell in text for row in TABLE["table"] for cell in row)


def test_a_table_has_the_lines_that_it_needs(copy: Stories, write: Writer) -> None:
    """The lowest module of a table holds its title and rows; none is offered that is lower."""
    stories = [{**copy["trail"], "figures": [TABLE]}, copy["library"]]
    board = bench(pdfreport.load(write(stories)))
    (unit,) = [one for one in board.fixed if one.kind == "figure"]
    rows = len(TABLE["table"])
    lows = {width: min(leaf.height for leaf in leaves) - 1 for width, leaves in unit.curve.items()}
    assert lows
    assert all(rows + 1 <= low <= rows + 5 for low in lows.values())


def test_a_picture_set_free_stands_beside_its_story(copy: Stories, write: Writer) -> None:
    """A photograph taken out of its story is a unit of the same group, as high as the photograph with its words."""
    board = bench(pdfreport.load(write([copy[name] for name in FOUR])))
    told = next(one for one in board.stories if any(figure.kind == "photo" for figure in one.story.figures))
    figure = told.story.figures[0].id
    units = board.units(Setting(crop=WIDE_CROP, freed=((told.story.id, figure),)))
    photo = next(one for one in units if one.kind == "figure")
    story = next(one for one in units if told.story.id in one.name.split("+"))
    assert photo.group == story.group != ""
    assert all(leaf.modules[0][1].pictures[0].picture.block == leaf.height for leaf in photo.curve[1])
    assert not any(module.pictures for leaves in story.curve.values() for leaf in leaves for _, module in leaf.modules)


def test_a_page_with_a_freed_picture_is_set_as_planned(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """The plan covers the page with the freed picture in it once."""
    board = bench(pdfreport.load(write([copy[name] for name in FOUR])))
    told = next(one for one in board.stories if any(figure.kind == "photo" for figure in one.story.figures))
    tried = attempt(board, Setting(crop=WIDE_CROP, freed=((told.story.id, told.story.figures[0].id),)))
    least = sum(area(unit)[0] for unit in tried.question.units)
    assert least <= tried.question.columns * tried.question.height
    for plan in tried.plans[:1]:
        kinds = [getattr(module, "kind", "story") for part in plan.parts for _, module in part.leaf.modules]
        assert kinds.count("photo") == 1


def test_a_chart_is_as_high_as_its_marks_need(copy: Stories, write: Writer) -> None:
    """No module of a chart is offered that is lower than the chart can be drawn in that width."""
    dots = {
        "id": "days", "title": "优良天数的变化", "alt": "图。",
        "chart": {
            "kind": "dots", "unit": "天", "whole": 365, "key": "每点代表一天",
            "rows": [{"label": "优良", "value": 311}],
        },
    }  # fmt: skip
    board = bench(pdfreport.load(write([{**copy["trail"], "figures": [dots]}, copy["library"]])))
    (unit,) = [one for one in board.fixed if one.kind == "figure"]
    assert unit.curve
    for width, leaves in unit.curve.items():
        columns = f"1-{width}" if width > 1 else "1"
        low = min(leaf.height for leaf in leaves) - 1
        frame = ChartFrame(id="trial", story="trail", figure="days", columns=columns, lines=f"0-{low - 1}")
        desk = replace(board.desk, notes=Notes())
        draw_chart(frame, desk)
        assert not desk.notes.errors
