"""Tables in their frames: columns by what they hold, rows on the grid, what does not go in is told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import pdfreport
from pdfreport.build import _designs
from pdfreport.content.model import Edition, Figure, Words
from pdfreport.design.frames import TableFrame
from pdfreport.design.lengths import Length
from pdfreport.diag import Notes
from pdfreport.display.items import Item, Text
from pdfreport.display.items import Path as Outline
from pdfreport.display.structure import cell
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.columns import parted
from pdfreport.page.furniture.table import draw
from pdfreport.page.typeset import Memory, Typesetter, words

DATA = Path(__file__).parents[2] / "data"
ROWS = (
    ("项目", "去年", "占比", "说明"), ("人工", "64.25", "47.5%", "十一人"), ("添书", "130.4", "—", ""),
    ("水", "约3", "100%", "一万二千册，含盈余所购的三千册，另有读者赠书不在其内"),
)  # fmt: skip


@cache
def edition() -> Edition:
    """The edition whose design the tests draw in."""
    return pdfreport.load(DATA / "reading-room")


def desk_of(table: tuple[tuple[str, ...], ...], **more: object) -> Desk:
    """A desk whose one story has this table."""
    figure = Figure("t", "table", "", Words(()), "", "", "", None, 0, table=table)
    figure = replace(figure, **more)  # type: ignore[arg-type]
    story = replace(edition().stories[0], id="s", figures=(figure,))
    setter = Typesetter(Catalog.open([default_folder()]), Notes(), Memory())
    design = _designs(edition(), "sikai-interview", Notes())[0]
    return Desk(design, edition(), edition().pages[0], (story,), setter, Notes(), {}, [])


def frame(columns: str = "1-2", lines: str = "10-30", **more: object) -> TableFrame:
    """A table frame with its lengths settled."""
    zero = Length("0.0")
    made = TableFrame(id="t", columns=columns, lines=lines, left=zero, right=zero, drop=zero)
    return replace(made, **more)  # type: ignore[arg-type]


def runs(items: tuple[Item, ...], row: int, column: int) -> list[Text]:
    """The type of one cell."""
    return [item for item in items if isinstance(item, Text) and item.mark.node == cell("s/figure/t", row, column)]


def codes(desk: Desk) -> list[str]:
    """What was found."""
    return [one.code for one in desk.notes]


def test_every_cell_once_and_on_the_grid() -> None:
    """GR-2: all lines of all cells stand on baselines of the page, and their text is the table's."""
    desk = desk_of(ROWS)
    items = draw(frame(), desk).items
    for row, cells in enumerate(ROWS):
        for column, text in enumerate(cells):
            found = runs(items, row, column)
            assert "".join(item.run.text for item in found) == text
            for item in found:
                line = (item.run.y - desk.grid.baseline(0)) / desk.grid.pitch
                assert line == pytest.approx(round(line), abs=1e-6)
    assert codes(desk) == []


def test_decimal_points_stand_in_one_line() -> None:
    """Integer parts end at one place, whatever follows them."""
    desk = desk_of(ROWS)
    items = draw(frame(), desk).items
    style = replace(desk.style("names"), align="left", indent=0)
    for column in (1, 2):
        points = []
        for row in range(1, len(ROWS)):
            number = parted(ROWS[row][column])
            if number is not None:
                points.append(runs(items, row, column)[0].run.x + desk.set.width(words(number[0]), style))
        assert len(points) > 1
        assert points == pytest.approx([points[0]] * len(points), abs=0.01)


def test_words_begin_at_one_edge_and_wrap() -> None:
    """A column of words is as wide as is left; a long cell takes more lines, and its row as many."""
    desk = desk_of(ROWS)
    items = draw(frame(), desk).items
    long = runs(items, 3, 3)
    assert len({item.run.y for item in long}) > 1
    assert {item.run.x for item in long} == {runs(items, 0, 3)[0].run.x, long[0].run.x}
    right = desk.rect(frame()).right
    ends = [item.run.x + item.run.width * item.run.em / 1000 for item in items if isinstance(item, Text)]
    assert max(ends) <= right + 0.01


def test_heads_of_columns_and_rows_are_heads() -> None:
    """The first row, and the first cell of a row that begins with words."""
    items = draw(frame(), desk_of(ROWS)).items
    roles = {(row, column): runs(items, row, column)[0].mark.role for row in (0, 1) for column in (0, 1)}
    assert roles == {(0, 0): "TH", (0, 1): "TH", (1, 0): "TH", (1, 1): "TD"}


def test_a_table_of_numbers_alone_has_no_row_heads() -> None:
    """A first column of numbers is data."""
    items = draw(frame(), desk_of((("年", "天"), ("2022", "311"), ("2021", "291")))).items
    assert runs(items, 1, 0)[0].mark.role == "TD"


def test_rules_are_light() -> None:
    """One heavy rule on top, hairs below; without `ruled` only those of head and foot."""
    for ruled, count in ((True, 5), (False, 3)):
        items = draw(frame(ruled=ruled), desk_of(ROWS)).items
        heights = sorted(
            float(item.segments[2][2]) - float(item.segments[0][2]) for item in items if isinstance(item, Outline)
        )
        assert len(heights) == count
        assert heights[-1] == pytest.approx(1.417, abs=0.01)
        assert heights[0] == pytest.approx(0.51, abs=0.01)


def test_the_caption_stands_level_with_the_frame_s_foot() -> None:
    """A line or two of white go above the caption; more would part it from its table."""
    table = ROWS[:3]
    for lines, caption in (("10-13", 13), ("10-14", 14), ("10-15", 15), ("10-20", 14)):
        desk = desk_of(table, caption=words("说明文字"))
        items = draw(frame(lines=lines), desk).items
        (said,) = [item for item in items if isinstance(item, Text) and item.mark.node.endswith("/caption")]
        assert said.run.y == pytest.approx(desk.grid.baseline(caption))
        assert codes(desk) == []


def test_what_does_not_go_in_is_told() -> None:
    """Too many rows by how many lines, too many columns by how many millimetres."""
    desk = desk_of(ROWS)
    draw(frame(lines="10-11"), desk)
    assert codes(desk) == ["page.table-too-high"]
    desk = desk_of((("甲乙丙丁戊",) * 12, ("1234567",) * 12))
    draw(frame("1", "10-20"), desk)
    assert codes(desk) == ["page.table-too-wide"]


def test_no_table_leaves_the_frame_empty() -> None:
    """And says so."""
    desk = desk_of(ROWS)
    assert draw(frame(figure="2"), desk).items == ()
    assert codes(desk) == ["page.table-frame-empty"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12.5%", ("12", ".5%")), ("-3", ("-3", "")), ("3,158辆", ("3,158", "辆")), ("约20", ("约20", "")), ("—", None),
        ("甲", None), ("2022年一季度", None), ("1.2.3", None),
    ],
)  # fmt: skip
def test_numbers(text: str, parts: tuple[str, str] | None) -> None:
    """A number has digits, at most one point, and a short unit."""
    assert parted(text) == parts
