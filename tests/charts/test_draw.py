"""Charts as drawn: against plain-text references, in two sizes each, and what must hold for every one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.charts import inks
from pdfreport.charts.draw import KINDS, drawing
from pdfreport.charts.room import Drawing, Room
from pdfreport.color import BLACK, PAPER, Cmyk
from pdfreport.content.model import Chart
from pdfreport.diag import Notes
from tests.charts.conftest import (
    BARS,
    BLUE,
    COMPARE,
    DOTS,
    GREEN,
    RED,
    SLOPE,
    SQUARES,
    dump,
    extent,
    measure,
    room,
    row,
)
from tests.examples import examples

CASES = {
    "slope-large": (SLOPE, room(113, 95, title="审批按下加速键")),
    "slope-narrow": (SLOPE, room(50, 62, GREEN, title="审批按下加速键")),
    "bars-large": (BARS, room(113, 85, GREEN, title="一家一家抓落实")),
    "bars-low": (BARS, room(80, 34, RED)),
    "compare-large": (COMPARE, room(80, 36, title="审批按下加速键", compare=True)),
    "compare-narrow": (COMPARE, room(44, 30, GREEN, compare=True)),
    "dots-large": (DOTS, room(136, 54)),
    "dots-narrow": (DOTS, room(80, 46, GREEN)),
    "squares-large": (SQUARES, room(70, 34, GREEN)),
    "squares-narrow": (SQUARES, room(44, 30)),
}


def drawn(chart: Chart, place: Room) -> Drawing:
    """The drawing, which must come out without a word."""
    notes = Notes()
    found = drawing(chart, place, notes)
    assert found is not None, [note.line() for note in notes]
    assert not notes.found
    return found


@pytest.mark.parametrize("name", CASES)
def test_reference(name: str, same_as_reference: Callable[[str, Drawing], None]) -> None:
    """Each chart, large and small, comes out as it was last looked at."""
    same_as_reference(name, drawn(*CASES[name]))


@pytest.mark.parametrize("name", CASES)
def test_same_again(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same chart drawn twice without a cache is the same to the last digit."""
    monkeypatch.setenv("PDFREPORT_CACHE", "")
    assert drawn(*CASES[name]) == drawn(*CASES[name])


@pytest.mark.parametrize("name", CASES)
def test_inks_are_exact(name: str) -> None:
    """Every ink in a drawing is one of the palette's, the black ink, the paper, or the tint that stands for a step."""
    chart, place = CASES[name]
    known = {*place.palette.named.values(), BLACK, PAPER, inks.lighter(place.palette)}
    found = drawn(chart, place)
    used = {ink for path in found.paths for ink in (path.fill, path.stroke) if ink is not None}
    assert used | {label.ink for label in found.labels} <= known


@pytest.mark.parametrize("name", CASES)
def test_small_type_is_black(name: str) -> None:
    """Type under 14 pt is black, or the paper left white from 13 pt on; nothing below 7.5 pt (look.md 5, 14)."""
    for label in drawn(*CASES[name]).labels:
        assert label.size >= 7.5
        assert label.ink == BLACK or label.size >= (13 if label.ink == PAPER else 14)


@examples(8, 25)
@given(st.lists(st.integers(1, 5000), min_size=1, max_size=8))
def test_bars_are_to_scale(values: list[int]) -> None:
    """The length of every bar is its value on one scale from the zero axis."""
    chart = Chart("bars", "家", tuple(row("帮扶企业", value) for value in values))
    found = drawn(chart, room(120, 120))
    boxes = [extent(path) for path in found.paths[:-1]]
    scale = boxes[0].width / max(values)
    for box, value in zip(boxes, sorted(values, reverse=True), strict=True):
        assert abs(box.width - value * scale) < 0.01
        assert box.x == boxes[0].x


@examples(8, 25)
@given(st.integers(1, 400), st.integers(0, 60), st.integers(0, 120))
def test_every_unit_is_a_dot(first: int, second: int, left: int) -> None:
    """There are as many dots as units, part by part, and a ring for each that is left."""
    chart = Chart("dots", "天", (row("", first), row("", second)), whole=float(first + second + left))
    found = drawn(chart, room(150, 150))
    counts = [sum(1 for segment in path.segments if segment[0] == "M") for path in found.paths]
    assert counts == [count for count in (first, second, left) if count]


