"""The renderer: what matplotlib draws comes out as our paths and requests for type, inks untouched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.charts.quiet import load_matplotlib
from pdfreport.color import BLACK, Cmyk
from pdfreport.geom import Rect
from tests.charts.conftest import BLUE, extent, measure, room

load_matplotlib()

from matplotlib.patches import (  # noqa: E402
    Circle,
    PathPatch,
    Rectangle,
)
from matplotlib.path import Path as Outline  # noqa: E402

from pdfreport.charts.backend import InkKeys  # noqa: E402
from pdfreport.charts.house import DISC, Sheet, settings  # noqa: E402
from pdfreport.charts.room import Label  # noqa: E402
from pdfreport.units import MM  # noqa: E402

ORANGE = BLUE["accent"]


@pytest.fixture
def sheet() -> Iterator[Sheet]:
    """An empty sheet of 100 × 50 points."""
    with settings():
        yield Sheet(room(100 / MM, 50 / MM), 50)


AMOUNTS = st.floats(0, 1)


@given(st.lists(st.builds(Cmyk, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS), max_size=300))
def test_inks_come_back_exactly(inks: list[Cmyk]) -> None:
    """Whatever goes in as an ink comes out as the same numbers, however many there are."""
    from matplotlib.colors import to_rgba

    keys = InkKeys()
    names = [keys.key(ink) for ink in inks]
    assert [keys.ink(to_rgba(name)) for name in names] == inks


def test_an_unknown_colour_is_a_broken_promise(sheet: Sheet) -> None:
    """A colour that stands for no ink never reaches a page."""
    sheet.ground.add_patch(Rectangle((0, 0), 5, 5, facecolor="red", linewidth=0))
    with pytest.raises(AssertionError, match="no ink"):
        sheet.drawing()


def test_transparency_is_a_broken_promise(sheet: Sheet) -> None:
    """Ink is not transparent."""
    sheet.ground.add_patch(Rectangle((0, 0), 5, 5, facecolor=sheet.key(ORANGE), linewidth=0, alpha=0.5))
    with pytest.raises(AssertionError, match="transparent"):
        sheet.drawing()


def test_y_runs_down(sheet: Sheet) -> None:
    """A box near the top of the sheet has small y."""
    sheet.rule(Rect(10, 5, 20, 1), BLACK)
    (path,) = sheet.drawing().paths
    assert extent(path) == Rect(10, 5, 20, 1)
    assert path.fill == BLACK
    assert path.stroke is None


def test_strokes_keep_their_pen(sheet: Sheet) -> None:
    """Width, caps, joins and dashes arrive as they were asked for."""
    sheet.ground.plot(
        (10, 90), (10, 40), color=sheet.key(ORANGE), linewidth=2.5, dashes=(4, 2), dash_capstyle="round",
        dash_joinstyle="bevel",
    )  # fmt: skip
    (path,) = sheet.drawing().paths
    assert path.segments == (("M", 10, 10), ("L", 90, 40))
    assert (path.stroke, path.width, path.cap, path.join, path.dash) == (ORANGE, 2.5, 1, 2, (4, 2))


def test_fill_and_stroke_in_one(sheet: Sheet) -> None:
    """An outline may be filled in one ink and stroked in another."""
    sheet.ground.add_patch(
        Circle((50, 25), 10, facecolor=sheet.key(ORANGE), edgecolor=sheet.key(BLACK), linewidth=1)
    )  # fmt: skip
    (path,) = sheet.drawing().paths
    assert (path.fill, path.stroke, path.width) == (ORANGE, BLACK, 1)
    assert extent(path).width == pytest.approx(20, abs=0.1)


def test_quadratic_curves_become_cubic(sheet: Sheet) -> None:
    """The display list knows cubic curves only; the quadratic one keeps its shape."""
    curve = Outline([(0, 0), (30, 30), (60, 0)], [Outline.MOVETO, Outline.CURVE3, Outline.CURVE3])
    sheet.ground.add_patch(PathPatch(curve, facecolor="none", edgecolor=sheet.key(BLACK), linewidth=1))
    (path,) = sheet.drawing().paths
    assert path.segments == (("M", 0, 0), ("C", 20, 20, 40, 20, 60, 0))


def test_fills_are_clipped(sheet: Sheet) -> None:
    """A box that leaves its axes is cut at their edge; one outside is not drawn."""
    axes = sheet.axes(Rect(20, 10, 40, 20), (0, 4), (2, 0))
    axes.add_patch(Rectangle((3, 0), 9, 1, facecolor=sheet.key(ORANGE), linewidth=0))
    axes.add_patch(Rectangle((7, 0), 9, 1, facecolor=sheet.key(BLACK), linewidth=0))
    (path,) = sheet.drawing().paths
    assert extent(path) == Rect(50, 10, 10, 10)


def test_lines_are_clipped(sheet: Sheet) -> None:
    """So is a line."""
    axes = sheet.axes(Rect(20, 10, 40, 20), (0, 4), (2, 0))
    axes.plot((-4, 8), (1, 1), color=sheet.key(ORANGE), linewidth=1)
    (path,) = sheet.drawing().paths
    assert extent(path).x == pytest.approx(20)
    assert extent(path).right == pytest.approx(60)


def test_a_line_that_leaves_and_returns(sheet: Sheet) -> None:
    """A line cut by its axes goes on where it comes back in, and is not closed outside."""
    axes = sheet.axes(Rect(20, 10, 40, 20), (0, 4), (2, 0))
    axes.plot((1, 1, 3, 3), (1, -2, -2, 1), color=sheet.key(ORANGE), linewidth=1)
    (path,) = sheet.drawing().paths
    assert path.segments == (("M", 30, 20), ("L", 30, 10), ("M", 50, 10), ("L", 50, 20))


def test_marks_of_one_ink_are_one_outline(sheet: Sheet) -> None:
    """A hundred dots are one path, so that a page stays small."""
    places = [(float(x), float(y)) for x in range(5, 105, 10) for y in range(5, 55, 5)]
    sheet.marks(sheet.ground, places, DISC, 3, ORANGE)
    (path,) = sheet.drawing().paths
    assert sum(1 for segment in path.segments if segment[0] == "M") == len(places)


def test_a_collection_of_many_inks(sheet: Sheet) -> None:
    """Marks drawn in one call keep the ink of each; neighbours alike are joined."""
    from matplotlib.collections import PathCollection

    inks = (ORANGE, ORANGE, BLACK)
    boxes = [Outline([(x, 10), (x + 5, 10), (x + 5, 15), (x, 10)], closed=True) for x in (10, 20, 30)]
    sheet.ground.add_collection(PathCollection(boxes, facecolors=[sheet.key(ink) for ink in inks], linewidths=0))
    drawn = sheet.drawing().paths
    assert [path.fill for path in drawn] == [ORANGE, BLACK]


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_words_keep_their_place(sheet: Sheet, align: str) -> None:
    """A label comes out as it went in: words, face, size, ink, anchor and baseline."""
    label = Label("江津2022年", ("kai", "regular"), 8.5, ORANGE, 40.25, 20.5, align)
    sheet.write([label])
    assert sheet.drawing().labels == (label,)


def test_dollar_signs_are_words(sheet: Sheet) -> None:
    """Nothing in a source is taken for a formula."""
    label = Label("$100$_\\alpha", ("hei", "bold"), 9, BLACK, 10, 10)
    sheet.write([label])
    assert sheet.drawing().labels == (label,)
    assert label.box(measure).width == pytest.approx(9 * 12 / 2)


def test_settings_are_put_back() -> None:
    """The settings of the program around us are the same after a chart, and a chart never sees them."""
    import matplotlib

    before = dict(matplotlib.rcParams)
    matplotlib.rcParams["figure.dpi"] = 300
    try:
        with settings():
            assert matplotlib.rcParams["figure.dpi"] == 72
        assert matplotlib.rcParams["figure.dpi"] == 300
    finally:
        matplotlib.rcParams["figure.dpi"] = before["figure.dpi"]
    assert dict(matplotlib.rcParams) == before
