"""Series that cannot be drawn: one message each, with the place and what to write instead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pdfreport.charts.draw import drawing
from pdfreport.content.model import Chart, Series
from pdfreport.diag import Notes, Where
from tests.charts.conftest import BARS, DOTS, SLOPE, SQUARES, room, row

HERE = Where("edition.yaml", 12, 3)
BAD = {
    "charts.unknown-kind": replace(BARS, kind="pie"),
    "charts.no-rows": replace(BARS, rows=()),
    "charts.not-a-number": replace(BARS, rows=(row("江津", float("nan")), row("永川", 2))),
    "charts.negative": replace(BARS, rows=(row("江津", -5), row("永川", 2))),
    "charts.slope-rows": replace(SLOPE, rows=(*SLOPE.rows, row("2023年", 15))),
    "charts.above-whole": replace(DOTS, whole=300.0),
    "charts.not-whole-units": replace(DOTS, rows=(row("优良天数", 291.5),)),
    "charts.nothing-to-count": replace(DOTS, rows=(row("优良天数", 0),), whole=None, key=()),
    "charts.mixed-units": replace(BARS, unit="", rows=(Series("车", 88, "88辆"), Series("企业", 387, "387家"))),
    "charts.unknown-ink": replace(BARS, rows=(row("江津", 5, ink="sky"),)),
    "charts.key-too-long": replace(DOTS, key=("一", "二", "三", "四")),
}


@pytest.mark.parametrize("code", BAD)
def test_each_mistake(code: str) -> None:
    """Each mistake is found, alone, at its place, with a remedy in both languages."""
    notes = Notes()
    assert drawing(replace(BAD[code], where=HERE), room(120, 120), notes) is None
    (found,) = notes.errors
    assert (found.code, found.where) == (code, HERE)
    assert "；" in found.message("zh")
    assert "; " in found.message("en")


def test_squares_need_a_hundred() -> None:
    """A hundred squares cannot show 365 days."""
    notes = Notes()
    assert drawing(DOTS, room(120, 120, squares=True), notes) is None
    assert [note.code for note in notes.errors] == ["charts.squares-whole"]
    assert drawing(SQUARES, room(120, 120, squares=True), Notes()) is not None


def test_bars_above_their_whole() -> None:
    """A bar of 120 per cent of the whole is a mistake in one of the two numbers."""
    notes = Notes()
    chart = Chart("bars", "%", (row("完成率", 120), row("报到率", 100)), whole=100)
    assert drawing(chart, room(120, 120), notes) is None
    assert [note.code for note in notes.errors] == ["charts.above-whole"]


def test_all_mistakes_at_once() -> None:
    """Several mistakes of one chart are reported together."""
    notes = Notes()
    rows = (Series("车", -3, "-3辆"), Series("企业", 387, "387家", ink="sky"))
    assert drawing(replace(BARS, rows=rows), room(120, 120), notes) is None
    assert {note.code for note in notes.errors} == {"charts.negative", "charts.mixed-units", "charts.unknown-ink"}


@pytest.mark.parametrize("shown", ["90%以上", "近90%", "1,390%", "90 %"])
def test_words_about_a_number_are_no_unit(shown: str) -> None:
    """以上, 近 and the like belong to the figure, not to its unit."""
    chart = Chart("bars", "%", (Series("使用率", 90, shown), row("启用率", 100)))
    assert drawing(chart, room(120, 120), Notes()) is not None