def test_slope_stands_over_zero() -> None:
    """The two ends of a slope's line are as high over the base as their values are large."""
    found = drawn(*CASES["slope-large"])
    line = next(path for path in found.paths if path.stroke is not None)
    base = extent(found.paths[2])
    zero = base.y + base.height / 2
    ends = [zero - float(segment[2]) for segment in line.segments]
    assert ends[0] / ends[1] == pytest.approx(3, rel=1e-4)
    assert extent(found.paths[0]).bottom == pytest.approx(zero, abs=0.01)


def test_strongest_figure_is_told_in_black_too() -> None:
    """A figure in a pale ink, as orange is, is at least 24 pt and repeated in black (look.md 5)."""
    found = drawn(*CASES["slope-large"])
    pale = [label for label in found.labels if label.ink != PAPER and inks.contrast(label.ink) < inks.READABLE]
    assert [label.text for label in pale] == ["20"]
    assert pale[0].size >= 24
    assert any(label.ink == BLACK and "20个工作日" in label.text for label in found.labels)


def test_a_small_figure_is_black_and_said_once() -> None:
    """Where the room makes a figure too small for a pale ink, it is black and not repeated."""
    found = drawn(SLOPE, room(44.45, 60, title="审批按下加速键"))
    assert [label.ink for label in found.labels if label.text == "20"] == [BLACK]
    assert not [label for label in found.labels if "20个" in label.text]


def test_bars_keep_the_order_of_years() -> None:
    """Bars are sorted by size, but a run of years is not."""
    years = Chart("bars", "天", (row("2020年", 300), row("2021年", 291), row("2022年", 311)))
    texts = [label.text for label in drawn(years, room(80, 60)).labels]
    assert [text for text in texts if text.endswith("年")] == ["2020年", "2021年", "2022年"]
    places = Chart("bars", "天", (row("江津", 1), row("永川", 3), row("合川", 2)))
    assert [label.text for label in drawn(places, room(80, 60)).labels][:3] == ["永川", "合川", "江津"]


def test_a_row_may_name_its_ink() -> None:
    """An ink named in the source is used as it is."""
    chart = replace(COMPARE, rows=(row("法定", 60), row("压缩到", 20, ink="soil")))
    found = drawn(chart, room(80, 36, GREEN, compare=True))
    assert found.paths[1].fill == GREEN["soil"]


def test_unit_is_said_once() -> None:
    """Without a quantity line the unit follows every figure; with one only per cent does."""
    bare = [label.text for label in drawn(BARS, room(113, 60)).labels]
    told = [label.text for label in drawn(BARS, room(113, 85, title="一家一家")).labels]
    assert "766家" in bare
    assert "766" in told
    rates = Chart("bars", "%", (row("报到率", 100), row("使用率", 90)), quantity="比率，%")
    assert "90%" in [label.text for label in drawn(rates, room(80, 60, title="比率")).labels]


def test_dots_fill_the_width() -> None:
    """The rows of dots run from edge to edge, whatever the pitch."""
    found = drawn(*CASES["dots-large"])
    box = extent(max(found.paths, key=lambda path: len(path.segments)))
    assert box.x == pytest.approx(0, abs=0.01)
    assert box.right == pytest.approx(found.width, abs=0.01)


def test_an_empty_space_is_refused_by_name() -> None:
    """A chart that cannot be drawn says how high a room it needs, and then fits into that."""
    notes = Notes()
    assert drawing(DOTS, room(80, 20), notes) is None
    needed = float(dict(notes.errors[0].facts)["needed"])
    assert needed > 20
    drawn(DOTS, room(80, needed))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_refuses_a_slot(kind: str) -> None:
    """Every kind of chart says so when its room is far too small."""
    notes = Notes()
    chart = {"slope": SLOPE, "bars": BARS, "dots": DOTS}[kind]
    assert drawing(chart, room(12, 6), notes) is None
    assert len(notes.errors) == 1
    assert "mm" in notes.errors[0].message("en")
    assert "毫米" in notes.errors[0].message("zh")


def test_dump_shows_the_inks() -> None:
    """The dump that references are made of tells inks apart (a reference that cannot fail would be none)."""
    one = drawn(BARS, room(113, 60))
    other = drawn(BARS, room(113, 60, {**BLUE, "main": Cmyk(1, 0.6, 0, 0.21)}))
    assert dump(one) != dump(other)
    assert measure("家a", ("hei", "regular"), 10) == 15
